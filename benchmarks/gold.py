"""Annotated stories: the articles, what annotators matched, and the engine's own sentences set against theirs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.locations import CORPUS
from reader.model import Article, Relation, Sentence

BUNDLED = Path(__file__).parent.parent / "tests" / "gold"
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """A sentence as annotated, with its place in the file."""

    id: str
    start: int
    end: int
    is_statement: bool


@dataclass(frozen=True)
class GoldStory:
    """A story with its annotation. Pairs are annotated ids in order; ``unsure`` pairs count for nothing."""

    name: str
    articles: tuple[Article, ...]
    sentences: Mapping[str, tuple[GoldSentence, ...]]
    relations: Mapping[Pair, Relation]
    slots: Mapping[Pair, str]
    unsure: frozenset[Pair]
    maybe_contradictory: frozenset[Pair]

    @property
    def statements(self) -> frozenset[str]:
        """The ids of the annotated sentences that take part in matching."""
        return frozenset(s.id for found in self.sentences.values() for s in found if s.is_statement)

    def mapped(self, sentences: Iterable[Sentence]) -> dict[str, str]:
        """Return the annotated sentence that each of these stands for: it overlaps that by half of itself."""
        mapping = {}
        for sentence in sentences:
            best, overlap = None, 0
            for gold in self.sentences[sentence.article_id]:
                common = min(sentence.span.end, gold.end) - max(sentence.span.start, gold.start)
                if common > overlap:
                    best, overlap = gold, common
            if best is not None and 2 * overlap >= len(sentence.span):
                mapping[sentence.id] = best.id
        return mapping


def stories(folders: Iterable[Path]) -> list[GoldStory]:
    """Return the annotated stories below these folders, and the bundled one, by name, each once."""
    files = [path for folder in (BUNDLED, *folders) for path in sorted(folder.glob("**/gold.json"))]
    found = {path.parent.name: path for path in files}
    return [_story(name, found[name]) for name in sorted(found)]


def _story(name: str, path: Path) -> GoldStory:
    entries = json.loads(path.read_text(encoding="utf-8"))
    texts = path.parent if (path.parent / entries["articles"][0]["file"]).is_file() else CORPUS / name
    articles = [_article(entry, texts) for entry in entries["articles"]]
    matches = {_pair(match): match for match in entries["matches"]}
    firm = {pair: match for pair, match in matches.items() if not match["optional"]}
    return GoldStory(
        name,
        tuple(articles),
        {entry["file"]: _sentences(entry) for entry in entries["articles"]},
        {pair: Relation(match["relation"]) for pair, match in firm.items()},
        {pair: str(match["slot"]) for pair, match in firm.items()},
        frozenset(matches.keys() - firm.keys()),
        frozenset(p for p, m in matches.items() if m["relation"] == "contradictory" or m["conflict_votes"]),
    )


def _article(entry: Mapping[str, Any], texts: Path) -> Article:
    text = (texts / entry["file"]).read_text(encoding="utf-8")
    return Article(entry["file"], text, entry["file"], entry["outlet"])


def _sentences(entry: Mapping[str, Any]) -> tuple[GoldSentence, ...]:
    return tuple(
        GoldSentence(s["id"], s["start"], s["end"], s["kind"] != "boilerplate") for s in entry["sentences"]
    )


def _pair(match: Mapping[str, Any]) -> Pair:
    first, second = sorted((match["a"], match["b"]))
    return first, second
