"""The sheet on which a report is chosen: what is chosen is what is seen, saved and remembered."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pypdfium2
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.comparison import Comparison
from reader.library.articles import write_note
from reader.report.formats import Format
from reader.report.options import Paper, Section
from reader.settings import SettingsFile
from reader.ui.notice_bar import Tone
from reader.ui.program import Program
from reader.ui.report.export_sheet import ExportSheet
from reader.ui.report.ordered_list import OrderedList
from tests.library.samples import GIFT, NOW, QUAKE, add, content, write
from tests.ui.conftest import AnsweringDialogs, MakeProgram, wait_until_read, words_in
from tests.ui.report.conftest import OpenSheet, choices_of, pages_of


def sections_of(sheet: ExportSheet) -> OrderedList:
    return sheet.findChildren(OrderedList)[0]


def articles_of(sheet: ExportSheet) -> OrderedList:
    return sheet.findChildren(OrderedList)[1]


def press(sheet: ExportSheet, words: str) -> None:
    (button,) = (b for b in sheet.findChildren(QAbstractButton) if b.text() == words and b.isVisible())
    button.click()


def untick(entries: OrderedList, row: int) -> None:
    entries.item(row).setCheckState(Qt.CheckState.Unchecked)


def choose(sheet: ExportSheet, format: Format) -> None:
    box = choices_of(sheet).findChild(QComboBox)
    box.setCurrentIndex(box.findData(format.value))


@pytest.mark.parametrize(
    ("room", "least", "most"),
    [
        (QSize(1920, 1080), QSize(1400, 900), QSize(1400, 900)),
        (QSize(1366, 738), QSize(1120, 640), QSize(1366, 738)),
        (QSize(1280, 800), QSize(1120, 720), QSize(1280, 800)),
        (QSize(800, 600), QSize(760, 520), QSize(800, 600)),
    ],
)
def test_sheet_takes_the_room_that_the_screen_has(
    monkeypatch: pytest.MonkeyPatch, program: Program, room: QSize, least: QSize, most: QSize
) -> None:
    program.window.resize(880, 480)
    monkeypatch.setattr(ExportSheet, "screen", lambda _sheet: SimpleNamespace(availableSize=lambda: room))
    program.actions.export.trigger()
    size = program.window.findChild(ExportSheet).size()
    assert size == size.expandedTo(least).boundedTo(most)


def test_sheet_is_no_larger_than_the_screen(program: Program, open_sheet: OpenSheet) -> None:
    sheet = open_sheet(program)
    room = sheet.screen().availableSize()
    assert sheet.size() == sheet.size().boundedTo(room)
    assert sheet.width() > room.width() - 60


def test_unticked_section_leaves_the_pages_at_once(qtbot: QtBot, program: Program, open_sheet: OpenSheet) -> None:
    sheet = open_sheet(program)
    before = pages_of(sheet).page_count
    untick(sections_of(sheet), list(Section).index(Section.STATEMENTS))
    qtbot.waitUntil(lambda: pages_of(sheet).page_count < before, timeout=30_000)
    assert Section.STATEMENTS not in sheet.options.sections


def test_section_moves_by_keyboard(qtbot: QtBot, program: Program, open_sheet: OpenSheet) -> None:
    sheet = open_sheet(program)
    entries = sections_of(sheet)
    entries.setCurrentRow(1)
    qtbot.keyClick(entries, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert sheet.options.sections[:2] == (Section.ARTICLES, Section.SUMMARY)
    qtbot.keyClick(entries, Qt.Key.Key_Space)
    assert Section.ARTICLES not in sheet.options.sections


def test_chosen_format_and_choices_are_saved(
    qtbot: QtBot, program: Program, open_sheet: OpenSheet, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    dialogs.report = tmp_path / "laporan.pdf"
    sheet = open_sheet(program)
    press(sheet, "Letter")
    sheet.findChild(QCheckBox).setChecked(True)
    press(sheet, "English")
    untick(articles_of(sheet), 0)
    press(sheet, "Simpan…")
    qtbot.waitUntil(lambda: program.window.notice_bar.tone is Tone.DONE, timeout=30_000)
    with pypdfium2.PdfDocument(dialogs.report) as opened:
        sizes = {tuple(map(round, page.get_size())) for page in opened}
        text = opened[0].get_textpage().get_text_bounded()
    assert sizes == {(612, 792), (792, 612)}
    assert "Main contradictions" in text
    assert "Himalaya Post" not in text


def test_saving_offers_the_file_and_its_folder(
    qtbot: QtBot, program: Program, open_sheet: OpenSheet, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    dialogs.report, notice = tmp_path / "laporan.html", program.window.notice_bar
    sheet = open_sheet(program)
    choose(sheet, Format.HTML)
    press(sheet, "Simpan…")
    qtbot.waitUntil(lambda: notice.tone is Tone.DONE, timeout=30_000)
    assert dialogs.report.read_bytes().startswith(b"<!doctype html>")
    assert str(dialogs.report) in notice.text()
    shown = [button.text() for button in notice.findChildren(QPushButton) if button.isVisible()]
    assert shown == ["Buka", "Buka foldernya"]


def test_choices_are_those_of_the_last_report(
    qtbot: QtBot, make_program: MakeProgram, open_sheet: OpenSheet, tmp_path: Path
) -> None:
    settings = SettingsFile(tmp_path / "settings.json")
    first = make_program(settings=settings)
    wait_until_read(qtbot, first)
    sheet = open_sheet(first)
    press(sheet, "Letter")
    untick(sections_of(sheet), 0)
    first.window.close()
    again = make_program(settings=SettingsFile(tmp_path / "settings.json"))
    wait_until_read(qtbot, again)
    options = open_sheet(again).options
    assert options.paper is Paper.LETTER
    assert Section.SUMMARY not in options.sections


def test_format_without_pages_shows_how_its_file_begins(
    qtbot: QtBot, program: Program, open_sheet: OpenSheet
) -> None:
    sheet = open_sheet(program)
    choose(sheet, Format.JSON)
    shown = sheet.findChild(QPlainTextEdit)
    qtbot.waitUntil(shown.isVisible, timeout=30_000)
    assert "sejajar-comparison/1" in shown.toPlainText()
    assert not sections_of(sheet).isVisible()


def test_report_on_no_article_is_refused(program: Program, open_sheet: OpenSheet) -> None:
    sheet = open_sheet(program)
    for row in range(articles_of(sheet).count()):
        untick(articles_of(sheet), row)
    assert not next(b for b in sheet.findChildren(QPushButton) if b.text() == "Simpan…").isEnabled()
    assert "satu artikel" in words_in(sheet)


def test_pages_are_gone_through_by_keyboard(qtbot: QtBot, program: Program, open_sheet: OpenSheet) -> None:
    pages = pages_of(open_sheet(program))
    qtbot.keyClick(pages, Qt.Key.Key_PageDown)
    qtbot.keyClick(pages, Qt.Key.Key_PageDown)
    assert pages.current_page == 2
    qtbot.keyClick(pages, Qt.Key.Key_End)
    assert pages.current_page == pages.page_count - 1
    assert f"{pages.page_count} dari {pages.page_count}" in pages.accessibleName()


def test_everything_that_takes_the_keyboard_has_a_name(program: Program, open_sheet: OpenSheet) -> None:
    sheet = open_sheet(program)
    reached = [
        part
        for part in sheet.findChildren(QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.isVisible()
    ]
    assert len(reached) > 8
    assert [part for part in reached if not (part.accessibleName() or getattr(part, "text", str)())] == []


def test_tab_goes_from_top_to_bottom(program: Program, open_sheet: OpenSheet) -> None:
    sheet = open_sheet(program)
    parts, part = [], sheet.findChild(QComboBox)
    while part not in parts:
        parts.append(part)
        part = part.nextInFocusChain()
    column = choices_of(sheet).widget()
    places = [
        p.mapTo(column, p.rect().topLeft()).y()
        for p in parts
        if column.isAncestorOf(p) and p.focusPolicy() & Qt.FocusPolicy.TabFocus and p.isVisible()
    ]
    assert places == sorted(places)


def test_sheet_speaks_the_language_of_the_program(program: Program, open_sheet: OpenSheet) -> None:
    sheet = open_sheet(program)
    untick(sections_of(sheet), 0)
    next(action for action in program.actions.languages.actions() if action.data() == "en").trigger()
    assert sheet.windowTitle() == "Export the report"
    assert Section.SUMMARY not in sheet.options.sections


@pytest.mark.parametrize("language", ["id", "en"])
def test_sheet_fits_a_small_window(
    qtbot: QtBot, make_program: MakeProgram, open_sheet: OpenSheet, language: str
) -> None:
    program = make_program(language=language)
    wait_until_read(qtbot, program)
    program.window.resize(1280, 800)
    sheet = open_sheet(program)
    assert sheet.width() <= 1280
    assert sheet.height() <= 800
    assert choices_of(sheet).horizontalScrollBar().maximum() == 0


def test_only_the_newest_choice_is_made(
    qtbot: QtBot, program: Program, open_sheet: OpenSheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.ui.report import preview

    sheet = open_sheet(program)
    made: list[tuple[Section, ...]] = []
    output_files = preview.output_files

    def counted(format: Format, edition: object, progress: object) -> object:
        made.append(edition.options.sections)  # type: ignore[attr-defined]
        return output_files(format, edition, progress)  # type: ignore[arg-type]

    monkeypatch.setattr(preview, "output_files", counted)
    before = pages_of(sheet).page_count
    for row in (3, 4, 5):
        untick(sections_of(sheet), row)
    qtbot.waitUntil(lambda: pages_of(sheet).page_count < before, timeout=30_000)
    assert made == [sheet.options.sections]


def test_notes_of_the_library_stand_in_the_report(
    qtbot: QtBot, program: Program, open_sheet: OpenSheet, dialogs: AnsweringDialogs, tmp_path: Path
) -> None:
    assert program.desk.reading is not None
    article = program.desk.reading.comparison.articles[0]
    batch = add(program.library.opened(), content(article.text))
    with program.library.opened().changing() as connection:
        write_note(connection, batch.added[0], "Disalin dari arsip.", NOW)
    dialogs.report = tmp_path / "laporan.html"
    sheet = open_sheet(program)
    choose(sheet, Format.HTML)
    press(sheet, "Simpan…")
    qtbot.waitUntil(lambda: program.window.notice_bar.tone is Tone.DONE, timeout=30_000)
    assert "Disalin dari arsip." in dialogs.report.read_text(encoding="utf-8")


def test_open_sheet_follows_a_decision_and_then_another_story(
    qtbot: QtBot, program: Program, open_sheet: OpenSheet, tmp_path: Path
) -> None:
    sheet, reviewed = open_sheet(program), program.desk.reviewed
    assert reviewed is not None
    untick(articles_of(sheet), 0)
    program.desk.revise(reviewed)
    assert len(sheet.options.articles) == len(reviewed.comparison.articles) - 1
    paths = tuple(write(tmp_path, f"{name}.txt", text) for name, text in (("satu", QUAKE), ("dua", GIFT)))
    program.opening.open(paths)
    qtbot.waitUntil(lambda: sheet.options.articles == ("satu", "dua"), timeout=30_000)


def test_closing_the_sheet_keeps_the_choices_and_the_story(
    qtbot: QtBot, program: Program, open_sheet: OpenSheet
) -> None:
    sheet = open_sheet(program)
    untick(sections_of(sheet), 0)
    qtbot.keyClick(articles_of(sheet), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    articles = sheet.options.articles
    before: Comparison = program.desk.reading.comparison  # type: ignore[union-attr]
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    options = open_sheet(program).options
    assert Section.SUMMARY not in options.sections
    assert options.articles == articles != tuple(entry.id for entry in before.articles)
    assert program.desk.reading is not None
    assert program.desk.reading.comparison is before
