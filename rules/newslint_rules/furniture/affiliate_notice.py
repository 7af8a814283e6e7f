from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from newslint import Problem, Record, Rule, Severity, Text
from newslint.text.phrases import Match, Phrases
from newslint_rules.furniture.whole_lines import problems
from newslint_rules.precedence import BLOCKS, WALLS

PHRASES = Phrases.beside(__file__)
VIEWS = Phrases.beside(__file__, "guest_views")
_LONGEST = 480
"""Characters of the longest line that is read as a notice."""
_FIRST = 4
"""Lines at the start of a body in which a notice about views counts: behind an article it is often the author's own."""
_QUOTES = '"“”„«»「『'


class AffiliateNotice(Rule):
    """A line of the body is a notice of the outlet: shops pay it for links, or a guest's views are not its own.

    Why it matters: it is the outlet that speaks, about itself; the same words stand under thousands of articles.

    Bad:  {"title": "The best kettles", "body": "If you buy here, we may earn a commission.\\n\\nA kettle boils."}
    Bad:  {"title": "Why ferries win", "body": "Opinions expressed by contributors are their own.\\n\\nFerries win."}
    Good: {"title": "Shops sued", "body": "\\"We may earn a commission\\", the shop's notice said. Few read it."}

    Measured: 4.7 findings per 1,000 records on the development corpus (16 sets, 15,482 records), 69 of 72 of one
    outlet; clean sets: 0 per 1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies; all were right.

    Traps: consumer news that quotes or reports such notices: a line with quotation marks is left alone, and who may
    earn must be "we". Notices about views are warnings, and count in the first lines only: under an article they are
    often the author's own.
    """

    name: ClassVar[str] = "affiliate-notice"
    family: ClassVar[str] = "furniture"
    fixable = "safe"
    silenced_by = WALLS | BLOCKS
    needles = (*PHRASES.needles, *VIEWS.needles)

    severity: Severity = Field(default=Severity.INFO, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        for index, text in enumerate(record.body):
            notices = [whole(text, match) for match in PHRASES.lines(text) if not quoted(text, match)]
            notices = [(start, end) for start, end in notices if end - start <= _LONGEST]
            yield from problems(text, notices, "a notice that shops pay the outlet for links")
            for match in VIEWS.lines(text):
                start, end, _ = match
                head = index < _FIRST and not text.text.count("\n", 0, start) > 2 * _FIRST
                if head and end - start <= _LONGEST and not quoted(text, match):
                    message = "a notice about the views of guests"
                    for found in problems(text, [(start, end)], message):
                        yield found._replace(severity=Severity.WARNING)


def quoted(text: Text, match: Match) -> bool:
    """Whether the line has quotation marks: somebody reports the notice."""
    start, end = whole(text, match)
    return any(mark in text.text[start:end] for mark in _QUOTES)


def whole(text: Text, match: Match) -> tuple[int, int]:
    """The line in which the match stands, without the blanks around it."""
    string = text.text
    start = string.rfind("\n", max(0, match.start - 600), match.start) + 1
    end = string.find("\n", match.end, match.end + 600)
    line = string[start : end if end >= 0 else len(string)]
    start += len(line) - len(line.lstrip())
    return start, start + len(line.strip())
