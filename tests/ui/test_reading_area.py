from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.ui.reading_area import LEAST_PANE, ReadingArea


class Area:
    """A reading area with empty parts."""

    def __init__(self, qtbot: QtBot) -> None:
        self.articles, self.panes, self.counterparts, legend = (QWidget() for _ in range(4))
        self.area = ReadingArea(self.articles, self.panes, self.counterparts, legend)
        qtbot.addWidget(self.area)
        self.area.show()

    def is_folded(self) -> bool:
        """Tell whether the counterparts stand below the panes."""
        return self.counterparts.mapTo(self.area, self.counterparts.rect().topLeft()).y() > 0


@pytest.fixture
def parts(qtbot: QtBot) -> Area:
    return Area(qtbot)


@pytest.mark.parametrize(
    ("width", "panes", "folded"),
    [(1280, 2, False), (1440, 2, False), (1000, 2, True), (1440, 3, True), (1920, 3, False), (1920, 5, True)],
)
def test_counterparts_stand_below_where_panes_would_be_narrow(
    parts: Area, width: int, panes: int, folded: bool
) -> None:
    parts.area.resize(width, 800)
    parts.area.set_pane_count(panes)
    assert parts.is_folded() is folded
    assert parts.panes.width() >= LEAST_PANE * min(panes, 2)


def test_a_width_that_the_reader_chose_stays_when_the_window_changes(parts: Area) -> None:
    parts.area.resize(1440, 800)
    parts.area.set_panel_sizes({"articles": 220, "beside": 300})
    parts.area.resize(1600, 900)
    assert parts.articles.width() == 220
    assert parts.counterparts.width() == 300


def test_panels_grow_with_the_window_until_the_reader_chooses(parts: Area) -> None:
    parts.area.resize(1280, 800)
    before = parts.articles.width()
    parts.area.resize(1500, 800)
    assert parts.articles.width() > before
    assert parts.area.panel_sizes == {}


@pytest.mark.parametrize(
    ("width", "panes", "folded"), [(1280, 3, False), (1280, 4, True), (1440, 5, True), (1920, 5, False)]
)
def test_articles_fold_where_they_would_take_the_room_of_the_panes(
    parts: Area, width: int, panes: int, folded: bool
) -> None:
    said: list[bool] = []
    parts.area.articles_folded.connect(said.append)
    parts.area.resize(width, 800)
    parts.area.set_pane_count(panes)
    assert (said[-1:] == [True]) is folded
    assert (parts.articles.width() < 100) is folded
    parts.area.set_pane_count(2)
    assert parts.articles.width() > 200


def test_articles_stay_as_wide_as_the_reader_made_them(parts: Area) -> None:
    parts.area.resize(1280, 800)
    parts.area.set_panel_sizes({"articles": 220})
    parts.area.set_pane_count(4)
    assert parts.articles.width() == 220


def test_articles_fold_and_come_back_where_the_panes_would_scroll_sideways(parts: Area) -> None:
    parts.area.resize(1280, 800)
    parts.area.set_panel_sizes({"articles": 220})
    parts.area.set_pane_count(5)
    assert parts.articles.width() < 100
    parts.area.resize(1500, 800)
    assert parts.articles.width() == 220
