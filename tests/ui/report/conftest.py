from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from reader.ui.program import Program
from reader.ui.report.choices import Choices
from reader.ui.report.export_sheet import ExportSheet
from reader.ui.report.page_stack import PageStack

OpenSheet = Callable[[Program], ExportSheet]


@pytest.fixture
def open_sheet(qtbot: QtBot) -> OpenSheet:
    def open_it(program: Program) -> ExportSheet:
        program.actions.export.trigger()
        (sheet,) = (sheet for sheet in program.window.findChildren(ExportSheet) if sheet.isVisible())
        qtbot.waitUntil(lambda: pages_of(sheet).page_count > 0, timeout=30_000)
        return sheet

    return open_it


def pages_of(sheet: ExportSheet) -> PageStack:
    return sheet.findChild(PageStack)


def choices_of(sheet: ExportSheet) -> Choices:
    return sheet.findChild(Choices)
