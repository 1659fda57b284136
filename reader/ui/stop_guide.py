"""Leads the reader from stop to stop of the kind that is chosen at the foot of the window."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from reader.comparison import Comparison
from reader.present.stepping import Kind, Stops, stops
from reader.ui.actions import Actions, check
from reader.ui.appearance import Appearance
from reader.ui.legend import Legend
from reader.ui.reading import Reading
from reader.verdicts import Pair

_NO_STOPS: Mapping[Kind, Stops] = dict.fromkeys(Kind, Stops())


class StopGuide(QObject):
    """``led`` carries the ``Reading`` at a stop that the reader asked for."""

    led = Signal(object)

    def __init__(self, legend: Legend, actions: Actions, appearance: Appearance, parent: QObject) -> None:
        super().__init__(parent)
        self._legend = legend
        self._actions = actions
        self._appearance = appearance
        self._kind = Kind.CONTRADICTION
        self._reviewed: frozenset[Pair] = frozenset()
        self._stops = _NO_STOPS
        self._reading: Reading | None = None
        check(actions.kinds, self._kind)
        actions.kinds.triggered.connect(lambda action: self._choose(Kind(action.data())))
        actions.next_stop.triggered.connect(lambda: self._step(1))
        actions.previous_stop.triggered.connect(lambda: self._step(-1))

    def show_comparison(self, comparison: Comparison, appearance: Appearance) -> None:
        """Find the stops of a comparison."""
        self._appearance = appearance
        self._stops = stops(comparison, self._reviewed)
        self._show_kinds()

    def set_reviewed(self, pairs: frozenset[Pair]) -> None:
        """Take it that a person has decided on these pairs and on no others."""
        self._reviewed = pairs
        if self._reading is not None:
            self._stops = stops(self._reading.comparison, pairs)
            self._show_kinds()
            self.show_place(self._reading)

    def show_place(self, reading: Reading) -> None:
        """Say at which stop the reader is."""
        self._reading = reading
        among = self._stops[self._kind]
        self._legend.show_place(reading.place_among(among), len(among), self._appearance)

    def _show_kinds(self) -> None:
        self._actions.name_stops(self._kind, self._appearance.messages)
        self._legend.show_kinds(self._kind, {kind: len(s) for kind, s in self._stops.items()}, self._appearance)
        for action in (self._actions.next_stop, self._actions.previous_stop):
            action.setEnabled(bool(self._stops[self._kind]))

    def _choose(self, kind: Kind) -> None:
        if kind is not self._kind:
            self._kind = kind
            self._show_kinds()
            if self._reading is not None:
                self.show_place(self._reading)
        self._step(1)

    def _step(self, step: int) -> None:
        among = self._stops[self._kind]
        if self._reading is not None and among:
            self.led.emit(self._reading.at(self._reading.next_stop(among, step)))
            self._legend.say_place()
