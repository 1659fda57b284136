from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ui.counterpart_parts import StatementSummary
from reader.ui.program import Program
from reader.ui.wording_card import WordingCard
from tests.ui.test_window import comparison_in


def most_told(program: Program) -> list[str]:
    """Return the sentences with counterparts, those with most of them first."""
    assert program.desk.reading is not None
    comparison = program.desk.reading.comparison
    matched = [s.id for s in comparison.sentences if comparison.counterparts(s.id)]
    return sorted(matched, key=lambda sentence_id: -len(comparison.counterparts(sentence_id)))


def select(program: Program, sentence_id: str) -> set[str]:
    """Select a sentence and return its counterparts."""
    assert program.desk.reading is not None
    program.desk.show(program.desk.reading.selecting(sentence_id))
    return {c.sentence.id for c in program.desk.reading.comparison.counterparts(sentence_id)}


def told(program: Program) -> set[str]:
    """Return what stands on the cards."""
    cards = program.window.counterparts.findChildren(WordingCard)
    return {card.sentence_id for card in cards if card.isVisible()}


def test_cards_that_begin_out_of_sight_follow_the_first_ones(qtbot: QtBot, program: Program) -> None:
    sentence_id = most_told(program)[0]
    counterparts = select(program, sentence_id)
    assert counterparts & told(program) < counterparts
    qtbot.waitUntil(lambda: counterparts < told(program))


def test_cards_on_their_way_give_place_to_the_next_statement(program: Program) -> None:
    many, *others = most_told(program)
    counterparts = select(program, many)
    few = next(s for s in reversed(others) if s not in counterparts)
    expected = select(program, few) | {few}
    program.window.counterparts.finish()
    assert expected <= told(program)
    assert not told(program) & (counterparts - expected)


def test_a_statement_told_again_keeps_the_keyboard_on_its_last_card(program: Program) -> None:
    assert program.desk.reading is not None
    sentence_id = most_told(program)[0]
    select(program, sentence_id)
    program.window.counterparts.finish()
    last = program.window.counterparts.findChildren(WordingCard)[-1]
    last.setFocus()
    assert select(program, sentence_id) < told(program)
    assert last.isVisible()
    assert last is program.window.focusWidget()


def test_each_card_names_its_outlet_where_no_heading_stands_above_all_of_them(
    qtbot: QtBot, program: Program
) -> None:
    window, view = program.window, program.window.comparison_view
    window.resize(1900, 1000)
    select(program, most_told(program)[0])
    window.counterparts.finish()
    two = view.pane_articles
    cards = window.counterparts.findChildren(WordingCard)
    card = next(card for card in cards if card.sheet() != card.rect())
    below_heading = card.sheet().height()
    view.pane_articles_changed.emit(tuple(a.id for a in comparison_in(program).articles))
    qtbot.waitUntil(lambda: card.sheet() == card.rect())
    assert card.heightForWidth(280) > below_heading
    view.pane_articles_changed.emit(two)
    qtbot.waitUntil(lambda: card.sheet() != card.rect())
    assert card.sheet().height() == below_heading


def test_in_a_low_window_the_reason_stays_in_sight_above_the_card_in_hand(program: Program) -> None:
    program.window.resize(1280, 600)
    QApplication.processEvents()
    program.actions.next_stop.trigger()
    panel = program.window.counterparts
    assert program.judging.match is not None
    summary, card = panel.findChild(StatementSummary), panel.card_of(program.judging.match.right)
    assert summary is not None
    assert card is not None
    assert summary.visibleRegion().boundingRect() == summary.rect()
    assert card.buttons.visibleRegion().boundingRect() == card.buttons.rect()
