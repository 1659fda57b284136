import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from reader.messages import Messages
from reader.palette import palette
from reader.ui.compare.comparison_view import ComparisonView
from reader.ui.theming import apply_theme
from tests.builders import annotated_story


@pytest.fixture(scope="session")
def story():
    return annotated_story()


@pytest.fixture
def show(qapp, qtbot):
    """Show articles of a comparison, by their places in it, and return the view."""
    apply_theme(qapp, palette("light"))
    views = []

    def shown(comparison, *places, size=(900, 700)):
        view = ComparisonView(palette("light"))
        views.append(view)
        view.resize(*size)
        view.show_comparison(comparison, tuple(comparison.articles[p].id for p in places), Messages("id"))
        view.show()
        qtbot.waitExposed(view)
        view.activateWindow()
        return view

    yield shown
    for view in views:
        view.close()
        view.deleteLater()
    # No event loop runs between tests, so nothing would be deleted before the last of them.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def viva_and_tertawa(show, story):
    """Show two articles that share much: the last one on the left, the second on the right."""
    return show(story, 4, 1)
