"""What the panel says while no statement is chosen: words, the key to the marks, and what can be done next."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction, QFont
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.ui.appearance import Appearance
from reader.ui.fonts import HEADLINE, NORMAL, Weight, interface_font, reading_font
from reader.ui.mark_key import MarkKey
from reader.ui.type_setting import StyledRun, TypeSetting, wrapping_policy


def how_to_choose(appearance: Appearance, actions: Sequence[QAction], sheet: QWidget) -> list[QWidget]:
    """Return how a statement is chosen, what the marks mean, and how it is done by key."""
    messages, palette = appearance.messages, appearance.palette
    by_click, by_key = (
        hint(messages.text(f"panel.hint.{way}"), interface_font(NORMAL), palette.dim, sheet)
        for way in ("click", "keyboard")
    )
    title = messages.text("panel.nothing_selected")
    heading = hint(title, reading_font(HEADLINE, Weight.BOLD), palette.ink, sheet)
    how = _together((heading, by_click, *(action_button(action, sheet) for action in actions)), sheet)
    return [how, MarkKey(appearance, sheet), by_key]


def hint(words: str, font: QFont, colour: str, sheet: QWidget) -> TypeSetting:
    """Return words in a face and a colour, wrapped to the width of the panel."""
    made = TypeSetting(sheet, leading=1.5)
    made.set_runs([StyledRun(words, font, colour)])
    return made


def _together(parts: Sequence[QWidget], sheet: QWidget) -> QWidget:
    """Return a part that stays in one column."""
    made = QWidget(sheet)
    made.setSizePolicy(wrapping_policy())
    rows = QVBoxLayout(made)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(8)
    for part in parts:
        rows.addWidget(part)
    return made


def action_button(action: QAction, sheet: QWidget) -> QWidget:
    """Return a button that is as wide as its words, at the left of a row of its own."""
    part = QWidget(sheet)
    row = QHBoxLayout(part)
    row.setContentsMargins(0, 4, 0, 0)
    button = QPushButton(action.icon(), action.text(), part)
    button.setFont(interface_font(NORMAL, Weight.MEDIUM))
    button.clicked.connect(action.trigger)
    row.addWidget(button)
    row.addStretch(1)
    return part
