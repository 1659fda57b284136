"""What every kind of file becomes when it is read."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field, replace
from hashlib import sha256

from reader.errors import InputError, Problem
from reader.library.importing.metadata import headline_in, language_of, outlet_in
from reader.library.importing.plain_text import MAX_CHARACTERS
from reader.model import Article, Span, without


@dataclass(frozen=True, slots=True)
class ImportedText:
    """One article as its file gives it. What neither the file nor the text says is ``None``, never guessed."""

    text: str = field(repr=False)
    source: str
    """The name of the file, with the row for a table of articles."""
    outlet: str | None = None
    headline: str | None = None
    author: str | None = None
    published: datetime.date | None = None
    language: str = "id"
    address: str | None = None
    set_aside: tuple[Span, ...] = ()
    """What its page shows that is no part of it: menus, teasers, captions, share lines, comments."""

    @property
    def body(self) -> str:
        """The text without what is set aside."""
        return without(self.text, self.set_aside)

    @property
    def details(self) -> dict[str, str | None]:
        """What is said of it, for other programs: the day as ISO 8601."""
        return {
            "outlet": self.outlet,
            "headline": self.headline,
            "author": self.author,
            "published": self.published.isoformat() if self.published else None,
            "language": self.language,
            "address": self.address,
        }

    def as_article(self, article_id: str, story: str | None = None) -> Article:
        """Return the text as an article of a comparison."""
        return Article(
            id=article_id,
            text=self.text,
            source=self.source,
            outlet=self.outlet,
            headline=self.headline,
            published=self.published,
            language=self.language,
            story=story,
            author=self.author,
            address=self.address,
            set_aside=self.set_aside,
        )


def text_hash(text: str) -> str:
    """Return what identifies a text, whatever its file is called."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def completed(imported: ImportedText) -> ImportedText:
    """Return an article with its language, and with the outlet and the headline that its text gives.

    Raises ``InputError`` for a text that is empty or longer than any article.
    """
    text = imported.text
    if not text.strip():
        raise InputError(Problem.NO_TEXT, path=imported.source)
    if len(text) > MAX_CHARACTERS:
        raise InputError(Problem.TOO_LONG, path=imported.source, count=len(text), limit=MAX_CHARACTERS)
    body = imported.body
    language = language_of(body)
    return replace(
        imported,
        language=language,
        outlet=_line(imported.outlet) or outlet_in(body),
        headline=_line(imported.headline) or headline_in(body, language),
        author=_line(imported.author),
        address=_line(imported.address),
    )


def below_headline(headline: str | None, text: str) -> str:
    """Return a text that begins with its headline, for kinds of files that keep the two apart."""
    headline = _line(headline)
    if headline is None or _plain(text[: 2 * len(headline) + 20]).startswith(_plain(headline)):
        return text
    return f"{headline}\n\n{text}"


def _line(value: str | None) -> str | None:
    return " ".join(value.split()) or None if value else None


def _plain(text: str) -> str:
    return " ".join(text.lower().split())
