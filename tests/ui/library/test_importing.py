"""Articles are looked through and corrected in the window before they are kept."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from typing import Any

import apsw
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.library import batches
from reader.library.batches import keep_article
from reader.library.lines import lines
from reader.locations import BUNDLED_STORY
from reader.ui.dialogs import Leaving
from reader.ui.library.rows import RowKind
from reader.ui.notice_bar import Tone
from reader.ui.program import Program
from tests.library.importing import portal
from tests.library.samples import GIFT, QUAKE, write
from tests.ui.conftest import INDONESIAN, AnsweringDialogs, wait_until_read, words_in
from tests.ui.library.conftest import drop, drop_words, kept_articles, kept_stories, paste, press_row

TEXTS = sorted(BUNDLED_STORY.glob("*.txt"))
RIGHT, LEFT = 1200, 200
TEASER = "Baca Juga: Gempa Lain di Bulan Lalu"
BOX = 20


def wait_for_drafts(qtbot: QtBot, program: Program, count: int) -> None:
    page = program.importing.page
    qtbot.waitUntil(lambda: page.isVisible() and len(program.importing.drafts.previews) == count)
    qtbot.waitUntil(lambda: not program.tasks.busy)


def keep_and_compare(qtbot: QtBot, program: Program) -> None:
    qtbot.mouseClick(program.importing.page.compare, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: program.opening.story is not None)
    wait_until_read(qtbot, program)


def test_files_dropped_at_the_right_are_kept_and_compared_as_the_story_they_tell(
    qtbot: QtBot, program: Program
) -> None:
    drop(program, *TEXTS, place=RIGHT)
    wait_for_drafts(qtbot, program, 5)
    assert kept_articles(program) == []
    assert sum("Cerita:" in row.passage for row in program.importing.page.list.rows) >= 4

    keep_and_compare(qtbot, program)

    assert len(kept_articles(program)) == 5
    (story,) = kept_stories(program)
    assert program.window.comparison_view.isVisible()
    assert program.desk.reading is not None
    assert len(program.desk.reading.comparison.articles) == len(story.articles) >= 4


def test_article_that_names_no_outlet_goes_by_its_host_or_its_headline_and_only_then_by_its_file(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    hosted = write(tmp_path, "a.md", f"---\ntitle: Gempa Garut\nurl: https://www.kabar.example/1\n---\n\n{QUAKE}")
    headed = write(tmp_path, "b.md", "---\ntitle: Rapat Kota\n---\n\nRapat dimulai pukul sembilan di balai kota.")
    bare = write(tmp_path, "c.txt", GIFT)
    drop(program, hosted, headed, bare, place=RIGHT)
    wait_for_drafts(qtbot, program, 3)
    assert [row.above for row in program.importing.page.list.rows] == ["kabar.example", "b.md", "c.txt"]
    qtbot.mouseClick(program.importing.page.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(kept_articles(program)) == 3)

    program.actions.show_library.trigger()
    qtbot.waitUntil(lambda: program.shelf.page.isVisible() and not program.library_tasks.busy)
    rows = [row for row in program.shelf.page.list.rows if row.kind is RowKind.ARTICLE]
    assert {(row.above, row.title, row.below) for row in rows} == {
        ("kabar.example", "Gempa Garut", "tanpa tanggal"),
        ("", "Rapat Kota", "tanpa tanggal · b.md"),
        ("c.txt", "Tanpa judul", "tanpa tanggal"),
    }

    program.window.uncover()
    drop(program, hosted, bare, place=LEFT)
    qtbot.waitUntil(
        lambda: program.desk.reading is not None and len(program.desk.reading.comparison.articles) == 2
    )
    headers = [pane.header.chooser.accessibleName() for pane in program.window.comparison_view.panes]
    assert {header.split(",")[0] for header in headers} == {"kabar.example", "Outlet tidak tercantum"}


def test_files_dropped_at_the_left_are_compared_and_not_kept(qtbot: QtBot, program: Program) -> None:
    drop(program, TEXTS[0], TEXTS[1], place=LEFT)
    wait_until_read(qtbot, program)

    assert program.opening.story is None
    assert kept_articles(program) == []


def test_pasted_texts_are_gathered_until_they_are_kept(qtbot: QtBot, program: Program) -> None:
    paste(qtbot, program, QUAKE)
    wait_for_drafts(qtbot, program, 1)
    paste(qtbot, program, f"<h1>Hadiah Mobil</h1><p>{GIFT}</p><p>{TEASER}</p>", marked_up=True)
    wait_for_drafts(qtbot, program, 2)
    assert [row.title for row in program.importing.page.list.rows] == ["Tanpa judul", "Hadiah Mobil"]

    qtbot.mouseClick(program.importing.page.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(kept_articles(program)) == 2)

    qtbot.waitUntil(lambda: program.window.notice_bar.tone is Tone.DONE)
    assert program.window.notice_bar.text() == "2 artikel masuk ke perpustakaan."


def test_part_of_a_page_is_looked_through_wherever_it_falls(qtbot: QtBot, program: Program) -> None:
    drop_words(qtbot, program, f"<h1>Hadiah Mobil</h1><p>{GIFT}</p>")
    wait_for_drafts(qtbot, program, 1)

    assert program.importing.drafts.previews[0].content.headline == "Hadiah Mobil"


def test_texts_that_come_one_by_one_are_gathered_into_one_story(qtbot: QtBot, program: Program) -> None:
    for count, text in enumerate((TEXTS[1], TEXTS[4], TEXTS[0]), 1):
        paste(qtbot, program, text.read_text(encoding="utf-8"))
        wait_for_drafts(qtbot, program, count)

    assert len({preview.story for preview in program.importing.drafts.previews}) == 1
    assert len(program.importing.drafts.new_stories) == 1


def test_story_that_the_reader_chose_stays_when_more_articles_come(qtbot: QtBot, program: Program) -> None:
    drop(program, TEXTS[0], TEXTS[1], place=RIGHT)
    wait_for_drafts(qtbot, program, 2)
    page = program.importing.page
    press_row(qtbot, page.list, 0)
    box = page.sheet.story.box
    box.setCurrentIndex(box.findData(None))
    box.activated.emit(box.currentIndex())
    drop(program, TEXTS[4], place=RIGHT)
    wait_for_drafts(qtbot, program, 3)

    assert program.importing.drafts.previews[0].story is None


def test_details_and_lines_are_corrected_before_they_are_kept(qtbot: QtBot, program: Program) -> None:
    paste(qtbot, program, f"{QUAKE}\n\n{TEASER}")
    wait_for_drafts(qtbot, program, 1)
    sheet = program.importing.page.sheet
    assert "3 kalimat dibandingkan, 1 disisihkan" in words_in(sheet.lines)

    for field, typed in ((sheet.form.outlet, "Koran Pagi"), (sheet.form.published, "18 Juni 2025")):
        field.setFocus()
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    press_row(qtbot, sheet.lines.list, 0, left=BOX)
    press_row(qtbot, sheet.lines.list, 3, left=BOX)
    assert [line.is_compared for line in sheet.lines.list.lines] == [False, True, True, True]
    qtbot.mouseClick(program.importing.page.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(kept_articles(program)) == 1)

    (kept,) = kept_articles(program)
    assert (kept.content.outlet, str(kept.content.published)) == ("Koran Pagi", "2025-06-18")
    with program.library.opened().reading() as connection:
        assert [line.is_statement for line in lines(connection, kept.id)] == [False, True, True, True]


def test_menus_of_a_page_are_folded_and_a_line_of_them_is_brought_back(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    comments = tuple(f"Komentar nomor {n} dari seorang pembaca yang sabar." for n in range(40))
    page = tmp_path / "portal.html"
    page.write_text(portal.page(comments=comments), encoding="utf-8")
    drop(program, page, place=RIGHT)
    wait_for_drafts(qtbot, program, 1)
    lines = program.importing.page.sheet.lines
    rows = lines.list.model()
    fold = next(r for r in range(5, rows.rowCount()) if "baris disisihkan: " in rows.index(r, 0).data())
    assert rows.rowCount() < len(lines.list.lines) - 40

    press_row(qtbot, lines.list, fold)
    opened = [rows.index(r, 0).data() for r in range(rows.rowCount())]
    assert "Lipat" in opened[fold]
    press_row(qtbot, lines.list, opened.index(comments[7]), left=BOX)

    assert [line.words for line in lines.list.lines if line.words in comments and line.is_compared] == [
        comments[7]
    ]
    assert rows.rowCount() == len(opened)
    press_row(qtbot, lines.list, fold)
    assert rows.rowCount() < len(opened)


def test_unclear_day_is_said_and_changes_nothing(qtbot: QtBot, program: Program) -> None:
    paste(qtbot, program, QUAKE)
    wait_for_drafts(qtbot, program, 1)
    form = program.importing.page.sheet.form

    qtbot.keyClicks(form.published, "kemarin")
    qtbot.keyClick(form.published, Qt.Key.Key_Return)

    assert program.importing.drafts.previews[0].content.published is None
    assert form.published.text() == "kemarin"


def test_article_without_a_tick_is_not_kept_and_a_copy_is_recognised(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    files = [write(tmp_path, name, text) for name, text in (("a.txt", QUAKE), ("b.txt", QUAKE), ("c.txt", GIFT))]
    drop(program, *files, place=RIGHT)
    wait_for_drafts(qtbot, program, 3)
    page = program.importing.page
    assert [(row.sign, row.is_checked) for row in page.list.rows] == [("", True), ("sudah ada", False), ("", True)]

    press_row(qtbot, page.list, 2, left=BOX)
    assert "1 artikel baru" in words_in(page).splitlines()
    qtbot.mouseClick(page.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not page.isVisible())

    drop(program, files[0], place=RIGHT)
    wait_for_drafts(qtbot, program, 1)
    assert [row.sign for row in page.list.rows] == ["sudah ada"]
    assert "1 sudah ada" in words_in(page).splitlines()


def test_bad_files_are_listed_with_their_reasons_beside_the_good_ones(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    bad = tmp_path / "rusak.pdf"
    bad.write_bytes(b"%PDF-1.4 tidak lengkap")
    drop(program, write(tmp_path, "a.txt", QUAKE), bad, place=RIGHT)
    wait_for_drafts(qtbot, program, 1)

    rows = program.importing.page.list.rows
    assert [row.kind for row in rows] == [RowKind.ARTICLE, RowKind.HEADING, RowKind.PROBLEM]
    assert "rusak.pdf" in rows[2].passage


def test_columns_of_a_table_are_chosen_in_the_preview(
    qtbot: QtBot, program: Program, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    heading = "media,ringkasan,panjang"
    dialogs.articles = (
        write(tmp_path, "berita.csv", f'{heading}\nKoran A,Pendek.,"{QUAKE}"\nKoran B,Singkat.,"{GIFT}"\n'),
    )
    program.actions.import_files.trigger()
    page = program.importing.page
    qtbot.waitUntil(lambda: page.isVisible() and bool(page.list.rows))
    assert "berita.csv" in page.list.rows[1].passage
    boxes = page.columns.boxes
    qtbot.waitUntil(boxes["text"].isVisible)

    boxes["text"].setFocus()
    qtbot.keyClicks(boxes["text"], "panjang")
    boxes["text"].activated.emit(boxes["text"].currentIndex())
    wait_for_drafts(qtbot, program, 2)

    assert [preview.content.text for preview in program.importing.drafts.previews] == [QUAKE, GIFT]
    assert [preview.content.outlet for preview in program.importing.drafts.previews] == ["Koran A", "Koran B"]


def test_discarded_import_leaves_nothing(qtbot: QtBot, program: Program) -> None:
    paste(qtbot, program, QUAKE)
    wait_for_drafts(qtbot, program, 1)

    qtbot.mouseClick(program.importing.page.discard, Qt.MouseButton.LeftButton)

    assert program.window.comparison_view.isVisible()
    assert (program.importing.drafts.previews, kept_articles(program)) == ((), [])


def test_escape_leads_back_and_keeps_what_was_brought(qtbot: QtBot, program: Program) -> None:
    paste(qtbot, program, QUAKE)
    wait_for_drafts(qtbot, program, 1)

    qtbot.keyClick(program.importing.page.list, Qt.Key.Key_Escape)

    assert program.window.comparison_view.isVisible()
    assert "menunggu" in program.window.notice_bar.text()
    again = next(b for b in program.window.notice_bar.findChildren(QPushButton) if b.text() == "Lanjutkan")
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert program.importing.page.isVisible()
    assert len(program.importing.drafts.previews) == 1


def test_clipboard_without_anything_is_said_to_have_no_text(
    monkeypatch: pytest.MonkeyPatch, program: Program
) -> None:
    monkeypatch.setattr(QClipboard, "mimeData", lambda _self: None)
    program.actions.paste_article.trigger()
    assert program.window.notice_bar.text() == INDONESIAN.text("problem.nothing_to_paste")


def test_address_that_is_not_encrypted_is_refused_where_it_was_typed(qtbot: QtBot, program: Program) -> None:
    program.actions.import_address.trigger()
    bar = program.importing.page.address
    assert bar.isVisible()
    qtbot.keyClicks(bar.field, "http://harian.example/a")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.window.notice_bar.tone is Tone.PROBLEM)

    assert "http://harian.example/a" in program.window.notice_bar.text()
    assert bar.field.text() == "http://harian.example/a"


def test_problem_with_an_address_is_not_said_any_more_once_something_else_was_brought(
    qtbot: QtBot, program: Program
) -> None:
    program.actions.import_address.trigger()
    bar = program.importing.page.address
    qtbot.keyClicks(bar.field, "http://harian.example/a")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.window.notice_bar.tone is Tone.PROBLEM)

    paste(qtbot, program, QUAKE)
    wait_for_drafts(qtbot, program, 1)

    assert program.window.notice_bar.tone is None
    assert not bar.isVisible()


def test_closing_keeps_the_articles_that_wait_where_the_reader_wants_it(
    qtbot: QtBot, program: Program, dialogs: AnsweringDialogs
) -> None:
    paste(qtbot, program, QUAKE)
    wait_for_drafts(qtbot, program, 1)

    dialogs.leaving = Leaving.STAY
    program.window.close()
    assert program.window.isVisible()
    assert len(program.importing.drafts.previews) == 1

    dialogs.leaving = Leaving.KEEP
    program.window.close()
    qtbot.waitUntil(lambda: not program.window.isVisible())
    (kept,) = kept_articles(program)
    assert kept.content.text == QUAKE


class Halfway:
    """Keeps articles as the program does, and waits at one of them until it is told to go on."""

    def __init__(self, place: int) -> None:
        self._place = place
        self._done = 0
        self.reached, self.go_on = Event(), Event()

    def keep(self, *article: Any, **how: Any) -> Any:
        if self._done == self._place:
            self.reached.set()
            assert self.go_on.wait(timeout=60)
        self._done += 1
        return keep_article(*article, **how)


def everything_in(path: Path) -> list[object]:
    """Return each row of each table of a library, and its index."""
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    tables = [str(row[0]) for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    held = [
        (table, connection.execute(f"SELECT * FROM {table}").fetchall())
        for table in sorted(tables)
        if table != "article_words"
    ]
    connection.close()
    return held


def test_import_that_is_cancelled_halfway_leaves_the_library_as_it_was(
    qtbot: QtBot, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paste(qtbot, program, QUAKE)
    wait_for_drafts(qtbot, program, 1)
    qtbot.mouseClick(program.importing.page.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(kept_articles(program)) == 1)
    rows = "\n".join(f"Berita {n},{' '.join(f'kata{n}k{m}' for m in range(20))}." for n in range(400))
    drop(program, write(tmp_path, "berita.csv", f"judul,isi\n{rows}\n"), place=RIGHT)
    wait_for_drafts(qtbot, program, 400)
    before = everything_in(program.library.path)
    halfway = Halfway(200)
    monkeypatch.setattr(batches, "keep_article", halfway.keep)

    qtbot.mouseClick(program.importing.page.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(halfway.reached.is_set)
    assert everything_in(program.library.path) == before
    assert not program.importing.page.sheet.isEnabled()
    bar = program.window.notice_bar
    qtbot.waitUntil(lambda: bar.isVisible() and bar.tone is Tone.WORK)
    cancel = next(b for b in bar.findChildren(QPushButton) if b.isVisible() and b.text() == "Batal")
    qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    halfway.go_on.set()
    qtbot.waitUntil(lambda: not program.tasks.busy)

    assert everything_in(program.library.path) == before
    assert program.importing.page.isVisible()
    assert program.importing.page.sheet.isEnabled()
    assert bar.text() == "Dibatalkan. Perpustakaan tetap seperti semula."
    assert len(program.importing.drafts.wanted) == 400
    monkeypatch.undo()
    qtbot.mouseClick(program.importing.page.keep, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(kept_articles(program)) == 401)
