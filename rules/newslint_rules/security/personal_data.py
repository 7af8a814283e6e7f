"""The body holds what identifies or reaches a private person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from pydantic import Field

from newslint import Problem, Record, Rule, Text
from newslint.text.markdown import inside
from newslint.text.pattern import pattern

_AT = pattern(r"@[a-z0-9]", re.IGNORECASE)
_LOCAL = pattern(r"[a-z0-9][a-z0-9._%+-]{0,63}$", re.IGNORECASE)
_HOST = pattern(r"@(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}[a-z]{2,20}(?![\w-])", re.IGNORECASE)
_LONGEST_LOCAL = 64
_PARTS = pattern(r"[._+-]|\d+")
_MAILBOXES_TEXT = """
    info contact press news newsroom editor editors editorial office mail hello help support service redaktion kontakt
    presse contacto prensa redaccion redacao contato redazione stampa redactie contacts feedback letters tips sales
    advertising ads marketing jobs careers admin webmaster subscriptions media pr enquiries inquiries noreply reply
    security privacy partners team legal stats community research fellows sales publicfile customer service services
"""
MAILBOXES = frozenset(_MAILBOXES_TEXT.split())
"""Names of mailboxes that belong to an office and not to a person: own list."""

_PHONE = pattern(
    r"(?<![\w+./=-])(?:\+\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?(?:\d{2,5}[ .-]?){2,5}|\(\d{3}\) ?\d{3}[ .-]\d{4}"
    r"|\d{3}[.-]\d{3}[.-]\d{4}|1-\d{3}-\d{3}-\d{4})(?![\w/-]|\.\d)"
)
_FREE = pattern(r"(?:\+?1[ .-]?)?\(?8(?:00|33|44|55|66|77|88)\b")
"""Numbers that are free to call are no person's."""
_CARD = pattern(r"(?<![\w.,/+%=-])(?:\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}|3[47]\d{2}([ -]?)\d{6}\2\d{5})(?![\w/%]|[.,-]\d)")
_ISSUERS = pattern(r"4|5[1-5]|2[2-7]|3[47]|35|6(?:011|4[4-9]|5)")
"""What numbers of payment cards begin with."""
_FEWEST, _MOST = 9, 15
"""Digits of a telephone number with its country code."""


class Finding(NamedTuple):
    """Characters of a text and what they are."""

    start: int
    end: int
    what: str


class PersonalData(Rule):
    """The body holds an e-mail address, a telephone number or the number of a payment card.

    Why it matters: records are kept, passed on and trained on; data about a person may not be, without a reason.

    Bad:  {"title": "Harbour reopens", "body": "Write to Jane at jane.doe@coastpost.news or call +44 20 7946 0958."}
    Bad:  {"title": "Harbour reopens", "body": "She paid with the card 4111 1111 1111 1111 on Monday."}
    Good: {"title": "Harbour reopens", "body": "Write to info@coastpost.news. Order 4111 1111 1111 1112, 2010-2014."}

    Measured: off by default; 16 findings per 1,000 records on the development corpus (16 sets, 15,482 records); clean
    sets: 0 per 1,000 on giveme5w1h_bbc and 28 (five) on the hand-checked bodies; of 50 read all were addresses or
    telephone numbers, 34 of them a person's, the rest an office's.

    Traps: mailboxes of an office (info@, press@) are no person's; card numbers must have a known beginning and a right
    check digit; telephone numbers need their country code or the North American form.
    """

    name: ClassVar[str] = "personal-data"
    family: ClassVar[str] = "security"
    on_by_default = False

    emails: bool = Field(default=True, description="Whether e-mail addresses are reported.")
    phones: bool = Field(default=True, description="Whether telephone numbers are reported.")
    cards: bool = Field(default=True, description="Whether numbers of payment cards are reported.")

    def check(self, record: Record) -> Iterator[Problem]:
        for text in record.body:
            for start, end, what in self.found(text):
                if not inside(start, text.code):
                    yield Problem(text.place.part(start, end), f"{what} in the body")

    def found(self, text: Text) -> Iterator[Finding]:
        """What of the kinds looked for stands in the text."""
        if self.emails and "@" in text.text:
            yield from emails(text.text)
        if self.phones:
            yield from phones(text.text)
        if self.cards:
            yield from cards(text.text)


def emails(string: str) -> Iterator[Finding]:
    """The e-mail addresses of persons."""
    for match in _AT.finditer(string):
        at = match.start()
        host = _HOST.match(string, at)
        local = _LOCAL.search(string[max(0, at - _LONGEST_LOCAL) : at]) if host else None
        if host and local and MAILBOXES.isdisjoint(_PARTS.split(local.group().lower())):
            yield Finding(at - len(local.group()), host.end(), "an e-mail address")


def phones(string: str) -> Iterator[Finding]:
    """The telephone numbers in an international or the North American form."""
    for match in _PHONE.finditer(string):
        number = match.group().rstrip(" .-")
        if not _FREE.match(number) and _FEWEST <= sum(map(str.isdigit, number)) <= _MOST:
            yield Finding(match.start(), match.start() + len(number), "a telephone number")


def cards(string: str) -> Iterator[Finding]:
    """The numbers of payment cards."""
    for match in _CARD.finditer(string):
        digits = [int(digit) for digit in match.group() if digit.isascii() and digit.isdigit()]
        if _ISSUERS.match(match.group().replace(" ", "").replace("-", "")) and checks(digits):
            yield Finding(*match.span(), "the number of a payment card")


def checks(digits: list[int]) -> bool:
    """Whether the last digit is the check digit of the others (Luhn) and they are not all the same."""
    doubled = [digit if place % 2 == 0 else digit * 2 - 9 * (digit > 4) for place, digit in enumerate(digits[::-1])]
    return sum(doubled) % 10 == 0 and len(set(digits)) > 1
