"""``newslint check``: the options; see ``checking`` for what is done with them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from newslint.cli.options import color_option, config_options, format_option, instant, listed, reading_options


@click.command(short_help="Check records.")
@click.argument("paths", nargs=-1)
@format_option("text", "concise", "json", "jsonl")
@click.option("--output", metavar="FILE", type=click.Path(path_type=Path), help="Write the report to a file.")
@click.option(
    "--select",
    multiple=True,
    callback=listed,
    metavar="RULES",
    help="Run these rules or families only: a,b. Repeatable.",
)
@click.option("--ignore", multiple=True, callback=listed, metavar="RULES", help="Leave these rules or families out.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "never"]),
    help="The least severity that makes the exit code 1.  [default: error]",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found. Misuse and unread inputs stay 2.")
@click.option("--max-findings", type=click.IntRange(min=0), metavar="N", help="Show N findings, and count the others.")
@click.option(
    "--ignore-unknown",
    is_flag=True,
    help="Pass over named files that hold no records, as in a folder. For pre-commit, which names all staged files.",
)
@click.option("--statistics", is_flag=True, help="Show the numbers of all rules instead of the findings.")
@click.option(
    "--schema", metavar="FILE|NAME", help="Check every record against this JSON Schema: a file or a shipped one."
)
@click.option("--now", callback=instant, metavar="DATE", help="What counts as now. By default the time of scraping.")
@click.option(
    "--jobs", type=click.IntRange(min=1), default=1, show_default=True, metavar="N", help="Check N files at a time."
)
@reading_options
@config_options
@color_option
@click.option("-q", "--quiet", is_flag=True, help="Show findings and errors, and nothing else.")
@click.option("-v", "--verbose", is_flag=True, help="Show of each finding which record it is in, and every file.")
def check(**options: Any) -> int:
    """Check the records in PATHS: files, folders, globs, or - for standard input.

    Without PATHS, the working folder is checked. Exit code 0: nothing found that is as bad as --fail-on; 1: something;
    2: misuse, or an input that could not be read.
    """
    from newslint.cli.checking import Request, check

    return check(Request(**options))
