"""A person's corrections of single sentences."""

from __future__ import annotations

import pytest

from reader.library.anchors import Anchor
from reader.library.decisions import Decision
from reader.library.importing.imported import text_hash
from reader.library.resegmenting import resegmented
from reader.model import Article, Sentence, SentenceKind
from reader.verdicts import Verdict
from tests.library.samples import GIFT, QUAKE

ARTICLES = (Article("1", QUAKE, "a.txt", "Harian Uji"), Article("2", GIFT, "b.txt", "Koran Kedua"))
FIRST, SECOND, THIRD = (sentence.span.of(QUAKE) for sentence in resegmented(ARTICLES[:1], ())[0])


def said(verdict: Verdict, sentence: str, words: int | None = None) -> Decision:
    return Decision(verdict, Anchor(text_hash(QUAKE), sentence, 0, "Harian Uji"), None, "", words=words)


def texts(sentences: tuple[Sentence, ...], article_id: str = "1") -> list[str]:
    return [s.span.of(QUAKE) for s in sentences if s.article_id == article_id]


def test_sentence_is_split_joined_and_split_elsewhere() -> None:
    split, _ = resegmented(ARTICLES, [said(Verdict.SPLIT, SECOND, 5)])
    again, unfollowed = resegmented(
        ARTICLES, [said(Verdict.JOIN, FIRST), said(Verdict.SPLIT, f"{FIRST} {SECOND}", 2)]
    )

    assert texts(split) == [FIRST, "Pusat gempa berada di darat", "pada kedalaman 10 kilometer.", THIRD]
    assert texts(again)[0] == "BANDUNG -"
    assert texts(again)[1].endswith(SECOND)
    assert unfollowed == ()
    assert [s.id for s in split] == [f"{a}:{i}" for a, count in (("1", 4), ("2", 2)) for i in range(count)]


def test_line_is_set_aside_and_brought_back() -> None:
    aside, _ = resegmented(ARTICLES, [said(Verdict.SET_ASIDE, SECOND)])
    back, _ = resegmented(ARTICLES, [said(Verdict.SET_ASIDE, SECOND), said(Verdict.BRING_BACK, SECOND)])

    assert [s.kind for s in aside if s.article_id == "1"][1] is SentenceKind.BOILERPLATE
    assert [s.kind for s in back if s.article_id == "1"][1] is SentenceKind.BODY


@pytest.mark.parametrize(
    "decision",
    [
        said(Verdict.SPLIT, SECOND, 0),
        said(Verdict.SPLIT, SECOND, 99),
        said(Verdict.JOIN, THIRD),
        said(Verdict.SET_ASIDE, "Kalimat yang sudah tidak ada."),
    ],
)
def test_decision_that_cannot_be_followed_changes_nothing_and_is_said(decision: Decision) -> None:
    sentences, unfollowed = resegmented(ARTICLES, [decision])

    assert sentences == resegmented(ARTICLES, ())[0]
    assert unfollowed == (decision,)
