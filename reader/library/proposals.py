"""Which stories the articles of an import seem to tell: new ones, or stories of the library."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import apsw

from reader.library.articles import KeptArticle, articles
from reader.library.duplicates import Likeness
from reader.library.kept_stories import stories_of
from reader.library.previews import Preview
from reader.library.suggestions import suggest_stories

_DAYS = datetime.timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Proposal:
    """Articles of an import that seem to tell one event."""

    title: str
    places: tuple[int, ...]
    """Where they stand in the import, in that order."""
    story: int | None = None
    """The story of the library that tells the same event."""


def propose_stories(connection: apsw.Connection, previews: Sequence[Preview]) -> tuple[Proposal, ...]:
    """Return the stories that the articles of an import seem to tell, with those of the library or without.

    Only articles of the library within three days of an imported one are looked at. An article is in one proposal
    at most; one of a described story in none.
    """
    places = {number: place for place, number in enumerate(_numbers(previews)) if number is not None}
    near = [kept for kept in articles(connection) if _is_near(kept, previews)]
    there = {kept.id for kept in near}
    new = [
        KeptArticle(number, previews[place].content, "") for number, place in places.items() if number not in there
    ]
    found = (_proposal(connection, s.title, s.members, places) for s in suggest_stories([*near, *new]))
    return tuple(proposal for proposal in found if proposal is not None)


def _numbers(previews: Sequence[Preview]) -> Iterator[int | None]:
    """Yield what each article is called here: its number in the library, or one below 0; copies have none."""
    for place, preview in enumerate(previews):
        if preview.story is not None or preview.twin is not None:
            yield None
        elif preview.known is None:
            yield -1 - place
        else:
            yield preview.known.article_id if preview.known.likeness is Likeness.SAME else None


def _is_near(kept: KeptArticle, previews: Sequence[Preview]) -> bool:
    day = kept.content.published
    days = (preview.content.published for preview in previews)
    return any(day is None or other is None or abs(day - other) <= _DAYS for other in days)


def _proposal(
    connection: apsw.Connection, title: str, members: Sequence[int], places: dict[int, int]
) -> Proposal | None:
    imported = tuple(sorted(places[number] for number in members if number in places))
    counts = Counter(story for number in members if number > 0 for story in stories_of(connection, number))
    story = min(counts, key=lambda number: (-counts[number], number), default=None)
    if not imported or (story is None and len(imported) < 2):
        return None
    return Proposal(title, imported, story)
