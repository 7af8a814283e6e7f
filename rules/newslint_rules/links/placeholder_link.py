from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from newslint import Edit, Fix, Problem, Record, Rule, Severity
from newslint.text.urls import reading
from newslint_rules.links.values import Hyperlink, fields, hyperlinks, shown


class PlaceholderLink(Rule):
    """A link still points at a stand-in, such as `#`, `javascript:void(0)` or a template token.

    Why it matters: the page fills the link in with a script, or the template was never filled in. Either way the
    record has lost where the link led.

    Bad:  {"title": "Ferry line reopens", "links": ["#", "https://news.example/ferry"]}
    Bad:  {"title": "Ferry line reopens", "url": "[Read the story](#)"}
    Good: {"title": "Ferry line reopens", "links": ["#comments", "https://news.example/ferry#map"],
           "body": "The timetable[1](#fn1) is on the [operator's page](https://ferry.example/times)."}

    Measured: no finding on the development corpus (16 sets, 15,482 records, 53,000 links), among
    them 38,000 Markdown links with footnotes and anchors; the record this rule was made for has one.

    Traps: anchors inside a page (`#fn1`, `#top`), links in code samples, a `#` behind a real address. A placeholder
    inside a body is a warning, elsewhere an error.
    """

    name: ClassVar[str] = "placeholder-link"
    family: ClassVar[str] = "links"
    fixable = "unsafe"
    needles = ("#", "script:", "about:blank", "](", "{{", "${", "<%", "%7b%7b")

    severity: Severity = Field(default=Severity.ERROR, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        for _, value in fields(record):
            if reading(value.text).kind == "stand-in":
                yield Problem(value.place, f"link leads nowhere: {shown(value.text)}", Fix.unsafe(value.place, None))
        for found in hyperlinks(record):
            target = found.target.text
            if (not target and not found.link.image) or reading(target).kind == "stand-in":
                severity = Severity.WARNING if found.in_prose else None
                message = f"link leads nowhere: {shown(target)}" if target else "link has no target"
                yield Problem(found.target.place, message, unlinked(found), severity)


def unlinked(found: Hyperlink) -> Fix:
    """Leaves the words of the link and takes the link away."""
    link, within = found.link, found.within.place
    return Fix(
        "unsafe",
        (
            Edit(within.part(link.start, link.label_start), ""),
            Edit(within.part(link.label_end, link.end), ""),
        ),
    )
