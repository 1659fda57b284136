"""The cutoff: how alike two sentences must be to count as a match, and what that brings and takes away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.comparison import Comparison, Options
from reader.engine.cutting import FLOOR
from reader.messages import Messages
from reader.ui.display.named_slider import NamedSlider
from reader.ui.fonts import SMALL
from reader.ui.labels import DIM, Line, label
from reader.wording import score_text

_LIMITS = (round(100 * FLOOR), 95)
_USUAL = round(100 * Options().cutoff)


class CutoffChoice(QWidget):
    """``wanted`` carries the cutoff that the reader asks for, in [0, 1]."""

    wanted = Signal(float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._messages: Messages | None = None
        self._comparison: Comparison | None = None
        self._slider = NamedSlider(_LIMITS, _USUAL, self._value, self)
        self._generous = label(self, size=SMALL, role=DIM)
        self._precise = label(self, size=SMALL, role=DIM)
        self._effect = label(self, size=SMALL)
        self._build()

    @property
    def slider(self) -> NamedSlider:
        """Return the slider, in hundredths."""
        return self._slider

    @property
    def is_usual(self) -> bool:
        """Whether the cutoff is the one that nobody chose."""
        return self._slider.slider.value() == _USUAL

    def set_messages(self, messages: Messages) -> None:
        """Say everything in the words of a language."""
        self._messages = messages
        self._slider.set_name(messages.text("display.cutoff"))
        self._slider.slider.setToolTip(messages.text("legend.cutoff_hint"))
        self._generous.setText(messages.text("display.generous"))
        self._precise.setText(messages.text("display.precise"))
        self._show_effect()

    def show_comparison(self, comparison: Comparison) -> None:
        """Show the cutoff of a comparison, and how many matches it leaves."""
        self._comparison = comparison
        self._slider.set_value(round(100 * comparison.options.cutoff))
        self._show_effect()

    def reset(self) -> None:
        """Ask for the usual cutoff."""
        self._slider.slider.setValue(_USUAL)

    def _value(self, hundredths: int) -> str:
        return score_text(hundredths / 100, self._messages) if self._messages else ""

    def _show_effect(self) -> None:
        messages, comparison = self._messages, self._comparison
        if messages is None or comparison is None:
            return
        there = len(comparison.matches)
        words = messages.count("display.matches", there)
        if not self.is_usual:
            usual = sum(candidate.score >= Options().cutoff for candidate in comparison.candidates)
            key = "more" if there >= usual else "fewer"
            words = f"{words}, {messages.text(f'display.{key}', n=messages.number(abs(there - usual)))}"
        self._effect.setText(words)
        self._effect.setAccessibleName(words)

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        ends = QHBoxLayout()
        _align_right(self._precise)
        for end in (self._generous, self._precise):
            ends.addWidget(end, 1)
        rows.addWidget(self._slider)
        rows.addLayout(ends)
        rows.addSpacing(4)
        rows.addWidget(self._effect)
        self._slider.moved.connect(lambda hundredths: self.wanted.emit(hundredths / 100))


def _align_right(line: Line) -> None:
    line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
