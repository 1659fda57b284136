"""Sheets beside the window: the keys, and what the program is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QVBoxLayout, QWidget

from reader import __version__
from reader.ui.actions import Actions
from reader.ui.appearance import Appearance
from reader.ui.fonts import NORMAL, Weight, interface_font, reading_font
from reader.ui.labels import DIM

_TITLE = 20
# The keys of the panes, which listen to them only while they have the focus.
_PANE_KEYS = (("J", "K"), ("Return",), ("F6",), ("Esc",))
_PANE_KEY_NAMES = ("sentences", "counterpart", "pane", "clear")


def keys_sheet(actions: Actions, appearance: Appearance, parent: QWidget) -> QDialog:
    """Return a sheet that lists every key."""
    messages = appearance.messages
    sheet = _sheet(messages.text("sheet.keys"), parent)
    grid = QGridLayout()
    grid.setHorizontalSpacing(32)
    grid.setVerticalSpacing(8)
    rows = [
        (keys, messages.text(f"sheet.key.{name}")) for keys, name in zip(_PANE_KEYS, _PANE_KEY_NAMES, strict=True)
    ]
    for action in actions.all():
        if action.shortcuts():
            written = tuple(dict.fromkeys(key.toString() for key in action.shortcuts()))
            rows.append((written, action.text().rstrip("…")))
    for place, (keys, words) in enumerate(rows):
        grid.addWidget(_key_label(keys, sheet), place, 0)
        grid.addWidget(_text(words, sheet), place, 1)
    sheet.layout().addLayout(grid)  # type: ignore[union-attr]
    return sheet


def about_sheet(appearance: Appearance, parent: QWidget) -> QDialog:
    """Return a sheet that says what the program is."""
    messages = appearance.messages
    sheet = _sheet("Sejajar", parent)
    for key in ("about", "about_marks", "about_faces"):
        text = _text(messages.text(f"sheet.{key}", version=__version__), sheet)
        text.setWordWrap(True)
        text.setFixedWidth(380)
        sheet.layout().addWidget(text)  # type: ignore[union-attr]
    return sheet


def _sheet(title: str, parent: QWidget) -> QDialog:
    sheet = QDialog(parent)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.setWindowTitle(title)
    rows = QVBoxLayout(sheet)
    rows.setContentsMargins(32, 24, 32, 28)
    rows.setSpacing(12)
    heading = QLabel(title, sheet)
    heading.setFont(reading_font(_TITLE, Weight.BOLD))
    rows.addWidget(heading)
    return sheet


def _key_label(keys: tuple[str, ...], parent: QWidget) -> QLabel:
    native = QKeySequence.SequenceFormat.NativeText
    made = QLabel("   ".join(QKeySequence(key).toString(native) for key in keys), parent)
    made.setFont(interface_font(NORMAL, Weight.BOLD))
    return made


def _text(words: str, parent: QWidget) -> QLabel:
    made = QLabel(words, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setForegroundRole(DIM)
    return made
