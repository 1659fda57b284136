"""A story that is sent from one library to another."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from reader.errors import InputError, Problem
from reader.library.anchors import Anchor
from reader.library.articles import add_tags, articles, write_note
from reader.library.database import Library, open_library
from reader.library.decisions import Decision, decide, decisions
from reader.library.importing.imported import text_hash
from reader.library.kept_stories import make_story, story
from reader.library.story_files import add_story_file, story_file
from reader.model import Relation
from reader.verdicts import Verdict
from tests.library.importing.files import archive
from tests.library.samples import GIFT, NOW, QUAKE, add, content
from tests.report.schemas import STORY, complaints, published

DECISION = Decision(
    Verdict.LINK,
    Anchor(text_hash(QUAKE), "Warga berhamburan.", 1, "Harian Uji"),
    Anchor(text_hash(GIFT), "Mobil itu buatan dalam negeri.", 0, None),
    "2025-06-18T12:00:00+00:00",
    Relation.PARTIAL,
    "Dua catatan – “penting”.",
)

SPLIT = Decision(Verdict.SPLIT, DECISION.left, None, "2025-06-18T12:00:00+00:00", words=1)


@pytest.fixture
def sent(library: Library, tmp_path: Path) -> Path:
    add(
        library,
        content(QUAKE, headline="Gempa", author="Sari", address="https://harian.example/1"),
        content(GIFT, outlet=None, published=None, language="en"),
    )
    with library.changing() as connection:
        number = make_story(connection, "Gempa & Mobil", [2, 1], NOW)
        add_tags(connection, 1, ["bencana"])
        write_note(connection, 2, "Periksa.", NOW)
        decide(connection, number, DECISION)
        decide(connection, number, SPLIT)
        path = tmp_path / "cerita.sejajar"
        path.write_bytes(story_file(connection, number, '{"format": "sejajar-comparison/1"}'))
    return path


def test_story_file_keeps_to_its_schema(sent: Path) -> None:
    with zipfile.ZipFile(sent) as opened:
        content = json.loads(opened.read("story.json"))

    assert complaints(content, STORY) == []
    assert published(STORY)["$defs"]["decision"]["properties"]["verdict"]["enum"] == list(Verdict)


def test_story_arrives_whole_in_another_library(sent: Path, library: Library, tmp_path: Path) -> None:
    with open_library(tmp_path / "other.db") as other:
        with other.changing() as connection:
            number = add_story_file(connection, sent, NOW)
        with other.reading() as connection, library.reading() as own:
            received, original = story(connection, number), story(own, 1)
            received_decisions = decisions(connection, number)

    assert received.title == original.title
    assert [a.content for a in received.articles] == [a.content for a in original.articles]
    assert [(a.tags, a.note) for a in received.articles] == [((), "Periksa."), (("bencana",), None)]
    assert received_decisions == (DECISION, SPLIT)


def test_articles_that_are_there_are_not_doubled(sent: Path, library: Library) -> None:
    with library.changing() as connection:
        number = add_story_file(connection, sent, NOW)
        assert [a.id for a in story(connection, number).articles] == [2, 1]
        assert len(list(articles(connection))) == 2


def test_same_story_gives_the_same_file(sent: Path, library: Library) -> None:
    with library.reading() as connection:
        assert story_file(connection, 1, '{"format": "sejajar-comparison/1"}') == sent.read_bytes()
    with zipfile.ZipFile(sent) as opened:
        assert opened.namelist() == ["story.json", "comparison.json"]


@pytest.mark.parametrize(
    "change",
    [
        {"format": "sejajar-story/2"},
        {"title": None},
        {"articles": [{"text": "a"}]},
        {"decisions": [{"verdict": "maybe"}]},
        {"decisions": 5},
    ],
    ids=str,
)
def test_file_that_is_no_whole_story_is_refused_and_leaves_nothing(
    sent: Path, library: Library, tmp_path: Path, change: dict[str, object]
) -> None:
    with zipfile.ZipFile(sent) as opened:
        entries = {**json.loads(opened.read("story.json")), **change}
    path = tmp_path / "lain.sejajar"
    path.write_bytes(archive({"story.json": json.dumps(entries)}))

    with pytest.raises(InputError) as refused, library.changing() as connection:
        add_story_file(connection, path, NOW)

    assert refused.value.problem is Problem.STORY_PACKAGE


def test_text_that_was_changed_on_the_way_is_refused(sent: Path, library: Library, tmp_path: Path) -> None:
    with zipfile.ZipFile(sent) as opened:
        changed = opened.read("story.json").decode().replace("magnitudo 4,8", "magnitudo 9,8")
    path = tmp_path / "lain.sejajar"
    path.write_bytes(archive({"story.json": changed}))

    with pytest.raises(InputError) as refused, library.changing() as connection:
        add_story_file(connection, path, NOW)

    assert refused.value.fields["detail"] == "sha256"
