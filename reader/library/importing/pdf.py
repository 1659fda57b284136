"""PDF files: the text in reading order, its paragraphs mended, without what every page repeats."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from reader.errors import InputError, Problem
from reader.library.importing.imported import ImportedText, completed
from reader.library.importing.plain_text import MAX_CHARACTERS
from reader.pdfium import one_at_a_time

MAX_PAGES = 200
_PASSWORD = 4  # FPDF_ERR_PASSWORD
_EDGE = 2
_AROUND = 6
_INDENT = 40.0
_LARGEST_STEP = 100.0
"""Points, 72 to the inch."""
_PAGE_NUMBER = re.compile(r"\d{1,4}(?:\s*/\s*\d{1,4})?")
_DIGITS = re.compile(r"\d+")
_HYPHEN = "￾"
"""What PDFium writes for the hyphen of a word that goes on in the next line."""


@dataclass(frozen=True, slots=True)
class _Line:
    words: str
    left: float
    right: float
    bottom: float
    top: float


@one_at_a_time
def read(content: bytes, name: str) -> ImportedText:
    """Return the article of a PDF file. A scanned page has no text: such a file is refused."""
    import pypdfium2  # 80 ms to import: only where a PDF is read

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        problem = Problem.ENCRYPTED if getattr(error, "err_code", None) == _PASSWORD else Problem.DAMAGED
        raise InputError(problem, path=name) from error
    try:
        if len(document) > MAX_PAGES:
            raise InputError(Problem.TOO_MANY_PAGES, path=name, count=len(document), limit=MAX_PAGES)
        text = _text(document, name)
        described = document.get_metadata_dict(skip_empty=True)
    except pypdfium2.PdfiumError as error:
        raise InputError(Problem.DAMAGED, path=name) from error
    finally:
        document.close()
    if not text:
        raise InputError(Problem.NO_TEXT, path=name)
    title = " ".join(described.get("Title", "").split())
    headline = title if title and title in " ".join(text[:2_000].split()) else None  # often "Microsoft Word - ..."
    return completed(ImportedText(text=text, source=name, headline=headline, author=described.get("Author")))


def _text(document: Any, name: str) -> str:
    pages: list[list[_Line]] = []
    characters = 0
    for number in range(len(document)):
        page = document[number]
        text_page = page.get_textpage()
        characters += text_page.count_chars()
        if characters > MAX_CHARACTERS:
            raise InputError(Problem.TOO_LONG, path=name, count=characters, limit=MAX_CHARACTERS)
        pages.append(_lines(text_page))
        text_page.close()
        page.close()
    return "\n\n".join(_paragraphs([line for page in _without_repeated(pages) for line in page]))


def _lines(text_page: Any) -> list[_Line]:
    text = text_page.get_text_range()
    if len(text) != text_page.count_chars():  # characters beyond the first plane shift PDFium's numbering
        return [_Line(line.strip(), 0, 0, 0, 0) for line in text.splitlines() if line.strip()]
    lines = []
    for found in re.finditer(r"[^\r\n]+", text):
        if not found.group().strip():
            continue
        last = found.start() + len(found.group().rstrip()) - 1
        left, bottom, _, top = text_page.get_charbox(found.start(), loose=True)
        lines.append(_Line(found.group().strip(), left, text_page.get_charbox(last)[2], bottom, top))
    return lines


def _without_repeated(pages: Sequence[list[_Line]]) -> list[list[_Line]]:
    """Return the pages without the running heads and feet: lines at an edge that most pages have."""
    seen = Counter(mark for page in pages for mark in {_mark(line) for line in page[:_EDGE] + page[-_EDGE:]})
    repeated = {mark for mark, count in seen.items() if count > 1 and count * 2 >= len(pages)}
    return [[line for place, line in enumerate(page) if not _runs(line, place, page, repeated)] for page in pages]


def _runs(line: _Line, place: int, page: Sequence[_Line], repeated: Set[tuple[str, int]]) -> bool:
    at_edge = place < _EDGE or place >= len(page) - _EDGE
    return at_edge and (_mark(line) in repeated or bool(_PAGE_NUMBER.fullmatch(line.words)))


def _mark(line: _Line) -> tuple[str, int]:
    """Return what a running head has in common on all pages: its words and its height, but not its numbers."""
    return _DIGITS.sub("0", line.words), round(line.bottom)


def _paragraphs(lines: Sequence[_Line]) -> list[str]:
    """Return the lines joined to paragraphs: a wide gap, another size, or a short finished line ends one."""
    if not lines:
        return []
    steps = [a.bottom - b.bottom for a, b in pairwise(lines) if 0 < a.bottom - b.bottom < _LARGEST_STEP]
    step = statistics.median_low(steps) if steps else 0.0
    paragraphs = [lines[0].words]
    for place, (before, line) in enumerate(pairwise(lines)):
        if _ends(before, line, step, _reach(lines, place)):
            paragraphs.append(line.words)
        else:
            paragraphs[-1] = _joined(paragraphs[-1], line.words)
    return [paragraph.replace(_HYPHEN, "") for paragraph in paragraphs]


def _reach(lines: Sequence[_Line], place: int) -> float:
    """Return how far the lines around one line reach to the right in its column."""
    around = lines[max(0, place - _AROUND) : place + _AROUND]
    return max(line.right for line in around if abs(line.left - lines[place].left) < _INDENT)


def _ends(before: _Line, line: _Line, step: float, reach: float) -> bool:
    gap = before.bottom - line.bottom
    size, next_size = before.top - before.bottom, line.top - line.bottom
    if size and next_size and not 0.85 < size / next_size < 1.15:
        return True
    finished = before.words[-1] in '.!?…"”»)'
    if gap < 0:  # the next column or page
        return finished
    if step and gap > 1.25 * step:
        return True
    return finished and before.right < 0.85 * reach


def _joined(before: str, words: str) -> str:
    if before.endswith(_HYPHEN):
        return before[:-1] + words
    return f"{before} {words}"
