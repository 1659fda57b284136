from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.comparison import Comparison
from reader.model import SentenceKind, Status
from reader.present import stepping
from reader.ui.articles_panel import ArticleCard
from reader.ui.counterpart_parts import StatementSummary
from reader.ui.program import Program
from reader.ui.wording_card import WordingCard
from reader.wording import outlet_names
from tests.builders import annotated_story
from tests.ui.conftest import INDONESIAN, MakeProgram, wait_until_read, words_in

Kind = TypeVar("Kind", bound=QWidget)


def comparison_in(program: Program) -> Comparison:
    assert program.desk.reading is not None
    return program.desk.reading.comparison


def click_sentence(qtbot: QtBot, program: Program, sentence_id: str) -> None:
    """Click the first words of a sentence, in the pane that shows it."""
    article_id = comparison_in(program).sentence(sentence_id).article_id
    text = next(pane.text for pane in program.window.comparison_view.panes if pane.article_id == article_id)
    bar = text.verticalScrollBar()
    bar.setValue(bar.value() + text.rectangle_of(sentence_id).top() - 40)
    spot = text.rectangle_of(sentence_id).topLeft() + QPoint(60, 12)
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def matched_sentence(program: Program) -> str:
    """Return a sentence of the first pane with counterparts in several outlets, but not in all."""
    comparison = comparison_in(program)
    for sentence in comparison.sentences_of(program.window.comparison_view.pane_articles[0]):
        statement = comparison.statement_of(sentence.id)
        outlets = {c.sentence.article_id for c in comparison.counterparts(sentence.id)}
        if statement and len(outlets) > 1 and len(comparison.reported_by(statement)) < len(comparison.articles):
            return sentence.id
    raise AssertionError("the story has no such sentence")


def annotated_program(qtbot: QtBot, make_program: MakeProgram) -> Program:
    story = annotated_story()
    program = make_program(compare=lambda *_: story)
    wait_until_read(qtbot, program)
    return program


def test_a_clicked_sentence_shows_its_counterparts_and_who_does_not_report_it(
    qtbot: QtBot, program: Program
) -> None:
    comparison, panel = comparison_in(program), program.window.counterparts
    sentence_id = matched_sentence(program)
    click_sentence(qtbot, program, sentence_id)
    names = outlet_names(comparison.articles, INDONESIAN)
    shown = words_in(panel)
    for counterpart in comparison.counterparts(sentence_id):
        assert " ".join(comparison.text_of(counterpart.sentence.id).split()) in shown
        assert names[counterpart.sentence.article_id] in shown
    statement = comparison.statement_of(sentence_id)
    assert statement is not None
    silent = [names[a.id] for a in comparison.articles if a.id not in comparison.reported_by(statement)]
    assert "TIDAK MELAPORKAN" in shown
    assert ", ".join(silent) in shown


def test_a_statement_that_all_report_names_nobody_as_silent(program: Program) -> None:
    reading, panel = program.desk.reading, program.window.counterparts
    assert reading is not None
    everywhere = next(
        s
        for s in reading.comparison.statements
        if len(reading.comparison.reported_by(s)) == len(reading.comparison.articles)
    )
    program.desk.show(reading.selecting(everywhere.members[0]))
    assert "TIDAK MELAPORKAN" not in words_in(panel)


def test_cards_that_take_on_other_words_are_as_high_as_these(qtbot: QtBot, program: Program) -> None:
    for _ in range(6):
        qtbot.keyClick(program.window, Qt.Key.Key_3)
        shown = cards(program, WordingCard)
        assert len(shown) > 1
        assert [card.height() for card in shown] == [card.heightForWidth(card.width()) for card in shown]


def test_nothing_selected_says_what_to_do(program: Program) -> None:
    shown = words_in(program.window.counterparts)
    assert "Klik sebuah kalimat" in shown
    assert all(INDONESIAN.text(f"report.legend.{status}") in shown for status in Status)


def test_a_line_that_was_set_aside_says_what_it_is(program: Program) -> None:
    comparison, desk = comparison_in(program), program.desk
    assert desk.reading is not None
    line = next(s for s in comparison.sentences if s.kind is SentenceKind.BOILERPLATE)
    desk.show(desk.reading.selecting(line.id))
    assert "bukan pernyataan" in words_in(program.window.counterparts)


def test_the_next_contradiction_shows_both_sides_in_the_panes(qtbot: QtBot, make_program: MakeProgram) -> None:
    program = annotated_program(qtbot, make_program)
    comparison = comparison_in(program)
    found = [stop.match for stop in stepping.stops(comparison)[stepping.Kind.CONTRADICTION] if stop.match]
    for place, match in enumerate((*found, found[0])):
        qtbot.keyClick(program.window, Qt.Key.Key_N)
        reading = program.desk.reading
        assert reading is not None
        assert reading.selected in (match.left, match.right)
        assert {comparison.sentence(s).article_id for s in (match.left, match.right)} == set(reading.panes)
        assert f"{place % len(found) + 1} dari {len(found)}" in words_in(program.window.legend)
    qtbot.keyClick(program.window, Qt.Key.Key_P)
    assert f"{len(found)} dari {len(found)}" in words_in(program.window.legend)


def test_a_contradiction_is_summed_up_before_anything_else(qtbot: QtBot, make_program: MakeProgram) -> None:
    program = annotated_program(qtbot, make_program)
    qtbot.keyClick(program.window, Qt.Key.Key_F8)
    (summary,) = program.window.counterparts.findChildren(StatementSummary)
    assert summary.isVisible()
    assert summary.accessibleName().startswith("Kontradiksi: tanggal.")
    assert summary.y() < min(card.y() for card in program.window.counterparts.findChildren(WordingCard))


def test_an_article_card_puts_its_article_beside_the_selected_sentence(qtbot: QtBot, program: Program) -> None:
    view = program.window.comparison_view
    kept, _ = view.pane_articles
    click_sentence(qtbot, program, matched_sentence(program))
    other = next(a.id for a in comparison_in(program).articles if a.id not in view.pane_articles)
    card = next(c for c in cards(program, ArticleCard) if outlet_of(program, other) in c.accessibleName())
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert view.pane_articles == (kept, other)
    assert "panel B" in card.accessibleName()


def test_a_counterpart_card_brings_its_sentence_into_a_pane(qtbot: QtBot, program: Program) -> None:
    view, comparison = program.window.comparison_view, comparison_in(program)
    click_sentence(qtbot, program, matched_sentence(program))
    card = next(
        card
        for card in cards(program, WordingCard)
        if comparison.sentence(card.sentence_id).article_id not in view.pane_articles
    )
    wanted = card.sentence_id
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert view.selected == wanted
    assert comparison.sentence(wanted).article_id in view.pane_articles


def test_a_pane_that_is_added_is_remembered_with_its_letter(program: Program) -> None:
    view, comparison = program.window.comparison_view, comparison_in(program)
    third = next(a.id for a in comparison.articles if a.id not in view.pane_articles)
    view.pane_articles_changed.emit((*view.pane_articles, third))
    assert view.pane_articles[2] == third
    card = next(c for c in cards(program, ArticleCard) if outlet_of(program, third) in c.accessibleName())
    assert "panel C" in card.accessibleName()


def test_a_pane_that_is_added_has_the_keyboard_and_is_seen(program: Program) -> None:
    window, view = program.window, program.window.comparison_view
    window.resize(900, 700)
    while view.panes[-1].header.adder.isVisible():
        view.panes[-1].header.adder.menu().actions()[0].trigger()
        assert view.panes[-1].text.hasFocus()
    assert len(view.panes) == 5
    right = view.panes[-1].mapTo(view, view.panes[-1].rect().topRight())
    assert view.rect().contains(right)


def test_a_pane_that_is_closed_leaves_the_keyboard_to_another(qtbot: QtBot, program: Program) -> None:
    view = program.window.comparison_view
    view.panes[-1].header.adder.menu().actions()[0].trigger()
    qtbot.mouseClick(view.panes[-1].header.closer, Qt.MouseButton.LeftButton)
    assert any(pane.text.hasFocus() for pane in view.panes)


def test_the_cards_of_many_panes_show_initials_and_say_the_whole(program: Program) -> None:
    window = program.window
    window.resize(1280, 800)
    window.comparison_view.pane_articles_changed.emit(tuple(a.id for a in comparison_in(program).articles))
    cards = window.articles.findChildren(ArticleCard)
    assert words_in(cards[0]).split() == ["HP", "A"]
    assert cards[0].accessibleName().startswith("Himalaya Post.")
    assert cards[0].toolTip().startswith("Himalaya Post\n")
    window.comparison_view.pane_articles_changed.emit(window.comparison_view.pane_articles[:2])
    assert "Himalaya Post" in words_in(cards[0])


def test_the_legend_counts_every_statement_sentence_once(program: Program) -> None:
    entries = program.window.legend.findChildren(QWidget)
    names = [entry.accessibleName() for entry in entries if entry.accessibleName().endswith("kalimat")]
    counted = sum(int(name.split(": ")[1].split()[0]) for name in names)
    assert counted == sum(s.is_statement for s in comparison_in(program).sentences)


def cards(program: Program, kind: type[Kind]) -> list[Kind]:
    return [card for card in program.window.findChildren(kind) if card.isVisible()]


def outlet_of(program: Program, article_id: str) -> str:
    return outlet_names(comparison_in(program).articles, INDONESIAN)[article_id]
