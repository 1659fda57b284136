"""The window with a library of its own, and hands that drop, paste, click and type."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from reader.library.articles import KeptArticle, articles
from reader.library.kept_stories import KeptStory, stories
from reader.library.library_file import LibraryFile
from reader.ui.library.line_list import LineList
from reader.ui.library.row_list import RowList
from reader.ui.program import Program
from tests.ui.conftest import MakeProgram, wait_until_read


@pytest.fixture
def program(qtbot: QtBot, make_program: MakeProgram, tmp_path: Path) -> Program:
    """Return the program with the bundled story in the window and an empty library."""
    program = make_program(library=LibraryFile(tmp_path / "data" / "library.db"))
    wait_until_read(qtbot, program)
    return program


def kept_articles(program: Program) -> list[KeptArticle]:
    with program.library.opened().reading() as connection:
        return list(articles(connection))


def kept_stories(program: Program) -> list[KeptStory]:
    with program.library.opened().reading() as connection:
        return list(stories(connection))


def drop(program: Program, *paths: Path, place: int) -> None:
    """Drop files at a distance from the left edge of the window."""
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    program.window.dragEnterEvent(QDragEnterEvent(QPoint(place, 400), copy, carried, left, none))
    program.window.dropEvent(QDropEvent(QPointF(place, 400), copy, carried, left, none))


def drop_words(qtbot: QtBot, program: Program, markup: str) -> None:
    """Drop part of a page on the window as a browser does."""
    made = QTextEdit()
    qtbot.addWidget(made)
    made.setHtml(markup)
    made.selectAll()
    carried = made.createMimeDataFromSelection()
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    program.window.dragEnterEvent(QDragEnterEvent(QPoint(200, 400), copy, carried, left, none))
    program.window.dropEvent(QDropEvent(QPointF(200, 400), copy, carried, left, none))


def paste(qtbot: QtBot, program: Program, words: str, *, marked_up: bool = False) -> None:
    """Copy words as a browser or an editor does, and press Ctrl+V in the window."""
    made = QTextEdit()
    qtbot.addWidget(made)
    made.setHtml(words) if marked_up else made.setPlainText(words)
    made.selectAll()
    made.copy()
    program.window.activateWindow()
    program.actions.paste_article.trigger()


def press_row(qtbot: QtBot, rows: RowList | LineList, place: int, *, left: int = 120) -> None:
    """Click a row of a list at a distance from its left edge."""
    index = rows.model().index(place, 0)
    rows.scrollTo(index)
    spot = rows.visualRect(index).topLeft() + QPoint(left, 16)
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=spot)
