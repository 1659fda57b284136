"""How long each format of the export takes, how large its files are, and how much memory it needs.

Each format is made in a process of its own: once with its library still to be loaded, then again. The stories are
the bundled one, and one of 20 articles and 300 statements. Machines are noisy and differ: read the times beside
those of the same run.
"""

from __future__ import annotations

import resource
import statistics
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from time import perf_counter

from benchmarks.command_line import command_line
from benchmarks.speed import MADE
from benchmarks.wide_story import wide_story
from reader import compare
from reader.comparison import Comparison
from reader.locations import BUNDLED_STORY
from reader.messages import Messages
from reader.report.edition import Edition
from reader.report.formats import Format, output_files

STORIES = ("bundled", "20 articles")
_AGAIN = 5


@dataclass(frozen=True, slots=True)
class Export:
    """One format of one story: milliseconds the first time and again, bytes, and MiB at most."""

    first: float
    again: float
    size: int
    memory: float


def main() -> None:
    """Measure every format of both stories and print one line each."""
    command_line("benchmarks.export", __doc__).parse_args()
    print(f"{'story':12} {'format':10} {'first':>9} {'again':>9} {'size':>9} {'memory':>9}")
    for story, format, made in exports():
        print(
            f"{story:12} {format:10} {made.first:6.0f} ms {made.again:6.0f} ms {made.size / 1024:6.0f} kB"
            f" {made.memory:5.0f} MiB",
            flush=True,
        )


def exports() -> Iterator[tuple[str, Format, Export]]:
    """Measure every format in a process of its own."""
    for story in STORIES:
        for format in Format:
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
                yield story, format, alone.submit(_measured, story, format).result()


def _measured(story: str, format: Format) -> Export:
    edition = Edition(_comparison(story), Messages("id"), MADE, "0")
    times = []
    for _ in range(1 + _AGAIN):
        start = perf_counter()
        files = output_files(format, edition)
        times.append(1000 * (perf_counter() - start))
    size = sum(len(file.content) for file in files)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Export(times[0], statistics.median(times[1:]), size, memory)


def _comparison(story: str) -> Comparison:
    return compare([BUNDLED_STORY]) if story == STORIES[0] else wide_story(20, 300)


if __name__ == "__main__":
    main()
