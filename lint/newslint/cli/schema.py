"""``newslint schema``: the JSON Schemas that come with newslint."""

from __future__ import annotations

import click


@click.command(short_help="Print a JSON Schema, or list those that there are.")
@click.argument("name", required=False)
def schema(name: str | None) -> None:
    """Print the JSON Schema called NAME; without a name, list those that there are.

    check --schema NAME checks records against one.
    """
    from newslint_schemas import load, names

    if name is None:
        click.echo("\n".join(names()))
        return
    if name not in names():
        from newslint.config.errors import unknown

        raise click.UsageError(unknown("schema", name, names()))
    from json import dumps

    click.echo(dumps(load(name), indent=2, ensure_ascii=False))
