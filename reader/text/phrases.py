"""Looking words up in a run of tokens: one word or several, with what stands between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from reader.model import Span
from reader.text.tokens import Token, tokenise

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Run:
    """The tokens of one part of a text, with the text around them."""

    text: str
    span: Span
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    """The tokens in lower case."""

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, place: int) -> str:
        """Return a token in lower case, empty outside the run."""
        return self.words[place] if 0 <= place < len(self.words) else ""

    def raw(self, place: int) -> str:
        """Return a token as it is written, empty outside the run."""
        return self.tokens[place].text if 0 <= place < len(self.tokens) else ""

    def gap(self, place: int) -> str:
        """Return what stands before a token: since the token before it, or since the start of the run."""
        start = self.tokens[place - 1].span.end if place > 0 else self.span.start
        end = self.tokens[place].span.start if place < len(self.tokens) else self.span.end
        return self.text[start:end]

    def is_next(self, place: int) -> bool:
        """Return whether nothing but space stands between a token and the one before it."""
        return 0 < place < len(self.tokens) and not self.gap(place).strip()

    def is_title(self) -> bool:
        """Return whether most longer words have capitals and no full stop ends them, as in a headline."""
        if "." in self.gap(len(self.tokens)):
            return False
        long_words = [token for token in self.tokens if len(token.text) > 3 and not token.is_number]
        return sum(token.is_capitalised for token in long_words) > 0.6 * len(long_words)

    def is_loud(self) -> bool:
        """Return whether every word is in capitals, so that capitals tell nothing."""
        return all(token.text.isupper() for token in self.tokens if not token.is_number)

    def place(self, first: int, end: int) -> Span:
        """Return the span of the tokens ``first`` up to ``end``."""
        return Span(self.tokens[first].span.start, self.tokens[end - 1].span.end)


def run(text: str, span: Span) -> Run:
    """Return the tokens of a part of a text."""
    tokens = tokenise(text, span)
    return Run(text, span, tokens, tuple(token.text.lower().replace("’", "'") for token in tokens))


class Phrases(Generic[Value]):
    """Phrases of one or more words, and what each stands for; the longest that fits is found."""

    def __init__(self, table: Mapping[str, Value]) -> None:
        self._table = {tuple(phrase.split()): value for phrase, value in table.items()}
        self._longest = max(map(len, self._table), default=0)

    def at(self, run: Run, place: int) -> tuple[Value, int] | None:
        """Return what the phrase at a place stands for and where it ends."""
        for length in range(min(self._longest, len(run) - place), 0, -1):
            value = self._table.get(run.words[place : place + length])
            if value is not None and all(run.is_next(following) for following in range(place + 1, place + length)):
                return value, place + length
        return None

    def before(self, run: Run, place: int) -> bool:
        """Return whether one of the phrases ends right before a place."""
        return any(
            run.words[max(0, place - length) : place] in self._table and run.is_next(place)
            for length in range(1, self._longest + 1)
        )


def phrases(words: Iterable[str]) -> Phrases[str]:
    """Return phrases that stand for themselves."""
    return Phrases({phrase: phrase for phrase in words})


def covers(spans: Sequence[Span], place: Span) -> bool:
    """Return whether a place overlaps one of these spans."""
    return any(place.start < span.end and span.start < place.end for span in spans)
