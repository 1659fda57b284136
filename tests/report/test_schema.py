"""What is written as JSON keeps to the published schemas, and they to the types of the program."""

from __future__ import annotations

import copy
import datetime
import json
from dataclasses import replace
from typing import Any

import pytest

from reader import compare
from reader.comparison import Calibration, Options
from reader.locations import BUNDLED_STORY
from reader.model import EvidenceKind, Match, Relation, SentenceKind, Slot, Status
from reader.report.json import comparison_json, json_bytes
from reader.verdicts import Reviews, SentenceVerdict, Standing, Verdict
from tests.builders import annotated_story
from tests.report.schemas import COMPARISON, complaints, published
from tests.report.stories import article, clash, edition, story, two_dates


def test_bundled_story_keeps_to_the_schema() -> None:
    assert complaints(json.loads(comparison_json(compare([BUNDLED_STORY]))), COMPARISON) == []


def test_everything_an_article_can_say_of_itself_keeps_to_the_schema() -> None:
    details = {"author": "Sari", "address": "https://harian.example/1", "published": datetime.date(2024, 6, 19)}
    one = article("a", ["Tiba pada 19 Juni."], outlet="Satu", headline="Tiba", story="Kunjungan", **details)
    other = article("b", ["Tiba pada 21 Juni."])
    (left,), (right,) = ([sentence.span for sentence in sentences] for _, sentences in (one, other))
    match = Match("a1", "b1", 0.9, Relation.CONTRADICTORY, (clash(left, right),))

    content = json.loads(comparison_json(story(one, other, matches=[match])))

    assert complaints(content, COMPARISON) == []
    assert content["articles"][0]["author"] == "Sari"
    assert content["articles"][0]["address"] == "https://harian.example/1"


def test_calibrated_scores_keep_to_the_schema() -> None:
    calibrated = replace(two_dates(), options=Options(0.4, Calibration(1.25, -0.5)))

    content = json.loads(comparison_json(calibrated))

    assert complaints(content, COMPARISON) == []
    assert content["options"] == {"cutoff": 0.4, "calibration": {"slope": 1.25, "intercept": -0.5}}


def test_decisions_keep_to_the_schema_and_stand_beside_what_follows_from_them() -> None:
    decided: Reviews = {
        ("a2", "b2"): Standing(None, None, "Catatan.", "2026-11-24T01:00:00+00:00"),
        ("a1", "b1"): Standing(Verdict.CONFIRM, Relation.CONTRADICTORY, None, "2026-11-24T01:00:00+00:00"),
        ("a1", "gone"): Standing(Verdict.REJECT, None, None, "2026-11-24T01:00:00+00:00"),
    }
    content = json.loads(json_bytes(edition(two_dates(), reviews=decided)))

    assert complaints(content, COMPARISON) == []
    assert [(r["a"], r["b"], r["verdict"], r["relation"], r["note"]) for r in content["reviews"]] == [
        ("a1", "b1", "confirm", "contradictory", None),
        ("a2", "b2", None, None, "Catatan."),
    ]


@pytest.mark.parametrize("verdict", [verdict for verdict in Verdict if verdict.is_of_one])
def test_decision_on_a_sentence_keeps_to_the_schema(verdict: Verdict) -> None:
    said = SentenceVerdict(verdict, "a", "Hujan turun.", "2026-11-24T01:00:00+00:00")
    both = replace(edition(two_dates()), sentence_verdicts=(said, replace(said, article_id="gone")))

    content = json.loads(json_bytes(both))

    assert complaints(content, COMPARISON) == []
    assert content["sentence_reviews"] == [
        {"article": "a", "text": "Hujan turun.", "verdict": verdict, "decided": "2026-11-24T01:00:00+00:00"}
    ]


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        (("format",), "sejajar-comparison/2"),
        (("articles", 0, "sentences", 0, "kind"), "caption"),
        (("articles", 0, "published"), "19 Juni"),
        (("articles", 0, "sha256"), "unknown"),
        (("matches", 0, "score"), 1.5),
        (("matches", 0, "evidence", 0, "a"), [[3]]),
        (("statements", 0, "sentences"), []),
    ],
)
def test_schema_refuses_what_the_program_never_writes(path: tuple[Any, ...], wrong: object) -> None:
    content = copy.deepcopy(json.loads(comparison_json(annotated_story())))
    *way, last = path
    place = content
    for step in way:
        place = place[step]
    place[last] = wrong

    assert complaints(content, COMPARISON) != []


def test_schema_names_every_kind_that_the_program_knows() -> None:
    defined = published(COMPARISON)["$defs"]

    assert defined["sentence"]["properties"]["kind"]["enum"] == list(SentenceKind)
    assert defined["status"]["enum"] == list(Status)
    assert defined["match"]["properties"]["relation"]["enum"] == list(Relation)
    assert defined["evidence"]["properties"]["kind"]["enum"] == list(EvidenceKind)
    assert defined["evidence"]["properties"]["slot"]["enum"] == [*Slot, None]
    of_one = [verdict for verdict in Verdict if verdict.is_of_one]
    assert defined["sentence_review"]["properties"]["verdict"]["enum"] == of_one
