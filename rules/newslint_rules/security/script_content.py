"""A field holds code that a browser would run."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from newslint import Problem, Record, Rule, Text
from newslint.rule import Severity
from newslint.text.markdown import inside
from newslint.text.pattern import pattern
from newslint_rules.quoting import quoted
from newslint_rules.security.topics import about_web_code

_EVENTS = """
    error load click mouseover mouseenter mouseout focus blur change submit keydown keyup keypress input toggle begin
    animationstart animationend transitionend pointerover pointerenter wheel scroll hashchange pageshow message
"""
EVENTS = "|".join(_EVENTS.split())
"""Events whose attributes run code: own selection of those that ads, players and attacks use."""
_SCRIPT = pattern(
    r"(?:<|&lt;|\\u003c|%3C)\s?(?:script(?=[\s>/&%])[^<>\n]{0,120}>?|/script\s?(?:>|&gt;)?)", re.IGNORECASE
)
_HANDLER = pattern(
    rf"(?:[\"'\s/]|&quot;|&#39;)on(?:{EVENTS})\s?=\s?"
    r"(?:[\"']|&quot;|&#39;|\\\")?\s?[\w$.:]{1,60}\s?(?:\(|=[^=\s]|`)[^<>\n]{0,60}",
    re.IGNORECASE,
)
"""An attribute with code in it: ` onerror=alert(1)`."""
_ADDRESS = pattern(
    r"(?:href|src|action|data)\s?=\s?(?:[\"']|&quot;|&#39;)?\s?javascript:\s?(?!void\b|history\b|window\.(?:print|history)|print\b)"
    r"[\w$.]{1,60}\s?[(=`][^<>\n]{0,60}",
    re.IGNORECASE,
)
"""An address with code in it; buttons that do nothing, go back or print are links without a target."""
_DATA = pattern(r"application/(?:ld\+)?json|text/template", re.IGNORECASE)
_SHOWN = 60


class ScriptContent(Rule):
    """A field holds code that a browser would run: a `<script>` element or an `onerror=` attribute.

    Why it matters: a page, a feed or a report that shows the value runs the code in its readers' browsers; and it is no
    part of the article.

    Bad:  {"title": "Harbour reopens<script src=//evil.news/x.js></script>", "body": "The harbour reopened."}
    Bad:  {"title": "Harbour reopens", "body": "The harbour reopened.<img src=x onerror=\\"alert(1)\\">"}
    Good: {"title": "The script = a success", "body": "He read from the script. Onload = 5 tonnes."}

    Measured: 1.1 findings per 1,000 records on the development corpus (16 sets, 15,482 records), 16 of 17 of them
    infos in articles about web programming; clean sets: 0 per 1,000 on giveme5w1h_bbc and 0 on the hand-checked
    bodies; all were read: all right.

    Traps: code between backticks or in a fenced block, and articles about web programming, get an info; data in a
    script element (JSON-LD) runs nothing and is a warning.
    """

    name: ClassVar[str] = "script-content"
    family: ClassVar[str] = "security"
    needles = (
        "<script",
        "< script",
        "</script",
        "&lt;script",
        "\\u003cscript",
        "%3cscript",
        "=javascript:",
        "='javascript:",
        '="javascript:',
        *(f"on{event}{sign}" for event in _EVENTS.split() for sign in ("=", " =")),
    )

    severity: Severity = Field(default=Severity.ERROR, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        about: bool | None = None
        for text in record.strings():
            first = first_code(text)
            if first is None:
                continue
            if about is None:
                about = about_web_code(record)
            yield problem(text, *first, about)


def first_code(text: Text) -> tuple[re.Match[str], int] | None:
    """The first piece of the text that is code, and how many follow; what is quoted as code comes behind the rest."""
    string = text.text
    found: list[re.Match[str]] = []
    if "<" in string or "&" in string or "%3" in string or "\\u003" in string:
        found += _SCRIPT.finditer(string)
    if "on" in text.lower:
        found += _HANDLER.finditer(string)
    if "javascript:" in text.lower:
        found += _ADDRESS.finditer(string)
    if not found:
        return None
    bare = [match for match in found if not inside(match.start(), text.code)]
    return (bare or found)[0], len(found) - 1


def problem(text: Text, match: re.Match[str], more: int, about: bool) -> Problem:
    """The problem of a text with code in it; ``about`` is whether the record is about such code."""
    start, end = match.span()
    end = min(end, start + 2 * _SHOWN)
    message = f"{quoted(match.group().strip(), _SHOWN)} is code that a browser runs"
    severity: Severity | None = None
    if about or inside(start, text.code):
        severity = Severity.INFO
    elif _DATA.search(match.group()):
        message = f"{quoted(match.group().strip(), _SHOWN)} is a part of the page, not of the article"
        severity = Severity.WARNING
    if more:
        message += f"; {more} more {'piece' if more == 1 else 'pieces'} in this value"
    return Problem(text.place.part(start, end), message, None, severity)
