"""Options that commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from datetime import datetime

    from newslint.roles import Role

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

READER_NAMES = ("jsonl", "json", "csv", "tsv", "markdown", "parquet")


def config_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """``--config`` and ``--isolated``."""
    isolated = click.option(
        "--isolated", is_flag=True, help="Read no configuration, and use no rules but the built-in ones."
    )
    config = click.option(
        "--config",
        "config_file",
        metavar="FILE",
        type=click.Path(path_type=Path),
        help="Read this configuration instead of the nearest newslint.toml or pyproject.toml.",
    )
    return config(isolated(command))


def format_option(*names: str) -> Decorator:
    """``--format``; the first name is the default."""
    return click.option(
        "--format", "format_", type=click.Choice(names), default=names[0], show_default=True, help="How to write it."
    )


color_option = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Use colour; auto: on a terminal, unless NO_COLOR is set.",
)


def reading_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """``--reader``, ``--stdin-filename`` and ``--field``: how inputs are read."""
    for option in (
        click.option(
            "--field",
            "fields",
            metavar="ROLE=FIELD",
            multiple=True,
            callback=roles_given,
            help="Take this field for the role, whatever it is called: body=story.text. Repeatable.",
        ),
        click.option(
            "--stdin-filename", metavar="NAME", help="What standard input is called; its suffix chooses the reader."
        ),
        click.option(
            "--reader", type=click.Choice(READER_NAMES), help="Read all inputs as this, whatever their suffix."
        ),
    ):
        command = option(command)
    return command


def listed(ctx: click.Context, parameter: click.Parameter, given: tuple[str, ...]) -> tuple[str, ...]:
    """The items of an option that may be repeated and may hold several items with commas between."""
    return tuple(item.strip() for several in given for item in several.split(",") if item.strip())


def instant(ctx: click.Context, parameter: click.Parameter, given: str | None) -> datetime | None:
    """A date, or a date and a time, in ISO 8601; without a time zone it is UTC."""
    if given is None:
        return None
    from datetime import UTC, datetime

    try:
        moment = datetime.fromisoformat(given)
    except ValueError:
        raise click.BadParameter(f"{given!r} is no date such as 2026-02-05 or 2026-02-05T12:41:00Z") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def roles_given(ctx: click.Context, parameter: click.Parameter, given: tuple[str, ...]) -> dict[Role, tuple[str, ...]]:
    """Fields by role."""
    from newslint.config.errors import unknown
    from newslint.roles import ROLES

    fields: dict[Role, tuple[str, ...]] = {}
    for pair in given:
        name, separator, field = (part.strip() for part in pair.partition("="))
        role = next((role for role in ROLES if role == name.replace("-", "_")), None)
        if not separator:
            raise click.BadParameter(f"{pair!r} is not of the form ROLE=FIELD")
        if role is None:
            raise click.BadParameter(unknown("role", name, ROLES))
        fields[role] = (*fields.get(role, ()), field) if field else ()
    return fields
