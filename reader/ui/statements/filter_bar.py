"""The head of the statement matrix: how many are shown, which ones, and in what order."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from reader.comparison import Comparison
from reader.messages import Messages
from reader.model import Status
from reader.ui.appearance import Appearance
from reader.ui.badge import STATUSES
from reader.ui.fonts import Weight
from reader.ui.labels import label
from reader.ui.statements.choice_box import ChoiceBox
from reader.ui.statements.status_chip import StatusChip
from reader.wording import outlet_names

BY_COVERAGE, CONTRADICTIONS_FIRST = "by_coverage", "contradictions_first"
"""The orders that belong to no article; any other order is the id of an article."""
_SPARE = 560
"""What the other parts of the bar need beside the chips."""


class FilterBar(QWidget):
    """``changed`` says that other rows are asked for, or another order; ``finished`` that the words are typed."""

    changed = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._count = label(self, weight=Weight.BOLD)
        self._chips = tuple(StatusChip(status, self) for status in STATUSES)
        self._orders = ChoiceBox(self)
        self._words = QLineEdit(self)
        self._build()
        self._connect()

    @property
    def statuses(self) -> frozenset[Status]:
        """Return the statuses that are asked for; none stands for all."""
        return frozenset(chip.status for chip in self._chips if chip.isChecked())

    @property
    def words(self) -> str:
        """Return what is typed."""
        return self._words.text()

    @property
    def order(self) -> str:
        """Return one of the orders of this module, or the id of an article."""
        return str(self._orders.currentData() or BY_COVERAGE)

    def put_before(self, widget: QWidget) -> None:
        """Let Tab go from the last part of the bar to a widget."""
        QWidget.setTabOrder(self._words, widget)

    def order_by(self, order: str) -> None:
        """Ask for another order."""
        self._orders.setCurrentIndex(max(0, self._orders.findData(order)))

    def show_all(self) -> None:
        """Ask for every row."""
        self.blockSignals(True)
        self._words.clear()
        for chip in self._chips:
            chip.setChecked(False)
        self.blockSignals(False)
        self.changed.emit()

    def show_story(self, comparison: Comparison, appearance: Appearance) -> None:
        """Offer what there is in a comparison; what is asked for stays, as far as it can."""
        messages = appearance.messages
        counts = Counter(statement.status for statement in comparison.statements)
        for chip in self._chips:
            chip.show_count(counts[chip.status], appearance)
        self._offer_orders(comparison, messages)
        self._words.setPlaceholderText(messages.text("matrix.find"))
        self._words.setAccessibleName(messages.text("matrix.find"))
        self._shorten()

    def show_count(self, shown: int, total: int, messages: Messages) -> None:
        """Show how many rows are in sight, of how many."""
        self._count.setText(messages.count("matrix.shown", shown, total=messages.number(total)))

    def _offer_orders(self, comparison: Comparison, messages: Messages) -> None:
        kept = self.order
        self._orders.blockSignals(True)
        self._orders.clear()
        for order in (BY_COVERAGE, CONTRADICTIONS_FIRST):
            self._orders.addItem(messages.text(f"matrix.{order}"), order)
        for article_id, outlet in outlet_names(comparison.articles, messages).items():
            self._orders.addItem(messages.text("matrix.as_told_by", outlet=outlet), article_id)
        self.order_by(kept)
        self._orders.blockSignals(False)
        self._orders.setAccessibleName(messages.text("matrix.sort"))
        self._orders.setToolTip(messages.text("matrix.sort"))

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        self._count.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row.addWidget(self._count)
        row.addSpacing(8)
        for chip in self._chips:
            row.addWidget(chip)
        row.addStretch(0)
        self._orders.setMaximumWidth(240)
        self._words.setClearButtonEnabled(True)
        self._words.setMaximumWidth(240)
        row.addWidget(self._orders, 4)
        row.addWidget(self._words, 3)

    def _connect(self) -> None:
        for chip in self._chips:
            chip.toggled.connect(self.changed)
        self._orders.currentIndexChanged.connect(self.changed)
        self._words.textChanged.connect(self.changed)
        self._words.returnPressed.connect(self.finished)

    def minimumSizeHint(self) -> QSize:
        # The chips shorten only once there is less room than they ask for now.
        spare = sum(chip.sizeHint().width() - chip.short_width() for chip in self._chips)
        hint = super().minimumSizeHint()
        return QSize(hint.width() - spare, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        long = sum(chip.long_width() for chip in self._chips)
        for chip in self._chips:
            chip.set_short(long + _SPARE > self.width())
