"""The body is the whole page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from newslint import Problem, Record, Rule, Severity
from newslint_rules.furniture.page import furniture, menus

_KINDS = 3
"""Kinds of page furniture that make a whole page."""
_LINES = 12
"""Lines of it in all that there must be at least."""


class WholePageCaptured(Rule):
    """The body is the whole page: menus, and at least two other kinds of page furniture, stand in it.

    Why it matters: no article was cut out of the page; most of such a body is about other things, and everything
    counted, searched or learned from it is wrong.

    Bad:  {"title": "Ferry line reopens",
           "body": ["Skip to content", "Home", "News", "World", "Sport", "Weather", "Sign in", "Subscribe", "Facebook",
                    "Twitter", "The ferry to the islands runs again from Monday, the operator said on Friday.",
                    "Related stories", "Harbour wall needs repair after storm", "Five walks on the outer islands",
                    "© 2024 Coast Post"]}
    Good: {"title": "Ferry line reopens",
           "body": ["Share on Facebook", "The ferry to the islands runs again from Monday, the operator said.",
                    "Related stories", "Harbour wall needs repair after storm", "Five walks on the outer islands",
                    "© 2024 Coast Post"]}

    Measured: 0 findings on the development corpus (16 sets, 15,482 records), on giveme5w1h_bbc, on the hand-checked
    bodies and on what three extractors made of 181 pages; 129 of 181 whole pages, right because that set holds nothing
    but whole pages.

    Traps: single pieces of furniture in an article that was cut out well: there must be a menu, and two other kinds.
    """

    name: ClassVar[str] = "whole-page-captured"
    family: ClassVar[str] = "capture"

    severity: Severity = Field(default=Severity.ERROR, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        body = record.body
        found = list(menus(body))
        if not found:
            return
        kinds = furniture(body, found)
        if len(kinds) >= _KINDS and sum(kinds.values()) >= _LINES:
            first, last = found[0][0], found[0][-1]
            end = last.end if last.text is first.text else len(first.text.text)
            named = ", ".join(kinds)
            message = f"the body is the whole page, not the article: {sum(kinds.values())} lines of {named}"
            yield Problem(first.text.place.part(first.start, end), message)
