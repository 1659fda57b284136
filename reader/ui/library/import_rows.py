"""What the rows of an import say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.library.reading_in import COUNTED
from reader.messages import Messages
from reader.ui.library.rows import Row, RowKind
from reader.wording import date_text, error_text, outlet_or_host

if TYPE_CHECKING:
    from reader.library.previews import Preview


class ImportRows:
    """Makes the rows of an import, each only once until its article changes."""

    def __init__(self) -> None:
        self._made: list[tuple[Preview, str | None, Row]] = []
        self._messages: Messages | None = None

    def rows(
        self,
        previews: Sequence[Preview],
        refused: Sequence[ReaderError],
        stories: Mapping[int, str],
        messages: Messages,
    ) -> tuple[Row, ...]:
        """Return a row for each article, then one for each file that cannot be read."""
        if messages is not self._messages:
            self._made, self._messages = [], messages
        known = dict(enumerate(self._made))
        counted = len(previews) <= COUNTED
        days = {day: date_text(day, messages) for day in {preview.content.published for preview in previews}}
        self._made = []
        for place, preview in enumerate(previews):
            story = stories.get(preview.story) if isinstance(preview.story, int) else preview.story
            made = known.get(place)
            if made is None or made[0] is not preview or made[1] != story:
                below = days[preview.content.published]
                below = f"{below} · {_counts(preview, messages)}" if counted else below
                made = preview, story, _article(place, preview, story, below, messages)
            self._made.append(made)
        return (*(row for _, _, row in self._made), *_problems(refused, messages))


def _counts(preview: Preview, messages: Messages) -> str:
    return messages.count("form.sentences", preview.sentences, set_aside=messages.number(preview.set_aside))


def _article(place: int, preview: Preview, story: str | None, below: str, messages: Messages) -> Row:
    content = preview.content
    return Row(
        RowKind.ARTICLE,
        place,
        content.headline or messages.text("article.headline_unknown"),
        above=outlet_or_host(content.outlet, content.address) or content.source,
        below=below,
        sign=_sign(preview, messages),
        passage=messages.text("import.in_story", title=story) if story else "",
        passage_lines=1,
        is_checked=preview.is_wanted,
        is_faint=not preview.is_wanted,
    )


def _sign(preview: Preview, messages: Messages) -> str:
    if preview.likeness is None or (preview.may_be_version and preview.is_own):
        return ""
    return messages.text(f"import.sign.{preview.likeness}")


def _problems(refused: Sequence[ReaderError], messages: Messages) -> Iterator[Row]:
    if refused:
        yield Row(RowKind.HEADING, 0, messages.count("import.refused", len(refused)))
    for place, error in enumerate(refused):
        name = str(error.fields.get("path", ""))
        yield Row(RowKind.PROBLEM, place, name, passage=error_text(error, messages))


def summary(previews: Sequence[Preview], messages: Messages) -> str:
    """Return what would become of the articles that are wanted."""
    wanted = [preview for preview in previews if preview.is_wanted]
    counts: Counter[str] = Counter(_fate(preview) for preview in wanted)
    return " · ".join(messages.count(f"import.count.{fate}", counts[fate]) for fate in _FATES if counts[fate])


_FATES = ("new", "version", "same")


def _fate(preview: Preview) -> str:
    if preview.likeness is None or (preview.may_be_version and preview.is_own):
        return "new"
    return preview.likeness.value
