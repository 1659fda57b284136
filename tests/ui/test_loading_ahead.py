from __future__ import annotations

import sys

from pytestqt.qtbot import QtBot

from reader.ui.program import Program


def test_the_views_are_loaded_while_the_panes_are_read(qtbot: QtBot, program: Program) -> None:
    wanted = list(program.loading_ahead.left)
    qtbot.waitUntil(lambda: not program.loading_ahead.left)
    assert set(wanted) <= set(sys.modules)
    assert program.window.views.count() == 1
