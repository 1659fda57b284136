"""The words of the program, in the reader's language: one catalogue for the window, the reports and the shell."""

from __future__ import annotations

import locale
import os
import tomllib
from functools import lru_cache
from typing import Any

from reader.locations import RESOURCES

LANGUAGES = ("id", "en")


class Messages:
    """The sentences of one language, looked up by dotted key.

    A message that depends on a number is a table with ``one`` and ``other``; Indonesian needs only ``other``.
    """

    def __init__(self, language: str) -> None:
        if language not in LANGUAGES:
            raise ValueError(f"no messages in {language!r}; there are {', '.join(LANGUAGES)}")
        self.language = language
        self._entries = _entries(language)

    def text(self, key: str, **fields: object) -> str:
        """Return the message of a key with its placeholders filled. Raises ``KeyError`` for an unknown key."""
        entry = self._entry(key)
        if not isinstance(entry, str):
            raise KeyError(f"{key} is not a single message")
        return entry.format(**fields)

    def count(self, key: str, n: int, **fields: object) -> str:
        """Return the message of a key in the form that goes with ``n``, which fills the placeholder ``{n}``."""
        forms = self._entry(key)
        form = forms["one"] if n == 1 and "one" in forms else forms["other"]
        return str(form).format(n=self.number(n), **fields)

    def number(self, n: int) -> str:
        """Return a whole number with its thousands apart, as the language writes it."""
        return f"{n:,}".replace(",", self.text("number.thousands"))

    def table(self, key: str) -> dict[str, str]:
        """Return all messages below a key."""
        return dict(self._entry(key))

    def _entry(self, key: str) -> Any:
        entry: Any = self._entries
        for part in key.split("."):
            entry = entry[part]
        return entry


@lru_cache(maxsize=len(LANGUAGES))
def _entries(language: str) -> dict[str, Any]:
    return tomllib.loads((RESOURCES / "messages" / f"{language}.toml").read_text(encoding="utf-8"))


def system_language() -> str:
    """Return the language of the system: Indonesian where it is that or where none is set, else English."""
    named = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    code = next((value for value in named if value), "") or locale.getlocale()[0] or ""
    return "id" if code.partition(".")[0].lower().partition("_")[0] in {"", "c", "posix", "id", "ms"} else "en"
