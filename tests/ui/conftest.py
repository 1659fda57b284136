"""The real window on the real bundled story, without the reader's own settings."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.cli import WindowRequest
from reader.comparison import Comparison, Options
from reader.library.comparing import Compare, compare_by_engine
from reader.library.library_file import LibraryFile
from reader.messages import Messages
from reader.model import Article, Sentence
from reader.progress import SILENT, Progress
from reader.report.formats import write_report
from reader.settings import SettingsFile
from reader.ui.counterpart_parts import AbsentOutlets, StatementHeading, StatementSummary
from reader.ui.dialogs import FileDialogs, Leaving
from reader.ui.exporting import Write
from reader.ui.program import Program, SlowWork
from reader.ui.type_setting import TypeSetting
from reader.ui.wording_card import WordingCard

# Tests look the same with and without a display; Qt reads this when the first fixture starts it.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

INDONESIAN = Messages("id")
_PAINTED = (AbsentOutlets, StatementHeading, StatementSummary, WordingCard)
"""What paints its words by itself, and says them aloud as its name."""


def compare_once(
    articles: Sequence[Article], sentences: Sequence[Sentence], options: Options, _progress: Progress
) -> Comparison:
    """Compare as the program does, what is the same only once for all tests."""
    return _compared(tuple(articles), tuple(sentences), options)


@lru_cache(maxsize=4)
def _compared(articles: tuple[Article, ...], sentences: tuple[Sentence, ...], options: Options) -> Comparison:
    return compare_by_engine(articles, sentences, options, SILENT)


class AnsweringDialogs(FileDialogs):
    """Dialogs whose reader has already decided."""

    def __init__(self) -> None:
        self.articles: tuple[Path, ...] = ()
        self.folder = Path()
        self.report = Path()
        self.leaving = Leaving.DISCARD

    def ask_articles(self, *question: Any) -> None:
        question[-1](self.articles)

    def ask_folder(self, *question: Any) -> None:
        question[-1](self.folder)

    def ask_report(self, *question: Any) -> None:
        question[-1](self.report)

    def ask_leaving(self, *_question: Any) -> Leaving:
        return self.leaving


MakeProgram = Callable[..., Program]


@pytest.fixture
def dialogs() -> AnsweringDialogs:
    return AnsweringDialogs()


@pytest.fixture
def make_program(qapp: QApplication, dialogs: AnsweringDialogs) -> Iterator[MakeProgram]:
    made: list[Program] = []

    def make(
        *paths: Path,
        settings: SettingsFile | None = None,
        library: LibraryFile | None = None,
        theme: str | None = None,
        language: str | None = "id",
        compare: Compare = compare_once,
        write: Write = write_report,
    ) -> Program:
        request = WindowRequest(paths=paths, theme=theme, language=language, size=(1440, 900))
        program = Program(
            settings or SettingsFile(None),
            request,
            library=library,
            dialogs=dialogs,
            work=SlowWork(compare, write),
        )
        made.append(program)
        program.start()
        program.window.activateWindow()
        return program

    yield make
    for program in made:
        program.window.close()
        program.window.deleteLater()
        program.deleteLater()
    qapp.processEvents()


@pytest.fixture
def program(qtbot: QtBot, make_program: MakeProgram) -> Program:
    """Return the program with the bundled story in the window."""
    program = make_program()
    wait_until_read(qtbot, program)
    return program


def words_in(widget: QWidget) -> str:
    """Return every text below a widget that a person can see, a line each."""
    parts = [*widget.findChildren(TypeSetting), *widget.findChildren(QLabel)]
    painted = [part for part in (widget, *widget.findChildren(QWidget)) if isinstance(part, _PAINTED)]
    written = [part.text() for part in parts if part.isVisible()]
    return "\n".join((*written, *(part.accessibleName() for part in painted if part.isVisible())))


def wait_until_read(qtbot: QtBot, program: Program) -> None:
    """Wait until the window shows a comparison and nothing is being opened."""
    qtbot.waitUntil(lambda: program.window.reads and not program.opening.busy)
