"""The switch at the head of the first strip: whether the panes scroll together or each by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from reader.messages import Messages
from reader.palette import Palette
from reader.ui.compare.pane_header import HEADER_HEIGHT
from reader.ui.compare.pane_row import PaneRow
from reader.ui.compare.strand_strip import StrandStrip
from reader.ui.theming import icon

_SIZE = 24


class SyncSwitch(QObject):
    """Stands between the heads of the first two panes, however they are arranged."""

    wanted = Signal(bool)
    """The reader wants the panes to scroll together, or no longer."""

    def __init__(self, row: PaneRow, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = row
        self._palette = palette
        self._messages: Messages | None = None
        self._is_on = True
        row.strip_added.connect(self._add)

    def show_state(self, is_on: bool) -> None:
        """Show whether the panes scroll together."""
        self._is_on = is_on
        self._show()

    def set_words(self, messages: Messages) -> None:
        """Say it in a language, on the strip that is the first one now."""
        self._messages = messages
        self._show()

    def set_palette_roles(self, palette: Palette) -> None:
        """Draw in another theme."""
        self._palette = palette
        self._show()

    def _add(self, strip: StrandStrip) -> None:
        button = QToolButton(strip)
        button.setFixedSize(_SIZE, _SIZE)
        button.setIconSize(QSize(16, 16))
        # By key it is Ctrl+L.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.wanted.emit(not self._is_on))
        strip.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and isinstance(watched, StrandStrip):
            _button_on(watched).move((watched.width() - _SIZE) // 2, (HEADER_HEIGHT - _SIZE) // 2)
        return False

    def _show(self) -> None:
        if self._messages is None:
            return
        name, key = ("link", "together") if self._is_on else ("unlink", "alone")
        colour = self._palette.dim if self._is_on else self._palette.accent
        for place, strip in enumerate(self._row.strips):
            button = _button_on(strip)
            button.setVisible(place == 0)
            button.setIcon(icon(name, self._palette, colour=colour))
            button.setToolTip(self._messages.text(f"pane.{key}"))
            button.setAccessibleName(button.toolTip())


def _button_on(strip: StrandStrip) -> QToolButton:
    button = strip.findChild(QToolButton)
    assert button is not None, "every strip is given one as it is made"
    return button
