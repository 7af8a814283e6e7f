from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from typing import ClassVar

from pydantic import Field

from newslint import Problem, Record, Rule, Severity
from newslint.text.pattern import pattern
from newslint_rules.encoding.grouping import Found, grouped

_TAGS = tuple(map(chr, range(0xE0000, 0xE0080)))
_SELECTORS = tuple(map(chr, range(0xE0100, 0xE01F0)))
_INVISIBLE = "\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff"
_FLAG = "\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{2,6}\U000e007f"
_HIDDEN = pattern(
    f"(?P<flag>{_FLAG})|(?P<tags>[\U000e0000-\U000e007f]+)"
    "|(?P<selectors>(?:[\ufe00-\ufe0f]|[\U000e0100-\U000e01ef]){3,})"
    f"|(?P<bits>[{_INVISIBLE}]{{8,}})|(?P<override>[\u202d\u202e][^\n\u202c]{{0,200}}\u202c?)"
    "|(?P<open>[\u202b\u2067])"
)
_RIGHT_TO_LEFT = pattern("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_CLOSING = {"\u202b": "\u202c", "\u2067": "\u2069"}
_REACH = 2000
"""Characters behind a mark of direction in which its end is looked for."""


class HiddenText(Rule):
    """Text that a person cannot see but a program reads: Unicode tag characters, reversed or smuggled letters.

    Why it matters: what stands there reaches every program that reads the record, a language model among them, and no
    editor who looks at the page can find it.

    Bad:  {"title": "Harbour reopens", "body": "Open again.\\udb40\\udc69\\udb40\\udc67\\udb40\\udc6e\\udb40\\udc6f"}
    Bad:  {"title": "Invoice \\u202efdp.exe", "body": "The harbour opened again on Monday."}
    Good: {"title": "🏴\\udb40\\udc67\\udb40\\udc62\\udb40\\udc65\\udb40\\udc6e\\udb40\\udc67\\udb40\\udc7f win",
           "body": "\\u200fשלום\\u200f and ❤\\ufe0f"}

    Measured: 1.7 findings per 1,000 records on the development corpus (16 sets, 15,482 records), all in pages of one
    site, which hides its editing data in them; clean sets: 0 per 1,000 on giveme5w1h_bbc and 0 on the hand-checked
    bodies; all 27 were right.

    Traps: the flags of England, Scotland and Wales are made of tag characters; texts with right-to-left letters use
    marks of direction, overrides among them; one variation selector behind a character chooses its shape.
    """

    name: ClassVar[str] = "hidden-text"
    family: ClassVar[str] = "encoding"
    needles = (
        *_TAGS,
        *_SELECTORS,
        *map("".join, permutations(_INVISIBLE, 2)),
        *("\ufe0f\ufe0e", "\ufe0e\ufe0f", "\ufe00\ufe01", "\ufe01\ufe00", "\ufe00\ufe00", "\ufe01\ufe01"),
        *"\u202d\u202e\u202b\u2067",
    )

    severity: Severity = Field(default=Severity.ERROR, description="How bad a finding is: error, warning or info.")
    limit: int = Field(default=5, ge=1, description="Places of a field that are reported one by one.")

    def check(self, record: Record) -> Iterator[Problem]:
        for text in record.strings():
            string = text.text
            if string.isascii():
                continue
            right_to_left: bool | None = None
            found: list[Found] = []
            for match in _HIDDEN.finditer(string):
                start, end = match.span()
                kind = match.lastgroup
                if kind == "flag" or (kind == "bits" and len(set(match.group())) < 2):
                    continue
                if kind in ("override", "open"):
                    if right_to_left is None:
                        right_to_left = _RIGHT_TO_LEFT.search(string) is not None
                    if right_to_left or (kind == "open" and closed(string, start)):
                        continue
                found.append(Found(start, end, message(kind, match.group())))
            yield from grouped(text, found, "stretches of hidden text", "safe", self.limit)


def closed(text: str, start: int) -> bool:
    """Whether the direction that is opened there is ended in the same line."""
    line_end = text.find("\n", start, start + _REACH)
    return text.find(_CLOSING[text[start]], start, line_end if line_end > 0 else start + _REACH) > 0


def message(kind: str | None, run: str) -> str:
    """What is hidden, in words; what tag characters spell is shown."""
    if kind == "tags":
        spelt = "".join(chr(ord(c) - 0xE0000) for c in run if 0xE0020 <= ord(c) < 0xE007F)[:60]
        return f"{len(run)} tag characters that nobody sees" + (f", spelling {spelt!r}" if spelt else "")
    if kind == "selectors":
        return f"{len(run)} variation selectors in a row, which nobody sees, may carry text"
    if kind == "bits":
        return f"{len(run)} invisible characters in a row may carry text"
    if kind == "override":
        return "the direction of writing is overridden: programs read something else than people see"
    return "the direction of writing is turned and not turned back"
