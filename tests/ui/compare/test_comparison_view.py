"""The comparison view as its reader meets it: real panes, real clicks and keys."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QGuiApplication, QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from reader.messages import Messages
from reader.model import Article, Evidence, EvidenceKind, Match, Relation, Sentence, SentenceKind, Span, Status
from reader.palette import palette
from tests.builders import comparison


def heights(view, *sentence_ids):
    """Return how far below the top of the texts these sentences are seen, one a pane."""
    view.finish_motion()
    return [pane.text.rectangle_of(s).top() for pane, s in zip(view.panes, sentence_ids, strict=True)]


def click(pane, sentence_id):
    QTest.mouseClick(pane.text.viewport(), Qt.LeftButton, pos=pane.text.rectangle_of(sentence_id).center())


def press(view, key, modifier=Qt.NoModifier):
    QTest.keyClick(QGuiApplication.focusObject(), key, modifier)
    view.finish_motion()


def outline_is_drawn(pane, sentence_id, status):
    """Return whether the ink of a status runs down the left edge of a sentence."""
    box = pane.text.rectangle_of(sentence_id)
    image = pane.text.viewport().grab().toImage()
    ink = QColor(palette("light").mark(status).ink)
    edge = [image.pixelColor(x, box.center().y()) for x in range(2, 9)]
    return min(difference(colour, ink) for colour in edge) < 200


def difference(one, other):
    return sum(abs(a - b) for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))


def contradiction(story, left, right):
    """Return the sentences of a contradiction between two articles, given by their places."""
    wanted = [story.articles[left].id, story.articles[right].id]
    for match in story.matches:
        ends = {story.sentence(end).article_id: end for end in (match.left, match.right)}
        if match.relation is Relation.CONTRADICTORY and set(ends) == set(wanted):
            return tuple(ends[article_id] for article_id in wanted)
    raise LookupError


def told(*texts):
    """Return one article of these sentences for each text given, with the first sentences matched."""
    articles, sentences = [], []
    for name, text in zip("abcde", texts, strict=False):
        articles.append(Article(name, text, f"{name}.txt", outlet=name.upper()))
        start = 0
        for index, words in enumerate(text.split("|")):
            span = Span(start, start + len(words))
            sentences.append(Sentence(f"{name}:{index}", name, index, span, index, SentenceKind.BODY))
            start = span.end + 1
    return articles, sentences


def test_click_on_a_sentence_emits_it_and_outlines_it(viva_and_tertawa, story, qtbot):
    view = viva_and_tertawa
    sentence_id, _ = contradiction(story, 4, 1)
    assert not outline_is_drawn(view.panes[0], sentence_id, Status.CONTRADICTORY)
    with qtbot.waitSignal(view.sentence_activated) as activated:
        click(view.panes[0], sentence_id)
    view.finish_motion()
    assert activated.args == [sentence_id]
    assert view.selected == sentence_id
    assert outline_is_drawn(view.panes[0], sentence_id, Status.CONTRADICTORY)


def test_click_on_a_strand_selects_what_it_joins(show, qtbot):
    articles, sentences = told("Satu hal saja.", "Satu hal saja.")
    view = show(comparison(articles, sentences, [Match("a:0", "b:0", 1.0, Relation.SHARED)]), 0, 1)
    strip = view.strips[0]
    middle = view.panes[0].text_top + view.panes[0].text.rectangle_of("a:0").center().y()
    with qtbot.waitSignal(view.sentence_activated) as activated:
        QTest.mouseClick(strip, Qt.LeftButton, pos=QPoint(strip.width() // 2, middle))
    assert activated.args == ["a:0"]


def test_hovering_a_sentence_draws_its_strands_stronger(viva_and_tertawa, story):
    sentence_id, _ = contradiction(story, 4, 1)
    pane, strip = viva_and_tertawa.panes[0], viva_and_tertawa.strips[0]
    before = strip.grab().toImage()
    QTest.mouseMove(pane.text.viewport(), pane.text.rectangle_of(sentence_id).center())
    assert strip.grab().toImage() != before


def test_selecting_brings_the_counterpart_level(viva_and_tertawa, story):
    ends = contradiction(story, 4, 1)
    viva_and_tertawa.select(ends[0])
    left, right = heights(viva_and_tertawa, *ends)
    assert left == pytest.approx(right, abs=2)


def test_selecting_does_not_move_a_sentence_that_is_seen_already(viva_and_tertawa, story):
    view = viva_and_tertawa
    ends = contradiction(story, 4, 1)
    bar = view.panes[0].text.verticalScrollBar()
    bar.setValue(bar.value() + view.panes[0].text.rectangle_of(ends[0]).top() - 200)
    view.select(ends[0])
    assert heights(view, *ends)[0] == pytest.approx(200, abs=2)


def test_the_sentence_of_an_article_that_is_not_shown_selects_its_counterparts(viva_and_tertawa, story):
    kompas = story.articles[2].id
    sentence = next(
        s
        for s in story.sentences_of(kompas)
        if {c.sentence.article_id for c in story.counterparts(s.id)} >= set(viva_and_tertawa.pane_articles)
    )
    viva_and_tertawa.select(sentence.id)
    assert viva_and_tertawa.selected == sentence.id


@pytest.mark.parametrize(("forth", "back"), [(Qt.Key_J, Qt.Key_K), (Qt.Key_Down, Qt.Key_Up)])
def test_keys_step_from_statement_to_statement(viva_and_tertawa, story, forth, back):
    view = viva_and_tertawa
    statements = [s.id for s in story.sentences_of(view.pane_articles[0]) if s.is_statement]
    view.panes[0].text.setFocus()
    selected = []
    for key in (forth, forth, forth, back):
        press(view, key)
        selected.append(view.selected)
    assert selected == [*statements[:3], statements[1]]


def test_stepping_past_the_last_sentence_stays_there(viva_and_tertawa, story):
    view = viva_and_tertawa
    last = [s.id for s in story.sentences_of(view.pane_articles[0]) if s.is_statement][-1]
    view.select(last)
    view.panes[0].text.setFocus()
    press(view, Qt.Key_J)
    assert view.selected == last


def test_enter_goes_to_the_counterpart(viva_and_tertawa, story):
    view = viva_and_tertawa
    left, right = contradiction(story, 4, 1)
    view.panes[0].text.setFocus()
    view.select(left)
    press(view, Qt.Key_Return)
    assert view.selected == right
    assert view.panes[1].text.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key_Tab, Qt.Key_F6])
def test_keys_switch_the_pane(viva_and_tertawa, key):
    viva_and_tertawa.panes[0].text.setFocus()
    press(viva_and_tertawa, key)
    assert viva_and_tertawa.panes[1].text.hasFocus()


def test_escape_lets_go_of_the_sentence(viva_and_tertawa, story, qtbot):
    view = viva_and_tertawa
    view.select(contradiction(story, 4, 1)[0])
    view.panes[0].text.setFocus()
    with qtbot.waitSignal(view.selection_cleared):
        press(view, Qt.Key_Escape)
    assert view.selected is None


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


def test_scrolling_one_pane_takes_the_other_along_to_the_end(viva_and_tertawa):
    left, right = (pane.text.verticalScrollBar() for pane in viva_and_tertawa.panes)
    places = []
    for value in range(0, left.maximum() + 1, 40):
        left.setValue(value)
        places.append(right.value())
    left.setValue(left.maximum())
    assert places == sorted(places)
    assert right.value() == right.maximum()


def test_panes_scroll_by_themselves_when_not_synchronised(viva_and_tertawa):
    viva_and_tertawa.set_sync(False)
    left, right = (pane.text.verticalScrollBar() for pane in viva_and_tertawa.panes)
    left.setValue(left.maximum())
    assert right.value() == 0


def test_five_panes_show_the_counterparts_of_one_statement_level(show, story):
    view = show(story, 0, 1, 2, 3, 4, size=(1500, 800))
    sentence = max(
        (s for s in story.sentences_of(story.articles[0].id)),
        key=lambda s: len({c.sentence.article_id for c in story.counterparts(s.id)}),
    )
    view.select(sentence.id)
    view.finish_motion()
    tops = [
        pane.text.rectangle_of(cursor_sentence(pane)).top()
        for pane in view.panes
        if any(c.sentence.article_id == pane.article_id for c in story.counterparts(sentence.id))
    ]
    own = view.panes[0].text.rectangle_of(sentence.id).top()
    assert len(tops) >= 3
    assert sum(abs(top - own) <= 2 for top in tops) >= 2
    assert view.panes[0].text.viewport().rect().contains(QPoint(5, own))


def cursor_sentence(pane):
    position = pane.text.textCursor().position()
    return next(p.row.sentence.id for p in pane.text.page_geometry.placements if p.row.start == position)


def test_one_article_alone_is_read_in_one_pane(show, story):
    view = show(story, 2)
    view.select(next(s.id for s in story.sentences_of(story.articles[2].id) if s.is_statement))
    assert len(view.panes) == 1


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


def test_choosing_an_article_in_a_header_asks_for_it(viva_and_tertawa, story, qtbot):
    menu = viva_and_tertawa.panes[1].header.chooser.menu()
    with qtbot.waitSignal(viva_and_tertawa.article_chosen) as chosen:
        menu.actions()[2].trigger()
    assert chosen.args == [1, story.articles[2].id]


def test_showing_another_article_keeps_the_place_of_the_other_pane(viva_and_tertawa, story):
    view = viva_and_tertawa
    view.panes[0].text.verticalScrollBar().setValue(300)
    view.show_comparison(story, (story.articles[4].id, story.articles[2].id), Messages("id"))
    assert view.panes[0].text.place == 300


def with_headlines(story, *headlines):
    articles = tuple(replace(a, headline=h) for a, h in zip(story.articles, headlines, strict=True))
    return replace(story, articles=articles)


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


def test_every_focusable_part_has_a_name(viva_and_tertawa):
    root = QAccessible.queryAccessibleInterface(viva_and_tertawa)
    names = [part.text(QAccessible.Text.Name) for part in walk(root) if part.state().focusable]
    assert len(names) >= 4
    assert all(names)


def walk(part):
    yield part
    for place in range(part.childCount()):
        yield from walk(part.child(place))


def test_larger_text_keeps_what_is_read(viva_and_tertawa):
    text = viva_and_tertawa.panes[0].text
    text.verticalScrollBar().setValue(600)
    middle = QPoint(30, round(0.4 * text.viewport().height()))
    read = text.sentence_at(middle)
    viva_and_tertawa.zoom(6)
    assert text.sentence_at(middle) == read


def wheel(widget, modifier=Qt.NoModifier, *, up=False):
    middle = QPointF(widget.rect().center())
    turn = QPoint(0, 120 if up else -120)
    event = QWheelEvent(
        middle, widget.mapToGlobal(middle), QPoint(), turn, Qt.NoButton, modifier, Qt.NoScrollPhase, False
    )
    QApplication.sendEvent(widget, event)


def test_the_wheel_beside_the_text_scrolls_it_too(viva_and_tertawa):
    pane = viva_and_tertawa.panes[0]
    wheel(pane)
    assert pane.text.place > 0


def test_the_wheel_with_control_makes_the_text_larger_in_every_pane(viva_and_tertawa):
    before = [pane.text.page_geometry.height for pane in viva_and_tertawa.panes]
    wheel(viva_and_tertawa.panes[0].text.viewport(), Qt.ControlModifier, up=True)
    after = [pane.text.page_geometry.height for pane in viva_and_tertawa.panes]
    assert all(larger > smaller for larger, smaller in zip(after, before, strict=True))


def test_a_page_further_is_a_page_from_what_is_seen(viva_and_tertawa):
    text = viva_and_tertawa.panes[0].text
    text.setFocus()
    text.verticalScrollBar().setValue(300)
    press(viva_and_tertawa, Qt.Key_PageDown)
    assert text.place > 300


def test_words_that_clash_stay_marked_when_a_fold_opens(viva_and_tertawa, story):
    viva_and_tertawa.select(contradiction(story, 4, 1)[0])
    text = viva_and_tertawa.panes[0].text
    before = [selection.cursor.selectedText() for selection in text.extraSelections()]
    text.toggle_folds()
    assert [selection.cursor.selectedText() for selection in text.extraSelections()] == before != []


def test_a_press_on_the_map_goes_there(viva_and_tertawa):
    pane = viva_and_tertawa.panes[0]
    QTest.mouseClick(pane.overview, Qt.LeftButton, pos=QPoint(11, pane.overview.height() - 14))
    assert pane.text.place == pane.text.verticalScrollBar().maximum()


def test_an_article_without_anything_in_common_is_shown_as_it_is(show):
    articles, sentences = told("Satu hal.|Hal lain.", "Cerita yang berbeda sama sekali.")
    view = show(comparison(articles, sentences, []), 0, 1)
    view.select("a:0")
    assert "Cerita yang berbeda" in view.panes[1].text.toPlainText()
