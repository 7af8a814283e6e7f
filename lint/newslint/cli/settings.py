"""The configuration and the rules of a run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.config import Config, load
from newslint.config.settings import COMMAND_LINE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.roles import Role


def configuration(
    config_file: Path | None, isolated: bool, fields: Mapping[Role, tuple[str, ...]] | None = None
) -> Config:
    """The configuration for a run in the working folder. Raises ``ConfigError``."""
    config = load(Path.cwd(), isolated, config_file)
    if not fields:
        return config
    origins = {**config.origins, **{f"fields.{role}": COMMAND_LINE for role in fields}}
    return replace(config, fields={**config.fields, **fields}, origins=origins)
