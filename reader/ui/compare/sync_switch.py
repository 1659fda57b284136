"""The switch at the head of the first strip: whether the panes scroll together or each by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from reader.messages import Messages
from reader.palette import Palette
from reader.ui.compare.pane_row import PaneRow
from reader.ui.compare.strand_strip import StrandStrip
from reader.ui.theming import icon

_SIZE, _HEADER = 26, 48


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
        self._buttons: dict[StrandStrip, QToolButton] = {}
        row.strip_added.connect(self._add)

    @property
    def button(self) -> QToolButton | None:
        """Return the button that is seen, if there is a strip."""
        return self._buttons[self._row.strips[0]] if self._row.strips else None

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
        button = self._buttons[strip] = QToolButton(strip)
        button.setFixedSize(_SIZE, _SIZE)
        button.setIconSize(QSize(16, 16))
        # By key it is Ctrl+L.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.wanted.emit(not self._is_on))
        strip.installEventFilter(self)
        strip.destroyed.connect(lambda: self._buttons.pop(strip, None))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and isinstance(watched, StrandStrip):
            self._buttons[watched].move((watched.width() - _SIZE) // 2, (_HEADER - _SIZE) // 2)
        return False

    def _show(self) -> None:
        first = self.button
        for button in self._buttons.values():
            button.setVisible(button is first)
        if first is None or self._messages is None:
            return
        name = "link" if self._is_on else "unlink"
        first.setIcon(icon(name, self._palette, colour=self._palette.dim if self._is_on else self._palette.accent))
        words = self._messages.text("pane.together" if self._is_on else "pane.alone")
        first.setToolTip(words)
        first.setAccessibleName(words)
