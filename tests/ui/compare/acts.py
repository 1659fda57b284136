"""What a reader does with the panes and sees in them, and stories made for it."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.model import Article, Relation, Sentence, SentenceKind, Span
from reader.palette import palette


def heights(view, *sentence_ids):
    """Return how far below the top of the texts these sentences are seen, one a pane."""
    view.finish_motion()
    return [pane.text.rectangle_of(s).top() for pane, s in zip(view.panes, sentence_ids, strict=True)]


def click(pane, sentence_id):
    QTest.mouseClick(pane.text.viewport(), Qt.LeftButton, pos=pane.text.rectangle_of(sentence_id).center())


def press(view, key, modifier=Qt.NoModifier):
    QTest.keyClick(QGuiApplication.focusObject(), key, modifier)
    view.finish_motion()


def wheel(widget, modifier=Qt.NoModifier, *, up=False):
    middle = QPointF(widget.rect().center())
    turn = QPoint(0, 120 if up else -120)
    event = QWheelEvent(
        middle, widget.mapToGlobal(middle), QPoint(), turn, Qt.NoButton, modifier, Qt.NoScrollPhase, False
    )
    QApplication.sendEvent(widget, event)


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


def with_headlines(story, *headlines):
    articles = tuple(replace(a, headline=h) for a, h in zip(story.articles, headlines, strict=True))
    return replace(story, articles=articles)


def cursor_sentence(pane):
    position = pane.text.textCursor().position()
    return next(p.row.sentence.id for p in pane.text.page_geometry.placements if p.row.start == position)


def walk(part):
    yield part
    for place in range(part.childCount()):
        yield from walk(part.child(place))


def drag(widget, target, point):
    """Press on a widget, move to a point of another and let go there."""
    start = widget.rect().center()
    end = widget.mapFromGlobal(target.mapToGlobal(point))
    QTest.mousePress(widget, Qt.LeftButton, pos=start)
    QTest.mouseMove(widget, start + (end - start) / 2)
    QTest.mouseMove(widget, end)
    QTest.mouseRelease(widget, Qt.LeftButton, pos=end)
