"""Sheets beside the window: the keys, and what the program is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader import __version__
from reader.ui.actions import Actions
from reader.ui.appearance import Appearance
from reader.ui.badge import Badge
from reader.ui.fonts import Weight, reading_font
from reader.ui.labels import DIM

_TITLE = 20
# The panes listen to these keys only while they have the focus, so no action carries them.
_PANE_KEYS = {
    "sentences": ("J", "K"),
    "counterpart": ("Return",),
    "pane": ("F6",),
    "clear": ("Esc",),
    "folds": ("O",),
}


def keys_sheet(actions: Actions, appearance: Appearance, parent: QWidget) -> QDialog:
    """Return a sheet that lists every key: first those for reading, then those for files and the rest."""
    messages = appearance.messages
    sheet, rows = _sheet(messages.text("sheet.keys"), parent)
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(10)
    rows.addLayout(grid)
    entries = [(keys, messages.text(f"sheet.key.{name}")) for name, keys in _PANE_KEYS.items()]
    reading_first = sorted(actions.all(), key=lambda action: action not in actions.for_reading())
    kinds = actions.kinds.actions()
    entries.append((tuple(key for kind in kinds for key in _keys(kind)), messages.text("sheet.key.kinds")))
    others = [action for action in reading_first if action.shortcuts() and action not in kinds]
    entries += [(_keys(action), action.text().rstrip("…")) for action in others]
    for place, (keys, words) in enumerate(entries):
        grid.addLayout(_key_caps(keys, appearance.palette.ink, sheet), place, 0)
        grid.addWidget(_text(words, sheet), place, 1)
    return sheet


def about_sheet(appearance: Appearance, parent: QWidget) -> QDialog:
    """Return a sheet that says what the program is."""
    messages = appearance.messages
    sheet, rows = _sheet("Sejajar", parent)
    for key in ("about", "about_marks", "about_faces"):
        text = _text(messages.text(f"sheet.{key}", version=__version__), sheet)
        text.setWordWrap(True)
        text.setFixedWidth(380)
        rows.addWidget(text)
    return sheet


def _sheet(title: str, parent: QWidget) -> tuple[QDialog, QVBoxLayout]:
    sheet = QDialog(parent)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.setWindowTitle(title)
    rows = QVBoxLayout(sheet)
    rows.setContentsMargins(32, 24, 32, 28)
    rows.setSpacing(12)
    heading = QLabel(title, sheet)
    heading.setFont(reading_font(_TITLE, Weight.BOLD))
    rows.addWidget(heading)
    return sheet, rows


def _keys(action: QAction) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key.toString() for key in action.shortcuts()))


def _key_caps(keys: tuple[str, ...], ink: str, parent: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(6)
    for key in keys:
        cap = Badge(parent)
        cap.show_mark(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText), ink)
        row.addWidget(cap)
    row.addStretch(1)
    return row


def _text(words: str, parent: QWidget) -> QLabel:
    made = QLabel(words, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setForegroundRole(DIM)
    return made
