from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from reader.ui.program import Program

LONG = "Berkas itu tidak berisi teks. Simpan halamannya sebagai HTML, atau tempelkan teksnya. " * 3


def test_a_notice_moves_nothing_of_what_is_read(program: Program) -> None:
    window = program.window
    panes = [pane.geometry() for pane in window.comparison_view.panes]
    window.notice_bar.say_problem(LONG)
    QApplication.processEvents()
    assert window.notice_bar.isVisible()
    assert [pane.geometry() for pane in window.comparison_view.panes] == panes


def test_a_notice_stands_whole_above_the_foot_of_any_window(program: Program) -> None:
    window, notice = program.window, program.window.notice_bar
    notice.say_problem(LONG)
    for size in ((1900, 1000), (880, 480)):
        window.resize(*size)
        QApplication.processEvents()
        foot = window.legend.mapTo(window, window.legend.rect().topLeft()).y()
        assert window.rect().contains(notice.geometry())
        assert notice.geometry().bottom() < foot
        assert notice.height() >= notice.heightForWidth(notice.width())


def test_what_is_said_for_a_moment_leaves_a_notice_in_sight(program: Program) -> None:
    window, note = program.window, program.judging.note
    window.notice_bar.say_problem(LONG)
    note.say("Dikonfirmasi")
    assert note.isVisible()
    assert not note.geometry().intersects(window.notice_bar.geometry())


def test_a_notice_can_be_closed_by_key(qtbot: QtBot, program: Program) -> None:
    window = program.window
    window.notice_bar.say_problem(LONG)
    close = next(b for b in window.notice_bar.findChildren(QToolButton) if b.isVisible())
    for _ in range(60):
        if window.focusWidget() is close:
            break
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert window.notice_bar.isHidden()
