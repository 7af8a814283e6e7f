"""A line calls for subscribing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint import Problem, Record, Rule, Text
from newslint.text.phrases import Match, Phrases
from newslint_rules.furniture.lines import removal
from newslint_rules.precedence import BLOCKS, WALLS

PHRASES = Phrases.beside(__file__)
_LONGEST = 300
"""Characters of the longest line that is read as a call."""


class NewsletterCall(Rule):
    """A line calls for subscribing to a newsletter, a channel or an app: "Sign up for our newsletter".

    Why it matters: the call is the site's own and stands in every one of its articles; it is no part of this one.

    Bad:  {"title": "Ferry line reopens",
           "body": "The ferry runs again.\\n\\nSign up for our morning newsletter\\n\\nIt leaves at eight."}
    Bad:  {"title": "Fähre fährt wieder", "body": "Die Fähre fährt wieder.\\n\\nJetzt den Newsletter abonnieren!"}
    Good: {"title": "Newsletters are back",
           "body": "He told readers to sign up for our newsletter age, in which all write."}

    Measured: 4.1 findings per 1,000 records on the development corpus (16 sets, 15,482 records); clean sets: 0 per
    1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies; 37 of 38 different lines
    read were right.

    Traps: mentions inside sentences; only lines that begin with the call, or end with "to your inbox", count.
    """

    name: ClassVar[str] = "newsletter-call"
    family: ClassVar[str] = "furniture"
    fixable = "safe"
    needles: ClassVar[tuple[str, ...]] = PHRASES.needles
    silenced_by = WALLS | BLOCKS

    def check(self, record: Record) -> Iterator[Problem]:
        for text in record.body:
            for start, end, _ in newsletter_calls(text):
                fix = removal(text, start, end)
                yield Problem(text.place.part(start, end), "the site's call to subscribe, not text of the article", fix)


def newsletter_calls(text: Text) -> Iterator[Match]:
    """The lines of the text that are calls to subscribe."""
    for match in PHRASES.lines(text):
        if match.end - match.start <= _LONGEST:
            yield match
