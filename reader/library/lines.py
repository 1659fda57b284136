"""Which lines of an article a person set aside or brought back: kept with the article, for every story of it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

import apsw

from reader.comparison import Comparison, Options
from reader.library.anchors import Anchor, Anchors
from reader.library.articles import article, as_comparable, stamp
from reader.library.decisions import Decision
from reader.library.resegmenting import resegmented
from reader.model import Sentence
from reader.text.segmentation import segment
from reader.verdicts import Verdict


def lines(connection: apsw.Connection, number: int) -> tuple[Sentence, ...]:
    """Return the sentences of an article, each as what a person holds it to be."""
    comparable = as_comparable(article(connection, number))
    return resegmented((comparable,), line_decisions(connection, [number]))[0]


def set_line(connection: apsw.Connection, number: int, index: int, *, aside: bool, now: datetime.datetime) -> None:
    """Set a line of an article aside or bring it back; called within ``Library.changing``.

    ``index`` counts the sentences as the machine gives them. Where the machine says the same, nothing is kept.
    """
    comparable = as_comparable(article(connection, number))
    sentences = segment(comparable)
    machine = Comparison((comparable,), sentences, (), (), Options(), "")
    anchor = Anchors(machine).of(sentences[index].id)
    key = (number, anchor.sentence, anchor.occurrence)
    if aside is sentences[index].is_statement:
        row = (*key, int(aside), stamp(now))
        connection.execute("INSERT OR REPLACE INTO line_verdicts VALUES (?, ?, ?, ?, ?)", row)
    else:
        connection.execute(
            "DELETE FROM line_verdicts WHERE article_id = ? AND sentence = ? AND occurrence = ?", key
        )


def line_decisions(connection: apsw.Connection, numbers: Iterable[int]) -> tuple[Decision, ...]:
    """Return what a person decided of lines of these articles, as decisions that any story follows."""
    rows = (
        row
        for number in numbers
        for row in connection.execute(
            "SELECT is_aside, text_hash, sentence, occurrence, outlet, decided"
            " FROM line_verdicts JOIN articles ON articles.id = article_id"
            " WHERE article_id = ? ORDER BY decided, sentence, occurrence",
            (number,),
        )
    )
    return tuple(
        Decision(
            Verdict.SET_ASIDE if is_aside else Verdict.BRING_BACK,
            Anchor(text_hash, sentence, occurrence, outlet),
            None,
            decided,
        )
        for is_aside, text_hash, sentence, occurrence, outlet, decided in rows
    )
