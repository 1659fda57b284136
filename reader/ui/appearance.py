"""The words and colours in force, handed from the frame to every part of the window."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QIcon

from reader.messages import Messages
from reader.palette import Palette
from reader.ui.theming import icon


@dataclass(frozen=True, slots=True)
class Appearance:
    """One language and one theme."""

    messages: Messages
    palette: Palette

    def icon(self, name: str) -> QIcon:
        """Return an icon in the theme's ink."""
        return icon(name, self.palette)
