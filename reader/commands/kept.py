"""What several commands do with the library: open a story, describe what is in it."""

from __future__ import annotations

from typing import Any

from reader.comparison import Options
from reader.errors import InputError, Problem
from reader.library.articles import KeptArticle
from reader.library.corrections import Corrected, corrected
from reader.library.database import Library
from reader.library.decisions import Decision
from reader.library.keeping import story_decisions
from reader.library.kept_stories import KeptStory, story
from reader.messages import Messages
from reader.progress import SILENT, Progress
from reader.wording import date_text, outlet_or_host


def corrected_story(
    library: Library, number: int, options: Options | None = None, progress: Progress = SILENT
) -> Corrected:
    """Return a story of the library compared, with what a person decided in it.

    Raises ``ReaderError`` where there are not two articles.
    """
    with library.reading() as connection:
        kept = story(connection, number)
    if len(kept.articles) < 2:
        raise InputError(Problem.ONE_ARTICLE)
    return corrected(kept.comparable(), kept_decisions(library, number), options or Options(), progress)


def kept_decisions(library: Library, number: int) -> tuple[Decision, ...]:
    """Return what a person decided of the articles of a story, then in the story, each the oldest first."""
    with library.reading() as connection:
        return story_decisions(connection, story(connection, number))


def article_line(kept: KeptArticle, messages: Messages) -> str:
    """Return an article on one line: its number, day, outlet and headline."""
    content = kept.content
    day = content.published.isoformat() if content.published else "-"
    outlet = outlet_or_host(content.outlet, content.address) or messages.text("article.outlet_unknown")
    headline = content.headline or messages.text("article.headline_unknown")
    tags = "".join(f"  #{tag.replace(' ', '-')}" for tag in kept.tags)
    return f"{kept.id:>6}  {day:10}  {outlet}: {headline}{tags}"


def story_lines(kept: KeptStory, messages: Messages) -> str:
    """Return a story with its articles, one a line."""
    count = messages.count("cli.articles", len(kept.articles))
    articles = (f"        {article_line(article, messages).strip()}" for article in kept.articles)
    deleted = f"  {messages.text('cli.deleted')}" if kept.deleted else ""
    return "\n".join([f"{kept.id:>6}  {kept.title} ({count}){deleted}", *articles])


def article_heading(kept: KeptArticle, messages: Messages) -> str:
    """Return what is known of an article, on a few lines."""
    content = kept.content
    outlet = outlet_or_host(content.outlet, content.address) or messages.text("article.outlet_unknown")
    lines = [
        content.headline or messages.text("article.headline_unknown"),
        f"{outlet}, {date_text(content.published, messages)}" + (f", {content.author}" if content.author else ""),
        content.address or content.source,
        messages.text("cli.version_of", number=kept.version_of) if kept.version_of else "",
        ", ".join(kept.tags),
        kept.note or "",
        messages.text("cli.deleted") if kept.deleted else "",
    ]
    return "\n".join(line for line in lines if line)


def article_json(kept: KeptArticle, *, text: bool = False) -> dict[str, Any]:
    """Return an article for another program, without its text unless that is asked for."""
    content = kept.content
    described = {
        "id": kept.id,
        **content.details,
        "source": content.source,
        "version_of": kept.version_of,
        "tags": list(kept.tags),
        "note": kept.note,
        "added": kept.added,
        "read": kept.read,
        "deleted": kept.deleted,
    }
    return described | ({"text": content.text} if text else {})


def story_json(kept: KeptStory) -> dict[str, Any]:
    """Return a story for another program."""
    return {
        "id": kept.id,
        "title": kept.title,
        "deleted": kept.deleted,
        "articles": [article_json(article) for article in kept.articles],
    }
