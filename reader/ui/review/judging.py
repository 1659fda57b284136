"""Joins what the reader says of matches, by button, menu or key, to what keeps it and to what is shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from reader.model import Match, Relation
from reader.present.selection import best_counterpart
from reader.ui.actions import Actions
from reader.ui.appearance import Appearance
from reader.ui.desk import Desk
from reader.ui.main_window import MainWindow
from reader.ui.review.judgement_buttons import Judgement
from reader.ui.review.linking import Linking
from reader.ui.review.quiet_note import QuietNote
from reader.ui.review.reviewer import Reviewer
from reader.ui.review.sentence_menu import SentenceMenu
from reader.ui.review.under_review import Turn, UnderReview
from reader.ui.wording_card import WordingCard
from reader.verdicts import Pair, Verdict
from reader.wording import outlet_names

_RELATIONS = (Relation.SHARED, Relation.PARTIAL, Relation.CONTRADICTORY)


class Judging(QObject):
    """Decides which match the reader means, and says what became of a decision."""

    def __init__(
        self, window: MainWindow, desk: Desk, reviewer: Reviewer, actions: Actions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._desk = desk
        self._reviewer = reviewer
        self._actions = actions
        self._was_kept = False
        self.note = QuietNote(desk.appearance.palette, window)
        self.linking = Linking(window, desk, self)
        self.menu = SentenceMenu(desk, actions, window)
        self._connect()
        self._enable()

    def set_appearance(self, appearance: Appearance) -> None:
        """Take on the colours of a theme."""
        self.note.set_palette_roles(appearance.palette)

    @property
    def match(self) -> Match | None:
        """The match in hand: that of the card in use, that the reader was led to, else the best one in sight."""
        reading = self._desk.reading
        if reading is None or reading.selected is None:
            return None
        card = self._card_in_use()
        if card is not None and card.sentence_id != reading.selected:
            return self._match_with(card.sentence_id)
        if reading.match is not None:
            return reading.match
        others = [a for a in reading.panes if a != reading.article_in_hand]
        others += [a.id for a in reading.comparison.articles if a.id not in reading.panes]
        best = (best_counterpart(reading.comparison, reading.selected, article_id) for article_id in others)
        return next((self._match_with(sentence_id) for sentence_id in best if sentence_id), None)

    def _card_in_use(self) -> WordingCard | None:
        part: QWidget | None = self._window.focusWidget()
        while part is not None and not isinstance(part, WordingCard):
            part = part.parentWidget()
        return part

    def judge(self, match: Match, judgement: Judgement) -> None:
        """Keep what the reader says of a match."""
        pair = (match.left, match.right)
        self._reviewer.decide(judgement.verdict, pair, relation=judgement.relation, note=judgement.note)

    def _connect(self) -> None:
        actions, reviewer = self._actions, self._reviewer
        self._window.counterparts.offer(actions.link)
        self._window.counterparts.judged.connect(self._judge_with)
        # Keys can be faster than the disk: each is about what is shown once the one before is kept.
        actions.confirm_match.triggered.connect(lambda: reviewer.then(lambda: self._say(Verdict.CONFIRM)))
        actions.reject_match.triggered.connect(lambda: reviewer.then(lambda: self._say(Verdict.REJECT)))
        actions.change_relation.triggered.connect(lambda: reviewer.then(self._change_relation))
        actions.note_match.triggered.connect(lambda: self._write_note(self.match))
        actions.link.triggered.connect(self.linking.begin)
        actions.review.toggled.connect(self.linking.cancel)
        actions.undo.triggered.connect(reviewer.undo)
        actions.redo.triggered.connect(reviewer.redo)
        self.linking.linked.connect(self._link)
        self._window.comparison_view.menu_wanted.connect(self._open_menu)
        self.menu.judged.connect(self.judge)
        self.menu.note_wanted.connect(self._write_note)
        self.menu.corrected.connect(self._correct)
        reviewer.opened.connect(self._open)
        reviewer.revised.connect(self._revise)

    def _match_with(self, sentence_id: str) -> Match | None:
        """Return the match of the selected sentence with another one, also one that was rejected."""
        reading = self._desk.reading
        if reading is None:
            return None
        pair = {reading.selected, sentence_id}
        known = (*reading.comparison.matches, *self._rejected)
        return next((match for match in known if {match.left, match.right} == pair), None)

    @Slot(str, object)
    def _judge_with(self, sentence_id: str, judgement: Judgement) -> None:
        match = self._match_with(sentence_id)
        if match is not None:
            self.judge(match, judgement)

    def _say(self, verdict: Verdict) -> None:
        match = self.match
        if match is not None:
            self.judge(match, Judgement(verdict))

    def _change_relation(self) -> None:
        match = self.match
        if match is not None:
            following = _RELATIONS[(_RELATIONS.index(match.relation) + 1) % len(_RELATIONS)]
            self.judge(match, Judgement(Verdict.RELATION, following))

    @Slot(str, str)
    def _link(self, origin: str, other: str) -> None:
        match = self._match_with(other)
        known = match is not None and match not in self._rejected
        self._reviewer.decide(Verdict.CONFIRM if known else Verdict.LINK, (origin, other))

    @Slot(QPoint, str, int)
    def _open_menu(self, place: QPoint, sentence_id: str, offset: int) -> None:
        reading = self._desk.reading
        if reading is not None and reading.comparison.sentence(sentence_id).is_statement:
            self._desk.show(reading.selecting(sentence_id))
        self.menu.open(place, sentence_id, offset)

    @Slot(object, str, object)
    def _correct(self, verdict: Verdict, sentence_id: str, words: int | None) -> None:
        self._reviewer.decide(verdict, (sentence_id,), words=words)

    @property
    def _rejected(self) -> tuple[Match, ...]:
        return self._desk.reviewed.rejected if self._desk.reviewed is not None else ()

    @Slot(object)
    def _write_note(self, match: Match | None) -> None:
        reading = self._desk.reading
        if match is None or reading is None:
            return
        other = match.right if match.left == reading.selected else match.left
        card = self._window.counterparts.card_of(other)
        if card is not None:
            card.write_note()

    @Slot(object)
    def _open(self, story: UnderReview) -> None:
        self._was_kept = story.kept.story is not None
        self._desk.open(story.state.reviewed)
        self._enable()

    @Slot(object)
    def _revise(self, story: UnderReview) -> None:
        self._desk.revise(story.state.reviewed)
        self._enable()
        if story.is_undone:
            self._lead_to(story)
        if story.news is not None:
            self.note.say(self._news(story))
        self._was_kept = story.kept.story is not None

    def _lead_to(self, story: UnderReview) -> None:
        """Show the match of which a decision was undone, unless it is in sight."""
        reading, pair = self._desk.reading, story.pair
        if reading is None or pair is None or reading.selected in pair:
            return
        match = next((m for m in story.comparison.matches if (m.left, m.right) == pair), None)
        if match is not None:
            self._desk.show(reading.facing(match))

    def _news(self, story: UnderReview) -> str:
        messages = self._desk.messages
        assert story.news is not None
        what = messages.text(f"judging.said.{story.news.verdict}")
        if story.is_undone:
            return messages.text("judging.undone", what=what)
        if story.turn is Turn.REDONE:
            return messages.text("judging.redone", what=what)
        what += "".join(f": {outlet}" for outlet in self._outlets_judged(story.pair))
        said = [what]
        if not self._was_kept:
            said.append(messages.text("judging.kept"))
        if story.news.verdict is Verdict.REJECT:
            # What was rejected goes out of sight, and with it the button that brings it back.
            keys = self._actions.undo.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            said.append(messages.text("judging.take_back", keys=keys))
        return f"{'. '.join(said)}." if len(said) > 1 else what

    def _outlets_judged(self, pair: Pair | None) -> tuple[str, ...]:
        """Return the outlet whose match with the selected sentence was judged, if one was."""
        reading = self._desk.reading
        if reading is None or pair is None or reading.selected not in pair:
            return ()
        comparison = reading.comparison
        (other,) = (sentence_id for sentence_id in pair if sentence_id != reading.selected)
        article_id = comparison.sentence(other).article_id
        return (outlet_names(comparison.articles, self._desk.messages)[article_id],)

    def _enable(self) -> None:
        story = self._reviewer.story
        reviews = story.state.reviewed.standing if story is not None else {}
        self._desk.stop_guide.set_reviewed(frozenset(pair for pair, stands in reviews.items() if stands.verdict))
        self._actions.undo.setEnabled(story is not None and story.kept.can_undo)
        self._actions.redo.setEnabled(story is not None and story.kept.can_redo)
        self._actions.old_decisions.setEnabled(story is not None and bool(story.state.reviewed.uncertain))
