from __future__ import annotations

from pytestqt.qtbot import QtBot

from reader.ui.program import Program
from reader.ui.wording_card import WordingCard


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
