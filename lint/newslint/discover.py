"""Find the files that are to be read."""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from itertools import groupby
from pathlib import Path

from newslint.globs import pattern
from newslint.inputs import Failure, Input
from newslint.readers import reader_for

STDIN = "<stdin>"
"""The path of standard input in reports, unless the user gives another."""
LEFT_OUT = frozenset(("node_modules", "__pycache__", "__pypackages__", "site-packages", "bower_components"))
"""Folders of other people's files, which nobody means when they name a folder above."""
ENVIRONMENT = "pyvenv.cfg"
"""Stands in every Python virtual environment, whatever its name (PEP 405)."""
MAGIC = frozenset("*?[")

Identity = tuple[int, int]
"""Device and number of a file: the same under all its names."""


def discover(
    paths: Iterable[str],
    *,
    include: Sequence[str] = (),
    exclude: Sequence[str] = (),
    reader: str | None = None,
    stdin_filename: str | None = None,
    root: Path | None = None,
) -> Iterator[Input | Failure]:
    """The files that the paths mean, each of them once, in the order of the paths; in a folder by name.

    A path is a file, a folder, a glob that the shell did not expand (``**`` for any folders), or ``-`` for standard
    input, which is reported as ``stdin_filename``. Files and globs are read as they are given. In folders, files
    with a suffix that a reader knows are read, or, where ``include`` has globs, those that match one; what matches
    ``exclude`` is not. Both are relative to ``root``, by default the working folder. Hidden files and folders,
    ``node_modules`` and virtual environments are left out; ``.gitignore`` is not consulted, because scraped data is
    what people keep out of their repositories. ``reader`` is the name of the reader for all of them.

    What does not exist or cannot be listed is a ``Failure``.
    """
    search = Search(Filter.of(include, exclude, root), reader, stdin_filename)
    for path in paths:
        yield from search.inputs(path)


@dataclass(frozen=True, slots=True)
class Filter:
    """Decides which of the files in a folder are wanted."""

    root: str
    include: re.Pattern[str] | None
    exclude: re.Pattern[str]

    @classmethod
    def of(cls, include: Sequence[str], exclude: Sequence[str], root: Path | None) -> Filter:
        """A filter by globs that are relative to ``root``, by default the working folder."""
        return cls(os.path.abspath(root or "."), pattern(include) if include else None, pattern(exclude))

    def wants(self, path: str) -> bool:
        """Whether to read a file that was found in a folder."""
        if self.excludes(path):
            return False
        if self.include:
            return bool(self.include.fullmatch(self._relative(path)))
        return reader_for(path) is not None

    def excludes(self, path: str) -> bool:
        """Whether to leave out a file or folder."""
        return bool(self.exclude.fullmatch(self._relative(path)))

    def _relative(self, path: str) -> str:
        try:
            return slashed(os.path.relpath(path, self.root))
        except ValueError:  # another drive
            return slashed(path)


@dataclass(slots=True)
class Search:
    """A search for files; remembers what it has found."""

    filter: Filter
    reader: str | None
    stdin_filename: str | None
    seen: set[Identity | str] = field(default_factory=set)

    def inputs(self, path: str) -> Iterator[Input | Failure]:
        """The files that one path means."""
        if path == "-":
            yield from self._standard_input()
            return
        try:
            found = os.stat(path)
        except (OSError, ValueError) as error:  # a NUL in the name is a ValueError
            if MAGIC.isdisjoint(path):
                yield failure(path, error, named=True)
            else:
                yield from self._matches(path)
            return
        yield from self._given(path, found)

    def _standard_input(self) -> Iterator[Input | Failure]:
        path = self.stdin_filename or STDIN
        if sys.stdin is None:
            yield Failure(path, "unreadable", "standard input is closed")
        elif self._is_new("-"):
            yield Input(slashed(path), reader=self.reader, stream=sys.stdin.buffer)

    def _matches(self, glob: str) -> Iterator[Input | Failure]:
        none = True
        for path in expanded(glob):
            none = False
            yield from self.inputs(path)
        if none:
            yield Failure(slashed(glob), "unreadable", "no file matches")

    def _given(self, path: str, found: os.stat_result) -> Iterator[Input | Failure]:
        if stat.S_ISDIR(found.st_mode):
            yield from self._walk(path)
        elif self._is_new((found.st_dev, found.st_ino)):
            yield Input(slashed(path), reader=self.reader)

    def _walk(self, top: str) -> Iterator[Input | Failure]:
        """The wanted files of the folder and those below it."""
        waiting = [top]
        while waiting:
            path = waiting.pop()
            try:
                found = os.stat(path)
                if not stat.S_ISDIR(found.st_mode):
                    if stat.S_ISREG(found.st_mode) and self.filter.wants(path) and self._is_new(identity(found)):
                        yield Input(slashed(path), named=False, reader=self.reader)
                    continue
                if not self._is_new(identity(found)) or (path != top and self.filter.excludes(path)):
                    continue
                waiting.extend(reversed(entries(path, all_of_it=path == top)))
            except OSError as error:
                if error.errno not in (errno.ENOENT, errno.ELOOP):  # a link to nowhere or to itself
                    yield failure(path, error, named=path == top)

    def _is_new(self, identity: Identity | str) -> bool:
        new = identity not in self.seen
        self.seen.add(identity)
        return new


def entries(folder: str, all_of_it: bool) -> list[str]:
    """The paths in the folder that are not left out, sorted. Virtual environments are empty but for ``all_of_it``.

    Raises ``OSError`` where the folder cannot be listed.
    """
    names = os.listdir(folder)
    if ENVIRONMENT in names and not all_of_it:
        return []
    wanted = sorted(name for name in names if not name.startswith(".") and name not in LEFT_OUT)
    return [name if folder == "." else os.path.join(folder, name) for name in wanted]


def expanded(glob: str) -> Iterator[str]:
    """The paths that match the glob, sorted folder by folder; ``*`` and ``**`` match nothing hidden."""
    top, parts = ("/", glob.lstrip("/")) if glob.startswith("/") else ("", glob)
    names = [name for name, _ in groupby(parts.replace(os.sep, "/").split("/")) if name not in ("", ".")]
    yield from matches(top, names)


def matches(folder: str, names: Sequence[str]) -> Iterator[str]:
    """The paths below the folder that match the globs for one name after the other."""
    if not names:
        yield folder or "."
        return
    first, rest = names[0], names[1:]
    if first == "**":
        for inner in folders(folder):
            yield from matches(inner, rest)
    elif MAGIC.isdisjoint(first):
        path = os.path.join(folder, first)
        if os.path.lexists(path):
            yield from matches(path, rest)
    else:
        for path in listed(folder):
            if fnmatchcase(os.path.basename(path), first) and (not rest or os.path.isdir(path)):
                yield from matches(path, rest)


def folders(top: str) -> Iterator[str]:
    """The folder and all below it, each of them once."""
    seen: set[Identity] = set()
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        try:
            found = identity(os.stat(folder or "."))
        except OSError:
            continue
        if found not in seen:
            seen.add(found)
            yield folder
            waiting.extend(path for path in reversed(listed(folder)) if os.path.isdir(path))


def listed(folder: str) -> list[str]:
    """The paths in the folder that are not left out, sorted; none where it cannot be listed."""
    try:
        return entries(folder or ".", all_of_it=True)
    except OSError:
        return []


def identity(found: os.stat_result) -> Identity:
    """What is the same for all names of a file."""
    return found.st_dev, found.st_ino


def slashed(path: str) -> str:
    """The path with ``/`` separators."""
    return path.replace(os.sep, "/")


def failure(path: str, error: OSError | ValueError, named: bool) -> Failure:
    """The failure to list or to find something."""
    message = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return Failure(slashed(path), "unreadable", message.lower(), named)
