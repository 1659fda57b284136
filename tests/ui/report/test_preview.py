"""The pages while they are chosen: the newest wish only, and of a long story the first part at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.report.edition import Edition
from reader.report.formats import Format
from reader.ui.report.preview import Preview
from reader.ui.tasks import TaskRunner
from tests.report.stories import article, edition, story, two_dates


@pytest.fixture
def preview(qapp: QApplication) -> Iterator[Preview]:
    owner = QObject(qapp)
    tasks = TaskRunner(owner)
    yield Preview(tasks, lambda made: made, owner)
    tasks.shut_down()
    owner.deleteLater()


def long_edition() -> Edition:
    parts = [article(name, [f"Kalimat nomor {n} dari {name}." for n in range(150)]) for name in ("a", "b")]
    return edition(story(*parts))


def test_first_part_of_a_long_story_comes_before_the_whole(qtbot: QtBot, preview: Preview) -> None:
    made: list[tuple[int, bool]] = []
    preview.made.connect(lambda sizes, complete: made.append((len(sizes), complete)))
    preview.show(Format.PDF, long_edition())
    qtbot.waitUntil(lambda: len(made) == 2, timeout=30_000)
    assert [complete for _, complete in made] == [False, True]
    assert made[0][0] < made[1][0]


def test_page_is_drawn_as_wide_as_it_is_wanted(qtbot: QtBot, preview: Preview) -> None:
    with qtbot.waitSignal(preview.made, timeout=30_000):
        preview.show(Format.PDF, edition(two_dates()))
    with qtbot.waitSignal(preview.drawn, timeout=30_000) as drawn:
        preview.draw(0, 300)
    number, image = drawn.args
    assert (number, image.width()) == (0, 300)
    assert isinstance(image, QImage)
    assert image.pixelColor(2, 2).name() == "#ffffff"
    assert len({image.pixel(x, y) for x in range(0, 300, 3) for y in range(0, image.height(), 3)}) > 10


def test_nothing_is_told_once_it_is_stopped(qtbot: QtBot, preview: Preview) -> None:
    preview.show(Format.PDF, edition(two_dates()))
    preview.stop()
    with qtbot.assertNotEmitted(preview.made, wait=600):
        preview.draw(0, 300)
