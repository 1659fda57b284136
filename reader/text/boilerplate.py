"""Headings and boilerplate: which lines of a page are the report, and which only stand around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.model import SentenceKind
from reader.text.languages import BoilerplateWords, language
from reader.text.paragraphs import paragraphs

_LONGEST_HEADLINE = 200
_LONGEST_SUBHEADING = 90
_LONGEST_TEASER = 300
_TITLE_SHARE = 0.6
_SHORTEST_PROSE = 60
_SHORTEST_TEASER = 4

_FINISHED = re.compile(r"(?<!\.\.)\.[\"”’')\]]*$|[!?…][\"”’]$|[:;,][\"”’]?$")
_PROSE = re.compile(r"[.!?…][\"”’')\]]*$")
_DATELINE = re.compile(r"^[^\s,–—-][^–—]{1,60}?(?:\s?[–—]\s?|\s-{1,2}\s|-{1,2}\s)\S")
_CAPITALS = re.compile(r"[A-Z]{4}")
_DOMAIN = re.compile(r"\w\.(?:com|co|id|tv|net|org|news)\b", re.IGNORECASE)
_EDITORS = re.compile(r"\(\s*(?:[a-z]{2,5}(?:\s*[/,-]\s*[a-z]{2,5})*|[A-Z]{2,4}(?:[/-][A-Z]{2,4})*)\s*\)")
_AUTHOR = re.compile(r"\((?:[A-Z][\w.'’-]*[\s/]*){1,5}\)")
_EMBED = re.compile(r"\[[^\[\]]{3,40}\]")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_CREDIT_LINE = re.compile(
    r"(?:[-–—(]\s*[\w.]+|\w+\.[a-z][\w.]*|[A-Z]{2,}(?: [A-Z]{2,})*)"
    r"\s?/\s?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}\)?"
)
_LETTER = re.compile(r"[^\W_]")
_WORD = re.compile(r"[^\W_]+")


def paragraph_kinds(
    texts: Sequence[str], headline: str | None, words: BoilerplateWords
) -> tuple[SentenceKind, ...]:
    """Return the kind of each paragraph of one article.

    ``headline`` is what is known of the article from elsewhere, and ``None`` where nothing is.
    """
    kinds = [SentenceKind.BOILERPLATE if _is_boilerplate(text, words) else SentenceKind.BODY for text in texts]
    _mark_teasers(texts, kinds, words)
    _mark_tail(texts, kinds, words)
    _mark_headings(texts, kinds, headline)
    return tuple(kinds)


def sentence_kind(sentence: str, words: BoilerplateWords) -> SentenceKind:
    """Return the kind of a sentence within a paragraph: an appeal or an editor's mark may end one."""
    if _is_structural(sentence) or _is_named(sentence, words.lines) or _is_appeal(sentence, words):
        return SentenceKind.BOILERPLATE
    return SentenceKind.BODY


def detect_headline(text: str, code: str = "id") -> str | None:
    """Return the headline that a text without metadata begins with, or ``None`` where it begins with prose."""
    texts = [span.of(text) for span in paragraphs(text)]
    kinds = paragraph_kinds(texts, None, language(code).boilerplate)
    for line, kind in zip(texts, kinds, strict=True):
        if kind is not SentenceKind.BOILERPLATE:
            return line if kind is SentenceKind.HEADING else None
    return None


def _is_boilerplate(text: str, words: BoilerplateWords) -> bool:
    if _is_structural(text) or _is_named(text, words.lines):
        return True
    lowered = _plain(text).lstrip("([-–— ")
    if len(text) <= _LONGEST_TEASER and any(_starts_with(lowered, start) for start in words.starts):
        return True
    return _is_credit(text, lowered, words)


def _is_structural(text: str) -> bool:
    """Return whether the shape of a line alone shows that it is no statement."""
    if not _LETTER.search(text) or text.isdecimal():
        return True
    return any(shape.fullmatch(text) for shape in (_EDITORS, _AUTHOR, _EMBED, _ADDRESS, _CREDIT_LINE))


def _is_named(text: str, names: frozenset[str]) -> bool:
    return len(text) <= _LONGEST_SUBHEADING and _plain(text).strip(" .,:;!?*()[]<>»«|-–—\"'") in names


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


def _is_credit(text: str, lowered: str, words: BoilerplateWords) -> bool:
    """Return whether a line names who took a picture, with or without what it shows."""
    if _PROSE.search(text) or len(text) > _LONGEST_SUBHEADING:
        return False
    return any(lowered.startswith((f"{name}/", f"{name}:", f"{name} /", f"{name}. ")) for name in words.credits)


def _mark_teasers(texts: Sequence[str], kinds: list[SentenceKind], words: BoilerplateWords) -> None:
    """Mark the titles that follow a line with nothing but the name of a list of titles."""
    in_list = False
    for place, text in enumerate(texts):
        if kinds[place] is SentenceKind.BOILERPLATE:
            name = _plain(text).strip(" :.")
            in_list = name in words.lines and any(_starts_with(name, start.rstrip(":")) for start in words.starts)
        elif in_list and text[0].isalpha() and len(text.split()) >= _SHORTEST_TEASER and _is_title(text):
            kinds[place] = SentenceKind.BOILERPLATE
        else:
            in_list = False


def _mark_tail(texts: Sequence[str], kinds: list[SentenceKind], words: BoilerplateWords) -> None:
    """Mark what follows the report: after an editor's mark at the end, tags and slogans are no statements."""
    last_prose = max((place for place, text in enumerate(texts) if _is_prose(text, kinds[place])), default=None)
    if last_prose is None:
        return
    tail = range(last_prose + 1, len(texts))
    ended = next((place for place in tail if _ends_report(texts[place], words)), len(texts))
    for place in range(ended, len(texts)):
        kinds[place] = SentenceKind.BOILERPLATE


def _ends_report(text: str, words: BoilerplateWords) -> bool:
    return bool(_EDITORS.fullmatch(text) or _AUTHOR.fullmatch(text)) or _is_named(text, words.endings)


def _is_prose(text: str, kind: SentenceKind) -> bool:
    return kind is SentenceKind.BODY and len(text) >= _SHORTEST_PROSE and bool(_PROSE.search(text))


def _mark_headings(texts: Sequence[str], kinds: list[SentenceKind], headline: str | None) -> None:
    body = [place for place, kind in enumerate(kinds) if kind is SentenceKind.BODY]
    if not body:
        return
    first = body[0]
    if len(body) > 1 and (_same(texts[first], headline) or _is_headline(texts[first])):
        kinds[first] = SentenceKind.HEADING
        headline = headline or texts[first]
    for place, following in pairwise(body):
        if place != first and _is_subheading(texts[place], texts[following]):
            kinds[place] = SentenceKind.HEADING
    for place in body:
        if _repeats(texts[place], headline):
            kinds[place] = SentenceKind.HEADING


def _is_headline(text: str) -> bool:
    if len(text) > _LONGEST_HEADLINE or _FINISHED.search(text):
        return False
    dateline = _DATELINE.match(text)
    return not (dateline and (_DOMAIN.search(dateline.group()) or _CAPITALS.match(dateline.group())))


def _is_subheading(text: str, following: str) -> bool:
    if len(text) > _LONGEST_SUBHEADING or _FINISHED.search(text) or not text[0].isalpha():
        return False
    return _is_title(text) and len(following) >= _SHORTEST_PROSE and bool(_PROSE.search(following))


def _is_title(text: str) -> bool:
    """Return whether a line is written like a title: no full stop, and most longer words have capitals."""
    long_words: list[str] = [word for word in _WORD.findall(text) if len(word) > 3]
    if _FINISHED.search(text) or len(text) > _LONGEST_HEADLINE:
        return False
    capitals = sum(word[0].isupper() or word[0].isdecimal() for word in long_words)
    return capitals >= _TITLE_SHARE * len(long_words)


def _repeats(text: str, headline: str | None) -> bool:
    """Return whether a line is the headline once more, or the beginning of it."""
    if headline is None or _FINISHED.search(text):
        return False
    line, full = _WORD.findall(text.lower()), _WORD.findall(headline.lower())
    return len(line) > 3 and line == full[: len(line)]


def _same(text: str, headline: str | None) -> bool:
    return headline is not None and _WORD.findall(text.lower()) == _WORD.findall(headline.lower())


def _plain(text: str) -> str:
    return " ".join(text.lower().split())
