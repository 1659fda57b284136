from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.messages import Messages
from reader.palette import THEMES, palette
from reader.ui.fonts import interface_font
from reader.ui.labels import two_lines
from reader.ui.story.division_chart import DivisionChart
from reader.ui.story.mark_field import MarkField
from reader.ui.story.nearness_chart import NearnessChart, tint
from reader.ui.story.overview_view import OverviewView
from reader.ui.story.passage_card import PassageCard
from reader.ui.story.quotes_view import QuotesView
from reader.ui.story.read_once_view import ReadOnceView
from reader.ui.story.source_chart import SourceChart
from reader.ui.story.story_view import StoryView
from tests.builders import annotated_story
from tests.test_palette import contrast
from tests.ui.conftest import words_in
from tests.ui.story.conftest import Show, asked_of, small_story

Kind = TypeVar("Kind", bound=QWidget)


def part(view: QWidget, kind: type[Kind]) -> Kind:
    (found,) = (child for child in view.findChildren(kind) if child.isVisible())
    return found


@pytest.mark.parametrize("kind", [DivisionChart, NearnessChart, SourceChart])
def test_every_mark_leads_to_its_text(qtbot: QtBot, show: Show, kind: type[MarkField]) -> None:
    view = show(OverviewView, annotated_story())
    chart, asked = part(view, kind), asked_of(view)
    assert chart.marks
    for mark in chart.marks:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=mark.box.center().toPoint())
    assert asked == [(mark.sentence_id, mark.beside) for mark in chart.marks]


def test_a_cell_of_nearness_asks_for_both_articles(show: Show) -> None:
    story = annotated_story()
    chart = part(show(OverviewView, story), NearnessChart)
    pairs = [tuple(story.sentence(s).article_id for s in (m.sentence_id, m.beside)) for m in chart.marks]
    assert pairs == [(a.id, b.id) for a in story.articles for b in story.articles if a is not b]


def test_there_is_a_mark_for_each_statement_of_each_article(show: Show) -> None:
    story = annotated_story()
    chart = part(show(OverviewView, story), DivisionChart)
    told = {(s.article_id, statement.number) for s in story.sentences if (statement := story.statement_of(s.id))}
    assert len(chart.marks) == len(told)
    assert len({mark.box.getRect() for mark in chart.marks}) == len(told)


def test_marks_say_in_words_what_they_show(show: Show) -> None:
    view = show(OverviewView, annotated_story())
    assert any("kontradiksi: " in mark.words for mark in part(view, DivisionChart).marks)
    assert any("mengutip Tass" in mark.words for mark in part(view, SourceChart).marks)
    assert "3 dari 12 pernyataan himalayapost juga dilaporkan tertawa." in [
        mark.words for mark in part(view, NearnessChart).marks
    ]


def test_arrow_keys_reach_the_marks_and_enter_opens_them(qtbot: QtBot, show: Show) -> None:
    view = show(OverviewView, annotated_story())
    chart = part(view, NearnessChart)
    chart.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(chart, key)
    with qtbot.waitSignal(view.pair_activated) as emitted:
        qtbot.keyClick(chart, Qt.Key.Key_Return)
    below = next(mark for mark in chart.marks if mark.words == chart.accessibleDescription())
    assert emitted.args == [below.sentence_id, below.beside]
    assert below.box.center().y() > chart.marks[0].box.center().y()


def test_sentences_repeated_word_for_word_stand_side_by_side(qtbot: QtBot, show: Show) -> None:
    left = "Pemerintah mencabut empat izin usaha tambang di kawasan itu."
    right = "Pemerintah mencabut empat izin usaha tambang di daerah itu."
    view = show(OverviewView, small_story(left, right, matched=True))
    one, other = view.findChildren(PassageCard)
    assert one.y() == other.y()
    assert one.x() < other.x()
    with qtbot.waitSignal(view.pair_activated) as emitted:
        qtbot.keyClick(other, Qt.Key.Key_Return)
    assert emitted.args == ["b0", "a0"]


def test_a_selected_sentence_is_found_in_the_drawings(qtbot: QtBot, show: Show) -> None:
    view = show(OverviewView, annotated_story())
    with qtbot.assertNotEmitted(view.sentence_activated):
        view.select("W12")
    assert part(view, DivisionChart).select("W12")
    view.select(None)


def test_the_keyboard_goes_on_at_the_selected_sentence(qtbot: QtBot, show: Show) -> None:
    view = show(OverviewView, annotated_story())
    chart, asked = part(view, DivisionChart), asked_of(view)
    wanted = chart.marks[-2].sentence_id
    view.select(wanted)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert asked == [(wanted, "")]


def test_the_first_drawing_of_a_selected_sentence_is_the_one_in_sight(qtbot: QtBot, show: Show) -> None:
    view = show(OverviewView, annotated_story())
    view.resize(1100, 500)
    bar = view.paper.verticalScrollBar()
    bar.setValue(bar.maximum())
    cited = {mark.sentence_id for mark in part(view, SourceChart).marks}
    view.select(next(m.sentence_id for m in part(view, DivisionChart).marks if m.sentence_id in cited))
    qtbot.waitUntil(lambda: not part(view, DivisionChart).visibleRegion().isEmpty())
    assert part(view, SourceChart).visibleRegion().isEmpty()


@pytest.mark.usefixtures("qapp")
def test_a_long_name_above_a_column_is_broken_before_it_is_cut() -> None:
    font = interface_font(11)
    width = QFontMetricsF(font).horizontalAdvance("Outlet tidak") + 1
    assert two_lines("Outlet tidak tercantum", font, width) == ["Outlet tidak", "tercantum"]
    assert two_lines("VIVA", font, width) == ["VIVA"]
    assert all("…" in line for line in two_lines("x" * 60, font, width))


def test_a_single_article_says_what_is_missing(show: Show) -> None:
    view = show(OverviewView, small_story("Kapal itu tenggelam."))
    assert "Baru ada satu artikel" in words_in(view)
    assert "Tidak satu pun artikel menyebut" in words_in(view)
    assert "Tidak ada dua kalimat" in words_in(view)


def test_articles_that_share_nothing_say_so(show: Show) -> None:
    assert "Tidak ada pernyataan yang dilaporkan lebih dari satu artikel." in words_in(
        show(OverviewView, small_story("Kapal itu tenggelam.", "Cuaca cerah."))
    )


def test_another_language_changes_every_word(show: Show) -> None:
    view = show(OverviewView, story := annotated_story())
    view.show_comparison(story, Messages("en"))
    assert "How near the reports are" in words_in(view)
    assert part(view, DivisionChart).accessibleName() == "How each article divides"


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_figures_are_legible_on_every_tint(theme: str, share: float) -> None:
    colours = palette(theme)
    assert contrast(colours.ink, tint(colours, share)) >= 4.5


@pytest.mark.parametrize("kind", [OverviewView, QuotesView, ReadOnceView])
def test_whatever_takes_the_keyboard_has_a_name(show: Show, kind: type[StoryView]) -> None:
    view = show(kind, annotated_story())
    reachable = [
        w for w in view.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()
    ]
    assert reachable
    assert not [w for w in reachable if not QAccessible.queryAccessibleInterface(w).text(QAccessible.Text.Name)]


def test_tab_goes_from_drawing_to_drawing(qtbot: QtBot, show: Show) -> None:
    view = show(OverviewView, annotated_story())
    view.activateWindow()
    part(view, DivisionChart).setFocus()
    qtbot.keyClick(part(view, DivisionChart), Qt.Key.Key_Tab)
    qtbot.waitUntil(part(view, NearnessChart).hasFocus)
