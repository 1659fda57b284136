"""The library in the window: looked through, searched and changed in the background, never long out of date."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.library.library_file import LibraryFile
from reader.messages import Messages
from reader.ui.actions import Actions
from reader.ui.appearance import Appearance
from reader.ui.library.asked import Asked
from reader.ui.library.library_changes import LibraryChanges
from reader.ui.library.looking import Looking
from reader.ui.library.rows import Row, RowKind
from reader.ui.tasks import Task, TaskRunner

if TYPE_CHECKING:
    from reader.library.kept_stories import KeptStory
    from reader.library.suggestions import Suggestion
    from reader.ui.library.library_page import LibraryPage
    from reader.ui.library.shelf import ArticleInHand, Shelf


class LibraryDesk(QObject):
    """Shows what has been kept, and only that.

    ``shown`` carries the page when it is wanted, ``opened`` the number of a story to compare, ``export_wanted``
    that of one to be written to a file, with its title.
    """

    shown = Signal(QWidget)
    left = Signal()
    opened = Signal(int)
    export_wanted = Signal(int, str)

    def __init__(self, library: LibraryFile, tasks: TaskRunner, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._actions = actions
        self._appearance: Appearance | None = None
        self._page: LibraryPage | None = None
        self._looking = Looking(library, tasks, self._is_shown, self)
        self._taking: Task | None = None
        self._suggestions: tuple[Suggestion, ...] = ()
        self.story: KeptStory | None = None
        self._wanted: tuple[RowKind, int] | None = None
        self.changes = LibraryChanges(library, tasks, self)
        self.changes.changed.connect(self._look_again)
        self.changes.story_made.connect(self._take_new_story)
        self._looking.seen.connect(self._show_shelf)
        self._looking.outdated.connect(self._look_again)
        self._looking.failed.connect(self.changes.failed)

    @property
    def shelf(self) -> Shelf | None:
        """What is shown of the library."""
        return self._looking.shelf

    @property
    def page(self) -> LibraryPage:
        """The page, made when it is first wanted."""
        if self._page is None:
            from reader.ui.library.library_page import LibraryPage

            actions = self._actions
            self._page = LibraryPage((actions.import_files, actions.paste_article, actions.export_story))
            self._connect(self._page)
            if self._appearance is not None:
                self._dress(self._page, self._appearance)
        return self._page

    def show(self, wanted: tuple[RowKind, int] | None = None) -> None:
        """Show the library, with one thing of it selected if that is named."""
        self._wanted = wanted
        self.look()
        self._looking.watch()
        self.shown.emit(self.page)
        self.page.words.setFocus()

    def set_appearance(self, appearance: Appearance) -> None:
        """Take on words and colours."""
        self._appearance = appearance
        self.changes.messages = appearance.messages
        if self._page is not None:
            self._dress(self._page, appearance)
            if self.shelf is not None:
                self.look()

    def look(self, asked: Asked | None = None) -> None:
        """Look for what is asked; what was asked before is no longer of interest."""
        asked = asked or self.page.what_is_asked()
        suggestions = self._suggestions if asked == Asked() else ()
        self._looking.look(asked, suggestions, self._words)

    def _look_again(self) -> None:
        if self._page is not None:
            self.look()

    def refresh(self) -> None:
        """Look again where another window or program has changed the library."""
        self._looking.check()

    def _is_shown(self) -> bool:
        return self._page is not None and self._page.isVisible()

    def _dress(self, page: LibraryPage, appearance: Appearance) -> None:
        page.set_appearance(appearance)
        page.offer(self.shelf.tags if self.shelf else (), appearance.messages)
        page.show_nothing(appearance.messages)

    @property
    def _words(self) -> Messages:
        assert self._appearance is not None
        return self._appearance.messages

    def _connect(self, page: LibraryPage) -> None:
        page.left.connect(self.left)
        page.asked.connect(self.look)
        page.suggest_wanted.connect(self._suggest)
        page.example_wanted.connect(self.changes.bring_back_example)
        page.list.chosen.connect(self._show_chosen)
        page.list.opened.connect(self._open)
        page.list.delete_wanted.connect(lambda: self._put_away(deleted=True))
        page.story.renamed.connect(self._rename)
        page.story.pressed.connect(self._press)
        page.story.articles.opened.connect(lambda row: self._select(row.kind, row.key))
        page.article.delete_wanted.connect(lambda: self._put_away(deleted=True))
        page.article.restore_wanted.connect(lambda: self._put_away(deleted=False))
        self.changes.follow(page.article)

    def _show_shelf(self, seen: tuple[Shelf, tuple[Row, ...]]) -> None:
        assert self._appearance is not None
        shelf, rows = seen
        messages, page = self._words, self.page
        page.offer(shelf.tags, messages)
        articles, stories = shelf.total
        summary = messages.count("library.summary", articles, stories=messages.count("library.stories", stories))
        page.show_rows(rows, summary, self._appearance)
        page.suggest.setEnabled(articles > 1)
        page.example.setVisible(not shelf.has_example)
        if self._wanted is not None and page.list.select(*self._wanted):
            self._wanted = None
        self._show_chosen()

    def _show_chosen(self) -> None:
        rows, library = self.page.list.selected, self._library
        self.story = None
        self._actions.export_story.setEnabled(len(rows) == 1 and rows[0].kind is RowKind.STORY)
        if self._taking is not None:
            self._taking.cancel()
        if not rows:
            self.page.show_nothing(self._words)
        elif len(rows) > 1 or rows[0].kind is RowKind.SUGGESTION:
            from reader.ui.library.library_sheets import show_possible_story

            assert self._appearance is not None
            show_possible_story(self.page, rows, self._members(rows), self.shelf, self._appearance)
        else:
            from reader.ui.library.shelf import take_article, take_story

            key = rows[0].key
            take = take_article if rows[0].kind is RowKind.ARTICLE else take_story
            task = self._taking = self._tasks.start(lambda _: take(library.opened(), key))
            task.succeeded.connect(self._show_taken)
            task.failed.connect(self.changes.failed)

    def _show_taken(self, taken: ArticleInHand | KeptStory) -> None:
        from reader.ui.library.library_sheets import show_article, show_story
        from reader.ui.library.shelf import ArticleInHand

        assert self._appearance is not None
        if isinstance(taken, ArticleInHand):
            show_article(self.page, taken, self._appearance)
        else:
            self.story = taken
            show_story(self.page, taken, self._appearance)

    def _members(self, rows: Sequence[Row]) -> tuple[int, ...]:
        if len(rows) == 1 and rows[0].kind is RowKind.SUGGESTION:
            return self._suggestions[rows[0].key].members
        return tuple(row.key for row in rows if row.kind is RowKind.ARTICLE)

    def _open(self, row: Row) -> None:
        if row.kind is RowKind.STORY:
            self._open_story(row.key)
        elif row.kind is RowKind.SUGGESTION:
            self._make(compare=True)
        else:
            self.page.article.lines.list.setFocus()

    def _select(self, kind: RowKind, key: int) -> None:
        if not self.page.list.select(kind, key):
            self._wanted = kind, key
            self.page.show_all()
            self.look()

    def _press(self, button: str) -> None:
        story = self.story
        if button in ("delete", "restore"):
            self._put_away(deleted=button == "delete")
        elif button in ("make", "make_and_compare"):
            self._make(compare=button == "make_and_compare")
        elif story is not None and button == "open":
            self._open_story(story.id)
        elif story is not None and button == "export":
            self.export_wanted.emit(story.id, story.title)
        elif story is not None:
            self.changes.take_out(story, self.page.story.chosen_articles)

    def _open_story(self, number: int) -> None:
        self.opened.emit(number)
        self.changes.mark_story_read(number)

    def _rename(self, title: str) -> None:
        if self.story is not None:
            self.changes.rename(self.story, title)

    def _make(self, *, compare: bool) -> None:
        title, members = self.page.story.title.text().strip(), self._members(self.page.list.selected)
        self.changes.make_story(title, members, compare=compare)

    def _take_new_story(self, number: int, compare: bool) -> None:
        made = self._members(self.page.list.selected)
        self._suggestions = tuple(s for s in self._suggestions if s.members != made)
        self._wanted = RowKind.STORY, number
        if compare:
            self._open_story(number)

    def _put_away(self, *, deleted: bool) -> None:
        rows = self.page.list.selected
        articles = [row.key for row in rows if row.kind is RowKind.ARTICLE]
        stories = [row.key for row in rows if row.kind is RowKind.STORY]
        self.changes.put_away(articles, stories, deleted=deleted)

    def _suggest(self) -> None:
        from reader.ui.library.shelf import suggest

        library = self._library
        task = self._tasks.start(lambda _: suggest(library.opened()))
        task.succeeded.connect(self._take_suggestions)
        task.failed.connect(self.changes.failed)

    def _take_suggestions(self, suggestions: tuple[Suggestion, ...]) -> None:
        self._suggestions = suggestions
        self.page.show_all()
        if suggestions:
            self._wanted = RowKind.SUGGESTION, 0
        else:
            self.changes.said.emit(self._words.text("library.said.no_suggestions"), None)
        self.look()
