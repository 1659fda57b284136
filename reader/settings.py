"""What the program remembers from one start to the next."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Self, TypeVar

from reader.files import write_whole

TEXT_SIZES = (13, 28)
LINE_HEIGHTS = (1.3, 2.2)
MEASURES = (45, 110)
"""The least and the most that a reader can choose."""

STORIES_REMEMBERED = 100
"""Pane choices are kept for this many stories; the oldest is forgotten first."""

_Number = TypeVar("_Number", int, float)
_log = logging.getLogger(__name__)


def within(number: _Number, limits: tuple[_Number, _Number]) -> _Number:
    """Return a number, or the limit that it goes beyond."""
    return min(max(number, limits[0]), limits[1])


class ThemeChoice(StrEnum):
    """Which theme the reader wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST_LIGHT = "contrast_light"
    CONTRAST_DARK = "contrast_dark"


class Face(StrEnum):
    """The typefaces that articles can be read in."""

    LITERATA = "literata"
    INTER = "inter"
    SYSTEM = "system"


class LanguageChoice(StrEnum):
    """Which language the reader wants."""

    SYSTEM = "system"
    INDONESIAN = "id"
    ENGLISH = "en"


class View(StrEnum):
    """Which view of a story the reader has open."""

    PANES = "panes"
    MATRIX = "matrix"
    CONTRADICTIONS = "contradictions"
    READ_ONCE = "read_once"
    QUOTES = "quotes"
    OVERVIEW = "overview"


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How articles are set and marked. Sizes are in logical pixels, ``measure`` in characters a line."""

    face: Face = Face.LITERATA
    text_size: int = 16
    line_height: float = 1.6
    measure: int = 70
    wash: bool = True
    underlines: bool = True
    badges: bool = True

    def zoomed(self, steps: int) -> Self:
        """Return this style with larger or smaller text, as far as it goes; 0 steps bring the usual size back."""
        size = self.text_size + steps if steps else TextStyle().text_size
        return replace(self, text_size=within(size, TEXT_SIZES))


@dataclass(frozen=True, slots=True)
class Settings:
    """The reader's choices. ``window`` is a state that only the window can read, ``panels`` are in pixels."""

    theme: ThemeChoice = ThemeChoice.SYSTEM
    language: LanguageChoice = LanguageChoice.SYSTEM
    view: View = View.PANES
    synchronised: bool = True
    text: TextStyle = TextStyle()
    window: str = ""
    panels: Mapping[str, int] = field(default_factory=dict)
    cutoff: float = 0.5
    """From which score on a match is shown: as chosen or, like the calibration, learnt from decisions."""
    slope: float = 1.0
    intercept: float = 0.0
    panes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The article ids in the panes by story, the story seen last at the end."""
    stories: Mapping[str, int] = field(default_factory=dict)
    """The number of the story that was open last, by the path of its library; none where files were."""
    report: Mapping[str, Any] = field(default_factory=dict)
    """The choices of the last report, which only the report can read."""

    def with_story(self, library: str, number: int | None) -> Settings:
        """Return these settings with the story that is open, of a library, remembered."""
        others = {path: other for path, other in self.stories.items() if path != library}
        return replace(self, stories=others if number is None else {**others, library: number})

    def with_panes(self, story: str, panes: tuple[str, ...]) -> Settings:
        """Return these settings with the panes of a story remembered."""
        others = {key: value for key, value in self.panes.items() if key != story}
        kept = list(others.items())[1 - STORIES_REMEMBERED :]
        return replace(self, panes={**dict(kept), story: panes})


class SettingsFile:
    """The settings in force, to be replaced in ``current``; without a path they are neither read nor written."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self.current = load_settings(path) if path else Settings()
        self._written = self.current

    def save(self) -> None:
        """Write what has changed. A file that cannot be written is only logged."""
        if self._path is None or self.current == self._written:
            return
        try:
            save_settings(self.current, self._path)
            self._written = self.current
        except OSError as error:
            _log.warning("settings are not kept: %s", error)


def load_settings(path: Path) -> Settings:
    """Return the settings in a file, or the defaults. A damaged file is kept aside as ``<name>.damaged``."""
    try:
        return _settings(json.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        _log.warning("settings cannot be read: %s", error)
        return Settings()
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        _log.warning("settings are damaged and kept aside: %s", error)
        _keep_aside(path)
        return Settings()


def save_settings(settings: Settings, path: Path) -> None:
    """Write the settings so that the file is always whole. Raises ``OSError``."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, (json.dumps(asdict(settings), ensure_ascii=False, indent=2) + "\n").encode())


def _settings(read: Any) -> Settings:
    """Return settings from what a file holds; what it does not hold, as an older one does not, is the default."""
    default = Settings()
    cutoff, slope = float(read.get("cutoff", default.cutoff)), float(read.get("slope", default.slope))
    if not (0 < cutoff < 1 and slope > 0):
        raise ValueError("no cutoff or calibration")
    return Settings(
        theme=ThemeChoice(read.get("theme", default.theme)),
        language=LanguageChoice(read.get("language", default.language)),
        view=View(read.get("view", default.view)),
        synchronised=_switch(read, "synchronised"),
        cutoff=cutoff,
        slope=slope,
        intercept=float(read.get("intercept", default.intercept)),
        text=_text_style(read.get("text", {})),
        window=str(read.get("window", default.window)),
        panels={str(name): int(size) for name, size in read.get("panels", {}).items()},
        panes={str(story): tuple(str(a) for a in articles) for story, articles in read.get("panes", {}).items()},
        stories={str(library): int(number) for library, number in read.get("stories", {}).items()},
        report=dict(read.get("report", {})),
    )


def _text_style(read: Any) -> TextStyle:
    default = TextStyle()
    return TextStyle(
        face=Face(read.get("face", default.face)),
        text_size=within(int(read.get("text_size", default.text_size)), TEXT_SIZES),
        line_height=within(float(read.get("line_height", default.line_height)), LINE_HEIGHTS),
        measure=within(int(read.get("measure", default.measure)), MEASURES),
        wash=_switch(read, "wash"),
        underlines=_switch(read, "underlines"),
        badges=_switch(read, "badges"),
    )


def _switch(read: Any, name: str) -> bool:
    """Return what a switch is set to; every switch is on unless it is said to be off."""
    wanted = read.get(name, True)
    if not isinstance(wanted, bool):
        raise TypeError(f"{name} is neither true nor false")
    return wanted


def _keep_aside(path: Path) -> None:
    try:
        path.replace(path.with_name(path.name + ".damaged"))
    except OSError as error:
        _log.warning("damaged settings stay in place: %s", error)
