"""A line calls for subscribing or for stories of readers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint import Fix, Problem, Record, Rule, Text
from newslint.text.phrases import Match, Phrases
from newslint_rules.furniture.lines import removal
from newslint_rules.precedence import BLOCKS, WALLS

PHRASES = Phrases.beside(__file__)
APPEALS = Phrases.beside(__file__, "reader_appeal")
"""Beginnings of appeals for stories and tips of readers; own list."""
_LONGEST = 300
"""Characters of the longest line that is read as a call."""
_SENTENCE_ENDS = frozenset('.!?…"”»)。！？।۔؟')
_CALL = "the site's call to subscribe, not text of the article"
_APPEAL = "the site's appeal to its readers, not text of the article"


class NewsletterCall(Rule):
    """A line calls for subscribing, "Sign up for our newsletter", or for stories of readers, "Got a story? Email us".

    Why it matters: the call is the site's own and stands in every one of its articles; it is no part of this one.

    Bad:  {"title": "Ferry line reopens",
           "body": "The ferry runs again.\\n\\nSign up for our morning newsletter\\n\\nIt leaves at eight."}
    Bad:  {"title": "Fähre fährt wieder", "body": "Die Fähre fährt wieder.\\n\\nJetzt den Newsletter abonnieren!"}
    Bad:  {"title": "Ferry line reopens",
           "body": "The ferry runs again. Do you have a story for our news team? Email us at desk@coastpost.example."}
    Good: {"title": "Newsletters are back",
           "body": "He told readers to sign up for our newsletter age, in which all write."}

    Measured: 4.8 findings per 1,000 records on the development corpus (16 sets, 15,482 records); clean sets: 0 per
    1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies; 48 of 49 different lines read were right, among them all
    11 appeals.

    Traps: mentions inside sentences; only lines that begin with the call, or end with "to your inbox", count, and
    appeals for stories also as the last sentences; appeals of the police for witnesses.
    """

    name: ClassVar[str] = "newsletter-call"
    family: ClassVar[str] = "furniture"
    fixable = "safe"
    needles: ClassVar[tuple[str, ...]] = (*PHRASES.needles, *APPEALS.needles)
    silenced_by = WALLS | BLOCKS

    def check(self, record: Record) -> Iterator[Problem]:
        for text in record.body:
            for start, end, _ in newsletter_calls(text):
                fix = removal(text, start, end)
                yield Problem(text.place.part(start, end), _CALL, fix)
            reported = -1
            for match in APPEALS.lines(text):
                if match.end - match.start <= _LONGEST:
                    reported = match.end
                    fix = removal(text, match.start, match.end)
                    yield Problem(text.place.part(match.start, match.end), _APPEAL, fix)
            if text is record.body[-1]:
                yield from last_appeal(text, reported)


def newsletter_calls(text: Text) -> Iterator[Match]:
    """The lines of the text that are calls to subscribe."""
    for match in PHRASES.lines(text):
        if match.end - match.start <= _LONGEST:
            yield match


def last_appeal(text: Text, reported: int) -> Iterator[Problem]:
    """The last sentences of a text, from one that begins an appeal, if that does not begin before the offset."""
    string = text.text
    base = max(0, len(string) - _LONGEST)
    for match in APPEALS.occurrences(text.part(base, len(string))):
        start = base + match.start
        before = string[max(0, start - 4) : start]
        said = before.rstrip(" \u00a0")
        if start < reported or string[start].islower() or not said or said[-1] not in _SENTENCE_ENDS or said == before:
            continue
        end = len(string.rstrip()) if string[-1:].isspace() else len(string)
        fix = Fix.safe(text.place.part(start - len(before) + len(said), len(string)), "")
        yield Problem(text.place.part(start, end), _APPEAL, fix)
        return
