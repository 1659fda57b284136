"""What the reader has noted in the library about the articles of a report."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace

from reader.errors import LibraryError
from reader.library.library_file import LibraryFile
from reader.report.edition import Edition

Annotate = Callable[[Edition], Edition]

_log = logging.getLogger(__name__)


def annotating(library: LibraryFile) -> Annotate:
    """Return the work, for any thread, of adding the notes to an edition; no report waits for a broken library."""

    def annotate(edition: Edition) -> Edition:
        from reader.library.articles import notes_on

        try:
            with library.opened().reading() as connection:
                return replace(edition, article_notes=notes_on(connection, edition.comparison.articles))
        except LibraryError as error:
            _log.warning("a report goes without notes: %s", error)
            return edition

    return annotate
