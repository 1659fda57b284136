"""Where the words of an Indonesian report may be broken at the end of a line; Typst knows that of English only."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from pyphen import Pyphen

_SOFT_HYPHEN = "\u00ad"
_LANGUAGE = "id"
_NARROW = ("guide", "limits", "method", "contradictions", "only", "omissions", "texts", "decisions")
"""The parts of a report that stand in columns. Breaks cost time, and in a full line they bring next to nothing."""
_NARROW_IF_LYING = "statements"
_PROSE = frozenset({"text", "wording", "note", *_NARROW[:3]})
"""The fields that hold whole sentences; the others are names, signs, headings and places."""
_WORD = re.compile(r"(?<![\w@/.:#&=-])[a-z]{10,}(?![\w@/:#&=-]|\.\w)")
"""Neither names, which may be those of other languages, nor what stands in an address. Short words fit anyway."""
_VOWEL = re.compile("[aeiou]")


def hyphenated(report: dict[str, Any], *, landscape: bool) -> dict[str, Any]:
    """Return the data of a report with soft hyphens in the Indonesian sentences of its columns."""
    narrow = (*_NARROW, *((_NARROW_IF_LYING,) if landscape else ()))
    return report | {name: _hyphenated(report[name], report["language"], prose=name in _PROSE) for name in narrow}


def _hyphenated(part: Any, language: str, *, prose: bool = False) -> Any:
    if isinstance(part, dict):
        language = part.get("language", language)
        return {key: _hyphenated(value, language, prose=key in _PROSE) for key, value in part.items()}
    if isinstance(part, list | tuple):
        return [_hyphenated(each, language, prose=prose) for each in part]
    if prose and isinstance(part, str) and language == _LANGUAGE:
        return _WORD.sub(lambda word: _syllables(word[0]), part)
    return part


@cache
def _syllables(word: str) -> str:
    """Return a word with soft hyphens between its parts; where the patterns leave one no vowel, they err."""
    parts = _patterns().inserted(word, _SOFT_HYPHEN).split(_SOFT_HYPHEN)
    told = [bool(_VOWEL.search(part)) for part in parts]
    hyphens = [_SOFT_HYPHEN if told[i] and told[i + 1] else "" for i in range(len(parts) - 1)]
    return "".join(part + hyphen for part, hyphen in zip(parts, (*hyphens, ""), strict=True))


@cache
def _patterns() -> Pyphen:
    return Pyphen(lang="id_ID", left=3, right=3)
