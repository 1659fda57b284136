"""Words for the full-text index: every word counts as its root, so that ``hadiah`` finds ``menghadiahkan``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from itertools import chain

import apsw

from reader.text.lemmas import lemmatiser

TOKENIZER = "sejajar_lemmas"
PLACES = "sejajar_places"
"""The SQL function that gives the places of what was found among the words of a text, with spaces between."""
_TEXT_COLUMN = 1
WORD = re.compile(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:[-'’][^\W\d_]+)*")

Token = tuple[int, int, *tuple[str, ...]]
"""Where a word starts and ends, and what it is found by."""


def register(connection: apsw.Connection) -> None:
    """Teach a connection the words; without it the index of a library can be neither read nor written."""
    connection.register_fts5_tokenizer(TOKENIZER, _make)
    connection.register_fts5_function(PLACES, _places)


@lru_cache(maxsize=200_000)
def index_terms(word: str) -> tuple[str, ...]:
    """Return what a word is found by: its root, and where it differs its own form.

    Indonesian is tried first; an Indonesian root list leaves English words as they are.
    """
    plain = _plain(word)
    lemma = _root(plain)
    return (lemma,) if lemma == plain else (lemma, plain)


@cache
def _root(plain: str) -> str:
    lemma = lemmatiser("id").lemma(plain)
    return lemma if lemma != plain else lemmatiser("en").lemma(plain)


def _plain(word: str) -> str:
    lowered = word.lower().replace("’", "'")
    if lowered.isascii():
        return lowered
    return "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))


def _make(_connection: apsw.Connection, _arguments: list[str]) -> Callable[..., Iterator[Token]]:
    return _tokenise


def _tokenise(content: bytes, flags: int, _locale: str | None) -> Iterator[Token]:
    """Yield the words with their places in bytes. A query asks for roots only, a prefix for what is typed."""
    text = content.decode("utf-8", "replace")
    in_document = bool(flags & (apsw.FTS5_TOKENIZE_DOCUMENT | apsw.FTS5_TOKENIZE_AUX))
    is_prefix = bool(flags & apsw.FTS5_TOKENIZE_PREFIX)
    ascii_only = len(text) == len(content)
    place = byte = 0
    for found in WORD.finditer(text):
        start, end = found.span()
        if not ascii_only:
            byte_start = byte + len(text[place:start].encode())
            byte_end = byte_start + len(found.group().encode())
            place, byte, start, end = end, byte_end, byte_start, byte_end
        terms = (_plain(found.group()),) if is_prefix else index_terms(found.group())
        yield (start, end, *terms) if in_document else (start, end, terms[0])


def _places(row: apsw.FTS5ExtensionApi, *_: object) -> str:
    # The index knows the places: to cut the text into roots again, as the functions of FTS5 do, is slow.
    starts = ((row.phrase_locations(number)[_TEXT_COLUMN], len(p)) for number, p in enumerate(row.phrases))
    return " ".join(str(start + word) for places, length in starts for start in places for word in range(length))


def query_words(words: str) -> str:
    """Return what a person typed as a query: all words, "phrases" as such, ``-word`` left out, ``word*`` begun.

    Nothing that is typed is a syntax error. Empty where nothing can be searched for.
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    for found in re.finditer(r'(-?)(?:"([^"]*)"?|([^\s"]+))', words):
        minus, phrase, word = found.groups()
        parts = WORD.findall(phrase if phrase is not None else word)
        if not parts:
            continue
        star = "*" if word is not None and word.endswith("*") else ""
        quoted = f'"{" ".join(parts)}"{star}'
        (unwanted if minus else wanted).append(quoted)
    if not wanted:
        return ""
    return " NOT ".join(chain(["(" + " AND ".join(wanted) + ")"], unwanted))
