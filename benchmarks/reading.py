"""How soon the window follows its reader, beside plain text windows with the same texts."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import cycle
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QTextBrowser, QWidget

from benchmarks.long_story import long_story
from benchmarks.speed import Job, Result, measured
from reader.cli import WindowRequest
from reader.comparison import Comparison
from reader.library.reviewing import review
from reader.palette import THEMES
from reader.settings import View
from reader.ui.app import run_until_ready
from reader.ui.fonts import reading_font
from reader.ui.program import Program

SIZE = (1900, 1000)
PANES = 5
STEP = 60
"""A notch of the wheel, in pixels."""
LONG = 600
OPENINGS = 100
CLICKS = 200


def window() -> Program:
    """Return the program with the bundled story in its window, and nothing left to load."""
    program = run_until_ready(WindowRequest(size=SIZE))
    while program.loading_ahead.left:
        _settle()
    # As the program does once it is loaded.
    gc.freeze()
    return program


def results(program: Program) -> Iterator[Result]:
    """Measure every job in turn, with five panes in the window."""
    assert program.desk.reading is not None
    bundled = program.desk.reading.comparison
    for name, comparison in (("bundled", bundled), (f"{LONG} a pane", long_story(LONG, PANES))):
        _open(program, comparison)
        plain = _plain(comparison)
        yield _scrolling(name, program, plain)
        yield _selecting(name, program, plain)
        plain.deleteLater()
    _open(program, bundled)
    for view in View:
        yield _switching(view, program)
    yield _changing_theme(program)
    yield _moving_cutoff(program)


def memory(program: Program) -> tuple[float, float]:
    """Return the MiB in use after ten openings of the bundled story, and after a hundred more. Linux only.

    The comparison is a new object each time, so that what hangs on to an earlier one is seen.
    """
    assert program.desk.reading is not None
    comparison = program.desk.reading.comparison
    in_use = []
    for openings in (OPENINGS // 10, OPENINGS):
        for _ in range(openings):
            program.desk.open(review(replace(comparison), ()))
            _settle()
        gc.collect()
        in_use.append(_resident())
    return in_use[0], in_use[1]


def _open(program: Program, comparison: Comparison) -> None:
    program.desk.open(review(comparison, ()))
    assert program.desk.reading is not None
    articles = tuple(article.id for article in comparison.articles[:PANES])
    program.desk.show(program.desk.reading.arranged(articles))
    _settle()


def _plain(comparison: Comparison) -> QWidget:
    """Return plain text windows in a row, with the same texts in the same face."""
    plain = QWidget()
    row = QHBoxLayout(plain)
    for article in comparison.articles[:PANES]:
        browser = QTextBrowser()
        browser.document().setDefaultFont(reading_font())
        browser.setPlainText(article.text)
        row.addWidget(browser)
    plain.resize(*SIZE)
    plain.show()
    _settle()
    for browser in plain.findChildren(QTextBrowser):
        # Qt lays a text out bit by bit between other events, also those that are timed; to ask makes it finish.
        browser.document().size()
    _settle()
    return plain


def _scrolling(name: str, program: Program, plain: QWidget) -> Result:
    first = program.window.comparison_view.panes[0].text
    return measured(
        # The first pane takes the others along: all five move, as all five plain ones do.
        Job(f"a step of scrolling, {name}, 95th percentile", _stepping([first])),
        Job("the same in five plain text windows", _stepping(plain.findChildren(QTextBrowser))),
        runs=150,
        percentile=95,
    )


def _stepping(browsers: list[QTextBrowser]) -> Callable[[], None]:
    """Return a step of scrolling that turns back at the end."""

    def step() -> None:
        for browser in browsers:
            bar = browser.verticalScrollBar()
            bar.setValue(bar.value() + STEP if bar.value() + STEP < bar.maximum() else 0)
        _settle()

    return step


def _selecting(name: str, program: Program, plain: QWidget) -> Result:
    reading = program.desk.reading
    assert reading is not None
    matched = [s.id for s in reading.comparison.sentences if reading.comparison.counterparts(s.id)]
    # Each once, from all articles.
    clicked = matched[:: max(len(matched) // CLICKS, 1)][:CLICKS]
    sentences = cycle(clicked)

    def select() -> None:
        program.window.comparison_view.sentence_activated.emit(next(sentences))
        # Else the panes would go on gliding while the yardstick is timed.
        program.window.comparison_view.finish_motion()
        _settle()

    return measured(
        Job(f"click to counterparts shown, {name}, 95th percentile", select),
        Job("a step of scrolling in five plain text windows", _stepping(plain.findChildren(QTextBrowser))),
        runs=len(clicked),
        percentile=95,
    )


def _switching(view: View, program: Program) -> Result:
    actions = {action.data(): action for action in program.actions.views.actions()}
    other = View.OVERVIEW if view is View.PANES else View.PANES

    def switch() -> None:
        actions[view].trigger()
        _settle()

    def grab() -> None:
        program.window.grab()
        actions[other].trigger()
        _settle()

    yardstick = Job("painting the window, switching back", grab)
    return measured(Job(f"switching to the view {view}", switch), yardstick, runs=20)


def _changing_theme(program: Program) -> Result:
    actions = {action.data(): action for action in program.actions.themes.actions()}
    themes = cycle(THEMES)

    def change() -> None:
        actions[next(themes)].trigger()
        _settle()

    return measured(Job("changing the theme, bundled", change), _painting(program), runs=20)


def _painting(program: Program) -> Job:
    return Job("painting the whole window", lambda: program.window.grab())


def _moving_cutoff(program: Program) -> Result:
    slider = program.window.display.cutoff.slider.slider
    hundredths = cycle([*range(50, 35, -1), *range(36, 50)])

    def move() -> None:
        slider.setValue(next(hundredths))
        while program.reviewer.busy:
            _settle()
        _settle()

    return measured(Job("moving the cutoff a step, bundled", move), _painting(program), runs=30)


def _settle() -> None:
    """Do what waits to be done; only a running event loop would delete what is to be deleted."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _resident() -> float:
    """Return the MiB of memory that this process holds."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
