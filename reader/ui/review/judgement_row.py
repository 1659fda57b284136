"""The foot of a card: who holds its match for what it is, and buttons to say otherwise."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.model import Relation
from reader.ui.appearance import Appearance
from reader.ui.fonts import SMALL, interface_font
from reader.ui.labels import DIM, label
from reader.ui.review.verdict_words import is_held, standing_hint, standing_text
from reader.ui.type_setting import StyledRun, TypeSetting
from reader.verdicts import Standing, Verdict

_HEIGHT = 26
_ICON = QSize(16, 16)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a reader says of a match."""

    verdict: Verdict
    relation: Relation | None = None
    note: str | None = None


class JudgementRow(QWidget):
    """``judged`` carries a ``Judgement``. The buttons are seen while the reader is at the card, and not before."""

    judged = Signal(object)

    def __init__(self, card: QWidget) -> None:
        super().__init__(card)
        self._card = card
        self._standing: Standing | None = None
        self._state = label(self, size=SMALL, role=DIM)
        self._buttons = QWidget(self)
        self._confirm, self._reject, self._relation, self._note = (_button(self._buttons) for _ in range(4))
        self._restore = _button(self._buttons)
        self._by_name = {
            "confirm": self._confirm,
            "reject": self._reject,
            "relation": self._relation,
            "note": self._note,
            "restore": self._restore,
        }
        self._relations = QActionGroup(self)
        self._words = TypeSetting(self, leading=1.4)
        self._field = QLineEdit(self)
        self._is_called = False
        self._dressed_for: tuple[Standing | None, Relation | None, Appearance] | None = None
        self._build()
        self._connect()

    def show_standing(
        self, standing: Standing | None, relation: Relation | None, appearance: Appearance, *, called: bool = False
    ) -> None:
        """Show what stands for the match; ``called`` keeps the buttons in sight, where it is the one in hand."""
        self._standing, self._is_called = standing, called
        messages = appearance.messages
        self._state.setText(standing_text(standing, messages))
        self._state.setToolTip(standing_hint(standing, messages))
        note = standing.note if standing and standing.note else ""
        words = messages.text("judging.noted", note=note) if note else ""
        self._words.set_runs([StyledRun(words, interface_font(SMALL), appearance.palette.ink)] if note else [])
        self._words.setVisible(bool(note))
        self._field.hide()
        self._field.setText(note)
        self._field.setPlaceholderText(messages.text("judging.note_field"))
        self._field.setAccessibleName(messages.text("judging.note_field"))
        # Most cards follow one another in the same state, and icons and tips take time.
        if self._dressed_for != (standing, relation, appearance):
            self._dressed_for = standing, relation, appearance
            self._dress(appearance, relation)
        self._show_buttons()

    def button(self, name: str) -> QToolButton:
        """Return the button of this name: confirm, reject, relation, note or restore."""
        return self._by_name[name]

    def write_note(self) -> None:
        """Let the reader write a note."""
        self._field.show()
        self._field.setFocus()
        self._field.selectAll()

    def _dress(self, appearance: Appearance, relation: Relation | None) -> None:
        messages, standing = appearance.messages, self._standing
        rejected = standing is not None and standing.verdict is Verdict.REJECT
        for button in (self._confirm, self._reject, self._relation, self._note):
            button.setVisible(not rejected)
        self._restore.setVisible(rejected)
        self._confirm.setChecked(is_held(standing))
        linked = standing is not None and standing.verdict is Verdict.LINK
        taken_back = "withdraw_link" if linked else "withdraw_confirm"
        for button, icon, tip in (
            (self._confirm, "confirm", taken_back if is_held(standing) else "confirm"),
            (self._reject, "reject", "reject"),
            (self._relation, "relation", "relation"),
            (self._note, "note", "note"),
            (self._restore, "restore", "restore"),
        ):
            button.setIcon(appearance.icon(icon))
            button.setToolTip(messages.text(f"judging.tip.{tip}"))
            button.setAccessibleName(messages.text(f"judging.tip.{tip}"))
        for action in self._relations.actions():
            action.setText(messages.text(f"judging.to.{action.data()}"))
            action.setChecked(action.data() == relation)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._state, 1)
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(2)
        for button in (self._confirm, self._reject, self._relation, self._note, self._restore):
            buttons.addWidget(button)
        self._confirm.setCheckable(True)
        menu = QMenu(self._relation)
        for relation in (Relation.SHARED, Relation.PARTIAL, Relation.CONTRADICTORY):
            action = self._relations.addAction("")
            action.setCheckable(True)
            action.setData(relation)
        menu.addActions(self._relations.actions())
        self._relation.setMenu(menu)
        self._relation.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row.addWidget(self._buttons)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 2, 0, 0)
        rows.setSpacing(4)
        rows.addLayout(row)
        rows.addWidget(self._words)
        rows.addWidget(self._field)
        self._state.setMinimumHeight(_HEIGHT)
        self._field.setFont(interface_font(SMALL))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _connect(self) -> None:
        self._confirm.clicked.connect(self._toggle)
        self._reject.clicked.connect(lambda: self._say(Verdict.REJECT))
        self._restore.clicked.connect(lambda: self._say(Verdict.WITHDRAW))
        self._note.clicked.connect(self.write_note)
        self._relations.triggered.connect(lambda action: self._say(Verdict.RELATION, Relation(action.data())))
        self._field.returnPressed.connect(self._keep_note)
        self._card.installEventFilter(self)
        for part in (*self._buttons.findChildren(QToolButton), self._field):
            part.installEventFilter(self)

    def _toggle(self) -> None:
        self._say(Verdict.WITHDRAW if is_held(self._standing) else Verdict.CONFIRM)

    def _say(self, verdict: Verdict, relation: Relation | None = None) -> None:
        self.judged.emit(Judgement(verdict, relation))

    def _keep_note(self) -> None:
        self._field.hide()
        before = self._standing.note if self._standing else None
        if self._field.text().strip() != (before or ""):
            self.judged.emit(Judgement(Verdict.NOTE, note=self._field.text().strip()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = QEvent.Type
        if event.type() in (kinds.Enter, kinds.Leave, kinds.FocusIn, kinds.FocusOut):
            self._show_buttons(entered=watched is self._card and event.type() is kinds.Enter)
        elif watched is self._field and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._field.hide()
            self._card.setFocus()
            return True
        return super().eventFilter(watched, event)

    def _show_buttons(self, *, entered: bool = False) -> None:
        focused = self._card.hasFocus() or any(b.hasFocus() for b in self._buttons.findChildren(QToolButton))
        self._buttons.setVisible(self._is_called or entered or focused or self._card.underMouse())


def _button(parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setIconSize(_ICON)
    button.setFixedSize(_HEIGHT, _HEIGHT)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
