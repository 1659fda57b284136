"""Where words that a reader looks for stand in what a pane shows."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from reader.model import Span
from reader.present.panes import Fold, PaneView


@dataclass(frozen=True, slots=True)
class Part:
    """Words in one sentence, or with the id ``None`` in the headline above the text.

    ``span`` counts code points of the article, in the headline those of the headline.
    """

    sentence_id: str | None
    span: Span


Hit = tuple[Part, ...]
"""One place where the words stand: more than one part where they go on in the next sentence."""


def find(view: PaneView, wanted: str) -> tuple[Hit, ...]:
    """Return the places of some words in a pane from top to bottom, in folds too; none for no words.

    Case does not count, and any white space between the words is as good as any other.
    """
    words = wanted.split()
    if not words:
        return ()
    pieces = tuple(_pieces(view))
    starts = [0]
    for _, text, _ in pieces:
        starts.append(starts[-1] + len(text) + 1)
    shown = " ".join(text for _, text, _ in pieces)
    pattern = re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE)
    return tuple(tuple(_parts(pieces, starts, match.span())) for match in pattern.finditer(shown))


_Piece = tuple[str | None, str, int]  # the sentence, its words, and where it begins in the article


def _pieces(view: PaneView) -> Iterator[_Piece]:
    if view.headline and not view.opens_with_headline:
        yield None, view.headline, 0
    for row in view.rows:
        for shown in row.sentences if isinstance(row, Fold) else (row,):
            yield shown.id, shown.text, shown.span.start


def _parts(pieces: tuple[_Piece, ...], starts: list[int], found: tuple[int, int]) -> Iterator[Part]:
    place = bisect_right(starts, found[0]) - 1
    while place < len(pieces) and starts[place] < found[1]:
        sentence_id, text, in_article = pieces[place]
        first, last = max(found[0] - starts[place], 0), min(found[1] - starts[place], len(text))
        if first < last:
            yield Part(sentence_id, Span(in_article + first, in_article + last))
        place += 1
