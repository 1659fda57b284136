"""The two faces of the program: Literata for the articles unless the reader wants another, Inter around them.

Both are variable fonts. Qt does not map a weight to their axis but smears the regular cut (and a style sheet's
``font-weight`` does the same), so weights are set here, on the axis.
"""

from __future__ import annotations

from enum import IntEnum
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from reader.locations import font_folders
from reader.settings import Face

INTERFACE_FAMILY = "Inter"
_FAMILIES = {Face.LITERATA: "Literata", Face.INTER: INTERFACE_FAMILY}

SMALL, NORMAL, LARGE = 12, 13, 15
"""The three sizes of the interface, in logical pixels."""
TEXT, HEADLINE = 16, 18
"""The two sizes of the articles, in logical pixels."""

_WEIGHT_AXIS = QFont.Tag("wght")
_EVEN_FIGURES = QFont.Tag("tnum")


class Weight(IntEnum):
    """The weights in use, as values of the font's axis."""

    REGULAR = 400
    MEDIUM = 500
    BOLD = 600


@cache
def load_fonts() -> None:
    """Make both faces known to Qt, once. Needs a running ``QGuiApplication``."""
    for folder in font_folders():
        # Upright before italic: the cut that comes first is the family's default.
        for file in sorted(folder.glob("*.ttf"), reverse=True):
            QFontDatabase.addApplicationFont(str(file))


def interface_font(size: float = NORMAL, weight: Weight = Weight.REGULAR) -> QFont:
    """Return Inter at a size in logical pixels."""
    return _font(INTERFACE_FAMILY, size, weight)


@cache
def even_figures(size: float = NORMAL) -> QFont:
    """Return Inter with all figures equally wide, for a number that changes in its place."""
    font = QFont(interface_font(size))
    font.setFeature(_EVEN_FIGURES, 1)
    return font


def reading_font(size: float = TEXT, weight: Weight = Weight.REGULAR, face: Face = Face.LITERATA) -> QFont:
    """Return the face of the articles at a size in logical pixels."""
    if face is Face.SYSTEM:
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        font.setPixelSize(round(size))
        font.setWeight(QFont.Weight(weight))
        return font
    return _font(_FAMILIES[face], size, weight)


@cache
def _font(family: str, size: float, weight: Weight) -> QFont:
    # A card of the counterparts asks for its two fonts a dozen times, and nobody changes what is returned.
    font = QFont(family)
    font.setPixelSize(round(size))
    font.setVariableAxis(_WEIGHT_AXIS, weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
