"""Who is quoted, by which outlet, in which words; and the same quotation in other words or another mouth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from rapidfuzz import fuzz

from reader.comparison import Comparison
from reader.model import Article, FactKind, Relation, Sentence, Span
from reader.sourcing.sourced_facts import sourced_facts
from reader.sourcing.speakers import Facts, Speaker, speaker_of
from reader.text.names import names_agree
from reader.text.quotations import quoted_spans
from reader.text.tokens import tokenise

_SAME_FROM = 0.9
_ALIKE_FROM = 0.8
_ALIKE_IF_MATCHED_FROM = 0.5
_SHORT = 3
"""Quotations of fewer words are alike only where all their words are the same, or their sentences match."""


class Variation(StrEnum):
    """How the quotations of a group differ."""

    ALONE = "alone"
    SAME = "same"
    SHORTENED = "shortened"
    REWORDED = "reworded"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words with their place. ``span`` covers the marks too and counts code points of the article."""

    sentence_id: str
    article_id: str
    span: Span
    words: tuple[str, ...]
    speaker: Speaker | None


@dataclass(frozen=True, slots=True)
class QuotationGroup:
    """One quotation as the outlets give it, by article in the order shown.

    ``disputed`` where sentences that name a person for certain name different ones; a role ("hakim") disputes
    nobody. ``reported`` are sentences of other articles that say the same, not only in part, without quoting.
    """

    quotations: tuple[Quotation, ...]
    variation: Variation
    disputed: bool
    reported: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SpeakerQuotes:
    """What one person is quoted with; ``name`` is the full form of the name, ``None`` where no text gives it."""

    name: str | None
    groups: tuple[QuotationGroup, ...]


def quotes(comparison: Comparison) -> tuple[SpeakerQuotes, ...]:
    """Return the quotations by speaker: who is quoted by most articles comes first, who is not named last."""
    found: list[Quotation] = []
    names: Counter[str] = Counter()
    for article in comparison.articles:
        known = sourced_facts(article, comparison.sentences_of(article.id))
        found += _quotations(comparison, article, known)
        names.update(_names(article, known))
    groups = [_group(members, found, comparison) for members in _grouped(found, comparison)]
    by_name: dict[str | None, list[QuotationGroup]] = {}
    full = _full_names(found, names)
    for group in groups:
        by_name.setdefault(_spokesman(group, full), []).append(group)
    made = [SpeakerQuotes(name, tuple(sorted(found, key=_by_width))) for name, found in by_name.items()]
    return tuple(sorted(made, key=_by_prominence))


def _by_width(group: QuotationGroup) -> int:
    """Rank what several outlets quote first; reading order stays otherwise."""
    return -len({quotation.article_id for quotation in group.quotations})


def _by_prominence(quoted: SpeakerQuotes) -> tuple[bool, int, int, str]:
    every = [quotation for group in quoted.groups for quotation in group.quotations]
    return quoted.name is None, -len({q.article_id for q in every}), -len(every), (quoted.name or "").casefold()


def _quotations(comparison: Comparison, article: Article, known: Facts) -> Iterator[Quotation]:
    sentences = comparison.sentences_of(article.id)
    for _, paragraph in groupby(enumerate(sentences), key=lambda item: (item[1].paragraph, item[1].is_statement)):
        places = dict(paragraph)
        first, last = min(places), max(places)
        if not places[first].is_statement:
            continue
        for span in _quoted_in(article, Span(places[first].span.start, places[last].span.end)):
            ends_in = max(place for place, sentence in places.items() if sentence.span.start < span.end)
            starts_in = max(place for place, sentence in places.items() if sentence.span.start <= span.start)
            words = tuple(token.text.lower() for token in tokenise(article.text, span))
            speaker = speaker_of(article, sentences, ends_in, span, known)
            # A single word in marks that nobody is named for stands apart from its meaning and quotes nobody.
            if len(words) > 1 or (words and speaker):
                yield Quotation(places[starts_in].id, article.id, span, words, speaker)


def _quoted_in(article: Article, paragraph: Span) -> Iterator[Span]:
    for span in quoted_spans(paragraph.of(article.text)):
        yield Span(span.start + paragraph.start, span.end + paragraph.start)


def _grouped(found: Sequence[Quotation], comparison: Comparison) -> list[list[Quotation]]:
    """Return the quotations with those of other articles that give the same one; chains hold together."""
    groups = {place: [place] for place in range(len(found))}
    for left in range(len(found)):
        for right in range(left + 1, len(found)):
            one, other = groups[left], groups[right]
            if one is not other and _is_same(found[left], found[right], comparison):
                one += other
                groups.update(dict.fromkeys(other, one))
    distinct = {id(group): group for group in groups.values()}
    return [[found[place] for place in sorted(group)] for group in distinct.values()]


def _is_same(left: Quotation, right: Quotation, comparison: Comparison) -> bool:
    if left.article_id == right.article_id:
        return False
    if left.words == right.words:
        return True
    matched = any(c.sentence.id == right.sentence_id for c in comparison.counterparts(left.sentence_id))
    if min(len(left.words), len(right.words)) < _SHORT:
        return matched and _are_alike(left, right, _ALIKE_FROM)
    return _are_alike(left, right, _ALIKE_IF_MATCHED_FROM if matched else _ALIKE_FROM)


def _are_alike(left: Quotation, right: Quotation, limit: float) -> bool:
    """Return whether so much of the shorter quotation, in [0, 1], stands in the longer one in the same order."""
    shorter, longer = sorted((left.words, right.words), key=len)
    return fuzz.partial_ratio(" ".join(shorter), " ".join(longer), score_cutoff=100 * limit) > 0


def _group(members: Sequence[Quotation], found: Sequence[Quotation], comparison: Comparison) -> QuotationGroup:
    certain = [q.speaker.name for q in members if q.speaker and q.speaker.certain and _is_person(q.speaker.name)]
    disputed = any(not same_person(one, other) for one in certain for other in certain)
    reported = (
        counterpart.sentence
        for quotation in members
        for counterpart in comparison.counterparts(quotation.sentence_id)
        if len(quotation.words) >= _SHORT and counterpart.match.relation is not Relation.PARTIAL
    )
    quoting = {quotation.article_id for quotation in members}
    untold = (s for s in reported if s.article_id not in quoting and not _quotes(s, found))
    shown = tuple(dict.fromkeys(sentence.id for sentence in untold))
    return QuotationGroup(tuple(members), _variation(members), disputed, shown)


def _quotes(sentence: Sentence, found: Sequence[Quotation]) -> bool:
    return any(q.article_id == sentence.article_id and q.span.overlaps(sentence.span) for q in found)


def _variation(members: Sequence[Quotation]) -> Variation:
    if len(members) == 1:
        return Variation.ALONE
    longest = max(members, key=lambda quotation: len(quotation.words))
    texts = [" ".join(quotation.words) for quotation in members]
    if all(fuzz.ratio(text, " ".join(longest.words)) >= 100 * _SAME_FROM for text in texts):
        return Variation.SAME
    if all(fuzz.partial_ratio(text, " ".join(longest.words)) >= 100 * _SAME_FROM for text in texts):
        return Variation.SHORTENED
    return Variation.REWORDED


def _is_person(name: str) -> bool:
    return name[:1].isupper() and not name.isupper()


def same_person(left: str, right: str) -> bool:
    """Return whether two names can mean one person: *Kim* and *Kim Jong-un*."""
    return names_agree(_plain(left), _plain(right))


def _plain(name: str) -> str:
    return name.lower().replace("-", " ")


def _names(article: Article, known: Facts) -> Iterator[str]:
    for found in known.values():
        yield from (fact.span.of(article.text) for fact in found if fact.kind is FactKind.NAME)


def _full_names(found: Sequence[Quotation], names: Counter[str]) -> dict[str, str]:
    """Return the full form of each speaker's name: one that a speaker has, or that the articles use repeatedly."""
    speakers = {quotation.speaker.name for quotation in found if quotation.speaker}
    full = {}
    for speaker in speakers:
        own = set(_plain(speaker).split())
        usual = {name for name, uses in names.items() if uses > 1 and own <= set(_plain(name).split())}
        alike = {other for other in speakers if same_person(speaker, other)}
        full[speaker] = max(usual | alike, key=lambda name: (len(_plain(name).split()), names[name], name))
    return full


def _spokesman(group: QuotationGroup, full: Mapping[str, str]) -> str | None:
    """Return whom most quotations of a group name: persons before roles, what is certain before what is likely."""
    votes: Counter[str] = Counter()
    for quotation in group.quotations:
        if quotation.speaker is not None:
            votes[full[quotation.speaker.name]] += 2 if quotation.speaker.certain else 1
    return max(votes, key=lambda name: (_is_person(name), votes[name], name), default=None)
