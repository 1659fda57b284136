"""One article set as a page: the text that Qt lays out, and where each sentence stands in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from functools import lru_cache

from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from reader.messages import Messages
from reader.model import SentenceKind, Span
from reader.palette import Palette
from reader.present.hints import badge_text
from reader.present.offsets import Utf16Offsets
from reader.present.panes import Fold, Mark, PaneView, ShownSentence
from reader.settings import TextStyle
from reader.ui.fonts import HEADLINE, SMALL, TEXT, Weight, interface_font, reading_font

MARGIN = 12
"""Room around the text for outlines, in pixels."""
_GAP = "\N{NO-BREAK SPACE}"
_GAP_WIDENED = 4
_AFTER_SENTENCE, _AFTER_PARAGRAPH, _BEFORE_HEADING, _AT_THE_END = 6, 14, 22, 120
_HEADLINE_LEADING = 1.5
_ALPHABET = "abcdefghijklmnopqrstuvwxyz "


@dataclass(frozen=True, slots=True)
class PageStyle(TextStyle):
    """How a page is set and marked."""

    @classmethod
    def of(cls, text: TextStyle) -> PageStyle:
        """Return the style of a page as a reader wants it."""
        return cls(**asdict(text))

    @property
    def marks_anything(self) -> bool:
        """Whether any sentence bears a mark in this style."""
        return self.wash or self.underlines or self.badges

    def ink_of(self, mark: Mark | None, palette: Palette) -> str:
        """Return the ink of the words of a sentence with this mark."""
        return palette.ink if mark else palette.dim

    @property
    def headline_size(self) -> int:
        """Return the size of the headline, which grows with the text."""
        return round(self.text_size * HEADLINE / TEXT)

    @property
    def font(self) -> QFont:
        """Return the face of the running text."""
        return self.font_of(self.text_size)

    def font_of(self, size: float, weight: Weight = Weight.REGULAR) -> QFont:
        """Return the face of the article at a size in logical pixels."""
        return reading_font(size, weight, self.face)

    @property
    def column_width(self) -> int:
        """Return the width of a line of ``measure`` characters, with the room around it."""
        letter = QFontMetricsF(self.font).horizontalAdvance(_ALPHABET) / len(_ALPHABET)
        return round(letter * self.measure) + 2 * MARGIN


@dataclass(frozen=True, slots=True)
class Row:
    """One block of a page. ``start`` is where its words begin, after the badge, in UTF-16 units of the document.

    A row with a ``fold`` is the line that opens or closes the fold of that number; a row with neither sentence
    nor fold is a headline that is not in the text. ``text_size`` is that of its words.
    """

    block: int
    start: int
    badge_length: int
    sentence: ShownSentence | None
    fold: int | None
    text_size: float
    words: str = ""
    """The words of the sentence or the headline as they stand in the block, after the badge."""
    begins: int = 0
    """The code point of the article where what it shows, or folds away, begins."""

    @property
    def sentence_id(self) -> str | None:
        """Return the id of the row's sentence, if it has one."""
        return self.sentence.id if self.sentence else None

    @property
    def mark(self) -> Mark | None:
        """Return the mark of the row's sentence, if it has one."""
        return self.sentence.mark if self.sentence else None

    @property
    def statement_id(self) -> str | None:
        """Return the id of the row's sentence, if that takes part in the comparison."""
        return self.sentence.id if self.sentence and self.sentence.mark else None

    def range_of(self, span: Span) -> tuple[int, int]:
        """Return the part of ``span`` (code points of the article) that lies in this row, in document units.

        In a headline that is not in the text, code points count from its own beginning.
        """
        offsets = Utf16Offsets(self.words)
        first = max(span.start - self.begins, 0)
        last = min(max(span.end - self.begins, first), len(self.words))
        return self.start + offsets.to_units(min(first, last)), self.start + offsets.to_units(last)


class PageWriter:
    """Writes a pane's view into a document, badge by badge and word by word."""

    def __init__(self, style: PageStyle, palette: Palette, messages: Messages) -> None:
        self._style = style
        self._palette = palette
        self._messages = messages

    def write(self, document: QTextDocument, view: PaneView, opened: frozenset[int]) -> tuple[Row, ...]:
        """Replace what is in ``document``; the folds with a number in ``opened`` show their sentences."""
        document.clear()
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(MARGIN)
        document.setDefaultFont(self._style.font)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        rows: list[Row] = []
        if view.headline and not view.opens_with_headline:
            rows.append(self._headline(cursor, view.headline))
        fold, is_headline = 0, view.opens_with_headline
        for shown in view.rows:
            if isinstance(shown, ShownSentence):
                rows.append(self._sentence(cursor, shown, is_first=not rows, is_headline=is_headline))
                is_headline = False
                continue
            rows.append(self._fold(cursor, shown, fold, is_open=fold in opened, is_first=not rows))
            if fold in opened:
                rows.extend(self._sentence(cursor, sentence, is_first=False) for sentence in shown.sentences)
            fold += 1
        _leave_room_at_the_end(document)
        _keep_shapes(document)
        # Now it is laid out, once.
        cursor.endEditBlock()
        return tuple(rows)

    def _headline(self, cursor: QTextCursor, headline: str) -> Row:
        size = self._style.headline_size
        self._start_block(cursor, 0, size, is_first=True)
        cursor.insertText(headline, _letters(self._style.font_of(size, Weight.BOLD), self._palette.ink))
        return Row(cursor.blockNumber(), 0, 0, None, None, size, headline)

    def _sentence(
        self, cursor: QTextCursor, shown: ShownSentence, *, is_first: bool, is_headline: bool = False
    ) -> Row:
        heading = shown.kind is SentenceKind.HEADING
        above = _BEFORE_HEADING if heading else _AFTER_PARAGRAPH if shown.starts_paragraph else _AFTER_SENTENCE
        size = self._style.headline_size if is_headline else self._style.text_size - (0 if shown.mark else 2)
        self._start_block(cursor, above, size, is_first=is_first)
        badge = self._badge(cursor, shown.mark)
        start = cursor.position()
        font = self._style.font_of(size, Weight.BOLD if heading else Weight.REGULAR)
        cursor.insertText(shown.text, _letters(font, self._style.ink_of(shown.mark, self._palette)))
        return Row(cursor.blockNumber(), start, badge, shown, None, size, shown.text, shown.span.start)

    def _badge(self, cursor: QTextCursor, mark: Mark | None) -> int:
        """Write the badge as words, so that it is read aloud too, and return its length in UTF-16 units."""
        if mark is None or not self._style.badges:
            return 0
        size = self._style.text_size - 5
        text = f"{_GAP}{badge_text(mark, self._messages)}{_GAP}"
        cursor.insertText(text, _letters(interface_font(size, Weight.BOLD), self._palette.mark(mark.status).ink))
        cursor.insertText(_GAP, _gap(size))
        return len(text)

    def _fold(self, cursor: QTextCursor, fold: Fold, number: int, *, is_open: bool, is_first: bool) -> Row:
        self._start_block(cursor, _AFTER_PARAGRAPH, self._style.text_size, is_first=is_first)
        words = QTextCharFormat(_letters(interface_font(SMALL), self._palette.dim))
        words.setAnchor(True)
        words.setAnchorHref(f"fold:{number}")
        start = cursor.position()
        key = "pane.unfolded" if is_open else "pane.folded"
        cursor.insertText(self._messages.count(key, len(fold.sentences)), words)
        return Row(cursor.blockNumber(), start, 0, None, number, SMALL, begins=fold.sentences[0].span.start)

    def _start_block(self, cursor: QTextCursor, above: int, size: float, *, is_first: bool) -> None:
        block = QTextBlockFormat()
        leading = self._style.line_height if size <= self._style.text_size else _HEADLINE_LEADING
        height = leading * max(size, self._style.text_size)
        block.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        block.setTopMargin(0 if is_first else above)
        if is_first:
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block, QTextCharFormat())


@lru_cache(maxsize=64)
def _letters(font: QFont, colour: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(font)
    made.setForeground(QColor(colour))
    return made


@lru_cache(maxsize=16)
def _gap(size: float) -> QTextCharFormat:
    """Return the letters of what parts a badge from its sentence."""
    made = QTextCharFormat()
    made.setFont(interface_font(size))
    made.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    made.setFontLetterSpacing(_GAP_WIDENED)
    return made


def _leave_room_at_the_end(document: QTextDocument) -> None:
    """Let the last sentences rise to where their counterparts stand."""
    frame = document.rootFrame().frameFormat()
    frame.setBottomMargin(_AT_THE_END)
    document.rootFrame().setFrameFormat(frame)


def _keep_shapes(document: QTextDocument) -> None:
    """Have every word shaped once: else each painting would do it again."""
    block = document.begin()
    while block.isValid():
        block.layout().setCacheEnabled(True)
        block = block.next()


def plain_text(rows: Iterable[Row], first: int, last: int, document: QTextDocument) -> str:
    """Return the article's words between two positions of a page, without badges and fold lines."""
    text = ""
    for row in rows:
        block = document.findBlockByNumber(row.block)
        start, end = max(first, row.start), min(last, block.position() + block.length() - 1)
        if row.sentence is None or start >= end:
            continue
        separator = "\n\n" if row.sentence.starts_paragraph else " "
        text += (separator if text else "") + block.text()[start - block.position() : end - block.position()]
    return text
