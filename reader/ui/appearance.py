"""The words, colours and letters in force, handed from the frame to every part of the window."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtGui import QFont, QIcon

from reader.messages import Messages
from reader.palette import Palette
from reader.settings import TextStyle
from reader.ui.fonts import NORMAL, TEXT, Weight, interface_font, reading_font
from reader.ui.theming import icon


@dataclass(frozen=True, slots=True)
class Appearance:
    """One language, one theme, and how the reader wants texts to be set."""

    messages: Messages
    palette: Palette
    text: TextStyle = field(default_factory=TextStyle)

    @property
    def scale(self) -> float:
        """Return how many times the usual size everything is that is read and not only pressed."""
        return self.text.text_size / TEXT

    def reading_font(self, size: float = TEXT, weight: Weight = Weight.REGULAR) -> QFont:
        """Return the face of the articles; ``size`` is the one at the usual scale."""
        return reading_font(size * self.scale, weight, self.text.face)

    def label_font(self, size: float = NORMAL, weight: Weight = Weight.REGULAR) -> QFont:
        """Return the face around the articles, where it grows with them; ``size`` is at the usual scale."""
        return interface_font(size * self.scale, weight)

    def icon(self, name: str) -> QIcon:
        """Return an icon in the theme's ink."""
        return icon(name, self.palette)
