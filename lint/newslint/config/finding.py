"""Find the configuration file of a run."""

from __future__ import annotations

import os
from pathlib import Path

NAME = "newslint.toml"
PROJECT = "pyproject.toml"


def nearest(start: Path) -> Path | None:
    """The configuration file in the folder or the nearest one above it."""
    folder = Path(os.path.abspath(start))
    for above in (folder, *folder.parents):
        if os.path.isfile(own := above / NAME):
            return own
        if os.path.isfile(project := above / PROJECT) and has_section(project):
            return project
    return None


def has_section(path: Path) -> bool:
    """Whether a project file has a section for newslint; one that nobody can read has none."""
    import tomllib

    try:
        data = path.read_bytes()
        if b"newslint" not in data:
            return False
        tool = tomllib.loads(data.decode()).get("tool", {})
    except tomllib.TOMLDecodeError:
        return b"[tool.newslint" in data
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(tool, dict) and "newslint" in tool
