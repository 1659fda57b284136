"""The text of marked-up pages, a paragraph a line: what a browser would show, without styles and scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

_BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "details", "div", "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "label", "legend", "li", "main", "nav", "ol", "option", "p", "pre", "section",
        "summary", "table", "td", "th", "tr", "ul",
    }
)  # fmt: skip
_SILENT = frozenset(
    {
        "script", "style", "noscript", "template", "head", "title", "svg", "math", "iframe", "object",
        "select", "button", "textarea", "audio", "video", "canvas",
    }
)  # fmt: skip
_UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_UNSEEN_CLASSES = frozenset({"sr-only", "visually-hidden", "screen-reader-text"})


def page_text(markup: str) -> str:
    """Return the shown text of a page or fragment, its paragraphs separated by blank lines."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True)
    try:
        root = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        return ""
    joined = "".join(_pieces(root))
    lines = (" ".join(line.split()) for line in joined.split("\n"))
    return "\n\n".join(line for line in lines if line)


def _pieces(root: etree._Element) -> Iterator[str]:
    """Yield the text in the order of the page, with a line end around every block.

    Walks without recursion: a hostile page can nest deeper than Python calls can.
    """
    hidden = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            hidden += _is_silent(element, tag)
            yield "\n" if tag in _BLOCKS else ""
            yield "" if hidden else _one_line(element.text)
        else:
            hidden -= event == "end" and _is_silent(element, tag)
            yield "\n" if event == "end" and tag in _BLOCKS else ""
            yield "\n" if _touches_link(element, tag) else ""
            yield "" if hidden else _one_line(element.tail)


def _touches_link(element: etree._Element, tag: str) -> bool:
    """Return whether another link follows at once: menus and share lines are written so, prose never is."""
    following = element.getnext() if tag == "a" and not element.tail else None
    return following is not None and following.tag == "a"


def _is_silent(element: etree._Element, tag: str) -> bool:
    """Return whether a browser shows nothing of an element, as far as the page itself says so."""
    if tag in _SILENT:
        return True
    if not tag or tag == "body":
        return False
    told = element.attrib
    return (
        "hidden" in told
        or told.get("aria-hidden") == "true"
        or _UNSEEN_STYLE.search(told.get("style", "")) is not None
        or not _UNSEEN_CLASSES.isdisjoint(told.get("class", "").split())
    )


def _one_line(text: str | None) -> str:
    return " ".join(text.split(" ")).replace("\n", " ") if text else ""
