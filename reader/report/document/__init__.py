"""What a report says, in the order in which it says it: every format is made from these types.

All words are already in the reader's language and all text is safe to show: one line, no control characters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reader.report.document.findings import Contradiction, MatrixRow, Omissions, OutletGroup, StatementEntry
from reader.report.document.front import ArticleEntry, Count, CoverageRow, LegendEntry
from reader.report.document.people import ArticleNote, DecisionEntry, SentenceDecision, SpeakerEntry
from reader.report.document.texts import MarkedText, SetAside
from reader.report.options import Section


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
