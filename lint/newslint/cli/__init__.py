"""The command line: parses, wires, prints, exits.

Exit codes: 0 nothing at or above ``--fail-on``; 1 something, or standard output was closed before the end; 2 misuse or
a run that could not be completed; 130 interrupted.
"""

from __future__ import annotations

import sys
from importlib import import_module
from io import TextIOWrapper
from typing import Any

import click

from newslint import __version__
from newslint.cli.errors import INTERRUPTED, exit_code, silence

COMMANDS = ("check", "rules", "explain", "fields", "config", "schema")


class Commands(click.Group):
    """The commands, each in the module of its name, which is loaded when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"newslint.cli.{cmd_name}"), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from newslint.config.errors import unknown

            raise click.UsageError(unknown("command", args[0], COMMANDS), ctx)
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, **extra: Any) -> Any:
        """Run the command that the arguments name, and exit: whatever happens, without a traceback."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")
        try:
            code = super().main(*args, **{"prog_name": "newslint", **extra, "standalone_mode": False})
            if sys.stdout is not None:
                sys.stdout.flush()
        except KeyboardInterrupt:
            code = INTERRUPTED
        except Exception as error:
            code = exit_code(error)
        silence()
        sys.exit(code or 0)


@click.group(
    "newslint", cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Find what is wrong with scraped news records, and say exactly where.

    \b
    newslint check articles.jsonl       check a file
    newslint check exports/             check all files of records in a folder
    newslint fields articles.jsonl      show which field is taken for what
    newslint explain date-mismatch      what a rule finds, and why it matters
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())
