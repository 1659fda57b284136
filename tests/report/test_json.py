"""The comparison as JSON."""

from __future__ import annotations

import json

from reader.report.json import comparison_json
from tests.builders import annotated_story


def test_spans_point_at_the_words_they_name() -> None:
    comparison = annotated_story()
    content = json.loads(comparison_json(comparison))
    texts = {article.source: article.text for article in comparison.articles}

    sentences = {}
    for article in content["articles"]:
        for sentence in article["sentences"]:
            assert texts[article["file"]][sentence["start"] : sentence["end"]] == sentence["text"]
            sentences[sentence["id"]] = sentence
    for match in content["matches"]:
        for evidence in match["evidence"]:
            for side in ("a", "b"):
                sentence = sentences[match[side]]
                assert all(sentence["start"] <= s <= e <= sentence["end"] for s, e in evidence[side])


def test_every_statement_sentence_names_its_statement_and_status() -> None:
    content = json.loads(comparison_json(annotated_story()))
    members = {sentence: s["number"] for s in content["statements"] for sentence in s["sentences"]}

    for article in content["articles"]:
        for sentence in article["sentences"]:
            assert sentence["statement"] == members.get(sentence["id"])
            assert (sentence["status"] is None) == (sentence["kind"] == "boilerplate")


def test_same_comparison_gives_the_same_bytes() -> None:
    assert comparison_json(annotated_story()) == comparison_json(annotated_story())
