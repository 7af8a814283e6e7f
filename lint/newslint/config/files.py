"""Read configuration files."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from newslint.config.errors import ConfigError
from newslint.config.finding import PROJECT
from newslint.config.model import Document
from newslint.config.settings import Origin
from newslint.config.toml_lines import Key, key_lines
from newslint.config.wording import dotted, first_error

SECTION = ("tool", "newslint")
POSITION = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


@dataclass(frozen=True)
class Layer:
    """One configuration file that was read and is right in form.

    ``shown`` is its path as messages name it, ``section`` the table of the file that holds the configuration.
    """

    path: Path
    shown: str
    section: tuple[str, ...]
    text: str = field(repr=False)
    table: Mapping[str, Any] = field(repr=False)

    @cached_property
    def lines(self) -> Mapping[Key, int]:
        """The line of every key of the file."""
        return key_lines(self.text)

    def where(self, key: Key) -> str:
        """``file:line`` of the key, or of the nearest table around it that is written down."""
        full: Key = (*self.section, *key)
        while full and full not in self.lines:
            full = full[:-1]
        return f"{self.shown}:{self.lines[full]}" if full else self.shown

    def origin(self, key: Key) -> Origin:
        """Where the key stands."""
        return Origin(self.where(key), self.path.parent)

    def below(self, key: Key) -> dict[str, Origin]:
        """Where each key inside the table stands, by its dotted name there."""
        table: Key = (*self.section, *key)
        inside = (found for found in self.lines if len(found) > len(table) and found[: len(table)] == table)
        return {dotted(found[len(table) :]): self.origin(found[len(self.section) :]) for found in inside}

    @cached_property
    def document(self) -> Document:
        """The settings of the file. Raises ``ConfigError`` where one is wrong."""
        from pydantic import ValidationError

        try:
            return Document.model_validate(self.table)
        except ValidationError as error:
            wrong = first_error(error, Document)
            raise ConfigError(f"{self.where(wrong.key)}: {wrong}") from None


def layers(path: Path, start: Path) -> list[Layer]:
    """The file and those it extends, the latter first; each once. Raises ``ConfigError``."""
    found: dict[str, Layer] = {}
    for layer in extended(path, start, ()):
        found.setdefault(os.path.realpath(layer.path), layer)
    return list(found.values())


def extended(path: Path, start: Path, on_the_way: tuple[str, ...]) -> Iterator[Layer]:
    """The files that the file extends, deepest first, and the file itself."""
    path = Path(os.path.abspath(start / path))
    on_the_way = (*on_the_way, os.path.realpath(path))
    layer = read(path, start)
    for index, name in enumerate(layer.document.extends):
        other = path.parent / name
        where = layer.where(("extends", index))
        if not os.path.isfile(other):
            raise ConfigError(f'{where}: extends: there is no file "{name}"')
        if os.path.realpath(other) in on_the_way:
            raise ConfigError(f'{where}: extends: "{name}" leads back to a file that is already being extended')
        yield from extended(other, start, on_the_way)
    yield layer


def read(path: Path, start: Path) -> Layer:
    """The file, as TOML. Raises ``ConfigError`` where it cannot be read."""
    shown = display(path, start)
    try:
        text = path.read_bytes().decode("utf-8-sig")
        table: Any = tomllib.loads(text)
    except OSError as error:
        raise ConfigError(f"{shown}: cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{shown}: is not UTF-8 (byte {error.start})") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(syntax_message(shown, str(error), text)) from None
    except (RecursionError, ValueError) as error:
        raise ConfigError(f"{shown}: cannot be read as TOML: {error}") from None
    section = SECTION if path.name == PROJECT else ()
    for key in section:
        table = table.get(key) if isinstance(table, dict) else None
    if not isinstance(table, dict):
        raise ConfigError(f"{shown}: has no table [{'.'.join(section)}]")
    return Layer(path, shown, section, text, table)


def syntax_message(shown: str, message: str, text: str) -> str:
    """What is wrong with the TOML, behind file and line."""
    position = POSITION.search(message)
    if position is None:
        return f"{shown}: {message}"
    message = POSITION.sub("", message)
    if position[1] is None:
        return f"{shown}:{text.rstrip().count(chr(10)) + 1}: {message} (at the end of the file)"
    return f"{shown}:{position[1]}: {message} (column {position[2]})"


def display(path: Path, start: Path) -> str:
    """The path as people see it: relative where that is shorter, with ``/`` separators."""
    try:
        relative = Path(os.path.relpath(path, start)).as_posix()
    except ValueError:  # another drive
        return path.as_posix()
    return relative if len(relative) < len(path.as_posix()) else path.as_posix()
