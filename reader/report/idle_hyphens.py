"""A PDF without the soft hyphens at which no line was broken: Typst leaves them in the text that is copied."""

from __future__ import annotations

import re
import zlib
from bisect import bisect
from collections.abc import Iterator

_HEAD = re.compile(rb"<</Length (\d+)((?:/Type/CMap)?/Filter/FlateDecode(?:/WMode 0)?>>\nstream\n)")
"""How Typst begins a page, or the table of what the glyphs of a face stand for; other streams say more."""
_WORDS = re.compile(rb"(?:(?<=/ActualText<FEFF)|(?<=\n<[0-9A-F]{4}> <))(?!00AD>)(?:[0-9A-F]{4})+(?=>)")
"""What a glyph stands for, in UTF-16. A soft hyphen alone is one that is seen, with a letter it is not."""
_UNIT = re.compile(rb"....")
_IDLE = b"00AD"
_TABLE = re.compile(rb"\nxref\n0 \d+\n(?:\d{10} \d{5} [fn]\r\n)+trailer\n.*\nstartxref\n\d+")
_PLACE = re.compile(rb"\d{10}(?= \d{5} n)|(?<=startxref\n)\d+")


def without_idle_hyphens(document: bytes) -> bytes:
    """Return a PDF by Typst with its words whole wherever they are not broken at the end of a line.

    Where the file is not laid out as Typst does it, it is returned as it is.
    """
    table = _TABLE.search(document, max(0, document.rfind(b"\nxref\n")))
    if table is None:
        return document
    pieces, starts, shifts = [], [], [0]
    done = 0
    for start, end, stream in _mended(document):
        pieces += [document[done:start], stream]
        done = end
        starts.append(start)
        shifts.append(shifts[-1] + len(stream) - (end - start))

    def moved(place: re.Match[bytes]) -> bytes:
        return b"%0*d" % (len(place[0]), int(place[0]) + shifts[bisect(starts, int(place[0]))])

    return b"".join((*pieces, document[done : table.start()], _PLACE.sub(moved, document[table.start() :])))


def _mended(document: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Yield the streams that change: where each begins and ends, its head included, and what it becomes."""
    for head in _HEAD.finditer(document):
        end = head.end() + int(head[1])
        drawn = zlib.decompress(document[head.end() : end])
        mended = _WORDS.sub(_whole, drawn) if _IDLE in drawn else drawn
        if mended != drawn:
            packed = zlib.compress(mended)
            yield head.start(), end, b"<</Length %d%b%b" % (len(packed), head[2], packed)


def _whole(words: re.Match[bytes]) -> bytes:
    return _UNIT.sub(_without, words[0]) if _IDLE in words[0] else words[0]


def _without(unit: re.Match[bytes]) -> bytes:
    return b"" if unit[0] == _IDLE else unit[0]
