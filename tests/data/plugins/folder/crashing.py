"""A rule that is broken."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Problem, Record, Rule


class Crashing(Rule):
    """Always crashes."""

    name = "crashing"
    family = "house-style"

    def check(self, record: Record) -> Iterator[Problem]:
        raise KeyError("no such thing")
        yield
