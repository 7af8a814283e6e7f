"""Which rules, with which options, apply to which record."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from newslint.conditions import Condition, condition, outlet_names
from newslint.config import CommandLine, Config, ConfigError
from newslint.config.errors import unknown
from newslint.config.settings import COMMAND_LINE, Options, Origin, merged
from newslint.options import instance
from newslint.record import Record
from newslint.rule import Rule
from newslint.ruleset import RuleSet
from newslint.selection import Rules, ignored, selected

K = TypeVar("K")
V = TypeVar("V")

REMEMBERED = 4096
"""How many files, and how many outlets, are remembered with the overrides that hold for them."""


@dataclass(frozen=True, slots=True)
class Change:
    """What an override changes, and for which records."""

    condition: Condition
    select: frozenset[str]
    ignore: frozenset[str]
    rules: Mapping[str, Options]
    origins: Mapping[str, Origin]


@dataclass(frozen=True, slots=True)
class Choices:
    """Which of the known rules are run, with which options, and what overrides change. ``never`` wins over them."""

    known: Rules
    names: frozenset[str]
    never: frozenset[str]
    options: Mapping[str, Options]
    origins: Mapping[str, Origin]
    changes: tuple[Change, ...] = ()

    def ruleset(self, holding: Iterable[int]) -> RuleSet:
        """The rules where the overrides with these numbers hold, later ones winning. Raises ``ConfigError``."""
        names, options, origins = self.names, self.options, self.origins
        for change in (self.changes[number] for number in holding):
            names = (names | change.select) - change.ignore - self.never
            options = merged(options, change.rules)
            origins = {**origins, **change.origins}
        rules = (rule for name, rule in self.known.items() if name in names)
        return RuleSet([instance(rule, options.get(rule.name, {}), origins) for rule in rules])

    def check_options(self) -> None:
        """Raise ``ConfigError`` where options are set for an unknown rule, or are wrong for a known one."""
        for options, origins in ((self.options, self.origins), *((c.rules, c.origins) for c in self.changes)):
            for name, changed in options.items():
                if name not in self.known:
                    where = next((origins[key].where for key in origins if key.startswith(f"rules.{name}.")), "rules")
                    raise ConfigError(f"{where}: {unknown('rule', name, self.known)}")
                instance(self.known[name], {**self.options.get(name, {}), **changed}, {**self.origins, **origins})


class Plan:
    """The rules of every record: those of the run, changed by the overrides that hold for the record.

    Rule sets are made when a combination of overrides is first met, and kept. A plan can be pickled: it takes the
    plugins that its rules come from along.
    """

    def __init__(self, choices: Choices, folder: str, plugins: tuple[Path, ...] = ()) -> None:
        self.rules = choices.ruleset(())
        """The rules of a record for which no override holds."""
        self._choices = choices
        self._folder = folder
        self._plugins = plugins
        self._conditions = tuple(change.condition for change in choices.changes)
        self._by_source = any(condition.sources for condition in self._conditions)
        self._sets: dict[tuple[int, ...], RuleSet] = {(): self.rules}
        self._files: dict[str, tuple[int, ...]] = {}
        self._outlets: dict[tuple[str, ...], frozenset[int]] = {}

    def rules_for(self, record: Record) -> RuleSet:
        """The rules that apply to the record."""
        if not self._conditions:
            return self.rules
        path = record.origin.path
        holding = self._files.get(path)
        if holding is None:
            absolute = os.path.join(self._folder, path)
            holding = numbers(condition.holds_for_file(absolute) for condition in self._conditions)
            keep(self._files, path, holding)
        if holding and self._by_source:
            outlet = self._of_outlet(outlet_names(record))
            holding = tuple(number for number in holding if number in outlet)
        rules = self._sets.get(holding)
        if rules is None:
            rules = self._sets[holding] = self._choices.ruleset(holding)
        return rules

    def _of_outlet(self, names: tuple[str, ...]) -> frozenset[int]:
        found = self._outlets.get(names)
        if found is None:
            found = frozenset(numbers(condition.holds_for_source(names) for condition in self._conditions))
            keep(self._outlets, names, found)
        return found

    def __reduce__(self) -> tuple[Any, ...]:
        import pickle

        choices = self._choices
        # A rule that was written in a configuration is a class that no module holds: it is made again.
        known = tuple(getattr(rule, "declaration", rule) for rule in choices.known.values())
        rest = (choices.names, choices.never, choices.options, choices.origins, choices.changes)
        return unpickled, (self._plugins, self._folder, pickle.dumps((known, rest)))


def unpickled(plugins: Sequence[Path], folder: str, choices: bytes) -> Plan:
    """The plan, in a process that may not have loaded its plugins."""
    import pickle

    if plugins:
        from newslint.plugins import plugin_rules

        for path in plugins:
            plugin_rules(path)
    known, rest = pickle.loads(choices)
    if any(not isinstance(rule, type) for rule in known):
        from newslint.declarative import declared_rule

        known = [rule if isinstance(rule, type) else declared_rule(rule) for rule in known]
    return Plan(Choices({rule.name: rule for rule in known}, *rest), folder, tuple(plugins))


def make_plan(config: Config, rules: Mapping[str, type[Rule]], given: CommandLine | None = None) -> Plan:
    """The plan of a run with the rules known: ``make_plan(config, registry.rules_of(config))``.

    ``given`` is what the command line says, where ``config.with_command_line`` has not been told it.
    Raises ``ConfigError`` where a rule, a family or an option is unknown or wrong.
    """
    if given:
        config = config.with_command_line(given)
    given = config.given
    names = selected(rules, config.select, config.origin("select").where)
    names -= ignored(rules, config.ignore, config.origin("ignore").where)
    never = ignored(rules, given.ignore, COMMAND_LINE.where)
    changes = tuple(
        Change(
            condition=condition(override),
            select=frozenset()
            if given.select is not None
            else selected(rules, override.select, override.origins.get("select", override.origin).where),
            ignore=ignored(rules, override.ignore, override.origins.get("ignore", override.origin).where),
            rules=override.rules,
            origins={
                key: override.origins.get(key, override.origin)
                for key in (f"rules.{rule}.{name}" for rule, options in override.rules.items() for name in options)
            },
        )
        for override in config.overrides
    )
    choices = Choices(rules, names, never, config.rules, config.origins, changes)
    choices.check_options()
    return Plan(choices, os.getcwd(), config.plugins)


def numbers(holds: Iterable[bool]) -> tuple[int, ...]:
    """The positions of what is true."""
    return tuple(number for number, true in enumerate(holds) if true)


def keep(memory: dict[K, V], key: K, value: V) -> None:
    """Remember the value; forget everything where too much is remembered."""
    if len(memory) >= REMEMBERED:
        memory.clear()
    memory[key] = value
