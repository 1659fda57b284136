"""What a decision on one sentence made of the sentences of its article."""

from __future__ import annotations

import pytest

from reader.verdicts import SentenceVerdict, Verdict

WORDS = "Hujan turun lalu banjir datang."


@pytest.mark.parametrize(
    ("verdict", "made", "not_made"),
    [
        (Verdict.SPLIT, ["Hujan turun", "lalu banjir datang."], [WORDS, "turun lalu"]),
        (Verdict.JOIN, [f"{WORDS} Warga mengungsi."], [WORDS, "Warga mengungsi."]),
        (Verdict.SET_ASIDE, [WORDS], ["Hujan turun"]),
        (Verdict.BRING_BACK, [WORDS], ["Hujan turun"]),
    ],
)
def test_sentences_that_a_decision_made_are_told_from_others(
    verdict: Verdict, made: list[str], not_made: list[str]
) -> None:
    said = SentenceVerdict(verdict, "a", WORDS, "2026-11-25T04:00:00+00:00")

    assert all(map(said.made, made))
    assert not any(map(said.made, not_made))
