"""What ``newslint check`` does."""

from __future__ import annotations

import sys
import time
from codecs import lookup
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from shutil import get_terminal_size
from typing import Literal

import click

from newslint.cli.errors import FOUND, INCOMPLETE, complain
from newslint.cli.output import Write, opened, spared
from newslint.cli.progress import Progress
from newslint.cli.settings import configuration
from newslint.config import CommandLine, Config
from newslint.config.settings import FailOn
from newslint.discover import discover
from newslint.engine import Engine
from newslint.finding import Finding
from newslint.inputs import Failure, Input
from newslint.plan import make_plan
from newslint.registry import rules_of
from newslint.reporters import REPORTERS, Report, text
from newslint.reporters.snippet import CONTEXT
from newslint.reporters.totals import TOP, totals
from newslint.roles import Role
from newslint.rule import Severity
from newslint.run import findings, stored
from newslint.summary import Summary
from newslint.terminal import Terminal, When, is_terminal, wants_color


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What was asked for on the command line."""

    paths: tuple[str, ...]
    format_: Literal["text", "concise", "json", "jsonl"]
    output: Path | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    fail_on: FailOn | None
    exit_zero: bool
    ignore_unknown: bool
    max_findings: int | None
    statistics: bool
    schema: str | None
    now: datetime | None
    jobs: int
    reader: str | None
    stdin_filename: str | None
    fields: dict[Role, tuple[str, ...]]
    config_file: Path | None
    isolated: bool
    color: When
    quiet: bool
    verbose: bool


def check(request: Request) -> int:
    """Run, report, and give the exit code. Raises ``ConfigError`` and click's exceptions."""
    started = time.monotonic()
    data = REPORTERS[request.format_].data
    if request.statistics and data:
        raise click.UsageError("--statistics is for people; --format json has all numbers in its summary")
    given = command_line(request)
    config = configuration(request.config_file, request.isolated, request.fields)
    engine = Engine(make_plan(config, rules_of(config), given), CONTEXT if request.format_ == "text" else 0)
    summary, terminal = Summary(), screen(request, data)
    progress = Progress(summary)
    inputs = progress.inputs(spared(sought(request, config), request.output))
    if request.jobs > 1:
        from newslint.cli.processes import several

        everything = progress.watched(several(engine, config.fields, request.now, inputs, request.jobs, summary))
    else:
        records = progress.watched(stored(inputs, config.fields, request.now, summary))
        everything = findings(records, engine, summary)
    live = request.output is None and is_terminal(sys.stdout)
    found = limited(told(everything, progress), request.max_findings, summary)
    with opened(request.output, terminal.encoding) as write:
        for piece in report(request)(found, summary, terminal):
            if live:
                progress.clear()
            write(piece)
        conclude(request, summary, terminal, time.monotonic() - started if live else None, write)
    return exit_code(summary, config.with_command_line(given).fail_on, request.exit_zero)


def command_line(request: Request) -> CommandLine:
    """The settings that are given on the command line, in the form of the configuration."""
    return CommandLine(
        select=request.select or None,
        ignore=request.ignore,
        fail_on=request.fail_on,
        rules={"schema-violation": {"schema": request.schema}} if request.schema else {},
    )


def sought(request: Request, config: Config) -> Iterator[Input | Failure]:
    """The inputs that are asked for: standard input where only its name is given, else the working folder."""
    paths = request.paths or (("-",) if request.stdin_filename else (".",))
    found = discover(
        paths,
        include=config.include,
        exclude=config.exclude,
        reader=request.reader,
        stdin_filename=request.stdin_filename,
        root=config.folder,
    )
    if not request.ignore_unknown:
        return found
    return (replace(item, named=False) if isinstance(item, Input) else item for item in found)


def screen(request: Request, data: bool) -> Terminal:
    """What the report is shown on. Files, pipes and data get the same on every machine."""
    if data or request.output:
        return Terminal(color=request.color == "always" and not data)
    encoding = lookup(sys.stdout.encoding or "utf-8").name if sys.stdout else "utf-8"
    width = get_terminal_size().columns if is_terminal(sys.stdout) else 100
    return Terminal(wants_color(sys.stdout, request.color), encoding, min(max(width, 60), 160))


def told(found: Iterable[Finding | Failure], progress: Progress) -> Iterator[Finding]:
    """The findings; inputs that could not be read are named on standard error."""
    for item in found:
        if isinstance(item, Finding):
            yield item
        elif item.named or item.kind == "unreadable":
            progress.clear()
            complain(f"{item.path}: {item.message}")


def limited(found: Iterable[Finding], most: int | None, summary: Summary) -> Iterator[Finding]:
    """The first findings; the summary is told how many others there are."""
    for number, finding in enumerate(found):
        if most is None or number < most:
            yield finding
        else:
            summary.left_out += 1


def report(request: Request) -> Report:
    """How the findings are reported."""
    if request.statistics:
        return nothing
    return text.detailed if request.verbose and request.format_ == "text" else REPORTERS[request.format_].report


def nothing(found: Iterable[Finding], summary: Summary, terminal: Terminal) -> Iterator[str]:
    """A report without findings: they are only counted."""
    for _ in found:
        pass
    yield from ()


def conclude(request: Request, summary: Summary, terminal: Terminal, seconds: float | None, write: Write) -> None:
    """Give the numbers: below the findings where people read them, else on standard error if asked for."""
    shown = totals(
        summary,
        terminal if request.format_ == "text" or request.statistics else Terminal(),
        top=None if request.statistics else TOP,
        verbose=request.verbose,
        seconds=seconds,
    )
    if request.statistics or (request.format_ == "text" and not request.quiet):
        for line in shown:
            write(line)
    elif request.verbose:
        click.echo("".join(shown), err=True, nl=False)


def exit_code(summary: Summary, fail_on: FailOn, exit_zero: bool) -> int:
    """2 if an input could not be read, 1 if something is found that is as bad as ``fail_on``, else 0."""
    if summary.failures:
        return INCOMPLETE
    severities = list(Severity)
    grave = () if fail_on == "never" or exit_zero else severities[severities.index(Severity(fail_on)) :]
    return FOUND if any(map(summary.number, grave)) else 0
