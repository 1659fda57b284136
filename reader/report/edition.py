"""What a report is made from, whatever its format."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from reader.comparison import Comparison
from reader.messages import Messages
from reader.model import Article
from reader.report.chosen import restricted
from reader.report.options import ReportOptions
from reader.verdicts import Reviews, SentenceVerdict


@dataclass(frozen=True)
class Edition:
    """A comparison with what people have said of it, in one language, at one time, by one version of the program.

    The same edition gives the same bytes in every format.
    """

    comparison: Comparison
    messages: Messages
    made: datetime.datetime
    version: str
    reviews: Reviews = field(default_factory=dict)
    """What was decided of pairs of sentences; those of pairs that the comparison no longer has, too."""
    article_notes: Mapping[str, str] = field(default_factory=dict)
    """The reader's notes on articles, by article id."""
    sentence_verdicts: tuple[SentenceVerdict, ...] = ()
    """What was decided of single sentences, the oldest first."""
    options: ReportOptions = field(default_factory=ReportOptions)
    left_out: tuple[Article, ...] = ()
    """The articles of the story that the options do not choose; ``comparison`` is without them."""

    def choosing(self, options: ReportOptions) -> Edition:
        """Return the edition that the options ask for; the language stays where they name none.

        Articles that the comparison does not have are passed over, as those of another story are.
        """
        articles = self.comparison.articles
        known = tuple(article.id for article in articles)
        kept = tuple(article_id for article_id in options.articles if article_id in known)
        return replace(
            self,
            comparison=restricted(self.comparison, kept) if kept not in ((), known) else self.comparison,
            messages=Messages(options.language or self.messages.language),
            options=options,
            left_out=tuple(article for article in articles if kept and article.id not in kept),
        )
