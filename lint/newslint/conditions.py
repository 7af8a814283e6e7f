"""For which records an override of the configuration holds."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import translate

from newslint import globs
from newslint.config import Override
from newslint.record import Record
from newslint.text.urls import host, registered_domain

LONGEST_OUTLET = 253
"""Characters of the longest outlet that is matched with a pattern: those of a host name (RFC 1035)."""


@dataclass(frozen=True, slots=True)
class Condition:
    """Files and outlets that are meant; ``None`` where either does not matter. Globs are relative to ``folder``."""

    folder: str
    files: re.Pattern[str] | None
    sources: re.Pattern[str] | None

    def holds_for_file(self, path: str) -> bool:
        """Whether the absolute path is meant."""
        return self.files is None or any(self.files.fullmatch(name) for name in relative(path, self.folder))

    def holds_for_source(self, names: Iterable[str]) -> bool:
        """Whether one of the names of an outlet is meant."""
        return self.sources is None or any(self.sources.match(name) for name in names)


def relative(path: str, folder: str) -> Iterator[str]:
    """The path as seen from the folder, with ``/`` separators; where that leads out of it, also with links followed."""
    try:
        found = os.path.relpath(path, folder)
        yield found.replace(os.sep, "/")
        if found.startswith(os.pardir):
            yield os.path.relpath(os.path.realpath(path), os.path.realpath(folder)).replace(os.sep, "/")
    except (OSError, ValueError):  # another drive, or a path that the system does not allow
        yield path.replace(os.sep, "/")


def condition(override: Override) -> Condition:
    """The condition under which the override holds."""
    return Condition(
        folder=str(override.origin.folder or os.getcwd()),
        files=globs.pattern(override.files) if override.files else None,
        sources=re.compile("|".join(translate(source.lower()) for source in override.sources))
        if override.sources
        else None,
    )


def outlet_names(record: Record) -> tuple[str, ...]:
    """What the outlet of the record may be called, in lower case: its name, the host of its URL, that host's domain."""
    names = [record.source or ""]
    for _, url in record.url:
        if name := host(url):
            names += (name, registered_domain(name))
            break
    return tuple(dict.fromkeys(name.lower() for name in names if 0 < len(name) <= LONGEST_OUTLET))
