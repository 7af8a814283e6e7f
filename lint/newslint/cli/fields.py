"""``newslint fields``: which field is taken for what."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from newslint.cli.options import color_option, config_options, format_option, reading_options

if TYPE_CHECKING:
    from newslint.roles import Role
    from newslint.terminal import When


@click.command(short_help="Show which field is taken for what.")
@click.argument("paths", nargs=-1, required=True, metavar="FILE...")
@format_option("text", "json")
@reading_options
@config_options
@color_option
def fields(
    paths: tuple[str, ...],
    format_: Literal["text", "json"],
    reader: str | None,
    stdin_filename: str | None,
    fields: dict[Role, tuple[str, ...]],
    config_file: Path | None,
    isolated: bool,
    color: When,
) -> int:
    """Show which fields of FILE are taken for title, body, date and so on, and why.

    One-record files of a folder are shown together. What is wrong can be set right with --field ROLE=FIELD, or for
    good under [fields] in the configuration.
    """
    from newslint.cli.errors import INCOMPLETE, complain
    from newslint.cli.settings import configuration
    from newslint.cli.show import page_terminal
    from newslint.cli.tables import described, sheet
    from newslint.discover import discover

    config = configuration(config_file, isolated, fields)
    found = discover(paths, exclude=config.exclude, reader=reader, stdin_filename=stdin_filename, root=config.folder)
    tables, failures = described(found, config.fields)
    if format_ == "json":
        from newslint.reporters.json_lines import dumps

        click.echo(dumps({"tables": [table.as_dict() for table in tables]}))
    else:
        terminal = page_terminal(color)
        click.echo("\n\n".join("\n".join(sheet(table, terminal)) for table in tables), color=True)
    unread = [failure for failure in failures if failure.named or failure.kind == "unreadable"]
    for failure in unread:
        complain(f"{failure.path}: {failure.message}")
    return INCOMPLETE if unread else 0
