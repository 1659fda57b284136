"""The page of an article: which paragraphs are headings, which are the report, which are neither."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.model import SentenceKind, Span
from reader.text.boilerplate import ends_report, is_boilerplate, is_byline, opens_teasers
from reader.text.dates import dates
from reader.text.headings import is_headline, is_prose, is_same, is_subheading, is_title, repeats
from reader.text.languages import Language
from reader.text.phrases import run
from reader.text.times import times

_SHORTEST_TEASER = 4
_LONGEST_DATE_LINE = 60
_WORDS_BESIDE_DATE = 2
_LONGEST_SECTION = 3


def paragraph_kinds(texts: Sequence[str], headline: str | None, language: Language) -> tuple[SentenceKind, ...]:
    """Return the kind of each paragraph of one article.

    ``headline`` is what is known of the article from elsewhere, and ``None`` where nothing is.
    """
    page = _Page(texts, language)
    page.mark_teasers()
    page.mark_header()
    page.mark_tail()
    page.mark_headings(headline)
    return tuple(page.kinds)


class _Page:
    """The paragraphs of one article, and what each was found to be so far."""

    def __init__(self, texts: Sequence[str], language: Language) -> None:
        self._texts = texts
        self._code = language.code
        self._words = language.boilerplate
        self.kinds = [
            SentenceKind.BOILERPLATE if is_boilerplate(text, self._words) else SentenceKind.BODY for text in texts
        ]

    def mark_teasers(self) -> None:
        """Mark the titles that follow a line with nothing but the name of a list of titles."""
        in_list = False
        for place, text in enumerate(self._texts):
            if self.kinds[place] is SentenceKind.BOILERPLATE:
                in_list = opens_teasers(text, self._words)
            elif in_list and text[0].isalpha() and len(text.split()) >= _SHORTEST_TEASER and is_title(text):
                self.kinds[place] = SentenceKind.BOILERPLATE
            else:
                in_list = False

    def mark_header(self) -> None:
        """Mark the lines over the report that say when it was published, by whom and in which section."""
        body = self._body()
        prose = next((place for place in body if is_prose(self._texts[place])), None)
        header = [place for place in body if prose is not None and place < prose]
        for place, following in pairwise([*header, prose] if prose is not None else []):
            text = self._texts[place]
            over_headline = following in header and is_headline(self._texts[following])
            if self._is_date_line(text) or is_byline(text, self._words) or (over_headline and _is_section(text)):
                self.kinds[place] = SentenceKind.BOILERPLATE

    def mark_tail(self) -> None:
        """Mark what follows the report: after an editor's mark at the end, tags and slogans are no statements."""
        prose = [place for place in self._body() if is_prose(self._texts[place])]
        if not prose:
            return
        tail = range(prose[-1] + 1, len(self._texts))
        ended = next((place for place in tail if ends_report(self._texts[place], self._words)), len(self._texts))
        for place in range(ended, len(self._texts)):
            self.kinds[place] = SentenceKind.BOILERPLATE

    def mark_headings(self, headline: str | None) -> None:
        """Mark the headline, where it stands again, and the titles over parts of the report."""
        body = self._body()
        if not body:
            return
        first = self._texts[body[0]]
        if len(body) > 1 and (is_headline(first) or (headline is not None and is_same(first, headline))):
            self.kinds[body[0]] = SentenceKind.HEADING
            headline = headline or first
        for place, following in pairwise(body[1:]):
            if is_subheading(self._texts[place], self._texts[following]):
                self.kinds[place] = SentenceKind.HEADING
        for place in body:
            if headline is not None and repeats(self._texts[place], headline):
                self.kinds[place] = SentenceKind.HEADING

    def _body(self) -> list[int]:
        return [place for place, kind in enumerate(self.kinds) if kind is SentenceKind.BODY]

    def _is_date_line(self, text: str) -> bool:
        """Return whether a line is hardly more than a date: "Rabu, 18 Jun 2025 13:05 WIB"."""
        if len(text) > _LONGEST_DATE_LINE:
            return False
        tokens = run(text, Span(0, len(text)))
        told = [fact.span for fact in (*dates(tokens, self._code, None), *times(tokens, self._code))]
        beside = [t for t in tokens.tokens if not any(s.start <= t.span.start < s.end for s in told)]
        return bool(told) and len(beside) <= _WORDS_BESIDE_DATE and not any(t.text.islower() for t in beside)


def _is_section(text: str) -> bool:
    """Return whether a line can be the name of a section of the paper: "GAYA HIDUP", "Nasional"."""
    return len(text.split()) <= _LONGEST_SECTION and is_title(text)
