"""The colours: words stay readable on every ground, marks stay apart for every eye."""

from __future__ import annotations

import math
from itertools import combinations

import pytest

from reader.model import Status
from reader.palette import THEMES, palette

# Viénot, Brettel and Mollon (1999), on linear light: how red-blind and green-blind eyes see a colour.
RED_BLIND = ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0))
GREEN_BLIND = ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0))
# Machado, Oliveira and Fernandes (2009), on linear light too: how blue-blind eyes see it.
BLUE_BLIND = ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039))


def linear(colour: str) -> tuple[float, ...]:
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def least_contrast(theme: str) -> float:
    """What words have at least: AA of WCAG 2.2, in a theme of high contrast AAA."""
    return 7 if theme.startswith("contrast") else 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_words_keep_their_contrast_on_every_ground(theme: str) -> None:
    roles, least = palette(theme), least_contrast(theme)
    washes = [roles.mark(status).wash for status in Status]

    for ground in (roles.window, roles.pane, *washes):
        assert contrast(roles.ink, ground) >= 7
    for ground in (roles.window, roles.pane):
        assert contrast(roles.dim, ground) >= least
        assert contrast(roles.accent, ground) >= least
    assert contrast(roles.on_accent, roles.accent) >= least


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("status", [Status.SHARED, Status.CONTRADICTORY, Status.UNIQUE])
def test_marked_words_keep_their_contrast(theme: str, status: Status) -> None:
    roles = palette(theme)
    mark = roles.mark(status)

    assert contrast(mark.ink, mark.wash) >= least_contrast(theme)
    assert contrast(mark.ink, roles.pane) >= least_contrast(theme)


@pytest.mark.parametrize("theme", ["contrast_light", "contrast_dark"])
def test_lines_of_a_theme_of_high_contrast_are_seen(theme: str) -> None:
    assert contrast(palette(theme).line, palette(theme).pane) >= 4.5


def lab(red: float, green: float, blue: float) -> tuple[float, float, float]:
    """CIE L*a*b* of linear sRGB light, for the white of a screen (D65)."""
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("eye", [RED_BLIND, GREEN_BLIND, BLUE_BLIND], ids=["red", "green", "blue"])
def test_marks_stay_apart_for_colour_blind_eyes(theme: str, eye: tuple[tuple[float, ...], ...]) -> None:
    inks = [palette(theme).mark(s).ink for s in (Status.SHARED, Status.CONTRADICTORY, Status.UNIQUE)]
    seen = [
        lab(*(max(0.0, sum(w * c for w, c in zip(row, linear(ink), strict=True))) for row in eye)) for ink in inks
    ]

    for one, other in combinations(seen, 2):
        assert math.dist(one, other) > 20  # about ten times the difference that an eye can just tell
