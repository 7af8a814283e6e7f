"""Find the rules that installed packages offer."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import entry_points

from newslint.rule import Rule


def all_rules(plugins: Sequence[str] = (), isolated: bool = False) -> dict[str, type[Rule]]:
    """Every installed rule, by name."""
    return {rule.name: rule for pack in entry_points(group="newslint.rules") for rule in pack.load()}
