"""The desk: what is being read, how the reader moves through it, and which words the window says of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.messages import Messages
from reader.model import Relation
from reader.settings import SettingsFile, View
from reader.ui.actions import Actions, check
from reader.ui.appearance import Appearance
from reader.ui.counterparts_guide import CounterpartsGuide
from reader.ui.main_window import MainWindow
from reader.ui.reading import Reading, opened, shared_title, story_of
from reader.ui.stop_guide import StopGuide
from reader.wording import outlet_names

if TYPE_CHECKING:
    from reader.library.reviewing import Reviewed


class Desk(QObject):
    """Holds the one ``Reading`` of the window: every event makes a new one, and the parts are shown what changed.

    ``shown`` says that a new comparison is in the window, ``revised`` that something was decided in it since.
    """

    shown = Signal()
    revised = Signal()

    def __init__(
        self,
        window: MainWindow,
        actions: Actions,
        settings: SettingsFile,
        appearance: Appearance,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._actions = actions
        self._settings = settings
        self._appearance = appearance
        self.stop_guide = StopGuide(window.legend, actions, appearance, self)
        self._beside = CounterpartsGuide(window.counterparts, actions)
        self.reading: Reading | None = None
        self.reviewed: Reviewed | None = None
        self._connect()
        self._show_view(settings.current.view)
        for action in actions.needing_story():
            action.setEnabled(False)

    @property
    def appearance(self) -> Appearance:
        """The words and colours in force."""
        return self._appearance

    @property
    def messages(self) -> Messages:
        """The words in force."""
        return self._appearance.messages

    @property
    def title(self) -> str:
        """The title of what is being read, or the words for nothing."""
        messages = self._appearance.messages
        if self.reading is None:
            return messages.text("window.no_story")
        articles = self.reading.comparison.articles
        if len(articles) == 1:
            return articles[0].headline or outlet_names(articles, messages)[articles[0].id]
        return shared_title(articles) or messages.count("report.untitled", len(articles))

    def open(self, reviewed: Reviewed) -> None:
        """Show a comparison with what was decided in it, with the panes that it had when it was last read."""
        self._take(reviewed)
        comparison = reviewed.comparison
        remembered = self._settings.current.panes.get(story_of(comparison.articles), ())
        reading = opened(comparison, remembered)
        self.show(reading)
        self._window.uncover()
        self._window.focus_pane(reading.panes[0])
        self.shown.emit()

    def revise(self, reviewed: Reviewed) -> None:
        """Show what was decided since; what is read and selected stays."""
        self._take(reviewed)
        if self.reading is None:
            return
        same = reviewed.comparison == self.reading.comparison
        self.show(self.reading if same else self.reading.carried(reviewed.comparison))
        self.revised.emit()

    def _take(self, reviewed: Reviewed) -> None:
        self.reviewed = reviewed
        self._window.comparison_view.set_settled(reviewed.settled)
        self._window.views.set_reviews(reviewed.standing)

    def show(self, reading: Reading) -> None:
        """Show this reading."""
        if self.reading is not None and self.reading.selected != reading.selected:
            self._window.counterparts.keep_note()
        before, self.reading = self.reading, reading
        new = before is None or before.comparison is not reading.comparison
        if new:
            self._show_comparison(reading)
        if new or before is None or before.panes != reading.panes:
            self._show_panes(reading)
        self._show_selection(reading)

    def lead_to(self, reading: Reading) -> None:
        """Show a reading in the panes, with the keyboard on its sentence."""
        self._show_view(View.PANES)
        self.show(reading)
        self._window.focus_pane(reading.article_in_hand)

    def set_appearance(self, appearance: Appearance) -> None:
        """Say everything again in other words and colours; what is read and selected stays."""
        other_words = appearance.messages.language != self._appearance.messages.language
        self._appearance = appearance
        self._window.set_appearance(appearance)
        if self.reading is not None:
            self._show_comparison(self.reading)
            if other_words:
                self._show_panes(self.reading)
            self._window.articles.mark_panes(self.reading.panes)
            self._say_selection(self.reading)
        self._show_title()

    def _connect(self) -> None:
        window, actions = self._window, self._actions
        window.comparison_view.sentence_activated.connect(self._select)
        window.comparison_view.selection_cleared.connect(lambda: self._select(None))
        window.comparison_view.article_chosen.connect(self._choose)
        window.comparison_view.pane_articles_changed.connect(self._arrange)
        window.counterparts.sentence_picked.connect(self._pick_sentence)
        window.views.sentence_wanted.connect(self._seek_sentence)
        window.views.pair_wanted.connect(self._seek_pair)
        window.views.statement_wanted.connect(self._seek_statement)
        window.articles.article_picked.connect(self._pick_article)
        actions.views.triggered.connect(lambda action: self._open_view(View(action.data())))
        actions.find.triggered.connect(self._find)
        actions.compare_next.triggered.connect(lambda: self._compare_with_next(1))
        actions.compare_previous.triggered.connect(lambda: self._compare_with_next(-1))
        self.stop_guide.led.connect(self.show)

    def _select(self, sentence_id: str | None) -> None:
        if self.reading is not None:
            self.show(self.reading.selecting(sentence_id))

    def _choose(self, pane: int, article_id: str) -> None:
        if self.reading is not None:
            self.show(self.reading.choosing(pane, article_id))

    def _arrange(self, panes: tuple[str, ...]) -> None:
        if self.reading is None:
            return
        added = [article_id for article_id in panes if article_id not in self.reading.panes]
        self.show(self.reading.arranged(tuple(panes)))
        # The menu that asked for it is gone or stands elsewhere now, and would leave the keyboard anywhere.
        if added:
            self._window.focus_pane(added[0])
        else:
            self._window.comparison_view.focus_active_pane()

    def _compare_with_next(self, step: int) -> None:
        if self.reading is not None:
            self._show_view(View.PANES)
            self.show(self.reading.against_next(step))

    def _pick_article(self, article_id: str) -> None:
        if self.reading is not None:
            self._show_view(View.PANES)
            self.show(self.reading.showing(article_id))
            self._window.focus_pane(article_id)

    def _pick_sentence(self, sentence_id: str) -> None:
        if self.reading is not None:
            self.lead_to(self.reading.selecting(sentence_id))

    def _seek_sentence(self, sentence_id: str) -> None:
        if self.reading is not None:
            self.lead_to(self.reading.comparing(sentence_id))

    def _seek_pair(self, sentence_id: str, other_id: str) -> None:
        if self.reading is not None:
            self.lead_to(self.reading.beside(sentence_id, other_id))

    def _seek_statement(self, sentence_id: str) -> None:
        if self.reading is not None:
            self.lead_to(self.reading.gathering(sentence_id))

    def _open_view(self, view: View) -> None:
        self._window.uncover()
        self._show_view(view)
        if view is View.PANES and self.reading is not None:
            self._window.focus_pane(self.reading.article_in_hand)
        else:
            self._window.views.focus_view()

    def _find(self) -> None:
        self._show_view(View.PANES)
        self._window.find_bar.open()

    def _show_view(self, view: View) -> None:
        if view is not View.PANES:
            self._window.find_bar.hide()
        self._window.show_view(view)
        self._window.legend.set_switching(view)
        self._settings.current = replace(self._settings.current, view=view)
        check(self._actions.views, view)

    def _show_comparison(self, reading: Reading) -> None:
        window = self._window
        window.articles.show_articles(reading.comparison, self._appearance)
        window.display.show_comparison(reading.comparison)
        window.legend.show_comparison(reading.comparison, self._appearance)
        clashes = sum(match.relation is Relation.CONTRADICTORY for match in reading.comparison.matches)
        window.story_bar.show_contradiction_count(clashes, self._appearance.messages)
        window.show_reading_area()
        self._enable_actions(reading)
        self.stop_guide.show_comparison(reading.comparison, self._appearance)
        self._show_title()

    def _enable_actions(self, reading: Reading) -> None:
        actions = self._actions
        for action in actions.needing_story():
            action.setEnabled(True)
        actions.export.setEnabled(len(reading.comparison.articles) > 1)

    def _show_title(self) -> None:
        self._window.story_bar.show_title(self.title)
        self._window.setWindowTitle("Sejajar" if self.reading is None else f"{self.title} – Sejajar")

    def _show_panes(self, reading: Reading) -> None:
        self._window.show_panes(reading.comparison, reading.panes, self._appearance.messages)
        story = story_of(reading.comparison.articles)
        self._settings.current = self._settings.current.with_panes(story, reading.panes)

    def _show_selection(self, reading: Reading) -> None:
        self._window.views.select(reading.selected, reading.faced)
        self._say_selection(reading)

    def _say_selection(self, reading: Reading) -> None:
        self.stop_guide.show_place(reading)
        self._beside.show(reading, self.reviewed, self._appearance)
