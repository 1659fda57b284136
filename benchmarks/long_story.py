"""A story of any length, made of the sentences of the bundled one; its matches are set, not found."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from reader.comparison import Comparison, Options, Statement
from reader.locations import BUNDLED_STORY
from reader.model import Article, Evidence, EvidenceKind, Match, Relation, Sentence, SentenceKind, Span, status_of
from reader.text.segmentation import segment

_RELATIONS = (Relation.SHARED, Relation.SHARED, Relation.PARTIAL, Relation.CONTRADICTORY, None)
"""What the statements of the story are in turn; ``None`` is unique."""
_EVIDENCE_WORDS = 9


def long_story(length: int, articles: int) -> Comparison:
    """Return a story of so many articles of so many sentences, in which every statement is in every article.

    Neighbouring sentences change places from article to article, so that strands cross.
    """
    words = bundled_sentences()
    made = [
        made_article(number, [words[(7 * index + number) % len(words)] for index in range(length)])
        for number in range(articles)
    ]
    rows = [
        [sentences[_place(row, number)] for number, (_, sentences) in enumerate(made)] for row in range(length)
    ]
    matches = tuple(match for row, told in enumerate(rows) for match in _matches(told, row))
    return Comparison(
        tuple(article for article, _ in made),
        tuple(sentence for _, sentences in made for sentence in sentences),
        matches,
        tuple(_statements(rows)),
        Options(),
        "set",
    )


def _place(row: int, article: int) -> int:
    return row ^ 1 if article % 2 else row


def made_article(number: int, told: Sequence[str]) -> tuple[Article, list[Sentence]]:
    """Return an article that tells these sentences in paragraphs of three."""
    name, text, sentences = f"article{number:02}", "", []
    for index, words in enumerate(told):
        span = Span(len(text), len(text) + len(words))
        sentences.append(Sentence(f"{name}:{index}", name, index, span, index // 3, SentenceKind.BODY))
        text += words + "\n"
    return Article(name, text, f"{name}.txt", outlet=f"Outlet {number + 1}"), sentences


def bundled_sentences() -> list[str]:
    """Return the longer sentences of the bundled story, each on one line."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(BUNDLED_STORY.glob("*.txt"))]
    articles = [Article(str(number), text, f"{number}.txt") for number, text in enumerate(texts)]
    found = [" ".join(s.span.of(article.text).split()) for article in articles for s in segment(article)]
    return [words for words in found if len(words) > 40]


def _matches(told: list[Sentence], row: int) -> list[Match]:
    relation = _RELATIONS[row % len(_RELATIONS)]
    if relation is None:
        return []
    kind = EvidenceKind.CLASH if relation is Relation.CONTRADICTORY else EvidenceKind.WORDS
    return [
        Match(left.id, right.id, 0.9, relation, (Evidence(kind, (beginning(left),), (beginning(right),)),))
        for left, right in combinations(told, 2)
    ]


def beginning(sentence: Sentence) -> Span:
    """Return the first few characters of a sentence, as the place of some evidence."""
    return Span(sentence.span.start, sentence.span.start + _EVIDENCE_WORDS)


def _statements(rows: list[list[Sentence]]) -> list[Statement]:
    groups = []
    for row, told in enumerate(rows):
        relation = _RELATIONS[row % len(_RELATIONS)]
        status = status_of([relation] if relation else [])
        groups += [([s.id for s in told], status)] if relation else [([s.id], status) for s in told]
    return [Statement(number, tuple(members), status) for number, (members, status) in enumerate(groups, 1)]
