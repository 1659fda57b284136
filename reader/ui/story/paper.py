"""A sheet in the middle of the window that scrolls: a title, and sections below one another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from reader.palette import Palette
from reader.ui.appearance import Appearance
from reader.ui.fonts import HEADLINE, SMALL, Weight
from reader.ui.labels import small_heading
from reader.ui.type_setting import StyledRun, TypeSetting

_WIDEST = 960
_MARGIN = 40
_TITLE = 26
_ROOM_WHEN_FOCUSED = 24


@dataclass(frozen=True, slots=True)
class _Place:
    """Which part is at the top of what is seen, which share of it is above, and which stop has the keyboard."""

    part: int
    above: float
    stop: int | None


class Paper(QScrollArea):
    """Shows parts, which are made as children of ``sheet``; what takes the keyboard comes into sight."""

    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._appearance: Appearance | None = None
        self._stops: list[QWidget] = []
        """What takes the keyboard, from top to bottom."""
        self._kept: _Place | None = None
        self._ground = QWidget(self)
        self.sheet = _Sheet(palette, self._ground)
        self._build()

    @contextmanager
    def keeping_place(self) -> Iterator[None]:
        """Keep what is read where it stands, and the keyboard, while the same parts are put on the sheet anew."""
        if self._kept is None:
            self._kept = self._place()
        yield
        # The parts have their places only in the next turn of the event loop.
        QTimer.singleShot(0, self, self._bring_back)

    def _place(self) -> _Place:
        parts, stop = self._parts(), self.focusWidget()
        top = self.verticalScrollBar().value() - self.sheet.y()
        number = next((n for n, part in enumerate(parts) if part.geometry().bottom() >= top), 0)
        above = (top - parts[number].y()) / max(parts[number].height(), 1) if parts else 0
        has_keyboard = stop in self._stops and stop.hasFocus()
        return _Place(number, above, self._stops.index(stop) if has_keyboard else None)

    def _bring_back(self) -> None:
        kept, self._kept = self._kept, None
        if kept is None:
            return
        if kept.stop is not None and kept.stop < len(self._stops):
            self._stops[kept.stop].setFocus()
        parts = self._parts()
        if kept.part < len(parts):
            part = parts[kept.part]
            self.verticalScrollBar().setValue(round(self.sheet.y() + part.y() + kept.above * part.height()))

    def clear(self, appearance: Appearance) -> None:
        """Take everything off the sheet and dress it anew."""
        self._appearance = appearance
        self._stops = []
        self.sheet.dress(appearance.palette)
        self.sheet.setMaximumWidth(round(_WIDEST * appearance.scale))
        while (item := self.sheet.rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def add_title(self, title: str, below: Sequence[str]) -> None:
        """Add the title of the view, and paragraphs about it."""
        self.add(self._text(title, self._in_force.reading_font(_TITLE, Weight.BOLD), self._in_force.palette.ink))
        for words in below:
            self.add(self._text(words, self._in_force.label_font(), self._in_force.palette.dim), above=6)

    def add_heading(self, heading: str, below: str = "") -> None:
        """Add the heading of a section, and a line that says how to read it."""
        self.add(
            self._text(heading, self._in_force.reading_font(HEADLINE, Weight.BOLD), self._in_force.palette.ink),
            above=40,
        )
        if below:
            self.add(self._text(below, self._in_force.label_font(), self._in_force.palette.dim), above=4)

    def add_label(self, words: str) -> None:
        """Add the small heading of a part of a section."""
        made = small_heading(self.sheet)
        made.setFont(self._in_force.label_font(SMALL, Weight.BOLD))
        made.setText(words.upper())
        self.add(made, above=20)

    def add_note(self, words: str) -> None:
        """Add words where there is nothing to show."""
        self.add(self._text(words, self._in_force.label_font(), self._in_force.palette.ink), above=12)

    def add(self, part: QWidget, *, above: int = 0) -> None:
        """Add a child of ``sheet`` with room above it."""
        self.sheet.rows.addSpacing(above)
        self.sheet.rows.addWidget(part)
        for child in (part, *part.findChildren(QWidget)):
            if child.focusPolicy() is not Qt.FocusPolicy.NoFocus:
                child.installEventFilter(self)
                self._stops.append(child)

    def close_sheet(self) -> None:
        """Let the sheet reach to the foot of the window, and show what is on it."""
        self.sheet.rows.addSpacing(_MARGIN)
        self.sheet.rows.addStretch(1)
        for part in self._parts():
            part.show()

    def _parts(self) -> list[QWidget]:
        """Return what is on the sheet from top to bottom."""
        items = map(self.sheet.rows.itemAt, range(self.sheet.rows.count()))
        return [part for item in items if item is not None and (part := item.widget()) is not None]

    def show_part(self, part: QWidget) -> None:
        """Bring a part into sight, once it has its place; what was kept there gives way."""
        self._kept = None
        QTimer.singleShot(0, part, lambda: self.ensureWidgetVisible(part, 0, _ROOM_WHEN_FOCUSED))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, 0, _ROOM_WHEN_FOCUSED)
        return super().eventFilter(watched, event)

    @property
    def _in_force(self) -> Appearance:
        assert self._appearance is not None, "a sheet is cleared before something is put on it"
        return self._appearance

    def _text(self, words: str, font: QFont, colour: str) -> TypeSetting:
        made = TypeSetting(self.sheet, leading=1.4)
        made.set_runs([StyledRun(words, font, colour)])
        return made

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        row = QHBoxLayout(self._ground)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.sheet, 1000)
        row.addStretch(1)
        self.setWidget(self._ground)


class _Sheet(QWidget):
    def __init__(self, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._colour = palette.pane
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(_MARGIN, 28, _MARGIN, 0)
        self.rows.setSpacing(0)

    def dress(self, palette: Palette) -> None:
        self._colour = palette.pane
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), QColor(self._colour))
