"""Where the program finds what it ships with, and where it keeps what is the user's."""

from __future__ import annotations

from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).parent
_INSTALLED = _PACKAGE / "_data"
_ROOT = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent

RESOURCES = _ROOT / "resources"
CORPUS = _ROOT / "corpus"
BUNDLED_STORY = CORPUS / "putin-kim-aurus"


def settings_file() -> Path:
    """Return the file that keeps the window's settings from one start to the next."""
    return Path(platformdirs.user_config_dir("sejajar", appauthor=False)) / "settings.json"


def library_file() -> Path:
    """Return the file that keeps the user's articles, stories and decisions."""
    return Path(platformdirs.user_data_dir("sejajar", appauthor=False)) / "library.db"


def font_folders() -> tuple[Path, ...]:
    """Return the folders with the reading face and the interface face."""
    import fontpkg_inter
    import fontpkg_literata

    return tuple(Path(str(package.__file__)).parent / "files" for package in (fontpkg_literata, fontpkg_inter))
