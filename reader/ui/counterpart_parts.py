"""What the panel of counterparts is made of, each part to be filled with other words again and again."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.palette import Palette
from reader.present.hints import badge_text
from reader.ui.appearance import Appearance
from reader.ui.badge import BADGE_HEIGHT, badge_box, draw_badge
from reader.ui.card import END, RADIUS, SIDE
from reader.ui.fonts import NORMAL, SMALL, Weight, interface_font
from reader.ui.labels import heading_font, heading_room, paint_at_the_right, paint_line, paint_small_heading
from reader.ui.statement_view import StatementView
from reader.ui.type_setting import Paragraph, StyledRun, wrapping_policy

_AROUND_HEADING = QMargins(14, 12, 14, 4)


class StatementHeading(QWidget):
    """The badge and number of a statement, and how many outlets report it.

    Painted on a sheet of one height: with a widget for each, every click would lay the whole window out anew.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._badge = self._title = self._reported = ""
        self._palette: Palette | None = None
        self._colour = ""
        self.setFixedHeight(BADGE_HEIGHT + _AROUND_HEADING.top() + _AROUND_HEADING.bottom())

    def show_view(self, view: StatementView, appearance: Appearance) -> None:
        """Show the heading of a statement."""
        messages, self._palette = appearance.messages, appearance.palette
        self._badge, self._colour = badge_text(view.mark, messages), self._palette.mark(view.mark.status).ink
        self._title = messages.text("panel.statement", number=view.mark.number)
        self._reported = messages.text("panel.reported", n=view.reported, total=view.articles)
        self.setAccessibleName(f"{self._title}, {self._reported}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._palette is None:
            return
        painter = QPainter(self)
        row = self.rect() - _AROUND_HEADING
        badge = badge_box(self._badge, row.topLeft().toPointF())
        draw_badge(painter, badge, self._badge, self._colour)
        painter.setPen(QColor(self._palette.dim))
        taken = paint_at_the_right(painter, row, self._reported, interface_font(SMALL))
        row.adjust(round(badge.width()) + 8, 0, -taken - 8, 0)
        paint_line(painter, row, self._title, heading_font())


class StatementSummary(QWidget):
    """What a statement is, in a sentence, in a box in the wash of its status."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._colour = ""
        self._words = Paragraph(leading=1.45)
        self.setSizePolicy(wrapping_policy())

    def show_view(self, view: StatementView, palette: Palette) -> None:
        """Show the summary of a statement."""
        mark = palette.mark(view.mark.status)
        bold, plain = interface_font(NORMAL, Weight.BOLD), interface_font(NORMAL)
        self._colour = mark.wash
        self._words.set_runs(
            [
                StyledRun(run.text, bold, mark.ink) if run.bold else StyledRun(run.text, plain, palette.ink)
                for run in view.summary
            ]
        )
        self.setAccessibleName(self._words.text())
        self.update()

    def heightForWidth(self, width: int) -> int:
        return self._words.height_for(width - 2 * SIDE) + 2 * END

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colour))
        painter.drawRoundedRect(self.rect(), RADIUS, RADIUS)
        self._words.paint(painter, self.rect().adjusted(SIDE, END, -SIDE, -END), event.rect())


class AbsentOutlets(QWidget):
    """The outlets that do not report a statement, below a heading."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._heading = ""
        self._ink = QColor()
        self._names = Paragraph(leading=1.5)
        self.setSizePolicy(wrapping_policy())

    def show_names(self, names: Sequence[str], appearance: Appearance) -> None:
        """Show these outlets."""
        self._heading, self._ink = appearance.messages.text("panel.absent"), QColor(appearance.palette.dim)
        self._names.set_runs([StyledRun(", ".join(names), interface_font(NORMAL), appearance.palette.dim)])
        self.setAccessibleName(f"{self._heading}: {self._names.text()}")
        self.update()

    def heightForWidth(self, width: int) -> int:
        return heading_room() + self._names.height_for(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._ink)
        paint_small_heading(painter, self._heading, self.width())
        self._names.paint(painter, self.rect().adjusted(0, heading_room(), 0, 0), event.rect())
