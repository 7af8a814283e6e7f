"""Join the configuration files that extend each other."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from newslint.config.files import Layer
from newslint.config.settings import Config, Declaration, Origin, Override, merged
from newslint.config.toml_lines import Key
from newslint.config.wording import dotted
from newslint.roles import Role

REPLACED = ("include", "exclude", "select", "ignore", "fail-on")
"""Keys whose value replaces that of the files extended. Tables are joined key by key, lists of tables added up."""


def combined(layers: Sequence[Layer]) -> Config:
    """One configuration of all files; the last is the one that extends the others. Raises ``ConfigError``."""
    values: dict[str, Any] = {}
    rules: Mapping[str, Mapping[str, Any]] = {}
    fields: dict[Role, tuple[str, ...]] = {}
    origins: dict[str, Origin] = {}
    for layer in layers:
        document = layer.document
        given = document.model_dump(by_alias=False, include=document.model_fields_set)
        values |= {key.replace("-", "_"): given[key.replace("-", "_")] for key in REPLACED if key in layer.table}
        rules = merged(rules, document.rules)
        fields |= document.fields
        origins |= {dotted(key): layer.origin(key) for key in keys(layer.table)}
    last = layers[-1]
    for key in ("include", "exclude"):
        values[key] = tuple(rebased(layers, key, last.path.parent))
    return Config(
        folder=last.path.parent,
        files=tuple(layer.path for layer in layers),
        **values,
        fields=fields,
        plugins=tuple(dict.fromkeys(plugin for layer in layers for plugin in plugins(layer))),
        rules=rules,
        overrides=tuple(override for layer in layers for override in overrides(layer)),
        declared=tuple(declared for layer in layers for declared in declarations(layer)),
        origins=origins,
    )


def keys(table: Mapping[str, Any]) -> Iterator[Key]:
    """The keys of the settings of a file: those of the top, roles, and options of rules."""
    for key, value in table.items():
        if key == "fields":
            yield from (("fields", role) for role in value)
        elif key == "rules":
            yield from (("rules", rule, option) for rule, options in value.items() for option in options)
        else:
            yield (key,)


def rebased(layers: Sequence[Layer], key: str, folder: Path) -> Iterator[str]:
    """The globs of the last file that gives the key, made relative to ``folder``."""
    for layer in reversed(layers):
        if key in layer.table:
            below = os.path.relpath(layer.path.parent, folder).replace(os.sep, "/")
            for glob in getattr(layer.document, key):
                yield glob if below == "." or "/" not in glob.rstrip("/") else f"{below}/{glob}"
            return


def plugins(layer: Layer) -> Iterator[Path]:
    """The plugins that the file names, absolute."""
    for name in layer.document.plugins:
        yield Path(os.path.abspath(layer.path.parent / name))


def overrides(layer: Layer) -> Iterator[Override]:
    """The overrides that the file holds."""
    for index, table in enumerate(layer.document.overrides):
        yield Override(
            files=table.files,
            sources=table.sources,
            select=table.select,
            ignore=table.ignore,
            rules=table.rules,
            origin=layer.origin(("overrides", index)),
            origins=layer.below(("overrides", index)),
        )


def declarations(layer: Layer) -> Iterator[Declaration]:
    """The rules that the file writes down."""
    for index, table in enumerate(layer.document.rule):
        yield Declaration(table, layer.origin(("rule", index)), layer.below(("rule", index)))
