"""Where the words of the list of contradictions stand: measured once for each width, painted from that."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.comparison import Comparison
from reader.model import Evidence
from reader.ui.appearance import Appearance
from reader.ui.badge import BADGE_HEIGHT
from reader.ui.fonts import HEADLINE, LARGE, NORMAL, SMALL, Weight
from reader.ui.statements.entries import Entry, Heading, Voice
from reader.ui.statements.word_layouts import Face, Piece, line_count
from reader.ui.statements.wording_pieces import ReadingFaces, clear_pieces

PADDING = 16
"""Room between the edge of an entry and its words."""
GAP = 12
"""Room between entries."""
_GUTTER = 32
_VALUE = 22
_VALUE_LINES = 2
_QUIET_LINES = 2
_MEASURE = 640
_WIDEST = 1040


@dataclass(frozen=True, slots=True)
class Placed:
    """Words with their place in an item, from its upper left corner; ``words`` are made when they are seen."""

    words: Callable[[], Sequence[Piece]]
    left: float
    top: float
    width: float
    lines: int
    step: int

    @property
    def bottom(self) -> float:
        """Return where the words end."""
        return self.top + self.lines * self.step


@dataclass(frozen=True, slots=True)
class ItemLayout:
    """The words of one item and its height; ``middle`` is where its right half begins."""

    placed: tuple[Placed, ...]
    height: int
    middle: float = 0


class EntryLayouts:
    """Sets headings and entries in the faces of the list and the colours of a theme."""

    def __init__(self, comparison: Comparison, appearance: Appearance) -> None:
        self._comparison = comparison
        self._palette = appearance.palette
        self._scale = appearance.scale
        text, label = appearance.reading_font, appearance.label_font
        self._main = Face(text(_VALUE, Weight.BOLD), 1.4)
        self._title = Face(text(HEADLINE, Weight.BOLD), 1.5)
        self._aside = Face(label(NORMAL), 1.5)
        self._small = Face(label(SMALL), 1.5)
        self._outlet = Face(label(NORMAL, Weight.BOLD), 1.5)
        self._values = {
            False: Face(text(_VALUE, Weight.BOLD), 1.3),
            True: Face(label(LARGE, Weight.BOLD), 1.4),
        }
        self._words = {False: ReadingFaces(appearance, LARGE, 1.5), True: ReadingFaces(appearance, NORMAL, 1.5)}

    @property
    def widest(self) -> int:
        """Return how wide an item is at most: lines get too long to be read else."""
        return round(_WIDEST * self._scale)

    @property
    def sign_height(self) -> int:
        """Return the height of a badge."""
        return round(BADGE_HEIGHT * self._scale)

    def heading(self, heading: Heading, width: int) -> ItemLayout:
        """Set a heading with its count beside it and its text below."""
        face = self._main if heading.is_main else self._title
        count = Piece(f"  {heading.count}".rstrip(), self._aside, self._palette.dim)
        pieces = (Piece(heading.title, face, self._palette.ink), count)
        placed = [_placed(pieces, (0, 24), width)]
        if heading.text:
            room = min(width, round(_MEASURE * self._scale))
            placed.append(self._set(heading.text, self._aside, self._palette.dim, (0, placed[0].bottom), room))
        return ItemLayout(tuple(placed), round(placed[-1].bottom) + (0 if heading.is_main else GAP))

    def entry(self, entry: Entry, width: int) -> ItemLayout:
        """Set an entry: badge line, both values with their outlets, both wordings, the reason."""
        half = (width - 2 * PADDING - _GUTTER) / 2
        middle = PADDING + half + _GUTTER
        top = PADDING + self.sign_height + 8
        evidence = entry.disagreement.counterpart.evidence
        sides = (evidence, tuple(item.reversed() for item in evidence))
        columns = [self._values_of(entry, place, (PADDING, middle)[place], top, half) for place in (0, 1)]
        wordings_top = max(column[-1].bottom for column in columns) + 6
        for place, voice in enumerate(entry.voices):
            at = ((PADDING, middle)[place], wordings_top)
            columns[place].append(self._wording(voice, sides[place], at, half, is_quiet=entry.is_quiet))
        score_top = PADDING + (self.sign_height - self._small.step) / 2
        score = self._right(f"{entry.standing} · {entry.score}", width - PADDING, score_top)
        bottom = max(column[-1].bottom for column in columns) + 10
        why = self._set(entry.reason, self._small, self._palette.dim, (PADDING, bottom), width - 2 * PADDING)
        placed = (score, *columns[0], *columns[1], why)
        return ItemLayout(placed, round(why.bottom) + PADDING - 4 + GAP, middle - _GUTTER / 2)

    def _values_of(self, entry: Entry, place: int, left: float, top: float, width: float) -> list[Placed]:
        voice, face = entry.voices[place], self._values[entry.is_quiet]
        placed = []
        if voice.value:
            value = (Piece(voice.value, face, self._palette.ink if voice.is_stated else self._palette.dim),)
            placed.append(_placed(value, (left, top), width, at_most=_VALUE_LINES))
            top = placed[0].bottom + 2
        source = (
            Piece(voice.outlet, self._outlet, self._palette.ink),
            Piece(f"  {voice.published}", self._small, self._palette.dim),
        )
        placed.append(_placed(source, (left, top), width))
        return placed

    def _wording(
        self, voice: Voice, evidence: Sequence[Evidence], at: tuple[float, float], width: float, *, is_quiet: bool
    ) -> Placed:
        faces = self._words[is_quiet]

        def words() -> Sequence[Piece]:
            return clear_pieces(self._comparison, voice.sentence_id, evidence, faces, self._palette)

        lines = _lines(self._comparison.text_of(voice.sentence_id), words, faces, width)
        return Placed(words, *at, width, min(lines, _QUIET_LINES) if is_quiet else lines, faces.plain.step)

    def _set(self, text: str, face: Face, colour: str, at: tuple[float, float], width: float) -> Placed:
        return _placed((Piece(text, face, colour),), at, width)

    def _right(self, text: str, right: float, top: float) -> Placed:
        width = self._small.metrics.horizontalAdvance(text) + 1
        return self._set(text, self._small, self._palette.dim, (right - width, top), width)


def _placed(
    pieces: tuple[Piece, ...], at: tuple[float, float], width: float, *, at_most: int = sys.maxsize
) -> Placed:
    lines = min(line_count(pieces, width), at_most)
    return Placed(lambda: pieces, *at, width, lines, pieces[0].face.step)


def _lines(text: str, words: Callable[[], Sequence[Piece]], faces: ReadingFaces, width: float) -> int:
    """Return how many lines a marked sentence takes.

    Marking hundreds of sentences takes a while; it can wait where the marks decide nothing, since the sentence
    takes as many lines in the plain face as in the bold one.
    """
    plain, bold = (face.line_count(text, width, sys.maxsize) for face in (faces.plain, faces.bold))
    is_shown_as_it_is = "".join(text.split()).isprintable()
    return plain if plain == bold and is_shown_as_it_is else line_count(words(), width)
