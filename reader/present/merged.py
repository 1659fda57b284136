"""One reading of the whole story: what several outlets tell once, and what each adds in its place.

The *order* of the statements follows every article as far as the articles allow it:

1. Statements of two articles or more are merged like votes: one goes before another where more articles tell it
   first. The next one is always the one against which the fewest votes remain, so articles that never disagree
   about the order keep theirs; ties go to where the articles tell it on average, then to the article id.
2. What a single article tells follows the statement that stands before it in that article; what opens an article
   goes before the first statement of it that others tell too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from reader.comparison import Comparison, Statement
from reader.model import Match, Relation, Sentence, SentenceKind
from reader.present.precedence import merged_order
from reader.present.tellings import Telling, best_wording, in_shown_order, telling_of


@dataclass(frozen=True, slots=True)
class Headline:
    """The headings above an article's text, the first one its headline; none where the text gives none."""

    article_id: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Clash:
    """Statements that contradict each other, told together where the first of them stands.

    ``matches`` are the clashing pairs from the clearest on. ``tellings`` are the statements that want words of
    their own above them: no pair words them, or three articles and more tell them. ``members`` are the sentences
    behind all of it.
    """

    statements: tuple[Statement, ...]
    tellings: tuple[Telling, ...]
    matches: tuple[Match, ...]
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside an article, above what follows it there.

    ``statement`` is the one that it alone makes; ``None`` where sentences make the same statement.
    """

    sentence_id: str
    statement: Statement | None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Tellings that are read together: all by several outlets, or all by ``only``."""

    only: str | None
    tellings: tuple[Telling, ...]


Part = Heading | Paragraph | Clash


@dataclass(frozen=True, slots=True)
class MergedReading:
    """The story from top to bottom; every statement is told exactly once."""

    headlines: tuple[Headline, ...]
    parts: tuple[Part, ...]


_LONGEST_PARAGRAPH = 4


def merged_reading(comparison: Comparison) -> MergedReading:
    """Return the one reading of a story. The order of its articles only decides the order of the headlines."""
    above = {article.id: _headings_above(comparison, article.id) for article in comparison.articles}
    headlines = tuple(Headline(article_id, tuple(s.id for s in found)) for article_id, found in above.items())
    in_list = {sentence_id for headline in headlines for sentence_id in headline.sentences}
    told = [statement for statement in comparison.statements if not in_list.issuperset(statement.members)]
    ordered = merged_order(told, comparison)
    return MergedReading(headlines, tuple(_parts(ordered, comparison, in_list)))


def told_statements(reading: MergedReading) -> tuple[Statement, ...]:
    """Return the statements below the headlines in the order in which they are told."""
    found: list[Statement] = []
    for part in reading.parts:
        if isinstance(part, Clash):
            found += part.statements
        elif isinstance(part, Paragraph):
            found += (telling.statement for telling in part.tellings)
        elif part.statement is not None:
            found.append(part.statement)
    return tuple(found)


def _headings_above(comparison: Comparison, article_id: str) -> list[Sentence]:
    above: list[Sentence] = []
    for sentence in comparison.sentences_of(article_id):
        if sentence.kind is SentenceKind.BODY:
            return above
        if sentence.kind is SentenceKind.HEADING:
            above.append(sentence)
    return above


def _parts(ordered: Sequence[Statement], comparison: Comparison, in_list: set[str]) -> Iterable[Part]:
    groups = _clashing_groups(ordered, comparison)
    headings = _headings_within(comparison, in_list)
    waiting: list[Telling] = []
    done: set[int] = set()
    for statement in ordered:
        if statement.number in done:
            continue
        group = groups.get(statement.number)
        if group is not None:
            done.update(member.number for member in group)
            yield from _paragraphs(waiting, headings, comparison)
            waiting = []
            yield _clash(group, comparison)
        else:
            waiting.append(telling_of(statement, comparison))
    yield from _paragraphs(waiting, headings, comparison)


def _paragraphs(
    tellings: Sequence[Telling], headings: Mapping[str, str], comparison: Comparison
) -> Iterable[Heading | Paragraph]:
    """Return the tellings in paragraphs; a new one begins below a heading, and where another voice begins."""
    run: list[Telling] = []
    for telling in tellings:
        above = _heading(telling, headings, comparison)
        if run and (above or _breaks(run, telling, comparison)):
            yield Paragraph(run[0].only, tuple(run))
            run = []
        if above is not None:
            yield above
        if above is None or above.statement is None:
            run.append(telling)
    if run:
        yield Paragraph(run[0].only, tuple(run))


def _heading(telling: Telling, headings: Mapping[str, str], comparison: Comparison) -> Heading | None:
    """Return the heading that a statement is, or that stands above it."""
    if _is_heading(telling.statement, comparison):
        return Heading(telling.sentence_id, telling.statement)
    above = next((headings[member] for member in telling.members if member in headings), None)
    return Heading(above, None) if above is not None else None


def _is_heading(statement: Statement | None, comparison: Comparison) -> bool:
    members = statement.members if statement else ()
    return all(comparison.sentence(member).kind is SentenceKind.HEADING for member in members)


def _breaks(run: Sequence[Telling], telling: Telling, comparison: Comparison) -> bool:
    last, following = comparison.sentence(run[-1].sentence_id), comparison.sentence(telling.sentence_id)
    if run[-1].only != telling.only or len(run) == _LONGEST_PARAGRAPH:
        return True
    return last.article_id == following.article_id and last.paragraph != following.paragraph and len(run) > 1


def _headings_within(comparison: Comparison, in_list: set[str]) -> dict[str, str]:
    """Return the heading that stands right above a sentence, by the id of that sentence.

    Not those above the text, and not those that make a statement of their own.
    """
    found: dict[str, str] = {}
    for article in comparison.articles:
        heading: str | None = None
        for sentence in comparison.sentences_of(article.id):
            if sentence.kind is SentenceKind.BODY and heading:
                found[sentence.id], heading = heading, None
            elif sentence.kind is SentenceKind.HEADING and sentence.id not in in_list:
                alone = _is_heading(comparison.statement_of(sentence.id), comparison)
                heading = None if alone else sentence.id
    return found


def _clash(group: Sequence[Statement], comparison: Comparison) -> Clash:
    members = {member for statement in group for member in statement.members}
    found = {c.match for m in members for c in comparison.counterparts(m) if _contradicts(c.match)}
    clear = _distinct(sorted(found, key=lambda match: (-match.score, match.left, match.right)), comparison)
    sides = {side for match in clear for side in (match.left, match.right)}
    return Clash(
        tuple(group),
        tuple(telling_of(s, comparison) for s in group if _wants_words(s, sides, comparison)),
        clear,
        in_shown_order(members, comparison),
    )


def _wants_words(statement: Statement, sides: Set[str], comparison: Comparison) -> bool:
    if sides.isdisjoint(statement.members):
        return True
    articles = {comparison.sentence(member).article_id for member in statement.members}
    return len(articles) > 2 and best_wording(statement, comparison) not in sides


def _distinct(matches: Sequence[Match], comparison: Comparison) -> tuple[Match, ...]:
    """Return the matches without those whose two statements clash already in a clearer one."""
    kept: dict[frozenset[object], Match] = {}
    for match in matches:
        statements = (comparison.statement_of(side) for side in (match.left, match.right))
        slots = frozenset(evidence.slot for evidence in match.evidence if evidence.slot)
        kept.setdefault(frozenset({slots, *(s.number for s in statements if s)}), match)
    return tuple(kept.values())


def _clashing_groups(statements: Sequence[Statement], comparison: Comparison) -> dict[int, tuple[Statement, ...]]:
    """Return for each statement that contradicts another one, or itself, all that are joined to it that way."""
    groups: dict[int, list[Statement]] = {statement.number: [statement] for statement in statements}
    clashing: set[int] = set()
    for match in comparison.matches:
        sides = [comparison.statement_of(side) for side in (match.left, match.right)]
        numbers = [side.number for side in sides if side and side.number in groups]
        if not _contradicts(match) or len(numbers) < len(sides):
            continue
        clashing.update(numbers)
        first, second = (groups[number] for number in numbers)
        if first is not second:
            first += second
            groups.update({statement.number: first for statement in second})
    order = {statement.number: place for place, statement in enumerate(statements)}
    return {
        number: tuple(sorted(groups[number], key=lambda statement: order[statement.number])) for number in clashing
    }


def _contradicts(match: Match) -> bool:
    return match.relation is Relation.CONTRADICTORY
