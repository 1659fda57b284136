"""The articles as BibTeX and RIS, read back as a reference manager would."""

from __future__ import annotations

import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.comparison import Comparison
from reader.report.bibliography import bibtex_bytes, ris_bytes
from reader.report.marking import one_line
from tests.builders import annotated_story
from tests.report.hostile import WORDS, hostile_story
from tests.report.stories import article, edition, story

_LATEX = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    **{f"\\{sign}": sign for sign in "$&#%_"},
}


def bibtex(comparison: Comparison) -> dict[str, dict[str, str]]:
    """Return the entries by key, read as BibTeX reads them: braces are counted, whatever stands before them."""
    text = bibtex_bytes(edition(comparison)).decode("utf-8")
    entries: dict[str, dict[str, str]] = {}
    for entry in re.split(r"^@article", text, flags=re.MULTILINE)[1:]:
        head, _, rest = entry.removeprefix("{").partition(",")
        entries[head] = dict(_fields(rest))
    return entries


def _fields(text: str) -> list[tuple[str, str]]:
    fields, place = [], 0
    while found := re.compile(r"\s*(\w+) = \{").match(text, place):
        depth, end = 1, found.end()
        while depth:
            depth += {"{": 1, "}": -1}.get(text[end], 0)
            end += 1
        fields.append((found[1], text[found.end() : end - 1]))
        place = end + 1
    assert text[place:].strip() == "}"
    return fields


def plain(value: str) -> str:
    """Return what LaTeX would print of a value without braces of its own."""
    return re.sub("|".join(map(re.escape, _LATEX)), lambda found: _LATEX[found[0]], value)


def ris(comparison: Comparison) -> list[list[tuple[str, str]]]:
    """Return the records as pairs of tag and value."""
    records: list[list[tuple[str, str]]] = [[]]
    for line in ris_bytes(edition(comparison)).decode("utf-8").split("\r\n")[:-1]:
        assert line[2:6] == "  - "
        records[-1].append((line[:2], line[6:]))
        if line.startswith("ER"):
            records.append([])
    assert records.pop() == []
    return records


def full() -> Comparison:
    one = article(
        "a",
        ["Hujan turun."],
        outlet="Harian Uji",
        headline="Hujan & Banjir di {Garut}: 50%",
        author="Sari Dewi dan Budi, S.Pd.",
        address="https://harian.example/berita?id=1&judul=a b{c}\\d",
        published=datetime.date(2024, 6, 19),
    )
    return story(one, article("b", ["Hujan."], language="en"))


def test_entry_gives_all_that_the_article_says_of_itself() -> None:
    entry = bibtex(full())["harianuji2024-a"]

    assert plain(entry["title"][1:-1]) == "Hujan & Banjir di {Garut}: 50%"
    assert entry["author"] == "Sari Dewi and {Budi, S.Pd.}"
    assert entry["journal"] == "Harian Uji"
    assert (entry["date"], entry["year"], entry["urldate"]) == ("2024-06-19", "2024", "2026-11-25")
    assert entry["url"] == "https://harian.example/berita?id=1&judul=a%20b%7Bc%7D%5Cd"
    assert entry["langid"] == "indonesian"


def test_what_an_article_does_not_say_is_left_out() -> None:
    entry = bibtex(full())["btxt-b"]

    assert {"author", "journal", "date", "url", "urldate"}.isdisjoint(entry)
    assert entry["title"] == "{Tanpa judul}"


def test_record_gives_all_that_the_article_says_of_itself() -> None:
    record = ris(full())[0]

    assert record[0] == ("TY", "NEWS")
    assert [value for tag, value in record if tag == "AU"] == ["Sari Dewi", "Budi, S.Pd."]
    assert dict(record) | {
        "TI": "Hujan & Banjir di {Garut}: 50%",
        "T2": "Harian Uji",
        "DA": "2024/06/19/",
        "Y2": "2026/11/25/",
        "LA": "id",
    } == dict(record)


def test_every_article_is_an_entry_of_its_own() -> None:
    comparison = annotated_story()

    assert len(bibtex(comparison)) == len(ris(comparison)) == len(comparison.articles)


@pytest.mark.parametrize("words", WORDS)
def test_what_looks_like_markup_stays_words(words: str) -> None:
    comparison = hostile_story(words)

    entry = next(iter(bibtex(comparison).values()))
    assert plain(entry["title"][1:-1]) == plain(entry["journal"]) == one_line(words)
    assert "url" not in entry
    record = ris(comparison)[0]
    assert [tag for tag, _ in record if tag in ("TY", "ER")] == ["TY", "ER"]
    assert ("TI", one_line(words)) in record


@given(st.text())
def test_any_headline_is_read_back(words: str) -> None:
    comparison = story(article("a", ["Hujan turun."], headline=words), article("b", ["Hujan."]))
    shown = one_line(words) or "Tanpa judul"

    entry = next(iter(bibtex(comparison).values()))
    assert plain(entry["title"][1:-1]) == shown
    assert ("TI", shown) in ris(comparison)[0]
