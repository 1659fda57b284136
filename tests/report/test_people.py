"""What people say and note comes from anywhere: both laid-out formats show it and obey none of it."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pypdfium2
import pytest
from lxml import etree, html

from reader.model import Match, Relation
from reader.report.edition import Edition
from reader.report.formats import Format, output_files
from reader.report.html import html_bytes
from reader.report.marking import one_line
from reader.report.options import Section
from reader.report.pdf import pdf_bytes
from reader.verdicts import SentenceVerdict, Standing, Verdict
from tests.report.hostile import WORDS
from tests.report.stories import article, edition, story, two_dates

SHORT = [words for words in WORDS if len(words) < 200]


def hostile_edition(words: str) -> Edition:
    """Return an edition in which people are quoted with these words, decided with them and noted them."""
    one = article("one", [f'"Semua {words} baik saja," kata Budi {words} kemarin.'], outlet="Satu", author=words)
    other = article("other", [f'"Semua {words} baik saja," ujar Budi.'], outlet="Dua", address=words)
    decided = Standing(Verdict.CONFIRM, Relation.CONTRADICTORY, words, words)
    made = edition(
        story(one, other, matches=[Match("one1", "other1", 0.9, Relation.CONTRADICTORY)]),
        reviews={("one1", "other1"): decided},
        sections=(Section.ARTICLES, Section.CONTRADICTIONS, Section.QUOTATIONS, Section.NOTES),
    )
    return replace(made, article_notes={"one": words})


@pytest.mark.parametrize("words", SHORT)
def test_page_shows_the_words_and_holds_no_markup_of_theirs(words: str) -> None:
    found = html.document_fromstring(html_bytes(hostile_edition(words)).decode("utf-8"))

    shown = " ".join(found.text_content().split())
    assert shown.count(one_line(words)) >= 7
    assert [element.tag for element in found.iter("script", "img", "iframe", "object", "form")] == []
    assert found.xpath("//@*[starts-with(name(), 'on')] | //@src | //a/@href[not(starts-with(., '#'))]") == []


@pytest.mark.parametrize("words", SHORT)
def test_pages_show_the_words(words: str) -> None:
    with pypdfium2.PdfDocument(pdf_bytes(hostile_edition(words))) as opened:
        text = "".join(page.get_textpage().get_text_bounded() for page in opened)

    assert _letters(text).count(_letters(one_line(words))) >= 7


@pytest.mark.parametrize("format", [Format.PDF, Format.HTML, Format.DOCX])
def test_decision_on_one_sentence_is_told_of_a_chosen_article_only(format: Format) -> None:
    said = SentenceVerdict(Verdict.SPLIT, "a", "Hujan lalu badai.", "2026-11-24T03:00:00+00:00")
    both = replace(edition(two_dates()), sentence_verdicts=(said, replace(said, article_id="gone", words="Lain.")))

    text = _text(format, both)

    assert _letters("Hujan lalu badai. · dipisah, 24 November 2026") in _letters(text)
    assert "Lain." not in text
    assert _letters("Diperiksa orang: 1 dipisah") in _letters(text)


def _text(format: Format, made: Edition) -> str:
    (file,) = output_files(format, made)
    if format is Format.PDF:
        with pypdfium2.PdfDocument(file.content) as opened:
            return "".join(page.get_textpage().get_text_bounded() for page in opened)
    if format is Format.DOCX:
        with ZipFile(BytesIO(file.content)) as archive:
            return "".join(etree.fromstring(archive.read("word/document.xml")).itertext())
    return str(html.document_fromstring(file.content.decode("utf-8")).text_content())


def _letters(text: str) -> str:
    """Return the text without what a line that is set anew may change: spaces and the hyphen at its end."""
    return "".join(
        character for character in text if not character.isspace() and character not in "-\u00ad\ufffe￾"
    )
