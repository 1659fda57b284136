"""From articles to a comparison: the only place that knows the order of the steps."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from reader.compare.evidence import agreeing_words
from reader.compare.grouping import group
from reader.compare.profiles import Profile, profiles
from reader.compare.scoring import Scorer, default_scorer
from reader.compare.vectors import story_vectors
from reader.model import Article, Comparison, Match, Options, Relation, Sentence
from reader.progress import SILENT, Progress, Step
from reader.text.segmentation import segment

ENGINE_VERSION = "1"
_DEFAULT = Options()
_SHARED_FROM = 0.42
"""A little below even: a sentence whose main statement is found elsewhere should not be called partial."""


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
    *,
    scorer: Scorer | None = None,
) -> Comparison:
    """Return the comparison of articles whose sentences are known, in the order of the articles.

    ``scorer`` takes the place of the one that ships.
    """
    progress.advance(Step.COMPARING, 0, 1)
    known = profiles(articles, sentences)
    crossing = len({profile.sentence.article_id for profile in known}) > 1
    matches = _matches(known, scorer or default_scorer(), options, progress) if crossing else ()
    statements = group(known, matches)
    return Comparison(tuple(articles), tuple(sentences), matches, statements, options, ENGINE_VERSION)


def _matches(
    known: tuple[Profile, ...], scorer: Scorer, options: Options, progress: Progress
) -> tuple[Match, ...]:
    story = story_vectors(known)
    judgement = scorer(story)
    weights = dict(zip(story.lemmas, story.weights.tolist(), strict=True))
    rows, columns = np.nonzero(np.triu(story.crossing()) & (judgement.scores >= options.cutoff))
    matches = []
    for done, (row, column) in enumerate(zip(rows.tolist(), columns.tolist(), strict=True)):
        progress.advance(Step.COMPARING, done, len(rows))
        shared = judgement.shared[row, column] >= _SHARED_FROM
        relation = Relation.SHARED if shared else Relation.PARTIAL
        evidence = agreeing_words(known[row], known[column], weights)
        score = round(float(judgement.scores[row, column]), 4)
        matches.append(Match(known[row].sentence.id, known[column].sentence.id, score, relation, evidence))
    return tuple(matches)
