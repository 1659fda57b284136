import pytest

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

    def shown(comparison, *places, size=(900, 700)):
        view = ComparisonView(palette("light"))
        qtbot.addWidget(view)
        view.resize(*size)
        view.show_comparison(comparison, tuple(comparison.articles[p].id for p in places), Messages("id"))
        view.show()
        qtbot.waitExposed(view)
        view.activateWindow()
        return view

    return shown


@pytest.fixture
def viva_and_tertawa(show, story):
    """Show two articles that share much: the last one on the left, the second on the right."""
    return show(story, 4, 1)
