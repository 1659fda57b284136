"""What a screen reader meets on each sheet: everything that takes the keyboard has a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.program import Program

Open = Callable[[Program], object]
NAME = QAccessible.Text.Name
_OF_CELLS = (QAccessible.Role.Table, QAccessible.Role.List, QAccessible.Role.Tree)


def walk(part: QAccessibleInterface) -> list[QAccessibleInterface]:
    """Return a part with everything in it; what is not seen is not told, nor are the many cells of a table."""
    if part.state().invisible:
        return []
    children = [] if part.role() in _OF_CELLS else [part.child(place) for place in range(part.childCount())]
    return [part, *(found for child in children if child is not None for found in walk(child))]


def nameless(widget: QWidget) -> list[str]:
    parts = walk(QAccessible.queryAccessibleInterface(widget))
    assert parts
    return [str(part.object()) for part in parts if part.state().focusable and not part.text(NAME)]


SHEETS: dict[str, Open] = {
    "keys": lambda program: program.actions.keys.trigger(),
    "about": lambda program: program.actions.about.trigger(),
    "display": lambda program: program.actions.display.trigger(),
    "find": lambda program: program.actions.find.trigger(),
    "review": lambda program: program.actions.review.trigger(),
    "lessons": lambda program: program.actions.lessons.trigger(),
    "old decisions": lambda program: program.old_decisions.open(),
    "export": lambda program: program.actions.export.trigger(),
    "library": lambda program: program.actions.show_library.trigger(),
    "address": lambda program: program.actions.import_address.trigger(),
}


@pytest.mark.parametrize("open_sheet", SHEETS.values(), ids=SHEETS)
def test_every_sheet_can_be_heard(qtbot: QtBot, program: Program, open_sheet: Open) -> None:
    before = visible(program)
    open_sheet(program)
    qtbot.waitUntil(lambda: visible(program) - before != set())
    QApplication.processEvents()
    tops = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    assert [said for top in tops for said in nameless(top)] == []
    for top in tops:
        if top is not program.window:
            top.close()


def visible(program: Program) -> set[QWidget]:
    return {part for part in program.window.findChildren(QWidget) if part.isVisible()}
