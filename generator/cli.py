"""The command line: all commands, and what becomes of what goes wrong in them."""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Sequence

import click

from . import __version__
from .commands.check import check
from .commands.diff import changelog, diff
from .commands.generate import generate
from .commands.inspect import explain, lint, model, openapi
from .commands.new import new
from .commands.pull import pull
from .commands.scaffold import scaffold
from .commands.serve import serve
from .commands.watch import watch
from .console import FAILURE, INTERRUPTED, fail, print_lines
from .errors import UsageError
from .interrupts import interruptible

_OBJECTS_BETWEEN_COLLECTIONS = 100_000
"""What is read and linked has no cycles: to look for them after every 700 objects, as Python
does by itself, takes time for nothing. Workers inherit this."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line.

    Args:
        arguments: What follows the command's name; by default, those of the process.

    Returns:
        The exit code.
    """
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    with interruptible():
        return _run(arguments)


def _run(arguments: Sequence[str] | None) -> int:
    try:
        code = agentgen.main(arguments, "agentgen", standalone_mode=False)
        print(end="", flush=True)  # does nothing where stdout is closed
        return int(code)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        print_lines(["agentgen: interrupted, nothing changed"], err=True)
        return INTERRUPTED
    except BrokenPipeError:
        # Python flushes stdout once more as it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILURE
    except UsageError as error:
        return fail(str(error))
    except OSError as error:
        place = f"'{error.filename}': " if error.filename else ""
        return fail(f"{place}{error.strerror or error}")


_A_SENTENCE = 200
"""Characters that the first sentence of a command's help may have."""
_version_option = click.version_option(__version__, message="agentgen %(version)s")


class _Commands(click.Group):
    """Lists commands with the whole first sentence of what they do, however long."""

    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(
                [
                    (name, each.get_short_help_str(limit=_A_SENTENCE))
                    for name, each in sorted(self.commands.items())
                ]
            )


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@_version_option
def agentgen() -> None:
    """Turn endpoint docs in Markdown into a typed Python client.

    Defaults come from [tool.agentgen] in the nearest pyproject.toml.

    \b
    Example:
      agentgen generate --docs input_docs --out generated
    """


COMMANDS = (
    *(generate, check, diff, changelog),
    *(lint, explain, model, openapi),
    *(new, scaffold, serve, pull, watch),
)
for command in COMMANDS:
    agentgen.add_command(_version_option(command))
