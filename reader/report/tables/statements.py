"""The statements, a row each: which outlets report it, and in which words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from reader.comparison import Statement
from reader.messages import Messages
from reader.report.citations import Citations
from reader.report.document.findings import MatrixRow
from reader.report.document.parts import Passage
from reader.report.matrix import matrix
from reader.report.reviews import note_text, verdict_text
from reader.report.tables.table import Column, Table, Value, Width, columns, sign
from reader.report.tellings import told_by_one, told_by_several
from reader.verdicts import Reviews, Standing

_BEFORE = (
    ("statement", Width.NUMBER),
    ("status", Width.WORD),
    ("reported", Width.NUMBER),
    ("of", Width.NUMBER),
)
_AFTER = (("reviews", Width.NAME), ("notes", Width.NAME))


def statements_table(citations: Citations, reviews: Reviews) -> Table:
    """Return a row for each statement, by number.

    Each outlet has a column that says how it stands to the statement, empty where it is silent, and one with its
    words. Of an outlet that reports only a part the words are those of its closest sentence.
    """
    messages = citations.messages
    bylines = [citations.byline(article.id) for article in citations.comparison.articles]
    names = [f"{byline.letter} {byline.outlet}" for byline in bylines]
    heads = (
        *columns(_BEFORE, messages),
        *(Column(name, Width.WORD) for name in names),
        *(Column(messages.text("table.wording", outlet=name), Width.SENTENCE) for name in names),
        *columns(_AFTER, messages),
    )
    by_number = {statement.number: statement for statement in citations.comparison.statements}
    wordings, judged = _wordings(citations), _judged(by_number.values(), reviews)
    rows = (
        (
            *_standing(row, messages),
            *(wordings[row.badge.number].get(byline.letter) for byline in bylines),
            *_decided(judged[row.badge.number], messages),
        )
        for row in matrix(citations)
    )
    return Table(messages.text("table.statements"), heads, tuple(rows))


def _standing(row: MatrixRow, messages: Messages) -> tuple[Value, ...]:
    cells = [sign(cell, messages) if cell else None for cell in row.cells]
    reported = sum(cell is not None for cell in cells)
    return (row.badge.number, sign(row.badge.status, messages), reported, len(cells), *cells)


def _wordings(citations: Citations) -> Mapping[int, Mapping[str, str]]:
    """Return the words of each statement by its number and the letter of the article."""
    found: dict[int, dict[str, str]] = defaultdict(dict)
    for entry in told_by_several(citations):
        for telling in entry.tellings:
            found[entry.badge.number][telling.byline.letter] = _cited(telling.passages)
    for group in told_by_one(citations):
        for alone in group.entries:
            found[alone.badge.number][group.byline.letter] = _cited(alone.passages)
    return found


def _cited(passages: tuple[Passage, ...]) -> str:
    return " ".join(f"{''.join(run.text for run in p.runs)} ({p.reference.label})" for p in passages)


def _judged(statements: Iterable[Statement], reviews: Reviews) -> Mapping[int, list[Standing]]:
    """Return what was decided of the pairs of each statement; a pair across two statements counts for both."""
    numbers = {member: statement.number for statement in statements for member in statement.members}
    judged: dict[int, list[Standing]] = defaultdict(list)
    for pair, review in reviews.items():
        for number in sorted({numbers[sentence] for sentence in pair if sentence in numbers}):
            judged[number].append(review)
    return judged


def _decided(judged: list[Standing], messages: Messages) -> tuple[Value, ...]:
    verdicts = Counter(verdict_text(review, messages) for review in judged if review.verdict)
    counted = ", ".join(f"{number} {verdict}" for verdict, number in verdicts.items())
    return counted or None, "; ".join(note for review in judged if (note := note_text(review))) or None
