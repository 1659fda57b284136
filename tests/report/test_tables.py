"""The comparison as tables: in a workbook and as CSV, read back as a spreadsheet reads them."""

from __future__ import annotations

import csv
import datetime
import io
from dataclasses import replace
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from reader.comparison import Comparison
from reader.messages import LANGUAGES, Messages
from reader.model import Relation
from reader.report.csv import csv_bytes, csv_files
from reader.report.marking import one_line
from reader.report.tables import Column, Table, Width
from reader.report.xlsx import xlsx_bytes
from reader.verdicts import Reviews, SentenceVerdict, Standing, Verdict
from tests.builders import annotated_story
from tests.report.hostile import WORDS, hostile_story
from tests.report.stories import edition, told_apart, two_dates

DECIDED: Reviews = {
    ("a1", "b1"): Standing(Verdict.CONFIRM, Relation.CONTRADICTORY, "Lihat\nrilis.", "2026-11-24T01:00:00+00:00"),
    ("a3", "b3"): Standing(Verdict.REJECT, None, None, "2026-11-24T01:00:00+00:00"),
}


def workbook(comparison: Comparison, language: str = "en", reviews: Reviews | None = None) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(xlsx_bytes(edition(comparison, language, reviews))))


def rows(sheet: Worksheet) -> list[dict[str, Any]]:
    head, *rest = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, head), row, strict=True)) for row in rest]


def table(comparison: Comparison, name: str, language: str = "en") -> list[dict[str, str]]:
    content = csv_files(edition(comparison, language))[name]
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sheet_keeps_its_head_in_view_and_can_be_filtered(language: str) -> None:
    made, messages = workbook(annotated_story(), language), Messages(language)

    names = ("articles", "statements", "matches", "contradictions", "decisions", "parameters")
    assert made.sheetnames == [messages.text(f"table.{name}") for name in names]
    for sheet in made:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert all(cell.value for cell in sheet[1])


def test_statement_names_who_reports_it_how_and_in_which_words() -> None:
    first, second, third, *_ = rows(workbook(two_dates(), reviews=DECIDED)["Statements"])

    assert first["Status"] == first["A Harian Satu"] == first["B Harian Dua"] == "contradictory"
    assert (first["Reported by"], first["Of"]) == (2, 2)
    assert first["A Harian Satu: wording"] == "Putin tiba pada 19 Juni. (A.1)"
    assert first["B Harian Dua: wording"] == "Putin tiba pada 21 Juni. (B.1)"
    assert (first["Review"], first["Notes"]) == ("1 confirmed", "Lihat rilis.")
    assert (second["Status"], second["Review"]) == ("shared", None)
    assert third["B Harian Dua"] is third["B Harian Dua: wording"] is None


def test_outlet_that_tells_a_statement_in_another_one_stands_to_it_as_their_match_says() -> None:
    first, *_ = table(told_apart(*Relation), "statements")

    assert [first[name] for name in ("B B", "C C", "D D")] == ["shared", "partial", "contradictory"]
    assert first["Reported by"] == "4"
    assert first["B B: wording"] == "Kalimat b. (B.1)"


@pytest.mark.parametrize("format", ["csv", "xlsx"])
def test_decision_on_a_sentence_has_a_row(format: str) -> None:
    said = SentenceVerdict(Verdict.SPLIT, "a", "=Hujan lalu badai.", "2026-11-24T20:00:00+00:00")
    decided = replace(edition(two_dates(), "en"), sentence_verdicts=(said, replace(said, article_id="gone")))

    if format == "xlsx":
        made = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(decided)))
        (row,) = rows(made["Decisions on sentences"])
    else:
        (row,) = csv.DictReader(io.StringIO(csv_files(decided)["decisions"].decode("utf-8-sig"), newline=""))

    assert (row["Letter"], row["Outlet"], row["Decision"]) == ("A", "Harian Satu", "split")
    assert row["Sentence"] == ("=Hujan lalu badai." if format == "xlsx" else "'=Hujan lalu badai.")
    assert str(row["Decided"]).startswith("2026-11-24")


def test_match_has_both_sides_the_reason_and_the_decision() -> None:
    first, second, rejected = rows(workbook(two_dates(), reviews=DECIDED)["Matches"])

    assert (first["Relation"], first["Score"]) == ("contradictory", 0.9)
    assert (first["Sentence 1"], first["Sentence 2"]) == ("Putin tiba pada 19 Juni.", "Putin tiba pada 21 Juni.")
    assert (first["Place 1"], first["Place 2"]) == ("A.1", "B.1")
    assert first["Published 2"] == datetime.datetime(2024, 6, 21)
    assert (first["Evidence"], first["Kind of difference"]) == ("clash", "Date")
    assert (first["Value 1"], first["Value 2"]) == ("19 Juni", "21 Juni")
    assert first["Reason"] == "Date differs: 19 Juni / 21 Juni."
    assert (first["Review"], first["Note"]) == ("confirmed", "Lihat rilis.")
    assert (second["Relation"], second["Review"], second["Value 1"]) == ("shared", "not reviewed", None)
    assert (rejected["Relation"], rejected["Score"], rejected["Review"]) == (None, None, "rejected")
    assert (rejected["Sentence 1"], rejected["Sentence 2"]) == ("Hujan turun.", "Pasar tutup.")


def test_contradictions_stand_in_a_sheet_of_their_own() -> None:
    made = workbook(two_dates())

    assert rows(made["Contradictions"]) == rows(made["Matches"])[:1]


def test_both_files_of_csv_say_what_the_workbook_says() -> None:
    comparison = annotated_story()
    made = workbook(comparison)

    for name in ("statements", "matches"):
        said = [list(row.values()) for row in rows(made[name.capitalize()])]
        read = [list(row.values()) for row in table(comparison, name)]
        assert len(said) == len(read) > 20
        texts = [[value or "" for value in row if value is None or isinstance(value, str)] for row in said]
        assert all(set(left) <= set(right) for left, right in zip(texts, read, strict=True))
    assert len(table(comparison, "statements")) == len(comparison.statements)


@pytest.mark.parametrize("words", WORDS)
def test_no_cell_becomes_a_formula(words: str) -> None:
    made = workbook(hostile_story(words))

    cells = [cell for sheet in made for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type != "f" for cell in cells)
    for name in ("statements", "matches"):
        for row in table(hostile_story(words), name):
            assert not any(cell.startswith(tuple("=+-@\t\r")) for cell in (*row.keys(), *row.values()))


def test_headline_that_looks_like_a_formula_stays_what_it_says() -> None:
    formula = '=HYPERLINK("http://jahat.example";"klik")'
    sheet = workbook(hostile_story(formula))["Articles"]

    assert rows(sheet)[0]["Headline"] == formula
    assert sheet["C2"].quotePrefix


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_has_its_title(language: str) -> None:
    for sheet in workbook(annotated_story(), language):
        titles = [cell.value for cell in sheet[1]]
        assert len(titles) == len(set(titles)) == sheet.max_column


def test_workbook_says_when_it_was_made() -> None:
    properties = workbook(two_dates()).properties

    assert properties.created == properties.modified == datetime.datetime(2026, 11, 25, 3, 45)
    assert properties.creator == "Sejajar 1.2.3"


def test_text_with_a_code_of_a_character_is_kept_as_it_is() -> None:
    sheet = workbook(hostile_story("_x0041_"))["Articles"]

    # openpyxl gives the stored form; a spreadsheet shows _x0041_ and not A.
    assert sheet["C2"].value == "_x005F_x0041_"


def test_longest_sentence_is_cut_to_what_a_cell_holds() -> None:
    comparison = hostile_story("kata " * 7000)

    longest = max(len(str(row["Sentence 1"])) for row in rows(workbook(comparison)["Matches"]))
    assert longest == 32_767 < len(one_line("kata " * 7000))


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_any_cells_of_csv_are_read_back_and_none_is_a_formula(words: list[str]) -> None:
    row = tuple(map(one_line, words))
    columns = tuple(Column(str(number), Width.WORD) for number in range(len(row)))

    read = csv_bytes(Table("", columns, (row,))).decode("utf-8-sig")

    _, cells = csv.reader(io.StringIO(read, newline=""))
    assert [cell.removeprefix("'") for cell in cells] == [cell.removeprefix("'") for cell in row]
    assert not any(cell.startswith(tuple("=+-@")) for cell in cells)
