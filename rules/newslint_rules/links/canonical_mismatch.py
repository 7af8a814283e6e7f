from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar
from urllib.parse import unquote

from newslint import Problem, Record, Rule
from newslint.text.pattern import pattern
from newslint.text.urls import READ_CHARACTERS, archived, reading, registered_domain, split

_EDITION = pattern(r"^(?:www\d?|m|mobile|amp|touch|edition|beta|rss|feeds?|[a-z]{2})\.")
_PASSED_ON = pattern(
    r"^(?:feedproxy|news)\.google\.|(?:^|\.)(?:ampproject\.org|bit\.ly|t\.co|ow\.ly|dlvr\.it|feedburner\.com|ift\.tt|lnkd\.in"
    r"|buff\.ly|goo\.gl|tinyurl\.com|trib\.al|fb\.me|reut\.rs|wapo\.st|nyti\.ms|flip\.it|apple\.news|smartnews\.com)$"
)
"""Hosts that pass a visitor on: their URLs are expected to differ from the page's own."""
_ENDING = pattern(r"(?:[/.](?:amp|index|story))?(?:\.(?:s?html?|php|aspx?|jsp|amp))?/*$")
_NUMBER = pattern(r"\d{5,}")
_WORD = pattern(r"[^\W_]{3,}")


class CanonicalMismatch(Rule):
    """The URL and the canonical URL of a record lead to different pages or different outlets.

    Why it matters: one of the two belongs to another story, so links, duplicates and the outlet are taken from the
    wrong place.

    Bad:  {"title": "Ferry line reopens", "url": "https://news.example/2024/ferry-line-reopens",
           "canonical_url": "https://news.example/2023/budget-vote-delayed"}
    Good: {"title": "Ferry line reopens", "url": "https://m.news.example/2024/ferry-line-reopens/amp?from=rss",
           "canonical_url": "https://www.news.example/2024/ferry-line-reopens.html"}

    Measured: no finding on the development corpus (16 sets, 15,482 records), of which only 18 have both
    URLs; 1,223 pairs of an archived and an original URL, given as the two, gave none either.

    Traps: mobile and AMP hosts, `www.`, archives' copies, shorteners and feed proxies, added parameters, `.html`, and
    a section or slug that has changed while the story's number or most of its words stayed.
    """

    name: ClassVar[str] = "canonical-mismatch"
    family: ClassVar[str] = "links"

    def check(self, record: Record) -> Iterator[Problem]:
        for _, canonical in record.canonical_url[:1]:
            for place, url in record.url[:1]:
                if url != canonical and (reason := mismatch(url, canonical)):
                    yield Problem(place, f"the canonical URL {reason}: {canonical[:100]!r}")


def mismatch(url: str, canonical: str) -> str | None:
    """How the two URLs disagree, or ``None`` where they may well be the same page."""
    url, canonical = (archived(each) or each for each in (url[:READ_CHARACTERS], canonical[:READ_CHARACTERS]))
    if reading(url).kind != "web" or reading(canonical).kind != "web":
        return None
    one, other = split(url.strip()), split(canonical.strip())
    if one is None or other is None:
        return None
    hosts = one.hostname or "", other.hostname or ""
    if any(_PASSED_ON.search(host) for host in hosts):
        return None
    if owner(hosts[0]) != owner(hosts[1]):
        return None if same_page(one.path, other.path) and len(one.path) > 12 else "is on another site"
    if same_page(one.path, other.path):
        return None
    if other.path in ("", "/"):
        return "is the site's front page"
    return "leads to another page"


def owner(host: str) -> str:
    """What two hosts of one outlet share: the first label of the registered domain."""
    return registered_domain(_EDITION.sub("", host)).partition(".")[0]


def same_page(one: str, other: str) -> bool:
    """Whether two paths may lead to one page: equal in essence, the same number, or half of the words in common."""
    one, other = (_ENDING.sub("", _ENDING.sub("", unquote(path).lower())).strip("/") for path in (one, other))
    if one == other:
        return True
    if other.isdigit():  # the story by its number alone
        return True
    if not one or not other:
        return not one
    if set(_NUMBER.findall(one)) & set(_NUMBER.findall(other)):
        return True
    last, their_last = one.rpartition("/")[2], other.rpartition("/")[2]
    words, theirs = set(_WORD.findall(last)), set(_WORD.findall(their_last))
    return last == their_last or 2 * len(words & theirs) >= min(len(words), len(theirs)) > 0
