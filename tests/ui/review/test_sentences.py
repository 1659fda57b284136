"""Linking, splitting, joining and setting aside, by menu and by key, in the panes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from reader.comparison import Comparison
from reader.library.library_file import LibraryFile
from reader.model import Sentence
from reader.present.scroll import FOCUS
from reader.ui.compare.article_text import ArticleText
from reader.ui.program import Program
from reader.verdicts import Verdict
from tests.ui.conftest import MakeProgram, compare_once, wait_until_read, words_in
from tests.ui.review.conftest import Read, facing_contradiction, pairs, press, settled
from tests.ui.test_window import click_sentence, comparison_in


def text_of(program: Program, sentence_id: str) -> ArticleText:
    article_id = comparison_in(program).sentence(sentence_id).article_id
    return next(p.text for p in program.window.comparison_view.panes if p.article_id == article_id)


def ask_for_menu(program: Program, sentence_id: str) -> QMenu:
    """Click with the right button on the second line of a sentence."""
    text = text_of(program, sentence_id)
    place = text.rectangle_of(sentence_id).topLeft() + QPoint(120, 36)
    reason = QContextMenuEvent.Reason.Mouse
    QApplication.sendEvent(text.viewport(), QContextMenuEvent(reason, place, text.viewport().mapToGlobal(place)))
    return opened_menu()


def opened_menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def choose(menu: QMenu, beginning: str) -> None:
    entry: QAction = next(a for a in menu.actions() if a.text().startswith(beginning))
    entry.trigger()
    menu.close()


def statements(program: Program, article_id: str) -> list[Sentence]:
    return [s for s in comparison_in(program).sentences_of(article_id) if s.is_statement]


def test_sentence_is_split_at_the_word_under_the_mouse_and_joined_again(qtbot: QtBot, read: Read) -> None:
    program = read()
    facing_contradiction(program)
    before = comparison_in(program)
    selected = program.desk.reading.selected
    menu = ask_for_menu(program, selected)
    entry = next(a.text() for a in menu.actions() if a.text().startswith("Pisahkan sebelum"))
    word = entry.split("“")[1].rstrip("”")
    choose(menu, "Pisahkan sebelum")
    settled(qtbot, program)
    split = comparison_in(program)
    made = words_in(program.window.counterparts)
    part = split.sentence(split.sentences_of(before.sentence(selected).article_id)[0].article_id + ":3")
    choose(ask_for_menu(program, selected), "Gabungkan")
    settled(qtbot, program)

    assert len(split.sentences) == len(before.sentences) + 1
    assert split.text_of(part.id).split()[0] == word
    assert "Kalimat dipisah, " in made
    assert [s.span for s in comparison_in(program).sentences] == [s.span for s in before.sentences]
    assert program.window.comparison_view.selected == selected


def test_story_with_a_split_sentence_is_compared_once_when_it_is_opened(
    qtbot: QtBot, read: Read, make_program: MakeProgram, tmp_path: Path
) -> None:
    first = read()
    facing_contradiction(first)
    first.reviewer.decide(Verdict.SPLIT, (first.desk.reading.selected,), words=3)
    settled(qtbot, first)
    split = comparison_in(first)
    first.window.close()
    compared = []

    def compare(*given: Any) -> Comparison:
        compared.append(given)
        return compare_once(*given)

    again = make_program(library=LibraryFile(tmp_path / "library.db"), compare=compare)
    wait_until_read(qtbot, again)

    assert comparison_in(again) == split
    assert len(compared) == 1


def test_line_is_set_aside_and_brought_back_by_key(qtbot: QtBot, read: Read) -> None:
    program = read()
    facing_contradiction(program)
    selected, before = program.desk.reading.selected, pairs(program)
    choose(ask_for_menu(program, selected), "Sisihkan")
    settled(qtbot, program)
    aside, said = comparison_in(program).sentence(selected), words_in(program.window.counterparts)
    text = text_of(program, selected)
    program.desk.show(program.desk.reading.selecting(statements(program, aside.article_id)[0].id))
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(text, QContextMenuEvent(reason, QPoint(), QPoint()))
    menu = opened_menu()
    lines = next(a.menu() for a in menu.actions() if a.text() == "Baris yang disisihkan")
    choose(lines, "Dalam rekaman")
    menu.close()
    settled(qtbot, program)

    assert not aside.is_statement
    assert "Disisihkan, " in said
    assert pairs(program) == before


def test_two_sentences_are_linked_by_click(qtbot: QtBot, read: Read) -> None:
    program = read()
    facing_contradiction(program)
    left, right = program.window.comparison_view.pane_articles
    origin = statements(program, left)[0]
    other = next(s for s in statements(program, right) if (origin.id, s.id) not in pairs(program))
    program.desk.show(program.desk.reading.selecting(origin.id))
    qtbot.keyClick(program.window, Qt.Key.Key_T)
    asked = program.window.notice_bar.text()
    click_sentence(qtbot, program, other.id)
    settled(qtbot, program)

    assert asked.startswith("Pilih kalimat")
    assert (origin.id, other.id) in pairs(program)
    linked = program.window.counterparts.card_of(other.id)
    assert linked is not None
    assert "tidak ditemukan program" in words_in(linked)
    assert program.window.comparison_view.selected == origin.id
    assert program.window.notice_bar.text() == ""


def test_escape_ends_linking_where_it_began(qtbot: QtBot, read: Read) -> None:
    program = read()
    facing_contradiction(program)
    selected, before = program.desk.reading.selected, pairs(program)
    press(qtbot, program, Qt.Key.Key_T)
    view = program.window.comparison_view
    view.panes[1].text.setFocus()
    qtbot.keyClick(view.panes[1].text, Qt.Key.Key_J)
    moved = view.selected
    qtbot.keyClick(view.panes[1].text, Qt.Key.Key_Escape)

    assert moved != selected == view.selected
    assert not program.judging.linking.is_on
    assert pairs(program) == before


def test_closing_the_notice_ends_linking(qtbot: QtBot, read: Read) -> None:
    program = read()
    facing_contradiction(program)
    press(qtbot, program, Qt.Key.Key_T)
    program.window.notice_bar.hide()

    assert not program.judging.linking.is_on


def test_sentences_of_one_article_are_not_linked(qtbot: QtBot, read: Read) -> None:
    program = read()
    facing_contradiction(program)
    before = pairs(program)
    text = text_of(program, program.desk.reading.selected)
    text.setFocus()
    press(qtbot, program, Qt.Key.Key_T)
    qtbot.keyClick(text, Qt.Key.Key_J)
    qtbot.keyClick(text, Qt.Key.Key_Return)

    assert "artikel yang sama" in program.window.notice_bar.text()
    assert program.judging.linking.is_on
    assert pairs(program) == before
    program.judging.linking.cancel()


def test_setting_a_line_aside_keeps_the_place_in_the_text(qtbot: QtBot, read: Read) -> None:
    program = read()
    view = program.window.comparison_view
    text = view.panes[0].text
    own = statements(program, view.pane_articles[0])
    program.desk.show(program.desk.reading.selecting(own[-4].id))
    view.finish_motion()
    focus = text.page_geometry.nearest(text.place + FOCUS * text.viewport().height())
    assert focus is not None
    before = own[own.index(comparison_in(program).sentence(focus.row.sentence_id)) - 1]
    program.reviewer.decide(Verdict.SET_ASIDE, (focus.row.sentence_id,))
    settled(qtbot, program)
    view.finish_motion()

    assert text.viewport().rect().intersects(text.rectangle_of(before.id))
