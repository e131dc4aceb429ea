"""Tools of other people, each in a virtual environment of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


def installed(folder: Path, *packages: str) -> Path:
    """Install packages, and return the folder of their commands.

    Where that cannot be, the test is skipped.
    """
    try:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        pip = [folder / "bin" / "python", "-m", "pip", "install", "--quiet"]
        subprocess.run([*pip, *packages], check=True, capture_output=True, text=True)
    except subprocess.CalledProcessError as error:
        reason = str(error.stderr).strip().rpartition("\n")[2]
        pytest.skip(f"{' and '.join(packages)} cannot be installed: {reason}")
    return folder / "bin"
