"""Words that lead somewhere: sentences and the initials of the outlets that report them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from reader.comparison import Comparison
from reader.present.initials import outlet_initials
from reader.present.tellings import Sources, sources_of
from reader.report.marking import one_line
from reader.ui.appearance import Appearance
from reader.ui.fonts import SMALL, Weight
from reader.ui.story.typesetter import Typesetter
from reader.wording import outlet_names

GAP = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Target:
    """Words that lead to a sentence: a range of the document in UTF-16 units.

    ``told`` are all sentences that the words stand for; none where they only refer to one. ``say`` gives what is
    said of them on hover, which is asked of few.
    """

    start: int
    end: int
    sentence_id: str
    say: Callable[[], str]
    told: frozenset[str] = frozenset()

    @property
    def hint(self) -> str:
        """Return what is said of the words on hover."""
        return self.say()

    def is_like(self, other: Target) -> bool:
        """Return whether words of another page lead to the same sentence and tell the same."""
        return (self.sentence_id, self.told) == (other.sentence_id, other.told)


class SourcedText:
    """Writes sentences with their sources; ``targets`` says where each of them leads, in reading order."""

    def __init__(self, setter: Typesetter, comparison: Comparison, appearance: Appearance) -> None:
        self.setter = setter
        self.comparison = comparison
        self.appearance = appearance
        self.messages = appearance.messages
        self.palette = appearance.palette
        self.names = outlet_names(comparison.articles, appearance.messages)
        self.initials = outlet_initials(comparison.articles)
        self.targets: list[Target] = []

    def say_sentence(self, sentence_id: str, size: float, weight: Weight, told: Iterable[str]) -> None:
        """Write a sentence that leads to its place in the article; it stands for the sentences ``told``."""
        start = self.setter.position
        self.setter.say(one_line(self.comparison.text_of(sentence_id)), self.appearance.reading_font(size, weight))
        self.lead_to(sentence_id, start, partial(self.hint, sentence_id), told)

    def lead_to(self, sentence_id: str, start: int, say: Callable[[], str], told: Iterable[str] = ()) -> None:
        """Let what was written since ``start`` lead to a sentence."""
        self.targets.append(Target(start, self.setter.position, sentence_id, say, frozenset(told)))

    def hint(self, sentence_id: str) -> str:
        """Return who reports a sentence: wholly, in part, or otherwise."""
        statement = self.comparison.statement_of(sentence_id)
        sources = sources_of(statement, self.comparison) if statement else Sources((sentence_id,))
        said = (
            ("merged.told_by", sources.wholly),
            ("merged.partly_by", sources.partly),
            ("merged.contradicted_by", sources.contradicting),
        )
        return " ".join(self.messages.text(key, outlets=self._listed(found)) for key, found in said if found)

    def write_initials(self, sentence_ids: Sequence[str], hint: str, marks: tuple[str, str] = ("", "")) -> None:
        """Write the initials of the outlets of some sentences, each leading to its sentence."""
        font, colour = self.appearance.label_font(SMALL - 1, Weight.MEDIUM), self.palette.dim
        for place, sentence_id in enumerate(sentence_ids):
            self.setter.say(GAP + (marks[0] if place == 0 else ""), font, colour)
            article_id, start = self.article_of(sentence_id), self.setter.position
            self.setter.say(self.initials[article_id], font, colour)
            self.lead_to(sentence_id, start, partial(self._words_of, sentence_id, hint))
        if sentence_ids and marks[1]:
            self.setter.say(marks[1], font, colour)

    def _words_of(self, sentence_id: str, key: str) -> str:
        words = one_line(self.comparison.text_of(sentence_id))
        return self.messages.text(key, outlet=self.names[self.article_of(sentence_id)], words=words)

    def _listed(self, sentence_ids: Iterable[str]) -> str:
        return ", ".join(self.names[self.article_of(sentence_id)] for sentence_id in sentence_ids)

    def article_of(self, sentence_id: str) -> str:
        """Return the article of a sentence."""
        return self.comparison.sentence(sentence_id).article_id

    def first_of_each(self, sentence_ids: Iterable[str]) -> list[str]:
        """Return the first of these sentences of each article."""
        first: dict[str, str] = {}
        for sentence_id in sentence_ids:
            first.setdefault(self.article_of(sentence_id), sentence_id)
        return list(first.values())
