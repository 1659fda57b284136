"""How a report names articles, sentences and statements, so that each can be found again in the texts."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from string import ascii_uppercase

from reader.comparison import Comparison, Statement
from reader.messages import Messages
from reader.model import Article
from reader.report.document.parts import Badge, Byline, Passage, Reference
from reader.report.marking import marked, one_line
from reader.wording import date_text, outlet_names

_NAMED = 5


class Citations:
    """The letters, names and places of one comparison, in the order in which its articles are shown."""

    def __init__(self, comparison: Comparison, messages: Messages) -> None:
        self.comparison = comparison
        self.messages = messages
        self._order = {sentence.id: place for place, sentence in enumerate(comparison.sentences)}
        names = outlet_names(comparison.articles, messages)
        self._bylines = {
            article.id: Byline(letters(place), one_line(names[article.id]), date_text(article.published, messages))
            for place, article in enumerate(comparison.articles)
        }

    def byline(self, article_id: str) -> Byline:
        """Return which article it is."""
        return self._bylines[article_id]

    def article_of(self, sentence_id: str) -> Article:
        """Return the article that a sentence stands in."""
        return self.comparison.article(self.comparison.sentence(sentence_id).article_id)

    def in_order(self, sentence_ids: Iterable[str]) -> list[str]:
        """Return these sentences as they are shown: by article, then in reading order."""
        return sorted(sentence_ids, key=self._order.__getitem__)

    def reference(self, sentence_id: str) -> Reference:
        """Return where a sentence stands: ``C.5`` is the fifth sentence of article C."""
        sentence = self.comparison.sentence(sentence_id)
        letter, number = self.byline(sentence.article_id).letter, sentence.index + 1
        return Reference(f"{letter}{number}", f"{letter}.{number}")

    def badge(self, statement: Statement) -> Badge:
        """Return the sign of a statement."""
        letter = self.messages.text(f"badge.{statement.status}")
        return Badge(statement.number, statement.status, f"{letter} {statement.number}")

    def passage(self, sentence_id: str, beside: Collection[str] = ()) -> Passage:
        """Return a sentence as it is quoted, marked by what ties it to those ``beside`` it."""
        sentence = self.comparison.sentence(sentence_id)
        article = self.article_of(sentence_id)
        evidence = [
            item
            for counterpart in self.comparison.counterparts(sentence_id)
            if counterpart.sentence.id in beside
            for item in counterpart.evidence
        ]
        place = self.messages.text("report.place", sentence=sentence.index + 1, paragraph=sentence.paragraph + 1)
        return Passage(
            reference=self.reference(sentence_id),
            place=place,
            language=article.language,
            runs=marked(article.text, sentence.span, evidence),
        )

    def names(self, articles: Iterable[Article]) -> str:
        """Return these articles as one line: ``A Himalaya Post, D VNEWS``, or only the letters of many."""
        bylines = [self.byline(article.id) for article in articles]
        if len(bylines) > _NAMED:
            return ", ".join(byline.letter for byline in bylines)
        return ", ".join(f"{byline.letter} {byline.outlet}" for byline in bylines)


def letters(place: int) -> str:
    """Return the letter of the article at this place, counted from 0: A to Z, then AA, AB and on."""
    prefix = letters(place // len(ascii_uppercase) - 1) if place >= len(ascii_uppercase) else ""
    return prefix + ascii_uppercase[place % len(ascii_uppercase)]
