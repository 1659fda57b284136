"""What a search finds, and in which order."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.library.articles import delete_article, restore_article
from reader.library.database import Library
from reader.library.edits import Edit, edit_article
from reader.library.search import search
from reader.model import Span
from tests.library.samples import GIFT, NOW, QUAKE, add, content

CAFE = "Sebuah kafé – “Tempo Doeloe” – dibuka di Kota Tua; Jum’at ramai 😀 pengunjung, hadiahnya menarik."
ENGLISH = "The president gave cars as gifts to his guests; both were running late for the opening."


def filled(library: Library) -> Library:
    add(
        library,
        content(QUAKE, headline="Gempa Guncang Garut"),
        content(GIFT, outlet="Koran Kedua", headline="Mobil untuk Tamu"),
        content(CAFE, headline="Kafe Baru"),
        content(ENGLISH, language="en"),
    )
    return library


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("hadiah", [2, 3]),
        ("menghadiahi", [2, 3]),
        ("hadiahkan mobil", [2]),
        ("perakitan", [2]),
        ("gempa -susulan", [1]),
        ("gempa -Garut", []),
        ('"pusat gempa"', [1]),
        ('"gempa pusat"', []),
        ("pameung*", [1]),
        ("KAFE", [3]),
        ("jum'at", [3]),
        ("gift car", [4]),
        ("koran kedua", [2]),
        ("4,8", [1]),
        ("", []),
        ('"" - * )(', []),
    ],
)
def test_words_are_found_in_every_inflection(library: Library, words: str, numbers: list[int]) -> None:
    with filled(library).reading() as connection:
        assert sorted(found.article_id for found in search(connection, words)) == numbers


def test_passage_shows_where_the_words_stand(library: Library) -> None:
    with filled(library).reading() as connection:
        by_id = {found.article_id: found for found in search(connection, "hadiah pengunjung OR")}
        gift = search(connection, "hadiah")

    assert by_id == {}
    marked = {found.article_id: [m.of(found.passage.text) for m in found.passage.marks] for found in gift}
    assert marked == {2: ["menghadiahkan"], 3: ["hadiahnya"]}


def test_passage_shows_the_words_where_lines_before_them_are_set_aside(library: Library) -> None:
    menu = "Beranda Politik Ekonomi Olahraga"
    add(library, content(f"{menu}\n\n{GIFT}", set_aside=(Span(0, len(menu)),)))

    with library.reading() as connection:
        (found,) = search(connection, "hadiah")

    assert [mark.of(found.passage.text) for mark in found.passage.marks] == ["menghadiahkan"]
    assert menu not in found.passage.text


def test_word_in_the_headline_counts_more(library: Library) -> None:
    add(
        library,
        content(f"{GIFT} Kabar lain: banjir surut, gempa mereda, dan panen tiba."),
        content("Warga berkumpul di alun-alun sejak pagi hari.", headline="Gempa"),
    )

    with library.reading() as connection:
        assert [found.article_id for found in search(connection, "gempa")] == [2, 1]


def test_index_follows_corrections_and_deletion(library: Library) -> None:
    with filled(library).changing() as connection:
        edit_article(connection, 1, Edit(outlet="Warta Baru"), NOW)
        assert [found.article_id for found in search(connection, "warta")] == [1]
        assert search(connection, '"Harian Uji" gempa') == ()
        delete_article(connection, 1, NOW)
        assert search(connection, "gempa") == ()
        restore_article(connection, 1)
        assert [found.article_id for found in search(connection, "gempa")] == [1]
        connection.execute("INSERT INTO article_words (article_words) VALUES ('integrity-check')")


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.text(max_size=40) | st.text(alphabet='ab"*-() :^{}+ANDORT', max_size=30))
def test_nothing_that_is_typed_is_an_error(library: Library, words: str) -> None:
    with library.reading() as connection:
        assert search(connection, words) == ()
