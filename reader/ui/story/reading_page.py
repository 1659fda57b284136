"""The one reading of a story, written as a page: its words, and where each of them leads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextDocument, QTextTable

from reader.comparison import Comparison
from reader.model import Status
from reader.present.merged import Clash, Heading, Headline, MergedReading, Paragraph, Part, told_statements
from reader.present.tellings import Telling, sources_of
from reader.ui.appearance import Appearance
from reader.ui.fonts import HEADLINE, LARGE, SMALL, TEXT, Weight
from reader.ui.story.clash_table import write_clash
from reader.ui.story.sourced_text import GAP, SourcedText, Target
from reader.ui.story.typesetter import Typesetter

INDENT = 20
"""How far what only one outlet tells stands in, in pixels."""
_TITLE = 26
_OUTLET_COLUMN = 160
_WORDS_A_MINUTE = 200


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """Where the words lead, in reading order; the blocks that only one outlet tells; the tables of clashes."""

    targets: tuple[Target, ...] = ()
    asides: tuple[tuple[int, int], ...] = ()
    clashes: tuple[QTextTable, ...] = ()


def write_reading(
    document: QTextDocument,
    reading: MergedReading,
    comparison: Comparison,
    appearance: Appearance,
) -> WrittenPage:
    """Replace what is in ``document`` by the one reading of a story."""
    setter = Typesetter(document, appearance)
    text = SourcedText(setter, comparison, appearance)
    writer = _ReadingWriter(setter, text)
    writer.write(reading)
    setter.finish(below=96)
    return WrittenPage(tuple(text.targets), tuple(writer.asides), tuple(writer.clashes))


class _ReadingWriter:
    """Says everything in a reading, part by part."""

    def __init__(self, setter: Typesetter, text: SourcedText) -> None:
        self.asides: list[tuple[int, int]] = []
        self.clashes: list[QTextTable] = []
        self._setter = setter
        self._text = text
        self._appearance = text.appearance
        self._messages = text.messages
        self._palette = text.palette

    def write(self, reading: MergedReading) -> None:
        """Write title, headlines and the parts in their order."""
        self._write_title(reading)
        self._write_headlines(reading)
        before: Part | None = None
        for part in reading.parts:
            if isinstance(part, Clash):
                self._write_tellings(part.tellings, above=16)
                self.clashes.append(write_clash(self._text, part))
            elif isinstance(part, Heading):
                self._write_heading(part)
            else:
                self._write_paragraph(part, before)
            before = part

    def _write_title(self, reading: MergedReading) -> None:
        self._setter.block(16, height=36)
        self._setter.say(self._messages.text("merged.name"), self._appearance.reading_font(_TITLE, Weight.BOLD))
        for words in (self._summary(reading), *self._notes()):
            self._setter.block(6, height=20)
            self._setter.say(words, self._appearance.label_font(), self._palette.dim)

    def _summary(self, reading: MergedReading) -> str:
        count = self._messages.count
        told = told_statements(reading)
        words = sum(len(self._text.comparison.text_of(sentence_id).split()) for sentence_id in _worded(reading))
        several = sum(len(self._text.comparison.reported_by(statement)) > 1 for statement in told)
        parts = [count("merged.statements", len(told))]
        if several:
            parts.append(count("merged.several", several))
        return " · ".join([*parts, count("merged.minutes", max(1, round(words / _WORDS_A_MINUTE)))])

    def _notes(self) -> Iterable[str]:
        if len(self._text.comparison.articles) < 2:
            yield self._messages.text("merged.one_article")
        elif not self._text.comparison.matches:
            yield self._messages.text("merged.nothing_shared")

    def _write_headlines(self, reading: MergedReading) -> None:
        number = len(reading.headlines)
        titles = self._messages.table("merged.headline_count")
        title = titles.get(str(number)) or self._messages.count("merged.headlines", number)
        self._setter.block(28, height=20)
        self._setter.say(title.upper(), self._appearance.label_font(SMALL, Weight.BOLD), self._palette.dim)
        table = self._setter.open_table(number, (_OUTLET_COLUMN, 0), above=4, below=20, padding=0)
        small = self._appearance.label_font(SMALL)
        for row, headline in enumerate(reading.headlines):
            self._setter.enter(table, row, 0, above=6)
            self._setter.block(height=24)
            initials = self._text.initials[headline.article_id]
            self._setter.say(initials, self._appearance.label_font(SMALL - 1, Weight.BOLD), self._palette.dim)
            self._setter.say(f"{GAP * 2}{self._text.names[headline.article_id]}", small, self._palette.dim)
            self._setter.enter(table, row, 1, above=6)
            self._setter.block(height=24)
            self._write_headline(headline)
        self._setter.close_table(table)

    def _write_headline(self, headline: Headline) -> None:
        """Write the headline that the text gives, else the one that is known of the article."""
        if not headline.sentences:
            known = self._text.comparison.article(headline.article_id).headline
            words = known or self._messages.text("article.headline_unknown")
            font = self._appearance.reading_font(LARGE, Weight.BOLD if known else Weight.REGULAR)
            self._setter.say(words, font, None if known else self._palette.dim)
        for place, sentence_id in enumerate(headline.sentences):
            if place:
                self._setter.block(2, height=24)
            weight = Weight.REGULAR if place else Weight.BOLD
            self._text.say_sentence(sentence_id, LARGE, weight, (sentence_id,))

    def _write_heading(self, heading: Heading) -> None:
        self._setter.text_block(30)
        members = heading.statement.members if heading.statement else (heading.sentence_id,)
        self._text.say_sentence(heading.sentence_id, HEADLINE, Weight.BOLD, members)
        self._text.write_initials(self._text.first_of_each(members), "merged.source")

    def _write_paragraph(self, paragraph: Paragraph, before: Part | None) -> None:
        if paragraph.only is None or len(self._text.comparison.articles) < 2:
            self._write_tellings(paragraph.tellings, above=8 if isinstance(before, Heading) else 16)
            return
        goes_on = isinstance(before, Paragraph) and before.only == paragraph.only
        self._begin_aside(paragraph.only, goes_on=goes_on)
        self._write_in_a_row(paragraph.tellings, LARGE)
        self.asides[-1] = (self.asides[-1][0], self._setter.block_number)

    def _begin_aside(self, article_id: str, *, goes_on: bool) -> None:
        """Say who alone tells what follows, where that was not said of the paragraph before."""
        if not goes_on:
            self._setter.block(20, indent=INDENT, height=20)
            only = self._messages.text("merged.only", outlet=self._text.names[article_id])
            ink = self._palette.mark(Status.UNIQUE).ink
            self._setter.say(only, self._appearance.label_font(SMALL, Weight.MEDIUM), ink)
            self.asides.append((self._setter.block_number, self._setter.block_number))
        self._setter.text_block(8 if goes_on else 2, indent=INDENT, size=LARGE)

    def _write_tellings(self, tellings: Sequence[Telling], *, above: float) -> None:
        if tellings:
            self._setter.text_block(above)
            self._write_in_a_row(tellings, TEXT)

    def _write_in_a_row(self, tellings: Sequence[Telling], size: float) -> None:
        for place, telling in enumerate(tellings):
            if place:
                self._setter.say(" ", self._appearance.reading_font(size))
            self._text.say_sentence(telling.sentence_id, size, Weight.REGULAR, telling.members)
            if telling.only is None:
                self._write_sources(telling)

    def _write_sources(self, telling: Telling) -> None:
        """Write who tells it behind a sentence, and in parentheses who tells it in part, or contradicts it."""
        sources = sources_of(telling.statement, self._text.comparison)
        self._text.write_initials(sources.wholly, "merged.source")
        self._text.write_initials(sources.partly, "merged.partial_source", ("(", ")"))
        self._text.write_initials(sources.contradicting, "merged.contradicting_source", ("(≠ ", ")"))


def _worded(reading: MergedReading) -> Iterable[str]:
    """Yield the sentences whose words are read."""
    for part in reading.parts:
        if isinstance(part, Heading):
            yield part.sentence_id
            continue
        yield from (telling.sentence_id for telling in part.tellings)
        if isinstance(part, Clash):
            yield from (side for match in part.matches for side in (match.left, match.right))
