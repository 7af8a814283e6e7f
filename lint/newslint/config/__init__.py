"""The configuration: ``newslint.toml``, or ``[tool.newslint]`` in ``pyproject.toml``.

``load`` finds and reads it. Without a file nothing of pydantic or TOML is loaded.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from newslint.config.errors import ConfigError
from newslint.config.finding import nearest
from newslint.config.settings import CommandLine, Config, Declaration, Origin, Override, Setting

__all__ = [
    "CommandLine",
    "Config",
    "ConfigError",
    "Declaration",
    "Origin",
    "Override",
    "Setting",
    "json_schema",
    "load",
]


def load(start: Path, isolated: bool = False, explicit: Path | None = None) -> Config:
    """The configuration for a run in the folder ``start``.

    ``explicit`` is read instead of the nearest file; ``isolated`` reads none. Raises ``ConfigError``.
    """
    if isolated and explicit:
        raise ConfigError("an isolated run reads no configuration: leave out --isolated or --config")
    if isolated:
        return Config(start, isolated=True)
    path = explicit or nearest(start)
    if path is None:
        return Config(start)
    from newslint.config.files import layers
    from newslint.config.merge import combined

    return combined(layers(path, start))


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a configuration file, with the options of all built-in rules; the same on every call."""
    from newslint.config.schema import document_schema

    return document_schema()
