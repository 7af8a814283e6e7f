from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from newslint import Fix, Problem, Record, Rule, Text
from newslint.text.pattern import pattern
from newslint.text.urls import archived, host, registered_domain
from newslint_rules.precedence import BLOCKS, WALLS

_DOMAIN = pattern(r"(?:www\.)?((?:[a-z0-9](?:[a-z0-9-]{0,62})\.){1,3})([a-z]{2,10})/?", re.IGNORECASE)
_ENDINGS = """
    com org net info news press media today online site live world tv fm radio eu int uk us ca au nz ie in pk bd lk np
    de at ch fr be nl es pt it gr se no dk fi cz sk hu ro bg ua ru by kz uz ge az am tr ir iq sa ae qa kw jo lb eg ma
    dz tn ng gh ke tz ug za zw cn hk tw jp kr vn th my sg id ph mx br ar cl pe uy bo ec ve cr cu
"""
ENDINGS = frozenset(_ENDINGS.split())
"""Top-level domains a line must end in where nothing else says that it is a site's name: own selection of those that
news sites use, without suffixes of files and products (md, py, rs, sh, pl, js, io, ai)."""
PLATFORMS = frozenset({
    "youtube.com", "soundcloud.com", "vimeo.com", "facebook.com", "twitter.com", "x.com", "instagram.com", "tiktok.com",
    "spotify.com", "google.com", "linkedin.com", "reddit.com", "tumblr.com", "flickr.com",
})  # fmt: skip
"""Sites whose name is left by an embedded player or post, not by the outlet's own page."""
_DECORATION = " \t\r*_|-–—•·:©"
_BLANKS = " \t\r*_"
_FIRST, _LAST = 1, 1
"""Non-blank lines at the ends of a body in which a domain counts while the outlet's own is unknown."""
_LONGEST = 60
"""Characters of the longest line that is looked at."""
_LOOK = 300
"""Characters at either end of a body that are looked at first."""


_TITLE_AND_SITE = pattern(r"(.{10,200}?)\s{0,3}\\?[|｜]\s{0,3}[^|｜]{2,60}")
"""The title of a page, a bar, and the name of the site; the bar may be escaped as in Markdown."""


class SiteNameLine(Rule):
    """A line of the body is only the outlet's own domain or name, or the last one the page's title with that name.

    Why it matters: the page's logo or footer was taken for text; it ends up in summaries, quotes and word counts.

    Bad:  {"title": "Ferry line reopens", "url": "https://www.coastpost.example/ferry",
           "body": "coastpost.example\\n\\nThe ferry to the islands runs again from Monday, the operator said."}
    Bad:  {"title": "Ferry line reopens", "body": "coastpost.news\\n\\nThe ferry runs again from Monday."}
    Bad:  {"title": "Ferry line reopens", "body": "The ferry runs again.\\n\\nFerry line reopens | Coast Post"}
    Good: {"title": "Ferry line reopens", "source": "Coast Post",
           "body": "Node.js\\n\\nThe ferry runs again, Coast Post reports.\\n\\nbooking.com"}

    Measured: 7.5 findings per 1,000 records on the development corpus (16 sets, 15,482 records), all 116 titles at the
    end of the pages of one site, of which 50 were read, all right; 12 names on 181 whole pages, all right; clean sets:
    0 per 1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies.

    Traps: another site's domain as a heading ("booking.com") counts only where the record does not say which outlet
    it is from, and only as the first or last line of several; names of products that look like domains never do; an
    address with "www." is how authors sign; a bar in the last line counts behind the record's own title only.
    """

    name: ClassVar[str] = "site-name-line"
    family: ClassVar[str] = "furniture"
    fixable = "safe"
    silenced_by = WALLS | BLOCKS

    def check(self, record: Record) -> Iterator[Problem]:
        bodies = [text for text in record.body if short_lines(text)]
        names = frozenset(outlet(record)) if bodies else frozenset()
        for text in bodies:
            if names and any(name in text.lower for name in names):
                yield from own_lines(text, names)
            elif not any("." in name for name in names) and edge_may_be_domain(text.text):
                yield from edge_domains(text)
        end = record.body[-1].text[-_LOOK:] if record.body else ""
        if "|" in end or "｜" in end:
            yield from page_title(record.body[-1], record)


def short_lines(text: Text) -> bool:
    """Whether a line is short enough to be a name: a quick look."""
    return any([2 < len(line) <= 2 * _LONGEST and len(line.strip(_DECORATION)) <= _LONGEST for _, line in text.lines])


def outlet(record: Record) -> Iterator[str]:
    """Names of the record's outlet, in lower case: its source, and the host and registered domain of its URL."""
    for _, source in record.role("source"):
        name = (host(source) or source).strip().lower()
        if len(name) > 2:
            yield name
        if "." in name:
            yield name.removeprefix("www.")
    for _, url in record.url[:1]:
        if name := host(archived(url) or url) or "":
            yield name
            yield name.removeprefix("www.")
            yield registered_domain(name)


def edge_may_be_domain(body: str) -> bool:
    """Whether one of the first or last lines might be a domain: a quick look."""
    for piece in (body[:_LOOK], body[-_LOOK:]):
        for line in piece.split("\n"):
            if 3 < len(line) <= _LONGEST and "." in line and " " not in line.strip(_DECORATION):
                return True
    return False


def own_lines(text: Text, names: frozenset[str]) -> Iterator[Problem]:
    """The lines that are one of the names."""
    lines = text.lines
    for index, (start, line) in enumerate(lines):
        bare = line.strip(_DECORATION)
        if 3 <= len(bare) <= _LONGEST and bare.lower().rstrip("/") in names and len(lines) > 1 and not is_credit(bare):
            yield problem(text, index, start + line.find(bare), bare)


def is_credit(name: str) -> bool:
    """Whether the line signs the text with the site's address, as its authors do; logos and menus leave the www out."""
    return name[:4].lower() == "www."


def edge_domains(text: Text) -> Iterator[Problem]:
    """The first or last line, where it is a domain and the body has other text."""
    lines = text.lines
    if len(lines) < 2:
        return
    first = [index for index, (_, line) in enumerate(lines[:20]) if line.strip()][:_FIRST]
    last = [index for index in range(max(0, len(lines) - 20), len(lines)) if lines[index][1].strip()][-_LAST:]
    for index in sorted({*first, *last}):
        start, line = lines[index]
        bare = line.strip(_DECORATION) if len(line) <= 2 * _LONGEST else ""
        match = _DOMAIN.fullmatch(bare)
        if (
            match
            and not is_credit(bare)
            and match[2].lower() in ENDINGS
            and len(match[1]) > 3
            and named(bare) not in PLATFORMS
        ):
            yield problem(text, index, start + line.find(bare), bare)


def page_title(text: Text, record: Record) -> Iterator[Problem]:
    """The last line, where it is the record's title with the site's name behind a bar."""
    lines = text.lines
    index = next((at for at in range(len(lines) - 1, max(-1, len(lines) - 20), -1) if lines[at][1].strip()), 0)
    start, line = lines[index]
    bare = line.strip(_BLANKS)
    match = _TITLE_AND_SITE.fullmatch(bare) if index and len(line) <= _LOOK else None
    if match and any(same_title(match[1], title.text) for title in record.title):
        yield problem(text, index, start + line.find(bare), bare, "the title of the page, with the site's name")


def same_title(line: str, title: str) -> bool:
    """Whether the line is the title or its beginning, the site's name behind a bar left out."""
    said, known = (" ".join(each.casefold().split()) for each in (line, title.replace("\\|", "|")[:_LOOK]))
    return said == known or (known.startswith(said) and known[len(said) :].lstrip()[:1] in tuple("|｜-–—:"))


def named(domain: str) -> str:
    """The registered domain of what a line says."""
    return registered_domain(domain.rstrip("/"))


def problem(
    text: Text, index: int, start: int, name: str, message: str = "a line that is only the site's name"
) -> Problem:
    """The line's name, to be taken out with its line and the blank lines behind it."""
    lines = text.lines
    begin = lines[index][0]
    following = index + 1
    while following < len(lines) and not lines[following][1].strip():
        following += 1
    if following < len(lines):
        end = lines[following][0]
    else:
        end = len(text.text)
        while index and not lines[index - 1][1].strip():
            index -= 1
        begin = lines[index - 1][0] + len(lines[index - 1][1]) if index else 0
    place = text.place.part(start, start + len(name))
    return Problem(place, message, Fix.safe(text.place.part(begin, end), ""))
