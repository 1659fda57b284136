"""The text of marked-up pages, a paragraph a line: what a browser would show, without styles and scripts."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree, html

_BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "br", "dd", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
        "li", "main", "nav", "ol", "option", "p", "pre", "section", "table", "td", "th", "tr", "ul",
    }
)  # fmt: skip
_SILENT = frozenset(
    {
        "script", "style", "noscript", "template", "head", "title", "svg", "math", "iframe", "object",
        "select", "button",
    }
)  # fmt: skip


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
            hidden += tag in _SILENT
            yield "\n" if tag in _BLOCKS else ""
            yield "" if hidden else _one_line(element.text)
        else:
            hidden -= event == "end" and tag in _SILENT
            yield "\n" if event == "end" and tag in _BLOCKS else ""
            yield "" if hidden else _one_line(element.tail)


def _one_line(text: str | None) -> str:
    return " ".join(text.split(" ")).replace("\n", " ") if text else ""
