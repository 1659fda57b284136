"""What people say: those who are quoted, and those who read and checked."""

from __future__ import annotations

from reader.model import Status
from reader.report.document.people import DecisionEntry, Quotation, QuotedWords, SentenceDecision, SpeakerEntry
from reader.report.html.elements import Child, Element, Parts, dated, outlet, tag
from reader.report.writing import joined


def quotations(parts: Parts) -> Element:
    """Return who is quoted with what, by which outlets."""
    entries = parts.report.quotations
    return parts.section("quotations", (_speaker(entry, parts) for entry in entries), entries=entries)


def _speaker(entry: SpeakerEntry, parts: Parts) -> list[Child]:
    heading = tag("h3", tag("bdi", entry.name), " ", tag("small", entry.count))
    return [heading, *(_quotation(quotation, parts) for quotation in entry.quotations)]


def _quotation(quotation: Quotation, parts: Parts) -> Element:
    tone = "note clashing" if quotation.disputed else "note"
    reported = joined(map(parts.cited, quotation.reported), ", ")
    return tag(
        "div",
        [tag("p", quotation.remark, class_=tone)] if quotation.remark else [],
        (_quoted(quoted, parts) for quoted in quotation.quoted),
        [tag("p", f"{parts.words['unquoted']} ", reported, class_="note")] if reported else [],
        class_="quotation",
    )


def _quoted(quoted: QuotedWords, parts: Parts) -> Element:
    said = tag("q", quoted.words, class_="quoted", **parts.language(quoted.language))
    place = [parts.cited(quoted.reference), f" · {quoted.speaker}" if quoted.speaker else ""]
    return tag(
        "div",
        tag("p", outlet(quoted.byline)),
        tag("p", said, " ", tag("span", place, class_="note")),
        class_="row",
    )


def notes(parts: Parts) -> Element:
    """Return the notes on the articles, then what was decided of pairs and of single sentences."""
    report, words = parts.report, parts.words
    on_articles: list[Child] = [
        tag("div", tag("p", outlet(entry.byline)), tag("p", entry.note), class_="row")
        for entry in report.article_notes
    ]
    on_pairs: list[Child] = [_decision(entry, parts) for entry in report.decisions]
    on_sentences: list[Child] = [_sentence_decision(entry, parts) for entry in report.sentence_decisions]
    content = [
        [tag("h3", words["article_notes"]), *on_articles] if on_articles else [],
        [tag("h3", words["decisions"]), *on_pairs] if on_pairs else [],
        [tag("h3", words["sentence_decisions"]), *on_sentences] if on_sentences else [],
    ]
    entries = report.article_notes + report.decisions + report.sentence_decisions
    return parts.section("notes", content, entries=entries)


def _sentence_decision(entry: SentenceDecision, parts: Parts) -> Element:
    words = tag("span", entry.words, class_="quoted", **parts.language(entry.language))
    said = tag("span", f"· {entry.decision}", class_="note")
    return tag("div", tag("p", outlet(entry.byline)), tag("p", words, " ", said), class_="row")


def _decision(entry: DecisionEntry, parts: Parts) -> Element:
    sides = (
        tag(
            "div",
            tag("p", dated(side.byline), class_="byline"),
            tag("p", parts.quoted(side.passage, Status.UNIQUE)),
            tag("p", parts.cited(side.passage.reference), f", {side.passage.place}", class_="note"),
        )
        for side in entry.sides
    )
    return tag(
        "article", tag("div", sides, class_="pair"), parts.review(entry.decision, entry.note), class_="statement"
    )
