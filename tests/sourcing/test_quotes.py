from __future__ import annotations

from reader.comparison import Comparison
from reader.model import Article, Match, Relation, Sentence, SentenceKind
from reader.sourcing.quotes import SpeakerQuotes, Variation, quotes
from tests.builders import annotated_story, comparison, spans_of


def story(*texts: str, matched: bool = False) -> Comparison:
    """Return a story of one-paragraph articles a, b, c ..., a sentence a line; the first sentences may match."""
    articles, sentences = [], []
    for letter, text in zip("abc", texts, strict=False):
        articles.append(Article(letter, text, f"{letter}.txt", letter.upper()))
        sentences += [
            Sentence(f"{letter}{index}", letter, index, span, 0, SentenceKind.BODY)
            for index, span in enumerate(spans_of(text.split("\n")))
        ]
    matches = [Match("a0", "b0", 0.8, Relation.SHARED)] if matched else []
    return comparison(articles, sentences, matches)


def only(found: tuple[SpeakerQuotes, ...]) -> SpeakerQuotes:
    (quoted,) = found
    return quoted


def test_the_speaker_that_a_sentence_names_is_certain() -> None:
    quoted = only(quotes(story("“Kami siap membantu warga,” kata Budi Santoso di Jakarta.")))
    assert quoted.name == "Budi Santoso"
    (quotation,) = quoted.groups[0].quotations
    assert quotation.speaker is not None
    assert quotation.speaker.certain


def test_a_pronoun_leads_to_the_speaker_before_who_is_likely_only() -> None:
    text = "Menurut Budi Santoso, bantuan sudah siap.\n“Kami berangkat besok pagi,” katanya."
    quoted = only(quotes(story(text)))
    assert quoted.name == "Budi Santoso"
    (quotation,) = quoted.groups[0].quotations
    assert quotation.speaker is not None
    assert not quotation.speaker.certain


def test_a_title_before_the_name_is_not_the_speaker() -> None:
    quoted = only(quotes(story("“Kami siap membantu warga,” kata Gubernur Budi Santoso di Jakarta.")))
    assert quoted.name == "Budi Santoso"


def test_words_that_nobody_is_named_for_have_no_speaker() -> None:
    assert only(quotes(story("Spanduk bertuliskan “selamat datang semua” terpasang di jalan."))).name is None


def test_a_quotation_over_two_sentences_is_one() -> None:
    text = "“Kami siap membantu warga.\nBesok kami berangkat,” kata Budi Santoso."
    (group,) = only(quotes(story(text))).groups
    (quotation,) = group.quotations
    assert quotation.sentence_id == "a0"
    assert quotation.words[-1] == "berangkat"


def test_the_same_words_of_two_outlets_stand_together() -> None:
    words = "“Kami siap membantu semua warga di sana,” kata Budi Santoso."
    (group,) = only(quotes(story(words, words))).groups
    assert group.variation is Variation.SAME
    assert [quotation.article_id for quotation in group.quotations] == ["a", "b"]


def test_a_part_of_a_quotation_stands_beside_the_whole() -> None:
    whole = "“Kami siap membantu semua warga di sana sampai keadaan pulih,” kata Budi Santoso."
    (group,) = only(quotes(story(whole, "Budi Santoso mengatakan “siap membantu semua warga”."))).groups
    assert group.variation is Variation.SHORTENED


def test_matched_sentences_quote_the_same_in_other_words() -> None:
    left = "“Kami siap membantu semua warga di sana,” kata Budi Santoso."
    right = "“Kita akan siap membantu warga yang ada di sana,” kata Budi Santoso."
    assert only(quotes(story(left, right, matched=True))).groups[0].variation is Variation.REWORDED


def test_the_same_words_in_another_mouth_are_disputed() -> None:
    left = "“Kami siap membantu semua warga di sana,” kata Budi Santoso."
    right = "“Kami siap membantu semua warga di sana,” kata Siti Aminah."
    assert only(quotes(story(left, right))).groups[0].disputed


def test_far_down_a_long_article_speakers_are_still_found() -> None:
    lines = ["Hujan turun sepanjang hari di kota itu."] * 60
    text = "\n".join(
        [*lines, "Menurut Budi Santoso, bantuan sudah siap.", "“Kami berangkat besok pagi,” katanya."]
    )
    assert only(quotes(story(text))).name == "Budi Santoso"


def test_a_short_and_a_full_name_are_one_speaker() -> None:
    text = "“Kami siap membantu warga,” kata Budi Santoso.\n“Besok kami berangkat,” kata Budi."
    assert only(quotes(story(text))).name == "Budi Santoso"


def test_what_another_outlet_reports_without_quoting_stands_beside_the_quotation() -> None:
    quoted = only(
        quotes(story("“Kami siap membantu warga,” kata Budi Santoso.", "Budi siap membantu.", matched=True))
    )
    assert quoted.groups[0].reported == ("b0",)


def test_quotations_in_the_annotated_story_have_their_speakers() -> None:
    names = [quoted.name for quoted in quotes(annotated_story())]
    assert names == ["Kim Jong Un", "Vladimir Putin", None]


def test_a_story_without_quotation_marks_quotes_nobody() -> None:
    assert quotes(story("Budi Santoso siap membantu warga.")) == ()
