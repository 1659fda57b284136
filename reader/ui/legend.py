"""The foot of the window: what the marks mean, and the way from stop to stop."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from reader.model import Comparison, Status
from reader.present.stepping import Kind
from reader.ui.actions import Actions
from reader.ui.aloud import say
from reader.ui.appearance import Appearance
from reader.ui.badge import STATUSES, Badge, draw_underline
from reader.ui.fonts import NORMAL, interface_font
from reader.ui.labels import DIM, Line, label
from reader.ui.theming import icon
from reader.wording import score_text


class Legend(QWidget):
    """Badges with underlines, words and counts; previous and next stop of a kind; the cutoff.

    Each badge switches its marks on and off in the panes; ``statuses_chosen`` carries those that are on.
    """

    statuses_chosen = Signal(object)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = _fixed_label(self)
        self._entries = {status: _Entry(status, self) for status in STATUSES}
        self._cutoff = _fixed_label(self)
        self._kind = StopChooser(actions.kinds, self)
        self._place = _fixed_label(self)
        self._place.setForegroundRole(self.foregroundRole())
        self._buttons = tuple(_step_button(action, self) for action in (actions.previous_stop, actions.next_stop))
        self._build()

    def show_comparison(self, comparison: Comparison, appearance: Appearance) -> None:
        """Show how many sentences of a story have each status, and the cutoff that they rest on."""
        counts = Counter(comparison.status(s.id) for s in comparison.sentences if s.is_statement)
        for status, entry in self._entries.items():
            entry.show_count(counts[status], appearance)
        messages = appearance.messages
        self._unit.setText(messages.text("legend.sentences"))
        cutoff = score_text(comparison.options.cutoff, messages)
        self._cutoff.setText(messages.text("legend.cutoff", cutoff=cutoff))
        self._cutoff.setToolTip(messages.text("legend.cutoff_hint"))

    def show_kinds(self, kind: Kind, counts: Mapping[Kind, int], appearance: Appearance) -> None:
        """Show which kind of stop the arrows lead to, and offer the others with how many there are of each."""
        self._kind.show_kinds(kind, counts, appearance)

    def show_place(self, place: int | None, total: int, appearance: Appearance) -> None:
        """Show at which of all stops of the kind, counted from 0, the reader is."""
        messages = appearance.messages
        if total == 0:
            text = messages.text("legend.none")
        elif place is None:
            text = messages.text("legend.all", total=total)
        else:
            text = messages.text("legend.place", place=place + 1, total=total)
        self._place.setText(text)
        for button in self._buttons:
            button.setVisible(total > 0)

    def say_place(self) -> None:
        """Say aloud at which stop the reader is, to those who do not see it."""
        say(self, f"{self._kind.text()}: {self._place.text()}")

    def set_switching(self, is_on: bool) -> None:
        """Let the badges switch marks on and off, or only say what they mean."""
        for entry in self._entries.values():
            entry.setEnabled(is_on)

    def _choose(self) -> None:
        chosen = frozenset(status for status, entry in self._entries.items() if entry.isChecked())
        self.statuses_chosen.emit(chosen)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(16)
        row.addWidget(self._unit)
        for entry in self._entries.values():
            row.addWidget(entry)
            entry.toggled.connect(self._choose)
        row.addStretch(1)
        steps = QHBoxLayout()
        steps.setSpacing(8)
        for part in (self._kind, self._buttons[0], self._place, self._buttons[1]):
            steps.addWidget(part)
        row.addLayout(steps)
        row.addSpacing(8)
        row.addWidget(self._cutoff)
        self.setFixedHeight(40)


class _Entry(QAbstractButton):
    """One status: its badge, its word underlined as in the text, and its count; dim while it is switched off."""

    def __init__(self, status: Status, parent: QWidget) -> None:
        super().__init__(parent)
        self._status = status
        self._colour = ""
        self._letter = self._dim = ""
        self._words = ("", "")
        self._badge = Badge(self)
        self.setCheckable(True)
        self.setChecked(True)
        self.setFont(interface_font(NORMAL))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggled.connect(self._show_state)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_count(self, count: int, appearance: Appearance) -> None:
        messages, status = appearance.messages, self._status
        self._colour = appearance.palette.mark(status).ink
        self._words = (messages.text(f"status.{status}"), str(count))
        self._letter, self._dim = messages.text(f"badge.{status}"), appearance.palette.dim
        self._show_state()
        self._badge.adjustSize()
        self._badge.move(0, (self.sizeHint().height() - self._badge.height()) // 2)
        self.setAccessibleName(messages.count(f"legend.entry.{status}", count))
        meaning = messages.text(f"report.legend.{status}")
        self.setToolTip(messages.text("legend.switch", meaning=meaning[0].upper() + meaning[1:]))
        self.updateGeometry()
        self.update()

    def _show_state(self) -> None:
        self._badge.show_mark(self._letter, self._colour if self.isChecked() else self._dim)
        self.update()

    def sizeHint(self) -> QSize:
        advance = QFontMetricsF(self.font()).horizontalAdvance
        word, count = self._words
        return QSize(round(self._text_left() + advance(word) + 6 + advance(count)) + 1, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        metrics = QFontMetricsF(self.font())
        word, count = self._words
        baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2
        left, width = self._text_left(), metrics.horizontalAdvance(word)
        dim = self.palette().placeholderText().color()
        painter.setPen(self.palette().windowText().color() if self.isChecked() else dim)
        painter.drawText(QPointF(left, baseline), word)
        painter.setPen(dim)
        painter.drawText(QPointF(left + width + 6, baseline), count)
        if self.isChecked():
            draw_underline(painter, self._status, self._colour, QPointF(left, baseline + 3.5), width)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._colour), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _text_left(self) -> int:
        return self._badge.sizeHint().width() + 8


class StopChooser(QToolButton):
    """Names the kind of stop that the arrows lead to, and opens the menu of all kinds."""

    def __init__(self, kinds: QActionGroup, parent: QWidget) -> None:
        super().__init__(parent)
        self._kinds = kinds
        menu = QMenu(self)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        menu.addActions(kinds.actions())
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        # The arrow stands behind the word.
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setIconSize(QSize(12, 12))
        self.setFont(interface_font(NORMAL))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_kinds(self, chosen: Kind, counts: Mapping[Kind, int], appearance: Appearance) -> None:
        """Show the chosen kind, and all of them in the menu with how many there are of each."""
        messages = appearance.messages
        for action in self._kinds.actions():
            kind = Kind(action.data())
            words = messages.text(f"menu.kind_{kind}")
            action.setText(messages.text("stop.counted", kind=words, n=counts[kind]))
            if kind is chosen:
                self.setText(words)
        self.setIcon(icon("chevron-down", appearance.palette, colour=appearance.palette.dim))
        self.setToolTip(messages.text("stop.choose"))
        self.setAccessibleName(messages.text("stop.name", kind=self.text()))
        self.setAccessibleDescription(messages.text("stop.choose"))


def _fixed_label(parent: QWidget) -> Line:
    made = label(parent, role=DIM)
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    return made


def _step_button(action: QAction, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setIconSize(QSize(16, 16))
    return button
