"""Outlets whose long names differ only at their end are told apart wherever one of them is named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.messages import Messages
from reader.model import Relation, Status
from reader.palette import palette
from reader.present.hints import Mark, SentenceHint, ToldElsewhere
from reader.report.document.parts import Run
from reader.ui.appearance import Appearance
from reader.ui.compare.article_chooser import ArticleChooser
from reader.ui.compare.sentence_card import SentenceCard
from reader.ui.statement_view import Wording
from reader.ui.statements.choice_box import ChoiceBox
from reader.ui.statements.matrix_view import MatrixView
from reader.ui.story.passage_card import Passage, PassageCard
from reader.ui.wording_card import WordingCard
from tests.ui.statements.stories import agreeing_story

APPEARANCE = Appearance(Messages("id"), palette("light"))
SIZE = 380, 200
Named = Callable[[str, QWidget], QWidget]


def chooser(outlet: str, parent: QWidget) -> QWidget:
    made = ArticleChooser(APPEARANCE.palette, parent)
    made.show_choice(outlet, ())
    return made


def heading_of_a_card(outlet: str, parent: QWidget) -> QWidget:
    made = WordingCard(APPEARANCE, parent)
    made.show_wording(Wording("a:0", "", (Run("Air naik."),)), APPEARANCE, above=outlet)
    return made


def passage(outlet: str, parent: QWidget) -> QWidget:
    return PassageCard(Passage("a:0", outlet, (Run("Air naik."),)), APPEARANCE, parent)


def head_of_a_column(outlet: str, parent: QWidget) -> QWidget:
    story = agreeing_story()
    articles = tuple(replace(article, outlet=outlet) for article in story.articles[:1])
    view = MatrixView(APPEARANCE.palette, parent)
    view.show_comparison(replace(story, articles=(*articles, *story.articles[1:])), APPEARANCE.messages)
    return view


def choice_of_an_order(outlet: str, parent: QWidget) -> QWidget:
    made = ChoiceBox(parent)
    made.addItem(APPEARANCE.messages.text("matrix.as_told_by", outlet=outlet))
    return made


@pytest.mark.parametrize("named", [chooser, heading_of_a_card, passage, head_of_a_column, choice_of_an_order])
def test_long_names_are_told_apart(qtbot: QtBot, named: Named) -> None:
    assert picture(qtbot, named, outlet("satu")) != picture(qtbot, named, outlet("dua"))


def test_the_card_beside_a_sentence_has_room_for_the_relation_after_a_long_name(qtbot: QtBot) -> None:
    def told(relation: Relation) -> Named:
        return lambda name, parent: card_beside(ToldElsewhere(name, relation, "Air naik.", ""), parent)

    shared, partial = (picture(qtbot, told(r), outlet("satu")) for r in (Relation.SHARED, Relation.PARTIAL))
    assert shared != partial


def card_beside(told: ToldElsewhere, parent: QWidget) -> QWidget:
    made = SentenceCard(parent)
    hint = SentenceHint(Mark(Status.SHARED, 1), "Sama.", (told,), ())
    made.show_hint(hint, QRect(0, 0, 10, 10), APPEARANCE.messages, APPEARANCE.palette)
    return made


def outlet(file: str) -> str:
    return f"Kantor Berita Nasional Independen Kalimantan Utara dan Sekitarnya ({file}.txt)"


def picture(qtbot: QtBot, named: Named, name: str) -> QImage:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(*SIZE)
    shown = named(name, window)
    shown.resize(*SIZE)
    window.show()
    return shown.grab().toImage()
