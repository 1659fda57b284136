"""Which articles are suggested as one story."""

from __future__ import annotations

import datetime
import random

from reader.library.articles import KeptArticle
from reader.library.stories import load_articles
from reader.library.suggestions import suggest_stories
from reader.locations import BUNDLED_STORY
from tests.library.samples import DAY, GIFT, QUAKE, content

QUAKE_TOO = (
    "Pameungpeuk, Garut - Guncangan gempa dengan magnitudo 4,8 dirasakan warga Kabupaten Garut, Rabu pagi. BMKG "
    "mencatat kedalaman gempa 10 kilometer di darat. Tidak ada kerusakan yang dilaporkan."
)
OTHERS = (
    "Dinas pendidikan Medan membuka pendaftaran sekolah dasar mulai pekan depan.",
    "Petani Solo memanen padi varietas unggul dua minggu lebih awal.",
    "Pelabuhan Bitung menambah dermaga untuk kapal penumpang antarpulau.",
    "Kantor pajak Ambon memperpanjang jam layanan hingga malam.",
)


def kept(number: int, text: str, outlet: str | None, **more: object) -> KeptArticle:
    return KeptArticle(number, content(text, outlet, **more), "")


def day_of_news(
    second_outlet: str | None = "Koran Kedua", second_day: datetime.date | None = DAY
) -> list[KeptArticle]:
    return [
        kept(1, QUAKE, "Harian Uji", headline="Gempa Guncang Garut"),
        kept(2, GIFT, "Harian Uji"),
        kept(3, QUAKE_TOO, second_outlet, headline="Warga Garut Rasakan Gempa", published=second_day),
        *(kept(4 + place, text, f"Koran {place}") for place, text in enumerate(OTHERS)),
    ]


def test_articles_of_one_event_are_suggested_whatever_their_order() -> None:
    news = day_of_news()
    (suggestion,) = suggest_stories(news)
    random.Random(1).shuffle(news)

    assert sorted(suggestion.members) == [1, 3]
    assert suggestion.title in {"Gempa Guncang Garut", "Warga Garut Rasakan Gempa"}
    assert 0 < suggestion.strength <= 1
    assert suggest_stories(news) == (suggestion,)


def test_one_outlet_alone_makes_no_story() -> None:
    assert suggest_stories(day_of_news(second_outlet="Harian Uji")) == ()


def test_articles_far_apart_in_time_make_no_story() -> None:
    assert suggest_stories(day_of_news(second_day=DAY - datetime.timedelta(days=9))) == ()


def test_undated_article_and_unnamed_outlet_count() -> None:
    (suggestion,) = suggest_stories(day_of_news(second_outlet=None, second_day=None))

    assert sorted(suggestion.members) == [1, 3]


def test_no_articles_make_no_story() -> None:
    assert suggest_stories([]) == ()


def test_a_few_articles_alone_are_recognised_as_one_event() -> None:
    news = [
        KeptArticle(place, content(article.text, article.outlet, article.headline, published=None), "")
        for place, article in enumerate(load_articles([BUNDLED_STORY]))
    ]

    (suggestion,) = suggest_stories(news)

    assert len(suggestion.members) >= 4
