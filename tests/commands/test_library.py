"""The library from the command line."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest

from reader.cli import CommandRequest, parse, run
from reader.commands import learning
from reader.locations import BUNDLED_STORY
from reader.settings import load_settings
from tests.commands.conftest import Sejajar
from tests.library.importing import files, portal
from tests.library.samples import GIFT, QUAKE, write


def test_import_says_what_became_of_every_file(sejajar: Sejajar, tmp_path: Path) -> None:
    good, table = write(tmp_path, "a.txt", QUAKE), tmp_path / "b.csv"
    table.write_bytes(files.csv())

    first = sejajar("import", good, table, tmp_path / "c.pdf")
    second = sejajar("import", good, "--json")

    assert (first.status, first.out) == (1, "2 articles added\n2 could not be read\n")
    assert [line.split()[1] for line in first.err.splitlines()] == ["b.csv:3", str(tmp_path / "c.pdf")]
    assert (second.status, second.json["same"]) == (0, [["a.txt", 1]])


def test_preview_says_what_a_file_would_give_and_keeps_nothing(sejajar: Sejajar, tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(files.PAGE.replace("</article>", "<p>Baca Juga: Gempa Guncang Garut</p></article>"))

    shown = sejajar("import", page, "--preview")
    sejajar("import", page)
    (again,) = sejajar("import", page, "--preview", "--json").json

    assert shown.out == (
        f"a.html: {files.HEADLINE}\n  Harian Uji, 18 June 2025, id\n  4 sentences to compare, 8 set aside\n"
    )
    assert (again["author"], again["known"]) == ("Sari Dewi", {"id": 1, "likeness": "same"})
    assert len(sejajar("list", "--json").json) == 1


def test_columns_are_chosen_on_the_command_line(sejajar: Sejajar, tmp_path: Path) -> None:
    table = write(tmp_path, "b.csv", "pokok;koran\nRapat dimulai pukul sembilan.;Harian Uji\n")

    refused = sejajar("import", table)
    sejajar("import", table, "--column", "text=pokok", "--column", "outlet=koran")

    assert (refused.status, "--column text=body" in refused.err) == (1, True)
    assert sejajar("list", "--json").json[0]["outlet"] == "Harian Uji"


@pytest.mark.parametrize("column", ["pokok", "colour=merah", "text="])
def test_column_that_is_no_column_is_wrong_usage(column: str) -> None:
    with pytest.raises(SystemExit) as stopped:
        parse(["import", "a.csv", "--column", column])

    assert stopped.value.code == 2


def test_search_finds_inflections_and_marks_them(sejajar: Sejajar, tmp_path: Path) -> None:
    sejajar("import", write(tmp_path, "a.txt", QUAKE), write(tmp_path, "b.txt", GIFT))

    (found,) = sejajar("search", "hadiah", "--json").json
    shown = sejajar("search", "hadiah")

    assert [found["snippet"][start:end] for start, end in found["marks"]] == ["menghadiahkan"]
    assert (shown.status, "menghadiahkan sebuah mobil" in shown.out) == (0, True)
    assert sejajar("search", "tiada").out == "No article has these words.\n"


def test_article_is_edited_shown_deleted_and_restored(sejajar: Sejajar, tmp_path: Path) -> None:
    sejajar("import", write(tmp_path, "a.txt", QUAKE))

    sejajar("edit", 1, "--outlet", "Harian Uji", "--published", "2025-06-18", "--tag", "bencana", "--note", "Cek.")
    shown = sejajar("show", 1).out
    deleted = sejajar("edit", 1, "--delete").out
    gone, binned = sejajar("list").out, sejajar("list", "--deleted", "--json").json
    sejajar("edit", 1, "--restore", "--untag", "bencana")
    back = sejajar("list", "--json").json

    assert shown.startswith("No headline\nHarian Uji, 18 June 2025\na.txt\nbencana\nCek.\n\nBANDUNG")
    assert deleted.endswith("[deleted; bring it back with --restore]\n")
    assert gone == "Nothing yet. Put articles in with sejajar import.\n"
    assert [a["id"] for a in binned] == [1]
    assert [(a["id"], a["tags"], a["read"] is not None) for a in back] == [(1, [], True)]


def test_number_that_is_not_there_is_said_on_stderr(sejajar: Sejajar) -> None:
    outcome = sejajar("show", 7)

    assert (outcome.status, outcome.out) == (1, "")
    assert (
        outcome.err == "sejajar: There is no article number 7 in the library. See the numbers with sejajar list.\n"
    )


def test_stories_are_suggested_made_and_changed(sejajar: Sejajar, tmp_path: Path) -> None:
    rows = [
        f'Koran A;"{QUAKE}"',
        'Koran B;"Gempa magnitudo 4,8 mengguncang Garut, Rabu pagi. Warga Pameungpeuk berhamburan keluar rumah."',
        'Koran B;"Harga beras di pasar induk turun dua ratus rupiah menjelang panen."',
    ]
    table = write(tmp_path, "b.csv", "\n".join(["outlet;text", *rows]))

    (suggested,) = sejajar("import", table, "--suggest", "--json").json["suggestions"]
    members = sorted(article["id"] for article in suggested["articles"])
    sejajar("story", "make", "Gempa", *members)
    changed = sejajar("story", "change", 1, "--title", "Gempa Garut", "--add", 3, "--remove", 1, "--json").json
    deleted = sejajar("story", "change", 1, "--delete").out

    assert members == [1, 2]
    assert deleted.startswith("     1  Gempa Garut (2 articles)  [deleted; bring it back with --restore]\n")
    assert (changed["title"], [a["id"] for a in changed["articles"]]) == ("Gempa Garut", [2, 3])
    assert sejajar("list", "--stories", "--json").json == []
    assert sejajar("story", "suggest").out.startswith(f"{suggested['title']} (2 articles)\n")


def test_suggested_articles_without_an_outlet_go_by_the_host_of_their_address(
    sejajar: Sejajar, tmp_path: Path
) -> None:
    rows = [
        f'https://koran-a.example/gempa;"{QUAKE}"',
        'https://www.koran-b.example/1;"Gempa magnitudo 4,8 mengguncang Garut, Rabu pagi. Warga keluar rumah."',
    ]
    sejajar("import", write(tmp_path, "b.csv", "\n".join(["url;text", *rows])))
    shown = sejajar("story", "suggest").out
    assert "     1  koran-a.example: " in shown
    assert "     2  koran-b.example: " in shown


def test_decisions_are_made_followed_and_sent(sejajar: Sejajar, tmp_path: Path) -> None:
    sejajar("import", BUNDLED_STORY)
    first = sejajar("decide", 1, "next", "--json").json
    pair = first["next"]["a"], first["next"]["b"]

    rejected = sejajar("decide", 1, "reject", *pair, "--note", "Lain hal.").out
    confirmed = sejajar("decide", 1, "link", "1:1", "5:0", "--relation", "contradictory", "--json").json
    compared = sejajar("compare", "--story", 1, "--json", tmp_path / "out.json")
    text = (tmp_path / "out.json").read_text(encoding="utf-8")
    sejajar("story", "export", 1, tmp_path / "cerita.sejajar")
    arrived = sejajar("import", tmp_path / "cerita.sejajar").out
    listed = sejajar("decide", 2, "list", "--json").json
    undone = sejajar("decide", 2, "undo", "--json").json

    assert rejected == f"1 of {first['total']} reviewed\n"
    assert (confirmed["decided"], compared.status) == (2, 0)
    assert '"relation": "contradictory"' in text
    assert arrived == "1 story added\n"
    assert [(d["verdict"], d["note"]) for d in listed["decisions"]] == [("reject", "Lain hal."), ("link", None)]
    assert (listed["decided"], undone["decided"]) == (2, 1)


def test_decisions_measure_the_machine(sejajar: Sejajar) -> None:
    sejajar("import", BUNDLED_STORY)
    for verdict in ("confirm", "reject"):
        following = sejajar("decide", 1, "next", "--json").json["next"]
        sejajar("decide", 1, verdict, following["a"], following["b"])

    assert sejajar("learn").out == (
        "2 pairs judged\ncutoff 0.50: 0.50 of the matches found are right, 1.00 of the right ones are found\n"
    )


def test_applying_what_no_decision_proposes_changes_nothing_and_says_so(sejajar: Sejajar, tmp_path: Path) -> None:
    printed = sejajar("learn", "--apply", "cutoff").out

    assert printed.endswith("propose nothing of that kind yet; nothing was changed.\n")
    assert not (tmp_path / "settings.json").exists()


def test_proposed_cutoff_is_used_by_the_window_only_when_asked_for(sejajar: Sejajar, tmp_path: Path) -> None:
    sejajar("import", BUNDLED_STORY)
    sejajar("compare", "--story", 1, "--json", tmp_path / "out.json")
    compared = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    for match in compared["matches"]:
        sejajar("decide", 1, "confirm" if match["score"] > 0.7 else "reject", match["a"], match["b"])

    looked = sejajar("learn", "--json").json
    applied = sejajar("learn", "--apply", "cutoff", "--json").json["applied"]
    kept = load_settings(tmp_path / "settings.json").cutoff
    sejajar("learn", "--reset")

    assert looked["applied"]["cutoff"] == 0.5
    assert looked["proposed"]["precision"] == 1.0
    assert applied["cutoff"] == kept == looked["proposed"]["cutoff"] > 0.6
    assert load_settings(tmp_path / "settings.json").cutoff == 0.5


def test_sentences_are_split_and_set_aside(sejajar: Sejajar) -> None:
    sejajar("import", BUNDLED_STORY)

    def names_and_texts() -> dict[str, tuple[str, str]]:
        articles = json.loads(sejajar("compare", "--story", 1, "--json", "-").out)["articles"]
        return {s["id"]: (s["text"], s["kind"]) for s in articles[0]["sentences"]}

    before = names_and_texts()
    first, second = before["1:2"][0].split(maxsplit=1)
    sejajar("decide", 1, "split", "1:2", "--after", first)
    sejajar("decide", 1, "set-aside", "1:2")
    after = names_and_texts()

    assert (after["1:2"], after["1:3"]) == ((first, "boilerplate"), (second, "body"))
    assert len(after) == len(before) + 1
    assert "cannot be split after" in sejajar("decide", 1, "split", "1:4", "--after", "tiada").err
    assert "Name one sentence" in sejajar("decide", 1, "join").err
    assert sejajar("decide", 1, "list").out.startswith("split\n  ")


def test_decision_on_an_unknown_or_single_sentence_is_refused(sejajar: Sejajar) -> None:
    sejajar("import", BUNDLED_STORY)

    assert "There is no sentence 9:9 in this story." in sejajar("decide", 1, "reject", "1:0", "9:9").err
    assert "Name two sentences" in sejajar("decide", 1, "reject", "1:0").err


def test_damaged_library_says_how_it_is_rescued(sejajar: Sejajar, tmp_path: Path) -> None:
    (tmp_path / "library.db").write_bytes(b"rusak " * 5_000)

    refused = sejajar("list")
    rescued = sejajar("rescue")

    assert (refused.status, "Type sejajar rescue" in refused.err) == (1, True)
    assert rescued.out == f"0 articles saved. The damaged file is kept as {tmp_path / 'library.db.damaged-1'}.\n"
    assert sejajar("rescue").out == "The library is sound; nothing was changed.\n"


@pytest.mark.parametrize(
    "arguments", [["compare"], ["compare", "a.txt", "--story", "1"], ["story"], ["decide", "1"]]
)
def test_half_a_command_is_wrong_usage(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        parse(arguments)

    assert stopped.value.code == 2


def test_menus_and_comments_of_a_page_are_counted_and_not_shown(sejajar: Sejajar, tmp_path: Path) -> None:
    sejajar("import", write(tmp_path, "a.html", portal.page()))

    shown = sejajar("show", 1)

    assert portal.PARAGRAPHS[3] in shown.out
    assert portal.COMMENT not in shown.out
    assert "other lines of its page are set aside" in shown.out
    assert portal.COMMENT in sejajar("show", 1, "--json").json["text"]


def test_options_of_a_story_come_before_or_after_what_is_done_with_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here, there = tmp_path / "here.db", tmp_path / "there.db"
    for given, used in (
        (["--library", here, "suggest"], here),
        (["suggest", "--library", here], here),
        (["--library", there, "suggest", "--library", here], here),
    ):
        request = parse(["story", "--json", *map(str, given)])
        assert isinstance(request, CommandRequest)
        assert request.given.library == used
        assert run(request) == 0
        assert json.loads(capsys.readouterr().out) == []


def test_settings_that_cannot_be_written_are_said(
    sejajar: Sejajar, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "settings.json"
    settings.write_text(json.dumps({"cutoff": 0.3}), encoding="utf-8")

    def disk_is_full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(learning, "save_settings", disk_is_full)
    outcome = sejajar("learn", "--reset")

    assert outcome.status == 1
    assert f"{settings} cannot be written (the disk is full)" in outcome.err
