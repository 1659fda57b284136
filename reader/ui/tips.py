"""Tips of any length: Qt breaks the words of a tip into lines only where they are written as HTML."""

from __future__ import annotations

from html import escape

from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget


def show_tip(event: QHelpEvent, words: str, part: QWidget) -> None:
    """Show words where a tip is asked for, on as many lines as they need, or nothing where there are none."""
    QToolTip.showText(event.globalPos(), f"<p>{escape(words)}</p>" if words else "", part)
