"""What a page shows beside its article is set aside, can be brought back, and changes nothing of the article."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.comparison import Comparison, Options
from reader.engine.pipeline import compare_articles
from reader.library.batches import Entry, keep_entries
from reader.library.database import Library
from reader.library.duplicates import Likeness
from reader.library.importing.imported import ImportedText
from reader.library.importing.kinds import read
from reader.library.importing.lines_aside import MOST_CHARACTERS, with_lines_aside
from reader.library.kept_stories import story
from reader.library.lines import lines, set_line
from reader.library.previews import preview
from reader.library.search import search
from reader.library.stories import load_articles
from reader.locations import BUNDLED_STORY
from reader.model import Span, without
from reader.text.segmentation import segment
from tests.library.importing import files, portal
from tests.library.samples import NOW

SAVED = {"a.html": portal.page().encode(), "a.mhtml": portal.archive()}


def told(imported: ImportedText) -> dict[str, bool]:
    """Return the lines of an article, and whether each takes part in a comparison."""
    return {s.span.of(imported.text): s.is_statement for s in segment(imported.as_article("a"))}


@pytest.mark.parametrize("name", SAVED)
def test_page_of_a_portal_keeps_what_stands_around_its_article_in_order(name: str) -> None:
    imported = read(SAVED[name], name)
    shown = told(imported)

    assert [p for p in imported.body.split("\n\n") if p in portal.PARAGRAPHS] == list(portal.PARAGRAPHS)
    assert [line for line, compared in shown.items() if not compared] == [
        "KabarMusi · " + " · ".join(portal.SECTIONS) + " · Cari berita · Beranda Sumsel Palembang",
        portal.BYLINE,
        portal.STAMP,
        "Bagikan ke Facebook",
        "Kirim lewat WhatsApp",
        portal.CAPTION,
        f"Baca juga: {portal.TEASER}",
        "(sdw/rth)",
        "jembatan ampera · palembang · uji beban · Komentar (1) · Warga0",
        portal.COMMENT,
        "Nama · Tulis komentar Anda · Terpopuler",
        *portal.POPULAR,
        "Tentang Kami · Redaksi · Pedoman Media Siber · Kontak",
        "Hak cipta © 2025 KabarMusi. Dilarang mengutip tanpa izin tertulis.",
    ]
    assert not any(unseen in imported.text for unseen in portal.UNSEEN)


@pytest.mark.parametrize("name", SAVED)
def test_what_stands_around_an_article_changes_nothing_that_is_said_of_it(name: str) -> None:
    imported = read(SAVED[name], name)

    assert (imported.headline, imported.outlet, imported.author) == (portal.HEADLINE, "KabarMusi", "Sari Dewi")
    assert (str(imported.published), imported.address) == ("2025-06-19", portal.ADDRESS)


def test_menu_in_another_language_does_not_tell_the_language_of_the_article() -> None:
    english = tuple(f"The latest news of the week and what it is about {n}" for n in range(60))

    assert read(portal.page(sections=english).encode(), "a.html").language == "id"


def test_menus_and_comments_of_any_length_stay_within_bounds() -> None:
    sections = tuple(f"Rubrik {n}" for n in range(4_000))
    comments = tuple(f"Komentar nomor {n}, ditulis pembaca yang punya banyak waktu luang." for n in range(1_000))

    imported = read(portal.page(sections=sections, comments=comments).encode(), "a.html")
    few, many = told(read(SAVED["a.html"], "a.html")), told(imported)

    assert [line for line in many if many[line]] == [line for line in few if few[line]]
    assert len(imported.text) - len(imported.body) < 1.2 * MOST_CHARACTERS
    assert "Rubrik 3999" in imported.text
    assert "Komentar nomor 0" in imported.text


def test_line_that_a_page_shows_again_is_kept_once() -> None:
    text, aside = with_lines_aside("Satu.", "Beranda\n\nSatu.\n\nBeranda\n\nKontak")

    assert text == "Beranda\n\nSatu.\n\nKontak"
    assert aside == (Span(0, 7), Span(16, 22))


def test_headline_that_a_menu_shows_first_does_not_move_the_menu_into_the_article() -> None:
    page = f"{portal.HEADLINE}\n\nDaftar isi yang panjang sekali di sini.\n\n{portal.HEADLINE}\n\nSatu."

    text, _ = with_lines_aside(f"{portal.HEADLINE}\n\nSatu.", page)

    assert text == f"Daftar isi yang panjang sekali di sini.\n\n{portal.HEADLINE}\n\nSatu."


def test_comment_that_quotes_the_article_is_kept() -> None:
    quoted = "Kalimat yang dikutip pembaca."
    comment = (
        f"Menurut saya “{quoted}” itu keliru, sebab jembatannya sudah lama dibuka untuk umum sejak bulan lalu."
    )

    text, _ = with_lines_aside(quoted, f"{quoted}\n\n{comment}")

    assert text == f"{quoted}\n\n{comment}"


def test_page_with_nothing_beside_its_article_gives_the_article() -> None:
    page = f"<html><body><article><h1>{files.HEADLINE}</h1>"
    page += "".join(f"<p>{paragraph}</p>" for paragraph in files.PARAGRAPHS) + "</article></body></html>"
    imported = read(page.encode(), "a.html")

    assert (imported.text, imported.set_aside) == (files.TEXT, ())


def test_comparison_is_the_same_with_and_without_what_stands_around_the_articles() -> None:
    alone = load_articles((BUNDLED_STORY,))
    menu = "\n\n".join(f"“Rubrik {n} · Rabu (19/6/2024) · Putin tidak jadi ke Pyongyang" for n in range(40))
    around = [
        replace(
            article,
            text=f"{menu}\n\n{article.text}\n\n{menu}",
            set_aside=(
                Span(0, len(menu)),
                Span(len(menu) + len(article.text) + 4, 2 * len(menu) + len(article.text) + 4),
            ),
        )
        for article in alone
    ]

    def found(comparison: Comparison) -> list[tuple[object, ...]]:
        text_of = comparison.text_of
        return sorted((text_of(m.left), text_of(m.right), m.score, m.relation) for m in comparison.matches)

    assert found(compare_articles(around, Options())) == found(compare_articles(alone, Options()))


def test_words_of_a_menu_find_nothing_until_they_are_brought_back(library: Library) -> None:
    batch = keep_entries(library, [Entry(read(SAVED["a.html"], "a.html"), "Jembatan")], NOW)

    def found(words: str) -> int:
        with library.reading() as connection:
            return len(search(connection, words))

    assert (found("uji beban"), found("Sriwijaya"), found("Hiburan")) == (1, 0, 0)

    with library.changing() as connection:
        place = next(n for n, line in enumerate(told(read(SAVED["a.html"], "a"))) if line == portal.POPULAR[1])
        set_line(connection, 1, place, aside=False, now=NOW)
    assert (found("Sriwijaya"), found("Hiburan"), found("uji beban")) == (1, 0, 1)
    with library.reading() as connection:
        assert lines(connection, 1)[place].is_statement
        assert not lines(connection, 1)[place + 1].is_statement
        assert story(connection, batch.stories[0]).articles[0].content.set_aside

    with library.changing() as connection:
        set_line(connection, 1, place, aside=True, now=NOW)
        connection.execute("INSERT INTO article_words (article_words, rank) VALUES ('integrity-check', 1)")
    assert (found("Sriwijaya"), found("uji beban")) == (0, 1)


def test_article_on_a_page_with_other_menus_and_comments_is_a_version(library: Library) -> None:
    later = read(portal.page(sections=("Pemilu",) * 9, comments=("Sudah dibuka lagi?",) * 30).encode(), "b.html")
    first, second = preview(library, [Entry(read(SAVED["a.html"], "a.html")), Entry(replace(later, address=None))])

    assert (first.twin, second.twin) == (None, Likeness.VERSION)


def test_articles_in_the_same_page_of_a_portal_are_not_alike(library: Library) -> None:
    page = portal.page()
    for paragraph in portal.PARAGRAPHS:
        page = page.replace(paragraph, paragraph[::-1])
    other = replace(read(page.encode(), "b.html"), address=None)

    previews = preview(library, [Entry(read(SAVED["a.html"], "a.html")), Entry(other)])

    assert [one.twin for one in previews] == [None, None]


LINE = st.text("abcdefgh ", min_size=1, max_size=30).map(str.strip).filter(bool)


@given(st.lists(LINE, min_size=1, max_size=6), st.lists(LINE, max_size=10))
def test_article_is_whole_whatever_the_page_shows(own: list[str], shown: list[str]) -> None:
    text, aside = with_lines_aside("\n\n".join(own), "\n\n".join(shown))

    assert [line for line in without(text, aside).split("\n\n") if line] == own
    kept = [entry for span in aside for line in span.of(text).split("\n\n") for entry in line.split(" · ")]
    assert set(kept) <= set(shown)
