"""What ends a run early, and how it is told: one line on standard error, never a traceback."""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress

import click

FOUND = 1
INCOMPLETE = 2
INTERRUPTED = 130


class Failed(click.ClickException):
    """A run that cannot go on. Its text is one line, ready to be shown."""

    exit_code = INCOMPLETE


class OutputClosed(Exception):
    """Nobody reads standard output any more."""


def complain(message: str, kind: str = "error") -> None:
    """Say on standard error what is wrong."""
    from newslint.terminal import Terminal

    if sys.stderr is not None:
        safe = Terminal(encoding=getattr(sys.stderr, "encoding", None) or "utf-8").safe(message)
        click.echo(f"newslint: {kind}: {safe}", err=True)


def exit_code(error: Exception) -> int:
    """Tell of the error, and give the exit code that it ends the run with."""
    if isinstance(error, OutputClosed):
        return FOUND
    if isinstance(error, click.Abort):
        return INTERRUPTED
    if isinstance(error, click.UsageError):
        error.show()
        return INCOMPLETE
    if isinstance(error, click.ClickException):
        complain(error.format_message())
        return INCOMPLETE
    if isinstance(error, OSError) and error.errno == errno.EPIPE:
        return FOUND
    from newslint.config.errors import ConfigError

    if isinstance(error, ConfigError):
        complain(str(error))
    elif isinstance(error, OSError) and error.strerror:
        complain(f"{error.filename}: {error.strerror}" if error.filename else error.strerror)
    else:
        complain(f"{type(error).__name__}: {error}", "internal error")
        if not os.environ.get("NEWSLINT_DEBUG"):
            complain("set NEWSLINT_DEBUG=1 to see where it happened, and please report it", "hint")
    if os.environ.get("NEWSLINT_DEBUG"):
        from traceback import format_exc

        click.echo(format_exc(), err=True)
    return INCOMPLETE


def silence() -> None:
    """Make standard output a sink, if it cannot be written: the interpreter flushes it once more at its end."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except (OSError, ValueError):
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
