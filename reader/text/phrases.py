"""Looking words up in a run of tokens: one word or several, with what stands between them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from reader.model import Span
from reader.text.tokens import Token, tokenise

Value = TypeVar("Value")
_TITLE_SHARE = 0.6
_SHORTEST_TELLING_WORD = 3


@dataclass(frozen=True, slots=True)
class Run:
    """The tokens of one part of a text, with the text around them."""

    text: str
    span: Span
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    """The tokens in lower case."""
    is_title: bool
    """Whether most longer words have capitals and no full stop ends them, as in a headline."""
    is_loud: bool
    """Whether every word is in capitals, so that capitals tell nothing."""

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

    def place(self, first: int, end: int) -> Span:
        """Return the span of the tokens ``first`` up to ``end``."""
        return Span(self.tokens[first].span.start, self.tokens[end - 1].span.end)


def run(text: str, span: Span) -> Run:
    """Return the tokens of a part of a text."""
    tokens = tokenise(text, span)
    lower = tuple(token.text.lower().replace("’", "'") for token in tokens)
    words = [token for token in tokens if not token.is_number]
    longer = [token for token in words if len(token.text) > _SHORTEST_TELLING_WORD]
    capitals = sum(token.is_capitalised for token in longer)
    ended = bool(tokens) and "." in text[tokens[-1].span.end : span.end]
    return Run(
        text,
        span,
        tokens,
        lower,
        is_title=not ended and capitals > _TITLE_SHARE * len(longer),
        is_loud=all(token.text.isupper() for token in words),
    )


class Phrases(Generic[Value]):
    """Phrases of one or more words, and what each stands for; the longest that fits is found."""

    def __init__(self, table: Mapping[str, Value]) -> None:
        self._table = {tuple(phrase.split()): value for phrase, value in table.items()}
        self._longest = max(map(len, self._table), default=0)
        self.first_words = frozenset(phrase[0] for phrase in self._table)

    def at(self, run: Run, place: int) -> tuple[Value, int] | None:
        """Return what the phrase at a place stands for and where it ends."""
        if place >= len(run.words) or run.words[place] not in self.first_words:
            return None
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


class Places:
    """Places in a text that are taken, to be asked many times."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for span in sorted(spans):
            if self._ends and span.start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def overlap(self, place: Span) -> bool:
        """Return whether one of the places shares a character with this one."""
        before = bisect_left(self._starts, place.end) - 1
        return before >= 0 and place.start < self._ends[before]
