"""What is set aside of a page is shown in part, and the rest is counted."""

from __future__ import annotations

import pytest

from reader.comparison import Comparison, Options
from reader.engine.pipeline import compare_articles
from reader.library.stories import load_articles
from reader.report.content import report_content
from reader.report.document.texts import MarkedText
from reader.report.html import html_bytes
from reader.report.pdf import pdf_bytes
from reader.report.word import docx_bytes
from reader.verdicts import Standing, Verdict
from tests.library.importing import files, portal
from tests.report.stories import edition

COMMENTS = tuple(f"Komentar nomor {n} dari seorang pembaca yang sabar menunggu." for n in range(90))


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    """Return the comparison of two saved pages, one of them with ninety comments."""
    folder = tmp_path_factory.mktemp("pages")
    (folder / "a.html").write_text(portal.page(comments=COMMENTS), encoding="utf-8")
    (folder / "b.html").write_text(files.PAGE, encoding="utf-8")
    return compare_articles(load_articles((folder,)), Options())


def in_full(text: MarkedText) -> list[str]:
    return [sentence.text for paragraph in text.paragraphs for sentence in paragraph]


def test_comments_of_a_page_are_shown_in_part_and_counted(pages: Comparison) -> None:
    report = report_content(edition(pages))
    told, aside = in_full(report.texts[0]), ["".join(r.text for r in p.runs) for p in report.set_aside[0].passages]

    (note,) = (line for line in told if line.startswith("… dan "))
    sentences = pages.sentences_of("a")
    assert note.startswith(f"… dan {len(sentences) - len(told) + 1} baris lagi")
    assert note in aside
    assert sum(line in COMMENTS for line in told) == sum(line in COMMENTS for line in aside) < 5
    assert set(portal.PARAGRAPHS[0:1]) <= set(told)


def test_few_lines_of_a_page_are_all_shown(pages: Comparison) -> None:
    report = report_content(edition(pages))

    assert len(in_full(report.texts[1])) == len(pages.sentences_of("b"))


def test_line_of_a_page_that_a_person_judged_is_shown(pages: Comparison) -> None:
    line = next(s.id for s in pages.sentences_of("a") if pages.text_of(s.id) == COMMENTS[70])
    other = next(s.id for s in pages.sentences_of("b") if s.is_statement)
    judged = edition(pages, reviews={(line, other): Standing(Verdict.CONFIRM, None, None, "2025-06-19T00:00:00Z")})

    assert COMMENTS[70] in in_full(report_content(judged).texts[0])
    assert pdf_bytes(judged).startswith(b"%PDF")


def test_every_format_says_how_many_lines_are_not_shown(pages: Comparison) -> None:
    whole = edition(pages)

    assert "baris lagi dari halamannya" in html_bytes(whole).decode()
    assert pdf_bytes(whole).startswith(b"%PDF")
    assert docx_bytes(whole).startswith(b"PK")
