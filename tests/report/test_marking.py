"""Sentences become runs: marks where the evidence lies, nothing hidden, nothing lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Evidence, EvidenceKind, Span
from reader.report.document.parts import Mark, Run
from reader.report.marking import marked, one_line


def evidence(kind: EvidenceKind, *spans: tuple[int, int]) -> Evidence:
    return Evidence(kind, tuple(Span(*span) for span in spans), ())


def test_marks_lie_where_the_evidence_lies() -> None:
    runs = marked("Dulu. Putin tiba pada Rabu.", Span(6, 27), [evidence(EvidenceKind.FACT, (22, 26))])

    assert runs == (Run("Putin tiba pada "), Run("Rabu", Mark.AGREES), Run("."))


def test_words_of_the_same_mark_are_joined_over_the_space_between_them() -> None:
    runs = marked("sepasang anjing", Span(0, 15), [evidence(EvidenceKind.WORDS, (0, 8), (9, 15))])

    assert runs == (Run("sepasang anjing", Mark.AGREES),)


def test_clash_wins_where_marks_overlap() -> None:
    both = [evidence(EvidenceKind.CLASH, (0, 4)), evidence(EvidenceKind.WORDS, (0, 9))]

    assert marked("Rabu sore", Span(0, 9), both) == (Run("Rabu", Mark.CLASHES), Run(" sore", Mark.AGREES))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("satu\n  dua\tlima ", "satu dua lima"),
        ("kiri \u202enanak\u202c", "kiri [U+202E]nanak[U+202C]"),
        ("bel\x07", "bel[U+0007]"),
        ("setengah \ud83d", "setengah [U+D83D]"),
        ("*tebal* #panic() $x$", "*tebal* #panic() $x$"),
    ],
)
def test_one_line_shows_what_would_not_be_seen(text: str, shown: str) -> None:
    assert one_line(text) == shown


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70)), max_size=5), st.data())
def test_runs_together_are_the_sentence(text: str, places: list[tuple[int, int]], data: st.DataObject) -> None:
    kinds = st.sampled_from(EvidenceKind)
    found = [evidence(data.draw(kinds), (min(place), max(place))) for place in places]

    assert "".join(run.text for run in marked(text, Span(0, len(text)), found)) == one_line(text)
