"""The articles in full, with the sign of its statement at each sentence; and what was set aside."""

from __future__ import annotations

from collections.abc import Iterator

from reader.model import Status
from reader.report.document.texts import MarkedText, TextSentence
from reader.report.word.elements import Element, Part, bookmark, paragraph, run
from reader.report.word.parts import Parts
from reader.report.word.styles import told_style
from reader.report.writing import sentence_place, text_place


def texts(parts: Parts) -> Iterator[Element]:
    """Yield every article, sentence by sentence."""
    content = (element for text in parts.report.texts for element in _text(text, parts))
    return parts.section("texts", content)


def _text(text: MarkedText, parts: Parts) -> Iterator[Element]:
    byline, language = text.byline, parts.foreign(text.language)
    name = bookmark(text_place(byline.letter), f"{byline.letter} · {byline.outlet}")
    yield paragraph("Heading2", name, run(f"  {byline.published}", "ReportCited"))
    if text.headline:
        yield paragraph("Heading3", text.headline, language=language)
    for sentences in text.paragraphs:
        yield paragraph("Normal", (_sentence(sentence, parts) for sentence in sentences), language=language)


def _sentence(sentence: TextSentence, parts: Parts) -> list[Part]:
    number = run(f"{sentence.number}\u00a0", "ReportNumber")
    if sentence.badge is None:
        told: list[Part] = [number, run(sentence.text, "ReportCited")]
    else:
        words = run(sentence.text, told_style(sentence.badge.status), bold=sentence.heading)
        told = [number, parts.badge(sentence.badge), " ", words]
    return [bookmark(sentence_place(sentence.reference), *told), " "]


def set_aside(parts: Parts) -> Iterator[Element]:
    """Yield the lines that were not compared."""
    return parts.by_outlet(
        "set_aside",
        parts.report.set_aside,
        lambda group: (parts.located(passage, Status.UNIQUE) for passage in group.passages),
    )
