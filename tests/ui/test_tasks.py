from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.errors import InputError, Problem
from reader.progress import Progress, Step
from reader.ui.tasks import Task, TaskRunner


@pytest.fixture
def runner(qapp: QApplication) -> Iterator[TaskRunner]:
    runner = TaskRunner(qapp)
    yield runner
    runner.shut_down()


def heard(task: Task) -> list[str]:
    """Return a list that fills with the names of the signals that a task emits."""
    names: list[str] = []
    for name in ("progressed", "succeeded", "failed", "cancelled", "finished"):
        getattr(task, name).connect(lambda *_, name=name: names.append(name))
    return names


def raising(error: Exception) -> Callable[[Progress], object]:
    def work(_: Progress) -> object:
        raise error

    return work


def test_work_is_done_in_another_thread_and_its_result_arrives_in_this_one(
    qtbot: QtBot, runner: TaskRunner
) -> None:
    task = runner.start(lambda _: current_thread())
    arrived = []
    task.succeeded.connect(lambda thread: arrived.append((thread, current_thread())))
    with qtbot.waitSignal(task.finished):
        pass
    assert arrived[0][0] is not main_thread()
    assert arrived[0][1] is main_thread()


def test_progress_comes_before_the_result(qtbot: QtBot, runner: TaskRunner) -> None:
    task = runner.start(lambda progress: progress.advance(Step.READING, 1, 2))
    names = heard(task)
    with qtbot.waitSignal(task.finished):
        pass
    assert names == ["progressed", "succeeded", "finished"]


def test_progress_is_reported_at_most_twenty_times_a_second(qtbot: QtBot, runner: TaskRunner) -> None:
    def work(progress: Progress) -> None:
        for done in range(10_000):
            progress.advance(Step.COMPARING, done, 10_000)

    task = runner.start(work)
    names = heard(task)
    with qtbot.waitSignal(task.finished, timeout=20_000):
        pass
    assert 1 <= names.count("progressed") < 100


def test_cancelled_work_stops_at_its_next_step(qtbot: QtBot, runner: TaskRunner) -> None:
    begun, go_on, steps = Event(), Event(), []

    def work(progress: Progress) -> None:
        begun.set()
        go_on.wait(10)
        progress.advance(Step.READING, 1, 2)
        steps.append("too far")

    task = runner.start(work)
    names = heard(task)
    begun.wait(10)
    task.cancel()
    with qtbot.waitSignal(task.finished):
        go_on.set()
    assert names == ["cancelled", "finished"]
    assert steps == []


def test_a_result_that_comes_after_cancelling_is_dropped(qtbot: QtBot, runner: TaskRunner) -> None:
    done = Event()
    task = runner.start(lambda _: done.set())
    names = heard(task)
    done.wait(10)
    task.cancel()
    with qtbot.waitSignal(task.finished):
        pass
    assert names == ["cancelled", "finished"]


def test_a_problem_of_the_reader_is_not_logged_as_a_bug(
    qtbot: QtBot, runner: TaskRunner, caplog: pytest.LogCaptureFixture
) -> None:
    problem = InputError(Problem.EMPTY, path="a.txt")
    task = runner.start(raising(problem))
    with qtbot.waitSignal(task.failed) as failed:
        pass
    assert failed.args == [problem]
    assert caplog.text == ""


def test_a_bug_is_logged_with_its_trace(
    qtbot: QtBot, runner: TaskRunner, caplog: pytest.LogCaptureFixture
) -> None:
    task = runner.start(raising(ZeroDivisionError("a bug")))
    with qtbot.waitSignal(task.failed):
        pass
    assert "Traceback" in caplog.text


def test_shutting_down_waits_for_the_work_and_drops_what_has_not_begun(runner: TaskRunner) -> None:
    begun, ended, never = Event(), Event(), Event()

    def work(progress: Progress) -> None:
        begun.set()
        try:
            while True:
                progress.advance(Step.COMPARING, 0, 1)
        finally:
            ended.set()

    runner.start(work)
    runner.start(lambda _: never.set())
    begun.wait(10)
    runner.shut_down()
    assert ended.is_set()
    assert not never.is_set()
