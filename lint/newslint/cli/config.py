"""``newslint config``: the settings in effect."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from newslint.cli.options import color_option, config_options, format_option

if TYPE_CHECKING:
    from newslint.terminal import When


@click.command(short_help="Show the settings in effect.")
@format_option("text", "json")
@config_options
@color_option
def config(format_: Literal["text", "json"], config_file: Path | None, isolated: bool, color: When) -> None:
    """Show the settings in effect, and where each comes from."""
    from newslint.cli.settings import configuration
    from newslint.cli.show import page_terminal
    from newslint.plan import make_plan
    from newslint.registry import rules_of
    from newslint.reporters.json_lines import dumps

    read = configuration(config_file, isolated)
    make_plan(read, rules_of(read))  # raises where rules or options in it are not known
    settings = list(read.settings())
    if format_ == "json":
        found = [{"key": key, "value": value, "origin": origin} for key, value, origin in settings]
        click.echo(dumps({"files": [path.as_posix() for path in read.files], "settings": found}))
        return
    terminal = page_terminal(color)
    files = ", ".join(terminal.safe(path.as_posix()) for path in read.files)
    click.echo(terminal.paint(f"# {files or 'no configuration file: defaults'}", "dim"), color=True)
    rows = [(terminal.safe(key), terminal.safe(dumps(value)), terminal.safe(origin)) for key, value, origin in settings]
    longest = max((len(f"{key} = {value}") for key, value, _ in rows if len(key) + len(value) < 60), default=0)
    for key, value, origin in rows:
        gap = " " * max(longest - len(f"{key} = {value}"), 0)
        line = f"{terminal.paint(key, 'rule')} = {value}{gap}  {terminal.paint(f'# {origin}', 'dim')}"
        click.echo(line, color=True)
