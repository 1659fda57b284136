"""The articles in full, with the sign of its statement at each sentence; and what was set aside."""

from __future__ import annotations

from reader.report.document.texts import MarkedText, TextSentence
from reader.report.html.elements import Child, Element, Parts, dated, tag
from reader.report.html.findings import located
from reader.report.writing import sentence_place, text_place


def texts(parts: Parts) -> Element:
    """Return every article, sentence by sentence."""
    return parts.section("texts", tag("div", (_text(text, parts) for text in parts.report.texts), class_="texts"))


def _text(text: MarkedText, parts: Parts) -> Element:
    language = parts.language(text.language)
    return tag(
        "article",
        tag("h3", dated(text.byline)),
        [tag("p", text.headline, class_="headline", **language)] if text.headline else [],
        tag(
            "div",
            (tag("p", (_sentence(s, parts) for s in paragraph)) for paragraph in text.paragraphs),
            **language,
        ),
        id=text_place(text.byline.letter),
    )


def _sentence(sentence: TextSentence, parts: Parts) -> list[Child]:
    number = tag("sup", str(sentence.number))
    if sentence.badge is None:
        told = [number, "\u00a0", tag("span", sentence.text, class_="dim")]
    else:
        words = tag("b" if sentence.heading else "span", sentence.text, class_=f"told {sentence.badge.status}")
        told = [number, "\u00a0", parts.badge(sentence.badge), " ", words]
    return [tag("span", told, id=sentence_place(sentence.reference)), " "]


def set_aside(parts: Parts) -> Element:
    """Return the lines that were not compared."""
    groups = parts.report.set_aside
    blocks = (
        (
            tag("h3", dated(group.byline)),
            tag("ul", (tag("li", located(passage, parts)) for passage in group.passages), class_="lines dim"),
        )
        for group in groups
    )
    return parts.section("set_aside", blocks, entries=groups)
