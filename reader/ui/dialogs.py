"""The questions that need a dialog: which files, which folder, where to, whether to leave."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from reader.messages import Messages

_LONGEST_NAME = 80


class Leaving(Enum):
    """What becomes of articles that have not been kept when the window is closed."""

    KEEP = auto()
    DISCARD = auto()
    STAY = auto()


class FileDialogs:
    """Asks for files without waiting for the answer: ``then`` is called with it, or never."""

    def ask_articles(self, parent: QWidget, messages: Messages, then: Callable[[tuple[Path, ...]], None]) -> None:
        """Ask for one or more articles."""
        from reader.library.importing.kinds import SUFFIXES

        kinds = " ".join(f"*{suffix}" for suffix in (*SUFFIXES, ".warc.gz", ".sejajar"))
        dialog = _dialog(parent, messages.text("dialog.articles"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([messages.text("dialog.kinds", kinds=kinds), messages.text("dialog.any")])
        dialog.filesSelected.connect(lambda chosen: then(tuple(Path(path) for path in chosen)))
        dialog.open()

    def ask_folder(self, parent: QWidget, messages: Messages, then: Callable[[Path], None]) -> None:
        """Ask for a story folder."""
        dialog = _dialog(parent, messages.text("dialog.folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
        dialog.open()

    def ask_report(
        self, parent: QWidget, messages: Messages, suggested: str, kind: str, then: Callable[[Path], None]
    ) -> None:
        """Ask where a report is to be written; ``suggested`` is a file name, ``kind`` the filter of its format."""
        dialog = _dialog(parent, messages.text("dialog.report"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilter(kind)
        dialog.setDefaultSuffix(Path(suggested).suffix.removeprefix("."))
        dialog.selectFile(suggested)
        dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
        dialog.open()

    def ask_leaving(self, parent: QWidget, messages: Messages, count: int) -> Leaving:
        """Ask what becomes of ``count`` articles that have not been kept, and wait for the answer."""
        asking = QMessageBox(parent)
        asking.finished.connect(asking.deleteLater)
        asking.setIcon(QMessageBox.Icon.Question)
        asking.setText(messages.count("leaving.unkept", count))
        keep = asking.addButton(messages.text("leaving.keep"), QMessageBox.ButtonRole.AcceptRole)
        discard = asking.addButton(messages.text("leaving.discard"), QMessageBox.ButtonRole.DestructiveRole)
        stay = asking.addButton(messages.text("leaving.stay"), QMessageBox.ButtonRole.RejectRole)
        asking.setDefaultButton(keep)
        asking.setEscapeButton(stay)
        asking.exec()
        answers = {keep: Leaving.KEEP, discard: Leaving.DISCARD}
        return answers.get(asking.clickedButton(), Leaving.STAY)  # type: ignore[call-overload]


def suggested_name(title: str, ending: str) -> str:
    """Return a file name with this ending for the report of a story with this title."""
    plain = "".join(c if c.isalnum() or c in " -_" else " " for c in title[:_LONGEST_NAME])
    return f"{' '.join(plain.split()) or 'Sejajar'}{ending}"


def _dialog(parent: QWidget, title: str) -> QFileDialog:
    dialog = QFileDialog(parent, title)
    dialog.finished.connect(dialog.deleteLater)
    return dialog
