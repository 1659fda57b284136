"""The engine: from the texts of a story to what they share and where they differ."""

from reader.engine.calibration import calibrated
from reader.engine.cutting import FLOOR, recut

__all__ = ["FLOOR", "calibrated", "recut"]
