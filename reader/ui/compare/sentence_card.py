"""The card beside a sentence under the mouse or the keyboard: what it is, who else says it and how, and why."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.messages import Messages
from reader.palette import Palette
from reader.present.hints import SentenceHint, ToldElsewhere, badge_text
from reader.present.placing import Box, beside
from reader.ui.badge import Badge
from reader.ui.card import RADIUS
from reader.ui.fonts import NORMAL, SMALL, Weight, interface_font, reading_font
from reader.ui.labels import elided_name
from reader.ui.theming import blend
from reader.ui.type_setting import StyledRun, TypeSetting

_WIDTH, _GAP, _SHADOW, _TEXT = 380, 2, 6, 14
_SIDE, _END = _SHADOW + 14, _SHADOW + 12
_WORD_LINES, _REASON_LINES = 2, 1


class SentenceCard(QWidget):
    """Stands over the panes and takes no clicks; whoever shows it hides it. Its margin is its shadow."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._palette: Palette | None = None
        self._badge = Badge(self)
        self._status = TypeSetting(self, leading=1.4)
        self._told: list[_Told] = []
        self._others = TypeSetting(self, leading=1.4, lines=1)
        self._rows = QVBoxLayout(self)
        self._build()

    def _build(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._status, 1)
        self._rows.setContentsMargins(_SIDE, _END, _SIDE, _END)
        self._rows.setSpacing(10)
        self._rows.addLayout(head)
        self._rows.addWidget(self._others)
        self.hide()

    def show_hint(self, hint: SentenceHint, beside_box: QRect, messages: Messages, palette: Palette) -> None:
        """Show what is known of a sentence beside its box, if it can stand there without covering it."""
        self._fill(hint, messages, palette)
        height = self._rows.totalHeightForWidth(_WIDTH)
        room = Box(0, 0, self._over.width(), self._over.height())
        subject = Box(beside_box.left(), beside_box.top(), beside_box.right() + 1, beside_box.bottom() + 1)
        place = beside(subject, _WIDTH, height, room, gap=_GAP)
        self.setVisible(place is not None)
        if place is not None:
            self.setGeometry(round(place.left), round(place.top), _WIDTH, height)
            self.raise_()

    def _fill(self, hint: SentenceHint, messages: Messages, palette: Palette) -> None:
        self._palette = palette
        self._badge.show_mark(badge_text(hint.mark, messages), palette.mark(hint.mark.status).ink)
        self._status.set_runs([StyledRun(hint.status, interface_font(NORMAL, Weight.MEDIUM), palette.ink)])
        while len(self._told) < len(hint.told):
            self._told.append(_Told(self))
            self._rows.insertWidget(len(self._told), self._told[-1])
        for place, part in enumerate(self._told):
            part.setVisible(place < len(hint.told))
            if place < len(hint.told):
                part.show_told(hint.told[place], messages, palette)
        more = messages.text("pane.card.others", outlets=", ".join(hint.others)) if hint.others else ""
        self._others.set_runs([StyledRun(more, interface_font(SMALL), palette.dim)])
        self._others.setVisible(bool(more))
        self.setAccessibleName(words_of(hint, messages))
        self._rows.invalidate()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._palette is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 10))
        for reach in range(1, _SHADOW):
            shadow, rounding = sheet.adjusted(-reach, 1 - reach, reach, reach + 1), RADIUS + reach
            painter.drawRoundedRect(shadow, rounding, rounding)
        painter.setPen(QPen(QColor(blend(self._palette.line, self._palette.dim, 0.4)), 1))
        painter.setBrush(QColor(self._palette.pane))
        painter.drawRoundedRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


class _Told(QWidget):
    """How one outlet tells it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._outlet = TypeSetting(self, leading=1.4, lines=1)
        self._words = TypeSetting(self, leading=1.45, lines=_WORD_LINES)
        self._reason = TypeSetting(self, leading=1.4, lines=_REASON_LINES)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        for part in (self._outlet, self._words, self._reason):
            rows.addWidget(part)

    def show_told(self, told: ToldElsewhere, messages: Messages, palette: Palette) -> None:
        relation = "  " + messages.text(f"panel.relation.{told.relation}")
        bold, plain = interface_font(SMALL, Weight.BOLD), interface_font(SMALL)
        room = _WIDTH - 2 * _SIDE - QFontMetricsF(plain).horizontalAdvance(relation)
        outlet = elided_name(told.outlet, bold, room)
        self._outlet.set_runs([StyledRun(outlet, bold, palette.ink), StyledRun(relation, plain, palette.dim)])
        self._words.set_runs([StyledRun(told.words, reading_font(_TEXT), palette.ink)])
        self._reason.set_runs([StyledRun(told.reason, interface_font(SMALL), palette.dim)])


def words_of(hint: SentenceHint, messages: Messages) -> str:
    """Return what the card says as one text to be read aloud."""
    told = [
        f"{entry.outlet}, {messages.text(f'status.{entry.relation}')}: {entry.words} {entry.reason}"
        for entry in hint.told
    ]
    more = [messages.text("pane.card.others", outlets=", ".join(hint.others))] if hint.others else []
    return " ".join((hint.status, *told, *more))
