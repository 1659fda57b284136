from __future__ import annotations

import pytest

from reader.model import Article
from reader.present.initials import outlet_initials


def initials_of(*outlets: str | None) -> list[str]:
    articles = [Article(f"{place:02}", "", f"{place}.txt", outlet) for place, outlet in enumerate(outlets)]
    return list(outlet_initials(articles).values())


@pytest.mark.parametrize(
    ("outlet", "initials"),
    [("Himalaya Post", "HP"), ("KompasTV", "KT"), ("VIVA", "VI"), ("detikcom", "DE"), ("X", "X"), (None, "NN")],
)
def test_an_outlet_has_initials_that_its_name_explains(outlet: str | None, initials: str) -> None:
    assert initials_of(outlet) == [initials]


def test_host_has_initials_where_the_outlet_is_not_named() -> None:
    article = Article("a", "", "a.txt", address="https://www.kabar-pagi.example/berita")
    assert outlet_initials([article]) == {"a": "KP"}


def test_no_two_outlets_have_the_same_initials() -> None:
    found = initials_of("Viva", "VIVA", "Vi", "V", None, None, "V", "2025", "20Minutes")
    assert len(set(found)) == len(found)


def test_the_order_of_the_articles_changes_no_initials() -> None:
    articles = [Article("a", "", "a.txt", "Viva"), Article("b", "", "b.txt", "VIVA")]
    assert outlet_initials(articles) == outlet_initials(articles[::-1])
