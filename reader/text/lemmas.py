"""The root of a word, so that all its inflections count as one word."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from reader.locations import RESOURCES
from reader.text.vocabulary import Vocabulary, vocabulary

Stem = Callable[[str], str | None]


class Lemmatiser:
    """Finds the root of words of one language: a lemma list first, then affix rules, then clitics.

    Every step only gives roots that are words of the language, so that names stay whole.
    """

    def __init__(self, words: Vocabulary) -> None:
        self._words = words
        self._listed = _lemma_list(words.lemma_list) if words.lemma_list else _nothing
        self._stem = _hunspell_stem(words.hunspell) if words.hunspell else _nothing
        self._known: dict[str, str] = {}

    def lemma(self, word: str) -> str:
        """Return the root of a lower-case word, or the word itself where none is known."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = self._find(word)
        return known

    def _find(self, word: str) -> str:
        single = _undo_reduplication(word)
        if single in self._words.never_stem or len(single) < 4:
            return single
        return self._listed(single) or self._stem(single) or self._without_clitic(single) or single

    def _without_clitic(self, word: str) -> str | None:
        for clitic in self._words.clitics:
            base = word.removesuffix(clitic)
            if base != word and len(base) > 3:
                return self._listed(base) or self._stem(base)
        return None


@cache
def lemmatiser(language: str) -> Lemmatiser:
    """Return the lemmatiser of a language; it is made once, since reading the word list takes 20 ms."""
    return Lemmatiser(vocabulary(language))


def _undo_reduplication(word: str) -> str:
    """Return the single form: ``kendaraan-kendaraan`` and ``gambar-gambarnya`` count once."""
    first, hyphen, second = word.partition("-")
    return first if hyphen and len(first) > 2 and second.startswith(first[:4]) else word


def _lemma_list(language: str) -> Stem:
    from simplemma import lemmatize  # 60 ms to import: only where a text is compared

    def listed(word: str) -> str | None:
        lemma = str(lemmatize(word, lang=language)).lower()
        return lemma if lemma != word else None

    return listed


def _hunspell_stem(dictionary: str) -> Stem:
    from hunspell import Hunspell

    speller = Hunspell(dictionary, hunspell_data_dir=str(RESOURCES / "lexicon"))

    def stem(word: str) -> str | None:
        roots = speller.stem(word) if word.isascii() else ()  # the dictionary is in Latin-1
        return roots[-1].lower() if roots else None

    return stem


def _nothing(_word: str) -> str | None:
    return None
