"""What a page shows between the lines of its article is set aside and can be brought back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.library.batches import Entry, keep_entries
from reader.library.database import Library
from reader.library.importing.between import with_lines_between
from reader.library.importing.kinds import read
from reader.library.kept_stories import story
from reader.library.lines import lines, set_line
from reader.library.stories import as_article
from reader.model import Span
from reader.text.segmentation import segment
from tests.library.importing import files
from tests.library.samples import NOW

TEASER = "Harga Semen Naik Lagi Menjelang Akhir Tahun"
SHARE = "Bagikan ke teman"
PAGE = files.PAGE.replace(
    f"<p>{files.PARAGRAPHS[1]}</p>",
    f'<div class="related"><a href="/3">{TEASER}</a></div><div class="share">{SHARE}</div>'
    f"<p>{files.PARAGRAPHS[1]}</p>",
)


def test_teasers_within_the_article_are_set_aside_and_the_rest_of_the_page_stays_away() -> None:
    imported = read(PAGE.encode(), "a.html")
    shown = {s.span.of(imported.text): s.is_statement for s in segment(as_article(imported, "a"))}

    assert shown[TEASER] is False
    assert shown[SHARE] is False
    assert all(shown[paragraph] for paragraph in (files.HEADLINE, files.PARAGRAPHS[2]))
    assert "Komentar" not in imported.text
    assert "Beranda" not in imported.text


def test_article_without_lines_between_is_as_it_was() -> None:
    assert read(files.PAGE.encode(), "a.html").text == files.TEXT
    assert read(files.PAGE.encode(), "a.html").set_aside == ()


def test_line_that_was_set_aside_comes_back_and_stays(library: Library) -> None:
    batch = keep_entries(library, [Entry(read(PAGE.encode(), "a.html"), "Jembatan")], NOW)
    with library.changing() as connection:
        place = next(line.index for line in lines(connection, 1) if not line.is_statement)
        set_line(connection, 1, place, aside=False, now=NOW)

    with library.reading() as connection:
        assert lines(connection, 1)[place].is_statement
        assert not lines(connection, 1)[place + 1].is_statement
        assert story(connection, batch.stories[0]).articles[0].content.set_aside


LINE = st.text("abcdefgh ", min_size=1, max_size=30).map(str.strip).filter(bool)


@given(st.lists(LINE, min_size=1, max_size=6), st.lists(LINE, max_size=10))
def test_article_is_whole_whatever_the_page_shows(own: list[str], shown: list[str]) -> None:
    text, aside = with_lines_between("\n\n".join(own), "\n\n".join(shown))

    rest, place = [], 0
    for span in (*aside, Span(len(text), len(text))):
        rest.append(text[place : span.start])
        place = span.end
    assert [line for part in rest for line in part.split("\n\n") if line] == own
    assert all(span.of(text) in shown for span in aside)
