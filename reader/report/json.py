"""A comparison as JSON, for scripts and other programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from hashlib import sha256
from typing import Any

from reader.comparison import Calibration, Comparison, Options
from reader.model import Article, Evidence, Match, Sentence, Span
from reader.report.edition import Edition
from reader.verdicts import Reviews, SentenceVerdict

FORMAT = "sejajar-comparison/1"


def comparison_json(
    comparison: Comparison, reviews: Reviews | None = None, of_sentences: Iterable[SentenceVerdict] = ()
) -> str:
    """Return the whole comparison as JSON, the same bytes for the same comparison, ending in a newline.

    ``start`` and ``end`` count code points of the decoded file. In a match, ``a`` and ``b`` are sentence ids and
    in its evidence they are lists of ``[start, end]`` in the article of that sentence.
    """
    content: dict[str, Any] = {
        "format": FORMAT,
        "engine": comparison.engine_version,
        "options": _options(comparison.options),
        "articles": [_article(article, comparison) for article in comparison.articles],
        "matches": [_match(match) for match in comparison.matches],
        "statements": [
            {"number": s.number, "status": s.status, "sentences": list(s.members)} for s in comparison.statements
        ],
    }
    if reviews:
        content["reviews"] = _reviews(reviews, comparison)
    if said := _sentence_reviews(of_sentences, comparison):
        content["sentence_reviews"] = said
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def json_bytes(edition: Edition) -> bytes:
    """Return the comparison as JSON in UTF-8; half a surrogate pair, which UTF-8 cannot hold, is escaped."""
    written = comparison_json(edition.comparison, edition.reviews, edition.sentence_verdicts)
    return written.encode("utf-8", "backslashreplace")


def _options(options: Options) -> dict[str, Any]:
    if options.calibration == Calibration():
        return {"cutoff": options.cutoff}
    calibration = {"slope": options.calibration.slope, "intercept": options.calibration.intercept}
    return {"cutoff": options.cutoff, "calibration": calibration}


def _article(article: Article, comparison: Comparison) -> dict[str, Any]:
    return {
        "id": article.id,
        "file": article.source,
        "story": article.story,
        "outlet": article.outlet,
        "headline": article.headline,
        "author": article.author,
        "address": article.address,
        "published": article.published.isoformat() if article.published else None,
        "language": article.language,
        "sha256": sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest(),
        "sentences": [_sentence(s, comparison) for s in comparison.sentences_of(article.id)],
    }


def _sentence(sentence: Sentence, comparison: Comparison) -> dict[str, Any]:
    statement = comparison.statement_of(sentence.id)
    return {
        "id": sentence.id,
        "start": sentence.span.start,
        "end": sentence.span.end,
        "text": comparison.text_of(sentence.id),
        "kind": sentence.kind,
        "paragraph": sentence.paragraph,
        "status": comparison.status(sentence.id) if statement else None,
        "statement": statement.number if statement else None,
    }


def _match(match: Match) -> dict[str, Any]:
    return {
        "a": match.left,
        "b": match.right,
        "relation": match.relation,
        "score": round(match.score, 4),
        "evidence": [_evidence(evidence) for evidence in match.evidence],
    }


def _reviews(reviews: Reviews, comparison: Comparison) -> list[dict[str, Any]]:
    """Return what a person decided of pairs, in the order of the sentences; also of pairs that are no match."""
    places = {sentence.id: place for place, sentence in enumerate(comparison.sentences)}
    known = sorted(
        (pair for pair in reviews if places.keys() >= set(pair)), key=lambda pair: [*map(places.get, pair)]
    )
    return [{"a": pair[0], "b": pair[1], **asdict(reviews[pair])} for pair in known]


def _sentence_reviews(said: Iterable[SentenceVerdict], comparison: Comparison) -> list[dict[str, Any]]:
    """Return what a person decided of single sentences of these articles, the oldest first."""
    known = {article.id for article in comparison.articles}
    return [
        {"article": one.article_id, "text": one.words, "verdict": one.verdict, "decided": one.decided}
        for one in said
        if one.article_id in known
    ]


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "kind": evidence.kind,
        "slot": evidence.slot,
        "a": _spans(evidence.left),
        "b": _spans(evidence.right),
    }


def _spans(spans: Sequence[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]
