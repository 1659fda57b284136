"""Drafts as a file: what waits in an import when the window does not end as it should.

A line of JSON for the import, then one for each article, so that an article that has not changed is not written
anew, and other threads have their turn between two articles.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.errors import InputError, Problem, ReaderError
from reader.library.batches import Entry
from reader.library.drafts import Drafts
from reader.library.importing.imported import ImportedText
from reader.library.kept_stories import story_titles
from reader.library.previews import Preview, preview
from reader.library.reading_in import Table
from reader.model import Span

if TYPE_CHECKING:
    from reader.library.database import Library

FORMAT = "sejajar-drafts/1"


class DraftWriter:
    """Writes drafts as bytes; knows how the articles were written the last time."""

    def __init__(self) -> None:
        self._written: dict[int, tuple[ImportedText, str]] = {}

    def content(self, drafts: Drafts) -> bytes:
        """Return what ``read_drafts`` reads."""
        known, self._written = self._written, {}
        lines = [json.dumps(_import(drafts))]
        for place, one in enumerate(drafts.previews):
            key = id(one.content)
            written = known.get(key) or (one.content, json.dumps(_content(one.content)))
            self._written[key] = written
            lines.append(f"[{written[1]}, {json.dumps(_state(one, is_proposed=place in drafts.proposed))}]")
        return "\n".join(lines).encode()


def read_drafts(library: Library, content: bytes) -> Drafts:
    """Return the drafts of a file, recognised anew in the library as it is now.

    Raises ``ValueError``, ``KeyError`` or ``TypeError`` for a file of another kind.
    """
    head, *articles = (json.loads(line) for line in content.decode().splitlines())
    if head["format"] != FORMAT:
        raise ValueError(head["format"])
    previews = preview(library, [Entry(_read_content(written)) for written, _ in articles])
    with library.reading() as connection:
        titles = story_titles(connection)
    states = [state for _, state in articles]
    return Drafts(
        previews=tuple(_as_left(one, state, titles) for one, state in zip(previews, states, strict=True)),
        refused=tuple(InputError(Problem(problem), **fields) for problem, fields in head["refused"]),
        tables={path: Table(Path(path_of), tuple(h), columns) for path, path_of, h, columns in head["tables"]},
        stories=titles,
        proposed=frozenset(place for place, state in enumerate(states) if state["is_proposed"]),
        into=head["into"] if head["into"] in titles else None,
        pasted=head["pasted"],
    )


def _import(drafts: Drafts) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "into": drafts.into,
        "pasted": drafts.pasted,
        "refused": [_problem(error) for error in drafts.refused],
        "tables": [[name, str(t.path), t.headings, dict(t.columns)] for name, t in drafts.tables.items()],
    }


def _problem(error: ReaderError) -> tuple[str, Mapping[str, str | int]]:
    return error.problem, error.fields


def _content(content: ImportedText) -> dict[str, Any]:
    day = content.published
    return {
        **asdict(content),
        "published": day.isoformat() if day else None,
        "set_aside": _pairs(content.set_aside),
    }


def _read_content(written: Mapping[str, Any]) -> ImportedText:
    day = written["published"]
    published = datetime.date.fromisoformat(day) if day else None
    spans = tuple(Span(start, end) for start, end in written["set_aside"])
    return ImportedText(**{**written, "published": published, "set_aside": spans})


def _state(one: Preview, *, is_proposed: bool) -> dict[str, Any]:
    """Return what the reader made of an article; lines go by their place in the text, which no engine changes."""
    turned = [one.lines[place].span for place in sorted(one.turned)]
    return {
        "story": one.story,
        "turned": _pairs(turned),
        "is_own": one.is_own,
        "is_wanted": one.is_wanted,
        "is_proposed": is_proposed,
    }


def _as_left(one: Preview, state: Mapping[str, Any], titles: Mapping[int, str]) -> Preview:
    story = state["story"]
    spans = {Span(start, end) for start, end in state["turned"]}
    turned = frozenset(line.index for line in one.lines if line.span in spans) if spans else frozenset()
    return replace(
        one,
        story=story if isinstance(story, str) or story in titles else None,
        turned=turned,
        is_own=state["is_own"],
        is_wanted=state["is_wanted"],
    )


def _pairs(spans: Sequence[Span]) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans]
