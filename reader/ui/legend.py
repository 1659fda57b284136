"""The foot of the window: what the marks mean, and the way from stop to stop."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from reader.comparison import Comparison
from reader.present.filtering import Filter
from reader.present.stepping import Kind
from reader.settings import View
from reader.ui.actions import Actions
from reader.ui.aloud import say
from reader.ui.appearance import Appearance
from reader.ui.badge import STATUSES
from reader.ui.choosers import OutletChooser, StopChooser
from reader.ui.fonts import NORMAL, interface_font
from reader.ui.labels import DIM, label
from reader.ui.legend_entry import LINE, LegendEntry
from reader.ui.stop_place import StopPlace
from reader.wording import score_text

_WHOLE = (View.QUOTES, View.OVERVIEW)
"""The views that always show everything."""
_STAGES = 4
"""How much the foot of the window can do without, one thing after the other."""


class Legend(QWidget):
    """Badges with underlines, words and counts; previous and next stop of a kind; the cutoff.

    Each badge switches what has its status off and on, and a menu what no chosen outlet has too: the panes dim it,
    other views leave it out. ``filter_chosen`` carries the ``Filter``. Who presses ``cutoff`` wants to move it.
    """

    filter_chosen = Signal(object)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = label(self, role=DIM)
        self._entries = {status: LegendEntry(status, self) for status in STATUSES}
        self._outlet = OutletChooser(self)
        self._filter = Filter()
        self._kind = StopChooser(actions.kinds, self)
        self._place = StopPlace(self)
        self._buttons = tuple(_step_button(action, self) for action in (actions.previous_stop, actions.next_stop))
        self.cutoff = _quiet_button(self)
        self._row = QHBoxLayout(self)
        self._build()

    def show_comparison(self, comparison: Comparison, appearance: Appearance) -> None:
        """Show how many sentences of a story have each status, and the cutoff that they rest on."""
        counts = Counter(comparison.status(s.id) for s in comparison.sentences if s.is_statement)
        for status, entry in self._entries.items():
            entry.show_count(counts[status], appearance)
        messages = appearance.messages
        self._outlet.show_comparison(comparison, appearance)
        self._unit.setText(messages.text("legend.sentences"))
        cutoff = score_text(comparison.options.cutoff, messages)
        self.cutoff.setText(messages.text("legend.cutoff", cutoff=cutoff))
        self.cutoff.setToolTip(messages.text("legend.change_cutoff", hint=messages.text("legend.cutoff_hint")))
        self._fit()

    def show_kinds(self, kind: Kind, counts: Mapping[Kind, int], appearance: Appearance) -> None:
        """Show which kind of stop the arrows lead to, and offer the others with how many there are of each."""
        self._kind.show_kinds(kind, counts, appearance)
        self._place.make_room(max(counts.values()), appearance.messages)
        self._fit()

    def show_place(self, place: int | None, total: int, appearance: Appearance) -> None:
        """Show at which of all stops of the kind, counted from 0, the reader is."""
        self._place.show_place(place, total, appearance.messages)
        has_stops = total > 0
        if has_stops == self._buttons[0].isHidden():
            for button in self._buttons:
                button.setVisible(has_stops)
            self._fit()

    def say_place(self) -> None:
        """Say aloud at which stop the reader is, to those who do not see it."""
        say(self, f"{self._kind.accessibleName()}: {self._place.text()}")

    def set_switching(self, view: View) -> None:
        """Let the badges and the outlets filter where a view follows them; else they only say what they mean."""
        for entry in self._entries.values():
            entry.set_switching(view not in _WHOLE)
        self._outlet.set_choosing(view not in _WHOLE)

    def show_all(self) -> None:
        """Give the filter up."""
        for entry in self._entries.values():
            entry.switch_on()
        self._outlet.choose_all()
        self._choose(Filter())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Do without the cutoff in a narrow window, then without the unit, then without words for statuses."""
        for given_up in range(_STAGES):
            self.cutoff.setVisible(given_up < 1)
            self._unit.setVisible(given_up < 2)
            for entry in self._entries.values():
                entry.set_short(given_up > 2)
            self._row.invalidate()
            if self._row.sizeHint().width() <= self.width():
                return

    def _choose_statuses(self) -> None:
        chosen = frozenset(status for status, entry in self._entries.items() if entry.isChecked())
        self._choose(replace(self._filter, statuses=chosen))

    def _choose(self, wanted: Filter) -> None:
        self._filter = wanted
        self.filter_chosen.emit(wanted)

    def _build(self) -> None:
        row = self._row
        # The buttons at the end have an edge of their own around their words.
        row.setContentsMargins(16, 0, 11, 0)
        row.setSpacing(16)
        self._unit.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._unit.setFixedHeight(LINE)
        row.addWidget(self._unit)
        for entry in self._entries.values():
            row.addWidget(entry)
            entry.toggled.connect(self._choose_statuses)
        row.addWidget(self._outlet)
        self._outlet.chosen.connect(
            lambda article_id, alone: self._choose(replace(self._filter, article_id=article_id, alone=alone))
        )
        row.addStretch(1)
        steps = QHBoxLayout()
        steps.setSpacing(8)
        for part in (self._kind, self._buttons[0], self._place, self._buttons[1]):
            steps.addWidget(part)
        row.addLayout(steps)
        row.addWidget(self.cutoff)
        self.setFixedHeight(40)


def _quiet_button(parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setProperty("quiet", True)
    button.setFont(interface_font(NORMAL))
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def _step_button(action: QAction, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setIconSize(QSize(16, 16))
    return button
