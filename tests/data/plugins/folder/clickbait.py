"""A rule in a folder of plugins, which imports a file beside it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Problem, Record, Rule

from .banned import WORDS


class TitleRule(Rule):
    """What rules about titles share; no rule itself."""

    family = "house-style"


class Clickbait(TitleRule):
    """The title holds a banned word."""

    name = "clickbait"
    needles = WORDS

    def check(self, record: Record) -> Iterator[Problem]:
        for place, text in record.title:
            for word in WORDS:
                if (at := text.lower().find(word)) >= 0:
                    yield Problem(place.part(at, at + len(word)), "banned word")
