"""Decisions and the story that they are kept with: found again by the texts, made at the first decision.

Functions that change something are called within ``Library.changing``.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import apsw

from reader.library.batches import keep_article
from reader.library.decisions import Decision, decide, decisions, turns
from reader.library.duplicates import sketch
from reader.library.importing.imported import ImportedText, text_hash
from reader.library.kept_stories import KeptStory, add_to_story, make_story
from reader.library.lines import line_decisions
from reader.model import Article


@dataclass(frozen=True, slots=True)
class Kept:
    """What the library has of the articles that are read: a story, and the decisions that are about them."""

    story: int | None = None
    """``None`` until the first decision."""
    decisions: tuple[Decision, ...] = ()
    can_undo: bool = False
    can_redo: bool = False


NOTHING_KEPT = Kept()


def recall(connection: apsw.Connection, articles: Sequence[Article], story_number: int | None = None) -> Kept:
    """Return what is kept of these articles, with ``story_number`` or the story that has their texts.

    The story is the one with exactly these texts; else one with decisions that has some of them and no others, all
    of them and more, or all but one that was corrected since. Decisions about articles of the story that are not
    among these are left out. What was decided of the lines of an article comes first, whatever story it is in.
    """
    of_lines = line_decisions(connection, _numbers_of(connection, articles))
    number = _story_of(connection, articles) if story_number is None else story_number
    if number is None:
        return Kept(decisions=of_lines)
    about = _concerning(decisions(connection, number), articles, _texts_of(connection, number))
    return Kept(number, of_lines + about, *turns(connection, number))


def story_decisions(connection: apsw.Connection, kept: KeptStory) -> tuple[Decision, ...]:
    """Return what was decided of the articles of a story, then in the story, each the oldest first."""
    return line_decisions(connection, [a.id for a in kept.articles]) + decisions(connection, kept.id)


def keep_decision(
    connection: apsw.Connection,
    story_number: int | None,
    articles: Sequence[Article],
    decided: Sequence[Decision],
    now: datetime.datetime,
) -> int:
    """Keep decisions with their story and return its number; without a number the story is made.

    Articles that the library does not have are kept too, and join the story. The title is that which the first
    article has for its story, else its headline.
    """
    if story_number is None or {text_hash(a.text) for a in articles} - _texts_of(connection, story_number):
        numbers = [_kept_article(connection, article, now) for article in articles]
        if story_number is None:
            story_number = make_story(connection, _title(articles), numbers, now)
        else:
            add_to_story(connection, story_number, numbers)
    for decision in decided:
        decide(connection, story_number, decision)
    return story_number


def _numbers_of(connection: apsw.Connection, articles: Sequence[Article]) -> list[int]:
    texts = sorted({text_hash(article.text) for article in articles})
    marks = ", ".join("?" * len(texts))
    rows = connection.execute(
        f"SELECT id FROM articles WHERE text_hash IN ({marks}) AND deleted IS NULL ORDER BY id", tuple(texts)
    )
    return [int(str(number)) for (number,) in rows]


def _story_of(connection: apsw.Connection, articles: Sequence[Article]) -> int | None:
    wanted = {text_hash(article.text) for article in articles}
    titles = {article.story for article in articles}
    marks = ", ".join("?" * len(wanted))
    rows = connection.execute(
        "SELECT stories.id, title, text_hash, EXISTS (SELECT 1 FROM decisions WHERE story_id = stories.id)"
        " FROM stories JOIN story_articles ON story_id = stories.id JOIN articles ON articles.id = article_id"
        " WHERE stories.deleted IS NULL AND stories.id IN (SELECT story_id FROM story_articles"
        f" JOIN articles ON articles.id = article_id WHERE text_hash IN ({marks}))",
        tuple(sorted(wanted)),
    ).fetchall()
    texts: dict[tuple[int, str, bool], set[str]] = defaultdict(set)
    for number, title, text, is_decided in rows:
        texts[int(str(number)), str(title), bool(is_decided)].add(str(text))

    def nearness(story: tuple[int, str, bool]) -> tuple[bool, bool, int, int, bool, int]:
        number, title, is_decided = story
        apart = len(texts[story] ^ wanted)
        return (apart == 0, is_decided, len(texts[story] & wanted), -apart, title in titles, number)

    near = [story for story in texts if texts[story] == wanted or (story[2] and _is_near(texts[story], wanted))]
    return max(near, key=nearness)[0] if near else None


def _is_near(kept: set[str], wanted: set[str]) -> bool:
    """Return whether two sets of texts are of one story: one within the other, or with one text replaced."""
    shared, more, fewer = len(kept & wanted), len(wanted - kept), len(kept - wanted)
    return shared > 1 and (more == 0 or fewer == 0 or more == fewer == 1)


def _texts_of(connection: apsw.Connection, story_number: int) -> set[str]:
    rows = connection.execute(
        "SELECT text_hash FROM story_articles JOIN articles ON articles.id = article_id WHERE story_id = ?",
        (story_number,),
    )
    return {str(text) for (text,) in rows}


def _concerning(decided: Sequence[Decision], articles: Sequence[Article], kept: set[str]) -> tuple[Decision, ...]:
    """Return the decisions about these articles.

    Left out are those about a text of the story that is not among them, unless another one of its outlet is that
    the story does not have: that one replaces it.
    """
    here = {text_hash(article.text): article.outlet for article in articles}
    replaced = {outlet for text, outlet in here.items() if text not in kept}

    def is_here(decision: Decision) -> bool:
        anchors = (anchor for anchor in (decision.left, decision.right) if anchor is not None)
        return all(a.article in here or a.article not in kept or a.outlet in replaced for a in anchors)

    return tuple(filter(is_here, decided))


def _kept_article(connection: apsw.Connection, article: Article, now: datetime.datetime) -> int:
    content = ImportedText(
        text=article.text,
        source=article.source,
        outlet=article.outlet,
        headline=article.headline,
        author=article.author,
        published=article.published,
        language=article.language,
        address=article.address,
        set_aside=article.set_aside,
    )
    number, _ = keep_article(connection, content, sketch(content.body), now)
    return number


def _title(articles: Sequence[Article]) -> str:
    first = articles[0]
    return first.story or first.headline or first.source
