"""What every command needs of the terminal: words, progress, results and errors where a script expects them."""

from __future__ import annotations

import argparse
import datetime
import json
import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reader.errors import InputError, OutputError, Problem, ReaderError, system_detail
from reader.files import write_whole
from reader.locations import library_file
from reader.messages import LANGUAGES, Messages, system_language
from reader.progress import Progress, Step
from reader.wording import error_text

STANDARD_OUTPUT = Path("-")
_INTERRUPTED = 130
"""The exit status of what Ctrl+C stopped, as shells have it."""


class TerminalProgress(Progress):
    """Progress as one line of a terminal, rewritten in place."""

    def __init__(self, messages: Messages) -> None:
        self._messages = messages
        self._line = ""

    def advance(self, step: Step, done: int, total: int) -> None:
        share = f" {100 * done // total} %" if total else ""
        self._write(self._messages.text(f"step.{step}") + share)

    def clear(self) -> None:
        """Remove the line."""
        self._write("")

    def _write(self, line: str) -> None:
        if line == self._line:
            return
        sys.stderr.write(f"\r{line:{len(self._line)}}" + ("" if line else "\r"))
        sys.stderr.flush()
        self._line = line


class Shell:
    """The terminal that a command was given in: results to stdout, all else to stderr."""

    def __init__(self, language: str) -> None:
        self.messages = Messages(language)
        self._terminal = TerminalProgress(self.messages) if sys.stderr.isatty() else None
        self.failed = False
        """Whether something was refused; it decides the exit status."""

    @property
    def progress(self) -> Progress:
        """Where work says how far it is: seen on a terminal, silent in a script."""
        return self._terminal or Progress()

    def say(self, text: str) -> None:
        """Print a result. Raises ``OutputError`` where it cannot be written, as to a full disk."""
        self._clear()
        with written(STANDARD_OUTPUT):
            print(text, flush=True)

    def say_json(self, content: Any) -> None:
        """Print a result for another program."""
        self.say(json.dumps(content, ensure_ascii=False, indent=1))

    def refuse(self, error: ReaderError) -> None:
        """Print what is wrong and what to do about it; the exit status will be 1."""
        self._clear()
        self.failed = True
        logging.getLogger(__name__).debug("refused", exc_info=error)
        print(f"sejajar: {error_text(error, self.messages)}", file=sys.stderr)

    def do(self, work: Callable[[], object]) -> int:
        """Do the work and return the exit status: 0, 1 after a message on stderr, or 130 after Ctrl+C."""
        try:
            work()
        except KeyboardInterrupt:
            self._clear()
            print(f"sejajar: {self.messages.text('cli.interrupted')}", file=sys.stderr)
            return _INTERRUPTED
        except ReaderError as error:
            self.refuse(error)
        except BrokenPipeError:  # the reader of the output, such as head, has seen enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        self._clear()
        return int(self.failed)

    def _clear(self) -> None:
        if self._terminal:
            self._terminal.clear()


def write_output(path: Path, content: bytes) -> None:
    """Write a file, or to the terminal for ``-``. Raises ``OutputError``; the old file is then as it was."""
    with written(path):
        if path == STANDARD_OUTPUT:
            sys.stdout.buffer.write(content)
            sys.stdout.buffer.flush()
        else:
            write_whole(path, content)


@contextmanager
def written(path: Path) -> Iterator[None]:
    """Turn what the system says against writing a file into an ``OutputError``; a broken pipe stays one."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        name = "stdout" if path == STANDARD_OUTPUT else str(path)
        raise OutputError(Problem.NOT_WRITABLE, path=name, detail=system_detail(error)) from error


def clock() -> datetime.datetime:
    """Return the time of making: ``SOURCE_DATE_EPOCH`` where it is set, for results that repeat byte for byte.

    Raises ``InputError`` where that is no time.
    """
    fixed = os.environ.get("SOURCE_DATE_EPOCH")
    if fixed is None:
        return datetime.datetime.now().astimezone()
    try:
        return datetime.datetime.fromtimestamp(int(fixed), datetime.UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise InputError(Problem.WRONG_TIME, given=fixed) from error


def add_language(parser: argparse.ArgumentParser, *, again: bool = False) -> None:
    """Add the option that every command has."""
    default = argparse.SUPPRESS if again else system_language()
    parser.add_argument("--language", choices=LANGUAGES, default=default)


def add_library(parser: argparse.ArgumentParser, *, json_too: bool = True, again: bool = False) -> None:
    """Add the options of the commands that work on the library.

    With ``again`` they are those of a part of a command that has them before the part too.
    """
    default = argparse.SUPPRESS if again else library_file()
    parser.add_argument("--library", type=Path, metavar="FILE", default=default)
    if json_too:
        parser.add_argument("--json", action="store_true", default=argparse.SUPPRESS if again else False)
    add_language(parser, again=again)
