from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from newslint import Problem, Record, Rule, Severity
from newslint.text.pattern import pattern
from newslint_rules.quoting import quoted

LONGEST = 2000
"""Characters of the longest title that may be a URL."""
URL = pattern(
    r"(?:https?|ftp)://\S+|/(?:[\w-]{1,60}/){1,6}(?=[\w.]{0,80}-)[\w.-]{8,200}/?|www\.[\w-]{1,63}\.\S+|(?:[\w-]{1,63}\.){1,4}[a-z]{2,10}/\S*[\w/]",
    re.IGNORECASE,
)
FILE = pattern(
    r"[\w%()+.,-]{1,200}\.(?:html?|xhtml|php\d?|aspx?|jsp|cfm|jpe?g|png|gif|webp|bmp|tiff?|heic|pdf|docx?|xlsx?|pptx?|mp[34]|"
    r"m4a|mov|avi|webm|wav)",
    re.IGNORECASE,
)
SLUG = pattern(r"[a-z0-9]+(?:-[a-z0-9]+){3,60}|[a-z0-9]+(?:_[a-z0-9]+){3,60}|(?:[a-z0-9-]*%[0-9a-f]{2}){4}\S*")
LONG_PART = pattern(r"[a-z]{4,}")
MOST_PARTS = 5
"""Parts of the longest compounds: "mother-in-law-to-be"."""


class TitleIsUrl(Rule):
    """The title is a URL, a slug or the name of a file.

    Why it matters: there is no headline; what the page was found under was stored in its place.

    Bad:  {"title": "https://www.coastpost.example/harbour-reopens", "body": "Ships may dock again."}
    Bad:  {"title": "harbour-reopens-after-storm-2024", "body": "Ships may dock again."}
    Bad:  {"title": "IMG_2034.JPG", "body": "Ships may dock again."}
    Good: {"title": "COVID-19", "body": "It is back."}
    Good: {"title": "Booking.com", "body": "The site was down."}
    Good: {"title": "Happy-go-lucky", "body": "A novel."}

    Measured: 0 findings on the development corpus (16 sets, 15,482 records).

    Traps: a bare domain may be what the story is about, and compounds have hyphens: a slug has four parts or more,
    three of them long ("jack-in-the-box" is a word), and no capital, a URL has a scheme, `www.` or a path.
    """

    name: ClassVar[str] = "title-is-url"
    family: ClassVar[str] = "titles"

    severity: Severity = Field(default=Severity.ERROR, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        for text in record.title:
            title = text.text.strip()
            if " " in title or not title or len(text.text) > LONGEST:
                continue
            if "\t" not in title and "\n" not in title and (what := kind(title)):
                yield Problem(text.stripped().place, f"the title is {what} and no headline: {quoted(title)}")


def kind(title: str) -> str:
    """What a title without blanks is, if it is no headline."""
    if URL.fullmatch(title):
        return "a URL"
    if FILE.fullmatch(title):
        return "the name of a file"
    return "a slug" if SLUG.fullmatch(title) and is_slug(title) else ""


def is_slug(title: str) -> bool:
    """Whether the parts are words of a headline, and no compound such as "jack-in-the-box"."""
    if "%" in title:
        return True
    parts = re.split("[-_]", title)
    long = len(LONG_PART.findall(title))
    return long > 2 or (long > 0 and (len(parts) > MOST_PARTS or any(map(str.isdigit, parts))))
