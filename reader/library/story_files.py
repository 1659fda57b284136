"""A whole story as one file, to send to a colleague: its articles, its comparison and its decisions.

The file is a zip archive with ``story.json``; docs/library.md says what stands in it.
"""

from __future__ import annotations

import datetime
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import apsw

from reader.errors import InputError, Problem
from reader.library.anchors import Anchor
from reader.library.articles import KeptArticle, add_tags, write_note
from reader.library.batches import keep_article
from reader.library.decisions import Decision, decide, decisions
from reader.library.duplicates import sketch
from reader.library.importing.archives import Archive
from reader.library.importing.imported import ImportedText, text_hash
from reader.library.importing.plain_text import read_bytes
from reader.library.kept_stories import KeptStory, make_story, story
from reader.library.lines import line_decisions
from reader.model import Relation, Span
from reader.verdicts import Verdict

FORMAT = "sejajar-story/1"
SUFFIX = ".sejajar"
_CONTENT = "story.json"
_COMPARISON = "comparison.json"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The time of the members, always the same, so that the same story is the same bytes."""

Value = TypeVar("Value")


def story_file(connection: apsw.Connection, story_number: int, comparison_json: str | None = None) -> bytes:
    """Return a story as the content of a file, with its comparison for programs that want no engine."""
    kept = story(connection, story_number)
    of_lines = line_decisions(connection, [article.id for article in kept.articles])
    content = _content(kept, of_lines + decisions(connection, story_number))
    members = {_CONTENT: json.dumps(content, ensure_ascii=False, indent=1) + "\n"}
    if comparison_json is not None:
        members[_COMPARISON] = comparison_json
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, text in members.items():
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, text.encode("utf-8"))
    return target.getvalue()


def add_story_file(connection: apsw.Connection, path: Path, now: datetime.datetime) -> int:
    """Keep the story of a file as a new story and return its number; articles that are there are not doubled.

    Called within ``Library.changing``. Raises ``InputError`` for a file that is no story, or not a whole one.
    """
    title, entries, decided = _parsed(read_bytes(path), path.name)
    numbers = []
    for content, tags, note in entries:
        number, _ = keep_article(connection, content, sketch(content.body), now)
        add_tags(connection, number, tags)
        if note:
            write_note(connection, number, note, now)
        numbers.append(number)
    story_number = make_story(connection, title, numbers, now)
    for decision in decided:
        decide(connection, story_number, decision)
    return story_number


def _content(kept: KeptStory, decided: tuple[Decision, ...]) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "title": kept.title,
        "articles": [_article(article) for article in kept.articles],
        "decisions": [_decision(decision) for decision in decided],
    }


def _article(kept: KeptArticle) -> dict[str, Any]:
    content = kept.content
    return {
        "sha256": text_hash(content.text),
        "source": content.source,
        **content.details,
        "tags": list(kept.tags),
        "note": kept.note,
        **({"set_aside": [[s.start, s.end] for s in content.set_aside]} if content.set_aside else {}),
        "text": content.text,
    }


def _decision(decision: Decision) -> dict[str, Any]:
    return {
        "verdict": decision.verdict,
        "relation": decision.relation,
        "note": decision.note,
        "decided": decision.decided,
        "words": decision.words,
        "a": _anchor(decision.left),
        "b": _anchor(decision.right) if decision.right else None,
    }


def _anchor(anchor: Anchor) -> dict[str, Any]:
    return {
        "article": anchor.article,
        "outlet": anchor.outlet,
        "sentence": anchor.sentence,
        "occurrence": anchor.occurrence,
    }


_Entry = tuple[ImportedText, list[str], str | None]


def _parsed(content: bytes, name: str) -> tuple[str, list[_Entry], list[Decision]]:
    raw = Archive(content, name).bytes_of(_CONTENT)
    try:
        read = json.loads(raw)
        if read["format"] != FORMAT:
            raise ValueError(f"format {read['format']}")
        entries = [_read_article(entry) for entry in read["articles"]]
        decided = [_read_decision(entry) for entry in read["decisions"]]
        return _of(str, read["title"]), entries, decided
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise InputError(Problem.STORY_PACKAGE, path=name, detail=str(error)) from error


def _read_article(entry: dict[str, Any]) -> _Entry:
    text = _of(str, entry["text"])
    if text_hash(text) != entry["sha256"]:
        raise ValueError("sha256")
    content = ImportedText(
        text=text,
        source=_of(str, entry["source"]),
        outlet=_optional(str, entry["outlet"]),
        headline=_optional(str, entry["headline"]),
        author=_optional(str, entry["author"]),
        published=_optional(datetime.date.fromisoformat, entry["published"]),
        language=_of(str, entry["language"]),
        address=_optional(str, entry["address"]),
        set_aside=tuple(_read_span(span, len(text)) for span in entry.get("set_aside", ())),
    )
    return content, [_of(str, tag) for tag in entry["tags"]], _optional(str, entry["note"])


def _read_span(entry: list[Any], length: int) -> Span:
    start, end = (_of(int, place) for place in entry)
    if end > length:
        raise ValueError(f"set_aside beyond the text: {end}")
    return Span(start, end)


def _read_decision(entry: dict[str, Any]) -> Decision:
    verdict = Verdict(entry["verdict"])
    if not verdict.fits(1 if entry["b"] is None else 2):
        raise ValueError(f"{verdict} with {'one sentence' if entry['b'] is None else 'two sentences'}")
    return Decision(
        verdict,
        _read_anchor(entry["a"]),
        None if entry["b"] is None else _read_anchor(entry["b"]),
        datetime.datetime.fromisoformat(entry["decided"]).isoformat(),
        _optional(Relation, entry["relation"]),
        _optional(str, entry["note"]),
        None if entry["words"] is None else _of(int, entry["words"]),
    )


def _read_anchor(entry: dict[str, Any]) -> Anchor:
    return Anchor(
        _of(str, entry["article"]),
        _of(str, entry["sentence"]),
        _of(int, entry["occurrence"]),
        _optional(str, entry["outlet"]),
    )


def _of(kind: type[Value], value: Any) -> Value:
    if not isinstance(value, kind):
        raise TypeError(f"{value!r:.40} is not {kind.__name__}")
    return value


def _optional(make: Callable[[Any], Value], value: Any) -> Value | None:
    if value is None:
        return None
    if not isinstance(value, str):
        raise TypeError(f"{value!r:.40} is not a text")
    return make(value)
