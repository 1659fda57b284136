import pytest

from reader.messages import Messages
from reader.model import Article, Sentence, SentenceKind, Span, Status
from reader.present.hints import announcement, badge_text, hover_hint
from reader.present.panes import Fold, Mark, pane_view
from reader.present.strands import strands
from reader.text.segmentation import segment
from tests.builders import annotated_story, comparison

STORY = annotated_story()
KOMPAS, VIVA = (a.id for a in STORY.articles if a.outlet in ("kompastv", "viva"))
MESSAGES = Messages("id")


def test_every_sentence_of_an_article_is_in_its_pane_once():
    view = pane_view(STORY, KOMPAS)
    ids = [s.id for row in view.rows for s in (row.sentences if isinstance(row, Fold) else (row,))]
    assert ids == [s.id for s in STORY.sentences_of(KOMPAS)]


def test_boilerplate_that_stands_together_is_one_fold():
    folds = [len(row.sentences) for row in pane_view(STORY, KOMPAS).rows if isinstance(row, Fold)]
    assert folds == [1, 1, 2]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Satu baris\r\nyang terbelah 😀.", "Satu baris  yang terbelah 😀."),
        ("Satu\u2029dua\ufdd0tiga\ufffcempat.", "Satu dua tiga empat."),
    ],
    ids=["end of a line", "what would end a line or a page"],
)
def test_what_is_no_word_is_shown_as_spaces_so_that_words_keep_their_places(text, shown):
    article = Article("a", text, "a.txt")
    sentence = Sentence("a:0", "a", 0, Span(0, len(text)), 0, SentenceKind.BODY)
    [row] = pane_view(comparison([article], [sentence], []), "a").rows
    assert row.text == shown


def test_a_headline_is_found_in_metadata_or_at_the_top_of_the_text():
    assert pane_view(STORY, VIVA).opens_with_headline
    assert pane_view(STORY, VIVA).headline.startswith("Momen Putin Sopiri")
    assert pane_view(STORY, KOMPAS).headline == ""


def test_headline_below_the_menu_of_its_page_is_not_shown_twice():
    text = "Beranda Ekonomi\n\nJembatan Baru Dibuka\n\nJembatan dibuka kemarin."
    article = Article("a", text, "a.html", headline="Jembatan Baru Dibuka", set_aside=(Span(0, 15),))
    view = pane_view(comparison([article], list(segment(article)), []), "a")
    assert view.opens_with_headline
    assert isinstance(view.rows[0], Fold)


def test_strands_go_from_left_pane_to_right_pane_in_either_order():
    forth, back = strands(STORY, KOMPAS, VIVA), strands(STORY, VIVA, KOMPAS)
    assert {(s.left, s.right) for s in forth} == {(s.right, s.left) for s in back}
    assert all(STORY.sentence(s.left).article_id == KOMPAS for s in forth)


def test_an_article_has_no_strands_to_itself():
    assert strands(STORY, VIVA, VIVA) == ()


@pytest.mark.parametrize(
    ("status", "badge"), [(Status.SHARED, "S 4"), (Status.PARTIAL, "B 4"), (Status.UNIQUE, "U")]
)
def test_a_badge_names_status_and_statement(status, badge):
    assert badge_text(Mark(status, 4), MESSAGES) == badge.replace(" ", "\N{NO-BREAK SPACE}")


def test_a_hint_names_each_outlet_once():
    hints = [hover_hint(STORY, s.id, MESSAGES) for s in STORY.sentences_of(VIVA) if s.is_statement]
    assert max(hint.count("kompastv") for hint in hints) == 1


def test_an_announcement_counts_the_counterparts():
    unique = next(s for s in STORY.sentences_of(VIVA) if s.is_statement and not STORY.counterparts(s.id))
    assert announcement(STORY, unique.id, Messages("en")).startswith("viva, unique, 0 counterparts: ")
