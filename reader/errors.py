"""The errors that a person can do something about.

Each carries a message key and its fields; ``wording.error_text`` makes the sentence in the reader's language.
The plain English text is what ``str`` gives, for logs and scripts.
"""

from __future__ import annotations

import errno
from enum import StrEnum


class Problem(StrEnum):
    """What is wrong with what was given; each has a sentence in ``resources/messages``."""

    MISSING = "missing"
    UNREADABLE = "unreadable"
    FOLDER_WITHOUT_TEXTS = "folder_without_texts"
    EMPTY = "empty"
    BINARY = "binary"
    TOO_LONG = "too_long"
    ONE_ARTICLE = "one_article"
    STORY_FILE = "story_file"
    NOT_WRITABLE = "not_writable"
    REPORT_FAILED = "report_failed"
    NO_FORMAT = "no_format"
    ONE_OUTPUT = "one_output"
    UNKNOWN_STATEMENT = "unknown_statement"
    UNKNOWN_LETTER = "unknown_letter"
    NO_TEXT = "no_text"
    EMPTY_ENTRY = "empty_entry"
    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    UNSAFE = "unsafe"
    TOO_BIG = "too_big"
    TOO_MANY_PAGES = "too_many_pages"
    TABLE = "table"
    NO_COLUMN = "no_column"
    TOO_MANY_ARTICLES = "too_many_articles"
    LIBRARY_DAMAGED = "library_damaged"
    LIBRARY_NEWER = "library_newer"
    LIBRARY_FOREIGN = "library_foreign"
    LIBRARY_BUSY = "library_busy"
    LIBRARY_NOT_WRITABLE = "library_not_writable"
    NO_SUCH_ARTICLE = "no_such_article"
    NO_SUCH_STORY = "no_such_story"
    EMPTY_STORY = "empty_story"
    NOTHING_TO_PASTE = "nothing_to_paste"
    ADDRESS_WRONG = "address_wrong"
    ADDRESS_INSECURE = "address_insecure"
    ADDRESS_REFUSED = "address_refused"
    ADDRESS_SILENT = "address_silent"
    NO_SUCH_SENTENCE = "no_such_sentence"
    ONE_SENTENCE = "one_sentence"
    TWO_SENTENCES = "two_sentences"
    LINE_SET_ASIDE = "line_set_aside"
    SAME_ARTICLE = "same_article"
    NO_SPLIT = "no_split"
    NOTHING_TO_UNDO = "nothing_to_undo"
    NOTHING_TO_REDO = "nothing_to_redo"
    NO_EDIT = "no_edit"
    STORY_PACKAGE = "story_package"
    WRONG_TIME = "wrong_time"
    NOT_A_SHARE = "not_a_share"
    NOT_A_SIZE = "not_a_size"
    NOT_A_DAY = "not_a_day"
    NOT_A_COLUMN = "not_a_column"
    NOT_LETTERS = "not_letters"
    UNKNOWN_FORMAT = "unknown_format"
    UNKNOWN_SECTION = "unknown_section"
    COMMAND_FIRST = "command_first"
    UNKNOWN_COMMAND = "unknown_command"


class ReaderError(Exception):
    """A problem with a fact and a remedy. ``fields`` fill the placeholders of the problem's message."""

    def __init__(self, problem: Problem, **fields: str | int) -> None:
        super().__init__(problem.value, fields)
        self.problem = problem
        self.fields = fields


class InputError(ReaderError):
    """What was given cannot be read or compared."""


class LibraryError(ReaderError):
    """The library cannot be opened, read or changed as asked."""


class OutputError(ReaderError):
    """What was asked for cannot be written."""


def system_detail(error: OSError) -> str:
    """Return the name of what the system says, such as ``ENOSPC``, or else what it says.

    ``wording.error_text`` has words for the names, in the reader's language and not in that of the system.
    """
    return errno.errorcode.get(error.errno or 0) or error.strerror or str(error)
