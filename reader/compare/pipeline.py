"""From articles to a comparison: the only place that knows the order of the steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.compare.evidence import agreeing_words
from reader.compare.grouping import group
from reader.compare.profiles import Profile, StoryProfile, story_profile
from reader.compare.scoring import score
from reader.model import Article, Comparison, Match, Options, Relation, Sentence
from reader.progress import SILENT, Progress, Step
from reader.text.segmentation import segment

ENGINE_VERSION = "1"
_DEFAULT = Options()


def compare_articles(
    articles: Sequence[Article], options: Options = _DEFAULT, progress: Progress = SILENT
) -> Comparison:
    """Return what the articles share and where they differ; one article alone gives no matches.

    The order of the articles only decides the order in which they are shown. Raises ``Cancelled`` where
    ``progress`` does.
    """
    sentences: list[Sentence] = []
    for done, article in enumerate(articles):
        progress.advance(Step.SEGMENTING, done, len(articles))
        sentences += segment(article)
    return compare_sentences(articles, sentences, options, progress)


def compare_sentences(
    articles: Sequence[Article],
    sentences: Sequence[Sentence],
    options: Options = _DEFAULT,
    progress: Progress = SILENT,
) -> Comparison:
    """Return the comparison of articles whose sentences are known, in the order of the articles."""
    story = story_profile(articles, sentences)
    matches = tuple(_matches(story, options, progress))
    statements = group(story.profiles, matches)
    return Comparison(tuple(articles), tuple(sentences), matches, statements, options, ENGINE_VERSION)


def _matches(story: StoryProfile, options: Options, progress: Progress) -> Iterator[Match]:
    for place, left in enumerate(story.profiles):
        progress.advance(Step.COMPARING, place, len(story.profiles))
        for right in story.profiles[place + 1 :]:
            if left.sentence.article_id == right.sentence.article_id:
                continue
            found = score(left, right, story.weights)
            if found >= options.cutoff:
                yield _match(left, right, found, story)


def _match(left: Profile, right: Profile, found: float, story: StoryProfile) -> Match:
    relation = Relation.SHARED if found > 0.75 else Relation.PARTIAL
    return Match(
        left.sentence.id, right.sentence.id, round(found, 4), relation, agreeing_words(left, right, story.weights)
    )
