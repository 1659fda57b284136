"""What the library page shows at full size of what is selected."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.ui.appearance import Appearance
from reader.ui.library.asked import Choice
from reader.ui.library.library_page import LibraryPage
from reader.ui.library.rows import Row, RowKind

if TYPE_CHECKING:
    from reader.library.kept_stories import KeptStory
    from reader.ui.library.shelf import ArticleInHand, Shelf


def show_article(page: LibraryPage, article: ArticleInHand, appearance: Appearance) -> None:
    """Show an article."""
    page.article.show_article(article, appearance)
    page.show_article()


def show_story(page: LibraryPage, story: KeptStory, appearance: Appearance) -> None:
    """Show a story with its articles."""
    from reader.ui.library.library_rows import member_row

    messages = appearance.messages
    rows = [member_row(kept, messages) for kept in story.articles]
    buttons = ("open", "export", "remove", "delete") if story.deleted is None else ("restore",)
    page.story.show_story(story.title, rows, buttons, messages.text("library.story_help"), appearance)
    page.show_story()


def show_possible_story(
    page: LibraryPage, rows: Sequence[Row], members: Sequence[int], shelf: Shelf | None, appearance: Appearance
) -> None:
    """Show what can be made of several rows, or of a suggestion with these articles."""
    from reader.ui.library.library_rows import article_row

    messages = appearance.messages
    listed = shelf.articles if shelf is not None else ()
    shown = [article_row(entry, messages) for entry in listed if entry.id in members]
    title = next((row.title for row in rows if row.kind is not RowKind.STORY), rows[0].title)
    is_deleted = shelf is not None and shelf.asked.choice is Choice.DELETED
    make = ("make_and_compare", "make") if len(members) > 1 and not is_deleted else ()
    others = () if rows[0].kind is RowKind.SUGGESTION else ("restore",) if is_deleted else ("delete",)
    help_text = messages.count("library.chosen", len(members))
    page.story.show_story(title, shown, (*make, *others), help_text, appearance)
    page.show_story()
