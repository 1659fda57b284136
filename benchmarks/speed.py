"""The jobs whose speed a reader feels, each with what it is measured against."""

from __future__ import annotations

import datetime
import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations
from time import perf_counter

import typst
from rapidfuzz.fuzz import token_set_ratio

from benchmarks.wide_story import wide_story
from reader.comparison import Comparison
from reader.engine.pipeline import compare_articles
from reader.library.stories import load_story
from reader.locations import BUNDLED_STORY
from reader.messages import Messages
from reader.report.edition import Edition
from reader.report.pdf import pdf_bytes

MADE = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
BARE_WINDOW = """
from PySide6.QtWidgets import QApplication, QTextBrowser
app = QApplication([]); pane = QTextBrowser(); pane.show(); app.processEvents()
"""
BUNDLED_PDF = f"""
import os, sys
from reader.__main__ import main
sys.argv = ["sejajar", "compare", {str(BUNDLED_STORY)!r}, "--pdf", os.devnull]
main()
"""
EMPTY_PAGE = "import typst; typst.compile(b'#pagebreak()')"
READY_WINDOW = "from reader.ui.app import run_until_ready; run_until_ready()"


@dataclass(frozen=True, slots=True)
class Job:
    """Something that takes time."""

    name: str
    work: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Result:
    """The times of a job and of its yardstick, from runs that took turns."""

    job: str
    milliseconds: float
    yardstick: str
    yardstick_milliseconds: float

    @property
    def ratio(self) -> float:
        """How many times the yardstick the job takes."""
        return self.milliseconds / self.yardstick_milliseconds


def results() -> Iterator[Result]:
    """Measure every job in turn."""
    articles = load_story(BUNDLED_STORY)
    comparison = compare_articles(articles)
    edition = Edition(comparison, Messages("id"), MADE, "0")
    yield measured(
        Job("comparing the bundled story", lambda: compare_articles(articles)),
        Job("token_set_ratio of all pairs of its sentences", _all_pairs(comparison)),
        runs=15,
    )
    yield measured(
        Job("the bundled story's report as PDF", lambda: pdf_bytes(edition)),
        Job("Typst setting one empty page", lambda: typst.compile(b"#pagebreak()")),
        runs=10,
    )
    wide = Edition(wide_story(20, 300), Messages("id"), MADE, "0")
    yield measured(
        Job("a report on 20 articles and 300 statements as PDF", lambda: pdf_bytes(wide)),
        Job("Typst setting one empty page", lambda: typst.compile(b"#pagebreak()")),
        runs=5,
    )
    yield measured(
        Job("from process start to the bundled story's PDF", lambda: _python(BUNDLED_PDF)),
        Job("from process start to an empty page of Typst", lambda: _python(EMPTY_PAGE)),
        runs=5,
    )
    yield measured(
        Job("from process start to a usable window", lambda: _python(READY_WINDOW)),
        Job("from process start to a bare text window", lambda: _python(BARE_WINDOW)),
        runs=7,
    )


def measured(job: Job, yardstick: Job, *, runs: int, percentile: int = 50) -> Result:
    """Run both in turn, so that a busy moment of the machine falls on both, after one run of each to warm up."""
    job.work(), yardstick.work()
    times = [(_seconds(job.work), _seconds(yardstick.work)) for _ in range(runs)]
    found = [
        1000 * statistics.quantiles(column, n=100, method="inclusive")[percentile - 1]
        for column in zip(*times, strict=True)
    ]
    return Result(job.name, found[0], yardstick.name, found[1])


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


def _all_pairs(comparison: Comparison) -> Callable[[], object]:
    texts = [(s.article_id, comparison.text_of(s.id).lower()) for s in comparison.sentences if s.is_statement]
    pairs = [(a, b) for (one, a), (other, b) in combinations(texts, 2) if one != other]
    return lambda: [token_set_ratio(a, b) for a, b in pairs]


def _python(code: str) -> None:
    # As where the program is installed: its modules are compiled already, from the run that warms up.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    subprocess.run([sys.executable, "-c", code], env=kept, check=True, capture_output=True)
