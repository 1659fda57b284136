"""What the panel beside the panes says of one sentence: its statement, its counterparts, who is silent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.comparison import Comparison, Counterpart
from reader.messages import Messages
from reader.model import CLEAREST_FIRST, Article, Evidence, EvidenceKind, Match, Relation, Sentence, Status
from reader.present.panes import Mark
from reader.report.document.parts import Run
from reader.report.marking import marked
from reader.ui.review.verdict_words import said_text
from reader.verdicts import Reviews, Standing
from reader.wording import outlet_names, quoted, reason

if TYPE_CHECKING:
    from reader.library.reviewing import Reviewed

# Private-use characters: they frame what is set bold in a summary and stand in no article's values.
_BOLD_ON, _BOLD_OFF = "\ue000", "\ue001"


@dataclass(frozen=True, slots=True)
class Wording:
    """How one outlet words it.

    ``relation`` and ``score`` are those of the match with the selected sentence. Without a score the sentence
    stands here by way of another outlet: with the relation of its match with a member of the statement, or
    without one as a member itself.
    ``reason`` says why it stands here, or what a person made of it; ``standing`` what was said of the match.
    """

    sentence_id: str
    outlet: str
    runs: tuple[Run, ...]
    relation: Relation | None = None
    score: float | None = None
    reason: str = ""
    standing: Standing | None = None
    in_hand: bool = False
    """Whether its match is the one that the reader was led to."""


@dataclass(frozen=True, slots=True)
class SummaryRun:
    """Words of the summary; ``bold`` ones are the values that it is about."""

    text: str
    bold: bool


@dataclass(frozen=True, slots=True)
class StatementView:
    """Everything that is shown of one selected sentence, by outlet.

    ``groups`` are the wordings of each other outlet, beginning with outlets that contradict and ending with those
    that agree in part; last come outlets that belong to the statement by way of others. ``rejected`` are those
    whose match a person rejected. ``absent`` names the outlets that do not report the statement.
    """

    mark: Mark
    reported: int
    articles: int
    summary: tuple[SummaryRun, ...]
    selected: Wording
    groups: tuple[tuple[Wording, ...], ...]
    absent: tuple[str, ...]
    rejected: tuple[Wording, ...] = ()


def statement_view(
    comparison: Comparison,
    sentence_id: str,
    messages: Messages,
    match: Match | None = None,
    reviewed: Reviewed | None = None,
) -> StatementView | None:
    """Return what is shown of a sentence, or ``None`` for boilerplate.

    ``match`` is the one that the summary speaks of, if it contradicts; else it is the clearest contradiction.
    ``reviewed`` has what a person said of the matches.
    """
    statement = comparison.statement_of(sentence_id)
    if statement is None:
        return None
    names = outlet_names(comparison.articles, messages)
    counterparts = comparison.counterparts(sentence_id)
    own = comparison.sentence(sentence_id)
    reported_by = comparison.reported_by(statement)
    evidence = [e for counterpart in counterparts for e in counterpart.evidence]
    said = reviewed.said_of(sentence_id) if reviewed else None
    return StatementView(
        mark=Mark(comparison.status(sentence_id), statement.number),
        reported=len(reported_by),
        articles=len(comparison.articles),
        summary=_summary(comparison, own, match, messages),
        selected=Wording(
            sentence_id,
            names[own.article_id],
            _runs(comparison, own, evidence),
            reason=said_text(said, messages) if said else "",
        ),
        groups=tuple(_groups(comparison, own, messages, match, reviewed.standing if reviewed else {})),
        absent=tuple(names[a.id] for a in comparison.articles if a.id not in reported_by),
        rejected=tuple(_rejected(comparison, own, names, reviewed)) if reviewed else (),
    )


def _rejected(
    comparison: Comparison, own: Sentence, names: Mapping[str, str], reviewed: Reviewed
) -> Iterable[Wording]:
    for match in reviewed.rejected:
        if own.id in (match.left, match.right):
            other = comparison.sentence(match.right if match.left == own.id else match.left)
            runs = _runs(comparison, other, ())
            standing = reviewed.standing[match.left, match.right]
            yield Wording(other.id, names[other.article_id], runs, match.relation, match.score, standing=standing)


def _groups(
    comparison: Comparison, own: Sentence, messages: Messages, match: Match | None, reviews: Reviews
) -> Iterable[tuple[Wording, ...]]:
    names = outlet_names(comparison.articles, messages)
    loudest_first = sorted(comparison.counterparts(own.id), key=lambda c: CLEAREST_FIRST.index(c.match.relation))
    told: dict[str, list[Wording]] = {}
    for counterpart in loudest_first:
        standing = reviews.get((counterpart.match.left, counterpart.match.right))
        in_hand = counterpart.match == match
        outlet = names[counterpart.sentence.article_id]
        wording = _wording(comparison, own, counterpart, outlet, messages)
        wording = replace(wording, standing=standing, in_hand=in_hand)
        told.setdefault(counterpart.sentence.article_id, []).append(wording)
    yield from map(tuple, told.values())
    for sentence, relation in _linked(comparison, own):
        yield (Wording(sentence.id, names[sentence.article_id], _runs(comparison, sentence, ()), relation),)


def _wording(
    comparison: Comparison, own: Sentence, counterpart: Counterpart, outlet: str, messages: Messages
) -> Wording:
    sentence = counterpart.sentence
    return Wording(
        sentence.id,
        outlet,
        _runs(comparison, sentence, [e.reversed() for e in counterpart.evidence]),
        counterpart.match.relation,
        counterpart.match.score,
        reason(counterpart, comparison, own.id, messages),
    )


def _linked(comparison: Comparison, own: Sentence) -> list[tuple[Sentence, Relation | None]]:
    """Return what other outlets say of the statement without a match to this sentence, in the order shown.

    With it comes the relation that leads to a sentence of another statement.
    """
    statement = comparison.statement_of(own.id)
    if statement is None:
        return []
    told: dict[str, tuple[Sentence, Relation | None]] = {}
    for sentence in map(comparison.sentence, statement.members):
        told.setdefault(sentence.article_id, (sentence, None))
    for article_id, counterpart in comparison.elsewhere(statement).items():
        told[article_id] = (counterpart.sentence, counterpart.match.relation)
    direct = {c.sentence.article_id for c in comparison.counterparts(own.id)} | {own.article_id}
    return [told[article.id] for article in comparison.articles if article.id in told.keys() - direct]


def _runs(comparison: Comparison, sentence: Sentence, evidence: Iterable[Evidence]) -> tuple[Run, ...]:
    return marked(comparison.article(sentence.article_id).text, sentence.span, evidence)


def _summary(
    comparison: Comparison, own: Sentence, match: Match | None, messages: Messages
) -> tuple[SummaryRun, ...]:
    names = outlet_names(comparison.articles, messages)
    counterparts = comparison.counterparts(own.id)
    status = comparison.status(own.id)
    if status is Status.CONTRADICTORY:
        clear = _clearest(counterparts, match)
        evidence = next((e for e in clear.evidence if e.kind is EvidenceKind.CLASH), None)
        if evidence is not None:
            articles = (comparison.article(own.article_id), comparison.article(clear.sentence.article_id))
            return _emphasised(_clash(articles, evidence, names, messages))
    told: dict[Relation, dict[str, None]] = {relation: {} for relation in CLEAREST_FIRST}
    for counterpart in counterparts:
        told[counterpart.match.relation][names[counterpart.sentence.article_id]] = None
    relation = next((r for r in CLEAREST_FIRST if r.value == status.value), None)
    fields = {"outlet": _bold(names[own.article_id]), "outlets": _listed(told[relation] if relation else ())}
    said = [messages.text(f"panel.summary.{status}", **fields)]
    partly = [name for name in told[Relation.PARTIAL] if name not in told[Relation.SHARED]]
    if status is Status.SHARED and partly:
        said.append(messages.text("panel.summary.also_partial", outlets=_listed(partly)))
    return _emphasised(" ".join(said))


def _listed(outlets: Iterable[str]) -> str:
    return ", ".join(map(_bold, outlets))


def _clearest(counterparts: tuple[Counterpart, ...], match: Match | None) -> Counterpart:
    found = [c for c in counterparts if c.match.relation is Relation.CONTRADICTORY]
    return max(found, key=lambda c: (c.match == match, c.match.score))


def _clash(
    articles: tuple[Article, Article], evidence: Evidence, names: dict[str, str], messages: Messages
) -> str:
    nothing = messages.text("reason.nothing")
    left, right = articles
    slot = evidence.slot or "other"
    return messages.text(
        "panel.summary.clash",
        slot=messages.text(f"slot.{slot}").lower(),
        question=messages.text(f"report.question.{slot}"),
        left=_bold(quoted(left.text, evidence.left) or nothing),
        left_outlet=names[left.id],
        right=_bold(quoted(right.text, evidence.right) or nothing),
        right_outlet=names[right.id],
    )


def _bold(text: str) -> str:
    return f"{_BOLD_ON}{text}{_BOLD_OFF}"


def _emphasised(text: str) -> tuple[SummaryRun, ...]:
    runs = []
    for place, part in enumerate(text.split(_BOLD_ON)):
        bold, _, plain = part.partition(_BOLD_OFF) if place else ("", "", part)
        runs += [SummaryRun(words, is_bold) for words, is_bold in ((bold, True), (plain, False)) if words]
    return tuple(runs)
