"""The library in the window: looked through, searched, changed, and never out of date for long."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.library.articles import article, delete_article
from reader.library.batches import Entry, keep_entries
from reader.library.database import open_library
from reader.library.importing.imported import ImportedText
from reader.library.kept_stories import make_story
from reader.library.library_file import LibraryFile
from reader.library.lines import lines
from reader.library.stories import load_articles
from reader.locations import BUNDLED_STORY
from reader.settings import SettingsFile
from reader.ui.library.rows import RowKind
from reader.ui.notice_bar import Tone
from reader.ui.program import Program
from tests.library.samples import GIFT, NOW, QUAKE, content
from tests.ui.conftest import AnsweringDialogs, MakeProgram, wait_until_read, words_in
from tests.ui.library.conftest import kept_articles, kept_stories, press_row

HEADLINES = ("Gempa Guncang Garut", "Hadiah Mobil", "Rapat Kota")


def three() -> list[ImportedText]:
    texts = (QUAKE, GIFT, "Rapat dimulai pukul sembilan di balai kota dan dihadiri camat.")
    return [content(t, f"Koran {h[0]}", h) for t, h in zip(texts, HEADLINES, strict=True)]


@pytest.fixture
def stocked(qtbot: QtBot, program: Program) -> Program:
    """Return the program with three articles in its library, two of them in a story, and the library shown."""
    library = program.library.opened()
    keep_entries(library, [Entry(entry, "Gempa" if p < 2 else None) for p, entry in enumerate(three())], NOW)
    show(qtbot, program)
    return program


def show(qtbot: QtBot, program: Program) -> None:
    program.actions.show_library.trigger()
    settle(qtbot, program)
    qtbot.waitUntil(program.shelf.page.isVisible)


def settle(qtbot: QtBot, program: Program) -> None:
    qtbot.waitUntil(lambda: program.shelf.shelf is not None and not program.library_tasks.busy)


def titles(program: Program, kind: RowKind = RowKind.ARTICLE) -> list[str]:
    return [row.title for row in program.shelf.page.list.rows if row.kind is kind]


def place_of(program: Program, title: str) -> int:
    return next(p for p, row in enumerate(program.shelf.page.list.rows) if row.title == title)


def press(qtbot: QtBot, program: Program, title: str) -> None:
    press_row(qtbot, program.shelf.page.list, place_of(program, title))
    settle(qtbot, program)


def click(qtbot: QtBot, parent: QWidget, text: str) -> None:
    button = next(b for b in parent.findChildren(QPushButton) if b.text() == text and b.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def type_into(qtbot: QtBot, field: QWidget, typed: str) -> None:
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_empty_library_says_what_to_do(qtbot: QtBot, program: Program) -> None:
    show(qtbot, program)

    assert "Perpustakaan masih kosong" in words_in(program.shelf.page)
    assert program.shelf.page.example.isVisible()


def test_stories_and_articles_are_listed_with_what_is_unread(stocked: Program) -> None:
    assert titles(stocked, RowKind.STORY) == ["Gempa"]
    assert sorted(titles(stocked)) == sorted(HEADLINES)
    assert all(row.is_fresh for row in stocked.shelf.page.list.rows if row.kind is RowKind.ARTICLE)
    assert "3 artikel, 1 cerita" in words_in(stocked.shelf.page).splitlines()


def test_typing_finds_articles_in_any_inflection_with_the_words_marked(qtbot: QtBot, stocked: Program) -> None:
    qtbot.keyClicks(stocked.shelf.page.words, "menghadiahkan")
    settle(qtbot, stocked)

    assert titles(stocked) == ["Hadiah Mobil"]
    (row,) = (row for row in stocked.shelf.page.list.rows if row.kind is RowKind.ARTICLE)
    assert [mark.of(row.passage) for mark in row.marks] == ["menghadiahkan"]


def test_press_that_ends_the_typing_reaches_its_button(qtbot: QtBot, stocked: Program) -> None:
    press(qtbot, stocked, "Rapat Kota")
    sheet = stocked.shelf.page.article
    sheet.tags.setFocus()
    qtbot.keyClicks(sheet.tags, "kota")
    before = sheet.read.mapToGlobal(QPoint(0, 0))
    qtbot.mousePress(sheet.read, Qt.MouseButton.LeftButton)
    sheet.tags.clearFocus()
    settle(qtbot, stocked)
    assert sheet.read.mapToGlobal(QPoint(0, 0)) == before
    qtbot.mouseRelease(sheet.read, Qt.MouseButton.LeftButton)
    settle(qtbot, stocked)

    (kept,) = (found for found in kept_articles(stocked) if found.content.headline == "Rapat Kota")
    assert kept.tags == ("kota",)
    assert kept.read is not None


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_words_lead_to_what_was_found_first(qtbot: QtBot, stocked: Program, key: Qt.Key) -> None:
    page = stocked.shelf.page
    page.focus_search()
    qtbot.keyClicks(page.words, "Hadiah")
    settle(qtbot, stocked)
    qtbot.keyClick(page.words, key)
    settle(qtbot, stocked)

    assert page.list.hasFocus()
    assert page.article.isVisible()
    assert page.article.form.headline.text() == "Hadiah Mobil"


def test_what_cannot_be_found_says_so(qtbot: QtBot, stocked: Program) -> None:
    qtbot.keyClicks(stocked.shelf.page.words, "zzz")
    settle(qtbot, stocked)

    assert "Tidak ditemukan" in words_in(stocked.shelf.page)


def test_deleted_article_comes_back_by_undo(qtbot: QtBot, stocked: Program) -> None:
    press(qtbot, stocked, "Rapat Kota")
    qtbot.keyClick(stocked.shelf.page.list, Qt.Key.Key_Delete)
    settle(qtbot, stocked)
    assert "Rapat Kota" not in titles(stocked)

    click(qtbot, stocked.window.notice_bar, "Urungkan")
    settle(qtbot, stocked)

    assert "Rapat Kota" in titles(stocked)


def test_deleted_story_is_restored_later(qtbot: QtBot, stocked: Program) -> None:
    press(qtbot, stocked, "Gempa")
    click(qtbot, stocked.shelf.page.story, "Hapus")
    settle(qtbot, stocked)
    assert titles(stocked, RowKind.STORY) == []

    choice = stocked.shelf.page.choice
    choice.setCurrentIndex(choice.findData("deleted"))
    choice.activated.emit(choice.currentIndex())
    settle(qtbot, stocked)
    press(qtbot, stocked, "Gempa")
    click(qtbot, stocked.shelf.page.story, "Pulihkan")
    settle(qtbot, stocked)

    assert [story.title for story in kept_stories(stocked)] == ["Gempa"]


def test_story_is_renamed_and_the_name_taken_back(qtbot: QtBot, stocked: Program) -> None:
    press(qtbot, stocked, "Gempa")
    type_into(qtbot, stocked.shelf.page.story.title, "Gempa Garut")
    settle(qtbot, stocked)
    assert titles(stocked, RowKind.STORY) == ["Gempa Garut"]

    click(qtbot, stocked.window.notice_bar, "Urungkan")
    settle(qtbot, stocked)

    assert titles(stocked, RowKind.STORY) == ["Gempa"]


def test_selected_articles_become_a_story_that_is_compared(qtbot: QtBot, stocked: Program) -> None:
    rows = stocked.shelf.page.list
    press(qtbot, stocked, "Hadiah Mobil")
    spot = rows.visualRect(rows.model().index(place_of(stocked, "Rapat Kota"), 0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, spot)
    qtbot.keyClick(stocked.shelf.page.story.title, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(stocked.shelf.page.story.title, "Berita Kota")
    click(qtbot, stocked.shelf.page.story, "Jadikan cerita dan bandingkan")
    qtbot.waitUntil(lambda: stocked.opening.story is not None)
    wait_until_read(qtbot, stocked)

    assert stocked.window.comparison_view.isVisible()
    assert stocked.desk.title == "Berita Kota"


def test_enter_opens_a_story_and_its_articles_are_read(qtbot: QtBot, stocked: Program) -> None:
    press(qtbot, stocked, "Gempa")
    qtbot.keyClick(stocked.shelf.page.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stocked.opening.story is not None)
    wait_until_read(qtbot, stocked)
    settle(qtbot, stocked)

    assert stocked.window.comparison_view.isVisible()
    assert [kept.read is not None for kept in kept_articles(stocked)].count(True) == 2


def test_what_was_changed_is_seen_in_the_open_story(qtbot: QtBot, stocked: Program) -> None:
    press(qtbot, stocked, "Gempa")
    qtbot.keyClick(stocked.shelf.page.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stocked.opening.story is not None)
    wait_until_read(qtbot, stocked)
    show(qtbot, stocked)
    press(qtbot, stocked, "Gempa Guncang Garut")
    type_into(qtbot, stocked.shelf.page.article.form.outlet, "Harian Baru")
    settle(qtbot, stocked)

    qtbot.keyClick(stocked.shelf.page.list, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not stocked.opening.busy)

    assert stocked.desk.reading is not None
    assert "Harian Baru" in [a.outlet for a in stocked.desk.reading.comparison.articles]


def test_place_in_a_long_list_stays_when_a_row_goes(qtbot: QtBot, program: Program) -> None:
    entries = [Entry(content(f"{GIFT} {n} " + f"kata{n} " * 90, "Koran", f"Berita {n}")) for n in range(300)]
    keep_entries(program.library.opened(), entries, NOW)
    show(qtbot, program)
    rows = program.shelf.page.list
    rows.select(RowKind.ARTICLE, 40)
    settle(qtbot, program)
    place = rows.verticalScrollBar().value()
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    settle(qtbot, program)

    assert "Berita 39" not in titles(program)
    assert rows.verticalScrollBar().value() == place > 1000


def test_details_tags_note_and_lines_are_changed_and_taken_back(qtbot: QtBot, stocked: Program) -> None:
    press(qtbot, stocked, "Gempa Guncang Garut")
    sheet = stocked.shelf.page.article
    type_into(qtbot, sheet.form.outlet, "Harian Baru")
    settle(qtbot, stocked)
    type_into(qtbot, sheet.tags, "bencana, Jawa Barat")
    settle(qtbot, stocked)
    type_into(qtbot, sheet.note, "Cek magnitudo.")
    settle(qtbot, stocked)
    press_row(qtbot, sheet.lines.list, 1, left=20)
    settle(qtbot, stocked)

    with stocked.library.opened().reading() as connection:
        kept, kept_lines = article(connection, 1), lines(connection, 1)
    assert (kept.content.outlet, kept.tags, kept.note) == (
        "Harian Baru",
        ("Jawa Barat", "bencana"),
        "Cek magnitudo.",
    )
    assert not kept_lines[1].is_statement

    click(qtbot, stocked.window.notice_bar, "Urungkan")
    settle(qtbot, stocked)
    assert sheet.lines.list.lines[1].is_compared


def test_change_of_another_window_is_shown(qtbot: QtBot, stocked: Program) -> None:
    with open_library(stocked.library.path) as second, second.changing() as connection:
        make_story(connection, "Dari jendela lain", [1, 3], NOW)
        delete_article(connection, 2, NOW)

    stocked.window.activated.emit()
    settle(qtbot, stocked)

    assert titles(stocked, RowKind.STORY) == ["Dari jendela lain", "Gempa"]
    assert "Hadiah Mobil" not in titles(stocked)


def test_story_travels_as_a_file(
    qtbot: QtBot, stocked: Program, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    dialogs.report = tmp_path / "gempa.sejajar"
    press(qtbot, stocked, "Gempa")
    click(qtbot, stocked.shelf.page.story, "Simpan sebagai berkas…")
    qtbot.waitUntil(dialogs.report.exists)
    settle(qtbot, stocked)
    click(qtbot, stocked.shelf.page.story, "Hapus")
    settle(qtbot, stocked)

    dialogs.articles = (dialogs.report,)
    stocked.actions.import_files.trigger()
    qtbot.waitUntil(lambda: stocked.opening.story is not None)
    wait_until_read(qtbot, stocked)

    assert [story.title for story in kept_stories(stocked)] == ["Gempa"]
    assert len(kept_articles(stocked)) == 3


def test_suggested_story_is_made(qtbot: QtBot, program: Program) -> None:
    texts = load_articles([BUNDLED_STORY])
    entries = [Entry(content(a.text, a.outlet, a.headline, published=None)) for a in texts]
    keep_entries(program.library.opened(), entries, NOW)
    show(qtbot, program)
    qtbot.mouseClick(program.shelf.page.suggest, Qt.MouseButton.LeftButton)
    settle(qtbot, program)
    assert len(titles(program, RowKind.SUGGESTION)) == 1

    click(qtbot, program.shelf.page.story, "Jadikan cerita")
    settle(qtbot, program)

    assert titles(program, RowKind.SUGGESTION) == []
    assert len(kept_stories(program)[0].articles) >= 4


def test_bundled_story_is_brought_back_once(qtbot: QtBot, program: Program) -> None:
    show(qtbot, program)
    qtbot.mouseClick(program.shelf.page.example, Qt.MouseButton.LeftButton)
    settle(qtbot, program)
    assert len(titles(program, RowKind.STORY)) == 1
    assert not program.shelf.page.example.isVisible()

    press(qtbot, program, titles(program, RowKind.STORY)[0])
    click(qtbot, program.shelf.page.story, "Hapus")
    settle(qtbot, program)
    qtbot.mouseClick(program.shelf.page.example, Qt.MouseButton.LeftButton)
    settle(qtbot, program)

    assert [len(story.articles) for story in kept_stories(program)] == [5]


def test_everything_that_takes_the_keyboard_has_a_name(qtbot: QtBot, stocked: Program) -> None:
    for title in ("Gempa", "Rapat Kota"):
        press(qtbot, stocked, title)
        named = [
            QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)
            for part in stocked.shelf.page.findChildren(QWidget)
            if part.isVisible() and part.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        assert named
        assert all(named), named


def test_problem_is_said_and_nothing_changes(qtbot: QtBot, stocked: Program, tmp_path: Path) -> None:
    broken = tmp_path / "rusak.sejajar"
    broken.write_bytes(b"bukan arsip")

    stocked.library_commands.bring([broken])
    qtbot.waitUntil(lambda: stocked.window.notice_bar.tone is Tone.PROBLEM)

    assert "rusak.sejajar" in stocked.window.notice_bar.text()
    assert len(kept_stories(stocked)) == 1


def test_story_of_the_library_that_was_read_last_is_open_at_the_next_start(
    qtbot: QtBot, make_program: MakeProgram, tmp_path: Path
) -> None:
    file, settings = tmp_path / "library.db", tmp_path / "settings.json"
    with open_library(file) as library:
        keep_entries(library, [Entry(entry, "Gempa") for entry in three()[:2]], NOW)
    first = make_program(library=LibraryFile(file), settings=SettingsFile(settings))
    wait_until_read(qtbot, first)
    first.opening.open(1)
    wait_until_read(qtbot, first)
    first.window.close()

    again = make_program(library=LibraryFile(file), settings=SettingsFile(settings))
    wait_until_read(qtbot, again)

    assert (again.opening.story, again.desk.title) == (1, "Gempa")


def test_example_is_open_where_the_story_that_was_read_last_is_gone(
    qtbot: QtBot, make_program: MakeProgram, tmp_path: Path
) -> None:
    file, settings = tmp_path / "library.db", SettingsFile(tmp_path / "settings.json")
    settings.current = settings.current.with_story(str(file), 7)

    program = make_program(library=LibraryFile(file), settings=settings)
    wait_until_read(qtbot, program)

    assert program.opening.story is None
    assert "nomor 7" in program.window.notice_bar.text()
