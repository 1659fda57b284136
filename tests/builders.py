"""Comparisons made for tests, without the engine: from the annotation of the bundled story, or by hand."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from reader.comparison import Comparison, Options, Statement
from reader.locations import BUNDLED_STORY
from reader.model import (
    Article,
    Evidence,
    EvidenceKind,
    Match,
    Relation,
    Sentence,
    SentenceKind,
    Slot,
    Span,
    status_of,
)

GOLD = Path(__file__).parent / "gold" / "putin-kim-aurus" / "gold.json"


def annotated_story() -> Comparison:
    """Return the bundled story as its annotators judged it: real texts, spans and relations.

    Its evidence is rough: the first and the last word of the two sentences.
    """
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    articles, sentences = [], []
    for entry in gold["articles"]:
        text = (BUNDLED_STORY / entry["file"]).read_text(encoding="utf-8")
        article = Article(Path(entry["file"]).stem, text, entry["file"], entry["outlet"], story="Aurus")
        articles.append(article)
        sentences += [
            Sentence(s["id"], article.id, index, Span(s["start"], s["end"]), index, SentenceKind(s["kind"]))
            for index, s in enumerate(entry["sentences"])
        ]
    spans = {s.id: s.span for s in sentences}
    matches = [
        Match(
            m["a"],
            m["b"],
            min(1.0, m["strength"] / 3),
            Relation(m["relation"]),
            (_rough_evidence(Relation(m["relation"]), spans[m["a"]], spans[m["b"]]),),
        )
        for m in gold["matches"]
        if not m["optional"]
    ]
    return comparison(articles, sentences, matches)


def comparison(articles: list[Article], sentences: list[Sentence], matches: list[Match]) -> Comparison:
    """Return a comparison in which sentences joined by matches, directly or not, are one statement."""
    return Comparison(
        tuple(articles),
        tuple(sentences),
        tuple(matches),
        _statements(sentences, matches),
        Options(),
        "test",
        tuple(matches),
    )


def apart(story: Comparison, *together: tuple[str, ...]) -> Comparison:
    """Return a story in which these sentences are statements, and every other one alone, whatever matches say."""
    within = {member for members in together for member in members}
    alone = ((s.id,) for s in story.sentences if s.is_statement and s.id not in within)
    statements = tuple(
        Statement(number, members, status_of(c.match.relation for m in members for c in story.counterparts(m)))
        for number, members in enumerate((*together, *alone), 1)
    )
    return replace(story, statements=statements)


def spans_of(texts: Iterable[str]) -> Iterator[Span]:
    """Yield where each text stands when they are joined with one character between."""
    start = 0
    for text in texts:
        yield Span(start, start + len(text))
        start += len(text) + 1


def _rough_evidence(relation: Relation, left: Span, right: Span) -> Evidence:
    kind = EvidenceKind.CLASH if relation is Relation.CONTRADICTORY else EvidenceKind.WORDS
    slot = Slot.DATE if relation is Relation.CONTRADICTORY else None
    return Evidence(kind, (Span(left.start, left.start + 9),), (Span(right.start, right.start + 9),), slot)


def _statements(sentences: list[Sentence], matches: list[Match]) -> tuple[Statement, ...]:
    parent = {s.id: s.id for s in sentences if s.is_statement}

    def root(sentence_id: str) -> str:
        while parent[sentence_id] != sentence_id:
            sentence_id = parent[sentence_id]
        return sentence_id

    relations = defaultdict(list)
    for match in matches:
        if match.relation is not Relation.PARTIAL:
            parent[root(match.left)] = root(match.right)
        relations[match.left].append(match.relation)
        relations[match.right].append(match.relation)
    groups = defaultdict(list)
    for sentence_id in parent:
        groups[root(sentence_id)].append(sentence_id)
    return tuple(
        Statement(number, tuple(members), status_of(r for m in members for r in relations[m]))
        for number, members in enumerate(groups.values(), 1)
    )
