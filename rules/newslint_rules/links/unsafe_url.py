from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from newslint import Problem, Record, Rule, Severity
from newslint.text.urls import reading
from newslint_rules.links.values import fields, hyperlinks, shown


class UnsafeUrl(Rule):
    """A URL that runs code when it is opened: `javascript:` with a program, `vbscript:`, `data:text/html`.

    Why it matters: whoever shows the record as a web page runs a stranger's program in its readers' browsers.

    Bad:  {"title": "Ferry line reopens", "links": ["javascript:openPopup('ferry')"]}
    Good: {"title": "Ferry line reopens", "links": ["javascript:void(0)", "mailto:desk@news.example"],
           "image": "data:image/png;base64,iVBORw0KGgo="}

    Measured: no finding on the development corpus (16 sets, 15,482 records, 53,000 links).

    Traps: `javascript:void(0)` and `javascript:;` do nothing and are placeholder-link's; `data:image/…` is a picture;
    blanks and line breaks inside the scheme, which browsers ignore, do not hide it; code samples are left alone.
    """

    name: ClassVar[str] = "unsafe-url"
    family: ClassVar[str] = "links"
    needles = ("script:", "data:text", "data:application")

    severity: Severity = Field(default=Severity.ERROR, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        for _, value in fields(record):
            if reading(value.text).kind == "script":
                yield Problem(value.place, f"URL runs code when it is opened: {shown(value.text)}")
        for found in hyperlinks(record):
            if reading(found.target.text).kind == "script":
                yield Problem(found.target.place, f"link runs code when it is opened: {shown(found.target.text)}")
