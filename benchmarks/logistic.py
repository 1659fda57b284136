"""Logistic regression by iterated least squares, enough to learn the weights of the scorer."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
_ROUNDS = 12


def fit(features: Array, wanted: Array, importance: Array, *, ridge: float) -> tuple[Array, float]:
    """Return weights and bias for raw features (rows are examples) that predict ``wanted`` (0 or 1).

    The penalty ``ridge`` counts for standardised features, so that their units do not matter.
    """
    mean, spread = features.mean(0), features.std(0) + 1e-9
    design = np.column_stack([(features - mean) / spread, np.ones(len(features))])
    penalty = np.diag([ridge] * features.shape[1] + [1e-6])
    weights = np.zeros(design.shape[1])
    for _ in range(_ROUNDS):
        likely = 1 / (1 + np.exp(-np.clip(design @ weights, -30, 30)))
        slope = design.T @ (importance * (likely - wanted)) + penalty @ weights
        curvature = (design * (importance * likely * (1 - likely))[:, None]).T @ design + penalty
        weights -= np.linalg.solve(curvature, slope)
    raw = weights[:-1] / spread
    return raw, float(weights[-1] - raw @ mean)


def steepness(odds: Array, wanted: Array) -> float:
    """Return the factor of these log odds, without a bias, that predicts ``wanted`` (0 or 1) best."""
    factor = 1.0
    for _ in range(_ROUNDS):
        likely = 1 / (1 + np.exp(-factor * odds))
        factor -= float(odds @ (likely - wanted) / (odds**2 @ (likely * (1 - likely))))
    return factor
