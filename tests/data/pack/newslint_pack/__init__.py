"""A rule pack of one rule."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from newslint import Problem, Record, Rule


class LoudTitle(Rule):
    """The title ends in exclamation marks.

    Why it matters: it shouts.

    Bad:  {"title": "Rain expected!!", "url": "https://news.example/rain"}
    Good: {"title": "Rain expected", "url": "https://news.example/rain"}
    """

    name = "loud-title"
    family = "house-style"
    needles = ("!",)

    most: int = Field(default=1, description="Exclamation marks that may stand at the end.", ge=0)

    def check(self, record: Record) -> Iterator[Problem]:
        for place, text in record.title:
            end = len(text.rstrip("!"))
            if len(text) - end > self.most:
                yield Problem(place.part(end, len(text)), f"title ends in {len(text) - end} exclamation marks")


RULES = (LoudTitle,)
