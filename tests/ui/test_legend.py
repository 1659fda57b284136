"""The foot of the window stays still while the reader steps, and leads to the cutoff."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.messages import Messages
from reader.ui.program import Program
from reader.ui.stop_place import StopPlace
from tests.ui.conftest import MakeProgram, wait_until_read
from tests.ui.test_keyboard import tab_round


class LayoutCount(QObject):
    """Counts how often a widget is asked to lay itself out anew."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.LayoutRequest
        return super().eventFilter(watched, event)


def parts_of(program: Program) -> dict[str, QRect]:
    """Return where everything at the foot stands that can be pressed or read."""
    QApplication.processEvents()
    parts = program.window.legend.findChildren(QAbstractButton)
    return {part.accessibleName() or part.text(): part.geometry() for part in parts if part.isVisible()}


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("width", [880, 1280])
def test_nothing_at_the_foot_moves_from_stop_to_stop(
    qtbot: QtBot, make_program: MakeProgram, language: str, width: int
) -> None:
    program = make_program(language=language)
    wait_until_read(qtbot, program)
    program.window.resize(width, 700)
    qtbot.keyClick(program.window, Qt.Key.Key_3)
    place = program.window.legend.findChild(StopPlace)
    total = int(place.text().split()[-1])
    before, layouts = parts_of(program), LayoutCount(program.window.legend)
    assert total > 9

    said = {place.text()}
    for _ in range(total):
        qtbot.keyClick(program.window, Qt.Key.Key_N)
        said.add(place.text())
        assert parts_of(program) == before
        assert place.fontMetrics().horizontalAdvance(place.text()) <= place.width()
    program.desk.show(program.desk.reading.selecting(None))
    assert parts_of(program) == before
    assert len({*said, place.text()}) == total + 1
    assert layouts.count == 0


def test_arrows_stay_where_they_are_when_another_kind_is_gone_through(qtbot: QtBot, program: Program) -> None:
    arrows = program.actions.previous_stop.associatedObjects() + program.actions.next_stop.associatedObjects()
    arrows = [arrow for arrow in arrows if program.window.legend.isAncestorOf(arrow)]
    assert len(arrows) == 2
    places = []
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4):
        qtbot.keyClick(program.window, key)
        QApplication.processEvents()
        places.append([arrow.geometry() for arrow in arrows])
    assert places.count(places[0]) == len(places)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("total", [1, 9, 11, 41, 110, 1111])
def test_room_is_enough_for_every_stop_of_a_kind(qtbot: QtBot, total: int) -> None:
    place, messages = StopPlace(None), Messages("en")
    qtbot.addWidget(place)
    place.make_room(total, messages)
    for stop in (None, *range(total)):
        place.show_place(stop, total, messages)
        assert place.fontMetrics().horizontalAdvance(place.text()) <= place.width()


def test_cutoff_at_the_foot_opens_the_sheet_at_its_slider(qtbot: QtBot, program: Program) -> None:
    button, sheet = program.window.legend.cutoff, program.window.display
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(sheet.isVisible)
    assert sheet.cutoff.slider.slider.hasFocus()
    foot = button.mapToGlobal(QPoint(0, 0)).y()
    assert sheet.geometry().bottom() < foot

    sheet.cutoff.slider.slider.setValue(60)
    qtbot.waitUntil(lambda: button.text() == "Batas kecocokan 0,60")


def test_cutoff_at_the_foot_is_pressed_by_key_after_the_arrows(qtbot: QtBot, program: Program) -> None:
    button, sheet = program.window.legend.cutoff, program.window.display
    met = tab_round(qtbot, program.window.comparison_view.panes[0].text)
    foot = [part for part in met if program.window.legend.isAncestorOf(part)]
    assert foot[-1] is button
    assert program.window.story_bar.isAncestorOf(met[met.index(button) + 1])

    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(sheet.isVisible)
    assert sheet.cutoff.slider.slider.hasFocus()


def test_all_words_at_the_foot_stand_on_one_line(program: Program) -> None:
    parts = program.window.legend.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    shown = [part.geometry() for part in parts if part.isVisible()]
    assert len(shown) > 8
    assert len({(place.top(), place.bottom()) for place in shown}) == 1


def test_cutoff_gives_way_in_a_narrow_window(program: Program) -> None:
    program.window.resize(880, 600)
    QApplication.processEvents()
    assert not program.window.legend.cutoff.isVisible()
    program.window.resize(1440, 900)
    QApplication.processEvents()
    assert program.window.legend.cutoff.isVisible()
