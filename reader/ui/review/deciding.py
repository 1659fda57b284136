"""What is done to the library for each act of a reader: deciding, settling, undoing and redoing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.model import Relation
from reader.ui.review.under_review import Turn, UnderReview
from reader.verdicts import Verdict

if TYPE_CHECKING:
    import apsw

    from reader.library.decisions import Decision

Change = Callable[["apsw.Connection", UnderReview], UnderReview]
"""Changes the library and returns the story with the news of it, still as it was shown before."""


def deciding(
    verdict: Verdict, sentences: Sequence[str], relation: Relation | None, note: str | None, words: int | None
) -> Change:
    """Return what keeps a verdict on one or two sentences of what is shown."""

    def change(connection: apsw.Connection, before: UnderReview) -> UnderReview:
        from reader.library.corrections import decision_on

        made = decision_on(before.comparison, verdict, sentences, _now(), relation)
        return _keeping(connection, before, replace(made, note=note, words=words))

    return change


def settling(old: Decision, sentences: Sequence[str]) -> Change:
    """Return what takes back a decision that no longer fits, and says the same of the sentences that are given."""

    def change(connection: apsw.Connection, before: UnderReview) -> UnderReview:
        from reader.library.corrections import decision_on

        again = []
        if sentences:
            made = decision_on(before.comparison, old.verdict, sentences, _now(), old.relation)
            again.append(replace(made, note=old.note, words=old.words))
        withdrawn = replace(old, verdict=Verdict.WITHDRAW, relation=None, note=None, words=None, decided=_now())
        return _keeping(connection, before, withdrawn, *again)

    return change


def turning(turn: Turn) -> Change:
    """Return what takes the newest decision back, or makes the one again that was undone last."""

    def change(connection: apsw.Connection, before: UnderReview) -> UnderReview:
        from reader.library.decisions import redo, undo

        number = before.kept.story
        turned = (undo if turn is Turn.UNDONE else redo)(connection, -1 if number is None else number)
        return replace(before, news=turned, turn=turn)

    return change


def _keeping(connection: apsw.Connection, before: UnderReview, *made: Decision) -> UnderReview:
    from reader.cli import clock
    from reader.library.keeping import keep_decision

    articles = before.comparison.articles
    number = keep_decision(connection, before.kept.story, articles, made, clock())
    return replace(before, kept=replace(before.kept, story=number), news=made[-1], turn=Turn.MADE)


def _now() -> str:
    from reader.cli import clock
    from reader.library.articles import stamp

    return stamp(clock())
