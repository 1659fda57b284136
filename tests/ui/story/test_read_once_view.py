from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from reader.messages import Messages
from reader.model import Match, Relation, SentenceKind
from reader.palette import palette
from reader.report.marking import one_line
from reader.settings import TextStyle
from reader.ui.story.read_once_view import ReadOnceView
from reader.ui.story.sourced_text import Target
from tests.builders import annotated_story, comparison
from tests.report.stories import told_apart
from tests.ui.story.conftest import Show, small_story


def spot(view: ReadOnceView, target: Target) -> QPoint:
    """Return a point on the first words of a target, after bringing it into sight."""
    bar = view.text.verticalScrollBar()
    bar.setValue(bar.value() + round(view.text.box_of(target).top()) - 80)
    return view.text.box_of(target).topLeft().toPoint() + QPoint(4, 12)


def click(qtbot: QtBot, view: ReadOnceView, target: Target) -> str:
    with qtbot.waitSignal(view.sentence_activated) as emitted:
        qtbot.mouseClick(view.text.viewport(), Qt.MouseButton.LeftButton, pos=spot(view, target))
    assert emitted.args is not None
    return str(emitted.args[0])


def test_a_clicked_sentence_asks_for_its_place_in_the_article(qtbot: QtBot, show: Show) -> None:
    view = show(ReadOnceView, annotated_story())
    told = [target for target in view.text.targets() if target.told]
    for target in told[5::12]:
        assert click(qtbot, view, target) == target.sentence_id


def test_the_initials_behind_a_sentence_lead_to_that_outlets_wording(qtbot: QtBot, show: Show) -> None:
    view = show(ReadOnceView, annotated_story())
    initials = [target for target in view.text.targets() if not target.told]
    for target in initials[3::25]:
        assert click(qtbot, view, target) == target.sentence_id


def test_pointing_at_a_sentence_says_who_reports_it(show: Show) -> None:
    view = show(ReadOnceView, small_story("Kapal itu tenggelam.", "Kapal tenggelam kemarin.", matched=True))
    told = next(target for target in view.text.targets() if target.told)
    assert view.text.target_at(spot(view, told)) == told
    assert told.hint == "Disampaikan Outlet A, Outlet B."


def test_sources_in_other_statements_are_named_for_what_they_make_of_it(show: Show) -> None:
    story = told_apart(*Relation)
    # A headline stands in no table of a contradiction.
    headline = (replace(s, kind=SentenceKind.HEADING) if s.id == "d1" else s for s in story.sentences)
    view = show(ReadOnceView, replace(story, sentences=tuple(headline)))
    targets = view.text.targets()
    told = next(place for place, target in enumerate(targets) if target.told == {"a1"})
    assert targets[told].hint == "Disampaikan A, B. Sebagian juga oleh C. Bertentangan: D."
    assert [target.hint for target in targets[told + 1 : told + 5]] == [
        "A: Kalimat a.",
        "B: Kalimat b.",
        "Sebagian juga di C: Kalimat c.",
        "Bertentangan di D: Kalimat d.",
    ]
    assert "A B (C) (≠ D)" in view.text.toPlainText().replace("\N{NO-BREAK SPACE}", " ")


def test_the_keyboard_goes_from_sentence_to_sentence_and_to_the_sources(qtbot: QtBot, show: Show) -> None:
    story = small_story("Kapal itu tenggelam.", "Kapal tenggelam kemarin.", "Cuaca sedang cerah.", matched=True)
    view = show(ReadOnceView, story)
    reached = []
    view.sentence_activated.connect(reached.append)
    for keys in ("j", "j", "k"):
        qtbot.keyClicks(view.text, keys)
        qtbot.keyClick(view.text, Qt.Key.Key_Return)
    for _ in range(2):
        qtbot.keyClick(view.text, Qt.Key.Key_Right)
        qtbot.keyClick(view.text, Qt.Key.Key_Return)
    assert reached == ["b0", "c0", "b0", "a0", "b0"]


def test_a_selected_sentence_is_marked_where_its_statement_is_told(qtbot: QtBot, show: Show) -> None:
    story = annotated_story()
    view = show(ReadOnceView, story)
    with qtbot.assertNotEmitted(view.sentence_activated):
        view.select("K26")
    current = view.text.current
    assert current is not None
    assert "K26" in current.told
    assert view.text.viewport().rect().contains(view.text.box_of(current).center().toPoint())
    view.select(None)
    assert view.text.current is None


def test_a_contradiction_shows_both_wordings_and_the_reason(show: Show) -> None:
    story = annotated_story()
    words = show(ReadOnceView, story).text.toPlainText()
    clash = next(match for match in story.matches if match.relation is Relation.CONTRADICTORY)
    for side in (clash.left, clash.right):
        assert one_line(story.text_of(side)) in words
    assert "Bertentangan. Kapan?" in words
    assert "Tanggal berbeda" in words


def test_who_takes_no_side_in_a_contradiction_but_reports_it_can_be_reached(show: Show) -> None:
    plain = small_story("Kapal tenggelam Senin.", "Kapal tenggelam Selasa.", "Kapal tenggelam.")
    clash = Match("a0", "b0", 0.9, Relation.CONTRADICTORY)
    shared = Match("a0", "c0", 0.9, Relation.SHARED)
    view = show(ReadOnceView, comparison(list(plain.articles), list(plain.sentences), [clash, shared]))
    assert [target.sentence_id for target in view.text.targets()] == ["a0", "b0", "c0"]
    assert "Juga melaporkannya:" in view.text.toPlainText()


def test_what_was_set_aside_is_not_read(show: Show) -> None:
    story = annotated_story()
    words = show(ReadOnceView, story).text.toPlainText()
    aside = [story.text_of(s.id) for s in story.sentences if s.kind is SentenceKind.BOILERPLATE]
    assert any("Baca Juga" in text for text in aside)
    assert not [text for text in aside if len(text) > 5 and one_line(text) in words]


def told_at_the_top(view: ReadOnceView) -> tuple[str, float]:
    """Return the first sentence in sight, and how far it is from the top."""
    boxes = [(t.sentence_id, view.text.box_of(t).top()) for t in view.text.targets() if t.told]
    return next(entry for entry in boxes if entry[1] >= 0)


def test_another_theme_language_or_size_leaves_the_reader_where_he_was(show: Show) -> None:
    view = show(ReadOnceView, story := annotated_story())
    view.text.verticalScrollBar().setValue(900)
    read = told_at_the_top(view)
    view.set_palette_roles(palette("dark"))
    view.show_comparison(story, Messages("en"))
    assert "FIVE HEADLINES" in view.text.toPlainText()
    assert told_at_the_top(view) == read
    view.set_text_style(TextStyle().zoomed(3))
    assert told_at_the_top(view)[0] == read[0]
    view.resize(700, 760)
    assert told_at_the_top(view)[0] == read[0]


def test_larger_letters_and_wider_leading_make_room_for_themselves(show: Show) -> None:
    view = show(ReadOnceView, annotated_story())
    target = view.text.targets()[-1]
    usual = view.text.box_of(target)
    for style in (TextStyle(text_size=18), TextStyle(line_height=2.0)):
        view.set_text_style(style)
        assert view.text.box_of(view.text.targets()[-1]).top() > usual.top()
    view.set_text_style(TextStyle())
    assert view.text.box_of(view.text.targets()[-1]) == usual


def test_who_has_less_time_reads_only_what_several_tell(show: Show) -> None:
    story = small_story("Kapal itu tenggelam.", "Kapal tenggelam kemarin.", "Cuaca sedang cerah.", matched=True)
    view = show(ReadOnceView, story)
    assert "Cuaca sedang cerah." in view.text.toPlainText()
    view.only_shared.click()
    assert "Cuaca sedang cerah." not in view.text.toPlainText()
    assert "Kapal tenggelam kemarin." in view.text.toPlainText()


def test_where_nothing_can_be_left_out_nothing_offers_it(show: Show) -> None:
    assert show(ReadOnceView, small_story("Kapal itu tenggelam.", "Cuaca cerah.")).only_shared.isHidden()


def test_a_single_article_says_that_nothing_can_be_merged(show: Show) -> None:
    words = show(ReadOnceView, small_story("Kapal itu tenggelam.")).text.toPlainText()
    assert "Baru ada satu artikel" in words
    assert "Kapal itu tenggelam." in words
    assert "Hanya Outlet A" not in words


def test_articles_that_share_nothing_are_told_apart(show: Show) -> None:
    words = show(ReadOnceView, small_story("Kapal itu tenggelam.", "Cuaca cerah."), "en").text.toPlainText()
    assert "No statement is reported by more than one outlet" in words
    assert "Only Outlet A" in words


def test_the_text_says_what_it_is_to_those_who_do_not_see_it(show: Show) -> None:
    view = show(ReadOnceView, annotated_story())
    assert view.text.accessibleName() == "Seluruh cerita dalam satu bacaan"
    assert "Enter" in view.text.accessibleDescription()


def test_a_headline_that_the_text_does_not_repeat_is_listed_all_the_same(show: Show) -> None:
    story = small_story("Kapal itu tenggelam.", "Cuaca cerah.")
    known = replace(story.articles[0], headline="Kapal tenggelam di selat")
    view = show(ReadOnceView, replace(story, articles=(known, *story.articles[1:])))
    words = view.text.toPlainText()
    assert "Kapal tenggelam di selat" in words
    assert words.count("Tanpa judul") == 1
