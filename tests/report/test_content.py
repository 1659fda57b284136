"""What a report says of a comparison, whatever format it is given in."""

from __future__ import annotations

import datetime
from dataclasses import replace
from hashlib import sha256

import pytest

from reader.comparison import Comparison
from reader.messages import LANGUAGES, Messages
from reader.model import Evidence, EvidenceKind, Match, Relation, Slot, Span, Status
from reader.report.citations import letters
from reader.report.content import report_content
from reader.report.document import Report
from reader.report.document.findings import Elsewhere
from reader.report.document.parts import Mark
from reader.report.options import Section
from reader.verdicts import Standing, Verdict
from tests.builders import annotated_story, apart
from tests.report.stories import article, edition, story, told_apart, two_dates


def content(comparison: Comparison, language: str = "id") -> Report:
    return report_content(edition(comparison, language))


def test_contradiction_shows_both_sentences_with_the_clash_marked_and_the_reason() -> None:
    (entry,) = content(two_dates()).contradictions

    clashing = [[run.text for run in s.passage.runs if run.mark is Mark.CLASHES] for s in entry.sides]
    assert clashing == [["19 Juni"], ["21 Juni"]]
    assert entry.question == "Kapan?"
    assert entry.reason == "Tanggal berbeda: 19 Juni / 21 Juni."
    assert entry.score == "kecocokan 0,90"
    assert entry.timing == "Laporan Harian Dua terbit 2 hari kemudian: mungkin pembaruan."


def test_contradiction_tells_what_was_decided_of_it_and_why() -> None:
    confirmed = Standing(Verdict.CONFIRM, Relation.CONTRADICTORY, "Cek ke\nrekaman.", "2026-11-24T20:00:00Z")

    (entry,) = report_content(edition(two_dates(), reviews={("a1", "b1"): confirmed})).contradictions

    assert (entry.decision, entry.note) == ("dibenarkan, 24 November 2026", "Cek ke rekaman.")
    assert content(two_dates()).contradictions[0].decision == "belum diperiksa"


def test_what_a_person_linked_has_no_score() -> None:
    linked = Standing(Verdict.LINK, Relation.CONTRADICTORY, None, "2026-11-24T20:00:00Z")

    (entry,) = report_content(edition(two_dates(), reviews={("a1", "b1"): linked})).contradictions

    assert entry.score == "tidak ditemukan program"


def test_main_contradictions_are_the_confirmed_then_the_surest_one_a_statement() -> None:
    first = article("a", [f"Kalimat {n}." for n in range(8)], outlet="A")
    second = article("b", [f"Kalimat {n} lain." for n in range(9)], outlet="B")
    clashing = [Match(f"a{n}", f"b{n}", n / 10, Relation.CONTRADICTORY) for n in range(1, 9)]
    comparison = story(first, second, matches=[*clashing, Match("a8", "b9", 0.75, Relation.CONTRADICTORY)])
    confirmed = Standing(Verdict.CONFIRM, None, None, "2026-11-24T20:00:00Z")

    report = report_content(edition(comparison, reviews={("a1", "b1"): confirmed}))

    assert [entry.badge.number for entry in report.main] == [1, 5, 6, 7, 8]
    assert len(report.contradictions) == 9


def test_rejected_pair_is_listed_with_its_note_though_it_is_no_match() -> None:
    rejected = Standing(Verdict.REJECT, None, "Dua hari berbeda.", "2026-11-24T20:00:00Z")

    report = report_content(edition(two_dates(), reviews={("a3", "b3"): rejected, ("a1", "gone"): rejected}))

    (entry,) = report.decisions
    assert [side.passage.reference.label for side in entry.sides] == ["A.3", "B.3"]
    assert (entry.decision, entry.note) == ("ditolak, 24 November 2026", "Dua hari berbeda.")


def test_notes_on_articles_stand_in_the_report() -> None:
    report = report_content(replace(edition(two_dates()), article_notes={"b": "Disunting sore.", "x": "Lain."}))

    assert [(entry.byline.letter, entry.note) for entry in report.article_notes] == [("B", "Disunting sore.")]


def test_quotation_stands_under_its_speaker_in_the_words_of_each_outlet() -> None:
    first = article("a", ['"Kami akan menang besok pagi," kata Budi Santoso.'], outlet="Satu")
    second = article("b", ['"Kami akan menang besok," ujar Budi Santoso.'], outlet="Dua")

    (speaker,) = content(story(first, second, matches=[Match("a1", "b1", 0.9, Relation.SHARED)])).quotations

    assert speaker.name == "Budi Santoso"
    (quotation,) = speaker.quotations
    assert quotation.remark == "Dikutip lebih pendek"
    assert [quoted.words for quoted in quotation.quoted] == [
        '"Kami akan menang besok pagi,"',
        '"Kami akan menang besok,"',
    ]


def test_sections_that_are_not_wanted_are_empty_and_named_among_the_parameters() -> None:
    report = report_content(edition(annotated_story(), sections=(Section.TEXTS, Section.SUMMARY)))

    assert report.sections == (Section.TEXTS, Section.SUMMARY)
    assert (report.statements, report.matrix, report.quotations) == ((), (), ())
    assert "Kontradiksi" in dict(report.parameters)["Tanpa bagian"]


def test_articles_that_are_left_out_are_named_among_the_parameters() -> None:
    report = report_content(edition(two_dates(), articles=("b",)))

    assert dict(report.parameters)["Artikel"] == "1 dari 2 dalam cerita ini; tanpa Harian Satu"


def test_every_contradictory_match_has_its_own_entry() -> None:
    comparison = annotated_story()

    found = [m for m in comparison.matches if m.relation is Relation.CONTRADICTORY]
    entries = content(comparison).contradictions
    assert len(entries) == len(found)
    assert [entry.badge.number for entry in entries] == sorted(entry.badge.number for entry in entries)


def test_every_statement_stands_once_by_its_number() -> None:
    comparison = annotated_story()
    report = content(comparison)

    several = [entry.badge.number for entry in report.statements]
    alone = [entry.badge.number for group in report.only for entry in group.entries]
    assert sorted(several + alone) == [statement.number for statement in comparison.statements]


def test_every_sentence_stands_in_the_full_texts_or_is_shown_as_set_aside() -> None:
    comparison = annotated_story()
    report = content(comparison)

    sentences = [s for text in report.texts for paragraph in text.paragraphs for s in paragraph]
    aside = {passage.reference for group in report.set_aside for passage in group.passages}
    assert len({s.reference for s in sentences}) == len(comparison.sentences)
    assert {s.reference for s in sentences if s.badge is None} == aside


def test_outlets_that_do_not_report_a_statement_are_named() -> None:
    third = article("c", ["Hal lain."], outlet="Harian Tiga")
    first, second = article("a", ["Kim hadir."], outlet="Satu"), article("b", ["Kim datang."], outlet="Dua")

    report = content(story(first, second, third, matches=[Match("a1", "b1", 0.8, Relation.SHARED)]))

    assert report.statements[0].absent == "C Harian Tiga"
    assert report.statements[0].reported == "2 dari 3 artikel"


@pytest.mark.parametrize(
    ("relation", "words"),
    [
        (Relation.SHARED, "sama, lihat"),
        (Relation.PARTIAL, "sebagian, lihat"),
        (Relation.CONTRADICTORY, "bertentangan, lihat"),
    ],
)
def test_outlet_that_tells_it_in_another_statement_is_quoted_with_how_and_where(
    relation: Relation, words: str
) -> None:
    report = content(told_apart(relation))

    first, second = report.statements

    assert [telling.elsewhere for telling in first.tellings] == [
        None,
        Elsewhere(Status(relation), words, second.badge),
    ]
    assert (first.reported, first.absent) == ("2 dari 2 artikel", "")
    assert report.matrix[0].cells == (Status(relation), Status(relation))


def test_sign_of_an_outlet_without_an_own_sentence_is_that_of_the_match_alone() -> None:
    parts = [article(name, [f"Kalimat {name}."], outlet=name.upper()) for name in ("a", "b", "c")]
    matches = [Match("a1", "b1", 0.8, Relation.CONTRADICTORY), Match("b1", "c1", 0.6, Relation.SHARED)]

    third = content(apart(story(*parts, matches=matches))).matrix[2]

    assert third.cells == (None, Status.SHARED, Status.SHARED)


def test_values_that_differ_within_a_statement_are_said_in_words() -> None:
    first, second = article("a", ["Korban 27 orang."], outlet="A"), article("b", ["Ada 31 korban."], outlet="B")
    update = Evidence(EvidenceKind.UPDATE, (Span(7, 9),), (Span(4, 6),), Slot.QUANTITY)

    (entry,) = content(
        story(first, second, matches=[Match("a1", "b1", 0.8, Relation.SHARED, (update,))])
    ).statements

    assert entry.remarks == ("Jumlah diperbarui: 27, lalu 31.",)


def test_coverage_counts_what_each_article_reports_and_the_share_that_others_report_too() -> None:
    long = article("a", ["Satu.", "Dua.", "Tiga.", "Empat."], outlet="Panjang")
    short = article("b", ["Satu juga."], outlet="Pendek")

    rows = content(story(long, short, matches=[Match("a1", "b1", 0.8, Relation.PARTIAL)])).coverage

    assert [row.shares for row in rows] == [(None, 0.25), (1.0, None)]
    assert [(row.told, row.alone) for row in rows] == [(5, 3), (2, 0)]


def test_articles_are_listed_with_what_identifies_them() -> None:
    comparison = two_dates()

    entry = content(comparison).articles[1]

    assert (entry.letter, entry.outlet, entry.published, entry.words) == ("B", "Harian Dua", "21 Juni 2024", 10)
    assert entry.sha256 == sha256(comparison.articles[1].text.encode()).hexdigest()
    assert sum(number for _, number in entry.divided) == 3


def test_what_an_article_does_not_say_of_itself_is_said_openly() -> None:
    report = content(story(article("a", ["Satu."]), article("b", ["Dua."], outlet="Dua")))

    entry = report.articles[0]
    assert (entry.outlet, entry.headline, entry.published) == (
        "Outlet tidak tercantum",
        "Tanpa judul",
        "tanpa tanggal",
    )
    assert report.title == "Perbandingan 2 artikel"


def test_counts_go_by_statement() -> None:
    counts = {count.status: count.number for count in content(two_dates()).counts}

    assert counts == {Status.SHARED: 1, Status.PARTIAL: 0, Status.CONTRADICTORY: 1, Status.UNIQUE: 2}


def test_parameters_name_program_engine_cutoff_and_time() -> None:
    values = dict(content(two_dates(), "en").parameters)

    assert values["Program"] == "Sejajar 1.2.3"
    assert values["Comparing engine"] == "test"
    assert values["Cutoff of the score (0–1)"] == "0.50"
    assert values["Made"] == "25 November 2026, 03:45 UTC+00:00"


def test_time_of_making_without_zone_claims_none() -> None:
    report = report_content(replace(edition(two_dates(), "en"), made=datetime.datetime(2026, 1, 2, 3, 4)))

    assert dict(report.parameters)["Made"] == "2 January 2026, 03:04"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_contradiction_has_its_question(language: str) -> None:
    questions = Messages(language).table("report.question")

    assert questions.keys() == {*(slot.value for slot in Slot), "other"}


def test_letters_go_on_after_z() -> None:
    assert [letters(place) for place in (0, 25, 26, 52)] == ["A", "Z", "AA", "BA"]


def test_overview_shows_how_each_outlet_stands_to_each_statement() -> None:
    parts = [article(name, [f"Kalimat {name}."], outlet=name.upper()) for name in ("a", "b", "c", "d")]
    matches = [Match("a1", "b1", 0.8, Relation.CONTRADICTORY), Match("b1", "c1", 0.6, Relation.PARTIAL)]

    first, second, third = content(story(*parts, matches=matches)).matrix

    assert first.cells == (Status.CONTRADICTORY, Status.CONTRADICTORY, Status.PARTIAL, None)
    assert second.cells == (None, Status.PARTIAL, Status.PARTIAL, None)
    assert third.cells == (None, None, None, Status.UNIQUE)


def test_omission_is_what_half_of_the_others_report() -> None:
    parts = [
        article(name, [f"Satu {name}.", f"Dua {name}."], outlet=name.upper()) for name in ("a", "b", "c", "d")
    ]
    shared = Relation.SHARED
    matches = [Match("a1", "b1", 0.8, shared), Match("b1", "c1", 0.8, shared), Match("a2", "b2", 0.8, shared)]

    left_out = content(story(*parts, matches=matches)).omissions

    assert [(group.byline.letter, [row.badge.number for row in group.rows]) for group in left_out] == [
        ("C", [2]),
        ("D", [1, 2]),
    ]
