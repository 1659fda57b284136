"""What a report says, in the order in which it says it: every format is made from these types.

All words are already in the reader's language and all text is safe to show: one line, no control characters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from reader.model import Status
from reader.report.options import Section


class Mark(StrEnum):
    """Why words inside a sentence are set apart."""

    AGREES = "agrees"
    DIFFERS = "differs"
    CLASHES = "clashes"


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one sentence that carry the same mark, or none."""

    text: str
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a sentence stands in the full texts: ``anchor`` (``C5``) for links, ``label`` (``C.5``) to be read."""

    anchor: str
    label: str


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of one article, as it is quoted in the report.

    ``place`` spells out its sentence and paragraph. ``language`` is that of the article.
    """

    reference: Reference
    place: str
    language: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Badge:
    """The sign of a statement: its status and its number in the whole story. ``label`` is ``K 3``."""

    number: int
    status: Status
    label: str


@dataclass(frozen=True, slots=True)
class Byline:
    """Which article speaks: its letter, outlet and date."""

    letter: str
    outlet: str
    published: str


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """An article in the list of what was compared.

    ``divided`` counts its sentences by status, without those set aside; ``division`` says it in words.
    """

    letter: str
    outlet: str
    headline: str
    author: str
    """Empty where the text names none, as ``address`` is."""
    published: str
    words: int
    address: str
    source: str
    sha256: str
    divided: tuple[tuple[Status, int], ...]
    division: str


@dataclass(frozen=True, slots=True)
class Count:
    """How many statements have a status, and the words for that."""

    status: Status
    number: int
    label: str


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """What a badge and its underline mean."""

    status: Status
    letter: str
    meaning: str


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """How much of the story one article reports.

    ``told`` counts the statements that it reports, wholly or in part, ``alone`` those that no other article does.
    ``shares``, in [0, 1], are the parts of its own statements that each article also reports; itself ``None``.
    """

    letter: str
    outlet: str
    told: int
    alone: int
    shares: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a contradiction."""

    byline: Byline
    passage: Passage


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two sentences that cannot both be true as they are written.

    ``number`` counts the contradictions of the report from 1. ``question`` asks what differs, ``kind`` names it,
    and ``about`` what both sentences speak of. ``others`` are the further members of the statement; ``absent``
    names the outlets that do not report it. ``decision`` says what a person decided of it, or that nobody has.
    """

    number: int
    badge: Badge
    kind: str
    question: str
    about: str
    sides: tuple[Side, Side]
    reason: str
    timing: str
    score: str
    pair: str
    others: tuple[Reference, ...]
    absent: str
    decision: str
    note: str
    confirmed: bool
    """Whether a person says that it is one."""
    strength: float
    """The score as a number in [0, 1]."""


@dataclass(frozen=True, slots=True)
class Telling:
    """How one outlet words a statement; ``partly`` is the statement it belongs to when only a part agrees."""

    byline: Byline
    passages: tuple[Passage, ...]
    partly: Badge | None


@dataclass(frozen=True, slots=True)
class StatementEntry:
    """One statement with the wordings of all outlets that report it, and the names of those that do not.

    ``remarks`` say which values clash or differ between the wordings.
    """

    badge: Badge
    reported: str
    tellings: tuple[Telling, ...]
    remarks: tuple[str, ...]
    absent: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One statement in the overview, in the words of its first sentence; a cell is ``None`` for who is silent."""

    badge: Badge
    wording: str
    language: str
    cells: tuple[Status | None, ...]


@dataclass(frozen=True, slots=True)
class Omissions:
    """What one outlet leaves out though at least half of the others report it."""

    byline: Byline
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class OnlyEntry:
    """A statement of one outlet alone; it may say it more than once."""

    badge: Badge
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class OutletGroup:
    """What one outlet alone reports."""

    byline: Byline
    entries: tuple[OnlyEntry, ...]


@dataclass(frozen=True, slots=True)
class TextSentence:
    """A sentence in a full text; without a badge it was set aside as boilerplate."""

    reference: Reference
    number: int
    badge: Badge | None
    text: str
    heading: bool


@dataclass(frozen=True, slots=True)
class MarkedText:
    """An article in full, sentence by sentence, in paragraphs.

    ``headline`` is empty where the text carries its own heading.
    """

    byline: Byline
    headline: str
    language: str
    paragraphs: tuple[tuple[TextSentence, ...], ...]


@dataclass(frozen=True, slots=True)
class SetAside:
    """The lines of one article that are no statements and were not compared."""

    byline: Byline
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """The words that one article puts between quotation marks; ``speaker`` says whom it names for them."""

    byline: Byline
    reference: Reference
    language: str
    words: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation as the outlets give it. ``remark`` says how they differ.

    ``reported`` are sentences of other articles that say the same without quoting.
    """

    quoted: tuple[QuotedWords, ...]
    remark: str
    disputed: bool
    reported: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class SpeakerEntry:
    """What one person is quoted with; ``count`` says how often, by how many outlets."""

    name: str
    count: str
    quotations: tuple[Quotation, ...]


@dataclass(frozen=True, slots=True)
class ArticleNote:
    """The reader's note on an article."""

    byline: Byline
    note: str


@dataclass(frozen=True, slots=True)
class DecisionEntry:
    """What a person decided of two sentences; the passages are marked by nothing."""

    decision: str
    note: str
    sides: tuple[Side, Side]


@dataclass(frozen=True, slots=True)
class SentenceDecision:
    """What a person decided of one sentence, in the words that it had then."""

    byline: Byline
    words: str
    language: str
    decision: str


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report. ``words`` are the headings and labels by key.

    ``sections`` are the parts that the reader wants, in their order; what only other parts show is empty. ``main``
    are the contradictions that the summary names, ``more`` says where all are, and ``caveat`` what no report may
    leave out.
    """

    language: str
    title: str
    subtitle: str
    caveat: str
    more: str
    words: Mapping[str, str]
    sections: tuple[Section, ...]
    articles: tuple[ArticleEntry, ...]
    counts: tuple[Count, ...]
    main: tuple[Contradiction, ...]
    coverage: tuple[CoverageRow, ...]
    legend: tuple[LegendEntry, ...]
    guide: tuple[str, ...]
    limits: tuple[str, ...]
    method: tuple[str, ...]
    parameters: tuple[tuple[str, str], ...]
    contradictions: tuple[Contradiction, ...]
    statements: tuple[StatementEntry, ...]
    only: tuple[OutletGroup, ...]
    omissions: tuple[Omissions, ...]
    matrix: tuple[MatrixRow, ...]
    quotations: tuple[SpeakerEntry, ...]
    texts: tuple[MarkedText, ...]
    article_notes: tuple[ArticleNote, ...]
    decisions: tuple[DecisionEntry, ...]
    sentence_decisions: tuple[SentenceDecision, ...]
    set_aside: tuple[SetAside, ...]
