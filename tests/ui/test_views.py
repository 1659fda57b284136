from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.model import Relation
from reader.settings import SettingsFile, View
from reader.ui.app import Program
from reader.ui.segments import Segments
from reader.ui.statements.contradictions_view import ContradictionsView
from reader.ui.statements.matrix_view import MatrixView
from reader.ui.story.overview_view import OverviewView
from reader.ui.story.quotes_view import QuotesView
from reader.ui.story.read_once_view import ReadOnceView
from reader.ui.story.story_view import StoryView
from tests.ui.conftest import MakeProgram, wait_until_read

KINDS = {
    View.MATRIX: MatrixView,
    View.CONTRADICTIONS: ContradictionsView,
    View.READ_ONCE: ReadOnceView,
    View.QUOTES: QuotesView,
    View.OVERVIEW: OverviewView,
}


def open_view(qtbot: QtBot, program: Program, view: View) -> StoryView:
    """Click the segment of a view."""
    place = list(View).index(view)
    segment = program.window.story_bar.findChild(Segments).layout().itemAt(place).widget()
    qtbot.mouseClick(segment, Qt.MouseButton.LeftButton)
    shown = program.window.views.currentWidget()
    assert segment.isChecked()
    return shown


@pytest.mark.parametrize("view", list(KINDS))
def test_every_view_opens_on_the_story_and_the_selected_sentence(
    qtbot: QtBot, program: Program, view: View
) -> None:
    assert program.desk.reading is not None
    match = program.desk.reading.comparison.matches[0]
    program.desk.show(program.desk.reading.facing(match))
    shown = open_view(qtbot, program, view)
    assert isinstance(shown, KINDS[view])
    assert shown.isVisible()
    assert program.desk.reading.match is match


@pytest.mark.parametrize("view", list(KINDS))
def test_a_sentence_picked_in_a_view_is_seen_in_its_pane(qtbot: QtBot, program: Program, view: View) -> None:
    shown = open_view(qtbot, program, view)
    assert program.desk.reading is not None
    sentence = next(s for s in program.desk.reading.comparison.sentences[::-1] if s.is_statement)
    shown.sentence_activated.emit(sentence.id)
    panes = program.window.comparison_view
    assert panes.isVisible()
    assert panes.selected == sentence.id
    assert sentence.article_id in panes.pane_articles
    assert program.actions.views.checkedAction().data() == View.PANES


def test_the_switch_says_how_many_contradictions_there_are(program: Program) -> None:
    assert program.desk.reading is not None
    matches = program.desk.reading.comparison.matches
    count = sum(match.relation is Relation.CONTRADICTORY for match in matches)
    segments = program.window.story_bar.findChild(Segments).layout()
    names = [segments.itemAt(place).widget().accessibleName() for place in range(segments.count())]
    assert count
    assert names[list(View).index(View.CONTRADICTIONS)] == f"Kontradiksi {count}"
    assert names[list(View).index(View.MATRIX)] == "Matriks"


def test_a_click_on_the_view_in_force_changes_nothing(qtbot: QtBot, program: Program) -> None:
    open_view(qtbot, program, View.OVERVIEW)
    assert isinstance(open_view(qtbot, program, View.OVERVIEW), OverviewView)


def test_views_are_reached_by_key(qtbot: QtBot, program: Program) -> None:
    for number, view in enumerate(View, 1):
        qtbot.keyClick(program.window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        assert program.window.views.current is view
        assert program.window.views.currentWidget().isAncestorOf(program.window.focusWidget())


def test_the_view_comes_back_at_the_next_start(qtbot: QtBot, make_program: MakeProgram, tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    first = make_program(settings=SettingsFile(path))
    wait_until_read(qtbot, first)
    open_view(qtbot, first, View.READ_ONCE)
    first.window.close()
    again = make_program(settings=SettingsFile(path))
    wait_until_read(qtbot, again)
    assert isinstance(again.window.views.currentWidget(), ReadOnceView)
    assert again.actions.views.checkedAction().data() == View.READ_ONCE
