"""The manual page: it says everything that the parsers do, and is made of nothing that man refuses."""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
from collections.abc import Iterator

import pytest

from reader.cli import parse
from reader.commands.manual import manual_page
from reader.commands.parsers import whole_parser
from reader.commands.registry import COMMANDS
from reader.messages import LANGUAGES, Messages

SPOKEN = [Messages(language) for language in LANGUAGES]
ENGLISH = Messages("en")


def helps(parser: argparse.ArgumentParser, above: str = "") -> Iterator[tuple[str, str]]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, below in action.choices.items():
                yield from helps(below, f"{above}{name} ")
        elif not isinstance(action, argparse._HelpAction):
            yield f"{above}{action.dest}", str(action.help)


def options(parser: argparse.ArgumentParser) -> Iterator[str]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from options(below)
        else:
            yield from (name for name in action.option_strings if name.startswith("--") and name != "--help")


@pytest.mark.parametrize("messages", SPOKEN, ids=LANGUAGES)
def test_page_names_every_command_every_option_and_every_example(messages: Messages) -> None:
    said = manual_page(messages).replace("\\-", "-").replace("\\(aq", "'").replace("\\(ti", "~")

    for name, command in COMMANDS.items():
        assert f".SS sejajar {name}\n" in said
        assert f"\n{command.example}\n" in said
    assert {name for name in options(whole_parser(messages)) if f"\\fB{name}\\fR" not in said} == set()


def test_page_is_the_same_on_every_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    once = manual_page(ENGLISH)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    monkeypatch.setenv("XDG_DATA_HOME", "/elsewhere")

    assert manual_page(ENGLISH) == once
    assert "/elsewhere" not in once


@pytest.mark.parametrize("messages", SPOKEN, ids=LANGUAGES)
@pytest.mark.parametrize(
    "check", [("groff", "-man", "-ww", "-Tutf8"), ("mandoc", "-T", "lint")], ids=["groff", "mandoc"]
)
def test_page_is_read_without_a_warning(check: tuple[str, ...], messages: Messages) -> None:
    if shutil.which(check[0]) is None:
        pytest.skip(f"{check[0]} is not here")

    read = subprocess.run(check, input=manual_page(messages), capture_output=True, text=True, check=True)

    assert read.stderr == ""
    assert check[0] == "groff" or read.stdout == ""


@pytest.mark.parametrize(("language", "example"), [("id", "contoh"), ("en", "example")])
@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_every_command_ends_in_an_example(
    name: str, language: str, example: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        parse([name, "--help", "--language", language])

    assert stopped.value.code == 0
    assert capsys.readouterr().out.endswith(f"\n{example}: {COMMANDS[name].example}\n")


def test_no_help_in_indonesian_is_that_in_english() -> None:
    indonesian, english = (dict(helps(whole_parser(messages))) for messages in SPOKEN)

    assert indonesian.keys() == english.keys()
    assert {name for name, help in english.items() if indonesian[name] == help} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_of_the_program_says_what_each_command_does(
    language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        parse(["--help", "--language", language])

    shown = capsys.readouterr().out
    assert all(re.search(rf"^  {name} +\w", shown, re.MULTILINE) for name in COMMANDS)
