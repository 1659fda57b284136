from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from reader.ui.program import Program
from reader.ui.wording_card import WordingCard
from tests.ui.conftest import INDONESIAN


@pytest.fixture
def card(qtbot: QtBot, program: Program) -> WordingCard:
    """Return the card of the first counterpart of a sentence, with the mouse elsewhere."""
    qtbot.mouseMove(program.window, QPoint(4, 4))
    assert program.desk.reading is not None
    comparison = program.desk.reading.comparison
    sentence = next(s for s in comparison.sentences if comparison.counterparts(s.id))
    program.desk.show(program.desk.reading.selecting(sentence.id))
    found = program.window.counterparts.card_of(comparison.counterparts(sentence.id)[0].sentence.id)
    assert found is not None
    return found


def test_score_and_standing_are_explained_where_they_are_written(qtbot: QtBot, card: WordingCard) -> None:
    hints = []
    sheet = card.sheet()
    for height in (sheet.top() + 20, sheet.top() + 60, sheet.bottom() - 20):
        qtbot.mouseMove(card, QPoint(40, height))
        hints.append(card.toolTip())
    assert hints == [INDONESIAN.text("panel.score_hint"), "", INDONESIAN.text("judging.machine_hint")]


def test_card_makes_room_for_the_field_of_a_note_below_its_words(qtbot: QtBot, card: WordingCard) -> None:
    before = card.height()
    card.write_note()
    field = card.findChild(QLineEdit)
    qtbot.waitUntil(lambda: card.height() > before)
    assert field.geometry().top() >= before - 10
    assert card.rect().contains(field.geometry())


def test_note_that_is_being_written_outlives_panels_that_are_arranged_anew(
    qtbot: QtBot, program: Program, card: WordingCard
) -> None:
    program.window.resize(1900, 1000)
    card.write_note()
    field = card.findChild(QLineEdit)
    qtbot.keyClicks(field, "tanya redaksi")
    assert program.desk.reading is not None
    articles = program.desk.reading.comparison.articles
    narrow = card.width()
    program.window.comparison_view.pane_articles_changed.emit(tuple(article.id for article in articles))
    qtbot.waitUntil(lambda: card.width() != narrow)
    assert field.isVisible()
    assert field.text() == "tanya redaksi"


def test_note_that_is_being_written_goes_with_its_match(qtbot: QtBot, program: Program, card: WordingCard) -> None:
    card.write_note()
    field = card.findChild(QLineEdit)
    qtbot.keyClicks(field, "tanya redaksi")
    assert program.desk.reading is not None
    program.desk.show(program.desk.reading.selecting(card.sentence_id))
    assert field.isHidden()


def test_buttons_come_with_the_keyboard_and_go_with_it(qtbot: QtBot, program: Program, card: WordingCard) -> None:
    qtbot.mouseMove(program.window, QPoint(4, 4))
    qtbot.waitUntil(lambda: card.buttons.isHidden())
    card.setFocus()
    came = card.buttons.isVisible()
    program.window.comparison_view.focus_active_pane()
    assert came
    assert card.buttons.isHidden()
    assert card.rect().contains(card.buttons.geometry())


def test_tab_goes_from_a_card_to_its_buttons(qtbot: QtBot, program: Program, card: WordingCard) -> None:
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Tab)
    assert program.window.focusWidget() is card.buttons.button("confirm")


def test_only_the_sheet_below_the_heading_of_a_card_is_clicked(qtbot: QtBot, card: WordingCard) -> None:
    heading, words = QPoint(40, 8), QPoint(40, card.sheet().top() + 60)
    qtbot.mouseMove(card, heading)
    with qtbot.assertNotEmitted(card.clicked):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=heading)
    assert card.cursor().shape() is Qt.CursorShape.ArrowCursor
    qtbot.mouseMove(card, words)
    assert card.cursor().shape() is Qt.CursorShape.PointingHandCursor
    with qtbot.waitSignal(card.clicked):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=words)
