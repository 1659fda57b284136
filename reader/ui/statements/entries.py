"""What the list of contradictions says: headings and entries, in the reader's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from reader.comparison import Comparison
from reader.messages import Messages
from reader.model import Article, Span
from reader.present.contradictions import Disagreement, Disagreements
from reader.report.marking import one_line
from reader.ui.review.verdict_words import standing_text
from reader.ui.statements.signs import statement_sign
from reader.verdicts import Reviews
from reader.wording import date_text, match_score_text, outlet_names, quoted, reason

NOTHING_REVIEWED: Reviews = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of the list or of a part of it: how many follow, and what they are; both may be empty."""

    title: str
    count: str = ""
    text: str = ""
    is_main: bool = False


@dataclass(frozen=True, slots=True)
class Voice:
    """One side of an entry. ``value`` is empty where nothing is said to differ.

    Where the sentence does not state the value, it says so and ``is_stated`` is false.
    """

    sentence_id: str
    value: str
    is_stated: bool
    outlet: str
    published: str


@dataclass(frozen=True, slots=True)
class Entry:
    """Two wordings that differ. ``is_quiet`` ones do not contradict each other."""

    disagreement: Disagreement
    sign: str
    slot: str
    voices: tuple[Voice, Voice]
    score: str
    standing: str
    """Who says so: the program, or a person who has judged it."""
    reason: str
    is_quiet: bool

    @property
    def sentence_ids(self) -> tuple[str, str]:
        """Return both sentences, that of the article shown first before the other."""
        return self.disagreement.first, self.disagreement.second


Item = Heading | Entry


def items(
    found: Disagreements, comparison: Comparison, messages: Messages, reviews: Reviews = NOTHING_REVIEWED
) -> tuple[Item, ...]:
    """Return the list from the top: contradictions by type, updates, and what is worth a check."""
    return tuple(_items(found, _Wording(comparison, messages, reviews)))


def _items(found: Disagreements, wording: _Wording) -> Iterator[Item]:
    messages = wording.messages
    yield _head(found, messages)
    for group in found.contradictions:
        count = messages.count("contradictions.count", len(group.disagreements))
        yield Heading(messages.text(f"slot.{group.slot or 'other'}"), count)
        yield from wording.entries(group.disagreements, is_quiet=False)
    for name, quiet in (("updates", found.updates), ("hints", found.hints)):
        if quiet:
            title, text = (messages.text(f"contradictions.{key}") for key in (name, f"{name}_text"))
            yield Heading(title, str(len(quiet)), text)
            yield from wording.entries(quiet, is_quiet=True)


def _head(found: Disagreements, messages: Messages) -> Heading:
    total = sum(len(group.disagreements) for group in found.contradictions)
    if not total:
        none, text = (messages.text(f"contradictions.{key}") for key in ("none", "none_text"))
        return Heading(none, text=text, is_main=True)
    count = messages.count("contradictions.count", total)
    return Heading(count, text=messages.text("contradictions.verdict"), is_main=True)


class _Wording:
    def __init__(self, comparison: Comparison, messages: Messages, reviews: Reviews) -> None:
        self.messages = messages
        self._reviews = reviews
        self._comparison = comparison
        self._names = outlet_names(comparison.articles, messages)

    def entries(self, disagreements: Sequence[Disagreement], *, is_quiet: bool) -> Iterator[Entry]:
        return (self._entry(disagreement, is_quiet) for disagreement in disagreements)

    def _entry(self, found: Disagreement, is_quiet: bool) -> Entry:
        match, messages = found.counterpart.match, self.messages
        review = self._reviews.get((match.left, match.right))
        why = one_line(reason(found.counterpart, self._comparison, found.first, messages))
        return Entry(
            found,
            statement_sign(found.statement, messages),
            messages.text(f"slot.{found.slot or 'other'}"),
            self._voices(found),
            match_score_text(match.score, review, messages),
            standing_text(review, messages),
            why if is_quiet else one_line(f"{why} {self._timing(found)}"),
            is_quiet,
        )

    def _voices(self, found: Disagreement) -> tuple[Voice, Voice]:
        if found.decisive is None:
            return self._voice(found.first), self._voice(found.second)
        return self._voice(found.first, found.decisive.left), self._voice(found.second, found.decisive.right)

    def _voice(self, sentence_id: str, spans: tuple[Span, ...] | None = None) -> Voice:
        article = self._article(sentence_id)
        stated = one_line(quoted(article.text, spans or ()))
        value = stated if spans is None else stated or self.messages.text("reason.nothing")
        published = date_text(article.published, self.messages)
        return Voice(sentence_id, value, bool(stated), self._names[article.id], published)

    def _timing(self, found: Disagreement) -> str:
        left, right = self._article(found.first), self._article(found.second)
        if left.published is None or right.published is None or left.published == right.published:
            return ""
        later = left if left.published > right.published else right
        days = abs((left.published - right.published).days)
        return self.messages.count("report.later", days, outlet=self._names[later.id])

    def _article(self, sentence_id: str) -> Article:
        return self._comparison.article(self._comparison.sentence(sentence_id).article_id)
