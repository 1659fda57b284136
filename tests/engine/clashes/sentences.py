"""Two sentences as the engine reads them, for tests of what clashes between them."""

from __future__ import annotations

import datetime

from reader.engine.clashes.codes import told_codes
from reader.engine.clashes.reading import Pair, Reading, read
from reader.engine.profiles import article_profiles
from reader.engine.relation import disagreements
from reader.model import Article, EvidenceKind, Sentence, SentenceKind, Slot, Span

Found = tuple[EvidenceKind, Slot | None, str, str]
"""What was found: how sure, of which type, and the words on both sides."""


def reading(
    *sentences: str,
    published: datetime.date | None = None,
    language: str = "id",
    kind: SentenceKind = SentenceKind.BODY,
) -> Reading:
    """Return the last of these sentences of one article as it is read after the others."""
    text = "\n".join(sentences)
    article = Article("a", text, "a.txt", published=published, language=language)
    spans, start = [], 0
    for place, sentence in enumerate(sentences):
        span = Span(start, start + len(sentence))
        spans.append(Sentence(f"a-{place}", "a", place, span, place, kind))
        start = span.end + 1
    known = article_profiles(article, spans)
    told = {(fact.kind, fact.value) for profile in known for fact in profile.facts}
    told |= {code for profile in known for code in told_codes(profile)}
    return read(known[-1], published, known[-2::-1], told)


def between(left: str | Reading, right: str | Reading, language: str = "id") -> list[Found]:
    """Return what clashes or differs between two sentences."""
    one, other = (
        side if isinstance(side, Reading) else reading(side, language=language) for side in (left, right)
    )
    story = (one.words.words, other.words.words)
    return [
        (
            evidence.kind,
            evidence.slot,
            " ".join(one.text(span) for span in evidence.left),
            " ".join(other.text(span) for span in evidence.right),
        )
        for evidence in disagreements(Pair(one, other, {}, story))
    ]


def clashes(left: str | Reading, right: str | Reading, language: str = "id") -> list[tuple[Slot | None, str, str]]:
    """Return what surely clashes between two sentences."""
    return [found[1:] for found in between(left, right, language) if found[0] is EvidenceKind.CLASH]
