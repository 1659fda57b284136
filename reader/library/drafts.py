"""What is being imported: every step gives a new state, and nothing is kept by any of them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reader.library.reading_in import Brought, Proposed, Table

if TYPE_CHECKING:
    from reader.errors import ReaderError
    from reader.library.previews import Preview

Story = str | int | None


@dataclass(frozen=True)
class Drafts:
    """The articles that wait to be kept, in the order in which they came."""

    previews: tuple[Preview, ...] = ()
    refused: tuple[ReaderError, ...] = ()
    tables: Mapping[str, Table] = field(default_factory=dict)
    """The tables among the files, by file name."""
    stories: Mapping[int, str] = field(default_factory=dict)
    """The stories of the library that articles can be added to."""
    proposed: frozenset[int] = frozenset()
    """The places of the articles whose story nobody has chosen yet."""
    into: int | None = None
    """The story of the library that what comes is for."""
    pasted: int = 0
    """How many articles were pasted, for their names."""

    @property
    def wanted(self) -> tuple[Preview, ...]:
        """The articles that are to be kept."""
        return tuple(preview for preview in self.previews if preview.is_wanted)

    @property
    def new_stories(self) -> tuple[str, ...]:
        """The titles of the new stories, each once."""
        return tuple(dict.fromkeys(p.story for p in self.previews if isinstance(p.story, str)))

    def with_brought(self, brought: Brought) -> Drafts:
        """Return the drafts with more articles; a copy of another one is not wanted unless the reader says so."""
        first = len(self.previews)
        added = [replace(p, story=p.story or self.into, is_wanted=p.twin is None) for p in brought.previews]
        unsaid = {first + place for place, preview in enumerate(added) if preview.story is None}
        return replace(
            self,
            previews=(*self.previews, *added),
            refused=(*self.refused, *brought.refused),
            tables={**self.tables, **{table.path.name: table for table in brought.tables}},
            proposed=self.proposed | unsaid,
        )

    def with_left(self, left: Drafts) -> Drafts:
        """Return the drafts after those that an earlier window left."""
        first = len(left.previews)
        return replace(
            left,
            previews=(*left.previews, *self.previews),
            refused=(*left.refused, *self.refused),
            tables={**left.tables, **self.tables},
            proposed=left.proposed | {first + place for place in self.proposed},
            into=left.into if self.into is None else self.into,
            pasted=left.pasted + self.pasted,
        )

    def without_table(self, name: str) -> Drafts:
        """Return the drafts without the articles of a table."""
        kept = [place for place, p in enumerate(self.previews) if not _is_of(name, p.content.source)]
        return replace(
            self,
            previews=tuple(self.previews[place] for place in kept),
            refused=tuple(e for e in self.refused if not _is_of(name, str(e.fields.get("path", "")))),
            proposed=frozenset(new for new, old in enumerate(kept) if old in self.proposed),
        )

    def unsaid(self) -> tuple[Preview, ...]:
        """Return the articles without the stories that nobody has chosen, to be proposed anew."""
        return tuple(replace(p, story=None) if n in self.proposed else p for n, p in enumerate(self.previews))

    def with_proposals(self, asked: Sequence[Preview], proposed: Proposed) -> Drafts:
        """Return the drafts in the stories that are proposed; what has changed since ``asked`` stays as it is."""
        stories = {
            place: proposal.story or proposal.title for proposal in proposed.proposals for place in proposal.places
        }
        previews = list(self.previews)
        for place in self.proposed:
            if (
                place < len(asked)
                and previews[place] is asked[place]
                and previews[place].story != stories.get(place)
            ):
                previews[place] = replace(previews[place], story=stories.get(place))
        return replace(self, previews=tuple(previews), stories=proposed.stories)

    def changing(self, places: Collection[int], change: Callable[[Preview], Preview]) -> Drafts:
        """Return the drafts with some articles changed."""
        return replace(self, previews=tuple(change(p) if n in places else p for n, p in enumerate(self.previews)))

    def choosing(self, places: Collection[int], story: Story) -> Drafts:
        """Return the drafts with some articles in the story that the reader chose for them, or in none."""
        chosen = self.changing(places, lambda preview: replace(preview, story=story))
        return replace(chosen, proposed=self.proposed - frozenset(places))

    def renaming(self, old: str, title: str) -> Drafts:
        """Return the drafts with a new story under another title."""
        return self.choosing({n for n, p in enumerate(self.previews) if p.story == old}, title)

    def as_one_story(self) -> tuple[Preview, ...]:
        """Return the wanted articles, in one new story where they are in none."""
        wanted = self.wanted
        if any(preview.story is not None for preview in wanted):
            return wanted
        title = next((p.content.headline for p in wanted if p.content.headline), wanted[0].content.source)
        return tuple(replace(preview, story=title) for preview in wanted)

    def table_of(self, source: str) -> Table | None:
        """Return the table that a file or a row of one is, if it is."""
        return self.tables.get(source) or self.tables.get(source.rpartition(":")[0])


def _is_of(table: str, source: str) -> bool:
    return source == table or source.rpartition(":")[0] == table
