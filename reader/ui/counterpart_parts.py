"""What the panel of counterparts is made of, each part to be filled with other words again and again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.palette import Palette
from reader.ui.appearance import Appearance
from reader.ui.card import RADIUS
from reader.ui.fonts import NORMAL, Weight, interface_font
from reader.ui.labels import small_heading
from reader.ui.statement_view import StatementView
from reader.ui.type_setting import StyledRun, TypeSetting, wrapping_policy
from reader.ui.wording_card import WordingCard


class StatementSummary(QWidget):
    """What a statement is, in a sentence, in a box in the wash of its status."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._colour = ""
        self._text = TypeSetting(self, leading=1.45)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 10, 12, 10)
        rows.addWidget(self._text)
        self.setSizePolicy(wrapping_policy())

    def show_view(self, view: StatementView, palette: Palette) -> None:
        """Show the summary of a statement."""
        mark = palette.mark(view.mark.status)
        bold, plain = interface_font(NORMAL, Weight.BOLD), interface_font(NORMAL)
        self._colour = mark.wash
        self._text.set_runs(
            [
                StyledRun(run.text, bold, mark.ink) if run.bold else StyledRun(run.text, plain, palette.ink)
                for run in view.summary
            ]
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colour))
        painter.drawRoundedRect(self.rect(), RADIUS, RADIUS)


class Headed(QWidget):
    """A small heading above what it is the heading of."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.heading = small_heading(self)
        self.rows = QVBoxLayout(self)
        self.rows.setSpacing(8)
        self.rows.addWidget(self.heading)
        self.setSizePolicy(wrapping_policy())

    def set_heading(self, words: str) -> None:
        """Show a heading, or none."""
        self.heading.setText(words)
        self.heading.setVisible(bool(words))
        self.rows.setContentsMargins(0, 6 if words else 0, 0, 0)


class ToldCard(Headed):
    """One wording on its card, the first of several under a heading."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(parent)
        self.card = WordingCard(appearance, self)
        self.rows.addWidget(self.card)


class AbsentOutlets(Headed):
    """The outlets that do not report a statement."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._names = TypeSetting(self, leading=1.5)
        self.rows.addWidget(self._names)

    def show_names(self, names: Sequence[str], appearance: Appearance) -> None:
        """Show these outlets."""
        self.set_heading(appearance.messages.text("panel.absent"))
        self._names.set_runs([StyledRun(", ".join(names), interface_font(NORMAL), appearance.palette.dim)])
