"""How texts are set and marked: face, size, leading, width, and each of the marks."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from reader.messages import Messages
from reader.settings import LINE_HEIGHTS, MEASURES, TEXT_SIZES, Face, TextStyle
from reader.ui.display.named_slider import NamedSlider
from reader.ui.fonts import LARGE, interface_font, reading_font
from reader.ui.labels import small_heading

_USUAL = TextStyle()
_MARKS = ("wash", "underlines", "badges")


class TextChoice(QWidget):
    """``wanted`` carries the ``TextStyle`` that the reader asks for."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._style = _USUAL
        self._messages: Messages | None = None
        self._headings = {name: small_heading(self) for name in ("text", "marks")}
        self.faces = {face: QRadioButton(self) for face in Face}
        self.letters = NamedSlider(TEXT_SIZES, _USUAL.text_size, str, self)
        self.leading = NamedSlider(_tenths(LINE_HEIGHTS), _tenth(_USUAL.line_height), self._leading_words, self)
        self.measure = NamedSlider(MEASURES, _USUAL.measure, self._measure_words, self)
        self.marks = {name: QCheckBox(self) for name in _MARKS}
        self._build()
        self._connect()

    @property
    def style_shown(self) -> TextStyle:
        """Return how texts are set now."""
        return self._style

    def set_messages(self, messages: Messages) -> None:
        """Say everything in the words of a language."""
        self._messages = messages
        for name, heading in self._headings.items():
            heading.setText(messages.text(f"display.{name}"))
        for face, button in self.faces.items():
            button.setText(messages.text(f"display.face.{face}"))
        for name, box in self.marks.items():
            box.setText(messages.text(f"display.{name}"))
        for name, slider in (("size", self.letters), ("leading", self.leading), ("measure", self.measure)):
            slider.set_name(messages.text(f"display.{name}"))

    def show_style(self, style: TextStyle) -> None:
        """Show how texts are set now; nothing is emitted."""
        self._style = style
        self.letters.set_value(style.text_size)
        self.leading.set_value(_tenth(style.line_height))
        self.measure.set_value(style.measure)
        for box, is_on in [
            *((button, face is style.face) for face, button in self.faces.items()),
            *((self.marks[name], getattr(style, name)) for name in _MARKS),
        ]:
            box.blockSignals(True)
            box.setChecked(is_on)
            box.blockSignals(False)

    def _leading_words(self, tenths: int) -> str:
        return f"{tenths / 10:.1f}".replace(".", self._messages.text("number.decimal") if self._messages else ".")

    def _measure_words(self, letters: int) -> str:
        return self._messages.text("display.letters", n=letters) if self._messages else ""

    def _ask(self, style: TextStyle) -> None:
        self._style = style
        self.wanted.emit(style)

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self._headings["text"])
        faces = QHBoxLayout()
        faces.setSpacing(16)
        for face, button in self.faces.items():
            button.setFont(reading_font(LARGE, face=face))
            faces.addWidget(button)
        faces.addStretch(1)
        rows.addLayout(faces)
        for slider in (self.letters, self.leading, self.measure):
            rows.addWidget(slider)
        rows.addSpacing(8)
        rows.addWidget(self._headings["marks"])
        for box in self.marks.values():
            box.setFont(interface_font())
            rows.addWidget(box)

    def _connect(self) -> None:
        for face, button in self.faces.items():
            button.toggled.connect(
                lambda on, face=face: self._ask(replace(self._style, face=face)) if on else None
            )
        self.letters.moved.connect(lambda size: self._ask(replace(self._style, text_size=size)))
        self.leading.moved.connect(lambda tenths: self._ask(replace(self._style, line_height=tenths / 10)))
        self.measure.moved.connect(lambda letters: self._ask(replace(self._style, measure=letters)))
        for name, box in self.marks.items():
            box.toggled.connect(lambda on, name=name: self._ask(replace(self._style, **{name: on})))


def _tenth(number: float) -> int:
    return round(10 * number)


def _tenths(limits: tuple[float, float]) -> tuple[int, int]:
    return _tenth(limits[0]), _tenth(limits[1])
