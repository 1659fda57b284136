"""Everything that shaped a report, so that it can be made again."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from reader.comparison import Calibration
from reader.messages import Messages
from reader.report.decided import reviewed_text
from reader.report.edition import Edition
from reader.report.marking import one_line
from reader.report.options import Section
from reader.wording import date_text, outlet_names, score_text


def made_text(made: datetime.datetime, messages: Messages) -> str:
    """Return the day and minute of making in words, with the distance from UTC where it is known."""
    zone = f" UTC{made.isoformat()[-6:]}" if made.tzinfo else ""
    return messages.text(
        "report.moment", date=date_text(made.date(), messages), hour=f"{made:%H}", minute=f"{made:%M}", zone=zone
    )


def parameters(edition: Edition) -> tuple[tuple[str, str], ...]:
    """Return the name and the value of each parameter, in words."""
    messages = edition.messages
    return tuple((messages.text(f"report.parameter.{name}"), value) for name, value in _values(edition))


def _values(edition: Edition) -> Iterator[tuple[str, str]]:
    comparison, messages = edition.comparison, edition.messages
    sentences = comparison.sentences
    aside = sum(not sentence.is_statement for sentence in sentences)
    options = comparison.options
    yield "cutoff", score_text(options.cutoff, messages)
    if options.calibration != Calibration():
        slope, intercept = options.calibration.slope, options.calibration.intercept
        yield "calibration", messages.text("report.calibrated", slope=slope, intercept=intercept)
    yield "articles", _articles(edition)
    yield "sentences", messages.text("report.sentences", n=len(sentences), set_aside=aside)
    yield "statements", str(len(comparison.statements))
    yield "pairs", str(len(comparison.matches))
    yield "reviewed", reviewed_text(edition)
    missing = [section for section in Section if section not in edition.options.sections]
    if missing:
        yield "without", ", ".join(messages.text(f"report.words.{section}") for section in missing)
    yield "program", f"Sejajar {edition.version}"
    yield "engine", comparison.engine_version
    yield "made", made_text(edition.made, messages)


def _articles(edition: Edition) -> str:
    """Return how many articles are reported on, and which of the story are not."""
    number, missing = len(edition.comparison.articles), len(edition.left_out)
    if not missing:
        return str(number)
    names = outlet_names(edition.left_out, edition.messages)
    left_out = ", ".join(one_line(names[article.id]) for article in edition.left_out)
    return edition.messages.text("report.chosen", n=number, total=number + missing, left_out=left_out)
