"""Reading the scores anew, as a person's decisions teach."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.comparison import Calibration, Options
from reader.engine import FLOOR, calibrated
from reader.library.lessons import Judged, Judgements, as_calibrated
from reader.library.refitting import ENOUGH, refit
from reader.library.teaching import effect, options_of, taught, with_options
from reader.settings import Settings
from tests.library.test_corrections import fresh

TRUE = Calibration(1.5, -2.0)
STRICTER = Calibration(1.0, -12.0)
OPTIONS = Options()


def judged_by(true: Calibration, count: int, seed: int = 1) -> list[Judged]:
    """Return pairs whose scores should be read in a certain way: right as often as ``true`` says."""
    drawn = random.Random(seed)
    scores = [drawn.uniform(FLOOR, 0.99) for _ in range(count)]
    return [Judged(s, drawn.random() < true.of(s), f"story {n % 4}") for n, s in enumerate(scores)]


def test_calibration_is_found_again_from_many_decisions() -> None:
    found = refit(judged_by(TRUE, 4000), OPTIONS)

    assert found is not None
    assert found.calibration.slope == pytest.approx(TRUE.slope, abs=0.15)
    assert found.calibration.intercept == pytest.approx(TRUE.intercept, abs=0.15)
    assert found.by_story
    assert found.loss[1] < found.loss[0]
    assert found.right[1] > found.right[0]


def test_too_few_or_one_sided_decisions_teach_no_calibration() -> None:
    right = [Judged(0.3, True, "a")] * 100

    assert refit(judged_by(TRUE, ENOUGH - 1), OPTIONS) is None
    assert refit(right, OPTIONS) is None


def test_pairs_that_a_person_sought_out_teach_no_calibration() -> None:
    # Nobody looks for pairs that do not correspond: of those below the cutoff only the right ones are judged.
    fair = [pair for pair in judged_by(Calibration(), 400) if pair.score >= OPTIONS.cutoff]
    sought = [replace(pair, score=0.3, is_right=True, was_sought=True) for pair in fair[:60]]

    assert refit([*fair, *sought], OPTIONS) is None


def test_scores_that_are_right_already_are_left_as_they_are() -> None:
    assert refit(judged_by(Calibration(), 400), OPTIONS) is None


def test_what_was_applied_is_not_proposed_again() -> None:
    pairs = Judgements(tuple(judged_by(TRUE, 1000)))
    learnt = taught(pairs, OPTIONS).with_calibration

    assert learnt is not None
    assert taught(pairs, learnt).with_calibration is None


@given(st.floats(0.2, 4), st.floats(-3, 3), st.floats(0.001, 0.999))
def test_calibration_keeps_the_order_and_is_undone(slope: float, intercept: float, score: float) -> None:
    calibration = Calibration(slope, intercept)

    assert calibration.of(score * 0.9) < calibration.of(score)
    if 1e-3 < calibration.of(score) < 1 - 1e-3:
        assert calibration.undone(calibration.of(score)) == pytest.approx(score, abs=1e-6)


def test_pairs_that_were_not_seen_stay_unseen() -> None:
    assert as_calibrated([Judged(0.0, True)], TRUE) == (Judged(0.0, True),)


def test_effect_tells_which_matches_a_stricter_reading_takes_away() -> None:
    before = fresh()
    after = calibrated(before, Options(0.5, STRICTER))

    found = effect(before, after)
    assert found.appearing == ()
    assert set(found.disappearing) == {m for m in before.matches if STRICTER.of(m.score) < 0.5}
    assert found.disappearing


def test_cutoff_below_what_was_kept_is_refused() -> None:
    with pytest.raises(ValueError, match="not kept"):
        calibrated(fresh(), Options(0.5, Calibration(1.0, 3.0)))


def test_options_are_kept_in_the_settings() -> None:
    learnt = Options(0.61, Calibration(1.2, -0.4))

    assert options_of(with_options(Settings(), learnt)) == learnt
    assert options_of(Settings()) == Options()
