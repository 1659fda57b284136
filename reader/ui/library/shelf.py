"""What the library page shows, read in the background thread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.library.articles import KeptArticle, Listed, article, listed
from reader.library.kept_stories import KeptStory, ListedStory, listed_stories, stories_of, story, story_titles
from reader.library.lines import lines
from reader.library.search import Found, search
from reader.library.stories import article_files
from reader.locations import BUNDLED_STORY
from reader.ui.library.asked import Asked, Choice

if TYPE_CHECKING:
    from reader.library.database import Library
    from reader.library.suggestions import Suggestion
    from reader.model import Sentence

_MOST_FOUND = 60


@dataclass(frozen=True, slots=True)
class Shelf:
    """What there is for what was asked; ``found`` are the best first where words were asked for."""

    asked: Asked
    stories: tuple[ListedStory, ...]
    articles: tuple[Listed, ...]
    found: tuple[Found, ...] | None
    tags: tuple[str, ...]
    has_example: bool
    """Whether the bundled story is there."""
    total: tuple[int, int]
    """How many articles and stories there are in all, without the deleted ones."""
    version: int
    """Another number once somebody else has changed the library."""


@dataclass(frozen=True, slots=True)
class ArticleInHand:
    """One article at full size."""

    kept: KeptArticle
    lines: tuple[Sentence, ...]
    stories: Mapping[int, str]
    """The stories that it is in."""


def look(library: Library, asked: Asked) -> Shelf:
    """Return what the library has for what is asked."""
    version = data_version(library)
    with library.reading() as connection:
        present = tuple(listed(connection))
        there = tuple(listed_stories(connection))
        is_deleted = asked.choice is Choice.DELETED
        articles = tuple(listed(connection, deleted=True)) if is_deleted else present
        stories = tuple(listed_stories(connection, deleted=True)) if is_deleted else there
        found = search(connection, asked.words, _MOST_FOUND) if asked.words.strip() and not is_deleted else None
    articles = tuple(entry for entry in articles if _is_asked(entry, asked))
    if found is not None:
        wanted = {entry.id for entry in articles}
        found = tuple(entry for entry in found if entry.article_id in wanted)
    if asked.words.strip():
        stories = tuple(entry for entry in stories if asked.words.lower() in entry.title.lower())
    if asked.choice is Choice.UNREAD or asked.tag is not None:
        stories = ()
    tags = tuple(sorted({tag for entry in present for tag in entry.tags}, key=str.lower))
    example = article_files(BUNDLED_STORY)[0].story
    has_example = any(entry.title == example for entry in there)
    return Shelf(asked, stories, articles, found, tags, has_example, (len(present), len(there)), version)


def _is_asked(entry: Listed, asked: Asked) -> bool:
    if asked.choice is Choice.UNREAD and entry.is_read:
        return False
    return asked.tag is None or asked.tag.lower() in (tag.lower() for tag in entry.tags)


def data_version(library: Library) -> int:
    """Return a number that changes when another connection has changed the library."""
    with library.reading() as connection:
        row = connection.execute("PRAGMA data_version").fetchone()
    assert row is not None
    return int(str(row[0]))


def take_article(library: Library, number: int) -> ArticleInHand:
    """Return an article with its lines and stories. Raises ``LibraryError`` where there is none."""
    with library.reading() as connection:
        titles = story_titles(connection)
        of_it = {story_number: titles[story_number] for story_number in stories_of(connection, number)}
        return ArticleInHand(article(connection, number), lines(connection, number), of_it)


def take_story(library: Library, number: int) -> KeptStory:
    """Return a story with its articles. Raises ``LibraryError`` where there is none."""
    with library.reading() as connection:
        return story(connection, number)


def suggest(library: Library) -> tuple[Suggestion, ...]:
    """Return the stories that the articles of the library seem to tell and that it does not have yet."""
    from reader.library.articles import articles
    from reader.library.suggestions import suggest_stories

    with library.reading() as connection:
        found = suggest_stories(list(articles(connection)))
        return tuple(s for s in found if not _is_there(s.members, [stories_of(connection, n) for n in s.members]))


def _is_there(members: Sequence[int], stories: Sequence[Sequence[int]]) -> bool:
    """Return whether most of these articles are in one story already."""
    counts = [number for of_one in stories for number in of_one]
    return any(2 * counts.count(number) > len(members) for number in set(counts))
