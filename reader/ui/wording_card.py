"""One wording of a statement on a card: relation, score, the words with their marks, why it stands here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from reader.model import Status
from reader.report.document.parts import Mark, Run
from reader.ui.appearance import Appearance
from reader.ui.card import END, SIDE, Card
from reader.ui.fonts import LARGE, SMALL, Weight, interface_font
from reader.ui.labels import (
    IN_THE_MIDDLE,
    heading_font,
    heading_room,
    paint_at_the_right,
    paint_line,
    paint_small_heading,
)
from reader.ui.review.judgement_buttons import HEIGHT, Judgement, JudgementButtons
from reader.ui.review.note_field import NoteField
from reader.ui.review.verdict_words import standing_hint, standing_text
from reader.ui.statement_view import Wording
from reader.ui.type_setting import Paragraph, StyledRun
from reader.verdicts import Verdict
from reader.wording import match_score_text

_GAP, _NAME_HEIGHT, _LEAST_WIDTH = 6, 18, 160


class WordingCard(Card):
    """A card that stands for a sentence, and can be made to stand for another.

    It paints its words by itself: a click shows half a dozen cards, and a widget for each line would take longer
    than all the rest. ``judged`` carries the ``Judgement`` of the reader on its match with the selected sentence.
    """

    judged = Signal(object)
    note_begun = Signal(object)
    """The field for a note has come, and the card is to grow for it."""

    def __init__(self, appearance: Appearance, parent: QWidget) -> None:
        super().__init__(appearance.palette, parent)
        self.sentence_id = ""
        self._wording: Wording | None = None
        self._appearance = appearance
        self._above = self._outlet = self._heading = self._aside = self._kept = ""
        self._hints = ("", "")
        """What is known of the score above the words, and of the standing below them."""
        self._is_rejected = False
        self._has_match = False
        self._words = Paragraph(leading=1.5)
        self._reason = Paragraph(leading=1.4)
        self._state = Paragraph(leading=1.4)
        self._note = Paragraph(leading=1.4)
        self.buttons = JudgementButtons(self)
        self._note_field: NoteField | None = None
        # A click on a button leaves the keyboard in the pane, and so does one on the card, which leads there.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.buttons.judged.connect(self.judged)
        self.buttons.note_wanted.connect(self.write_note)
        self.buttons.came_or_went.connect(self._make_room)

    def write_note(self) -> None:
        """Let the reader write a note on the match."""
        if self._note_field is None:
            self._note_field = NoteField(self)
            self._note_field.came_or_went.connect(self._make_room)
            self._note_field.noted.connect(lambda note: self.judged.emit(Judgement(Verdict.NOTE, note=note)))
        self._note_field.write(self._kept, self._appearance.messages)
        self.note_begun.emit(self._note_field)

    def keep_note(self) -> None:
        """Keep the note that is being written, if there is one."""
        if self._note_field is not None:
            self._note_field.keep()

    def show_wording(
        self,
        wording: Wording,
        appearance: Appearance,
        *,
        above: str = "",
        chosen: bool = False,
        named: bool = False,
    ) -> None:
        """Show one wording; the ``chosen`` one is the sentence that is selected in a pane.

        What is said ``above`` stands over the card and those that follow. A card that is ``named`` says whose
        wording it is, for where nothing above it does.
        """
        self._appearance = appearance
        self.set_palette_roles(appearance.palette)
        self.sentence_id = wording.sentence_id
        self._is_rejected = wording.standing is not None and wording.standing.verdict is Verdict.REJECT
        self._has_match = wording.score is not None
        self._above = above
        self._heading = wording.outlet if chosen or self._is_rejected else self._relation(wording)
        self._outlet = wording.outlet if named and wording.outlet != self._heading else ""
        self._aside = self._beside(wording, chosen)
        self._words.set_runs(self._styled(wording.runs))
        self._reason.set_runs(self._below(wording.reason, appearance.palette.dim))
        self._show_standing(wording)
        self.buttons.show_standing(wording, appearance)
        self._place_parts()
        self._name(wording)

    def _show_standing(self, wording: Wording) -> None:
        messages, palette, standing = self._appearance.messages, self._appearance.palette, wording.standing
        self._kept = note = (standing.note if standing else None) or ""
        said = messages.text("judging.noted", note=note) if note else ""
        self._state.set_runs(
            self._below(standing_text(standing, messages) if self._has_match else "", palette.dim)
        )
        self._note.set_runs(self._below(said, palette.ink))
        hints = (messages.text("panel.score_hint"), standing_hint(standing, messages))
        self._hints = hints if self._has_match else ("", "")
        # Shown again as it is, in another place or theme, the match may have a note that is being written.
        if self._note_field is not None and wording != self._wording:
            self._note_field.hide()
        self._wording = wording

    @staticmethod
    def _below(words: str, colour: str) -> list[StyledRun]:
        return [StyledRun(words, interface_font(SMALL), colour)] if words else []

    def _relation(self, wording: Wording) -> str:
        relation = "linked" if wording.score is None else wording.relation
        return self._appearance.messages.text(f"panel.relation.{relation}")

    def _beside(self, wording: Wording, chosen: bool) -> str:
        messages = self._appearance.messages
        if chosen:
            return messages.text("panel.chosen")
        if wording.score is None:
            return messages.text(f"panel.linked.{wording.relation or 'same'}")
        return match_score_text(wording.score, wording.standing, messages)

    def _styled(self, runs: Sequence[Run]) -> list[StyledRun]:
        palette, fonts = self._appearance.palette, self._appearance.reading_font
        plain, bold = fonts(LARGE), fonts(LARGE, Weight.BOLD)
        looks: Mapping[Mark | None, tuple[QFont, str, Qt.PenStyle]] = {
            None: (plain, palette.dim if self._is_rejected else palette.ink, Qt.PenStyle.NoPen),
            Mark.AGREES: (bold, palette.ink, Qt.PenStyle.NoPen),
            Mark.DIFFERS: (bold, palette.ink, Qt.PenStyle.DotLine),
            Mark.CLASHES: (bold, palette.mark(Status.CONTRADICTORY).ink, Qt.PenStyle.SolidLine),
        }
        return [StyledRun(run.text, *looks[run.mark]) for run in runs]

    def _name(self, wording: Wording) -> None:
        """Let the card be read aloud as it is seen, what stands over it too, with its outlet in any case."""
        heading = ", ".join(dict.fromkeys(filter(None, (self._above, wording.outlet, self._heading, self._aside))))
        state = f"{self._state.text()}." if self._state else ""
        below = (wording.reason, state, self._note.text())
        self.setAccessibleName(" ".join(filter(None, (f"{heading}: {self._words.text()}", *below))))

    @property
    def _head(self) -> int:
        """Return where the row with the relation begins."""
        return self._top + END + (_NAME_HEIGHT if self._outlet else 0)

    @property
    def _top(self) -> int:
        """Return where the sheet begins."""
        return heading_room() if self._above else 0

    def sheet(self) -> QRect:
        return self.rect().adjusted(0, self._top, 0, 0)

    def hitButton(self, pos: QPoint) -> bool:
        return self.sheet().contains(pos)

    def heightForWidth(self, width: int) -> int:
        bottom = max((box.bottom() + 1 for _, box in self._placed(width)), default=self._head + HEIGHT)
        field = self._note_field
        height = 0 if field is None or field.isHidden() else _GAP + field.sizeHint().height()
        return bottom + height + END

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, HEIGHT + 2 * END)

    def _placed(self, width: int) -> Iterator[tuple[Paragraph, QRect]]:
        """Yield what stands below the heading from top to bottom, and where."""
        top, room = self._head + HEIGHT, width - 2 * SIDE
        for paragraph, gap in ((self._words, _GAP), (self._reason, _GAP), (self._state, 10), (self._note, _GAP)):
            if paragraph:
                box = QRect(SIDE, top + gap, room, paragraph.height_for(room))
                top = box.bottom() + 1
                yield paragraph, box

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint_sheet(painter)
        self._paint_heading(painter)
        for paragraph, box in self._placed(self.width()):
            if box.intersects(event.rect()):
                paragraph.paint(painter, box, event.rect())

    def _paint_heading(self, painter: QPainter) -> None:
        row, taken = QRect(SIDE, self._head, self.width() - 2 * SIDE, HEIGHT), self.buttons.width()
        if self.buttons.isHidden():
            painter.setPen(QColor(self._colours.dim))
            taken = paint_at_the_right(painter, row, self._aside, interface_font(SMALL))
        painter.setPen(QColor(self._colours.ink))
        bold = interface_font(weight=Weight.BOLD)
        paint_line(painter, row.adjusted(0, 0, -taken - 8, 0), self._heading, bold, IN_THE_MIDDLE)
        painter.setPen(QColor(self._colours.dim))
        if self._outlet:
            name = QRect(SIDE, self._top + END, row.width(), _NAME_HEIGHT)
            paint_line(painter, name, self._outlet, heading_font(), IN_THE_MIDDLE)
        if self._above:
            paint_small_heading(painter, self._above, self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place_parts()

    def _make_room(self) -> None:
        self._place_parts()
        self.updateGeometry()
        self.update()

    def _place_parts(self) -> None:
        """Put what comes and goes where it belongs: the buttons at the head, the note at the foot."""
        right = self.width() - SIDE
        if not self.buttons.isHidden():
            width = self.buttons.sizeHint().width()
            self.buttons.setGeometry(right - width, self._head, width, HEIGHT)
        field = self._note_field
        if field is not None and not field.isHidden():
            height = field.sizeHint().height()
            field.setGeometry(SIDE, self.height() - END - height, right - SIDE, height)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        above, below = self._hints
        state = next((box for paragraph, box in self._placed(self.width()) if paragraph is self._state), QRect())
        at = event.position().toPoint()
        is_above = self._head <= at.y() < self._head + HEIGHT
        self.setToolTip(above if is_above else below if state.contains(at) else "")
        over = Qt.CursorShape.PointingHandCursor if self.hitButton(at) else Qt.CursorShape.ArrowCursor
        self.setCursor(over)
        super().mouseMoveEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.buttons.come_or_go()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.buttons.come_or_go()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.buttons.come_or_go()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.buttons.come_or_go()
