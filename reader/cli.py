"""The command line: what is asked for, and the work that needs no window."""

from __future__ import annotations

import argparse
import datetime
import logging
import os
import re
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reader import __version__
from reader.errors import InputError, OutputError, Problem, ReaderError
from reader.files import write_whole
from reader.messages import LANGUAGES, Messages, system_language
from reader.model import Comparison, Options, Relation, Status
from reader.palette import THEMES
from reader.progress import Progress, Step
from reader.wording import error_text, outlet_names, reason

STANDARD_OUTPUT = Path("-")


@dataclass(frozen=True, slots=True)
class WindowRequest:
    """What the window is to show. ``None`` means: as the reader left it, or as the system has it."""

    paths: tuple[Path, ...] = ()
    screenshot: Path | None = None
    size: tuple[int, int] | None = None
    select: int | None = None
    theme: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class CompareRequest:
    """What is to be compared without a window, and where the results go."""

    paths: tuple[Path, ...]
    json: Path | None
    pdf: Path | None
    options: Options
    language: str


def parse(arguments: Sequence[str]) -> WindowRequest | CompareRequest:
    """Return what the arguments ask for. Prints help or a usage error and exits as argparse does."""
    if arguments and arguments[0] == "compare":
        return _compare_request(_compare_parser().parse_args(arguments[1:]))
    return _window_request(_window_parser().parse_args(arguments))


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="sejajar",
        description="Show how different outlets tell the same story. Without files: the bundled story.",
        epilog="To compare without a window: sejajar compare --help",
    )
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="articles or a story folder")
    parser.add_argument(
        "--screenshot", type=Path, metavar="OUT.png", help="write a picture of the window and quit"
    )
    parser.add_argument("--size", type=_size, metavar="WxH", help="size of the window, for example 1440x900")
    parser.add_argument("--select", type=int, metavar="N", help="select statement N")
    parser.add_argument("--theme", choices=THEMES, help="default: as the system has it")
    parser.add_argument("--language", choices=LANGUAGES, help="default: as the system has it")
    parser.add_argument("--version", action="version", version=f"sejajar {__version__}")
    return parser


def _compare_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="sejajar compare",
        description="Compare articles on one event and write what was found.",
        epilog="example: sejajar compare kompas.txt detik.txt viva.txt --pdf comparison.pdf",
    )
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="articles or a story folder")
    parser.add_argument(
        "--json", type=Path, metavar="OUT", help="write the comparison as JSON; - for the terminal"
    )
    parser.add_argument("--pdf", type=Path, metavar="OUT", help="write the report as PDF")
    parser.add_argument(
        "--cutoff", type=_share, default=Options().cutoff, help="least score of a match, 0 to 1 (%(default)s)"
    )
    parser.add_argument("--language", choices=LANGUAGES, default=system_language(), help="(%(default)s)")
    return parser


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    if not found:
        raise argparse.ArgumentTypeError(f"{text!r} is not a size such as 1440x900")
    return int(found[1]), int(found[2])


def _share(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 1")
    return value


def _window_request(given: argparse.Namespace) -> WindowRequest:
    return WindowRequest(
        tuple(given.paths), given.screenshot, given.size, given.select, given.theme, given.language
    )


def _compare_request(given: argparse.Namespace) -> CompareRequest:
    return CompareRequest(tuple(given.paths), given.json, given.pdf, Options(given.cutoff), given.language)


class TerminalProgress(Progress):
    """Progress as one line of a terminal, rewritten in place."""

    def __init__(self, messages: Messages) -> None:
        self._messages = messages
        self._width = 0

    def advance(self, step: Step, done: int, total: int) -> None:
        share = f" {100 * done // total} %" if total else ""
        self._write(self._messages.text(f"step.{step}") + share)

    def clear(self) -> None:
        """Remove the line."""
        self._write("")

    def _write(self, line: str) -> None:
        sys.stderr.write(f"\r{line:{self._width}}\r" if not line else f"\r{line:{self._width}}")
        sys.stderr.flush()
        self._width = len(line)


def run(request: CompareRequest) -> int:
    """Compare and write what was asked for. Returns the exit status: 0, or 1 after a message on stderr."""
    messages = Messages(request.language)
    shown = TerminalProgress(messages) if sys.stderr.isatty() else None
    try:
        comparison = _compare(request, shown or Progress())
        _write(request, comparison, messages, shown or Progress())
    except ReaderError as error:
        logging.getLogger(__name__).debug("refused", exc_info=True)
        if shown:
            shown.clear()
        print(f"sejajar: {error_text(error, messages)}", file=sys.stderr)
        return 1
    if shown:
        shown.clear()
    if request.json is None and request.pdf is None:
        print(summary(comparison, messages))
    return 0


def _compare(request: CompareRequest, progress: Progress) -> Comparison:
    from reader.compare.pipeline import compare_articles
    from reader.library.stories import load_articles

    articles = load_articles(request.paths, progress)
    if len(articles) < 2:
        raise InputError(Problem.ONE_ARTICLE)
    return compare_articles(articles, request.options, progress)


def _write(request: CompareRequest, comparison: Comparison, messages: Messages, progress: Progress) -> None:
    if request.json is not None:
        from reader.report.json import comparison_json

        _write_text(request.json, comparison_json(comparison))
    if request.pdf is not None:
        from reader.report.pdf import write_pdf

        write_pdf(request.pdf, comparison, messages, made=clock(), version=__version__, progress=progress)


def _write_text(path: Path, text: str) -> None:
    if path == STANDARD_OUTPUT:
        sys.stdout.buffer.write(text.encode("utf-8"))
        return
    try:
        write_whole(path, text.encode("utf-8"))
    except OSError as error:
        raise OutputError(Problem.NOT_WRITABLE, path=str(path), detail=error.strerror or str(error)) from error


def clock() -> datetime.datetime:
    """Return the time of making: ``SOURCE_DATE_EPOCH`` where it is set, for reports that repeat byte for byte."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH")
    if fixed is not None:
        return datetime.datetime.fromtimestamp(int(fixed), datetime.UTC)
    return datetime.datetime.now().astimezone()


def summary(comparison: Comparison, messages: Messages) -> str:
    """Return the counts of statements by status, and each contradiction with its reason."""
    names = outlet_names(comparison.articles, messages)
    counts = Counter(statement.status for statement in comparison.statements)
    lines = [", ".join(f"{messages.text(f'status.{s}')} {counts[s]}" for s in reversed(Status))]
    for match in comparison.matches:
        if match.relation is Relation.CONTRADICTORY:
            left, right = comparison.sentence(match.left), comparison.sentence(match.right)
            counterpart = next(c for c in comparison.counterparts(left.id) if c.match is match)
            lines.append(
                f"\n{names[left.article_id]} / {names[right.article_id]}: "
                f"{reason(counterpart, comparison, left.id, messages)}"
            )
            lines += [f"  {' '.join(comparison.text_of(sentence.id).split())}" for sentence in (left, right)]
    return "\n".join(lines)
