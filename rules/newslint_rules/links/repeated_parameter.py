from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint import Fix, Problem, Record, Rule
from newslint.text.urls import Parameter, archived, parameters
from newslint_rules.links.tracking import SIGNED, is_tracking, removal
from newslint_rules.links.values import fields, hyperlinks, shown


class RepeatedParameter(Rule):
    """A URL carries the same parameter again, with the same value or as a tracking parameter.

    Why it matters: a program has put its parameters on again at every visit; the URL grows and no longer equals the
    page's address.

    Bad:  {"title": "Ferry line reopens", "url": "https://news.example/story?id=7&page=1&page=1"}
    Good: {"title": "Ferry line reopens", "url": "https://news.example/list?tag=sea&tag=port&id[]=1&id[]=1"}

    Measured: 0.2 findings per 1,000 records on the development corpus (16 sets, 15,482 records); all 3 were read: all
    right.

    Traps: lists are written as one name with several values (`tag=a&tag=b`) or with brackets (`id[]=`); nothing is
    said of those. What is taken away stands in the same URL once more.
    """

    name: ClassVar[str] = "repeated-parameter"
    family: ClassVar[str] = "links"
    fixable = "safe"
    needles = ("&",)

    def check(self, record: Record) -> Iterator[Problem]:
        for url in (*(value for _, value in fields(record)), *(found.target for found in hyperlinks(record))):
            if url.text.count("&") == 0 or "://" not in url.text or archived(url.text):
                continue
            found = parameters(url.text)
            again, gone = repetitions(found)
            if not again:
                continue
            signed = any(mark in url.text.lower() for mark in SIGNED)
            names = ", ".join(dict.fromkeys(parameter.name for parameter in again))
            yield Problem(
                url.place.part(again[0].start, again[-1].end),
                f"the URL has this parameter already: {shown(names)}",
                Fix("safe", tuple(removal(url, found, gone))) if gone and not signed else None,
            )


def repetitions(found: tuple[Parameter, ...]) -> tuple[list[Parameter], list[Parameter]]:
    """Parameters that repeat an earlier one, and those of them that are the same down to the value."""
    names: set[str] = set()
    pairs: set[tuple[str, str]] = set()
    again: list[Parameter] = []
    gone: list[Parameter] = []
    for parameter in found:
        pair = parameter.name, parameter.value
        if not parameter.value or parameter.name.endswith(("[]", "%5B%5D", "%5b%5d")):
            continue
        if pair in pairs:
            again.append(parameter)
            gone.append(parameter)
        elif parameter.name in names and is_tracking(parameter):
            again.append(parameter)
        names.add(parameter.name)
        pairs.add(pair)
    return again, gone
