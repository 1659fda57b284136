"""``sejajar compare``: articles, or a story of the library, to what they share."""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from reader import __version__
from reader.commands.shell import Shell, add_library, clock, write_output
from reader.errors import InputError, Problem
from reader.messages import Messages
from reader.model import Comparison, Options, Relation, Status
from reader.progress import Progress
from reader.wording import outlet_names, reason


@dataclass(frozen=True, slots=True)
class CompareRequest:
    """What is to be compared without a window, and where the results go."""

    paths: tuple[Path, ...]
    json: Path | None
    pdf: Path | None
    html: Path | None
    options: Options
    language: str
    story: int | None = None
    """A story of the library, with what was decided in it, instead of files."""
    library: Path | None = None


def parse_compare(arguments: list[str]) -> CompareRequest:
    """Return what the arguments after ``compare`` ask for."""
    parser = _parser()
    given = parser.parse_args(arguments)
    if bool(given.paths) == (given.story is not None):
        parser.error("give articles or a story folder, or --story N")
    return CompareRequest(
        tuple(given.paths),
        given.json,
        given.pdf,
        given.html,
        Options(given.cutoff),
        given.language,
        given.story,
        given.library,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="sejajar compare",
        description="Compare articles on one event and write what was found.",
        epilog="example: sejajar compare kompas.html detik.pdf viva.txt --pdf comparison.pdf",
    )
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="articles or a story folder")
    parser.add_argument("--story", type=int, metavar="N", help="a story of the library, with its decisions")
    parser.add_argument(
        "--json", type=Path, metavar="OUT", help="write the comparison as JSON; - for the terminal"
    )
    parser.add_argument("--pdf", type=Path, metavar="OUT", help="write the report as PDF")
    parser.add_argument("--html", type=Path, metavar="OUT", help="write the report as one HTML file")
    parser.add_argument(
        "--cutoff", type=_share, default=Options().cutoff, help="least score of a match, 0 to 1 (%(default)s)"
    )
    add_library(parser, json_too=False)
    return parser


def _share(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 1")
    return value


def run_compare(request: CompareRequest) -> int:
    """Compare and write what was asked for. Returns the exit status: 0, or 1 after a message on stderr."""
    shell = Shell(request.language)

    def work() -> None:
        comparison = _comparison(request, shell.progress)
        _write(request, comparison, shell)
        if request.json is request.pdf is request.html is None:
            shell.say(summary(comparison, shell.messages))

    return shell.do(work)


def _comparison(request: CompareRequest, progress: Progress) -> Comparison:
    from reader.engine.pipeline import compare_articles
    from reader.library.stories import load_articles

    if request.story is not None and request.library is not None:
        from reader.commands.kept import reviewed_story
        from reader.library.database import open_library

        with open_library(request.library) as library:
            return reviewed_story(library, request.story, request.options, progress).comparison
    articles = load_articles(request.paths, progress)
    if len(articles) < 2:
        raise InputError(Problem.ONE_ARTICLE)
    return compare_articles(articles, request.options, progress)


def _write(request: CompareRequest, comparison: Comparison, shell: Shell) -> None:
    if request.json is not None:
        from reader.report.json import comparison_json

        write_output(request.json, comparison_json(comparison).encode("utf-8"))
    if request.pdf is not None:
        from reader.report.pdf import write_pdf

        write_pdf(
            request.pdf, comparison, shell.messages, made=clock(), version=__version__, progress=shell.progress
        )
    if request.html is not None:
        from reader.report.html import html_bytes

        write_output(request.html, html_bytes(comparison, shell.messages, made=clock(), version=__version__))


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
