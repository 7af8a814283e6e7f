"""Find the rules: those of installed packs, of plugins and of the configuration."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from importlib.metadata import EntryPoint, PackageNotFoundError, distribution, entry_points
from pathlib import Path
from typing import Any, NamedTuple

from newslint.config import Config, ConfigError
from newslint.rule import Rule

GROUP = "newslint.rules"
"""The entry point group of rule packs; each entry leads to a tuple of rule classes."""

BUILT_IN = "builtin"
ALL = "all"
"""What selects every rule that is on by default; no rule or family may be called so."""

PLUGIN = "newslint_plugin_"
"""How the names of the modules that plugins are loaded as begin."""

NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Pack(NamedTuple):
    """Rules that belong together: an installed pack, or a plugin. ``version`` is empty for the latter."""

    name: str
    version: str
    rules: tuple[type[Rule], ...]


def packs(isolated: bool = False) -> Iterator[Pack]:
    """The installed packs, the built-in one first. An isolated run has no other. Raises ``ConfigError``."""
    points = built_in() if isolated else entry_points(group=GROUP)
    for point in sorted(points, key=lambda point: (not is_built_in(point), point.name, point.value)):
        yield loaded(point)


def built_in() -> Iterable[EntryPoint]:
    """The entry point of newslint's own rules."""
    try:
        return distribution("newslint").entry_points.select(group=GROUP, name=BUILT_IN)
    except PackageNotFoundError:
        raise ConfigError("newslint is not installed: its rules are found by its entry point") from None


def is_built_in(point: EntryPoint) -> bool:
    """Whether the entry point is newslint's own."""
    return point.name == BUILT_IN and (point.dist is None or point.dist.name == "newslint")


def loaded(point: EntryPoint) -> Pack:
    """The pack that an entry point leads to."""
    package = point.dist.name if point.dist else "unknown"
    try:
        rules: Any = point.load()
    except Exception as error:  # whatever a pack's own code does while it is imported
        raise ConfigError(f'rule pack "{point.name}" ({package}): {type(error).__name__}: {error}') from error
    if not isinstance(rules, Sequence) or not all(isinstance(rule, type) and issubclass(rule, Rule) for rule in rules):
        raise ConfigError(f'rule pack "{point.name}" ({package}): {point.value} is not a tuple of rule classes')
    return Pack(point.name, point.dist.version if point.dist else "", tuple(rules))


def all_rules(plugins: Sequence[str | Path] = (), isolated: bool = False) -> dict[str, type[Rule]]:
    """Every installed rule and those of the plugins (files or folders), by name. Raises ``ConfigError``."""
    rules: dict[str, type[Rule]] = {}
    for pack in packs(isolated):
        add(rules, pack.rules)
    if plugins and not isolated:
        from newslint.plugins import plugin_rules

        for path in plugins:
            add(rules, plugin_rules(Path(path)))
    return rules


def rules_of(config: Config) -> dict[str, type[Rule]]:
    """Every rule that the configuration can select, those it declares itself among them. Raises ``ConfigError``."""
    rules = all_rules(config.plugins, config.isolated)
    if config.declared:
        from newslint.declarative import declared_rules

        add(rules, declared_rules(config.declared))
    return rules


def add(rules: dict[str, type[Rule]], more: Iterable[type[Rule]]) -> None:
    """Add rules whose form is right and whose names are free. Raises ``ConfigError``."""
    for rule in more:
        if problem := misshapen(rule):
            raise ConfigError(f"rule {home(rule)}: {problem}")
        other = rules.setdefault(rule.name, rule)
        if other is not rule:
            raise ConfigError(f'two rules are named "{rule.name}": {home(other)} and {home(rule)}')
    families = {rule.family for rule in rules.values()}
    for name in families & rules.keys():
        raise ConfigError(f'rule {home(rules[name])}: "{name}" is the name of a family')


def home(rule: type[Rule]) -> str:
    """Where the rule is written, for messages: the file of a plugin or a configuration, else module and class."""
    if where := getattr(rule, "where", ""):
        return str(where)
    if rule.__module__.startswith(PLUGIN):
        return f"{sys.modules[rule.__module__].__file__} ({rule.__qualname__})"
    return f"{rule.__module__}.{rule.__qualname__}"


def misshapen(rule: type[Rule]) -> str | None:
    """What is wrong with the form of a rule class, if anything."""
    for attribute in ("name", "family"):
        value = getattr(rule, attribute, None)
        if value is None:
            return f"has no {attribute}"
        if not isinstance(value, str) or not NAME.fullmatch(value) or value == ALL:
            return f"{attribute} {value!r} should be words in lower case joined by hyphens"
    if getattr(rule, "__abstractmethods__", None):
        return "has no method `check`"
    if isinstance(rule.needles, str) or not all(isinstance(needle, str) and needle for needle in rule.needles):
        return "needles should be a tuple of texts that are not empty"
    for name, field in rule.model_fields.items():
        if field.is_required():
            return f"option `{name}` has no default"
    return None
