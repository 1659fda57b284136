"""Qt's own words, on the buttons of its dialogs, in the language of the program: Qt has none in Indonesian."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTranslator

from reader.messages import Messages


class QtWords(QTranslator):
    """Translates what the catalogue has below ``qt``, word for word; the rest stays in Qt's English."""

    def __init__(self, messages: Messages, parent: QObject) -> None:
        super().__init__(parent)
        self._words = messages.table("qt")

    def isEmpty(self) -> bool:
        return not self._words

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        return self._words.get(source)
