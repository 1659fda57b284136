"""Outlets in two letters, for places too narrow for their names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from reader.model import Article
from reader.wording import outlet_or_host

_PART = re.compile(r"[^\W\d_]+|\d+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_UNKNOWN = "NN"


def outlet_initials(articles: Iterable[Article]) -> dict[str, str]:
    """Return the initials of each outlet by article id: ``HP`` for Himalaya Post, ``VI`` for VIVA.

    No two are the same; an article that does not name its outlet has those of its host, else ``NN`` (*nomen
    nescio*), and where there are more, those of its file, by which it is called then. The order of the articles
    changes nothing.
    """
    articles = sorted(articles, key=lambda article: article.id)
    outlets = {article.id: outlet_or_host(article.outlet, article.address) for article in articles}
    unnamed = sum(outlet is None for outlet in outlets.values())
    taken: dict[str, str] = {}
    shown = {}
    for article in articles:
        name = outlets[article.id] or (PurePath(article.source).stem if unnamed > 1 else "")
        initials = next(c for c in _candidates(name) if c not in taken)
        taken[initials] = article.id
        shown[article.id] = initials
    return shown


def _candidates(outlet: str) -> Iterator[str]:
    parts = [part for word in _PART.findall(outlet) for part in _HUMP.split(word)]
    if parts and not outlet.isdigit():
        letters = "".join(parts).upper()
        if len(parts) > 1:
            yield (parts[0][0] + parts[1][0]).upper()
        yield from (letters[0] + letter for letter in letters[1:])
    stem = parts[0][0].upper() if parts else _UNKNOWN
    yield stem
    number = 2
    while True:
        yield f"{stem}{number}"
        number += 1
