"""From a comparison to the framing worksheet of each of its articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from reader.model import Article, Evidence, EvidenceKind, Sentence, Span
from reader.report.citations import Citations
from reader.report.document.parts import Byline, Passage, Reference
from reader.report.edition import Edition
from reader.report.marking import marked, one_line
from reader.report.matrix import matrix, omissions
from reader.report.worksheet.actors import actors
from reader.report.worksheet.article_reading import ArticleReading, read_article
from reader.report.worksheet.circumstances import Found, how, when, where, why
from reader.report.worksheet.framing import Answer, Framing, Omitted, Question, Source
from reader.sourcing.citations import citations as agencies_cited
from reader.sourcing.quotes import SpeakerQuotes, quotes


def framings(edition: Edition) -> tuple[Framing, ...]:
    """Return the worksheet of each article as shown."""
    citations = Citations(edition.comparison, edition.messages)
    story = _Story(
        citations,
        _omitted(citations),
        _quoted(citations),
        tuple(one_line(article.outlet) for article in edition.comparison.articles if article.outlet),
    )
    return tuple(_framing(article, story) for article in edition.comparison.articles)


@dataclass(frozen=True, slots=True)
class _Story:
    """What the worksheets of all articles share."""

    citations: Citations
    omitted: Mapping[Byline, tuple[Omitted, ...]]
    quoted: Mapping[str, tuple[Source, ...]]
    outlets: tuple[str, ...]


def _framing(article: Article, story: _Story) -> Framing:
    citations, byline = story.citations, story.citations.byline(article.id)
    reading = read_article(article, citations.comparison)
    cited = _cited(reading, citations)
    return Framing(
        byline=byline,
        headline=one_line(article.headline or ""),
        lead=tuple(citations.passage(sentence.id) for sentence in reading.lead),
        sources=(*story.quoted.get(article.id, ()), *cited),
        closing=tuple(citations.passage(sentence.id) for sentence in reading.closing),
        script=_script(reading, story, [source.name for source in cited]),
        omitted=story.omitted.get(byline, ()),
    )


def _omitted(citations: Citations) -> dict[Byline, tuple[Omitted, ...]]:
    """Return what each article leaves out though at least half of the others report it."""
    first = {s.number: citations.in_order(s.members)[0] for s in citations.comparison.statements}
    return {
        group.byline: tuple(Omitted(row.badge, citations.passage(first[row.badge.number])) for row in group.rows)
        for group in omissions(citations, matrix(citations))
    }


def _script(
    reading: ArticleReading, story: _Story, agencies: Sequence[str]
) -> tuple[tuple[Question, tuple[Answer, ...]], ...]:
    answers = {
        Question.WHO: _who(reading, (*story.outlets, *agencies), story.citations),
        Question.WHAT: _what(reading, story.citations),
    }
    circumstances = {Question.WHEN: when, Question.WHERE: where, Question.WHY: why, Question.HOW: how}
    for question, find in circumstances.items():
        answers[question] = tuple(_answer(reading, found, story.citations) for found in find(reading))
    return tuple(answers.items())


def _who(reading: ArticleReading, not_actors: Sequence[str], citations: Citations) -> tuple[Answer, ...]:
    """Return the actors, those of one sentence together."""
    by_sentence: dict[Sentence, list[tuple[str, Span]]] = defaultdict(list)
    for name, sentence, span in actors(reading, not_actors):
        by_sentence[sentence].append((one_line(name), span))
    return tuple(
        Answer(", ".join(name for name, _ in named), _marked(reading, sentence, [s for _, s in named], citations))
        for sentence, named in by_sentence.items()
    )


def _what(reading: ArticleReading, citations: Citations) -> tuple[Answer, ...]:
    """Return the event in the words of the headline, which the nearest sentence of the lead supports."""
    headline = one_line(reading.article.headline or "")
    if not reading.lead:
        return ()
    nearest = max(reading.lead, key=lambda s: fuzz.token_set_ratio(headline.lower(), reading.text(s).lower()))
    words = headline or one_line(reading.text(nearest))
    return (Answer(words, citations.passage(nearest.id)),)


def _answer(reading: ArticleReading, found: Found, citations: Citations) -> Answer:
    sentence, span = found
    return Answer(one_line(span.of(reading.article.text)), _marked(reading, sentence, [span], citations))


def _marked(reading: ArticleReading, sentence: Sentence, spans: Sequence[Span], citations: Citations) -> Passage:
    """Return the sentence with the answer marked in it."""
    evidence = Evidence(EvidenceKind.FACT, tuple(spans), ())
    return replace(citations.passage(sentence.id), runs=marked(reading.article.text, sentence.span, [evidence]))


def _quoted(citations: Citations) -> dict[str, tuple[Source, ...]]:
    """Return whom each article quotes, by article id; words that it gives to nobody have no source."""
    found: dict[str, list[Source]] = defaultdict(list)
    for entry in quotes(citations.comparison):
        for article_id, sentence_ids in _spoken(entry).items():
            references = tuple(map(citations.reference, citations.in_order(sentence_ids)))
            found[article_id].append(Source(one_line(entry.name or ""), True, references))
    return {article_id: tuple(sources) for article_id, sources in found.items()}


def _spoken(entry: SpeakerQuotes) -> dict[str, set[str]]:
    """Return the sentences in which each article quotes a person that it names."""
    sentences: dict[str, set[str]] = defaultdict(set)
    for group in entry.groups if entry.name else ():
        for quotation in group.quotations:
            if quotation.speaker is not None:
                sentences[quotation.article_id].add(quotation.sentence_id)
    return sentences


def _cited(reading: ArticleReading, citations: Citations) -> tuple[Source, ...]:
    """Return the agencies and media that an article draws on."""
    by_name: dict[str, list[Reference]] = defaultdict(list)
    for citation in agencies_cited(reading.article, reading.told, reading.facts):
        by_name[one_line(citation.source)].append(citations.reference(citation.sentence_id))
    return tuple(Source(name, False, tuple(dict.fromkeys(places))) for name, places in by_name.items())
