"""Which passage a search shows of a text."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.passages import passage

FILLER = " ".join(f"kata-{a}{b}" for a in "abcd" for b in "abcdefghij")
HEADLINE = "Gempa Guncang Garut"


def shown(marked: str, headline: str | None = None) -> tuple[str, list[str]]:
    """Return a passage, and the words marked in it, for a text with brackets around what was found."""
    words = re.findall(r"\[?[\w-]+", marked)
    found = passage(
        re.sub(r"[][]", "", marked), [p for p, word in enumerate(words) if word.startswith("[")], headline
    )
    return found.text, [mark.of(found.text) for mark in found.marks]


def test_headline_is_not_said_again() -> None:
    text = f"[Gempa] Guncang Garut\n\nWarga merasakan [gempa] itu. {FILLER}"

    words, marks = shown(text, HEADLINE)

    assert words.startswith("Warga merasakan gempa itu. kata-aa")
    assert words.endswith("…")
    assert marks == ["gempa"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Gempa] Guncang Garut\n\nWarga panik.", ("Warga panik.", [])),
        ("[Gempa] Guncang Garut", ("Gempa Guncang Garut", ["Gempa"])),
        ("", ("", [])),
    ],
)
def test_what_stands_in_the_headline_alone_is_seen_there(text: str, expected: tuple[str, list[str]]) -> None:
    assert shown(text, HEADLINE) == expected


def test_passage_with_all_the_words_comes_before_one_with_some() -> None:
    text = f"Awal [gempa] saja dan [gempa] lagi. {FILLER}. Lalu [gempanya] melanda [Garut] pagi ini."

    words, marks = shown(text)

    assert words == "Lalu gempanya melanda Garut pagi ini."
    assert marks == ["gempanya", "Garut"]


def test_passage_begins_with_the_sentence_or_a_few_words_before() -> None:
    near, _ = shown(f"{FILLER}. “Kami merasakan [gempa],” katanya.")
    far, _ = shown(f"{FILLER} [gempa] {FILLER}")

    assert near == "“Kami merasakan gempa,” katanya."
    assert far.startswith("…kata-de kata-df")


@given(
    st.text(alphabet="ab .,\n", max_size=200),
    st.lists(st.integers(0, 50)),
    st.sampled_from([None, "", "a", "a b", "ab"]),
)
def test_marks_are_words_of_the_passage_and_the_passage_is_in_the_text(
    text: str, found: list[int], headline: str | None
) -> None:
    made = passage(text, found, headline)

    assert made.text.strip("…") in " ".join(text.split())
    assert all(mark.of(made.text).isalpha() for mark in made.marks)
