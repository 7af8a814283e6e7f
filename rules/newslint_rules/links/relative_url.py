from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from newslint import Problem, Record, Rule, Severity
from newslint.text.pattern import pattern
from newslint.text.urls import reading
from newslint_rules.links.values import fields, hyperlinks, shown

_FILE = pattern(r"\.(?:png|jpe?g|gif|webp|svg|avif|mp[34]|pdf)$", re.IGNORECASE)
"""What may lie beside a Markdown record on purpose."""


class RelativeUrl(Rule):
    """A URL without its site: `/news/123`, `www.news.example/123`, `//cdn.news.example/a.jpg`.

    Why it matters: a record travels without the page it came from, so nobody can tell any more where such a URL
    leads.

    Bad:  {"title": "Ferry line reopens", "url": "/news/ferry-line-reopens"}
    Good: {"title": "Ferry line reopens", "url": "https://news.example/news/ferry-line-reopens", "links": ["#map"]}

    Measured: 66 findings per 1,000 records on the development corpus (16 sets, 15,482 records), none of them in a URL
    field: all are info findings of Markdown links in one set, an archive's own links; 25 of 25 read were right.

    Traps: pictures and files in a Markdown body often lie beside the record on purpose and are left alone; other
    relative links in a text, and URLs that only lack their scheme (`//…`) in lists of links and pictures, are info.
    Page anchors, `mailto:` and values that are no URL at all are not this rule's.
    """

    name: ClassVar[str] = "relative-url"
    family: ClassVar[str] = "links"

    def check(self, record: Record) -> Iterator[Problem]:
        for role, value in fields(record):
            kind = reading(value.text).kind
            if kind == "relative" or (kind == "anchor" and role in ("url", "canonical_url")):
                missing = "scheme" if value.text[:4].lower() == "www." else "site"
                yield Problem(value.place, f"URL without a {missing}: {shown(value.text)}; store the absolute URL")
            elif kind == "scheme-relative":
                mild = None if role in ("url", "canonical_url") else Severity.INFO
                yield Problem(
                    value.place, f"URL without a scheme: {shown(value.text)}; put https: before it", None, mild
                )
        for found in hyperlinks(record):
            target = found.target.text.strip("<>")
            if not found.link.image and not _FILE.search(target) and reading(target).kind == "relative":
                message = f"link without a site: {shown(found.target.text)}; store the absolute URL"
                yield Problem(found.target.place, message, None, Severity.INFO if found.in_prose else None)
