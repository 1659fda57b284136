"""What stands on a page, and what stays where it is when the page is set anew."""

from functools import partial

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from reader.messages import Messages
from reader.model import Evidence, EvidenceKind, Match, Relation, Span
from reader.palette import palette
from reader.settings import Face, TextStyle
from tests.builders import comparison
from tests.ui.compare.acts import contradiction, press, told, wheel, with_headlines


def pixels_of(picture):
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).astype(int)


def test_boilerplate_is_folded_and_opens_on_click(viva_and_tertawa):
    text = viva_and_tertawa.panes[0].text
    assert "1 baris disisihkan" in text.toPlainText()
    assert "VIVA.co.id/Natania Longdong" not in text.toPlainText()
    line = next(p for p in text.page_geometry.placements if p.row.fold == 0).lines[0]
    QTest.mouseClick(text.viewport(), Qt.LeftButton, pos=QPoint(round(line.left) + 20, round(line.baseline) - 4))
    assert "VIVA.co.id/Natania Longdong" in text.toPlainText()


def test_folded_text_opens_and_closes_by_key(viva_and_tertawa):
    text = viva_and_tertawa.panes[0].text
    text.setFocus()
    press(viva_and_tertawa, Qt.Key_O)
    assert "Natania Longdong" in text.toPlainText()
    press(viva_and_tertawa, Qt.Key_O)
    assert "Natania Longdong" not in text.toPlainText()


def test_emoji_before_a_clash_leave_its_words_marked(show):
    articles, sentences = told("😀🇮🇩 Korban tewas 12 orang.", "😀 Korban tewas 21 orang.")
    left, right = (
        Span(article.text.index(value), article.text.index(value) + 2)
        for article, value in zip(articles, ("12", "21"), strict=True)
    )
    clash = Evidence(EvidenceKind.CLASH, (left,), (right,))
    match = Match("a:0", "b:0", 0.9, Relation.CONTRADICTORY, (clash,))
    view = show(comparison(articles, sentences, [match]), 0, 1)
    view.select("a:0")
    marked = [[s.cursor.selectedText() for s in pane.text.extraSelections()] for pane in view.panes]
    assert marked == [["12"], ["21"]]


def test_a_theme_change_keeps_what_is_read(viva_and_tertawa):
    text = viva_and_tertawa.panes[0].text
    text.verticalScrollBar().setValue(400)
    before = [pane.text.place for pane in viva_and_tertawa.panes]
    viva_and_tertawa.set_palette_roles(palette("dark"))
    assert [pane.text.place for pane in viva_and_tertawa.panes] == before
    assert before[1] > 0


def test_what_is_painted_bit_by_bit_is_what_is_painted_anew(viva_and_tertawa, story):
    view = viva_and_tertawa
    matched = [s.id for s in story.sentences_of(view.pane_articles[0]) if story.counterparts(s.id)]
    bar = view.panes[0].text.verticalScrollBar()
    for act in (
        *(partial(view.select, sentence_id) for sentence_id in matched[:6]),
        *(partial(QTest.mouseMove, pane.text.viewport(), QPoint(60, 90)) for pane in view.panes),
        *(partial(bar.setValue, bar.value() + step) for step in (37, 74, 61)),
        partial(view.find_words, "putin"),
        partial(view.set_palette_roles, palette("dark")),
        partial(view.select, None),
    ):
        act()
        view.finish_motion()
        QApplication.processEvents()
        painted, anew = (pixels_of(p) for p in (view.screen().grabWindow(view.winId()), view.grab()))
        # An edge that is painted in two pieces may be a trace lighter.
        assert np.abs(painted - anew).max() < 8


def test_another_language_reaches_badges_and_folds(viva_and_tertawa, story):
    view = viva_and_tertawa
    view.show_comparison(story, view.pane_articles, Messages("en"))
    text = view.panes[0].text.toPlainText()
    assert "1 line set aside" in text
    assert "C 13" in text
    assert "K 13" not in text


def test_a_narrower_window_keeps_what_is_read(viva_and_tertawa, qtbot):
    text = viva_and_tertawa.panes[0].text
    text.verticalScrollBar().setValue(600)
    middle = QPoint(10, round(0.4 * text.viewport().height()))
    read = text.sentence_at(middle)
    viva_and_tertawa.resize(700, 700)
    qtbot.waitUntil(lambda: text.sentence_at(middle) == read)


def test_copied_words_are_the_words_of_the_article(viva_and_tertawa, story):
    text = viva_and_tertawa.panes[1].text
    cursor = text.textCursor()
    cursor.select(QTextCursor.SelectionType.Document)
    text.setTextCursor(cursor)
    text.copy()
    copied = QGuiApplication.clipboard().text()
    assert copied.split() == story.articles[1].text.split()


def test_a_headline_that_begins_the_text_is_shown_once(show, story):
    headline = "Momen Putin Sopiri Kim Jong Un Sambil Tertawa Bersama"
    view = show(with_headlines(story, None, None, None, None, headline), 4)
    assert view.panes[0].text.toPlainText().count(headline) == 1


def test_a_headline_that_is_not_in_the_text_stands_above_it(show, story):
    view = show(with_headlines(story, "Kunjungan Kenegaraan", None, None, None, None), 0)
    assert view.panes[0].text.toPlainText().startswith("Kunjungan Kenegaraan")
    assert view.panes[0].text.sentence_at(QPoint(30, 20)) is None


def test_the_header_repeats_the_headline_when_it_is_out_of_sight(viva_and_tertawa):
    pane = viva_and_tertawa.panes[0]
    viva_and_tertawa.resize(1400, 700)
    title = pane.header.findChild(QLabel)
    assert not title.isVisible()
    pane.text.verticalScrollBar().setValue(300)
    assert title.isVisible()
    assert title.text() == "Momen Putin Sopiri Kim Jong Un Sambil Tertawa Bersama"


def test_larger_text_keeps_what_is_read(viva_and_tertawa):
    text = viva_and_tertawa.panes[0].text
    text.verticalScrollBar().setValue(600)
    middle = QPoint(30, round(0.4 * text.viewport().height()))
    read = text.sentence_at(middle)
    viva_and_tertawa.set_text_style(TextStyle().zoomed(6))
    assert text.sentence_at(middle) == read


def test_the_wheel_with_control_asks_for_larger_text(viva_and_tertawa, qtbot):
    with qtbot.waitSignal(viva_and_tertawa.zoom_wanted) as wanted:
        wheel(viva_and_tertawa.panes[0].text.viewport(), Qt.ControlModifier, up=True)
    assert wanted.args == [1]


def test_pages_are_set_in_the_face_that_the_reader_wants(viva_and_tertawa):
    text = viva_and_tertawa.panes[0].text
    viva_and_tertawa.set_text_style(TextStyle(face=Face.INTER, measure=50, badges=False))
    row = next(p.row for p in text.page_geometry.placements if p.row.sentence_id)
    block = text.document().findBlockByNumber(row.block)
    assert block.begin().fragment().charFormat().font().family() == "Inter"
    assert row.badge_length == 0


def test_words_that_clash_stay_marked_when_a_fold_opens(viva_and_tertawa, story):
    viva_and_tertawa.select(contradiction(story, 4, 1)[0])
    text = viva_and_tertawa.panes[0].text
    before = [selection.cursor.selectedText() for selection in text.extraSelections()]
    text.toggle_folds()
    assert [selection.cursor.selectedText() for selection in text.extraSelections()] == before != []


def test_words_that_agree_are_tinted_on_both_sides_where_enough_is_shared(show):
    articles, sentences = told("Putin memberi Kim mobil baru.", "Putin memberi Kim hadiah mahal.|Hal lain.")
    view = show(comparison(articles, sentences, [Match("a:0", "b:0", 1.0, Relation.SHARED)]), 0, 1)
    before = [_colour_behind(pane, "Putin") for pane in view.panes]
    view.select("a:0")
    outlined = [_colour_behind(pane, words) for pane, words in zip(view.panes, ("baru", "mahal"), strict=True)]
    tinted = [_colour_behind(pane, "Putin") for pane in view.panes]
    assert tinted[0] == tinted[1] != before[0]
    assert outlined[0] == outlined[1] != tinted[0]


def test_nothing_is_tinted_between_wordings_with_little_in_common(show):
    articles, sentences = told("Putin memberi Kim mobil baru.", "Hadiah mahal untuk pemimpin Korea dari Putin.")
    view = show(comparison(articles, sentences, [Match("a:0", "b:0", 1.0, Relation.SHARED)]), 0, 1)
    view.select("a:0")
    assert _colour_behind(view.panes[0], "Putin") == _colour_behind(view.panes[0], "baru")


def _colour_behind(pane, words):
    """Return the colour just above the baseline, before the first letter of these words."""
    cursor = pane.text.document().find(words)
    cursor.setPosition(cursor.selectionStart())
    box = pane.text.cursorRect(cursor)
    image = pane.text.viewport().grab().toImage()
    return image.pixelColor(box.left(), box.center().y()).name()
