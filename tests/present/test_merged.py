from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.comparison import Comparison
from reader.model import Article, Match, Relation, Sentence, SentenceKind, Span
from reader.present.merged import (
    Clash,
    Heading,
    Headline,
    Paragraph,
    best_wording,
    merged_reading,
    told_statements,
)
from tests.builders import annotated_story, comparison, spans_of


def story(
    articles: list[list[str]],
    relation: Relation = Relation.SHARED,
    kinds: dict[tuple[str, int], SentenceKind] | None = None,
) -> Comparison:
    """Return a story in which sentences of the same word tell the same; articles are called a, b, c ..."""
    made, sentences, matches = [], [], []
    for letter, words in zip("abcdef", articles, strict=False):
        made.append(Article(letter, " ".join(words), f"{letter}.txt", letter.upper()))
        for index, span in enumerate(spans_of(words)):
            kind = (kinds or {}).get((letter, index), SentenceKind.BODY)
            sentences.append(Sentence(f"{letter}{index}", letter, index, span, 0, kind))
    told = {s.id: made["abcdef".index(s.article_id)].text[s.span.start : s.span.end] for s in sentences}
    for place, left in enumerate(sentences):
        for right in sentences[place + 1 :]:
            if left.article_id != right.article_id and told[left.id] == told[right.id]:
                matches.append(Match(left.id, right.id, 0.9, relation))
    return comparison(made, sentences, matches)


def words_told(story: Comparison) -> list[str]:
    return [story.text_of(statement.members[0]) for statement in told_statements(merged_reading(story))]


def reversed_order(story: Comparison) -> Comparison:
    articles = tuple(reversed(story.articles))
    sentences = tuple(sentence for article in articles for sentence in story.sentences_of(article.id))
    return replace(story, articles=articles, sentences=sentences)


ARTICLES = st.lists(st.lists(st.sampled_from("pqrstuvw"), max_size=7, unique=True), min_size=1, max_size=4)


HEADINGS = st.sets(st.tuples(st.sampled_from("abcd"), st.integers(0, 6)))


@given(ARTICLES, HEADINGS)
@settings(max_examples=80, deadline=None)
def test_every_statement_is_told_exactly_once(articles: list[list[str]], headings: set[tuple[str, int]]) -> None:
    made = story(articles, kinds=dict.fromkeys(headings, SentenceKind.HEADING))
    reading = merged_reading(made)
    listed = {sentence_id for headline in reading.headlines for sentence_id in headline.sentences}
    below = [statement.number for statement in made.statements if not listed.issuperset(statement.members)]
    assert sorted(statement.number for statement in told_statements(reading)) == below


@given(ARTICLES)
@settings(max_examples=60, deadline=None)
def test_the_order_of_the_articles_changes_no_part(articles: list[list[str]]) -> None:
    made = story(articles)
    turned = reversed_order(made)
    assert [s.number for s in told_statements(merged_reading(made))] == [
        s.number for s in told_statements(merged_reading(turned))
    ]


@given(st.permutations("pqrstuvw"), st.lists(st.sets(st.integers(0, 7)), min_size=2, max_size=4))
@settings(max_examples=60, deadline=None)
def test_articles_that_agree_on_the_order_all_keep_theirs(order: list[str], told: list[set[int]]) -> None:
    articles = [[order[place] for place in sorted(places)] for places in told]
    merged = words_told(story(articles))
    for words in articles:
        assert [word for word in merged if word in words] == words


def test_of_articles_that_disagree_the_majority_decides() -> None:
    assert words_told(story([["p", "q"], ["q", "p"], ["q", "p"]])) == ["q", "p"]


def test_what_one_article_adds_follows_what_stands_before_it_there() -> None:
    assert words_told(story([["p", "q"], ["p", "added", "q"]])) == ["p", "added", "q"]


def test_what_opens_one_article_stands_before_what_it_shares() -> None:
    assert words_told(story([["p", "q"], ["opening", "q"]])) == ["p", "opening", "q"]


def test_articles_that_share_nothing_follow_one_another() -> None:
    assert words_told(story([["p", "q"], ["r", "s"]])) == ["p", "q", "r", "s"]


def test_a_statement_is_worded_as_the_member_that_agrees_most_with_the_others() -> None:
    articles = [Article(letter, "word", f"{letter}.txt", letter) for letter in "abc"]
    sentences = [Sentence(f"{letter}0", letter, 0, Span(0, 4), 0, SentenceKind.BODY) for letter in "abc"]
    matches = [Match("a0", "b0", 0.8, Relation.SHARED), Match("b0", "c0", 0.9, Relation.SHARED)]
    made = comparison(articles, sentences, matches)
    assert best_wording(made.statements[0], made) == "b0"


def test_of_two_wordings_the_fuller_one_is_read() -> None:
    articles = [Article("a", "short", "a.txt", "A"), Article("b", "much longer", "b.txt", "B")]
    sentences = [
        Sentence("a0", "a", 0, Span(0, 5), 0, SentenceKind.BODY),
        Sentence("b0", "b", 0, Span(0, 11), 0, SentenceKind.BODY),
    ]
    made = comparison(articles, sentences, [Match("a0", "b0", 0.9, Relation.SHARED)])
    assert best_wording(made.statements[0], made) == "b0"


def test_headlines_are_listed_and_told_below_only_where_a_sentence_tells_them_too() -> None:
    kinds = {("a", 0): SentenceKind.HEADING, ("b", 0): SentenceKind.HEADING}
    reading = merged_reading(made := story([["title", "p"], ["p", "q"]], kinds=kinds))
    assert reading.headlines == (Headline("a", ("a0",)), Headline("b", ("b0",)))
    assert [made.text_of(statement.members[0]) for statement in told_statements(reading)] == ["p", "q"]


def test_a_heading_inside_an_article_stands_above_what_follows_it() -> None:
    reading = merged_reading(made := story([["p", "between", "q"], ["p"]], kinds={("a", 1): SentenceKind.HEADING}))
    assert [type(part) for part in reading.parts] == [Paragraph, Heading, Paragraph]
    assert reading.parts[1] == Heading("a1", made.statement_of("a1"))


def test_only_what_no_other_article_says_even_in_part_is_one_outlets_own() -> None:
    reading = merged_reading(story([["p", "q", "alone"], ["p", "q"]], relation=Relation.PARTIAL))
    voices = [part.only for part in reading.parts if isinstance(part, Paragraph) for _ in part.tellings]
    assert voices.count("a") == 1
    assert voices.count(None) == 4


def test_a_contradiction_is_told_where_it_arises_with_both_sides() -> None:
    made = annotated_story()
    clashes = [part for part in merged_reading(made).parts if isinstance(part, Clash)]
    contradictory = {m for m in made.matches if m.relation is Relation.CONTRADICTORY}
    assert {match for clash in clashes for match in clash.matches} <= contradictory
    told = {statement.number for clash in clashes for statement in clash.statements}
    clashing = {s.number for m in contradictory for s in map(made.statement_of, (m.left, m.right)) if s}
    assert told == clashing


def test_a_clash_is_shown_once_however_many_sentences_repeat_it() -> None:
    made = story([["p"], ["p"], ["p"]], relation=Relation.CONTRADICTORY)
    (clash,) = merged_reading(made).parts
    assert isinstance(clash, Clash)
    assert len(clash.matches) == 1
    assert clash.members == ("a0", "b0", "c0")
