"""Make the checkout ready: virtual environment, pinned dependencies, the system libraries that Qt needs.

usage: python3 tools/prepare.py [--dev]

Needs nothing but Python 3.11. Does each step once: what is in place is left alone.
"""

from __future__ import annotations

import hashlib
import os
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "prepared"
INPUTS = ("pyproject.toml", "constraints.txt", "tools/prepare.py")
DEBIAN_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libOpenGL.so.0": "libopengl0",
    "libGLX.so.0": "libglx0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
QT_LIBRARIES = ("libQt6Core.so.6", "libQt6Gui.so.6", "libQt6Widgets.so.6", "libQt6Svg.so.6")
PLATFORM_PLUGINS = {"x11": "libqxcb.so", "wayland": "libqwayland.so", "offscreen": "libqoffscreen.so"}


def main() -> None:
    """Prepare for running, or with ``--dev`` for the tests too."""
    extras = "[dev]" if "--dev" in sys.argv[1:] else ""
    wanted = _fingerprint(extras)
    if not _is_prepared(wanted, extras):
        _create_environment()
        _install(extras)
        STAMP.write_text(wanted, encoding="utf-8")
    _provide_system_libraries()


def _fingerprint(extras: str) -> str:
    digest = hashlib.sha256(b"".join((ROOT / name).read_bytes() for name in INPUTS)).hexdigest()
    return f"{digest} {ROOT} {extras}"


def _is_prepared(wanted: str, extras: str) -> bool:
    """Tell whether this very installation is in place; one for development serves for running too."""
    if not (PYTHON.exists() and STAMP.exists()):
        return False
    return STAMP.read_text(encoding="utf-8") in {wanted, wanted if extras else wanted + "[dev]"}


def _create_environment() -> None:
    print("Preparing .venv (once) ...", flush=True)
    command = [sys.executable, "-m", "venv", "--clear", str(VENV)]
    if subprocess.run(command, capture_output=True, check=False).returncode == 0:
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if not _is_debian():
        _stop("Python cannot make a virtual environment here. Install Python 3.11 or newer with its venv module.")
    _apt_install([package], "Python cannot make a virtual environment without it")
    if subprocess.run(command, check=False).returncode != 0:
        _stop("Python still cannot make a virtual environment; its own message is above.")


def _install(extras: str) -> None:
    print("Installing the pinned dependencies (about 550 MB, once) ...", flush=True)
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    if os.geteuid() == 0:
        pip += ["--root-user-action", "ignore"]
    constraints = ["--constraint", str(ROOT / "constraints.txt")]
    if subprocess.run([*pip, *constraints, "--editable", f"{ROOT}{extras}"], check=False).returncode != 0:
        _stop("The dependencies could not be installed; pip's own message is above. Is there a network?")


def _provide_system_libraries() -> None:
    """Install the libraries that Qt misses where that is possible; else say which command does it."""
    missing = _missing_libraries() if platform.system() == "Linux" else set()
    if not missing:
        return
    known = sorted({DEBIAN_PACKAGES[name] for name in missing if name in DEBIAN_PACKAGES})
    unknown = sorted(missing - DEBIAN_PACKAGES.keys())
    if not _is_debian() or not known:
        _stop(f"Qt misses system libraries: {', '.join(sorted(missing))}. Install the packages that hold them.")
    _apt_install(known, f"Qt misses {', '.join(sorted(missing))}")
    if unknown:
        _stop(f"Qt still misses system libraries: {', '.join(unknown)}. Install the packages that hold them.")


def _missing_libraries() -> set[str]:
    qt = next(VENV.glob("lib*/python*/site-packages/PySide6/Qt"))
    plugins = [PLATFORM_PLUGINS["offscreen"]]
    if os.environ.get("DISPLAY"):
        plugins.append(PLATFORM_PLUGINS["x11"])
    if os.environ.get("WAYLAND_DISPLAY"):
        plugins.append(PLATFORM_PLUGINS["wayland"])
    files = [qt / "lib" / name for name in QT_LIBRARIES] + [
        qt / "plugins" / "platforms" / name for name in plugins
    ]
    command = ["ldd", *(str(file) for file in files if file.exists())]
    listed = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return set(re.findall(r"^\s*(\S+) => not found", listed, re.MULTILINE))


def _is_debian() -> bool:
    return shutil.which("apt-get") is not None


def _apt_install(packages: list[str], reason: str) -> None:
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if os.geteuid() != 0:
        _stop(f"{reason}. Type this, then try again:\n\n    sudo {' '.join(command)}\n")
    print(f"{reason}; installing {' '.join(packages)} ...", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update"], capture_output=True, env=quiet, check=False)
    installed = subprocess.run(command, capture_output=True, text=True, env=quiet, check=False)
    if installed.returncode != 0:
        _stop(f"{installed.stderr}\nThey could not be installed. Try it by hand:\n\n    {' '.join(command)}\n")


def _stop(message: str) -> None:
    sys.exit(f"sejajar: {message}")


if __name__ == "__main__":
    main()
