from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import ClassVar, NamedTuple

from newslint import Fix, Problem, Record, Rule
from newslint.text.pattern import pattern
from newslint_rules.authors.bylines import authors
from newslint_rules.quoting import quoted

ADDRESS = pattern(
    r"(?P<mail>[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4})"
    r"|(?P<url>https?://?[^\s<>()|,;]{1,250}|www\.[\w-]{1,63}\.[^\s<>()|,;]{2,200}"
    r"|(?:facebook|twitter|x|instagram|linkedin|t|youtube|tiktok)\.(?:com|me)/[^\s<>()|,;]{1,200})",
    re.IGNORECASE,
)
HINTS = ("@", "://", "www.", "Www.", ".com/", ".me/")
"""What occurs in such a value: a quick look."""
PATH = pattern(
    r"/(?:authors?|profiles?|people|person|staff|by|contributors?|reporters?|writers?|users?|autor(?:en|es)?|auteurs?)/[\w./-]{1,80}"
)
HANDLE = pattern(r"@[\w.]{2,40}")
AROUND = " \t\r\n|,;:/-–—•·<>()[]"
RSS = pattern(r"\s{0,3}\(([^()@/]{2,80})\)\s{0,3}")
"""A name in brackets behind the address: how RSS has it."""
LABEL = pattern(r"(?:e-?mail|mail|contact|kontakt|courriel|correo|twitter|web(?:site)?)[\s:]{0,3}", re.IGNORECASE)


class Contact(NamedTuple):
    """An address in an author value: its characters, what it is, and the name that is left without it (or nothing)."""

    start: int
    end: int
    kind: str
    name: str


class AuthorContact(Rule):
    """A URL, an e-mail address or a handle stands where the author's name should be, or beside it.

    Why it matters: addresses are no names: the same author is counted apart under each, and mail addresses are
    personal data.

    Bad:  {"title": "Harbour reopens", "author": "https://www.facebook.com/jane.doe.9", "body": "Ships may dock."}
    Bad:  {"title": "Harbour reopens", "author": "Jane Doe | jane@coastpost.example", "body": "Ships may dock."}
    Good: {"title": "Harbour reopens", "authors": ["COASTPOST.COM", "Jane Doe for CoastPost.com"]}

    Measured: 0.4 findings per 1,000 records on the development corpus (16 sets, 15,482 records): 6, all read and
    right; no author stands in the clean sets.

    Traps: an outlet that signs with its domain ("MLB.com") is named so; only addresses with a path, `http` or `www.`
    count.
    """

    name: ClassVar[str] = "author-contact"
    family: ClassVar[str] = "authors"
    reads = ("authors",)
    fixable = "unsafe"
    silenced_by: ClassVar[frozenset[str]] = frozenset({"author-object"})

    def check(self, record: Record) -> Iterator[Problem]:
        for text, _, whole in authors(record):
            if found := contact(text.text):
                place = text.place.part(found.start, found.end)
                if found.name:
                    fix: Fix | None = Fix.unsafe(text.place.part(0, len(text.text)), found.name)
                    message = (
                        f"{found.kind} {quoted(text.text[found.start : found.end])} stands beside the author's name"
                    )
                else:
                    fix = Fix.unsafe(whole, None) if whole else None
                    message = f"the author is {found.kind} and no name: {quoted(text.text)}"
                yield Problem(place, message, fix)


@lru_cache(maxsize=4096)
def contact(value: str) -> Contact | None:
    """The address in an author value, if there is one."""
    if value[0] == "/" and PATH.fullmatch(value):
        return Contact(0, len(value), "a part of a URL", "")
    if not any([hint in value for hint in HINTS]) or value[0] in "[{":
        return None
    found = ADDRESS.search(value)
    if found is None:
        handle = HANDLE.fullmatch(value)
        return Contact(0, len(value), "a handle", "") if handle else None
    kind = "an e-mail address" if found["mail"] else "a URL"
    before, behind = value[: found.start()], value[found.end() :]
    in_brackets = RSS.fullmatch(behind)
    if in_brackets and not before.strip(AROUND):
        return Contact(*found.span(), kind, in_brackets[1].strip())
    name = LABEL.sub("", before.strip(AROUND)).strip(AROUND)
    rest = behind.strip(AROUND)
    if rest and name:
        return Contact(*found.span(), kind, "" if ADDRESS.search(rest) else f"{name} {rest}")
    left = name or rest
    if ADDRESS.search(left) or not any(map(str.isalpha, left)):
        left = ""
    return Contact(*found.span(), kind, left)
