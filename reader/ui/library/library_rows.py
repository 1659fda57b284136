"""What the rows of the library say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from reader.library.articles import KeptArticle, Listed
from reader.library.kept_stories import ListedStory
from reader.library.search import Found
from reader.library.suggestions import Suggestion
from reader.messages import Messages
from reader.ui.library.rows import Row, RowKind
from reader.ui.library.shelf import Shelf
from reader.wording import date_text, outlet_or_host


def library_rows(shelf: Shelf, suggestions: Sequence[Suggestion], messages: Messages) -> tuple[Row, ...]:
    """Return the suggestions, the stories and the articles, each under a heading."""
    articles = {entry.id: entry for entry in shelf.articles}
    if shelf.found is not None:
        listed: Iterator[Row] = (_found(entry, articles[entry.article_id], messages) for entry in shelf.found)
    else:
        listed = (article_row(entry, messages) for entry in shelf.articles)
    return (
        *_part("suggestions", [_suggestion(place, s, messages) for place, s in enumerate(suggestions)], messages),
        *_part("stories", [_story(entry, messages) for entry in shelf.stories], messages),
        *_part("found" if shelf.found is not None else "articles", list(listed), messages),
    )


def _part(name: str, rows: Sequence[Row], messages: Messages) -> Iterator[Row]:
    if rows:
        yield Row(RowKind.HEADING, len(name), messages.count(f"library.part.{name}", len(rows)))
        yield from rows


def article_row(entry: Listed, messages: Messages) -> Row:
    """Return the row of an article; one without an outlet goes by its headline, and without both by its file."""
    outlet, published = outlet_or_host(entry.outlet, entry.address), date_text(entry.published, messages)
    if outlet is None and entry.headline is not None:
        above, dated = "", f"{published} · {entry.source}"
    else:
        above, dated = outlet or entry.source, published
    return Row(
        RowKind.ARTICLE,
        entry.id,
        entry.headline or messages.text("article.headline_unknown"),
        above=above,
        below="  ".join([dated, *(f"#{tag}" for tag in entry.tags)]),
        is_fresh=not entry.is_read,
    )


def member_row(kept: KeptArticle, messages: Messages) -> Row:
    """Return the row of an article of a story."""
    content = kept.content
    listed = Listed(
        kept.id,
        content.source,
        content.outlet,
        content.headline,
        content.published,
        kept.read is not None,
        kept.tags,
        content.address,
    )
    return article_row(listed, messages)


def _found(found: Found, entry: Listed, messages: Messages) -> Row:
    row = article_row(entry, messages)
    return Row(
        row.kind,
        row.key,
        row.title,
        above=row.above,
        below=row.below,
        passage=found.passage.text,
        marks=found.passage.marks,
        is_fresh=row.is_fresh,
    )


def _story(entry: ListedStory, messages: Messages) -> Row:
    return Row(RowKind.STORY, entry.id, entry.title, below=messages.count("cli.articles", entry.articles))


def _suggestion(place: int, suggestion: Suggestion, messages: Messages) -> Row:
    below = messages.count("cli.articles", len(suggestion.members))
    return Row(RowKind.SUGGESTION, place, suggestion.title, below=below)


def stories_text(stories: Mapping[int, str], messages: Messages) -> str:
    """Return which stories an article is in, or nothing."""
    if not stories:
        return ""
    return messages.text("library.in_stories", stories=", ".join(stories.values()))
