"""Linking two sentences that the machine missed: one is selected, the other is chosen next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from reader.ui.desk import Desk
from reader.ui.main_window import MainWindow


class Linking(QObject):
    """``linked`` carries the ids of two sentences of different articles.

    Until then the reader may go anywhere, in other panes and articles too; Escape leads back.
    """

    linked = Signal(str, str)

    def __init__(self, window: MainWindow, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._desk = desk
        self._origin: str | None = None
        self._escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), window)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self.cancel)
        window.comparison_view.sentence_chosen.connect(self._take)
        window.notice_bar.installEventFilter(self)
        desk.shown.connect(self._end)

    @property
    def is_on(self) -> bool:
        """Whether the reader is asked for the other sentence."""
        return self._origin is not None

    def begin(self) -> None:
        """Ask for the sentence to link the selected one with."""
        reading = self._desk.reading
        if reading is None or reading.selected is None or self.is_on:
            return
        self._origin = reading.selected
        self._escape.setEnabled(True)
        self._window.comparison_view.choose_sentence(wanted=True)
        self._say("link_how")

    def cancel(self) -> None:
        """Link nothing, and lead back to where the reader was."""
        origin = self._origin
        self._end()
        reading = self._desk.reading
        if origin is not None and reading is not None:
            self._desk.show(reading.selecting(origin))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Who closes the notice that asks for the sentence does not want to choose one.
        if event.type() is QEvent.Type.HideToParent and self.is_on:
            self.cancel()
        return super().eventFilter(watched, event)

    def _take(self, sentence_id: str) -> None:
        reading, origin = self._desk.reading, self._origin
        if reading is None or origin is None or not sentence_id or sentence_id == origin:
            return
        articles = {reading.comparison.sentence(side).article_id for side in (origin, sentence_id)}
        if len(articles) == 1:
            self._say("link_same_article")
            return
        self._end()
        self._desk.show(reading.selecting(origin))
        self.linked.emit(origin, sentence_id)

    def _say(self, name: str) -> None:
        messages = self._desk.messages
        self._window.notice_bar.say_done(
            messages.text(f"judging.{name}"), messages.text("notice.cancel"), self.cancel
        )

    def _end(self) -> None:
        if self.is_on:
            self._origin = None
            self._escape.setEnabled(False)
            self._window.comparison_view.choose_sentence(wanted=False)
            self._window.notice_bar.hide()
