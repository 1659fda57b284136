"""What the rows of an import say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from reader.errors import ReaderError
from reader.library.duplicates import Likeness
from reader.library.previews import Preview
from reader.messages import Messages
from reader.ui.library.rows import Row, RowKind
from reader.wording import date_text, error_text


def import_rows(
    previews: Sequence[Preview], refused: Sequence[ReaderError], stories: Mapping[int, str], messages: Messages
) -> tuple[Row, ...]:
    """Return a row for each article, then one for each file that cannot be read."""
    return (
        *(_article(place, preview, stories, messages) for place, preview in enumerate(previews)),
        *_problems(refused, messages),
    )


def _article(place: int, preview: Preview, stories: Mapping[int, str], messages: Messages) -> Row:
    content = preview.content
    story = stories.get(preview.story) if isinstance(preview.story, int) else preview.story
    counts = messages.text("form.sentences", sentences=preview.sentences, set_aside=preview.set_aside)
    return Row(
        RowKind.ARTICLE,
        place,
        content.headline or messages.text("article.headline_unknown"),
        above=content.outlet or content.source,
        below=f"{date_text(content.published, messages)} · {counts}",
        sign=_sign(preview, messages),
        passage=messages.text("import.in_story", title=story) if story else "",
        passage_lines=1,
        is_checked=preview.is_wanted,
        is_faint=not preview.is_wanted,
    )


def _sign(preview: Preview, messages: Messages) -> str:
    likeness = preview.known.likeness if preview.known else preview.twin
    if likeness is None or (likeness is Likeness.VERSION and preview.is_own):
        return ""
    return messages.text(f"import.sign.{likeness}")


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
    likeness = preview.known.likeness if preview.known else preview.twin
    if likeness is None or (likeness is Likeness.VERSION and preview.is_own):
        return "new"
    return likeness.value
