"""The text of one article in its pane, and what the reader does with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QApplication, QTextEdit, QToolTip, QWidget

from reader.palette import Palette
from reader.present.offsets import Utf16Offsets
from reader.ui.compare.page import PageStyle, plain_text
from reader.ui.compare.page_browser import PageBrowser

_STEPS = {Qt.Key.Key_J: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_K: -1, Qt.Key.Key_Up: -1}
_RETURN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
# Qt would move the text cursor by a page, from wherever it was left, and show that place.
_SCROLLS = {
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Space: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class ArticleText(PageBrowser):
    """Says what the reader points at, picks and asks for by key; it selects nothing by itself."""

    pointed_at = Signal(object)
    """The sentence under the mouse, or ``None``."""
    picked = Signal(str)
    """A sentence was clicked."""
    stepped = Signal(int)
    """The next (1) or previous (-1) sentence is wanted."""
    counterpart_wanted = Signal()
    level_wanted = Signal()
    """The counterparts are wanted at the height of the selected sentence here."""
    card_wanted = Signal(str)
    """The mouse rests on a sentence: what is known of it is wanted."""
    own_card_wanted = Signal()
    """What is known of the sentence under the keyboard is wanted, or no longer."""
    clearing_wanted = Signal()
    pane_wanted = Signal(int)
    """The next (1) or previous (-1) pane is wanted."""
    menu_wanted = Signal(QPoint, object, int)
    """A menu is wanted at a place of the screen, for a sentence there and a code point of it.

    By key it is ``None``, for the selected sentence, and -1.
    """
    zoom_wanted = Signal(int)
    """Larger (1) or smaller (-1) text is wanted."""

    def __init__(self, style: PageStyle, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(style, palette, parent)
        self._pointed: str | None = None
        self._pressed_at: QPoint | None = None
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        # The selected sentence is outlined; a caret beside it would be a second, smaller mark of the same thing.
        self.setCursorWidth(0)
        self.setTabChangesFocus(True)
        # Files that are dropped on the text are the window's business.
        self.setAcceptDrops(False)
        self.viewport().setMouseTracking(True)
        self.anchorClicked.connect(self._open_link)

    def _open_link(self, link: QUrl) -> None:
        self.toggle_fold(int(link.path()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        pressed, self._pressed_at = self._pressed_at, None
        if pressed is None or self.textCursor().hasSelection():
            return
        stayed = (point - pressed).manhattanLength() < QApplication.startDragDistance()
        sentence_id = self.sentence_at(point)
        if stayed and sentence_id is not None:
            self.picked.emit(sentence_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point_at(self.sentence_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def _point_at(self, sentence_id: str | None) -> None:
        if sentence_id != self._pointed:
            self._pointed = sentence_id
            self.pointed_at.emit(sentence_id)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._show_hint(event)
            return True
        return super().viewportEvent(event)

    def _show_hint(self, event: QHelpEvent) -> None:
        sentence_id = self.sentence_at(event.pos())
        if sentence_id is not None:
            self.card_wanted.emit(sentence_id)
        elif self._messages and self.anchorAt(event.pos()):
            QToolTip.showText(event.globalPos(), self._messages.text("pane.fold_help"), self.viewport())
        else:
            QToolTip.hideText()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
            self.menu_wanted.emit(place, None, -1)
            return
        found = self._geometry.at(event.pos().y() + self.place)
        if found is not None and found.row.sentence is not None:
            # Qt counts UTF-16 units.
            position = self.cursorForPosition(event.pos()).position() - found.row.start
            offset = Utf16Offsets(found.row.words).to_points(max(position, 0))
            self.menu_wanted.emit(event.globalPos(), found.row.sentence.id, offset)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Qt would enlarge the faces of a page that cannot be edited, behind the back of what is measured.
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_wanted.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F6:
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.pane_wanted.emit(-1 if back else 1)
        elif event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self._acted_on(Qt.Key(event.key())):
            super().keyPressEvent(event)

    def _acted_on(self, key: Qt.Key) -> bool:
        """Do what a key without modifiers asks for, and return whether it asks for anything here."""
        if key in _STEPS:
            self.stepped.emit(_STEPS[key])
        elif key in _SCROLLS:
            self.verticalScrollBar().triggerAction(_SCROLLS[key])
        elif key in _RETURN:
            self.counterpart_wanted.emit()
        elif key is Qt.Key.Key_I:
            self.own_card_wanted.emit()
        elif key is Qt.Key.Key_L:
            self.level_wanted.emit()
        elif key is Qt.Key.Key_Escape:
            self.clearing_wanted.emit()
        elif key is Qt.Key.Key_O:
            self.toggle_folds()
        else:
            return False
        return True

    def createMimeDataFromSelection(self) -> QMimeData:
        cursor = self.textCursor()
        copied = QTextEdit()
        copied.setPlainText(
            plain_text(self._rows, cursor.selectionStart(), cursor.selectionEnd(), self.document())
        )
        copied.selectAll()
        # Data made in Python would outlive Python on the clipboard, and the program would crash when it ends.
        return copied.createMimeDataFromSelection()
