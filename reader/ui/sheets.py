"""Sheets beside the window: the keys, and what the program is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QAction, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader import __version__
from reader.messages import Messages
from reader.ui.actions import Actions
from reader.ui.appearance import Appearance
from reader.ui.badge import Badge
from reader.ui.fonts import NORMAL, Weight, interface_font, reading_font
from reader.ui.labels import DIM, small_heading

_TITLE = 20
_BETWEEN_COLUMNS, _HEADING = 36, 30
_AROUND_KEYS = QMargins(32, 72, 34, 68)
"""The edges of the sheet with its heading, and the frame of its window."""
_COLUMNS = (("reading", "moving"), ("looking", "views"), ("judging", "story"))
_LOOKING = ("find", "find_next", "find_previous", "zoom_in", "zoom_out", "zoom_reset")
# The panes and the other views listen to these keys only while they have the focus, so no action carries them.
_PANE_KEYS = {
    "sentences": ("J", "K", "↓", "↑"),
    "counterpart": ("Enter",),
    "level": ("L",),
    "card": ("I",),
    "menu": ("Menu",),
    "page": ("Space", "PgUp"),
    "ends": ("Home", "End"),
    "pane": ("F6", "Shift+F6"),
    "clear": ("Esc",),
    "folds": ("O",),
}
_VIEW_KEYS = {"entries": ("J", "K"), "marks": ("←", "→", "↑", "↓"), "open": ("Enter",)}


_Entry = tuple[tuple[str, ...], str]
"""Keys and what they do."""
_Section = tuple[str, Sequence[_Entry]]


def keys_sheet(actions: Actions, appearance: Appearance, parent: QWidget) -> QDialog:
    """Return a sheet that lists every key by what it is for; on a small screen it scrolls."""
    messages = appearance.messages
    sheet, rows = titled_sheet(messages.text("sheet.keys"), parent)
    page = QWidget(sheet)
    columns = QHBoxLayout(page)
    columns.setContentsMargins(0, 0, 0, 0)
    columns.setSpacing(_BETWEEN_COLUMNS)
    for sections in _key_sections(actions, messages):
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for title, entries in sections:
            _add_section(grid, title, entries, appearance, page)
        grid.setRowStretch(grid.rowCount(), 1)
        columns.addLayout(grid)
    rows.addWidget(_scrolling(page, messages.text("sheet.keys")))
    return sheet


def _scrolling(page: QWidget, name: str) -> QScrollArea:
    """Return an area that shows all of a page, as far as the screen has room for it."""
    area = QScrollArea(page.parentWidget())
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.viewport().setAutoFillBackground(False)
    area.setWidget(page)
    page.setAutoFillBackground(False)
    area.setAccessibleName(name)
    room = page.screen().availableSize().shrunkBy(_AROUND_KEYS)
    bars = 0 if page.sizeHint() == page.sizeHint().boundedTo(room) else area.verticalScrollBar().sizeHint().width()
    area.setMinimumSize(page.sizeHint().grownBy(QMargins(0, 0, bars, bars)).boundedTo(room))
    return area


def _key_sections(actions: Actions, messages: Messages) -> tuple[tuple[_Section, ...], ...]:
    """Return the sections of each column: those for reading come first."""
    panes, others = (
        [(keys, messages.text(f"sheet.key.{name}")) for name, keys in place.items()]
        for place in (_PANE_KEYS, _VIEW_KEYS)
    )
    kinds = actions.kinds.actions()
    views = [*actions.views.actions(), *(a for a in actions.for_reading() if a.objectName() in _LOOKING)]
    judging = [*actions.judging(), actions.undo, actions.redo]
    moving = [a for a in actions.for_reading() if a not in (*views, *kinds, *judging)]
    rest = [a for a in actions.all() if a.shortcuts() and a not in (*actions.for_reading(), *judging)]
    digits = tuple(key for kind in kinds for key in _keys(kind))
    sections = {
        "reading": panes,
        "moving": [(digits, messages.text("sheet.key.kinds")), *map(_entry, moving)],
        "looking": [*map(_entry, views)],
        "views": others,
        "judging": [*map(_entry, judging)],
        "story": [*map(_entry, rest)],
    }
    return tuple(
        tuple((messages.text(f"sheet.section.{name}"), sections[name]) for name in column) for column in _COLUMNS
    )


def _entry(action: QAction) -> _Entry:
    return _keys(action), action.text().rstrip("…")


def _add_section(
    grid: QGridLayout, title: str, entries: Sequence[_Entry], appearance: Appearance, sheet: QWidget
) -> None:
    heading = small_heading(sheet)
    heading.setText(title)
    heading.setMinimumHeight(_HEADING)
    heading.setAlignment(Qt.AlignmentFlag.AlignBottom)
    grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
    for keys, words in entries:
        row = grid.rowCount()
        grid.addLayout(_key_caps(keys, appearance.palette.ink, sheet), row, 0)
        text = _text(words, sheet)
        text.setForegroundRole(QPalette.ColorRole.WindowText)
        grid.addWidget(text, row, 1)


def about_sheet(appearance: Appearance, parent: QWidget) -> QDialog:
    """Return a sheet that says what the program is."""
    messages = appearance.messages
    sheet, rows = titled_sheet("Sejajar", parent)
    for key in ("about", "about_marks", "about_faces"):
        text = _text(messages.text(f"sheet.{key}", version=__version__), sheet)
        text.setWordWrap(True)
        text.setFixedWidth(380)
        rows.addWidget(text)
    return sheet


def sheet_button(words: str, sheet: QWidget) -> QPushButton:
    """Return a button that the Enter key does not press unless it is on it."""
    made = QPushButton(words, sheet)
    made.setFont(interface_font(NORMAL, Weight.MEDIUM))
    made.setAutoDefault(False)
    return made


def titled_sheet(title: str, parent: QWidget) -> tuple[QDialog, QVBoxLayout]:
    """Return an empty sheet beside the window with its heading, and the rows to fill; it is gone once closed."""
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
    return tuple(dict.fromkeys(key.toString() for key in action.shortcuts() if not key.isEmpty()))


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
