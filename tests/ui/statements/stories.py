"""Small stories in which every kind of disagreement is known, and large ones for speed."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from reader.comparison import Comparison
from reader.model import Article, Evidence, EvidenceKind, Match, Relation, Sentence, SentenceKind, Slot, Span
from tests.builders import comparison, spans_of

_TEXTS = {
    "harian": (
        "Gempa mengguncang Kota Rajawali pada Selasa, 4 Juni 2024.",
        "Sedikitnya 12 orang luka-luka, menurut kepala rumah sakit daerah.",
        "Menurut Dinas Kesehatan, listrik padam selama tiga jam.",
        "Jembatan tua di hilir sungai tidak rusak.",
        "Warga mengungsi ke balai kota dan dua sekolah.",
        "Pasar dibuka lagi keesokan harinya.",
    ),
    "suara": (
        "Kota Rajawali diguncang gempa pada Rabu, 5 Juni 2024, kata badan meteorologi.",
        "Korban luka kini 19 orang.",
        "Listrik padam selama lima jam di sebagian besar kota, kata wali kota.",
        "Jembatan tua itu rusak berat sehingga ditutup.",
        "Sekitar 300 warga mengungsi ke balai kota.",
        "Bantuan datang dari kota tetangga.",
    ),
}
_PAIRS = (
    (Relation.CONTRADICTORY, EvidenceKind.CLASH, Slot.DATE, ("4 Juni 2024", "5 Juni 2024"), 0.92),
    (Relation.PARTIAL, EvidenceKind.UPDATE, Slot.QUANTITY, ("12 orang", "19 orang"), 0.71),
    (Relation.CONTRADICTORY, EvidenceKind.CLASH, Slot.DURATION, ("tiga jam", "lima jam"), 0.83),
    (Relation.CONTRADICTORY, EvidenceKind.CLASH, Slot.POLARITY, ("tidak rusak", "rusak berat"), 0.66),
    (Relation.SHARED, EvidenceKind.DIFFERENCE, Slot.QUANTITY, ("Warga", "300 warga"), 0.78),
)
"""What the first five sentences of both articles are to each other."""
_DATES = {"harian": datetime.date(2024, 6, 4), "suara": datetime.date(2024, 6, 6)}


def disputed_story() -> Comparison:
    """Return two articles with three contradictions of different types, an update and a mere difference."""
    articles, sentences = [], []
    for article_id, texts in _TEXTS.items():
        name = article_id.capitalize()
        articles.append(
            Article(article_id, " ".join(texts), f"{article_id}.txt", name, published=_DATES[article_id])
        )
        sentences += _sentences(article_id, texts)
    return comparison(articles, sentences, list(_matches()))


def agreeing_story() -> Comparison:
    """Return two articles that say the same."""
    articles = [Article(a, _TEXTS["harian"][0], f"{a}.txt", a.upper()) for a in "ab"]
    sentences = [s for a in "ab" for s in _sentences(a, _TEXTS["harian"][:1])]
    return comparison(articles, sentences, [Match("a:0", "b:0", 1.0, Relation.SHARED)])


def long_story(statements: int, outlets: int = 5) -> Comparison:
    """Return a story with this many statements, the first told by all outlets, then by ever fewer of them."""
    words = " ".join(_TEXTS["harian"])
    articles, sentences, matches = [], [], []
    for outlet in range(outlets):
        told = [f"Pernyataan {n}: {words[n % 200 : n % 200 + 60 + 7 * n % 90]}." for n in range(statements)]
        told = told[: statements * (outlets - outlet) // outlets]
        article_id = f"outlet{outlet}"
        articles.append(Article(article_id, " ".join(told), f"{article_id}.txt", article_id))
        sentences += _sentences(article_id, told)
        matches += [
            Match("outlet0:" + str(n), f"{article_id}:{n}", 0.9, Relation.SHARED, _same_words(told, n))
            for n in range(len(told))
            if outlet
        ]
    return comparison(articles, sentences, matches)


def _same_words(told: list[str], n: int) -> tuple[Evidence, ...]:
    start = list(spans_of(told))[n].start
    return (Evidence(EvidenceKind.WORDS, (), (Span(start, start + 12),)),)


def _sentences(article_id: str, texts: tuple[str, ...] | list[str]) -> list[Sentence]:
    return [
        Sentence(f"{article_id}:{place}", article_id, place, span, 0, SentenceKind.BODY)
        for place, span in enumerate(spans_of(texts))
    ]


def _matches() -> Iterator[Match]:
    for place, (relation, kind, slot, (left, right), score) in enumerate(_PAIRS):
        spans = ((_span("harian", place, left),), (_span("suara", place, right),))
        yield Match(f"harian:{place}", f"suara:{place}", score, relation, (Evidence(kind, *spans, slot),))


def _span(article_id: str, place: int, words: str) -> Span:
    texts = _TEXTS[article_id]
    start = list(spans_of(texts))[place].start + texts[place].index(words)
    return Span(start, start + len(words))
