"""What a person says of what the machine found, as plain data: made in the library, shown in window and report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from reader.model import Relation

Pair = tuple[str, str]
"""The ids of two sentences, in the order of a match."""


class Verdict(StrEnum):
    """What a person says of two sentences, or of one."""

    CONFIRM = "confirm"
    REJECT = "reject"
    RELATION = "relation"
    """They correspond, but otherwise than the machine says."""
    LINK = "link"
    """They correspond, and the machine missed it."""
    NOTE = "note"
    SET_ASIDE = "set-aside"
    """This line is no statement."""
    BRING_BACK = "bring-back"
    """This line is a statement, though the machine set it aside."""
    SPLIT = "split"
    """The sentence is two."""
    JOIN = "join"
    """The sentence and the next one are one."""
    WITHDRAW = "withdraw"
    """What was said of the two, or could not be followed for the one, is no longer said."""

    @property
    def is_of_one(self) -> bool:
        """Whether it is about a single sentence."""
        return self in (Verdict.SET_ASIDE, Verdict.BRING_BACK, Verdict.SPLIT, Verdict.JOIN)

    def fits(self, sentences: int) -> bool:
        """Return whether it can be said of so many sentences."""
        return self is Verdict.WITHDRAW or sentences == (1 if self.is_of_one else 2)


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands for a pair of sentences: the newest verdict and the newest note. ``decided`` is ISO 8601."""

    verdict: Verdict | None
    relation: Relation | None
    note: str | None
    decided: str


Reviews = Mapping[Pair, Standing]


@dataclass(frozen=True, slots=True)
class SentenceVerdict:
    """What a person said of one sentence, in the words that it had then; ``decided`` is ISO 8601."""

    verdict: Verdict
    article_id: str
    words: str
    decided: str

    def made(self, words: str) -> bool:
        """Return whether a sentence with these words, with single spaces, is what it is because of this."""
        if self.verdict is Verdict.SPLIT:
            return words != self.words and (self.words.startswith(words) or self.words.endswith(words))
        if self.verdict is Verdict.JOIN:
            return words != self.words and words.startswith(self.words)
        return words == self.words
