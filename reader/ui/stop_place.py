"""At which of all stops of a kind the reader is."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from reader.messages import Messages
from reader.ui.fonts import even_figures
from reader.ui.labels import Line
from reader.ui.legend_entry import LINE


class StopPlace(Line):
    """Says “3 of 41” in a room that stays the same from stop to stop, so that nothing beside it moves."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = 0
        self.setFont(even_figures())
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def make_room(self, most: int, messages: Messages) -> None:
        """Leave room for the widest words that there are where no kind has more stops than this."""
        total = messages.number(most)
        words = (
            messages.text("legend.place", place=total, total=total),
            messages.text("legend.all", total=total),
        )
        self._room = max(map(self._width_of, words))

    def show_place(self, place: int | None, total: int, messages: Messages) -> None:
        """Show at which of all stops, counted from 0, the reader is; ``None`` is at none of them."""
        counted = messages.number(total)
        if total == 0:
            text = messages.text("legend.none")
        elif place is None:
            text = messages.text("legend.all", total=counted)
        else:
            text = messages.text("legend.place", place=messages.number(place + 1), total=counted)
        # Of a size that is fixed, other words are no reason to lay the row out anew.
        self.setFixedSize(self._room if total else self._width_of(text), LINE)
        self.setText(text)

    def _width_of(self, words: str) -> int:
        return math.ceil(QFontMetricsF(self.font()).horizontalAdvance(words)) + 1
