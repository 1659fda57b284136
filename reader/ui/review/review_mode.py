"""The review: one undecided match after the other, the ones most worth a look first."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from reader.model import Match
from reader.ui.actions import Actions
from reader.ui.appearance import Appearance
from reader.ui.desk import Desk
from reader.ui.main_window import MainWindow
from reader.ui.review.review_bar import ReviewBar, ReviewView
from reader.ui.review.reviewer import Reviewer
from reader.ui.review.under_review import UnderReview
from reader.verdicts import Pair, Verdict
from reader.wording import outlet_names, score_text

_ANSWERED = (Verdict.CONFIRM, Verdict.REJECT)


class ReviewMode(QObject):
    """Leads from match to match while its bar is open; the reader may look elsewhere meanwhile.

    A confirmed or rejected match is left for the next one. What was skipped comes round again at the end.
    """

    uncertain_wanted = Signal()

    def __init__(
        self, window: MainWindow, desk: Desk, reviewer: Reviewer, actions: Actions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reviewer = reviewer
        self._actions = actions
        self._pair: Pair | None = None
        self._seen: list[Pair] = []
        self._skipped: set[Pair] = set()
        answers = (
            *(actions.confirm_match, actions.reject_match, actions.change_relation),
            *(actions.note_match, actions.skip_match),
        )
        self.bar = ReviewBar(answers, window)
        window.add_bar(self.bar)
        self._connect()
        self._show()

    @property
    def is_on(self) -> bool:
        """Whether the review is going on."""
        return not self.bar.isHidden()

    def set_appearance(self, appearance: Appearance) -> None:
        """Take on words and colours."""
        self.bar.set_appearance(appearance)
        if self.is_on:
            self._show()

    def _connect(self) -> None:
        actions, reviewer = self._actions, self._reviewer
        actions.review.toggled.connect(self._switch)
        actions.skip_match.triggered.connect(self._skip)
        actions.back_to_match.triggered.connect(self._go_back)
        self.bar.close_wanted.connect(lambda: actions.review.setChecked(False))
        self.bar.uncertain_wanted.connect(self.uncertain_wanted)
        reviewer.opened.connect(self._begin_again)
        reviewer.revised.connect(self._follow)

    @Slot(bool)
    def _switch(self, wanted: bool) -> None:
        self.bar.setVisible(wanted)
        for action in (self._actions.skip_match, self._actions.back_to_match):
            action.setEnabled(wanted)
        if wanted:
            self._seen, self._skipped = [], set()
            self._go_on()

    @Slot(object)
    def _begin_again(self, story: UnderReview) -> None:
        if self.is_on:
            self._switch(True)

    @Slot(object)
    def _follow(self, story: UnderReview) -> None:
        if not self.is_on:
            return
        standing = story.state.reviewed.standing.get(self._pair) if self._pair else None
        if story.is_undone:
            self._return_to(story)
        elif self._match(self._pair) is None or (standing is not None and standing.verdict in _ANSWERED):
            self._go_on()
        else:
            self._show()

    def _return_to(self, story: UnderReview) -> None:
        """Look at the match again of which a decision was undone."""
        pair = story.pair
        if self._match(pair) is not None:
            if self._seen and self._seen[-1] == pair:
                self._seen.pop()
            self._look_at(pair)
        else:
            self._show()

    def _skip(self) -> None:
        if self._pair is not None:
            self._skipped.add(self._pair)
        self._go_on()

    def _go_back(self) -> None:
        while self._seen:
            pair = self._seen.pop()
            if self._match(pair) is not None:
                self._look_at(pair)
                return

    def _go_on(self) -> None:
        """Look at the next match; those that were skipped come again once no others are left."""
        if self._pair is not None:
            self._seen.append(self._pair)
        reviewed = self._desk.reviewed
        waiting = [(m.left, m.right) for m in reviewed.to_review] if reviewed is not None else []
        fresh = [pair for pair in waiting if pair not in self._skipped]
        if not fresh:
            self._skipped.clear()
        self._look_at(next(iter(fresh or waiting), None))

    def _look_at(self, pair: Pair | None) -> None:
        self._pair = pair
        match, reading = self._match(pair), self._desk.reading
        if match is not None and reading is not None:
            self._desk.lead_to(reading.facing(match))
        self._show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.bar, self._aloud(match)))

    def _match(self, pair: Pair | None) -> Match | None:
        reading = self._desk.reading
        if reading is None or pair is None:
            return None
        return next((m for m in reading.comparison.matches if (m.left, m.right) == pair), None)

    def _show(self) -> None:
        reviewed = self._desk.reviewed
        if reviewed is not None:
            total = reviewed.decided + len(reviewed.undecided)
            about = self._about(self._match(self._pair))
            self.bar.show_view(ReviewView(reviewed.decided, total, about, len(reviewed.uncertain)))

    def _about(self, match: Match | None) -> str:
        reading, messages = self._desk.reading, self._desk.messages
        if match is None or reading is None:
            return ""
        names = outlet_names(reading.comparison.articles, messages)
        left, right = (names[reading.comparison.sentence(s).article_id] for s in (match.left, match.right))
        relation = messages.text(f"panel.relation.{match.relation}")
        score = score_text(match.score, messages)
        return messages.text("reviewing.about", relation=relation, left=left, right=right, score=score)

    def _aloud(self, match: Match | None) -> str:
        reading = self._desk.reading
        if match is None or reading is None:
            return self.bar.words()
        texts = (" ".join(reading.comparison.text_of(side).split()) for side in (match.left, match.right))
        return " ".join((self.bar.words(), *texts))
