"""Where Indonesian words are broken in the PDF, and that nothing of it is left in the words."""

from __future__ import annotations

from typing import Any

import pypdfium2
import pytest

from reader.report.hyphenation import hyphenated
from reader.report.idle_hyphens import without_idle_hyphens
from reader.report.options import Section
from reader.report.pdf import pdf_bytes
from tests.report.stories import article, edition, story

_PARTS = ("guide", "limits", "method", "contradictions", "only", "omissions", "texts", "decisions", "statements")
_LONG_WORDS = (
    "Pemerintah mempertimbangkan ketidakadilan perekonomian, memperlihatkan keberpihakan, mengkhawatirkan"
    " ketidakpastian, memberitahukan pertanggungjawaban serta menyelenggarakan perlindungan kemanusiaan."
)


def broken(sentence: str, language: str = "id") -> str:
    """Return a sentence of an article in the report, with a stroke where it may be broken."""
    report: dict[str, Any] = dict.fromkeys(_PARTS, ()) | {"language": "id"}
    report["texts"] = ({"language": language, "text": sentence, "outlet": sentence},)
    return str(hyphenated(report, landscape=False)["texts"][0]["text"]).replace("\u00ad", "|")


@pytest.mark.parametrize(
    "parts",
    [
        "menya|ta|kan|nya", "meng|ha|di|ah|kan", "mem|per|li|hat|kan", "meng|ung|kap|kan", "peng|a|lam|an|nya",
        "keti|dak|a|dilan", "ber|tang|gung", "masya|ra|kat", "menye|leng|ga|ra|kan", "kene|ga|raan",
    ],
)  # fmt: skip
def test_long_word_is_broken_between_its_syllables_and_affixes(parts: str) -> None:
    assert broken(f"Ia {parts.replace('|', '')}.") == f"Ia {parts}."


@pytest.mark.parametrize("whole", ["transportasi", "masyarakat", "perikanannya", "mengulurkan"])
def test_no_part_is_without_a_vowel(whole: str) -> None:
    parts = broken(whole).split("|")

    assert len(parts) > 1
    assert all(set(part) & set("aeiou") for part in parts)


@pytest.mark.parametrize(
    "whole",
    [
        "Vladivostok", "https://contoh.example/pemerintahan", "redaksi@pemberitaan.example", "pemberitaan.example",
        "f3aapemerintahan", "pertemuan", "berita",
    ],
)  # fmt: skip
def test_names_addresses_and_short_words_are_never_broken(whole: str) -> None:
    assert broken(whole) == whole


def test_words_of_another_language_are_left_to_typst() -> None:
    assert broken("international", language="en") == "international"


def narrow_columns() -> bytes:
    parts = article("a", [_LONG_WORDS] * 9, outlet="Satu"), article("b", ["Pendek."], outlet="Dua")
    return pdf_bytes(edition(story(*parts), sections=(Section.TEXTS,)))


def test_broken_lines_leave_the_words_whole_where_they_are_not_broken() -> None:
    with pypdfium2.PdfDocument(narrow_columns()) as document:
        text = "\n".join(page.get_textpage().get_text_range() for page in document)

    assert "\ufffe" in text  # so PDFium tells a hyphen at the end of a line
    assert "\u00ad" not in text
    assert text.replace("\ufffe", "").count("pertanggungjawaban") == 9


def test_every_part_of_the_file_stands_where_its_table_says() -> None:
    document = narrow_columns()

    table = document[int(document.rsplit(b"startxref\n", 1)[1].split()[0]) :]
    assert table.startswith(b"xref\n0 ")
    places = [int(line[:10]) for line in table.split(b"trailer")[0].splitlines()[3:]]
    assert all(document[place:].startswith(b"%d 0 obj" % number) for number, place in enumerate(places, 1))


def test_file_that_is_laid_out_in_another_way_is_left_as_it_is() -> None:
    assert without_idle_hyphens(b"%PDF-1.7\nanother\nxref\n") == b"%PDF-1.7\nanother\nxref\n"
