"""Markdown: the words without the marks."""

from __future__ import annotations

import re
from pathlib import Path

from reader.library.importing.imported import ImportedText, completed
from reader.library.importing.metadata import published_in
from reader.library.importing.plain_text import decode

_FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(?P<fields>.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_FIELD = re.compile(
    r"^(?P<name>\w+)[ \t]*:[ \t]*(?P<quote>[\"']?)(?P<value>.*?)(?P=quote)[ \t]*\r?$", re.MULTILINE
)
_TITLE = re.compile(r"^#[ \t]+(?P<title>.+?)[ \t#]*\r?$", re.MULTILINE)
_REPLACED = (
    (re.compile(r"<!--.*?-->", re.DOTALL), ""),
    (re.compile(r"^[ \t]*(?:```|~~~).*$", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*(?:[-*_][ \t]*){3,}$|^=+[ \t]*$", re.MULTILINE), ""),
    (re.compile(r"^[ \t]{0,3}(?:#{1,6}[ \t]+|(?:>[ \t]?)+|[-*+][ \t]+)", re.MULTILINE), ""),
    (re.compile(r"[ \t]+#+[ \t]*$", re.MULTILINE), ""),
    (re.compile(r"!\[([^\]\n]*)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"\[([^\]\n]+)\](?:\([^)\n]*\)|\[[^\]\n]*\])"), r"\1"),
    (re.compile(r"<(https?://[^>\s]+)>"), r"\1"),
    (re.compile(r"(\*\*|__)(?=\S)([^\n]+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>-])"), r"\1"),
)


def read(content: bytes, name: str) -> ImportedText:
    """Return the article of a Markdown file; fields before the text (``title: …``) describe it."""
    text = decode(content, Path(name))
    front = _FRONT_MATTER.match(text)
    fields = {}
    if front:
        fields = {found["name"].lower(): found["value"] for found in _FIELD.finditer(front["fields"])}
        text = text[front.end() :]
    title = _TITLE.search(text)
    headline = fields.get("title") or (_plain(title["title"]) if title else None)
    return completed(
        ImportedText(
            text=_plain(text).strip(),
            source=name,
            outlet=fields.get("outlet") or fields.get("source"),
            headline=headline,
            author=fields.get("author"),
            published=published_in(fields.get("published") or fields.get("date") or ""),
            address=fields.get("url"),
        )
    )


def _plain(text: str) -> str:
    for mark, replacement in _REPLACED:
        text = mark.sub(replacement, text)
    return text
