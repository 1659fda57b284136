"""A contradiction inside the one reading: both wordings side by side, and why they clash."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QTextTable

from reader.comparison import Counterpart
from reader.model import Evidence, EvidenceKind, Match, Relation, Status
from reader.present.merged import Clash
from reader.present.tellings import in_shown_order
from reader.report.document.parts import Mark
from reader.report.marking import marked
from reader.ui.fonts import LARGE, SMALL, Weight
from reader.ui.story.sourced_text import SourcedText
from reader.wording import reason

_PADDING = 5
_INDENT = 8
_ROWS_A_MATCH = 3
_SMALL_LINE = 20


def write_clash(text: SourcedText, clash: Clash) -> QTextTable:
    """Write a table with three rows for each pair: what differs, the two wordings, the reason.

    Below the last one stand the outlets that take neither side in it, but report the same.
    """
    written = len(text.targets)
    table = text.setter.open_table(
        _ROWS_A_MATCH * len(clash.matches), (0, 0), above=20, below=20, padding=_PADDING
    )
    for place, match in enumerate(clash.matches):
        _write_match(text, table, place * _ROWS_A_MATCH, match)
    shown = {text.article_of(target.sentence_id) for target in text.targets[written:]}
    shown.update(text.article_of(member) for telling in clash.tellings for member in telling.members)
    _write_others(text, [s for s in text.first_of_each(clash.members) if text.article_of(s) not in shown])
    text.setter.close_table(table)
    return table


def _write_match(text: SourcedText, table: QTextTable, first: int, match: Match) -> None:
    sides = in_shown_order((match.left, match.right), text.comparison)
    counterpart = next(c for c in text.comparison.counterparts(sides[0]) if c.match == match)
    for row in (first, first + 2):
        table.mergeCells(row, 0, 1, 2)
    text.setter.enter(table, first, 0)
    _write_question(text, counterpart)
    evidence = (counterpart.evidence, tuple(item.reversed() for item in counterpart.evidence))
    for column, side in enumerate(sides):
        text.setter.enter(table, first + 1, column)
        _write_side(text, side, evidence[column])
    text.setter.enter(table, first + 2, 0)
    text.setter.block(4, indent=_INDENT, right=_INDENT, height=_SMALL_LINE)
    why = reason(counterpart, text.comparison, sides[0], text.messages)
    text.setter.say(why, text.appearance.label_font(SMALL), text.palette.dim)


def _write_others(text: SourcedText, sentence_ids: list[str]) -> None:
    if sentence_ids:
        text.setter.say(
            f" {text.messages.text('merged.others')}", text.appearance.label_font(SMALL), text.palette.dim
        )
        text.write_initials(sentence_ids, "merged.source")


def _write_question(text: SourcedText, counterpart: Counterpart) -> None:
    slot = next((e.slot for e in counterpart.evidence if e.kind is EvidenceKind.CLASH and e.slot), None)
    question = text.messages.text(f"report.question.{slot or 'other'}")
    text.setter.block(4, indent=_INDENT, right=_INDENT, height=_SMALL_LINE)
    title = text.messages.text("merged.clash", question=question)
    text.setter.say(
        title, text.appearance.label_font(SMALL, Weight.BOLD), text.palette.mark(Status.CONTRADICTORY).ink
    )


def _write_side(text: SourcedText, sentence_id: str, evidence: tuple[Evidence, ...]) -> None:
    setter, sentence = text.setter, text.comparison.sentence(sentence_id)
    setter.block(4, indent=_INDENT, right=_INDENT, height=_SMALL_LINE)
    setter.say(text.names[sentence.article_id], text.appearance.label_font(SMALL, Weight.BOLD))
    setter.text_block(2, indent=_INDENT, right=_INDENT, size=LARGE)
    start = setter.position
    ink = text.palette.mark(Status.CONTRADICTORY).ink
    for run in marked(text.comparison.article(sentence.article_id).text, sentence.span, evidence):
        clashes = run.mark is Mark.CLASHES
        font = text.appearance.reading_font(LARGE, Weight.BOLD if clashes else Weight.REGULAR)
        setter.say(run.text, font, ink if clashes else None, underlined=clashes)
    statement = text.comparison.statement_of(sentence_id)
    members = statement.members if statement else (sentence_id,)
    # Who else makes a statement that contradicts itself may take either side.
    clashes_within = any(
        c.match.relation is Relation.CONTRADICTORY
        for c in text.comparison.counterparts(sentence_id)
        if c.sentence.id in members
    )
    text.lead_to(sentence_id, start, partial(text.hint, sentence_id), members)
    if not clashes_within:
        text.write_initials([s for s in text.first_of_each(members) if s != sentence_id], "merged.source")
