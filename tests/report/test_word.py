"""The report as a Word document, read back: the same content as the pages, in styles, with links that lead."""

from __future__ import annotations

import datetime
import io
from collections import Counter

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from reader.comparison import Comparison
from reader.messages import LANGUAGES, Messages
from reader.model import Relation
from reader.report.marking import one_line
from reader.report.options import Paper, ReportOptions, Section
from reader.report.word import docx_bytes
from reader.verdicts import Standing, Verdict
from tests.builders import annotated_story
from tests.report.hostile import WORDS, hostile_story
from tests.report.stories import edition, told_apart, two_dates


def document(comparison: Comparison, language: str = "id", options: ReportOptions | None = None) -> Document:
    made = edition(comparison, language).choosing(options or ReportOptions())
    return docx.Document(io.BytesIO(docx_bytes(made)))


def headings(found: Document) -> list[str]:
    return [p.text for p in found.paragraphs if p.style is not None and p.style.name == "Heading 1"]


def words(found: Document) -> str:
    """Return everything that the document says, on one line."""
    texts = ("".join(t.text or "" for t in p.iter(qn("w:t"))) for p in found.element.body.iter(qn("w:p")))
    return " ".join(" ".join(texts).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_sections_stand_in_the_order_that_the_reader_chose(language: str) -> None:
    titles = Messages(language).table("report.words")

    assert headings(document(annotated_story(), language)) == [titles[section] for section in Section]
    chosen = (Section.TEXTS, Section.CONTRADICTIONS)
    assert headings(document(annotated_story(), language, ReportOptions(sections=chosen))) == [
        titles[section] for section in chosen
    ]


def test_every_sentence_and_every_statement_stand_in_it() -> None:
    comparison, messages = annotated_story(), Messages("id")

    shown = words(document(comparison))

    for sentence in comparison.sentences:
        assert " ".join(comparison.text_of(sentence.id).split()) in shown
    for statement in comparison.statements:
        assert f"{messages.text(f'badge.{statement.status}')} {statement.number} " in shown


@pytest.mark.parametrize(
    "sections", [tuple(Section), (Section.CONTRADICTIONS, Section.MATRIX), (Section.STATEMENTS, Section.TEXTS)]
)
def test_every_link_leads_to_a_place_in_the_document(sections: tuple[Section, ...]) -> None:
    body = document(annotated_story(), options=ReportOptions(sections=sections)).element.body

    places = Counter(mark.get(qn("w:name")) for mark in body.iter(qn("w:bookmarkStart")))
    numbers = Counter(mark.get(qn("w:id")) for mark in body.iter(qn("w:bookmarkStart")))
    links = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))}
    assert len(links) > 20
    assert links <= places.keys()
    assert max(places.values()) == max(numbers.values()) == 1
    ends = Counter(mark.get(qn("w:id")) for mark in body.iter(qn("w:bookmarkEnd")))
    assert ends == numbers


def test_marks_are_said_by_style_and_by_badge() -> None:
    found = document(two_dates(), "en")

    styles = {
        (run.text, run.style.name)
        for table in found.tables
        for row in table.rows
        for c in row.cells
        for p in c.paragraphs
        for run in p.runs
        if run.style is not None
    }
    assert ("19 Juni", "Mark Clashes") in styles
    assert ("Aurus", "Mark Shared") in styles
    assert found.styles["Mark Clashes"].font.underline is not None
    assert "\u00a0C\u00a01\u00a0" in {run.text for run in found.element.body.iter(qn("w:t"))}


def test_what_stands_in_another_statement_says_how_they_correspond() -> None:
    shown = words(document(told_apart(*Relation)))

    for said in ("B.1, sama, lihat S 2", "C.1, sebagian, lihat B 3", "D.1, bertentangan, lihat K 4"):
        assert said in shown


def test_contradiction_says_the_reason_and_what_was_decided() -> None:
    decided = Standing(
        Verdict.CONFIRM, Relation.CONTRADICTORY, "Rilis resmi: 19 Juni.", "2026-11-24T01:00:00+00:00"
    )
    made = edition(two_dates(), "en", {("a1", "b1"): decided})

    shown = words(docx.Document(io.BytesIO(docx_bytes(made))))

    assert "Date differs: 19 Juni / 21 Juni." in shown
    assert "confirmed, 24 November 2026" in shown
    assert "Rilis resmi: 19 Juni." in shown


def test_tables_repeat_their_head_and_keep_their_rows_whole() -> None:
    body = document(annotated_story()).element.body

    rows = list(body.iter(qn("w:tr")))
    assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
    assert sum(row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows) >= 4
    for table in body.iter(qn("w:tbl")):
        columns = len(table.findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}"))
        assert {len(row.findall(qn("w:tc"))) for row in table.iter(qn("w:tr"))} == {columns}


@pytest.mark.parametrize(
    ("paper", "landscape", "sizes"),
    [
        (Paper.A4, False, [(21.0, 29.7)]),
        (Paper.LETTER, False, [(21.59, 27.94)]),
        (Paper.A4, True, [(21.0, 29.7), (29.7, 21.0), (21.0, 29.7), (29.7, 21.0), (21.0, 29.7)]),
    ],
)
def test_pages_are_those_of_the_options(paper: Paper, landscape: bool, sizes: list[tuple[float, float]]) -> None:
    found = document(annotated_story(), options=ReportOptions(paper=paper, landscape=landscape))

    measured = [(section.page_width, section.page_height) for section in found.sections]
    assert [(round(w.cm, 1), round(h.cm, 1)) for w, h in measured if w and h] == [
        (round(w, 1), round(h, 1)) for w, h in sizes
    ]
    assert all("Sejajar 1.2.3" in section.footer.paragraphs[0].text for section in found.sections)


def test_document_says_what_it_is_and_when_it_was_made() -> None:
    properties = document(two_dates(), "en").core_properties

    assert properties.title == "Comparison of 2 articles"
    assert properties.author == "Sejajar 1.2.3"
    assert properties.language == "en"
    made = datetime.datetime(2026, 11, 25, 3, 45, tzinfo=datetime.UTC)
    assert {properties.created, properties.modified} in ({made}, {made.replace(tzinfo=None)})


@pytest.mark.parametrize("hostile", WORDS)
def test_what_looks_like_markup_stays_words(hostile: str) -> None:
    found = document(hostile_story(hostile))

    assert one_line(hostile) in words(found)
    assert not list(found.element.body.iter(qn("w:object"), qn("w:drawing"), qn("w:instrText")))
