"""The panel beside the panes: what the selected sentence is, who else says it and how, and who does not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reader.present.hints import badge_text
from reader.ui.appearance import Appearance
from reader.ui.badge import Badge
from reader.ui.card import RADIUS
from reader.ui.fonts import HEADLINE, NORMAL, SMALL, Weight, interface_font, reading_font
from reader.ui.labels import DIM, label, small_heading
from reader.ui.scrolling import Column
from reader.ui.statement_view import StatementView, Wording
from reader.ui.type_setting import StyledRun, TypeSetting, wrapping_policy
from reader.ui.wording_card import WordingCard

_COLUMN_WIDTH = 300


class CounterpartsPanel(QWidget):
    """``sentence_picked`` carries the id of a sentence that the reader wants to see in a pane."""

    sentence_picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = QWidget(self)
        self._badge = Badge(self._heading)
        self._title = small_heading(self._heading)
        self._reported = label(self._heading, size=SMALL, role=DIM)
        self._column = Column(self, column_width=_COLUMN_WIDTH)
        self._build()

    def show_statement(self, view: StatementView, appearance: Appearance) -> None:
        """Show a statement from the side of one of its sentences."""
        messages, palette = appearance.messages, appearance.palette
        self._badge.show_mark(badge_text(view.mark, messages), palette.mark(view.mark.status).ink)
        self._heading.show()
        self._title.setText(messages.text("panel.statement", number=view.mark.number))
        self._reported.setText(messages.text("panel.reported", n=view.reported, total=view.articles))
        self._column.setAccessibleName(messages.text("panel.name"))
        self._column.fill(lambda sheet: self._statement_parts(view, appearance, sheet))

    def show_text(
        self, title: str, paragraphs: Sequence[str], appearance: Appearance, actions: Sequence[QAction] = ()
    ) -> None:
        """Show a few words where there is no statement to show, and what can be done next."""
        palette = appearance.palette
        self._heading.hide()
        self._column.setAccessibleName(appearance.messages.text("panel.name"))
        self._column.fill(
            lambda sheet: [
                _text(title, reading_font(HEADLINE, Weight.BOLD), palette.ink, sheet),
                *(_text(words, interface_font(NORMAL), palette.dim, sheet) for words in paragraphs),
                *(_button(action, sheet) for action in actions),
            ]
        )

    def _statement_parts(self, view: StatementView, appearance: Appearance, sheet: QWidget) -> list[QWidget]:
        messages = appearance.messages
        parts = [_summary(view, appearance, sheet), self._card(view.selected, appearance, sheet, chosen=True)]
        for wordings in view.groups:
            cards = [self._card(wording, appearance, sheet) for wording in wordings]
            parts += [_headed(wordings[0].outlet, cards[0], sheet), *cards[1:]]
        if view.absent:
            absent = _text(", ".join(view.absent), interface_font(NORMAL), appearance.palette.dim, sheet)
            parts.append(_headed(messages.text("panel.absent"), absent, sheet))
        return parts

    def _card(self, wording: Wording, appearance: Appearance, sheet: QWidget, *, chosen: bool = False) -> QWidget:
        card = WordingCard(wording, appearance, sheet, chosen=chosen)
        card.clicked.connect(lambda: self.sentence_picked.emit(card.sentence_id))
        return card

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        heading = QHBoxLayout(self._heading)
        heading.setContentsMargins(14, 12, 14, 4)
        heading.setSpacing(8)
        heading.addWidget(self._badge)
        heading.addWidget(self._title, 1)
        heading.addWidget(self._reported)
        self._reported.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        rows.addWidget(self._heading)
        rows.addWidget(self._column, 1)
        self.setMinimumSize(220, 120)


def _summary(view: StatementView, appearance: Appearance, sheet: QWidget) -> QWidget:
    palette = appearance.palette
    mark = palette.mark(view.mark.status)
    box = _WashBox(mark.wash, sheet)
    text = TypeSetting(box, leading=1.45)
    bold, plain = interface_font(NORMAL, Weight.BOLD), interface_font(NORMAL)
    text.set_runs(
        [
            StyledRun(run.text, bold, mark.ink) if run.bold else StyledRun(run.text, plain, palette.ink)
            for run in view.summary
        ]
    )
    box.rows.addWidget(text)
    return box


def _headed(heading: str, content: QWidget, sheet: QWidget) -> QWidget:
    part = QWidget(sheet)
    part.setSizePolicy(wrapping_policy())
    rows = QVBoxLayout(part)
    rows.setContentsMargins(0, 6, 0, 0)
    rows.setSpacing(8)
    title = small_heading(part)
    title.setText(heading)
    rows.addWidget(title)
    rows.addWidget(content)
    return part


def _text(words: str, font: QFont, colour: str, sheet: QWidget) -> TypeSetting:
    made = TypeSetting(sheet, leading=1.5)
    made.set_runs([StyledRun(words, font, colour)])
    return made


def _button(action: QAction, sheet: QWidget) -> QWidget:
    part = QWidget(sheet)
    row = QHBoxLayout(part)
    row.setContentsMargins(0, 4, 0, 0)
    button = QPushButton(action.icon(), action.text(), part)
    button.setFont(interface_font(NORMAL, Weight.MEDIUM))
    button.clicked.connect(action.trigger)
    row.addWidget(button)
    row.addStretch(1)
    return part


class _WashBox(QWidget):
    """A box in the wash of a status."""

    def __init__(self, colour: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._colour = colour
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(12, 10, 12, 10)
        self.setSizePolicy(wrapping_policy())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colour))
        painter.drawRoundedRect(self.rect(), RADIUS, RADIUS)
