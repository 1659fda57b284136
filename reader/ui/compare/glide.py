"""Scrolling that is seen to move, briefly, where the system allows movement."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation
from PySide6.QtWidgets import QApplication, QScrollBar, QStyle

_LONGEST = 140
"""In milliseconds."""


class Glide(QObject):
    """Moves several scroll bars to their places at the same time."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.is_at_work = False
        """Whether it is moving a bar in this very moment, rather than the reader."""
        self._ways: tuple[tuple[QScrollBar, int, int], ...] = ()
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._move)

    def go(self, places: Mapping[QScrollBar, float], *, visibly: bool) -> None:
        """Move each bar to its place, at once unless it is to be seen."""
        self._animation.stop()
        self._ways = tuple((bar, bar.value(), round(place)) for bar, place in places.items())
        duration = min(_LONGEST, QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration))
        if visibly and duration > 0 and any(abs(end - start) > 1 for _, start, end in self._ways):
            self._animation.setDuration(duration)
            self._animation.start()
        else:
            self.finish()

    def finish(self) -> None:
        """Be there now."""
        self._move(1.0)
        self.stop()

    def stop(self) -> None:
        """Stay where the bars are, and let go of them."""
        self._animation.stop()
        self._ways = ()

    def _move(self, share: float) -> None:
        self.is_at_work = True
        for bar, start, end in self._ways:
            bar.setValue(round(start + share * (end - start)))
        self.is_at_work = False
