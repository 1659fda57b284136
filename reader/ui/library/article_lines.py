"""The lines of an article under what they come to: how many are compared, how many are set aside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.messages import Messages
from reader.model import Sentence, SentenceKind
from reader.ui.appearance import Appearance
from reader.ui.fonts import SMALL, Weight
from reader.ui.labels import DIM, label
from reader.ui.library.line_list import LineList
from reader.ui.library.line_model import Line
from reader.ui.rows import hairline


class ArticleLines(QWidget):
    """``turned`` carries the place of a line that is to be set aside, or brought back."""

    turned = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._count = label(self, weight=Weight.BOLD)
        self._help = label(self, size=SMALL, role=DIM)
        self.list = LineList(self)
        self._build()

    def show_lines(self, lines: Sequence[Line], appearance: Appearance) -> None:
        """Show the lines of an article."""
        messages = appearance.messages
        compared = sum(line.is_compared for line in lines)
        set_aside = messages.number(len(lines) - compared)
        self._count.setText(messages.count("form.sentences", compared, set_aside=set_aside))
        self.list.show_lines(lines, appearance)

    def set_appearance(self, messages: Messages) -> None:
        """Take on words."""
        self._help.setText(messages.text("form.lines_help"))
        self.list.setAccessibleName(messages.text("form.lines"))
        self.list.setAccessibleDescription(messages.text("form.lines_help"))

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(self._count)
        rows.addWidget(self._help)
        rows.addSpacing(6)
        rows.addWidget(hairline(self))
        rows.addWidget(self.list, 1)
        self.list.turned.connect(self.turned)


def lines_of(text: str, sentences: Sequence[Sentence], aside: Sequence[bool]) -> tuple[Line, ...]:
    """Return the lines of a text as they are shown."""
    return tuple(
        Line(" ".join(s.span.of(text).split()), not is_aside, s.kind is SentenceKind.HEADING)
        for s, is_aside in zip(sentences, aside, strict=True)
    )
