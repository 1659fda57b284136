import pytest
from PySide6.QtWidgets import QApplication

from reader.palette import palette
from reader.ui.fonts import Weight, interface_font, reading_font
from reader.ui.statements.word_layouts import Face, Piece, laid_out, line_count
from reader.ui.theming import apply_theme
from tests.builders import annotated_story

STORY = annotated_story()
INK = palette("light").ink


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication):
    apply_theme(qapp, palette("light"))


def pieces_of(text, *, bold_from=40, bold_to=70):
    plain, bold = Face(reading_font(15), 1.5), Face(reading_font(15, Weight.BOLD), 1.5)
    parts = ((text[:bold_from], plain), (text[bold_from:bold_to], bold), (text[bold_to:], plain))
    return [Piece(part, face, INK) for part, face in parts if part]


@pytest.mark.parametrize("width", [60, 101, 147, 148, 203, 320, 433, 800])
def test_counted_lines_are_never_fewer_than_qt_needs(width):
    for sentence in STORY.sentences:
        pieces = pieces_of(" ".join(STORY.text_of(sentence.id).split()))
        counted = line_count(pieces, width)
        assert laid_out(pieces, width, 1000).lineCount() <= counted


def test_what_does_not_fit_is_cut_between_words_and_says_so():
    text = "Putin dan Kim terlihat tertawa di dalam limusin buatan Rusia setelah menandatangani pakta."
    made = laid_out(pieces_of(text), 180, 2)
    assert made.lineCount() == 2
    kept = made.text().removesuffix(" …")
    assert text.startswith(kept)
    assert text[len(kept)] in " ,.;"


@pytest.mark.parametrize("text", ["😀" * 80, "a" * 300, "kata 😀 " * 40, "日本語の文章" * 30])
def test_text_without_spaces_and_wide_characters_keep_to_their_lines(text):
    for width in (40, 90, 200):
        made = laid_out(pieces_of(text), width, 2)
        assert 1 <= made.lineCount() <= 2
        made.text().encode("utf-8")
        assert text.startswith(made.text().removesuffix(" …").removesuffix("…"))


def test_an_empty_text_takes_one_line():
    assert Face(interface_font(12), 1.5).line_count("", 100, 3) == 1
