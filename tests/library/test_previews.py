"""What an import would bring, corrected before it is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.commands.kept import corrected_story
from reader.library.articles import articles
from reader.library.batches import Entry, keep_entries
from reader.library.database import Library
from reader.library.duplicates import Likeness
from reader.library.importing.imported import completed
from reader.library.kept_stories import make_story, story
from reader.library.lines import lines
from reader.library.previews import preview
from reader.library.proposals import propose_stories
from reader.library.stories import load_articles
from reader.locations import BUNDLED_STORY
from reader.model import SentenceKind
from reader.progress import Cancelled, Step
from tests.library.samples import GIFT, NOW, QUAKE, add, content
from tests.library.test_batches import CancelledAt

TEASER = "Baca Juga: Gempa Lain di Bulan Lalu"
PAGE = f"Gempa Guncang Garut\n\n{QUAKE}\n\n{TEASER}"


def bundled() -> list[Entry]:
    texts = load_articles([BUNDLED_STORY])
    return [Entry(completed(content(a.text, a.outlet, a.headline, published=None))) for a in texts]


def test_preview_shows_what_would_be_compared_and_keeps_nothing(library: Library) -> None:
    (found,) = preview(library, [Entry(content(PAGE))])

    assert (found.sentences, found.set_aside) == (4, 1)
    assert found.lines[-1].span.of(PAGE) == TEASER
    with library.reading() as connection:
        assert list(articles(connection)) == []


def test_texts_of_a_table_that_are_all_alike_are_all_recognised(library: Library) -> None:
    entries = [Entry(content(f"{QUAKE} {GIFT} Pembaruan nomor {number}.")) for number in range(120)]
    keep_entries(library, entries[:60], NOW)

    found = preview(library, entries[60:])

    assert [one.twin for one in found] == [None, *[Likeness.VERSION] * 59]
    assert {one.known.likeness for one in found if one.known} == {Likeness.VERSION}
    assert all(one.known for one in found)


def test_looking_for_copies_can_be_cancelled(library: Library) -> None:
    entries = [Entry(content(f"{QUAKE} Pembaruan nomor {number}.")) for number in range(8)]

    with pytest.raises(Cancelled):
        preview(library, entries[4:], [entry.content for entry in entries[:4]], CancelledAt(Step.RECOGNISING))


def test_copies_in_the_import_and_in_the_library_are_recognised(library: Library) -> None:
    add(library, content(QUAKE))
    found = preview(library, [Entry(content(t)) for t in (QUAKE, GIFT, GIFT, f"{GIFT} Warga menonton.")])

    assert [p.known and p.known.likeness for p in found] == [Likeness.SAME, None, None, None]
    assert [p.twin for p in found] == [None, None, Likeness.SAME, Likeness.VERSION]


def test_corrected_lines_are_kept_and_compared(library: Library) -> None:
    found, other = preview(library, [Entry(content(PAGE)), Entry(content(GIFT, "Koran Lain"))])
    place = found.lines[-1].index
    corrected = found.turning(place).turning(1)
    assert (corrected.sentences, corrected.set_aside) == (4, 1)

    batch = keep_entries(library, [replace(p, story="Gempa").entry for p in (corrected, other)], NOW)

    with library.reading() as connection:
        kinds = [line.kind for line in lines(connection, batch.added[0])]
    assert kinds[place] is not SentenceKind.BOILERPLATE
    assert kinds[1] is SentenceKind.BOILERPLATE
    comparison = corrected_story(library, batch.stories[0]).comparison
    assert [s.kind for s in comparison.sentences_of("1")] == kinds


def test_other_details_keep_what_was_turned_where_the_lines_stay(library: Library) -> None:
    (found,) = preview(library, [Entry(content(PAGE))])
    turned = found.turning(1)

    assert turned.corrected(replace(turned.content, outlet="Harian Lain")).turned == {1}


def test_article_that_is_its_own_is_no_version(library: Library) -> None:
    add(library, content(GIFT))
    (found,) = preview(library, [Entry(content(f"{GIFT} Warga menonton."))])
    assert found.known is not None

    batch = keep_entries(library, [replace(found, is_own=True).entry], NOW)

    assert (batch.versions, len(batch.added)) == ((), 1)


def test_articles_of_one_event_are_proposed_as_a_new_story(library: Library) -> None:
    found = preview(library, [Entry(content(QUAKE)), *bundled()])
    with library.reading() as connection:
        (proposal,) = propose_stories(connection, found)

    assert proposal.story is None
    assert len(proposal.places) >= 4
    assert 0 not in proposal.places


def test_article_is_proposed_for_the_story_that_is_there(library: Library) -> None:
    one, *rest = bundled()
    batch = keep_entries(library, rest, NOW)
    with library.changing() as connection:
        number = make_story(connection, "Limusin", batch.added, NOW)
    found = preview(library, [one])
    with library.reading() as connection:
        (proposal,) = propose_stories(connection, found)

    assert (proposal.story, proposal.places) == (number, (0,))


def test_article_joins_the_story_that_it_is_added_to(library: Library) -> None:
    with library.changing() as connection:
        number = make_story(connection, "Limusin", [], NOW)

    batch = keep_entries(library, [replace(e, story=number) for e in bundled()], NOW)

    with library.reading() as connection:
        assert [kept.id for kept in story(connection, number).articles] == list(batch.added)
    assert batch.stories == (number,)
