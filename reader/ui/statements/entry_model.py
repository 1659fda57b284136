"""The list of contradictions as Qt reads it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.comparison import Comparison
from reader.messages import Messages
from reader.report.marking import one_line
from reader.ui.statements.entries import Entry, Heading, Item

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole


class EntryModel(QAbstractListModel):
    """Headings, which cannot be picked, and entries, which can."""

    def __init__(
        self, items: Sequence[Item], comparison: Comparison, messages: Messages, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.items = tuple(items)
        self.comparison = comparison
        self._messages = messages

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Return the sentences of all entries, from the top."""
        return tuple(item.sentence_ids for item in self.items if isinstance(item, Entry))

    def item(self, index: Index) -> Item:
        """Return what stands at a place of the list."""
        return self.items[index.row()]

    def entry(self, index: Index) -> Entry | None:
        """Return the entry at a place of the list, if that is not a heading."""
        item = self.items[index.row()] if index.isValid() else None
        return item if isinstance(item, Entry) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.entry(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self.item(index)
        match role:
            case _Role.DisplayRole | _Role.AccessibleTextRole:
                return self._spoken(item) if isinstance(item, Entry) else _joined(item)
            case _Role.ToolTipRole:
                return self._hint(item) if isinstance(item, Entry) and item.is_quiet else None
        return None

    def _spoken(self, entry: Entry) -> str:
        left, right = entry.voices
        return self._messages.text(
            "contradictions.entry",
            slot=entry.slot,
            sign=entry.sign,
            left=left.value or self._words(left.sentence_id),
            left_outlet=left.outlet,
            left_date=left.published,
            right=right.value or self._words(right.sentence_id),
            right_outlet=right.outlet,
            right_date=right.published,
            reason=f"{entry.reason} {entry.standing}.",
        )

    def _hint(self, entry: Entry) -> str:
        """Return both wordings in full: a quiet entry shows only their beginning."""
        wordings = (f"{voice.outlet}: {self._words(voice.sentence_id)}" for voice in entry.voices)
        return "".join(f"<p>{escape(text)}</p>" for text in wordings)

    def _words(self, sentence_id: str) -> str:
        return one_line(self.comparison.text_of(sentence_id))


def _joined(heading: Heading) -> str:
    return ". ".join(part for part in (heading.title, heading.count, heading.text) if part)
