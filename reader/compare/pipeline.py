"""From articles to a comparison: the only place that knows the order of the steps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.compare.evidence import agreeing_words
from reader.compare.grouping import group
from reader.compare.profiles import Profile, profiles
from reader.compare.scoring import default_scorer
from reader.compare.vectors import story_vectors
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
    known = profiles(articles, sentences)
    matches = _matches(known, options, progress)
    statements = group(known, matches)
    return Comparison(tuple(articles), tuple(sentences), matches, statements, options, ENGINE_VERSION)


def _matches(known: tuple[Profile, ...], options: Options, progress: Progress) -> tuple[Match, ...]:
    progress.advance(Step.COMPARING, 0, len(known))
    if len({profile.sentence.article_id for profile in known}) < 2:
        return ()
    story = story_vectors(known)
    likely = default_scorer()(story)
    weights = dict(zip(story.lemmas, story.weights.tolist(), strict=True))
    matches = []
    for row, left in enumerate(known):
        progress.advance(Step.COMPARING, row, len(known))
        for column in range(row + 1, len(known)):
            right = known[column]
            if left.sentence.article_id != right.sentence.article_id and likely[row, column] >= options.cutoff:
                matches.append(_match(left, right, float(likely[row, column]), weights))
    return tuple(matches)


def _match(left: Profile, right: Profile, score: float, weights: Mapping[str, float]) -> Match:
    relation = Relation.SHARED if score > 0.75 else Relation.PARTIAL
    evidence = agreeing_words(left, right, weights)
    return Match(left.sentence.id, right.sentence.id, round(score, 4), relation, evidence)
