from __future__ import annotations

import numpy as np
import pytest

from benchmarks.logistic import fit, steepness

RNG = np.random.default_rng(7)
FEATURES = RNG.normal(size=(4000, 2)) * [1.0, 20.0]
ODDS = FEATURES @ [2.0, -0.05] + 0.5
WANTED = (RNG.random(4000) < 1 / (1 + np.exp(-ODDS))).astype(float)
EVENLY = np.ones(4000)


def test_weights_are_those_that_the_examples_were_drawn_by() -> None:
    weights, bias = fit(FEATURES, WANTED, EVENLY, ridge=1e-3)
    assert weights == pytest.approx([2.0, -0.05], rel=0.15)
    assert bias == pytest.approx(0.5, abs=0.15)


def test_the_unit_of_a_feature_does_not_matter() -> None:
    weights, bias = fit(FEATURES, WANTED, EVENLY, ridge=30.0)
    scaled, same_bias = fit(FEATURES * [1.0, 1000.0], WANTED, EVENLY, ridge=30.0)
    assert scaled * [1.0, 1000.0] == pytest.approx(weights)
    assert same_bias == pytest.approx(bias)


def test_examples_of_no_importance_teach_nothing() -> None:
    first = np.arange(4000) < 2000
    half = fit(FEATURES[first], WANTED[first], EVENLY[first], ridge=1e-9)
    muted = fit(FEATURES, np.where(first, WANTED, 1 - WANTED), first.astype(float), ridge=1e-9)
    assert muted[0] == pytest.approx(half[0], rel=1e-4)


@pytest.mark.parametrize("exaggeration", [0.5, 1.0, 2.0])
def test_steepness_takes_an_exaggeration_back(exaggeration: float) -> None:
    assert steepness(ODDS * exaggeration, WANTED) * exaggeration == pytest.approx(1, abs=0.1)
