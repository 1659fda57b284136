from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.ui.story.quotes_view import QuotesView
from tests.builders import annotated_story
from tests.ui.conftest import words_in
from tests.ui.story.conftest import Show, asked_of, small_story

LONG = "“Kami siap membantu semua warga di sana,” kata Budi Santoso."


def test_each_speaker_has_a_section_and_the_unknown_come_last(show: Show) -> None:
    words = words_in(show(QuotesView, annotated_story()))
    places = [words.index(name) for name in ("Kim Jong Un", "Vladimir Putin", "Pembicara tidak disebut")]
    assert places == sorted(places)


def test_the_same_quotation_of_two_outlets_stands_side_by_side(show: Show) -> None:
    view = show(QuotesView, small_story(LONG, LONG.replace("semua", "seluruh"), matched=True))
    one, other = view.cards
    assert one.y() == other.y()
    assert one.x() < other.x()
    assert one.width() == other.width()
    assert "DIKUTIP DENGAN KATA LAIN" in words_in(view) or "KATA-KATA YANG SAMA" in words_in(view)


def test_the_same_words_in_another_mouth_are_told_apart(show: Show) -> None:
    view = show(QuotesView, small_story(LONG, LONG.replace("Budi Santoso", "Siti Aminah")))
    assert "UCAPAN YANG SAMA, PEMBICARA BERBEDA" in words_in(view)
    assert "Menurut artikel ini, pembicaranya" in words_in(view)


def test_a_card_leads_to_its_sentence_by_click_and_by_key(qtbot: QtBot, show: Show) -> None:
    view = show(QuotesView, annotated_story())
    asked = asked_of(view)
    for card in view.cards:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert [sentence_id for sentence_id, _ in asked] == [card.sentence_id for card in view.cards]
    qtbot.keyClick(view.cards[0], Qt.Key.Key_Return)
    assert asked[-1] == asked[0]


def test_a_quotation_of_two_outlets_is_seen_beside_the_other_one(qtbot: QtBot, show: Show) -> None:
    view = show(QuotesView, small_story(LONG, LONG.replace("semua", "seluruh"), matched=True))
    asked = asked_of(view)
    for card in view.cards:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert asked == [("a0", "b0"), ("b0", "a0")]


def test_quotations_that_only_one_outlet_has_are_not_set_beside_each_other(qtbot: QtBot, show: Show) -> None:
    view = show(QuotesView, small_story(LONG, "“Hujan turun sejak pagi di kota ini,” kata Budi Santoso."))
    asked = asked_of(view)
    for card in view.cards:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert asked == [("a0", ""), ("b0", "")]


def test_a_card_says_outlet_and_words_to_those_who_do_not_see_it(show: Show) -> None:
    (card,) = show(QuotesView, small_story(LONG)).cards
    assert card.accessibleName() == "Outlet A : “Kami siap membantu semua warga di sana,”"


def test_a_card_that_takes_the_keyboard_comes_into_sight(qtbot: QtBot, show: Show) -> None:
    view = show(QuotesView, annotated_story())
    last = view.cards[-1]
    last.setFocus()
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())


def test_a_selected_sentence_is_outlined_and_nothing_is_emitted(qtbot: QtBot, show: Show) -> None:
    view = show(QuotesView, annotated_story())
    with qtbot.assertNotEmitted(view.sentence_activated):
        view.select("V13")
    qtbot.waitUntil(lambda: any(not c.visibleRegion().isEmpty() for c in view.cards if c.sentence_id == "V13"))


def test_a_story_without_quotations_says_what_that_means(show: Show) -> None:
    assert "tidak ada kata-kata di antara tanda kutip" in words_in(
        show(QuotesView, small_story("Kapal tenggelam."))
    )


def test_quotations_of_one_outlet_are_not_counted_as_shared_by_none(show: Show) -> None:
    assert "dimuat beberapa" not in words_in(show(QuotesView, small_story(LONG)))
