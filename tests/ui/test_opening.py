from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.comparison import Comparison, Options
from reader.errors import Problem
from reader.locations import BUNDLED_STORY
from reader.model import Article, Sentence
from reader.progress import Progress, Step
from reader.ui.notice_bar import Tone
from reader.ui.program import Program
from tests.ui.conftest import INDONESIAN, AnsweringDialogs, MakeProgram, compare_once, wait_until_read, words_in

TEXTS = sorted(BUNDLED_STORY.glob("*.txt"))
ENOUGH = 200


def articles_in(program: Program) -> list[str]:
    assert program.desk.reading is not None
    return [article.source for article in program.desk.reading.comparison.articles]


def drop(program: Program, *paths: Path) -> None:
    """Drop files on the window as a file browser does."""
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(400, 400), copy, carried, left, none)
    program.window.dragEnterEvent(entering)
    assert entering.isAccepted()
    assert program.window.drop_hint.isVisible()
    program.window.dropEvent(QDropEvent(QPointF(400, 400), copy, carried, left, none))
    assert not program.window.drop_hint.isVisible()


class HeldBack:
    """Comparing that waits until the test lets it go on, and then reports its progress."""

    def __init__(self) -> None:
        self.may_go_on = Event()
        self.begun = Event()

    def __call__(
        self, articles: Sequence[Article], sentences: Sequence[Sentence], options: Options, progress: Progress
    ) -> Comparison:
        if len(articles) != len(TEXTS):
            self.begun.set()
            progress.advance(Step.COMPARING, 1, ENOUGH)
            self.may_go_on.wait(10)
            progress.advance(Step.COMPARING, 2, ENOUGH)
        return compare_once(articles, sentences, options, progress)


def test_two_dropped_files_are_compared_at_once(qtbot: QtBot, program: Program) -> None:
    drop(program, TEXTS[1], TEXTS[2])
    qtbot.waitUntil(lambda: articles_in(program) == [TEXTS[1].name, TEXTS[2].name])
    assert program.window.comparison_view.pane_articles == (TEXTS[1].stem, TEXTS[2].stem)


def test_a_dropped_folder_is_compared_at_once(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    for text in TEXTS[:3]:
        (tmp_path / text.name).write_bytes(text.read_bytes())
    drop(program, tmp_path)
    qtbot.waitUntil(lambda: len(articles_in(program)) == 3)


def test_added_articles_join_those_that_are_open(
    qtbot: QtBot, make_program: MakeProgram, dialogs: AnsweringDialogs
) -> None:
    program = make_program(TEXTS[0])
    wait_until_read(qtbot, program)
    dialogs.articles = (TEXTS[3],)
    program.actions.add_articles.trigger()
    qtbot.waitUntil(lambda: articles_in(program) == [TEXTS[0].name, TEXTS[3].name])


def test_one_article_alone_is_shown_with_what_to_do_next(qtbot: QtBot, make_program: MakeProgram) -> None:
    program = make_program(TEXTS[0])
    wait_until_read(qtbot, program)
    assert program.window.comparison_view.pane_articles == (TEXTS[0].stem,)
    offered = [b.text() for b in program.window.counterparts.findChildren(QPushButton) if b.isVisible()]
    assert offered == ["Tambah artikel…"]
    assert not program.actions.export.isEnabled()
    assert not program.window.legend.isVisible()


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("gambar.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", Problem.BINARY),
        ("kosong.txt", b"", Problem.EMPTY),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_keeps_the_story(
    qtbot: QtBot, program: Program, tmp_path: Path, name: str, content: bytes, problem: Problem
) -> None:
    before, file = program.desk.reading, tmp_path / name
    file.write_bytes(content)
    drop(program, TEXTS[0], file)
    qtbot.waitUntil(lambda: program.window.notice_bar.tone is Tone.PROBLEM)
    assert INDONESIAN.text(f"problem.{problem}", path=name) in program.window.notice_bar.text()
    assert program.window.reads
    assert program.desk.reading is before


def test_a_missing_file_at_the_start_leads_to_what_can_be_done(
    qtbot: QtBot, make_program: MakeProgram, tmp_path: Path
) -> None:
    program = make_program(tmp_path / "tidak-ada.txt")
    page = program.window.state_page
    qtbot.waitUntil(lambda: "Tidak dapat dibuka" in words_in(page).splitlines())
    assert "tidak-ada.txt" in words_in(page)
    offered = [button for button in page.findChildren(QPushButton) if button.isVisible()]
    assert [button.text() for button in offered] == ["Buka berkas…", "Buka cerita contoh", "Perpustakaan"]
    qtbot.mouseClick(offered[1], Qt.MouseButton.LeftButton)
    wait_until_read(qtbot, program)
    assert len(articles_in(program)) == 5


def test_work_that_takes_long_shows_its_progress_and_can_be_cancelled(
    qtbot: QtBot, make_program: MakeProgram
) -> None:
    compare = HeldBack()
    program = make_program(compare=compare)
    wait_until_read(qtbot, program)
    before, notice = program.desk.reading, program.window.notice_bar
    drop(program, TEXTS[0], TEXTS[1])
    qtbot.waitUntil(lambda: notice.tone is Tone.WORK)
    assert "Membandingkan kalimat" in notice.text()
    cancel = next(b for b in notice.findChildren(QPushButton) if b.isVisible())
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert "Membatalkan" in notice.text()
    compare.may_go_on.set()
    qtbot.waitUntil(lambda: not program.opening.busy)
    assert program.desk.reading is before
    assert notice.tone is None


def test_the_result_of_what_is_no_longer_wanted_is_dropped(qtbot: QtBot, make_program: MakeProgram) -> None:
    compare = HeldBack()
    program = make_program(compare=compare)
    wait_until_read(qtbot, program)
    drop(program, TEXTS[0], TEXTS[1])
    qtbot.waitUntil(compare.begun.is_set)
    drop(program, TEXTS[3], TEXTS[4])
    compare.may_go_on.set()
    wait_until_read(qtbot, program)
    assert articles_in(program) == [TEXTS[3].name, TEXTS[4].name]


def test_an_unexpected_error_is_one_message_and_keeps_the_story(
    qtbot: QtBot, make_program: MakeProgram, caplog: pytest.LogCaptureFixture
) -> None:
    def compare(articles: Sequence[Article], *given: Any) -> Comparison:
        if len(articles) != len(TEXTS):
            raise ZeroDivisionError("a bug")
        return compare_once(articles, *given)

    program = make_program(compare=compare)
    wait_until_read(qtbot, program)
    drop(program, TEXTS[0])
    qtbot.waitUntil(lambda: program.window.notice_bar.tone is Tone.PROBLEM)
    assert "tidak terduga" in program.window.notice_bar.text()
    assert "ZeroDivisionError" in caplog.text
    assert program.window.reads
