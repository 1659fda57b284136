"""Words and numbers of a text, with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.model import Span

_TOKEN = re.compile(
    r"\d+(?:[.,:/]\d+)*"  # 3, 5,5, 224.696.340.127, 10/6/2025, 19.30
    r"|[^\W\d_]+(?:[-'’.][^\W\d_]+)*"  # kata, anak-anak, Jong-un, Jum'at, KOMPAS.com
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a number as it stands in the text."""

    text: str
    span: Span

    @property
    def is_number(self) -> bool:
        """Whether the token is written in digits."""
        return self.text[0].isdigit()

    @property
    def is_capitalised(self) -> bool:
        """Whether the token begins with a capital letter."""
        return self.text[0].isupper()


def tokenise(text: str, span: Span) -> tuple[Token, ...]:
    """Return the words and numbers of one part of a text in reading order; punctuation is left out."""
    return tuple(
        Token(match.group(), Span(match.start(), match.end()))
        for match in _TOKEN.finditer(text, span.start, span.end)
    )


def words_of(text: str, span: Span) -> list[str]:
    """Return the words and numbers of one part of a text as they are written, without their places."""
    found: list[str] = _TOKEN.findall(text, span.start, span.end)
    return found


def placed_words_of(text: str, span: Span) -> tuple[list[str], list[tuple[int, int]]]:
    """Return the same words with the places where each begins and ends, far faster than as tokens."""
    found = list(_TOKEN.finditer(text, span.start, span.end))
    return [match.group() for match in found], [match.span() for match in found]
