from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent, Qt, QTextDocument
from PySide6.QtWidgets import QToolTip, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.tips import show_tip

LONG = (
    "Presiden & pemimpin itu terlihat tertawa ketika mereka bergantian berkendara <dan> bernyanyi. " * 4
).strip()


def tip_with(qtbot: QtBot, words: str) -> str:
    """Return what is shown where these are the words of a tip."""
    part = QWidget()
    qtbot.addWidget(part)
    part.show()
    show_tip(QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), part.mapToGlobal(QPoint(5, 5))), words, part)
    return QToolTip.text()


def test_a_long_tip_says_its_words_as_they_are_on_several_lines(qtbot: QtBot) -> None:
    shown, page = tip_with(qtbot, LONG), QTextDocument()
    page.setHtml(shown)
    assert page.toPlainText() == LONG
    assert Qt.mightBeRichText(shown)  # what Qt breaks into lines


def test_where_there_is_nothing_to_say_no_tip_is_shown(qtbot: QtBot) -> None:
    assert tip_with(qtbot, "") == ""
