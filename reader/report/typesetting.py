"""Pages from the template, whatever characters the texts hold."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any, Literal

import typst

from reader.locations import RESOURCES, font_folders
from reader.report.idle_hyphens import without_idle_hyphens
from reader.report.marking import code

_TEMPLATES = RESOURCES / "report"
_REPORT = _TEMPLATES / "report.typ"
_SPECIMEN = _TEMPLATES / "specimen.typ"
_REFUSED = re.compile(r'the text (?:contains the disallowed codepoint )?`"(.+?)"`')
_ROUNDS = 8  # an error names only the first of the characters
_REMEMBERED = 11
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")


def typeset(data: dict[str, Any], spelled_out_notice: str) -> bytes:
    """Return the report of ``data`` as PDF that declares PDF/UA-1: the same bytes for the same data and fonts.

    The standard refuses characters that no font has. They are looked for in the fonts of the system; those that
    are not there either are given by their codes, and the report says so in the words of ``spelled_out_notice``.
    Raises ``typst.TypstError`` when the pages cannot be made.
    """
    try:
        return without_idle_hyphens(_typeset(data, spelled_out_notice))
    finally:
        _forget()


def _typeset(data: dict[str, Any], spelled_out_notice: str) -> bytes:
    try:
        return _compile(_REPORT, data)
    except typst.TypstError as error:
        if not _refused(error):
            raise
    for _ in range(_ROUNDS):
        try:
            return _compile(_REPORT, data, system_fonts=True)
        except typst.TypstError as error:
            data = _spelled_out(data, _unshowable(_refused(error))) | {"notice": spelled_out_notice}
    return _compile(_REPORT, data, system_fonts=True, standard=None)


def _forget() -> None:
    """Let Typst drop what it remembers of the report: some 50 MB, and a gigabyte once twenty were looked at.

    It forgets what the last ten documents did not use, and has no other way of being asked.
    """
    no_fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False)
    for _ in range(_REMEMBERED):
        typst.compile(b"", font_paths=no_fonts)


def _refused(error: typst.TypstError) -> frozenset[str]:
    """Return the characters of which the standard complains, and letters that an unknown accent stands on."""
    named = _REFUSED.findall(error.diagnostic)
    return frozenset("".join(_ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), text) for text in named))


def _unshowable(characters: frozenset[str]) -> frozenset[str]:
    """Return the accents among the characters, and those that our own faces cannot show even alone."""
    accents = frozenset(c for c in characters if unicodedata.category(c).startswith("M"))
    try:
        _compile(_SPECIMEN, sorted(characters))
    except typst.TypstError as error:
        return accents | _refused(error)
    return accents


def _spelled_out(data: Any, characters: frozenset[str]) -> Any:
    """Return the data with these characters written as their codes."""
    if isinstance(data, dict):
        return {key: _spelled_out(value, characters) for key, value in data.items()}
    if isinstance(data, list | tuple):
        return [_spelled_out(value, characters) for value in data]
    if isinstance(data, str):
        return "".join(code(c) if c in characters else c for c in data)
    return data


def _compile(
    template: Path, data: Any, *, system_fonts: bool = False, standard: Literal["ua-1"] | None = "ua-1"
) -> bytes:
    folders = [str(folder) for folder in font_folders()]
    return typst.compile(
        template,
        root=_TEMPLATES,
        sys_inputs={"data": json.dumps(data)},
        font_paths=typst.Fonts(include_system_fonts=system_fonts, font_paths=folders),
        pdf_standards=standard,
    )
