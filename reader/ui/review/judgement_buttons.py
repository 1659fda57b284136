"""The buttons by which a reader judges the match of a card."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from reader.model import Relation
from reader.ui.appearance import Appearance
from reader.ui.review.verdict_words import is_held
from reader.ui.statement_view import Wording
from reader.verdicts import Standing, Verdict

HEIGHT = 24
_ICON = QSize(16, 16)
_ANSWERS = ("confirm", "reject", "relation", "note")
_RESTORE = "restore"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a reader says of a match."""

    verdict: Verdict
    relation: Relation | None = None
    note: str | None = None


class JudgementButtons(QWidget):
    """They are seen while the reader is at the card, and made when that is first so: most cards are passed over.

    ``judged`` carries a ``Judgement``; ``made`` says that there is more to stop at with Tab.
    """

    made = Signal()
    judged = Signal(object)
    note_wanted = Signal()
    came_or_went = Signal()

    def __init__(self, card: QWidget) -> None:
        super().__init__(card)
        self._card = card
        self._wording: Wording | None = None
        self._standing: Standing | None = None
        self._dress_wanted: tuple[Standing | None, Relation | None, Appearance] | None = None
        self._dressed_for: tuple[Standing | None, Relation | None, Appearance] | None = None
        self._buttons: dict[str, QToolButton] = {}
        self._relations = QActionGroup(self)
        self.hide()

    def show_standing(self, wording: Wording, appearance: Appearance) -> None:
        """Offer what can be said of the match of a wording; where that is in hand they stay in sight."""
        self._wording, self._standing = wording, wording.standing
        self._dress_wanted = wording.standing, wording.relation, appearance
        self.come_or_go()

    def button(self, name: str) -> QToolButton:
        """Return the button of this name, once it was seen: confirm, reject, relation, note or restore."""
        return self._buttons[name]

    def _dress(self) -> None:
        """Take on icons and words when they are seen."""
        if not self._buttons:
            self._make()
        if self._dress_wanted is None or self._dress_wanted == self._dressed_for:
            return
        self._dressed_for = standing, relation, appearance = self._dress_wanted
        messages = appearance.messages
        rejected = standing is not None and standing.verdict is Verdict.REJECT
        linked = standing is not None and standing.verdict is Verdict.LINK
        for name, button in self._buttons.items():
            tip = name
            if name == "confirm" and is_held(standing):
                tip = "withdraw_link" if linked else "withdraw_confirm"
            button.setVisible((name == _RESTORE) is rejected)
            button.setIcon(appearance.icon(name))
            button.setToolTip(messages.text(f"judging.tip.{tip}"))
            button.setAccessibleName(messages.text(f"judging.tip.{tip}"))
        self._buttons["confirm"].setChecked(is_held(standing))
        for action in self._relations.actions():
            action.setText(messages.text(f"judging.to.{action.data()}"))
            action.setChecked(action.data() == relation)

    def _make(self) -> None:
        self._buttons = {name: _button(self) for name in (*_ANSWERS, _RESTORE)}
        self._build()
        self._connect()
        self.made.emit()

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button in self._buttons.values():
            row.addWidget(button)
        self._buttons["confirm"].setCheckable(True)
        opening = self._buttons["relation"]
        menu = QMenu(opening)
        for relation in (Relation.SHARED, Relation.PARTIAL, Relation.CONTRADICTORY):
            action = self._relations.addAction("")
            action.setCheckable(True)
            action.setData(relation)
        menu.addActions(self._relations.actions())
        opening.setMenu(menu)
        opening.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _connect(self) -> None:
        self._buttons["confirm"].clicked.connect(self._toggle)
        self._buttons["reject"].clicked.connect(lambda: self._say(Verdict.REJECT))
        self._buttons["note"].clicked.connect(self.note_wanted)
        self._buttons[_RESTORE].clicked.connect(lambda: self._say(Verdict.WITHDRAW))
        self._relations.triggered.connect(lambda action: self._say(Verdict.RELATION, Relation(action.data())))
        for button in self._buttons.values():
            button.installEventFilter(self)

    def _toggle(self) -> None:
        held = is_held(self._standing)
        self._buttons["confirm"].setChecked(held)  # until it is kept
        self._say(Verdict.WITHDRAW if held else Verdict.CONFIRM)

    def _say(self, verdict: Verdict, relation: Relation | None = None) -> None:
        self.judged.emit(Judgement(verdict, relation))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.come_or_go()
        return super().eventFilter(watched, event)

    def come_or_go(self) -> None:
        """Be seen while the mouse or the keyboard is at the card, if there is a match to judge."""
        wording = self._wording
        if wording is None or wording.score is None:
            seen = False
        else:
            seen = wording.in_hand or self._card.underMouse() or self._has_focus()
        if seen:
            self._dress()
        if seen is self.isHidden():
            self.setVisible(seen)
            self.came_or_went.emit()

    def _has_focus(self) -> bool:
        return self._card.hasFocus() or any(button.hasFocus() for button in self._buttons.values())


def _button(parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setIconSize(_ICON)
    button.setFixedSize(HEIGHT, HEIGHT)
    # A click leaves the keyboard where it was, and the buttons go with the mouse.
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
