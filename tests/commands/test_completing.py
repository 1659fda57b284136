"""What a shell completes, asked as the shell asks."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from reader.cli import CommandRequest, parse, run
from reader.commands.completing import SHELLS, completion
from reader.commands.registry import COMMANDS
from reader.messages import Messages
from reader.report.formats import Format

# Calls the function that the script has registered, with the words of a command line.
_ASK = """
source "$1"; shift
registered=$(complete -p sejajar); registered=${registered##*-F }
COMP_WORDS=("$@"); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
"${registered%% *}" sejajar "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.mark.skipif(shutil.which("bash") is None, reason="asks bash itself")
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (("",), set(COMMANDS)),
        (("exp",), {"export"}),
        (("export", "--format", "x"), {Format.XLSX.value}),
        (("export", "--paper", ""), {"a4", "letter"}),
        (("export", "arti"), {"artikel.txt"}),
        (("story", "ma"), {"make"}),
        (("completion", ""), set(SHELLS)),
    ],
)
def test_bash_is_offered_what_can_follow(words: tuple[str, ...], offered: set[str], tmp_path: Path) -> None:
    script = tmp_path / "script"
    script.write_text(completion("bash", Messages("en")), encoding="utf-8")
    (tmp_path / "artikel.txt").touch()

    asked = subprocess.run(
        ["bash", "-c", _ASK, "ask", str(script), "sejajar", *words],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )

    assert set(asked.stdout.split()) == offered


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_is_told_every_command(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    request = parse(["completion", shell])
    assert isinstance(request, CommandRequest)
    assert run(request) == 0

    script = capsys.readouterr().out
    assert all(name in script for name in COMMANDS)


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_script_is_in_one_language(shell: str) -> None:
    assert "tunjukkan bantuan ini" in completion(shell, Messages("id"))
    assert "show this help" not in completion(shell, Messages("id"))


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_script_is_understood_by_its_shell(shell: str, tmp_path: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not here")
    script = tmp_path / "script"
    script.write_text(completion(shell, Messages("id")), encoding="utf-8")

    subprocess.run([shell, "-n", str(script)], check=True)
