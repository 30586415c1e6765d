"""The command line: the table of commands, and the one place where errors become messages and exit codes."""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer
from typer.core import TyperCommand, TyperGroup

from forumcli import __version__
from forumcli.cli import console
from forumcli.errors import ForumError, OutputError

if TYPE_CHECKING:
    from collections.abc import Mapping

COMMANDS: Final[Mapping[str, str]] = {
    "list": "list_",
    "show": "show",
    "compare": "compare",
    "cite": "cite",
    "series": "series",
    "search": "search",
    "timeline": "timeline",
    "gaps": "gaps",
    "check": "check",
    "evidence": "evidence",
    "explain": "explain",
    "export": "export",
    "sql": "sql",
    "schema": "schema",
    "info": "info",
    "index": "index",
}
"""Every command and its module in `forumcli.cli.commands`, whose `command` it is; imported when it is called.

A `command` is a function, or a Typer app of its own where there are commands within the command. Beside a function may
stand a `Command`, the class that reads its arguments.
"""

_UNEXPECTED: Final = 3
_INTERRUPTED: Final = 130


class LazyGroup(TyperGroup):
    """A group that imports a command's module when the command is wanted."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002 - Typer's own signature
        """Return the commands in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401, ARG002 - Typer's own signature
        """Build one command from its function."""
        module = COMMANDS.get(cmd_name)
        if module is None:
            return None
        found = importlib.import_module(f"forumcli.cli.commands.{module}")
        function, cls = found.command, getattr(found, "Command", TyperCommand)
        single = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
        if isinstance(function, typer.Typer):
            return typer.main.get_command(function)
        single.command(cmd_name, cls=cls, context_settings={"help_option_names": ["-h", "--help"]})(function)
        return typer.main.get_command(single)


app = typer.Typer(
    cls=LazyGroup,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    epilog="To begin: forum search WORDS, then forum show ID.",
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(value: bool) -> None:
    if value:
        console.write(f"forum {__version__}\n")
        raise typer.Exit


@app.callback()
def forum(
    ctx: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show the traceback of an unexpected error.")] = False,
) -> None:
    """Look up, compare, search, check and cite recurring diplomatic forums, source by source."""
    del version
    ctx.obj = {"debug": debug}


def main() -> None:
    """Run the program, and leave with its exit code."""
    console.prepare()
    sys.exit(_run())


def _run() -> int:
    try:
        return _exit_code()
    except KeyboardInterrupt:
        console.abandon()
        console.say("forum: interrupted")
        return _INTERRUPTED
    except console.PipeClosedError as closed:
        console.abandon()
        return closed.exit_code
    except ForumError as error:
        console.say(f"forum: {error}")
        if error.hint:
            console.say(f"  hint: {error.hint}")
        if isinstance(error, OutputError):
            console.abandon()
        return error.exit_code
    except OSError as error:  # a fault of the machine, not of the program
        where = f": {error.filename}" if error.filename else ""
        console.say(f"forum: cannot go on: {error.strerror or error}{where}")
        console.abandon()
        return _UNEXPECTED
    except Exception as error:
        if "--debug" in sys.argv[1:]:
            raise
        console.say(f"forum: unexpected {type(error).__name__}: {error}")
        console.say("  this is a fault of forum: please report it with the output of `forum --debug ...`")
        return _UNEXPECTED


def _exit_code() -> int:
    """Run the command that was asked for, and see its output off."""
    stdout = sys.stdout
    try:
        app(prog_name="forum")  # whatever started it: help and usage errors name the command that users have
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else 0
        if sys.stdout is not stdout:  # so Typer leaves it when it was writing help and its reader went away
            raise console.PipeClosedError("the pipe was closed") from None
    else:
        code = 0
    console.flush()
    return code
