"""How the library bears thousands of articles: import, search, size, memory, and the stories that it suggests.

Each table is read as `sejajar import` reads it. With --show, N of the suggested stories are printed to be judged
by a person. Machines differ: the figures belong with the machine that gave them.
"""

from __future__ import annotations

import datetime
import random
import resource
import statistics
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from benchmarks.command_line import command_line
from reader.library.articles import KeptArticle, articles
from reader.library.batches import Batch, import_files
from reader.library.database import Library, open_library
from reader.library.search import search
from reader.library.suggestions import Suggestion, suggest_stories
from reader.library.tokenizer import WORD

QUERIES = 400
SEED = 1
Value = TypeVar("Value")


def main() -> None:
    """Measure with the tables that the command line names."""
    parser = command_line("benchmarks.library", __doc__)
    parser.add_argument("tables", nargs="+", type=Path, metavar="CSV", help="tables of articles")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N suggested stories to judge")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.db"
        with open_library(path) as library:
            _measure(library, given.tables, given.show)
        print(f"{'file':34} {path.stat().st_size / 2**20:8.1f} MiB")


def _measure(library: Library, tables: Sequence[Path], show: int) -> None:
    now = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    before = _peak_memory()
    batch, seconds = _timed(lambda: import_files(library, tables, now))
    rows = len(batch.added) + len(batch.same) + len(batch.refused)
    print(f"{'import':34} {seconds:8.1f} s     {rows} rows, {1000 * seconds / rows:.1f} ms each")
    print(f"{'':34} {_sorted_out(batch)}")
    print(f"{'most memory':34} {_peak_memory():8.0f} MiB   {before:.0f} before the import")
    with library.reading() as connection:
        kept = list(articles(connection))
    _measure_search(library, kept)
    suggested, seconds = _timed(lambda: suggest_stories(kept))
    print(f"{'suggesting stories':34} {seconds:8.1f} s     {len(suggested)} of {len(kept)} articles")
    _show(suggested, kept, show)


def _sorted_out(batch: Batch) -> str:
    return (
        f"{len(batch.added)} kept ({len(batch.versions)} as versions), {len(batch.same)} there already, "
        f"{len(batch.refused)} refused"
    )


def _measure_search(library: Library, kept: Sequence[KeptArticle]) -> None:
    times = []
    for query in _queries(kept):
        with library.reading() as connection:
            found, seconds = _timed(lambda query=query: search(connection, query))
        times.append(1000 * seconds)
        assert found, query
    ordered = sorted(times)
    print(
        f"{'search, 20 results':34} {statistics.median(ordered):8.1f} ms    median; "
        f"95th percentile {ordered[int(0.95 * len(ordered))]:.1f}, slowest {ordered[-1]:.1f} of {len(ordered)}"
    )


def _queries(kept: Sequence[KeptArticle]) -> list[str]:
    """Return what a reader would type: one to three words of a headline, some as a phrase or as a beginning."""
    choose = random.Random(SEED)
    headlines = [words for article in kept if len(words := WORD.findall(article.content.headline or "")) > 3]
    queries = []
    for words in choose.sample(headlines, min(QUERIES, len(headlines))):
        count = choose.randint(1, 3)
        start = choose.randrange(len(words) - count)
        chosen = words[start : start + count]
        form = choose.choice(["{}", "{}", '"{}"', "{}*"])
        queries.append(form.format(" ".join(chosen)))
    return queries


def _show(suggested: Sequence[Suggestion], kept: Sequence[KeptArticle], count: int) -> None:
    by_number = {article.id: article.content for article in kept}
    for suggestion in random.Random(SEED).sample(list(suggested), min(count, len(suggested))):
        print(f"\n{suggestion.strength:.2f}")
        for number in suggestion.members:
            content = by_number[number]
            print(f"  {content.published}  {content.outlet}: {content.headline}")


def _timed(work: Callable[[], Value]) -> tuple[Value, float]:
    start = perf_counter()
    result = work()
    return result, perf_counter() - start


def _peak_memory() -> float:
    scale = 2**20 if sys.platform == "darwin" else 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / scale


if __name__ == "__main__":
    main()
