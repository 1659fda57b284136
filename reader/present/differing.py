"""The words that two wordings have in common, and those that they have not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from rapidfuzz.distance import Indel

from reader.model import Span
from reader.text.tokens import placed_words_of

Wording = tuple[str, Span]
"""The text of an article and a part of it."""
LEAST_SHARED = 1 / 3
"""Where two wordings share less than this of the shorter one's words, marks on single words would be confetti."""


def differing_words(left: Wording, right: Wording) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the words of each wording that the other has not at that place (code points of its article).

    Case and punctuation do not count; neighbouring words are one span.
    """
    (lowered, places), (other_lowered, other_places) = _words(left), _words(right)
    own: tuple[list[Span], list[Span]] = ([], [])
    for operation in Indel.opcodes(lowered, other_lowered):
        if operation.tag == "delete":
            own[0].append(_span(places[operation.src_start : operation.src_end]))
        elif operation.tag == "insert":
            own[1].append(_span(other_places[operation.dest_start : operation.dest_end]))
    return tuple(own[0]), tuple(own[1])


def agreeing_words(
    left: Wording, right: Wording, *, idle: frozenset[str] = frozenset()
) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the words of each wording that the other has in the same order (code points of its article).

    As for ``differing_words``, case does not count and neighbouring words are one span. Words that say nothing by
    themselves, the lower-case ``idle`` ones, are left out unless others stand beside them. Where the two share
    less than ``LEAST_SHARED`` there are none.
    """
    (lowered, places), (other_lowered, other_places) = _words(left), _words(right)
    shared: tuple[list[Span], list[Span]] = ([], [])
    if not _share_enough(lowered, other_lowered):
        return (), ()
    for operation in Indel.opcodes(lowered, other_lowered):
        run = slice(operation.src_start, operation.src_end)
        if operation.tag == "equal" and not idle.issuperset(lowered[run]):
            shared[0].append(_span(places[run]))
            shared[1].append(_span(other_places[operation.dest_start : operation.dest_end]))
    return tuple(shared[0]), tuple(shared[1])


@lru_cache(maxsize=256)
def _words(wording: Wording) -> tuple[list[str], list[tuple[int, int]]]:
    """Return the words of a wording in lower case, and where they are. The same are compared again and again."""
    words, places = placed_words_of(*wording)
    return [word.lower() for word in words], places


def _share_enough(left: Sequence[str], right: Sequence[str]) -> bool:
    """Return whether the other wording has as much of the shorter one's words, in any order, as marks take."""
    least = LEAST_SHARED * max(min(len(left), len(right)), 1)
    # To count every word takes several times as long, and is hardly ever needed.
    return len(set(left).intersection(right)) >= least or (Counter(left) & Counter(right)).total() >= least


def without(spans: Iterable[Span], taken: Iterable[Span]) -> tuple[Span, ...]:
    """Return where these spans are but for what is ``taken``, in order, and joined where they touch."""
    left = _joined(spans)
    for hole in filter(len, taken):
        left = [part for span in left for part in _around(span, hole)]
    return tuple(left)


def _joined(spans: Iterable[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in sorted(filter(len, spans)):
        if joined and span.start <= joined[-1].end:
            before = joined.pop()
            span = Span(before.start, max(before.end, span.end))
        joined.append(span)
    return joined


def _around(span: Span, hole: Span) -> Iterator[Span]:
    """Yield what is left of a span on both sides of a hole."""
    if not span.overlaps(hole):
        yield span
        return
    if span.start < hole.start:
        yield Span(span.start, hole.start)
    if hole.end < span.end:
        yield Span(hole.end, span.end)


def _span(places: Sequence[tuple[int, int]]) -> Span:
    return Span(places[0][0], places[-1][1])
