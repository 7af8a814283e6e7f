"""A call to subscribe where the text should go on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint import Problem, Record, Rule, Text
from newslint.text.phrases import Match, Phrases
from newslint_rules.capture import shape
from newslint_rules.capture.shape import Wall

PHRASES = Phrases.beside(__file__)
_SHORT = 700
"""Size of a body in which one phrase may stand anywhere."""
_STUB = 3000
"""Size of a body in which two phrases may."""
_LOOKED_AT = 1500
"""Characters at the end of a longer body that are looked at."""
_LEAD, _LEAD_WORDS, _PART = 25, 3, 0.4
"""Characters and blanks that may stand before a phrase in its sentence, and the part of it that it must then be."""
_ALONE = 0.6
"""Share of a body from which on the offer is the body."""
_END = 600
"""Characters at the end of a body in which the text stops."""


class PaywallStub(Rule):
    """The text stops at a call to subscribe or register: `Subscribe to continue reading`.

    Why it matters: the record holds the first lines of the article only, or the offer instead of it.

    Bad:  {"title": "Harbour reopens",
           "body": "The harbour reopened on Monday after the storm.\\n\\nSubscribe to continue reading."}
    Bad:  {"title": "Le port rouvre", "body": "Le port a rouvert lundi. Cet article est réservé aux abonnés."}
    Good: {"title": "Coast Post puts up a paywall",
           "body": "Readers are now told to “subscribe to continue reading” after five articles, the Coast Post said."}

    Measured: 18 findings per 1,000 records on the development corpus (16 sets, 15,482 records), all in three newspapers
    of one set that leave an offer in nearly every body; clean sets: 0 per 1,000 on giveme5w1h_bbc and 0 on the hand-
    checked bodies; 50 of 50 read were right.

    Traps: a phrase counts where it begins its sentence and is not quoted, at the end of the body or in a short one;
    two where the body is somewhat longer. News about subscriptions has it in the middle of sentences, and in its title.
    """

    name: ClassVar[str] = "paywall-stub"
    family: ClassVar[str] = "capture"
    needles: ClassVar[tuple[str, ...]] = PHRASES.needles
    silenced_by: ClassVar[frozenset[str]] = frozenset({"bot-wall", "consent-wall"})

    def check(self, record: Record) -> Iterator[Problem]:
        for body in record.body:
            length = len(body.text)
            text = body if length <= _STUB else body.part(length - _LOOKED_AT, length)
            matches = [match for match in shape.said(text, PHRASES) if stands_apart(text, match)]
            if not matches:
                continue
            found = shape.wall(text, matches)
            if not is_stub(text, found):
                last = [match for match in matches if at_end(text, match.end)]
                if not last:
                    continue
                found = shape.wall(text, last)
            if not shape.is_about(record, text, found.stretches):
                start, end = found.extent
                alone = end - start >= _ALONE * len(body.text.strip())
                place = body.place if alone else text.place.part(start, end)
                yield Problem(place, "a call to subscribe or sign in where the text ends: the rest may be missing")


def stands_apart(text: Text, match: Match) -> bool:
    """Whether the phrase begins its sentence, but for a few words where it is a good part of it."""
    start, end = shape.sentence(text.text, match.start, match.end)
    before = text.text[start : match.start]
    few = len(before) <= _LEAD and before.count(" ") <= _LEAD_WORDS
    return shape.begins_sentence(text.text, match) or (few and match.end - match.start >= _PART * (end - start))


def is_stub(text: Text, found: Wall) -> bool:
    """Whether the body is short enough to be the beginning of an article and the offer."""
    return found.size <= _SHORT or (found.size <= _STUB and found.phrases >= 2)


def at_end(text: Text, end: int) -> bool:
    """Whether the character stands near the end of the body."""
    return end >= len(text.text) - _END
