"""The other generators, in a virtual environment of their own."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from . import measure

PACKAGES = (
    "openapi-python-client==0.29.1",
    "ruff==0.17.6",  # what it formats with
    "datamodel-code-generator==0.89.0",
)
CLIENT = "superoffice_client"


@dataclass(frozen=True, slots=True)
class Peers:
    """Where the other generators are installed."""

    folder: Path

    @property
    def python(self) -> Path:
        """The interpreter that has them, and what their output needs."""
        return self.folder / "bin" / "python"

    def generate_client(self, spec: Path, out: Path) -> measure.Cost:
        """Run openapi-python-client."""
        # It looks for ruff on the path, and formats nothing without.
        path = f"PATH={self.folder / 'bin'}:/usr/bin:/bin"
        tool = ("/usr/bin/env", path, self.python, "-m", "openapi_python_client")
        arguments = ("--path", spec, "--output-path", out, "--overwrite")
        return measure.run([*tool, "generate", *arguments])

    def generate_models(self, spec: Path, out: Path) -> measure.Cost:
        """Run datamodel-code-generator, which makes models only."""
        tool = (self.python, "-m", "datamodel_code_generator")
        kind = ("--output-model-type", "pydantic_v2.BaseModel")
        return measure.run([*tool, "--input", spec, "--output", out, *kind])


def installed(folder: Path) -> Peers | str:
    """Install the other generators, unless they are.

    Args:
        folder: Where to.

    Returns:
        Them; or why they are not there.
    """
    marker = folder / "installed"
    if not marker.is_file() or marker.read_text() != "\n".join(PACKAGES):
        try:
            subprocess.run([sys.executable, "-m", "venv", folder], check=True)
            pip: list[str | Path] = [
                folder / "bin" / "python",
                "-m",
                "pip",
                "install",
                "--quiet",
            ]
            subprocess.run([*pip, *PACKAGES], check=True)
        except (OSError, subprocess.CalledProcessError) as error:
            return f"the other generators cannot be installed: {error}"
        marker.write_text("\n".join(PACKAGES))
    return Peers(folder)
