"""Text from the clipboard: words as they are, or what a browser copied of a page."""

from __future__ import annotations

from reader.errors import InputError, Problem
from reader.library.importing.blocks import page_text
from reader.library.importing.imported import ImportedText, completed


def read_pasted(plain: str, markup: str, name: str) -> ImportedText:
    """Return what was pasted as an article called ``name``; where there is markup, it tells the paragraphs.

    Raises ``InputError`` where there are no words, or too many.
    """
    text = page_text(markup) if markup.strip() else ""
    text = text or "\n".join(line.strip() for line in plain.splitlines()).strip()
    if not text:
        raise InputError(Problem.NOTHING_TO_PASTE)
    return completed(ImportedText(text, name))
