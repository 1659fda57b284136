from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QPushButton,
    QScrollBar,
)
from pytestqt.qtbot import QtBot

from reader.messages import Messages
from reader.model import Relation, Status
from reader.present.filtering import Filter
from reader.settings import SettingsFile, View
from reader.ui.legend_entry import LegendEntry
from reader.ui.program import Program
from reader.ui.segments import Segments
from reader.ui.statements.contradictions_view import ContradictionsView
from reader.ui.statements.matrix_view import MatrixView
from reader.ui.story.division_chart import DivisionChart
from reader.ui.story.nearness_chart import NearnessChart
from reader.ui.story.overview_view import OverviewView
from reader.ui.story.quotes_view import QuotesView
from reader.ui.story.read_once_view import ReadOnceView
from reader.ui.story.reading_text import ReadingText
from reader.ui.story.story_view import StoryView
from tests.ui.conftest import MakeProgram, wait_until_read, words_in

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


def test_matrix_opens_with_the_whole_row_of_the_selected_statement_in_sight(
    qtbot: QtBot, program: Program
) -> None:
    program.window.resize(1280, 800)
    program.actions.next_stop.trigger()
    shown = open_view(qtbot, program, View.MATRIX)
    assert isinstance(shown, MatrixView)
    table = shown.table
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()))


def test_one_reading_opens_with_the_selected_words_at_the_height_where_one_reads(
    qtbot: QtBot, program: Program
) -> None:
    program.window.resize(1280, 800)
    program.actions.next_stop.trigger()
    shown = open_view(qtbot, program, View.READ_ONCE)
    assert isinstance(shown, ReadOnceView)
    assert shown.text.current is not None
    assert 0.2 < shown.text.box_of(shown.text.current).top() / shown.text.viewport().height() < 0.7


def in_sight(program: Program, *sentence_ids: str) -> set[str]:
    """Return which of these sentences can be seen in the panes."""
    view = program.window.comparison_view
    view.finish_motion()
    QApplication.processEvents()
    return {
        sentence_id
        for pane in view.panes
        for sentence_id in sentence_ids
        if program.desk.reading.comparison.sentence(sentence_id).article_id == pane.article_id
        and pane.text.viewport().rect().contains(pane.text.rectangle_of(sentence_id).topLeft())
    }


def test_a_cell_of_nearness_leads_to_both_articles_and_back_to_the_cell(qtbot: QtBot, program: Program) -> None:
    program.window.resize(1280, 800)
    overview = open_view(qtbot, program, View.OVERVIEW)
    chart = overview.findChild(NearnessChart)
    QApplication.processEvents()
    overview.paper.ensureWidgetVisible(chart)
    place = overview.paper.verticalScrollBar().value()
    assert place
    for number in range(len(chart.marks)):
        mark = chart.marks[number]
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=mark.box.center().toPoint())
        assert program.window.views.current is View.PANES
        assert program.desk.reading.selected == mark.sentence_id
        assert in_sight(program, mark.sentence_id, mark.beside) == {mark.sentence_id, mark.beside}

        assert open_view(qtbot, program, View.OVERVIEW) is overview
        QApplication.processEvents()
        assert overview.paper.verticalScrollBar().value() == place
        assert chart.hasFocus()


def test_a_quotation_leads_to_its_text_beside_the_other_outlet_and_to_what_is_known_of_it(
    qtbot: QtBot, program: Program
) -> None:
    shown = open_view(qtbot, program, View.QUOTES)
    card = next(card for card in reversed(shown.cards) if card.other)
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)

    assert program.desk.reading.selected == card.sentence_id
    assert in_sight(program, card.sentence_id, card.other) == {card.sentence_id, card.other}
    words = " ".join(program.desk.reading.comparison.text_of(card.sentence_id).split())
    assert words in words_in(program.window.counterparts)


def test_the_keyboard_begins_at_the_quotation_of_the_selected_sentence(qtbot: QtBot, program: Program) -> None:
    shown = open_view(qtbot, program, View.QUOTES)
    wanted = shown.cards[-1]
    assert shown.cards[0].hasFocus()

    open_view(qtbot, program, View.PANES)
    program.desk.show(program.desk.reading.selecting(wanted.sentence_id))
    open_view(qtbot, program, View.QUOTES)
    assert wanted.hasFocus()
    qtbot.waitUntil(lambda: not wanted.visibleRegion().isEmpty())


def test_an_entry_of_the_contradictions_leads_to_both_of_its_sides(qtbot: QtBot, program: Program) -> None:
    shown = open_view(qtbot, program, View.CONTRADICTIONS)
    pairs = shown.list.entry_model.pairs
    assert len(pairs) > 1
    for sides in pairs:
        open_view(qtbot, program, View.CONTRADICTIONS)
        shown.list.bring_into_sight(sides[0])
        place = shown.list.visualRect(shown.list.currentIndex())
        qtbot.mouseClick(shown.list.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
        assert program.desk.reading.selected in sides
        assert in_sight(program, *sides) == set(sides)


def test_number_of_contradictions_has_its_thousands_apart(program: Program) -> None:
    bar = program.window.story_bar
    bar.show_contradiction_count(1200, Messages("id"))
    names = [part.accessibleName() for part in bar.findChild(Segments).findChildren(QAbstractButton)]
    assert "Kontradiksi 1.200" in names


def show_all_articles(program: Program) -> None:
    """Put each of the five articles into a pane."""
    assert program.desk.reading is not None
    articles = tuple(article.id for article in program.desk.reading.comparison.articles)
    program.desk.show(program.desk.reading.arranged(articles))
    QApplication.processEvents()


def test_pane_is_not_closed_where_the_last_one_was_added(program: Program) -> None:
    assert program.desk.reading is not None
    articles = tuple(article.id for article in program.desk.reading.comparison.articles)
    program.window.resize(1920, 1080)

    def adder(count: int) -> QRect:
        program.desk.show(program.desk.reading.arranged(articles[:count]))
        QApplication.processEvents()
        button = program.window.comparison_view.panes[-1].header.adder
        return QRect(button.mapTo(program.window, QPoint(0, 0)), button.size())

    assert adder(2) == adder(3)


def test_five_panes_stand_side_by_side_in_a_small_window(program: Program) -> None:
    program.window.resize(1280, 800)
    show_all_articles(program)
    panes = program.window.comparison_view.panes
    assert len(panes) == 5
    right = panes[-1].mapTo(program.window, panes[-1].rect().topRight()).x()
    assert right < program.window.width() == 1280


@pytest.mark.parametrize("view", list(KINDS))
def test_panes_that_come_back_to_their_room_are_not_laid_out_again(
    qtbot: QtBot, program: Program, view: View
) -> None:
    show_all_articles(program)
    page = program.window.comparison_view.panes[0].text
    width, layouts = page.width(), QSignalSpy(page.laid_out)
    open_view(qtbot, program, view)
    QApplication.processEvents()
    open_view(qtbot, program, View.PANES)
    QApplication.processEvents()
    assert page.width() == width
    assert layouts.count() == 0


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


def test_a_cell_of_the_matrix_leads_to_all_who_tell_its_statement(qtbot: QtBot, program: Program) -> None:
    shown = open_view(qtbot, program, View.MATRIX)
    assert program.desk.reading is not None
    comparison = program.desk.reading.comparison
    table = shown.table
    rows = table.matrix_model.rows
    place = next(place for place, row in enumerate(rows) if sum(bool(cell.told) for cell in row.cells) > 2)
    told = [cell for cell in rows[place].cells if cell.told]
    index = table.matrix_model.index(place, rows[place].cells.index(told[-1]))
    table.scrollTo(index, table.ScrollHint.PositionAtTop)
    qtbot.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).topLeft() + QPoint(20, 20)
    )
    panes = program.window.comparison_view
    assert panes.isVisible()
    assert panes.pane_articles == tuple(cell.article_id for cell in told)
    assert comparison.sentence(panes.selected).article_id == told[-1].article_id


def test_the_chosen_outlet_filters_the_matrix_too(qtbot: QtBot, program: Program) -> None:
    shown = open_view(qtbot, program, View.MATRIX)
    every = shown.table.matrix_model.rows
    chosen = every[0].cells[0].article_id
    program.window.legend.filter_chosen.emit(Filter(article_id=chosen))
    rows = shown.table.matrix_model.rows
    assert 0 < len(rows) < len(every)
    assert all(row.cells[0].sentence_id and row.coverage > 1 for row in rows)


def switch(qtbot: QtBot, program: Program, *statuses: Status) -> None:
    """Click the badges of these statuses at the foot of the window."""
    for status, entry in zip(Status, program.window.legend.findChildren(LegendEntry), strict=True):
        if status in statuses:
            qtbot.mouseClick(entry, Qt.MouseButton.LeftButton)


def test_the_badges_at_the_foot_filter_the_matrix(qtbot: QtBot, program: Program) -> None:
    shown = open_view(qtbot, program, View.MATRIX)
    every = shown.table.matrix_model.rows
    switch(qtbot, program, Status.UNIQUE)
    kept = shown.table.matrix_model.rows
    assert kept == tuple(row for row in every if row.statement.status is not Status.UNIQUE)
    switch(qtbot, program, *Status)
    assert shown.table.matrix_model.rows == tuple(row for row in every if row.statement.status is Status.UNIQUE)


def test_the_badges_at_the_foot_filter_the_contradictions(qtbot: QtBot, program: Program) -> None:
    shown = open_view(qtbot, program, View.CONTRADICTIONS)
    every = shown.list.entry_model.pairs
    switch(qtbot, program, Status.CONTRADICTORY)
    assert 0 < len(shown.list.entry_model.pairs) < len(every)
    switch(qtbot, program, Status.CONTRADICTORY)
    assert shown.list.entry_model.pairs == every


def test_the_badges_at_the_foot_filter_the_one_reading(qtbot: QtBot, program: Program) -> None:
    shown = open_view(qtbot, program, View.READ_ONCE)
    whole = shown.text.toPlainText()
    assert "Hanya KompasTV" in whole
    switch(qtbot, program, Status.UNIQUE)
    assert "Hanya KompasTV" not in shown.text.toPlainText()
    switch(qtbot, program, Status.UNIQUE)
    assert shown.text.toPlainText() == whole


@pytest.mark.parametrize("view", [View.MATRIX, View.CONTRADICTIONS, View.READ_ONCE])
def test_a_filter_that_leaves_nothing_says_so_and_is_given_up_by_a_click(
    qtbot: QtBot, program: Program, view: View
) -> None:
    shown = open_view(qtbot, program, view)
    switch(qtbot, program, *Status)
    assert shown.nothing.isVisible()
    qtbot.mouseClick(shown.nothing.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert not shown.nothing.isVisible()
    entries = program.window.legend.findChildren(LegendEntry)
    assert all(entry.isChecked() for entry in entries)
    assert not program.window.comparison_view.panes[0].text.emphasis.filtered_out


def test_the_selected_row_is_in_the_middle_of_the_matrix(qtbot: QtBot, program: Program) -> None:
    shown = open_view(qtbot, program, View.MATRIX)
    table = shown.table
    row = len(table.matrix_model.rows) // 2
    program.desk.show(program.desk.reading.selecting(table.matrix_model.rows[row].statement.members[0]))
    middle = table.rowViewportPosition(row) + table.rowHeight(row) / 2
    assert abs(middle - table.viewport().height() / 2) < table.rowHeight(row)
    program.window.resize(1240, 700)
    assert 0 <= table.rowViewportPosition(row) <= table.viewport().height() - table.rowHeight(row)


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


def test_the_rows_of_the_matrix_have_the_keyboard_at_once(qtbot: QtBot, program: Program) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    shown = program.window.views.currentWidget()
    assert isinstance(shown, MatrixView)
    assert shown.table.hasFocus()


def test_a_view_beside_the_panes_has_the_room_of_two_however_many_they_are(qtbot: QtBot, program: Program) -> None:
    window = program.window
    window.resize(1280, 800)
    assert program.desk.reading is not None
    articles = tuple(article.id for article in program.desk.reading.comparison.articles)
    window.comparison_view.pane_articles_changed.emit(articles)
    assert window.counterparts.mapTo(window, QPoint(0, 0)).y() > window.height() // 2
    open_view(qtbot, program, View.READ_ONCE)
    QApplication.processEvents()
    assert window.counterparts.mapTo(window, QPoint(0, 0)).y() < window.height() // 2
    assert window.articles.width() > 200


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


@pytest.mark.parametrize("width", [880, 1024, 1280])
def test_the_names_of_the_views_are_whole_in_a_narrow_window(program: Program, width: int) -> None:
    program.window.resize(width, 600)
    QApplication.processEvents()
    segments = program.window.story_bar.findChild(Segments).layout()
    parts = [segments.itemAt(place).widget() for place in range(segments.count())]
    assert all(part.width() >= part.sizeHint().width() for part in parts)


def place_of_the_keyboard() -> tuple[str, str, object]:
    """Return where the keyboard is, and on what there."""
    part = QApplication.focusWidget()
    if isinstance(part, QAbstractItemView):
        return part.accessibleName(), "", part.currentIndex().row()
    if isinstance(part, ReadingText):
        return part.accessibleName(), "", part.current
    return part.accessibleName(), part.accessibleDescription(), None


@pytest.mark.parametrize("view", list(KINDS))
def test_larger_letters_and_another_theme_leave_the_reader_and_the_keyboard_where_they_are(
    qtbot: QtBot, program: Program, view: View
) -> None:
    program.window.resize(1280, 480)
    program.actions.next_stop.trigger()
    shown = open_view(qtbot, program, view)
    program.window.views.focus_view()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab if view is View.QUOTES else Qt.Key.Key_Down)
    QApplication.processEvents()
    bar = max((a.verticalScrollBar() for a in shown.findChildren(QAbstractScrollArea)), key=QScrollBar.maximum)
    bar.setValue(round(bar.maximum() * 0.7))
    before = bar.value(), place_of_the_keyboard()
    program.dresser.zoom(1)
    QApplication.processEvents()
    assert place_of_the_keyboard() == before[1]
    program.dresser.zoom(-1)
    program.actions.themes.actions()[2].trigger()
    QApplication.processEvents()
    assert bar.value() == pytest.approx(before[0], abs=4)
    assert place_of_the_keyboard() == before[1]


def test_a_view_that_was_zoomed_out_of_sight_opens_where_the_selected_sentence_is_told(
    qtbot: QtBot, program: Program
) -> None:
    program.window.resize(1280, 480)
    overview = open_view(qtbot, program, View.OVERVIEW)
    assert isinstance(overview, OverviewView)
    QApplication.processEvents()
    bar = overview.paper.verticalScrollBar()
    bar.setValue(bar.maximum())
    open_view(qtbot, program, View.PANES)
    program.dresser.zoom(1)
    program.actions.next_stop.trigger()
    assert open_view(qtbot, program, View.OVERVIEW) is overview
    QApplication.processEvents()
    assert not overview.findChild(DivisionChart).visibleRegion().isEmpty()
