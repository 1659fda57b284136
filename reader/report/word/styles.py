"""The styles of a report in Word: changed once, they change everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from reader.model import Status
from reader.palette import Palette, palette
from reader.report.document.parts import Mark
from reader.report.word.elements import CELL_MARGIN, w

READING, INTERFACE = "Georgia", "Arial"
"""Faces that Windows and macOS have; other systems have their like."""
_UNDERLINES = {
    Status.SHARED: "single",
    Status.PARTIAL: "dotted",
    Status.CONTRADICTORY: "double",
    Status.UNIQUE: "dash",
}
_NEW_WORD = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Where the identifier of a style has a space in its name: ``MarkClashes`` is *Mark Clashes*."""
_HEADINGS = {1: (15, 22, 8), 2: (12, 14, 5), 3: (10, 10, 3)}
"""By level: size, space before and space after in points."""


def badge_style(status: Status) -> str:
    """Return the character style of the sign of a status."""
    return f"Badge{status.capitalize()}"


def told_style(status: Status) -> str:
    """Return the character style of a whole sentence of a status."""
    return f"Told{status.capitalize()}"


def mark_style(mark: Mark, status: Status) -> str:
    """Return the character style of marked words; an agreement is marked in the manner of the status."""
    if mark is Mark.AGREES:
        return f"Mark{(Status.PARTIAL if status is Status.PARTIAL else Status.SHARED).capitalize()}"
    return f"Mark{mark.capitalize()}"


def add_styles(document: Document, language: str) -> None:
    """Put the styles of the report into a document, in its language."""
    colours = palette("light")
    _set_plain(document, language, colours)
    for level, (size, before, after) in _HEADINGS.items():
        _heading(document.styles[f"Heading {level}"], (size, before, after), colours)
    _heading(document.styles["Title"], (24, 0, 4), colours)
    _paragraph(document, "Report Note", (INTERFACE, 8.5), colours.dim, around=2)
    _paragraph(document, "Report Label", (INTERFACE, 9), colours.ink, around=3)
    _paragraph(document, "Report Sentence", (READING, 10), colours.ink, around=2)
    _paragraph(document, "Report Cell", (INTERFACE, 8.5), colours.ink, around=0)
    _paragraph(document, "Report Count", (READING, 20), colours.ink, around=0)
    _paragraph(document, "Report Break", (INTERFACE, 1), colours.ink, around=0)
    for name, words in _character_styles(colours):
        style = document.styles.add_style(_NEW_WORD.sub(" ", name), WD_STYLE_TYPE.CHARACTER)
        style.quick_style = True
        style.element.get_or_add_rPr().extend(words)
    _table_styles(document, colours)


def _set_plain(document: Document, language: str, colours: Palette) -> None:
    plain = document.styles["Normal"]
    plain.font.name, plain.font.size, plain.font.color.rgb = READING, Pt(10.5), _rgb(colours.ink)
    plain.paragraph_format.space_after, plain.paragraph_format.line_spacing = Pt(6), 1.2
    plain.paragraph_format.widow_control = True
    _set_face(plain, READING)
    code = {"id": "id-ID", "en": "en-GB"}[language]
    for element in document.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), code)


def _heading(style: Any, sizes: tuple[float, float, float], colours: Palette) -> None:
    size, before, after = sizes
    style.font.size, style.font.bold, style.font.italic = Pt(size), True, False
    style.font.color.rgb = _rgb(colours.ink)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.keep_with_next = True
    _set_face(style, READING)
    for border in style.element.iter(qn("w:pBdr")):
        border.getparent().remove(border)


def _paragraph(document: Document, name: str, face: tuple[str, float], colour: str, *, around: float) -> None:
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style, style.quick_style = document.styles["Normal"], True
    style.font.size, style.font.color.rgb = Pt(face[1]), _rgb(colour)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(around), Pt(around)
    _set_face(style, face[0])


def _set_face(style: Any, face: str) -> None:
    """Name the face for every script; a style that names a theme's face would ignore its own."""
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for key in list(fonts.attrib):
        del fonts.attrib[key]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), face)


def _character_styles(colours: Palette) -> Iterator[tuple[str, list[Any]]]:
    for status in Status:
        mark = colours.mark(status)
        yield badge_style(status), [*_face(), w("b"), _colour(mark.ink), w("sz", val=16), _wash(mark.wash)]
        yield told_style(status), [_underline(_UNDERLINES[status], mark.ink)]
    for status in (Status.SHARED, Status.PARTIAL):
        mark = colours.mark(status)
        yield mark_style(Mark.AGREES, status), [_underline(_UNDERLINES[status], mark.ink), _wash(mark.wash)]
    clash = colours.mark(Status.CONTRADICTORY)
    yield "MarkDiffers", [w("b"), _underline("dotted", clash.ink), _wash(clash.wash)]
    yield "MarkClashes", [w("b"), _colour(clash.ink), _underline("double", clash.ink), _wash(clash.wash)]
    yield "ReportCited", [*_face(), _colour(colours.dim), w("sz", val=16)]
    yield "ReportStrong", [w("b")]
    yield "ReportNumber", [*_face(), _colour(colours.dim), w("sz", val=18), w("vertAlign", val="superscript")]


def _face() -> list[Any]:
    return [w("rFonts", ascii=INTERFACE, hAnsi=INTERFACE, cs=INTERFACE)]


def _colour(colour: str) -> Any:
    return w("color", val=colour.removeprefix("#"))


def _underline(kind: str, colour: str) -> Any:
    return w("u", val=kind, color=colour.removeprefix("#"))


def _wash(colour: str) -> Any:
    return w("shd", val="clear", color="auto", fill=colour.removeprefix("#"))


def _table_styles(document: Document, colours: Palette) -> None:
    """Add a table without lines, and one of thin lines between its rows with a head that stands out."""
    document.styles.add_style("Report Plain", WD_STYLE_TYPE.TABLE)
    style = document.styles.add_style("Report Table", WD_STYLE_TYPE.TABLE)
    line = {"val": "single", "sz": 4, "space": 0, "color": colours.line.removeprefix("#")}
    borders = w("tblBorders", w("top", **line), w("bottom", **line), w("insideH", **line))
    margins = w(
        "tblCellMar",
        w("top", w=40, type="dxa"),
        w("left", w=CELL_MARGIN, type="dxa"),
        w("bottom", w=40, type="dxa"),
        w("right", w=CELL_MARGIN, type="dxa"),
    )
    head = w(
        "tblStylePr",
        w("rPr", w("b")),
        w("tcPr", _wash(colours.window)),
        type="firstRow",
    )
    style.element.extend([w("tblPr", borders, margins), head])


def _rgb(colour: str) -> RGBColor:
    return RGBColor.from_string(colour.removeprefix("#"))
