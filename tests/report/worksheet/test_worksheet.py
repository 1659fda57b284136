"""The framing worksheet: what the texts say, with the sentences that support it, and room for the rest."""

from __future__ import annotations

import csv
import io

import docx
import pytest
from docx.oxml.ns import qn

from reader import compare
from reader.comparison import Comparison
from reader.locations import BUNDLED_STORY
from reader.messages import LANGUAGES, Messages
from reader.report.marking import one_line
from reader.report.worksheet.content import framings
from reader.report.worksheet.framing import Framing, Question
from reader.report.worksheet.sheet import worksheet_csv
from reader.report.worksheet.word import worksheet_bytes
from tests.builders import annotated_story
from tests.report.hostile import WORDS, hostile_story
from tests.report.stories import article, edition, story

INDONESIAN = (
    "JAKARTA - Menteri Perhubungan Sari Dewi menutup jalur di Stasiun Gambir, Jakarta Pusat, Senin (3/6/2024).",
    "Jalur itu ditutup karena sebuah jembatan retak parah.",
    '"Kami menutup jalur ini agar aman," kata Sari Dewi.',
    "Penumpang dialihkan dengan menggunakan bus besar milik pemerintah.",
    "Sari Dewi berharap jembatan itu selesai bulan depan.",
)
ENGLISH = (
    "Transport Minister Anna Berg closed the old bridge in London on Monday, 3 June 2024.",
    "The bridge was closed because a pillar had cracked.",
    '"We must be careful," said Anna Berg.',
    "Passengers crossed the river by taking a small ferry.",
)
SILENT = ("Hujan turun semalaman.", "Jalanan sepi.")


def framing(sentences: tuple[str, ...], **details: object) -> Framing:
    """Return the worksheet of an article of these sentences, a paragraph each."""
    made, found = article("a", sentences, outlet="Harian Uji", **details)
    other = article("b", ["Pasar tutup."])
    apart = [s.__class__(s.id, s.article_id, s.index, s.span, s.index, s.kind) for s in found]
    return framings(edition(story((made, apart), other)))[0]


def answers(found: Framing) -> dict[Question, list[str]]:
    return {question: [answer.words for answer in given] for question, given in found.script}


def text_of(found: Framing, question: Question) -> str:
    """Return the marked words of the sentence that supports the first answer."""
    passage = dict(found.script)[question][0].passage
    return "".join(run.text for run in passage.runs if run.mark)


@pytest.mark.parametrize(
    ("sentences", "language", "expected"),
    [
        (
            INDONESIAN,
            "id",
            {
                Question.WHO: ["Sari Dewi"],
                Question.WHAT: [INDONESIAN[0]],
                Question.WHEN: ["Senin (3/6/2024)"],
                Question.WHERE: ["Stasiun Gambir, Jakarta Pusat"],
                Question.WHY: ["karena sebuah jembatan retak parah"],
                Question.HOW: ["dengan menggunakan bus besar milik pemerintah"],
            },
        ),
        (
            ENGLISH,
            "en",
            {
                Question.WHO: ["Anna Berg"],
                Question.WHAT: [ENGLISH[0]],
                Question.WHEN: ["Monday, 3 June 2024"],
                Question.WHERE: ["London"],
                Question.WHY: ["because a pillar had cracked"],
                Question.HOW: ["by taking a small ferry"],
            },
        ),
        (
            SILENT,
            "id",
            {
                Question.WHO: [],
                Question.WHAT: [SILENT[0]],
                Question.WHEN: [],
                Question.WHERE: [],
                Question.WHY: [],
                Question.HOW: [],
            },
        ),
        (SILENT, "xx", {Question.WHAT: [SILENT[0]]}),
    ],
)
def test_each_question_is_answered_where_the_text_answers_it(
    sentences: tuple[str, ...], language: str, expected: dict[Question, list[str]]
) -> None:
    found = answers(framing(sentences, language=language))

    assert {question: given for question, given in found.items() if given or question in expected} == expected


def test_answer_is_marked_in_the_sentence_that_supports_it() -> None:
    found = framing(INDONESIAN)

    for question in (Question.WHO, Question.WHEN, Question.WHERE, Question.WHY, Question.HOW):
        assert text_of(found, question) == answers(found)[question][0]


def test_headline_says_what_happened_and_the_lead_supports_it() -> None:
    found = framing(INDONESIAN, headline="Jalur Kereta di Gambir Ditutup")

    assert found.headline == "Jalur Kereta di Gambir Ditutup"
    assert answers(found)[Question.WHAT] == ["Jalur Kereta di Gambir Ditutup"]
    assert dict(found.script)[Question.WHAT][0].passage.reference.label == "A.1"


@pytest.mark.parametrize(
    ("sentence", "question"),
    [
        ("Melansir Reuters, Jumat (7/6/2024), jembatan itu retak.", Question.WHEN),
        ('Ia berkata "kami bertemu Senin (3/6/2024) kemarin" lalu pergi.', Question.WHEN),
        ("Ia disebut menolak jabatan di Kabinet Harapan.", Question.WHERE),
        ("Oleh karena itu jembatan tersebut ditutup.", Question.WHY),
        ("Nilainya sama dengan membeli dua bus.", Question.HOW),
        ("PT Merpati disebut dalam laporan itu.", Question.WHO),
    ],
)
def test_words_that_only_look_like_an_answer_leave_the_cell_empty(sentence: str, question: Question) -> None:
    assert answers(framing((sentence, "Jalanan sepi.")))[question] == []


def test_sources_are_those_that_are_quoted_and_those_that_are_cited() -> None:
    sources = framings(edition(compare([BUNDLED_STORY])))

    assert [(s.name, s.quoted) for s in sources[0].sources] == [("Kim Jong Un", True)]
    assert [(s.name, s.quoted) for s in sources[2].sources] == [
        ("Tass", False),
        ("RT", False),
        ("Associated Press", False),
    ]


def test_bundled_story_says_who_when_and_where() -> None:
    kompas = answers(framings(edition(compare([BUNDLED_STORY])))[2])

    assert kompas[Question.WHO] == ["Kim Jong Un, Vladimir Putin"]
    assert kompas[Question.WHEN] == ["Rabu (19/6/2024)"]
    assert kompas[Question.WHERE] == ["Pyongyang"]
    assert kompas[Question.WHY] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_document_has_a_table_with_a_repeated_head_for_each_article(language: str) -> None:
    comparison, messages = annotated_story(), Messages(language)
    document = docx.Document(io.BytesIO(worksheet_bytes(edition(comparison, language))))

    assert len(document.tables) == len(comparison.articles)
    headings = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"]
    assert [heading.split(" · ")[0] for heading in headings] == ["A", "B", "C", "D", "E"]
    for table in document.tables:
        head, *rest = table.rows
        assert head.cells[0].text == messages.text("worksheet.element")
        assert head._tr.find(f".//{qn('w:tblHeader')}") is not None
        named = {row.cells[0].text for row in rest}
        assert {messages.text(f"worksheet.{question}") for question in Question} <= named
        assert all(row.cells[3].text == "" for row in rest if len(row._tr.tc_lst) == 4)


def test_supporting_sentences_stand_in_the_articles() -> None:
    comparison = annotated_story()
    texts = {" ".join(comparison.text_of(sentence.id).split()) for sentence in comparison.sentences}
    rows = csv.DictReader(io.StringIO(worksheet_csv(edition(comparison, "en")).decode("utf-8-sig"), newline=""))

    supports = [row["Supporting sentence"] for row in rows if row["Supporting sentence"]]
    assert len(supports) > 20
    assert set(supports) <= texts


@pytest.mark.parametrize("words", WORDS)
def test_what_looks_like_markup_stays_words(words: str) -> None:
    comparison: Comparison = hostile_story(words)

    document = docx.Document(io.BytesIO(worksheet_bytes(edition(comparison))))

    shown = {cell.text for table in document.tables for row in table.rows for cell in row.cells}
    assert one_line(words) in shown
