"""How a theme reaches Qt: colours, the style sheet, and icons in the theme's ink."""

from __future__ import annotations

from functools import lru_cache
from string import Template

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QApplication, QSplitter

from reader.locations import RESOURCES
from reader.palette import Palette
from reader.ui.fonts import interface_font, load_fonts

_DRESSED_IN_PARTS = (QAbstractSlider, QAbstractScrollArea, QSplitter)
"""Where the style sheet dresses parts alone, as a groove or a handle, Qt does not say that it has a hand in it."""
_ICON_SIZES = (16, 20, 24, 32, 40, 48)


def system_theme() -> str:
    """Return the theme that the system asks for: light or dark, and of high contrast or not."""
    hints = QGuiApplication.styleHints()
    base = "dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"
    strong = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
    return f"contrast_{base}" if strong else base


def apply_theme(app: QApplication, palette: Palette) -> None:
    """Dress the whole application in a theme; the first time in its style, fonts and style sheet too.

    Call it before the first widget is made; after that at any time, and every widget follows. Widgets that paint
    marks take the new ``Palette`` themselves.
    """
    if not app.styleSheet():
        _prepare(app)
    app.setPalette(_qt_palette(palette))
    # Else the window might be painted before the colours have reached its widgets, and once more after that.
    app.sendPostedEvents(None, QEvent.Type.ApplicationPaletteChange.value)
    style = app.style()
    for widget in app.allWidgets():
        if widget.testAttribute(Qt.WidgetAttribute.WA_StyleSheetTarget) or isinstance(widget, _DRESSED_IN_PARTS):
            # The style sheet has given it the colours of the theme before.
            style.polish(widget)


def _prepare(app: QApplication) -> None:
    load_fonts()
    # Without this, a new palette stops at the first widget that the style sheet dresses.
    app.setAttribute(Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles)
    app.setStyle("Fusion")
    app.setStyleSheet(_style_sheet())
    app.setFont(interface_font())


@lru_cache(maxsize=128)
def blend(first: str, second: str, share: float) -> str:
    """Return the colour that is ``first`` with a ``share`` in [0, 1] of ``second``, as ``#rrggbb``."""
    one, other = QColor(first), QColor(second)
    channels = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return QColor(*(round(a + (b - a) * share) for a, b in channels)).name()


def icon(name: str, palette: Palette, *, colour: str | None = None) -> QIcon:
    """Return the icon ``resources/icons/<name>.svg`` with its ``currentColor`` in the theme's ink, or ``colour``.

    In the theme's ink it is dim where it is disabled. Raises ``FileNotFoundError`` for a name without a file.
    """
    if colour is not None:
        return _icon(name, colour, colour)
    return _icon(name, palette.ink, blend(palette.window, palette.dim, 0.6))


@lru_cache(maxsize=256)
def _icon(name: str, colour: str, disabled: str) -> QIcon:
    made = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
        for pixmap in _pixmaps(name, ink):
            made.addPixmap(pixmap, mode)
    return made


@lru_cache(maxsize=256)
def _pixmaps(name: str, colour: str) -> tuple[QPixmap, ...]:
    source = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    drawing = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    return tuple(_pixmap(drawing, size) for size in _ICON_SIZES)


def _pixmap(drawing: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    drawing.render(painter)
    painter.end()
    return pixmap


def _qt_palette(palette: Palette) -> QPalette:
    """Return the colours of a theme in Qt's roles; the style sheet uses some of them in a sense of its own."""
    roles = QPalette.ColorRole
    colours = {
        roles.Window: palette.window,
        roles.WindowText: palette.ink,
        roles.Base: palette.pane,
        roles.AlternateBase: palette.window,
        roles.Text: palette.ink,
        roles.PlaceholderText: palette.dim,
        roles.Button: palette.pane,
        roles.ButtonText: palette.ink,
        roles.BrightText: palette.on_accent,
        roles.ToolTipBase: palette.pane,
        roles.ToolTipText: palette.ink,
        roles.Highlight: palette.accent,
        roles.HighlightedText: palette.on_accent,
        roles.Accent: palette.accent,
        roles.Link: palette.accent,
        roles.Mid: palette.line,
        **_shades(palette),
    }
    made = QPalette()
    for role, colour in colours.items():
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(blend(palette.dim, palette.window, 0.35)))
    return made


def _shades(palette: Palette) -> dict[QPalette.ColorRole, str]:
    """Return the colours between those of a theme that the style sheet needs, in roles that nothing else uses."""
    roles = QPalette.ColorRole
    is_light = QColor(palette.on_accent).lightness() > QColor(palette.accent).lightness()
    step = 0.15 if palette.name.startswith("contrast") else 0.06
    return {
        roles.Light: blend(palette.pane, palette.ink, step),  # what the pointer is on
        roles.Midlight: blend(palette.pane, palette.ink, 2 * step),  # what is pressed, or picked in a menu
        roles.Dark: blend(palette.line, palette.dim, 0.7),  # edges that must be seen
        roles.LinkVisited: blend(palette.accent, palette.ink, 0.18),  # the pointer is on what is accented
        roles.Shadow: palette.accent if is_light else blend(palette.accent, "#000000", 0.55),  # under a white tick
    }


def _style_sheet() -> str:
    template = (RESOURCES / "themes" / "interface.qss").read_text(encoding="utf-8")
    return Template(template).substitute(icons=(RESOURCES / "icons").as_posix())
