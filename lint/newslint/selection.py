"""Which of the known rules are run: names and families, on and off by default."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newslint.config import ConfigError
from newslint.config.errors import unknown
from newslint.registry import ALL
from newslint.rule import Rule

Rules = Mapping[str, type[Rule]]


def selected(rules: Rules, names: Iterable[str] | None, where: str) -> frozenset[str]:
    """The rules that the names select: rules, families, or ``all``; ``None`` is ``all``.

    A family has its rules that are on by default; one that is off must be named itself. Raises ``ConfigError``
    that begins with ``where``.
    """
    found: set[str] = set()
    for name in (ALL,) if names is None else names:
        check(rules, name, where)
        if name in rules:
            found.add(name)
        found |= {rule.name for rule in members(rules, name) if rule.on_by_default}
    return frozenset(found)


def ignored(rules: Rules, names: Iterable[str], where: str) -> frozenset[str]:
    """The rules that the names leave out. Raises ``ConfigError`` that begins with ``where``."""
    found: set[str] = set()
    for name in names:
        check(rules, name, where)
        found |= {name} if name in rules else {rule.name for rule in members(rules, name)}
    return frozenset(found)


def members(rules: Rules, family: str) -> Iterable[type[Rule]]:
    """The rules of the family; ``all`` has every rule."""
    return [rule for rule in rules.values() if family in (ALL, rule.family)]


def check(rules: Rules, name: str, where: str) -> None:
    """Raise ``ConfigError`` where nothing is called so."""
    families = {rule.family for rule in rules.values()}
    if name not in rules and name not in families and name != ALL:
        raise ConfigError(f"{where}: {unknown('rule', name, {*rules, *families, ALL})}")
