"""The settings of a run, and where each came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal, NamedTuple

from newslint.roles import Role

FailOn = Literal["error", "warning", "never"]
Options = Mapping[str, Any]
"""Options of one rule by name, as they were written."""


class Origin(NamedTuple):
    """Where a setting comes from: ``default``, ``command line``, or a file and line.

    ``folder`` is the one that paths in it are relative to; ``None`` for the working folder.
    """

    where: str
    folder: Path | None = None


DEFAULT = Origin("default")
COMMAND_LINE = Origin("command line")


@dataclass(frozen=True, slots=True)
class Override:
    """Other settings for some records: those of files that a glob matches, or of some outlets.

    Where both are given, both must match. ``files`` are relative to the folder of ``origin``. ``origins`` say where
    the keys of the table stand.
    """

    files: tuple[str, ...]
    sources: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    rules: Mapping[str, Options]
    origin: Origin
    origins: Mapping[str, Origin] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Declaration:
    """A rule written in the configuration: its table, where that stands, and where the keys of the table stand."""

    table: Mapping[str, Any]
    origin: Origin
    origins: Mapping[str, Origin] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CommandLine:
    """Settings given on the command line.

    ``select`` replaces what the configuration selects and ignores (``None``: not given), ``ignore`` is added to
    what it ignores; both win over overrides. ``rules`` are options by rule, for example
    ``{"schema-violation": {"schema": "ninjs-2"}}``.
    """

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    fail_on: FailOn | None = None
    rules: Mapping[str, Options] = field(default_factory=dict)


class Setting(NamedTuple):
    """One setting in effect. ``origin`` is ``default``, ``command line``, or a file and line.

    ``key`` is dotted; the items of ``overrides`` and ``rule`` are numbered from 0.
    """

    key: str
    value: object
    origin: str


@dataclass(frozen=True, slots=True)
class Config:
    """Everything that can be configured, checked in form; rule names and options are checked with the rules.

    ``folder`` is that of the configuration file, or the working folder; ``include`` and ``exclude`` are globs
    relative to it. ``select`` is ``None`` where the rules that are on by default are meant. ``plugins`` are
    absolute. ``files`` are the files read, the one that others extend first.
    """

    folder: Path
    files: tuple[Path, ...] = ()
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    fail_on: FailOn = "error"
    fields: Mapping[Role, tuple[str, ...]] = field(default_factory=dict)
    plugins: tuple[Path, ...] = ()
    rules: Mapping[str, Options] = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()
    declared: tuple[Declaration, ...] = ()
    isolated: bool = False
    given: CommandLine = CommandLine()
    """What the command line has changed already: a selection there wins over overrides, too."""
    origins: Mapping[str, Origin] = field(default_factory=dict)
    """Where each setting that is not a default comes from; the keys are those of ``settings()``."""

    def origin(self, key: str) -> Origin:
        """Where the setting comes from; ``key`` is as in ``settings()``."""
        return self.origins.get(key, DEFAULT)

    def with_command_line(self, given: CommandLine) -> Config:
        """This configuration under what was given on the command line."""
        changes: dict[str, Any] = {}
        origins = dict(self.origins)
        if given.select is not None:
            changes |= {"select": given.select, "ignore": given.ignore}
            origins |= {"select": COMMAND_LINE, "ignore": COMMAND_LINE}
        elif given.ignore:
            changes["ignore"] = (*self.ignore, *given.ignore)
            before = f"{origins['ignore'].where}, " if "ignore" in origins else ""
            origins["ignore"] = Origin(before + COMMAND_LINE.where)
        if given.fail_on:
            changes["fail_on"] = given.fail_on
            origins["fail-on"] = COMMAND_LINE
        if given.rules:
            changes["rules"] = merged(self.rules, given.rules)
            origins |= {f"rules.{rule}.{name}": COMMAND_LINE for rule, opts in given.rules.items() for name in opts}
        return replace(self, **changes, given=given, origins=origins) if changes else self

    def settings(self) -> Iterator[Setting]:
        """All settings in effect, for people to read."""
        plain: dict[str, object] = {
            "include": list(self.include),
            "exclude": list(self.exclude),
            "select": ["all"] if self.select is None else list(self.select),
            "ignore": list(self.ignore),
            "fail-on": self.fail_on,
            "plugins": [str(path) for path in self.plugins],
        }
        for key, value in plain.items():
            yield Setting(key, value, self.origin(key).where)
        for role, names in self.fields.items():
            yield Setting(f"fields.{role}", list(names), self.origin(f"fields.{role}").where)
        for rule, options in self.rules.items():
            for name, value in options.items():
                yield Setting(f"rules.{rule}.{name}", value, self.origin(f"rules.{rule}.{name}").where)
        for number, override in enumerate(self.overrides):
            for key in ("files", "sources", "select", "ignore", "rules"):
                if value := getattr(override, key):
                    shown = dict(value) if isinstance(value, Mapping) else list(value)
                    origin = override.origins.get(key, override.origin)
                    yield Setting(f"overrides.{number}.{key}", shown, origin.where)
        for number, declaration in enumerate(self.declared):
            yield Setting(f"rule.{number}", dict(declaration.table), declaration.origin.where)


def merged(options: Mapping[str, Options], over: Mapping[str, Options]) -> dict[str, Options]:
    """Options by rule, those of ``over`` winning."""
    return {**options, **{rule: {**options.get(rule, {}), **changed} for rule, changed in over.items()}}
