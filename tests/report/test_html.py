"""The report as HTML, parsed back: complete, linked, and deaf to what a text would smuggle in."""

from __future__ import annotations

import pytest
from lxml import html

from reader.comparison import Comparison
from reader.messages import LANGUAGES, Messages
from reader.model import Relation
from reader.report.html import html_bytes
from reader.report.options import Section
from tests.builders import annotated_story
from tests.report.stories import article, edition, story, told_apart


def page(comparison: Comparison, language: str = "id") -> html.HtmlElement:
    made = html_bytes(edition(comparison, language))
    return html.document_fromstring(made.decode("utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_tells_the_articles_then_the_contradictions_then_every_text(language: str) -> None:
    found = page(annotated_story(), language)

    titles = Messages(language).table("report.words")
    order = [titles[key] for key in ("articles", "contradictions", "statements", "only", "texts", "set_aside")]
    headings = [heading.text_content() for heading in found.iter("h2")]
    assert [heading for heading in headings if heading in order] == order
    assert found.get("lang") == language
    assert len(found.findall(".//h1")) == 1


def test_every_sentence_stands_in_the_page() -> None:
    comparison = annotated_story()
    shown = " ".join(page(comparison).text_content().split())

    for sentence in comparison.sentences:
        assert " ".join(comparison.text_of(sentence.id).split()) in shown


def test_what_stands_in_another_statement_says_how_they_correspond() -> None:
    first = page(told_apart(*Relation)).get_element_by_id("statement_1")

    notes = [note.text_content().replace("\xa0", " ") for note in first.xpath(".//span[@class='note']")]
    assert notes == ["A.1", "B.1, sama, lihat S 2", "C.1, sebagian, lihat B 3", "D.1, bertentangan, lihat K 4"]


def test_every_link_leads_to_a_place_in_the_page() -> None:
    found = page(annotated_story())
    places = found.xpath("//@id")

    links = found.xpath("//a/@href")
    assert len(links) > 100
    assert {link for link in links if link.removeprefix("#") not in places} == set()
    assert len(places) == len(set(places))


@pytest.mark.parametrize("section", Section)
def test_links_of_a_section_that_stands_alone_lead_somewhere(section: Section) -> None:
    made = html_bytes(edition(annotated_story(), sections=(section,)))
    found = html.document_fromstring(made.decode("utf-8"))

    links = {link.removeprefix("#") for link in found.xpath("//a/@href")}
    assert links <= set(found.xpath("//@id"))


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script> <img src=x onerror=alert(1)>",
        "</style></title><b>&lt;b&gt; {{ 7*7 }} ${7*7} <!-- x",
        "javascript:alert(1) ]]> \N{RIGHT-TO-LEFT OVERRIDE}txt.exe \x00\x07 \ufffe",
    ],
)
def test_what_looks_like_markup_stays_words(words: str) -> None:
    one = article("one", [f"Presiden berkata {words} kemarin."], headline=words, outlet=words)
    other = article("other", ["Presiden berkata hal lain."])

    found = page(story(one, other))

    assert [element.tag for element in found.iter("script", "img", "iframe", "object", "form")] == []
    assert found.xpath("//@*[starts-with(name(), 'on')]") == []
    assert found.xpath("//@src") == []
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in found.text_content()
    if "<script>" in words:
        assert words in found.text_content()


def test_page_needs_nothing_from_outside() -> None:
    made = html_bytes(edition(annotated_story())).decode("utf-8")

    assert "http://" not in made
    assert "https://" not in made
    assert "@import" not in made
    assert "default-src 'none'" in made


def test_same_comparison_and_clock_give_the_same_bytes() -> None:
    once, again = (html_bytes(edition(annotated_story(), "en")) for _ in range(2))

    assert once == again
