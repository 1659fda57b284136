"""Small comparisons made by hand for the tests of the report."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

from reader.comparison import Comparison
from reader.messages import Messages
from reader.model import Article, Evidence, EvidenceKind, Match, Relation, Sentence, SentenceKind, Slot, Span
from reader.report.edition import Edition
from reader.report.options import ReportOptions
from reader.verdicts import Reviews
from tests.builders import apart, comparison, spans_of

MADE = datetime.datetime(2026, 11, 25, 3, 45, tzinfo=datetime.UTC)


def article(name: str, sentences: Sequence[str], **details: object) -> tuple[Article, list[Sentence]]:
    """Return an article of one paragraph; its sentences are called ``name1``, ``name2``, ..."""
    found = [
        Sentence(f"{name}{index + 1}", name, index, span, 0, SentenceKind.BODY)
        for index, span in enumerate(spans_of(sentences))
    ]
    return Article(name, " ".join(sentences), f"{name}.txt", **details), found  # type: ignore[arg-type]


def story(*parts: tuple[Article, list[Sentence]], matches: Sequence[Match] = ()) -> Comparison:
    """Return the comparison of these articles with these matches."""
    return comparison([a for a, _ in parts], [s for _, sentences in parts for s in sentences], list(matches))


def edition(
    comparison: Comparison, language: str = "id", reviews: Reviews | None = None, **chosen: Any
) -> Edition:
    """Return an edition always made at the same time by the same version; ``chosen`` are fields of its options."""
    whole = Edition(comparison, Messages(language), MADE, "1.2.3", reviews or {})
    return whole.choosing(ReportOptions(**chosen))


def clash(left: Span, right: Span, slot: Slot = Slot.DATE) -> Evidence:
    """Return two values that cannot both be true."""
    return Evidence(EvidenceKind.CLASH, (left,), (right,), slot)


def told_apart(*relations: Relation) -> Comparison:
    """Return a story in which B, C ... each tell in another statement, so related, what A tells in the first."""
    parts = [article(name, [f"Kalimat {name}."], outlet=name.upper()) for name in "abcd"[: len(relations) + 1]]
    matches = [Match("a1", f"{name}1", 0.8, relation) for name, relation in zip("bcd", relations, strict=False)]
    return apart(story(*parts, matches=matches))


def two_dates() -> Comparison:
    """Return two outlets that agree on one thing, contradict each other on a day, and each say one thing alone."""
    first = article(
        "a",
        ["Putin tiba pada 19 Juni.", "Ia naik mobil Aurus.", "Hujan turun."],
        outlet="Harian Satu",
        published=datetime.date(2024, 6, 19),
    )
    second = article(
        "b",
        ["Putin tiba pada 21 Juni.", "Ia menaiki Aurus.", "Pasar tutup."],
        outlet="Harian Dua",
        published=datetime.date(2024, 6, 21),
    )
    return story(
        first,
        second,
        matches=[
            Match("a1", "b1", 0.9, Relation.CONTRADICTORY, (clash(Span(16, 23), Span(16, 23)),)),
            Match(
                "a2", "b2", 0.7, Relation.SHARED, (Evidence(EvidenceKind.WORDS, (Span(39, 44),), (Span(36, 41),)),)
            ),
        ],
    )
