"""Headlines, headings inside a text, and prose: told apart by how a line is written."""

from __future__ import annotations

import re

_LONGEST_HEADLINE = 200
_LONGEST_SUBHEADING = 90
_SHORTEST_PROSE = 60
_SHORTEST_REPETITION = 4
_SHORTEST_TELLING_WORD = 4
_TITLE_SHARE = 0.6

_FINISHED = re.compile(r"(?<!\.\.)\.[\"”’')\]]*$|[!?…][\"”’]$|[:;,][\"”’]?$")
_PROSE_END = re.compile(r"[.!?…][\"”’')\]]*$")
_DATELINE = re.compile(r"^[^\s,–—-][^–—]{1,60}?(?:\s?[–—]\s?|\s-{1,2}\s|-{1,2}\s)\S")
_CAPITALS = re.compile(r"[A-Z]{4}")
_DOMAIN = re.compile(r"\w\.(?:com|co|id|tv|net|org|news)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")


def is_prose(text: str) -> bool:
    """Return whether a paragraph is a finished sentence of some length."""
    return len(text) >= _SHORTEST_PROSE and ends_like_prose(text)


def ends_like_prose(text: str) -> bool:
    """Return whether a line ends as a sentence does."""
    return _PROSE_END.search(text) is not None


def is_headline(text: str) -> bool:
    """Return whether the first line of a text can be its headline: no full stop ends it, no dateline opens it."""
    if len(text) > _LONGEST_HEADLINE or _FINISHED.search(text):
        return False
    dateline = _DATELINE.match(text)
    return not (dateline and (_DOMAIN.search(dateline.group()) or _CAPITALS.match(dateline.group())))


def is_subheading(text: str, following: str) -> bool:
    """Return whether a line is a title over the prose that follows it."""
    if len(text) > _LONGEST_SUBHEADING or not text[0].isalpha():
        return False
    return is_title(text) and is_prose(following)


def is_title(text: str) -> bool:
    """Return whether a line is written like a title: no full stop, and most longer words have capitals."""
    if _FINISHED.search(text) or len(text) > _LONGEST_HEADLINE:
        return False
    telling: list[str] = [word for word in _WORD.findall(text) if len(word) >= _SHORTEST_TELLING_WORD]
    capitals = sum(word[0].isupper() or word[0].isdecimal() for word in telling)
    return capitals >= _TITLE_SHARE * len(telling)


def repeats(text: str, headline: str) -> bool:
    """Return whether a line is the headline once more, or the beginning of it."""
    line, full = _words(text), _words(headline)
    return len(line) >= _SHORTEST_REPETITION and line == full[: len(line)] and not _FINISHED.search(text)


def is_same(text: str, headline: str) -> bool:
    """Return whether a line has the words of a headline."""
    return _words(text) == _words(headline)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())
