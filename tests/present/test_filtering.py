import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Status
from reader.present.filtering import Filter, filtered_out
from tests.builders import annotated_story

STORY = annotated_story()
ARTICLES = [article.id for article in STORY.articles]
STATUSES = st.frozensets(st.sampled_from(list(Status)))


def kept(wanted):
    out = filtered_out(STORY, wanted)
    return {s.id for s in STORY.sentences if s.is_statement} - out


def outlets_of(sentence_id):
    return {STORY.sentence(sentence_id).article_id} | {
        c.sentence.article_id for c in STORY.counterparts(sentence_id)
    }


def test_without_a_filter_nothing_steps_back():
    assert filtered_out(STORY, Filter()) == frozenset()


@given(STATUSES, st.sampled_from([None, *ARTICLES]), st.booleans())
def test_what_keeps_its_marks_has_a_wanted_status_and_the_wanted_outlet(statuses, article_id, alone):
    found = kept(Filter(statuses, article_id, alone and article_id is not None))
    assert all(STORY.status(sentence) in statuses for sentence in found)
    if article_id is not None:
        assert all(article_id in outlets_of(sentence) and len(outlets_of(sentence)) > 1 for sentence in found)


@pytest.mark.parametrize("article_id", ARTICLES)
def test_what_two_outlets_alone_share_is_part_of_what_they_share(article_id):
    shared, alone = kept(Filter(article_id=article_id)), kept(Filter(article_id=article_id, alone=True))
    assert alone < shared
    assert all(len(outlets_of(sentence)) == 2 for sentence in alone)
    assert all(len(outlets_of(sentence)) > 2 for sentence in shared - alone)
