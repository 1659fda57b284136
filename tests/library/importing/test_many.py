"""Files that hold many articles: saved feeds and web captures."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import InputError, Problem
from reader.library.importing.kinds import read, read_all
from tests.library.importing import files

FEEDS = [("a.rss", files.RSS), ("b.atom", files.ATOM), ("c.xml", files.RSS), ("d.txt", files.ATOM)]
NO_ARTICLE = files.capture(("https://a.example", "text/html", b"<p>a</p>"))[:150]


@pytest.mark.parametrize(("name", "feed"), FEEDS)
def test_feed_gives_its_articles_with_their_details(tmp_path: Path, name: str, feed: str) -> None:
    path = tmp_path / name
    path.write_text(feed, encoding="utf-8")

    first = read_all(path, skipped=[])[0]

    assert first.text == files.TEXT
    assert (first.headline, first.outlet, str(first.published)) == (files.HEADLINE, "Harian Uji", "2025-06-18")
    assert first.address == "https://harian.example/jembatan-musi"


def test_entry_that_has_only_a_teaser_is_read_and_an_empty_one_is_said(tmp_path: Path) -> None:
    path, skipped = tmp_path / "a.rss", []
    path.write_text(files.RSS, encoding="utf-8")

    found = read_all(path, skipped=skipped)

    assert [article.source for article in found] == ["a.rss:1", "a.rss:2"]
    assert "Hujan deras mengguyur" in found[1].text
    assert [(e.problem, e.fields["path"]) for e in skipped] == [(Problem.EMPTY_ENTRY, "a.rss:3")]


@pytest.mark.parametrize("packed", [False, True])
def test_capture_gives_the_articles_of_its_pages(tmp_path: Path, packed: bool) -> None:
    content = files.capture(
        ("https://harian.example/jembatan-musi", "text/html; charset=utf-8", files.PAGE.encode()),
        ("https://harian.example/a.css", "text/css", b"body { color: red }"),
        packed=packed,
    )
    path = tmp_path / ("a.warc.gz" if packed else "a.warc")
    path.write_bytes(content)

    (article,) = read_all(path, skipped=[])

    assert (article.body, article.headline) == (files.TEXT, files.HEADLINE)
    assert article.address == "https://harian.example/jembatan-musi"


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.rss", files.RSS[:300].encode(), Problem.DAMAGED),
        ("a.rss", b"<rss version='2.0'><channel/></rss>", Problem.NO_TEXT),
        ("a.rss", b"<!DOCTYPE a [<!ENTITY b 'c'>]><rss ><a>&b;</a></rss>", Problem.UNSAFE),
        ("a.warc", b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n", Problem.NO_TEXT),
        (
            "a.warc",
            NO_ARTICLE + b"\xff" * 40,
            Problem.NO_TEXT,
        ),
        ("a.warc.gz", b"\x1f\x8b\x08tidak lengkap", Problem.DAMAGED),
    ],
)
def test_what_holds_no_articles_says_why(tmp_path: Path, name: str, content: bytes, problem: Problem) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    with pytest.raises(InputError) as error:
        read_all(path)

    assert error.value.problem is problem


def test_one_article_is_asked_of_a_feed_in_vain() -> None:
    with pytest.raises(InputError) as error:
        read(files.RSS.encode(), "a.rss")

    assert error.value.problem is Problem.TABLE
