"""``newslint rules``: all rules by family."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from newslint.cli.options import color_option, config_options, format_option

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from newslint.rule import Rule
    from newslint.terminal import Terminal, When


@click.command(short_help="List all rules.")
@format_option("text", "json")
@config_options
@color_option
def rules(format_: Literal["text", "json"], config_file: Path | None, isolated: bool, color: When) -> None:
    """List all rules: severity, whether they are on by default, whether they propose fixes, and what they find."""
    from newslint.cli.settings import configuration
    from newslint.cli.show import page_terminal
    from newslint.registry import rules_of

    known = rules_of(configuration(config_file, isolated)).values()
    if format_ == "json":
        from newslint.reporters.json_lines import dumps

        click.echo(dumps([entry(rule) for rule in known]))
    else:
        click.echo("\n".join(listing(known, page_terminal(color))), color=True)


def entry(rule: type[Rule]) -> dict[str, object]:
    """What is told of a rule to programs."""
    from newslint.explain import first_sentence

    return {
        "name": rule.name,
        "family": rule.family,
        "severity": rule.model_fields["severity"].default.value,
        "on_by_default": rule.on_by_default,
        "fixable": rule.fixable,
        "what": first_sentence(rule),
    }


def listing(known: Iterable[type[Rule]], terminal: Terminal) -> Iterator[str]:
    """The rules of each family, a line each, and how many there are."""
    families: dict[str, list[type[Rule]]] = {}
    for rule in known:
        families.setdefault(rule.family, []).append(rule)
    longest = max((len(rule.name) for family in families.values() for rule in family), default=0)
    yield terminal.paint(f"  {'':<{longest}}  severity  fixes", "dim")
    for family, members in families.items():
        yield terminal.paint(family, "bold")
        for rule in members:
            yield row(rule, longest, terminal)
        yield ""
    number = sum(map(len, families.values()))
    yield f"{number} rules in {len(families)} families; newslint explain RULE tells more of one"


def row(rule: type[Rule], longest: int, terminal: Terminal) -> str:
    """One rule on one line, cut where the terminal ends."""
    from newslint.explain import first_sentence
    from newslint.reporters.snippet import head

    severity = rule.model_fields["severity"].default
    name = terminal.paint(f"{rule.name:<{longest}}", "rule")
    lead = f"  {name}  {terminal.paint(f'{severity:<8}', severity)}  {rule.fixable or '-':<6}  "
    room = max(terminal.columns - longest - 24, 20)
    what = ("" if rule.on_by_default else "(off) ") + terminal.safe(first_sentence(rule))
    return lead + head(what, room, terminal.symbol("…", "..."))
