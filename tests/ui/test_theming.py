import re
from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QSlider,
    QSplitter,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from reader.locations import RESOURCES
from reader.palette import THEMES, palette
from reader.ui.fonts import Weight, interface_font, load_fonts, reading_font
from reader.ui.theming import apply_theme, blend, icon, system_theme
from tests.test_palette import contrast


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("face", [reading_font, interface_font])
def test_bold_is_drawn_bold_and_not_smeared(face):
    load_fonts()
    widths = [QFontMetricsF(face(16, weight)).horizontalAdvance("Kontradiksi") for weight in Weight]
    assert widths == sorted(set(widths))


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_reaches_every_widget(qapp, qtbot, theme):
    apply_theme(qapp, palette(theme))
    box = QCheckBox("teks")
    qtbot.addWidget(box)
    assert box.palette().color(QPalette.ColorRole.Window) == QColor(palette(theme).window)
    assert box.fontInfo().family() == "Inter"


def test_widgets_that_are_shown_follow_another_theme(qapp, qtbot):
    apply_theme(qapp, palette("light"))
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("teks")
    QVBoxLayout(window).addWidget(button)
    window.show()
    apply_theme(qapp, palette("dark"))
    middle = button.rect().center()
    assert button.grab().toImage().pixelColor(4, middle.y()) == QColor(palette("dark").pane)


def slider() -> QSlider:
    """Return one that lies."""
    return QSlider(Qt.Orientation.Horizontal)


def splitter() -> QSplitter:
    """Return two parts with the border between them."""
    made = QSplitter()
    for _ in range(2):
        made.addWidget(QLabel("teks"))
    return made


@pytest.mark.parametrize(
    "make",
    [slider, QScrollBar, QComboBox, QRadioButton, QProgressBar, QLineEdit, QTableWidget, splitter],
)
def test_every_part_of_a_control_follows_another_theme(qapp, qtbot, make):
    def shown() -> QWidget:
        control = make()
        qtbot.addWidget(control)
        control.resize(200, 80)
        control.show()
        return control

    apply_theme(qapp, palette("light"))
    control = shown()
    control.grab()
    apply_theme(qapp, palette("dark"))
    assert control.grab().toImage() == shown().grab().toImage()


@pytest.mark.parametrize("theme", THEMES)
def test_choices_hang_below_their_box_in_a_frame(qapp, qtbot, theme):
    apply_theme(qapp, palette(theme))
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["pertama", "kedua"])
    box.show()
    box.showPopup()
    popup = box.view().window()
    image, line = popup.grab().toImage(), QColor(palette(theme).line)
    assert popup.y() >= box.mapToGlobal(box.rect().bottomLeft()).y()
    assert [image.pixelColor(x, image.height() // 2) for x in (0, image.width() - 1)] == [line, line]


@pytest.mark.usefixtures("qapp")
def test_the_system_asks_for_high_contrast(monkeypatch):
    hints = QGuiApplication.styleHints().accessibility()
    monkeypatch.setattr(type(hints), "contrastPreference", lambda _: Qt.ContrastPreference.HighContrast)
    assert system_theme() == "contrast_light"


def test_an_unchecked_box_can_be_seen_in_the_dark(qapp, qtbot):
    apply_theme(qapp, palette("dark"))
    box = QCheckBox()
    qtbot.addWidget(box)
    image = box.grab().toImage()
    colours = {image.pixelColor(x, image.height() // 2).lightness() for x in range(image.width())}
    assert max(colours) - QColor(palette("dark").window).lightness() > 40


@pytest.mark.usefixtures("qapp")
def test_an_icon_is_drawn_in_the_asked_colour():
    image = icon("plus", palette("light"), colour="#B23A12").pixmap(32, 32).toImage()
    assert QColor("#B23A12").rgba() in {image.pixel(x, y) for x in range(32) for y in range(32)}


ICONS = sorted((RESOURCES / "icons").glob("*.svg"))
FIXED = {"check.svg", "dot.svg", "chevron-down-grey.svg"}
"""The style sheet draws these, and cannot colour them."""


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("file", [file for file in ICONS if file.name not in FIXED], ids=lambda file: file.stem)
def test_every_icon_is_drawn_in_the_ink_of_the_theme(theme, file):
    drawn = icon(file.stem, palette(theme)).pixmap(32, 32).toImage()
    seen = [drawn.pixelColor(x, y) for x in range(32) for y in range(32)]
    opaque = Counter(colour.name() for colour in seen if colour.alpha() == 255)
    assert opaque.most_common(1)[0][0] == palette(theme).ink.lower()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", sorted(FIXED))
def test_an_icon_of_one_colour_is_seen_in_every_theme(qapp, theme, name):
    apply_theme(qapp, palette(theme))
    role = QPalette.ColorRole.Base if "chevron" in name else QPalette.ColorRole.Shadow
    colour = re.search("#[0-9A-F]{6}", (RESOURCES / "icons" / name).read_text())
    assert contrast(colour[0], qapp.palette().color(role).name()) >= 3


def test_colours_blend_by_their_share():
    assert blend("#000000", "#FFFFFF", 0) == "#000000"
    assert blend("#000000", "#ffffff", 0.5) == "#808080"
