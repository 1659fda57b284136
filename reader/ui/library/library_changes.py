"""Changing the library in the window: on disk first, then said, with what takes it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.library.library_file import LibraryFile
from reader.locations import BUNDLED_STORY
from reader.messages import Messages
from reader.ui.library import shelf_changes
from reader.ui.library.shelf_changes import Change
from reader.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from reader.library.articles import KeptArticle
    from reader.library.database import Library
    from reader.library.kept_stories import KeptStory
    from reader.ui.library.article_sheet import ArticleSheet

Numbers = Sequence[int]


class LibraryChanges(QObject):
    """``changed`` says that something was; ``said`` carries the words for it, and what takes it back."""

    changed = Signal()
    said = Signal(str, object)
    failed = Signal(object)
    story_made = Signal(int, bool)
    """The number of a story that is new here, and whether it is to be compared."""

    def __init__(self, library: LibraryFile, tasks: TaskRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self.messages: Messages | None = None

    def follow(self, sheet: ArticleSheet) -> None:
        """Do what the reader does on the sheet of an article."""

        def edit(**details: object) -> None:
            if sheet.shown is not None:
                self.edit(sheet.shown.kept.id, **details)

        def mark(read: bool) -> None:
            if sheet.shown is not None:
                self.mark_read(sheet.shown.kept.id, read=read)

        def tag(tags: tuple[str, ...]) -> None:
            if sheet.shown is not None:
                self.tag(sheet.shown.kept, tags)

        sheet.form.edited.connect(lambda detail, value: edit(**{detail: "" if value is None else str(value)}))
        sheet.tags_edited.connect(tag)
        sheet.note_edited.connect(lambda note: edit(note=note))
        sheet.line_turned.connect(lambda place, aside: edit(lines=((place, aside),)))
        sheet.read_wanted.connect(mark)

    def put_away(self, articles: Numbers, stories: Numbers, *, deleted: bool = True) -> None:
        """Delete articles and stories, or restore them."""
        if articles or stories:
            back = shelf_changes.putting_away(articles, stories, deleted=not deleted)
            change = shelf_changes.putting_away(articles, stories, deleted=deleted)
            count = len(articles) + len(stories)
            self._change(change, lambda _: self._say_count("deleted" if deleted else "restored", count, back))

    def rename(self, story: KeptStory, title: str) -> None:
        """Give a story another title."""
        back = shelf_changes.renaming_story(story.id, story.title)
        change = shelf_changes.renaming_story(story.id, title)
        self._change(change, lambda _: self._say("renamed", back, title=title))

    def take_out(self, story: KeptStory, articles: Numbers) -> None:
        """Take articles out of a story; they stay in the library."""
        if articles:
            back = shelf_changes.adding_to_story(story.id, articles)
            change = shelf_changes.removing_from_story(story.id, articles)
            self._change(change, lambda _: self._say_count("removed", len(articles), back))

    def make_story(self, title: str, articles: Numbers, *, compare: bool) -> None:
        """Make a story of articles."""

        def tell(number: object) -> None:
            assert isinstance(number, int)
            self._say("made", shelf_changes.putting_away((), [number], deleted=True), title=title)
            self.story_made.emit(number, compare)

        if title and articles:
            self._change(shelf_changes.making_story(title, articles), tell)

    def edit(self, number: int, **details: object) -> None:
        """Change what is said of an article; ``details`` are those of an ``Edit``."""
        from reader.library.edits import Edit

        change = shelf_changes.editing(number, Edit(**details))  # type: ignore[arg-type]
        self._change(change, lambda _: self._say("edited", shelf_changes.undoing_edit(number)))

    def tag(self, kept: KeptArticle, tags: tuple[str, ...]) -> None:
        """Give an article these tags and no others."""
        self.edit(kept.id, add_tags=tags, remove_tags=tuple(tag for tag in kept.tags if tag not in tags))

    def mark_read(self, number: int, *, read: bool) -> None:
        """Mark an article as read, or as to be read."""
        self._change(shelf_changes.marking_read([number], read=read), lambda _: None)

    def mark_story_read(self, number: int) -> None:
        """Mark the articles of a story as read."""
        self._change(shelf_changes.marking_story_read(number), lambda _: None)

    def bring_back_example(self) -> None:
        """Bring the bundled story back, or keep it for the first time."""

        def tell(number: object) -> None:
            assert isinstance(number, int)
            self.story_made.emit(number, False)

        self._do(lambda library: shelf_changes.bring_back_example(library, BUNDLED_STORY), tell)

    def import_stories(self, paths: Sequence[Path]) -> None:
        """Keep the stories that colleagues sent, and compare the last one."""

        def tell(numbers: object) -> None:
            assert isinstance(numbers, list)
            self._say_count("imported", len(numbers), shelf_changes.putting_away((), numbers, deleted=True))
            self.story_made.emit(numbers[-1], True)

        self._do(lambda library: shelf_changes.import_stories(library, paths), tell)

    def export(self, number: int, path: Path) -> None:
        """Write a story with its comparison and decisions to a file."""
        from reader.commands.stories import export_story

        self._do(
            lambda library: export_story(library, number, path), lambda _: self._say("exported", None, path=path)
        )

    def _change(self, change: Change, then: Callable[[object], None]) -> None:
        self._do(lambda library: shelf_changes.changed(library, change), then)

    def _do(self, work: Callable[[Library], object], then: Callable[[object], None]) -> None:
        library = self._library

        def tell(outcome: object) -> None:
            then(outcome)
            self.changed.emit()

        task = self._tasks.start(lambda _: work(library.opened()))
        task.succeeded.connect(tell)
        task.failed.connect(self.failed)

    def _say(self, what: str, back: Change | None, **fields: object) -> None:
        assert self.messages is not None
        self._tell(self.messages.text(f"library.said.{what}", **fields), back)

    def _say_count(self, what: str, count: int, back: Change) -> None:
        assert self.messages is not None
        self._tell(self.messages.count(f"library.said.{what}", count), back)

    def _tell(self, text: str, back: Change | None) -> None:
        self.said.emit(text, None if back is None else lambda: self._change(back, lambda _: None))
