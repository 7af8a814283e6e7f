"""``newslint explain``: what a rule finds, and why it matters."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newslint.cli.options import color_option, config_options

if TYPE_CHECKING:
    from newslint.explain import Page
    from newslint.terminal import Terminal, When

MARGIN = "  "
SHORT = 40
"""Characters that the type of an option may have to stand behind its default."""


@click.command(short_help="Show what a rule finds, and why it matters.")
@click.argument("name", metavar="RULE")
@config_options
@color_option
def explain(name: str, config_file: Path | None, isolated: bool, color: When) -> None:
    """Show what RULE finds, why it matters, examples, its options, how often it is right and what it leaves alone.

    The name of a family lists its rules.
    """
    from newslint.cli.rules import listing
    from newslint.cli.settings import configuration
    from newslint.cli.show import page_terminal
    from newslint.config.errors import unknown
    from newslint.explain import page
    from newslint.registry import rules_of

    known = rules_of(configuration(config_file, isolated))
    terminal = page_terminal(color)
    if name in known:
        lines = sheet(page(known[name]), terminal)
    elif members := [rule for rule in known.values() if rule.family == name]:
        lines = listing(members, terminal)
    else:
        families = {rule.family for rule in known.values()}
        raise click.UsageError(unknown("rule or family", name, {*known, *families}))
    click.echo("\n".join(lines).rstrip(), color=True)


def sheet(documented: Page, terminal: Terminal) -> Iterator[str]:
    """The page of a rule."""
    from newslint.cli.show import section, verbatim

    fixes = f"{documented.fixable} fixes" if documented.fixable else "no fixes"
    default = "on by default" if documented.on_by_default else "off by default"
    severity = terminal.paint(documented.severity, documented.severity)
    yield f"{terminal.paint(documented.name, 'bold')}  {documented.family}, {severity}, {default}, {fixes}"
    yield ""
    yield from paragraphs("What is wrong", documented.what or "Not documented.", terminal)
    yield from paragraphs("Why it matters", documented.why, terminal)
    for kind, title in (("bad", "Wrong"), ("good", "Right")):
        records = [verbatim(example.text, terminal, MARGIN) for example in documented.examples if example.kind == kind]
        yield from section(title, records, terminal)
    yield from section("Options", list(options(documented, terminal)), terminal)
    yield from paragraphs("How often, how right", documented.measured, terminal)
    yield from paragraphs("What it leaves alone", documented.traps, terminal)


def paragraphs(title: str, text: str, terminal: Terminal) -> Iterator[str]:
    """A part of the page, if the rule has it."""
    from newslint.cli.show import prose, section

    return section(title, [prose(text[0].upper() + text[1:], terminal, MARGIN)] if text else [], terminal)


def options(documented: Page, terminal: Terminal) -> Iterator[str]:
    """The options as a configuration file would set them, each with what it does."""
    from newslint.cli.show import prose

    if documented.options:
        yield MARGIN + terminal.paint(f"[rules.{documented.name}]", "dim")
    for option in documented.options:
        short = len(option.type) <= SHORT
        kind = terminal.paint(f"  # {option.type}", "dim") if short else ""
        yield f"{MARGIN}{terminal.paint(option.name, 'rule')} = {terminal.safe(option.default) or '(none)'}{kind}"
        text = option.description if short else f"{option.description}\n\n{option.type}"
        yield prose(text, terminal, MARGIN * 3).replace("\n\n", "\n")
