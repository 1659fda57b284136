"""The articles of a comparison for a reference manager such as Zotero: BibTeX and RIS."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from hashlib import sha256
from urllib.parse import quote

from reader.messages import Messages
from reader.model import Article
from reader.report.citations import letters
from reader.report.edition import Edition
from reader.report.marking import one_line

_AND = re.compile(r"\s*;\s*|\s+(?:dan|and|&)\s+")
# BibTeX counts braces even behind a backslash, so a brace of the text must not stand in the file.
_BIBTEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "$&#%_"},
    }
)
_LATEX_LANGUAGES = {"id": "indonesian", "ms": "malay", "en": "english"}
_ADDRESS = re.compile(r"https?://[^/].*", re.IGNORECASE)
# What a reference manager or LaTeX would not take for a part of an address is percent-encoded.
_SAFE_IN_ADDRESS = "%/:=&?~#+!$,;'@()*[]"


def bibtex_bytes(edition: Edition) -> bytes:
    """Return the articles as BibTeX in UTF-8.

    The day of making is the day on which addresses were seen. What an article does not say of itself is left out,
    but for the headline: an entry without a title is refused.
    """
    articles = enumerate(edition.comparison.articles)
    entries = (_bibtex(article, _key(article, place), edition) for place, article in articles)
    return "\n".join(entries).encode("utf-8")


def ris_bytes(edition: Edition) -> bytes:
    """Return the articles as RIS in UTF-8; see ``bibtex_bytes``."""
    lines = (line for article in edition.comparison.articles for line in _ris(article, edition))
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8")


def _bibtex(article: Article, key: str, edition: Edition) -> str:
    fields = {
        "title": f"{{{_escaped(_headline(article, edition.messages))}}}",
        "author": " and ".join(map(_bibtex_author, _authors(article))),
        "journal": _escaped(one_line(article.outlet or "")),
        "entrysubtype": "newspaper",
    }
    if article.published:
        fields["date"] = article.published.isoformat()
        fields["year"] = f"{article.published:%Y}"
    if address := _address(article):
        fields["url"] = address
        fields["urldate"] = edition.made.date().isoformat()
    language = _LATEX_LANGUAGES.get(article.language)
    fields["language"] = language or _escaped(one_line(article.language))
    fields["langid"] = language or ""
    fields["note"] = _escaped(_note(article, edition.messages))
    lines = (f"  {name} = {{{value}}}," for name, value in fields.items() if value)
    return "\n".join([f"@article{{{key},", *lines, "}", ""])


def _ris(article: Article, edition: Edition) -> Iterator[str]:
    yield "TY  - NEWS"
    yield f"TI  - {_headline(article, edition.messages)}"
    yield from (f"AU  - {author}" for author in _authors(article))
    if article.outlet:
        yield f"T2  - {one_line(article.outlet)}"
    if article.published:
        yield f"PY  - {article.published:%Y}"
        yield f"DA  - {article.published:%Y/%m/%d}/"
    if address := _address(article):
        yield f"UR  - {address}"
        yield f"Y2  - {edition.made:%Y/%m/%d}/"
    yield f"LA  - {one_line(article.language)}"
    yield f"N1  - {_note(article, edition.messages)}"
    yield "ER  - "


def _headline(article: Article, messages: Messages) -> str:
    return one_line(article.headline or "") or messages.text("article.headline_unknown")


def _authors(article: Article) -> list[str]:
    """Return the names of an article's authors; a comma may belong to a name ("Sari, S.Pd.") and parts none."""
    return [name for part in _AND.split(one_line(article.author or "")) if (name := part.strip())]


def _bibtex_author(name: str) -> str:
    return f"{{{_escaped(name)}}}" if "," in name else _escaped(name)


def _address(article: Article) -> str:
    """Return an address of the web; nothing else leads anywhere for who is given the list."""
    address = one_line(article.address or "")
    return quote(address, safe=_SAFE_IN_ADDRESS) if _ADDRESS.fullmatch(address) else ""


def _note(article: Article, messages: Messages) -> str:
    """Return which file and text it was, so that the entry names one version of the article."""
    digest = sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()
    return messages.text("bibliography.note", file=one_line(article.source), sha256=digest)


def _escaped(text: str) -> str:
    return text.translate(_BIBTEX)


def _key(article: Article, place: int) -> str:
    """Return outlet, year and the letter that the report gives the article: ``kompas2024-c``."""
    plain = unicodedata.normalize("NFKD", article.outlet or article.source)
    name = re.sub(r"[^a-z0-9]+", "", plain.lower()) or "article"
    year = f"{article.published:%Y}" if article.published else ""
    return f"{name}{year}-{letters(place).lower()}"
