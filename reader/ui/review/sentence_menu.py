"""The menu of a sentence in its pane: what can be said of its matches, and of the sentence itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.comparison import Comparison
from reader.messages import Messages
from reader.model import Match, Relation, Sentence
from reader.ui.actions import Actions
from reader.ui.desk import Desk
from reader.ui.review.judgement_buttons import Judgement
from reader.verdicts import Verdict
from reader.wording import outlet_names

_RELATIONS = (Relation.SHARED, Relation.PARTIAL, Relation.CONTRADICTORY)
_SHOWN = 40
_OFFERED = 20


class SentenceMenu(QObject):
    """Says what was chosen; it decides nothing."""

    judged = Signal(object, object)
    """A ``Match`` and a ``Judgement`` of it."""
    note_wanted = Signal(object)
    """The reader wants to write a note on a ``Match``."""
    corrected = Signal(object, str, object)
    """A ``Verdict`` on one sentence, its id, and for a split how many words the first part has."""

    def __init__(self, desk: Desk, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = actions
        self._window = parent

    def open(self, place: QPoint, sentence_id: str, offset: int) -> None:
        """Show the menu of a sentence at a place of the screen."""
        menu = self.made(sentence_id, offset)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def made(self, sentence_id: str, offset: int = -1) -> QMenu:
        """Return the menu of a sentence of what is read, opened at a code point of it or, with -1, by key."""
        reading = self._desk.reading
        assert reading is not None
        comparison, messages = reading.comparison, self._desk.messages
        sentence = comparison.sentence(sentence_id)
        menu = QMenu(self._window)
        if sentence.is_statement:
            self._add_matches(menu, sentence, comparison, messages)
            self._add_splitting(menu, sentence, comparison.text_of(sentence_id), offset)
            if _has_next(sentence, comparison):
                self._add(menu, "join", Verdict.JOIN, sentence_id)
            menu.addSeparator()
            self._add(menu, "set_aside", Verdict.SET_ASIDE, sentence_id)
            if offset < 0:
                self._add_set_aside(menu, comparison, sentence)
        else:
            self._add(menu, "bring_back", Verdict.BRING_BACK, sentence_id)
        menu.addSeparator()
        menu.addActions([self._actions.undo, self._actions.redo])
        return menu

    def _add_matches(self, menu: QMenu, sentence: Sentence, comparison: Comparison, messages: Messages) -> None:
        names = outlet_names(comparison.articles, messages)
        for counterpart in comparison.counterparts(sentence.id):
            words = " ".join(comparison.text_of(counterpart.sentence.id).split())
            outlet = names[counterpart.sentence.article_id]
            title = messages.text("judging.menu.match", outlet=outlet, words=_shortened(words))
            self._fill_match(menu.addMenu(_plain(title)), counterpart.match, messages)
        menu.addAction(self._actions.link)
        menu.addSeparator()

    def _fill_match(self, menu: QMenu, match: Match, messages: Messages) -> None:
        for name, verdict in (("confirm", Verdict.CONFIRM), ("reject", Verdict.REJECT)):
            action = menu.addAction(messages.text(f"judging.tip.{name}"))
            action.triggered.connect(self._telling(match, Judgement(verdict)))
        menu.addSeparator()
        for relation in _RELATIONS:
            action = menu.addAction(messages.text(f"judging.to.{relation}"))
            action.setCheckable(True)
            action.setChecked(relation is match.relation)
            action.triggered.connect(self._telling(match, Judgement(Verdict.RELATION, relation)))
        menu.addSeparator()
        note = menu.addAction(messages.text("menu.note_match"))
        note.triggered.connect(lambda: self.note_wanted.emit(match))

    def _telling(self, match: Match, judgement: Judgement) -> Callable[[], None]:
        return lambda: self.judged.emit(match, judgement)

    def _add_splitting(self, menu: QMenu, sentence: Sentence, text: str, offset: int) -> None:
        from reader.library.resegmenting import words_before

        words = text.split()
        if offset >= 0:
            place = words_before(text, offset)
            if place is not None:
                title = self._desk.messages.text("judging.menu.split", word=words[place])
                self._connect(menu.addAction(_plain(title)), Verdict.SPLIT, sentence.id, place)
        elif len(words) > 1:
            places = menu.addMenu(self._desk.messages.text("judging.menu.split_before"))
            for place in range(1, len(words)):
                title = _plain(" ".join(words[place : place + 3]))
                self._connect(places.addAction(title), Verdict.SPLIT, sentence.id, place)

    def _add_set_aside(self, menu: QMenu, comparison: Comparison, sentence: Sentence) -> None:
        """Add the lines that cannot be reached by key, to bring them back: of a page with many those nearest."""
        aside = [line for line in comparison.sentences_of(sentence.article_id) if not line.is_statement]
        nearest = sorted(aside, key=lambda line: abs(line.index - sentence.index))[:_OFFERED]
        lines = sorted(nearest, key=lambda line: line.index)
        if lines:
            bringing_back = menu.addMenu(self._desk.messages.text("judging.menu.set_aside_lines"))
            for line in lines:
                words = _shortened(" ".join(comparison.text_of(line.id).split()))
                self._connect(bringing_back.addAction(_plain(words)), Verdict.BRING_BACK, line.id, None)

    def _add(self, menu: QMenu, name: str, verdict: Verdict, sentence_id: str) -> None:
        action = menu.addAction(_plain(self._desk.messages.text(f"judging.menu.{name}")))
        self._connect(action, verdict, sentence_id, None)

    def _connect(self, action: QAction, verdict: Verdict, sentence_id: str, place: int | None) -> None:
        action.triggered.connect(lambda: self.corrected.emit(verdict, sentence_id, place))


def _has_next(sentence: Sentence, comparison: Comparison) -> bool:
    return sentence.index + 1 < len(comparison.sentences_of(sentence.article_id))


def _shortened(words: str) -> str:
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"


def _plain(words: str) -> str:
    """Return words for a menu, where Qt takes an ampersand for the mark of a key."""
    return words.replace("&", "&&")
