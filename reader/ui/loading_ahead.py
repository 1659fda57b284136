"""Loads what the window will want next while its reader reads, so that a view opens without a wait."""

from __future__ import annotations

from collections import deque
from importlib import import_module

from PySide6.QtCore import QObject, QTimer, Signal

_PAUSE = 30
"""Between two modules, in milliseconds: what the reader does meanwhile comes first."""
# What a view is made of comes before it, so that no single step is long.
_MODULES = (
    "reader.ui.statements.entries",
    "reader.ui.statements.matrix_model",
    "reader.ui.statements.matrix_table",
    "reader.ui.statements.matrix_view",
    "reader.ui.statements.contradictions_view",
    "reader.ui.story.reading_text",
    "reader.ui.story.read_once_view",
    "reader.ui.story.quotes_view",
    "reader.ui.story.overview_view",
    "reader.ui.library.article_lines",
    "reader.ui.library.import_page",
    "reader.ui.library.library_page",
)


class LoadingAhead(QObject):
    """Loads the modules of views and pages, one in each turn of the event loop."""

    done = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.left = deque(_MODULES)
        """What is still to be loaded, the next one first."""
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._load_next)

    def start(self) -> None:
        """Begin, or go on, as soon as there is nothing else to do."""
        if self.left:
            self._timer.start()

    def _load_next(self) -> None:
        import_module(self.left.popleft())
        if not self.left:
            self._timer.stop()
            self.done.emit()
