"""The panel beside the panes: what the selected sentence is, who else says it and how, and who does not."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from reader.ui.appearance import Appearance
from reader.ui.counterpart_parts import AbsentOutlets, StatementHeading, StatementSummary
from reader.ui.fonts import HEADLINE, NORMAL, SMALL, Weight, interface_font, reading_font
from reader.ui.hints import action_button, hint, how_to_choose
from reader.ui.review.note_field import NoteField
from reader.ui.scrolling import Column
from reader.ui.statement_view import StatementView, Wording
from reader.ui.tab_order import stops_in
from reader.ui.wording_card import WordingCard

_COLUMN_WIDTH = 300
_AT_ONCE = 4
"""So many cards fill the height of a common window; those below it can wait until the click is answered."""
_A_TURN = 2
_FRAME = 16
"""In milliseconds: what is in sight is painted before the next cards are filled."""
_BEGINNING = 72
"""How much of the card in hand is brought into sight, in pixels: its head and a line of its words.

To show all of it would hide the reason above.
"""


class CounterpartsPanel(QWidget):
    """``sentence_picked`` carries the id of a sentence that the reader wants to see in a pane.

    The parts stay and take on other words from one statement to the next: a click is followed at once. Of many
    cards in one column those that begin out of sight follow when the first are painted.
    """

    sentence_picked = Signal(str)
    parts_made = Signal()
    """There is more to stop at with Tab."""
    judged = Signal(str, object)
    """The reader said something, a ``Judgement``, of the match of the selected sentence with another one."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = StatementHeading(self)
        self._hints = Column(self, column_width=_COLUMN_WIDTH)
        self._column = Column(self, column_width=_COLUMN_WIDTH)
        self._summary = StatementSummary(self._column.sheet)
        self._chosen = WordingCard(appearance, self._column.sheet)
        self._listen(self._chosen)
        self._told: list[WordingCard] = []
        self._rejected: list[WordingCard] = []
        self._absent = AbsentOutlets(self._column.sheet)
        self._offered = QWidget(self._column.sheet)
        self._explained: tuple[Appearance, tuple[QAction, ...]] | None = None
        """With what the hints explain how to choose, unless they say something else."""
        self._view: tuple[StatementView, Appearance] | None = None
        self._parts: list[QWidget] = []
        self._to_come: deque[Callable[[], QWidget]] = deque()
        self._coming = QTimer(self)
        self._coming.setInterval(_FRAME)
        self._coming.timeout.connect(lambda: self._add(_A_TURN))
        self._column.parted.connect(self._show_again)
        self._build()

    def show_statement(self, view: StatementView, appearance: Appearance) -> None:
        """Show a statement from the side of one of its sentences."""
        self._heading.show_view(view, appearance)
        self._column.setAccessibleName(appearance.messages.text("panel.name"))
        self._summary.show_view(view, appearance.palette)
        self._chosen.show_wording(view.selected, appearance, chosen=True)
        # In several columns a card may stand where the heading of its outlet is not above it.
        heads = self._column.is_narrow
        rows = [
            (w, w.outlet if heads and place == 0 else "") for group in view.groups for place, w in enumerate(group)
        ]
        heading = appearance.messages.text("judging.rejected")
        quiet = [(wording, heading if place == 0 else "") for place, wording in enumerate(view.rejected)]
        self._absent.show_names(view.absent, appearance)
        same = self._view is not None and view.selected.sentence_id == self._view[0].selected.sentence_id
        if not same:
            self._column.verticalScrollBar().setValue(0)
        self._view = (view, appearance)
        self._parts = [self._summary, self._chosen]
        self._to_come = deque(
            [
                *self._cards(self._told, rows, appearance),
                *([lambda: self._absent] if view.absent else []),
                *self._cards(self._rejected, quiet, appearance),
                lambda: self._offered,
            ]
        )
        in_hand = next((w.sentence_id for w, _ in rows if w.in_hand), None)
        # A card that is told of again may have the keyboard, and keeps it only while it stays in sight.
        # In several columns all begin in sight, and each that comes later would move the others.
        waits = self._column.is_narrow and not same and in_hand is None
        self._add(_AT_ONCE if waits else len(self._to_come))
        self._show(self._column)
        if in_hand is not None and (card := self.card_of(in_hand)) is not None:
            self._bring_into_sight(card)
        if isinstance(field := self.focusWidget(), NoteField) and field.isVisible():
            self._column.bring_into_sight(field)

    def _show_again(self) -> None:
        if self._view is not None and not self._column.isHidden():
            self.show_statement(*self._view)

    def _bring_into_sight(self, card: WordingCard) -> None:
        top = card.mapTo(self._column.sheet, QPoint(0, 0)).y()
        page = self._column.viewport().height()
        # Where the reason is out of sight in any case, nothing is lost by showing the whole card.
        shown = min(card.height(), _BEGINNING if top + _BEGINNING <= page else page)
        self._column.ensureVisible(0, top + shown, 0, 0)
        self._column.ensureVisible(0, top, 0, 0)

    def finish(self) -> None:
        """Show the cards that are still to come now, for a picture."""
        if self._to_come:
            self._add(len(self._to_come))

    def _add(self, count: int) -> None:
        """Show so many more parts; the rest follow in later turns of the event loop."""
        place, made = self._column.verticalScrollBar().value(), len(self._told) + len(self._rejected)
        self._parts += [self._to_come.popleft()() for _ in range(min(count, len(self._to_come)))]
        if len(self._told) + len(self._rejected) > made:
            self.parts_made.emit()
        self._column.show_parts(self._parts)
        self._column.verticalScrollBar().setValue(place)
        if self._to_come:
            self._coming.start()
        else:
            self._coming.stop()

    def offer(self, action: QAction) -> None:
        """Offer what can be done with any statement, below what is said of it."""
        button = QToolButton(self._offered)
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFont(interface_font(SMALL))
        button.setIconSize(QSize(16, 16))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._offered.layout().addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)  # type: ignore[call-arg, union-attr]

    @property
    def tab_stops(self) -> list[QWidget]:
        """Return what Tab stops at, from top to bottom."""
        told = (*self._told, *self._rejected)
        return [stop for part in (self._hints, self._chosen, *told, self._offered) for stop in stops_in(part)]

    def keep_note(self) -> None:
        """Keep the note that is being written on a card, if there is one."""
        for card in (*self._told, *self._rejected):
            card.keep_note()

    def card_of(self, sentence_id: str) -> WordingCard | None:
        """Return the card in sight of a counterpart of the selected sentence."""
        cards = [card for card in (*self._told, *self._rejected) if not card.isHidden()]
        return next((card for card in cards if card.sentence_id == sentence_id), None)

    def _cards(
        self, made: list[WordingCard], rows: Sequence[tuple[Wording, str]], appearance: Appearance
    ) -> list[Callable[[], QWidget]]:
        """Return what fills a part for each wording with its heading, of those ``made`` as far as they go."""

        def fill(place: int, wording: Wording, heading: str) -> QWidget:
            if place == len(made):
                made.append(WordingCard(appearance, self._column.sheet))
                self._listen(made[place])
            made[place].show_wording(wording, appearance, above=heading, named=not self._column.is_narrow)
            return made[place]

        return [partial(fill, place, *row) for place, row in enumerate(rows)]

    def _listen(self, card: WordingCard) -> None:
        card.clicked.connect(lambda: self.sentence_picked.emit(card.sentence_id))
        card.buttons.made.connect(self.parts_made)
        card.judged.connect(lambda judgement: self.judged.emit(card.sentence_id, judgement))
        card.note_begun.connect(self._column.bring_into_sight)

    def show_text(
        self, title: str, paragraphs: Sequence[str], appearance: Appearance, actions: Sequence[QAction] = ()
    ) -> None:
        """Show a few words where there is no statement to show, and what can be done next."""
        palette = appearance.palette
        self._show_hints(
            lambda sheet: [
                hint(title, reading_font(HEADLINE, Weight.BOLD), palette.ink, sheet),
                *(hint(words, interface_font(NORMAL), palette.dim, sheet) for words in paragraphs),
                *(action_button(action, sheet) for action in actions),
            ],
            appearance,
        )

    def show_how(self, appearance: Appearance, actions: Sequence[QAction]) -> None:
        """Show how a statement is chosen and what the marks mean, and what can be done next."""
        asked = (appearance, tuple(actions))
        if asked == self._explained:
            self._stop_filling()
            self._show(self._hints)
            return
        self._show_hints(lambda sheet: how_to_choose(appearance, actions, sheet), appearance)
        self._explained = asked

    def _show_hints(self, make: Callable[[QWidget], Sequence[QWidget]], appearance: Appearance) -> None:
        self._explained = None
        self._stop_filling()
        self._hints.setAccessibleName(appearance.messages.text("panel.name"))
        self._hints.fill(make)
        self._show(self._hints)
        self.parts_made.emit()

    def _stop_filling(self) -> None:
        self._to_come.clear()
        self._coming.stop()

    def _show(self, column: Column) -> None:
        self._heading.setVisible(column is self._column)
        for other in (self._hints, self._column):
            other.setVisible(other is column)

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._heading)
        rows.addWidget(self._hints, 1)
        rows.addWidget(self._column, 1)
        offered = QVBoxLayout(self._offered)
        offered.setContentsMargins(0, 0, 0, 0)
        self.setMinimumSize(220, 120)
        # Else each click would paint all that is around the panel below it.
        self.setAutoFillBackground(True)
