from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.messages import Messages
from reader.palette import palette
from reader.ui.theming import apply_theme

INDONESIAN = Messages("id")
LIGHT = palette("light")

ShowView = Callable[..., QWidget]


@pytest.fixture
def show(qtbot: QtBot, qapp: QApplication) -> ShowView:
    """Return a function that shows a view of a comparison in a window of its own."""

    def shown(view, comparison, *, messages=INDONESIAN, size=(1280, 800)):
        apply_theme(qapp, LIGHT)
        qtbot.addWidget(view)
        view.resize(*size)
        view.show()
        view.show_comparison(comparison, messages)
        view.activateWindow()
        qapp.processEvents()
        return view

    return shown
