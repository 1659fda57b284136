"""Every kind of file gives the same article."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from reader.errors import InputError, Problem
from reader.library.importing.kinds import Kind, kind_of, read, read_all
from reader.library.stories import load_articles
from tests.library.importing import files

DAY = datetime.date(2025, 6, 18)
ADDRESS = "https://harian.example/jembatan-musi"
MAKERS = {
    "a.html": lambda: files.PAGE.encode(),
    "a.mhtml": files.mhtml,
    "a.md": lambda: files.MARKDOWN.encode(),
    "a.pdf": files.pdf,
    "a.docx": files.docx,
    "a.odt": files.odt,
    "a.epub": files.epub,
    "a.txt": lambda: files.TEXT.encode("cp1252"),
    "a.csv": files.csv,
    "a.xlsx": files.xlsx,
}
SAYS_OUTLET = {"a.html", "a.mhtml", "a.md", "a.epub", "a.csv", "a.xlsx"}
SAYS_AUTHOR = set(MAKERS) - {"a.txt", "a.pdf"}


@pytest.mark.parametrize("name", MAKERS)
def test_file_gives_the_text_and_what_it_says_of_itself(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(MAKERS[name]())

    (article,) = read_all(path, skipped=[])

    assert [line for line in article.body.splitlines() if line] == [files.HEADLINE, *files.PARAGRAPHS]
    assert article.headline == files.HEADLINE
    assert article.language == "id"
    assert article.outlet == ("Harian Uji" if name in SAYS_OUTLET else None)
    assert article.author == ("Sari Dewi" if name in SAYS_AUTHOR else None)
    assert article.published == (DAY if name in SAYS_OUTLET else None)
    assert article.address == (ADDRESS if name in {"a.html", "a.mhtml", "a.csv"} else None)


@pytest.mark.parametrize("name", MAKERS)
def test_content_tells_the_kind_where_the_name_does_not(name: str) -> None:
    expected = kind_of(MAKERS[name](), name)
    told = {Kind.WEB_PAGE, Kind.WEB_ARCHIVE, Kind.PDF, Kind.DOCX, Kind.ODT, Kind.EPUB, Kind.XLSX}

    assert kind_of(MAKERS[name](), "download") is (expected if expected in told else Kind.TEXT)


@pytest.mark.parametrize(("pages", "columns"), [(1, 1), (3, 1), (2, 2)])
def test_pdf_keeps_its_paragraphs_whole_across_lines_columns_and_pages(pages: int, columns: int) -> None:
    article = read(files.pdf(pages=pages, columns=columns), "a.pdf")

    lines = [line for line in article.text.splitlines() if line]
    assert lines == [files.HEADLINE, *files.PARAGRAPHS * (6 * pages - 5)]


def test_fragment_pasted_from_a_browser_is_read() -> None:
    article = read(b"<p>Presiden tiba di <b>Istana</b>.</p><p>Rapat dimulai<br>pukul 9.</p>", "tempel.html")

    assert article.text == "Presiden tiba di Istana.\n\nRapat dimulai\n\npukul 9."


def test_page_is_decoded_as_it_declares() -> None:
    page = files.PAGE.replace("utf-8", "windows-1252").encode("cp1252")

    assert files.PARAGRAPHS[1] in read(page, "a.html").text


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_rows_without_text_are_listed_and_the_others_read(tmp_path: Path, separator: str) -> None:
    path = tmp_path / "berita.csv"
    path.write_bytes(files.csv(separator))
    skipped: list[InputError] = []

    articles = read_all(path, skipped=skipped)

    assert [a.source for a in articles] == ["berita.csv:2"]
    assert [(e.problem, e.fields["path"]) for e in skipped] == [(Problem.EMPTY_ENTRY, "berita.csv:3")]


def test_columns_can_be_chosen(tmp_path: Path) -> None:
    path = tmp_path / "berita.csv"
    path.write_text("nomor;pokok;koran\n7;Rapat dimulai pukul sembilan.;Harian Uji\n", encoding="utf-8")

    with pytest.raises(InputError) as refused:
        read_all(path)
    (article,) = read_all(path, {"text": "Pokok", "outlet": "koran"})

    assert refused.value.fields == {"path": "berita.csv", "field": "text", "columns": "nomor, pokok, koran"}
    assert (article.text, article.outlet) == ("Rapat dimulai pukul sembilan.", "Harian Uji")


def test_articles_of_all_kinds_are_compared_together(tmp_path: Path) -> None:
    for name in ("a.html", "b.pdf", "c.docx"):
        (tmp_path / name).write_bytes(MAKERS[f"a.{name.split('.')[1]}"]())

    articles = load_articles([tmp_path])

    assert [a.source for a in articles] == ["a.html", "b.pdf", "c.docx"]
    assert len({a.id for a in articles}) == 3


def test_rows_of_a_table_are_articles_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "berita.csv"
    path.write_text("judul,isi\nSatu,Rapat dimulai.\nDua,Rapat selesai.\n", encoding="utf-8")

    assert [(a.id, a.headline) for a in load_articles([path])] == [("berita-2", "Satu"), ("berita-3", "Dua")]


def test_table_of_a_whole_collection_is_no_story(tmp_path: Path) -> None:
    path = tmp_path / "berita.csv"
    path.write_text("isi\n" + "".join(f"Rapat nomor {n} dimulai.\n" for n in range(50)), encoding="utf-8")

    with pytest.raises(InputError) as refused:
        load_articles([path])

    assert refused.value.problem is Problem.TOO_MANY_ARTICLES
