"""The pages of a PDF as pictures, one by one, so that what is shown is the very file that would be written."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.pdfium import one_at_a_time

Size = tuple[float, float]
"""Width and height in points."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page in pixels of four bytes, blue first, the fourth unused; rows follow each other without a gap."""

    width: int
    height: int
    pixels: bytes = field(repr=False)


@one_at_a_time
def page_sizes(document: bytes) -> tuple[Size, ...]:
    """Return the size of each page of a PDF."""
    import pypdfium2

    with pypdfium2.PdfDocument(document) as opened:
        return tuple(opened.get_page_size(number) for number in range(len(opened)))


@one_at_a_time
def page_picture(document: bytes, number: int, width: int) -> Picture:
    """Return a page, counted from 0, as a picture of this width in pixels."""
    import pypdfium2

    with pypdfium2.PdfDocument(document) as opened:
        page = opened[number]
        drawn = page.render(scale=width / page.get_width(), prefer_bgrx=True)
        return Picture(drawn.width, drawn.height, bytes(drawn.buffer))
