"""The PDF, read back: order, completeness, odd texts, and files that survive."""

from __future__ import annotations

import ctypes
import datetime
import re
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pypdfium2
import pytest

from reader.comparison import Comparison
from reader.errors import OutputError, Problem
from reader.messages import LANGUAGES, Messages
from reader.model import Match, Relation
from reader.progress import Cancelled, Progress, Step
from reader.report.formats import Format, write_report
from reader.report.options import Paper, Section
from reader.report.pdf import pdf_bytes
from tests.builders import annotated_story
from tests.report.stories import article, edition, story, told_apart, two_dates


def pdf(comparison: Comparison, language: str = "id") -> bytes:
    return pdf_bytes(edition(comparison, language))


def pages(document: bytes) -> list[str]:
    with pypdfium2.PdfDocument(document) as opened:
        return [page.get_textpage().get_text_bounded() for page in opened]


def words(document: bytes) -> str:
    """Return the text of all pages on one line."""
    return " ".join("\n".join(pages(document)).split())


def bookmarks(document: bytes) -> list[str]:
    with pypdfium2.PdfDocument(document) as opened:
        return [item.get_title() for item in opened.get_toc()]


def links(document: bytes) -> set[tuple[int, int]]:
    """Return from which page to which page the links lead, counted from 0."""
    found = set()
    with pypdfium2.PdfDocument(document) as opened:
        for number, page in enumerate(opened):
            position, link = ctypes.c_int(0), pypdfium2.raw.FPDF_LINK()
            while pypdfium2.raw.FPDFLink_Enumerate(page, position, link):
                target = pypdfium2.raw.FPDFLink_GetDest(opened, link)
                found.add((number, pypdfium2.raw.FPDFDest_GetDestPageIndex(opened, target)))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_contradictions_come_first_then_side_by_side_then_one_outlet_alone(language: str) -> None:
    document = pdf(annotated_story(), language)

    titles = Messages(language).table("report.words")
    order = [titles[key] for key in ("contradictions", "statements", "only", "texts", "set_aside")]
    assert [title for title in bookmarks(document) if title in order] == order


def test_every_statement_appears_with_its_badge() -> None:
    comparison, messages = annotated_story(), Messages("id")

    text = words(pdf(comparison)).replace("\xa0", " ")

    for statement in comparison.statements:
        assert f"{messages.text(f'badge.{statement.status}')} {statement.number} " in text


@pytest.mark.parametrize("landscape", [False, True])
def test_what_stands_in_another_statement_says_how_they_correspond(landscape: bool) -> None:
    made = edition(told_apart(*Relation), landscape=landscape, sections=(Section.STATEMENTS,))

    text = words(pdf_bytes(made)).replace("\xa0", " ")

    for said in ("B.1, sama, lihat S 2", "C.1, sebagian, lihat B 3", "D.1, bertentangan, lihat K 4"):
        assert said in text


def test_statements_lead_to_the_full_texts_and_back() -> None:
    document = pdf(annotated_story())

    with pypdfium2.PdfDocument(document) as opened:
        pages_of = {item.get_title(): item.get_dest().get_index() for item in opened.get_toc()}
    statements, texts = pages_of["Berdampingan menurut pernyataan"], pages_of["Teks lengkap dengan tanda"]
    assert any(start < texts <= target for start, target in links(document))
    assert any(start >= texts > target >= statements for start, target in links(document))


def test_first_page_sums_up_and_the_second_names_what_identifies_the_articles() -> None:
    comparison = annotated_story()

    first, second = (" ".join(page.split()) for page in pages(pdf(comparison))[:2])

    for entry in comparison.articles:
        assert (entry.outlet or "Outlet tidak tercantum") in first
        assert str(len(entry.text.split())) in second
        assert entry.source in second
        assert sha256(entry.text.encode()).hexdigest() in second


def test_summary_of_many_articles_shares_its_page_with_the_contents() -> None:
    parts = (article(f"a{n:02}", [f"Kalimat {n}."], outlet=f"Outlet {n}") for n in range(30))

    first, second, *_ = pages(pdf_bytes(edition(story(*parts))))

    assert "Isi" in first.splitlines()
    assert "Artikel yang dibandingkan" in second


@pytest.mark.parametrize("section", Section)
def test_any_section_stands_alone(section: Section) -> None:
    document = pdf_bytes(edition(annotated_story(), sections=(section,)))

    assert "petunjuk untuk diperiksa" in words(document)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in document


def test_sections_stand_in_the_order_that_was_chosen() -> None:
    document = pdf_bytes(edition(annotated_story(), sections=(Section.TEXTS, Section.MATRIX, Section.ARTICLES)))

    titles = ["Teks lengkap dengan tanda", "Ikhtisar pernyataan", "Artikel yang dibandingkan"]
    assert [title for title in bookmarks(document) if title in titles] == titles


def test_what_stands_side_by_side_lies_where_that_is_wanted() -> None:
    chosen = edition(annotated_story(), paper=Paper.LETTER, landscape=True)

    with pypdfium2.PdfDocument(pdf_bytes(chosen)) as opened:
        sizes = [tuple(map(round, page.get_size())) for page in opened]
    assert sizes[0] == (612, 792)
    assert set(sizes) == {(612, 792), (792, 612)}


def test_no_page_is_turned_for_nothing() -> None:
    parts = article("a", ["Satu."]), article("b", ["Dua."])
    chosen = edition(story(*parts), sections=(Section.STATEMENTS,), landscape=True)

    with pypdfium2.PdfDocument(pdf_bytes(chosen)) as opened:
        assert [page.get_width() < page.get_height() for page in opened] == [True]


def test_text_that_goes_on_over_pages_has_one_bookmark() -> None:
    long = [f"Kalimat nomor {n} dari artikel yang panjang sekali ini." for n in range(200)]
    parts = article("a", long, outlet="Panjang"), article("b", ["Pendek."], outlet="Pendek")

    titles = bookmarks(pdf_bytes(edition(story(*parts), sections=(Section.TEXTS,))))

    assert sum("Panjang" in title for title in titles) == 1


def test_text_without_a_neighbour_is_named_on_each_of_its_pages() -> None:
    long = [f"Kalimat nomor {n} dari artikel yang panjang sekali ini." for n in range(300)]
    pair = article("a", ["Pendek."]), article("b", ["Singkat."])
    alone = article("c", long, outlet="Sendiri")

    shown = pages(pdf_bytes(edition(story(*pair, alone), sections=(Section.TEXTS,))))

    assert len(shown) > 2
    assert all("Sendiri" in page for page in shown)


def test_no_line_holds_a_citation_alone() -> None:
    growing = [f"Kalimat nomor {n} punya {'ia ' * n}kata." for n in range(40)]
    told = edition(story(article("a", growing), article("b", ["Singkat."])), sections=(Section.ONLY,))

    lines = "\n".join(pages(pdf_bytes(told))).splitlines()

    assert not [line for line in lines if re.fullmatch(r"A\.\d+\s*", line)]


def test_every_page_is_numbered() -> None:
    numbered = pages(pdf(annotated_story()))

    assert all(f"{number} / {len(numbered)}" in text for number, text in enumerate(numbered, 1))


def test_markup_in_a_text_stays_plain_text() -> None:
    hostile = '#panic("x") *tebal* $x^2$ `kode` @ref <label> // komentar'
    first = article("a", [f"{hostile}."], outlet="#panic()", headline=hostile, story="= _Judul_ #eval")
    second = article("b", ["Biasa."], outlet="[satu](dua)", story="= _Judul_ #eval")

    text = words(pdf(story(first, second, matches=[Match("a1", "b1", 0.9, Relation.SHARED)])))

    assert "= _Judul_ #eval" in text
    assert text.count(hostile) >= 3
    assert "[satu](dua)" in text


def test_character_that_no_typeface_has_is_given_by_its_code_and_the_rest_stays() -> None:
    # The last code point of a private plane: in no font, on any machine.
    parts = article("a", ["Rusak \U0010fffd di sini."], outlet="Satu"), article("b", ["Dua."], outlet="Dua")

    document = pdf(story(*parts), "en")

    assert "Rusak [U+10FFFD] di sini." in words(document)
    assert "given by their codes" in pages(document)[0]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in document


@pytest.mark.parametrize("odd", ["\ufeffKata biasa", "Kata biasa a\u1ab0", "1\ufe0f\u20e3 biasa", "\uffff biasa"])
def test_odd_characters_leave_the_letters_around_them_alone(odd: str) -> None:
    parts = article("a", [f"{odd}."], outlet="Satu"), article("b", ["Dua."], outlet="Dua")

    document = pdf(story(*parts))

    assert "biasa" in words(document)
    assert "Siapa melaporkan apa" in words(document)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in document


def test_directions_and_control_characters_are_shown_instead_of_obeyed() -> None:
    first = article("a", ["Awal \u202ekabur\x07 akhir."], headline="Judul \u202e\ud800", outlet="Satu")

    text = words(pdf(story(first, article("b", ["Dua."], outlet="Dua"))))

    assert "Awal [U+202E]kabur[U+0007] akhir." in text
    assert "Judul [U+202E][U+D800]" in text


def test_report_without_any_match_says_so() -> None:
    parts = article("a", ["Satu."], outlet="Satu"), article("b", ["Dua."], outlet="Dua")

    text = words(pdf(story(*parts), "en"))

    assert "No contradiction was found" in text
    assert "No statement is reported by more than one article." in text


def test_statement_longer_than_a_page_is_complete() -> None:
    long = [" ".join(f"kata{n}" for n in range(2500)) + "."]
    parts = article("a", long, outlet="Satu"), article("b", ["Pendek."], outlet="Dua")

    text = words(pdf(story(*parts, matches=[Match("a1", "b1", 0.9, Relation.CONTRADICTORY)])))

    assert text.count("kata2499") == 3  # as a contradiction, side by side and in the full text
    assert text.count("kata1250 ") == 3


def test_long_words_stay_inside_the_page() -> None:
    long = "x" * 400
    first = article("a", [f"https://contoh.example/{long}"], outlet=long, headline=long, story=long)
    second = article("b", ["Dua."], outlet="Dua", story=long)
    document = pdf(story(first, second, matches=[Match("a1", "b1", 0.9, Relation.CONTRADICTORY)]))

    with pypdfium2.PdfDocument(document) as opened:
        for page in opened:
            text = page.get_textpage()
            rights = [text.get_charbox(place)[2] for place in range(text.count_chars())]
            assert max(rights) < page.get_width() - 65  # the margin is 25 mm, 71 points


def test_same_arguments_give_the_same_bytes() -> None:
    assert pdf(two_dates()) == pdf(two_dates())


def test_time_of_making_needs_no_zone() -> None:
    made = datetime.datetime(2026, 1, 2, 3, 4)

    first, second = (pdf_bytes(replace(edition(two_dates(), "en"), made=made)) for _ in range(2))

    assert first == second
    assert "2 January 2026, 03:04" in words(first)


def test_written_file_is_the_report(tmp_path: Path) -> None:
    target = tmp_path / "laporan.pdf"
    target.write_bytes(b"lama")

    write_report(target, Format.PDF, edition(two_dates()))

    assert target.read_bytes() == pdf(two_dates())
    assert list(tmp_path.iterdir()) == [target]


def test_target_that_cannot_be_written_is_refused_and_nothing_is_lost(tmp_path: Path) -> None:
    occupied = tmp_path / "laporan.pdf"
    (occupied / "isi").mkdir(parents=True)

    for target in (occupied, tmp_path / "tidak ada" / "laporan.pdf"):
        with pytest.raises(OutputError) as refused:
            write_report(target, Format.PDF, edition(two_dates()))
        assert refused.value.problem is Problem.NOT_WRITABLE
        assert refused.value.fields["path"] == str(target)
    assert list(tmp_path.iterdir()) == [occupied]


class _Impatient(Progress):
    def __init__(self) -> None:
        self.steps: list[tuple[Step, int, int]] = []

    def advance(self, step: Step, done: int, total: int) -> None:
        self.steps.append((step, done, total))
        if len(self.steps) == 2:
            raise Cancelled


def test_cancelled_export_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "laporan.pdf"
    target.write_bytes(b"lama")
    progress = _Impatient()

    with pytest.raises(Cancelled):
        write_report(target, Format.PDF, edition(two_dates()), progress)

    assert target.read_bytes() == b"lama"
    assert [step for step, _, _ in progress.steps] == [Step.TYPESETTING] * 2
