"""The words that two wordings do not have in common."""

from __future__ import annotations

from rapidfuzz.distance import Indel

from reader.model import Span
from reader.text.tokens import Token, tokenise

Wording = tuple[str, Span]
"""The text of an article and a part of it."""


def differing_words(left: Wording, right: Wording) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the words of each wording that the other has not at that place (code points of its article).

    Case and punctuation do not count; neighbouring words are one span.
    """
    tokens = (tokenise(*left), tokenise(*right))
    lowered = [[token.text.lower() for token in side] for side in tokens]
    own: tuple[list[Span], list[Span]] = ([], [])
    for operation in Indel.opcodes(*lowered):
        if operation.tag == "delete":
            own[0].append(_span(tokens[0][operation.src_start : operation.src_end]))
        elif operation.tag == "insert":
            own[1].append(_span(tokens[1][operation.dest_start : operation.dest_end]))
    return tuple(own[0]), tuple(own[1])


def _span(tokens: tuple[Token, ...]) -> Span:
    return Span(tokens[0].span.start, tokens[-1].span.end)
