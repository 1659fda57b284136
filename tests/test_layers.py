"""The core works without a window system."""

from __future__ import annotations

import pkgutil
import subprocess
import sys

import reader


def test_no_core_module_imports_qt() -> None:
    names = [
        module.name
        for module in pkgutil.walk_packages(reader.__path__, "reader.")
        if not module.name.startswith(("reader.ui", "reader.__main__"))
    ]
    code = (
        f"import importlib, sys\nfor name in {names}: importlib.import_module(name)\n"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))])"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "reader.cli" in names
    assert done.stdout.strip() == "[]"
