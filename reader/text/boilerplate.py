"""Boilerplate: the lines of a page that only stand around the report."""

from __future__ import annotations

import re

from reader.model import SentenceKind
from reader.text.headings import ends_like_prose
from reader.text.languages import BoilerplateWords

_LONGEST_LABEL = 90
_LONGEST_TEASER = 300
_LONGEST_BYLINE = 6

_EDITORS = re.compile(r"\(\s*(?:[a-z]{2,5}|[A-Z]{2,4}|[A-Za-z]{2,6}(?:\s*[/,-]\s*[A-Za-z]{2,5})+|[A-Z]-\d)\s*\)")
_AUTHOR = re.compile(r"\((?:[A-Z][\w.'’-]*[\s/]*){1,5}\)")
_EMBED = re.compile(r"\[[^\[\]]{3,40}\]")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_CREDIT = re.compile(
    r"(?:[-–—(]\s*[\w.]+|\w+\.[a-z][\w.]*|[A-Z]{2,}(?: [A-Z]{2,})*)"
    r"\s?/\s?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}\)?"
)
_CAPTION = re.compile(r"\(([^():/]{3,25}\s?[:/][^()]{2,50})\)\.?$")
_TRAIL = re.compile(r"[^\W_][^>›»|]{1,30}(?:\s[>›»]\s[^>›»|]{2,40})+")
_SHAPES = (_EDITORS, _AUTHOR, _EMBED, _ADDRESS, _CREDIT, _TRAIL)
_PARTS_OF_BYLINE = re.compile(r"\s*[-–—|,/•]\s*")
_LETTER = re.compile(r"[^\W_]")
_WORD = re.compile(r"[^\W_]+")
_MARKS_AND_COUNTS = " .,:;!?*()[]<>»«|-–—/\"'0123456789"


def is_boilerplate(line: str, words: BoilerplateWords) -> bool:
    """Return whether a paragraph is none of the report, by its shape or by its first words."""
    if _is_structural(line) or _is_label(line, words.lines | words.lists) or _is_caption(line, words):
        return True
    lowered = _plain(line).lstrip("([ ")
    if len(line) <= _LONGEST_TEASER and any(_starts_with(lowered, start) for start in words.starts):
        return True
    return _is_credit(line, lowered, words)


def sentence_kind(sentence: str, words: BoilerplateWords) -> SentenceKind:
    """Return the kind of a sentence within a paragraph: an appeal or an editor's mark may end one."""
    if _is_structural(sentence) or _is_label(sentence, words.lines) or _is_appeal(sentence, words):
        return SentenceKind.BOILERPLATE
    return SentenceKind.BODY


def opens_teasers(line: str, words: BoilerplateWords) -> bool:
    """Return whether a line only announces titles of other reports: "Baca Juga"."""
    return _is_label(line, words.lists)


def ends_report(line: str, words: BoilerplateWords) -> bool:
    """Return whether nothing after a line belongs to the report: an editor's mark, the author, a list of tags."""
    return bool(_EDITORS.fullmatch(line) or _AUTHOR.fullmatch(line)) or _is_label(line, words.endings)


def is_byline(line: str, words: BoilerplateWords) -> bool:
    """Return whether a line over the report names who wrote it: "Oleh Budi", "Budi Santoso - detikNews".

    A dateline on a line of its own counts too: "Jakarta, CNN Indonesia --".
    """
    if len(line) > _LONGEST_LABEL or ends_like_prose(line):
        return False
    first = _WORD.search(line)
    if first and first.group().lower() in words.bylines and len(line.split()) <= _LONGEST_BYLINE:
        return True
    named = [part.lower().replace(" ", "") in words.outlets for part in _PARTS_OF_BYLINE.split(line)]
    if line.endswith(("-", "–", "—")):
        return any(named)
    return len(named) > 1 and named[-1]


def _is_structural(text: str) -> bool:
    """Return whether the shape of a line alone shows that it is no statement."""
    if not _LETTER.search(text) or text.isdecimal():
        return True
    return any(shape.fullmatch(text) for shape in _SHAPES)


def _is_label(text: str, names: frozenset[str]) -> bool:
    """Return whether a line is only a name for something on the page, with or without a count: "12 Komentar"."""
    return len(text) <= _LONGEST_LABEL and _plain(text).strip(_MARKS_AND_COUNTS) in names


def _is_appeal(sentence: str, words: BoilerplateWords) -> bool:
    """Return whether a sentence asks the reader to follow, to subscribe or to fill in a form."""
    lowered = _plain(sentence)
    if len(sentence) > _LONGEST_TEASER:
        return False
    if any(phrase in lowered for phrase in words.contains):
        return True
    first = _WORD.search(lowered)
    return first is not None and first.group() in words.appeals and any(name in lowered for name in words.channels)


def _starts_with(lowered: str, start: str) -> bool:
    if start.endswith(":"):
        return lowered.startswith((start, f"{start[:-1]} :"))
    return lowered.startswith(start) and not lowered[len(start) : len(start) + 1].isalpha()


def _is_credit(line: str, lowered: str, words: BoilerplateWords) -> bool:
    """Return whether a line names who took a picture, with or without what it shows."""
    if ends_like_prose(line) or len(line) > _LONGEST_LABEL:
        return False
    return any(lowered.startswith((f"{name}/", f"{name}:", f"{name} /", f"{name}. ")) for name in words.credits)


def _is_caption(line: str, words: BoilerplateWords) -> bool:
    """Return whether a paragraph ends in the credit of a picture: "Gedung KPK (Foto: Ari/Antara)"."""
    found = _CAPTION.search(line) if len(line) <= _LONGEST_TEASER else None
    return found is not None and any(found[1].lower().startswith(name) for name in words.credits)


def _plain(text: str) -> str:
    return " ".join(text.lower().split())
