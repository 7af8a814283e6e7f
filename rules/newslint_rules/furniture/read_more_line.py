"""A line leads to another article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from newslint import Fix, Problem, Record, Rule, Text
from newslint.text.phrases import Phrases
from newslint_rules.furniture.blocks import Labels, label, problems, short_lines
from newslint_rules.precedence import BLOCKS, WALLS

LABELS = Labels(Phrases.beside(__file__))
"""What such lines are or begin with; own list."""
_TAIL = re.compile(r"[.!?…\"”»)。:]\s{1,4}([^.!?…\"”»。\n]{4,30}?)\s{0,4}(?: \.)?\s{0,4}\Z")
"""The last words of a text, behind the end of a sentence; a full stop behind a blank was behind the link."""
_LOOK = 60
_MESSAGE = "a line that leads to another article"


class ReadMoreLine(Rule):
    """A line, or the last words of the body, lead to another article: "READ MORE: …", "Les også: …", "Leia também:".

    Why it matters: the headline behind it belongs to another story, and names people and places this one does not.

    Bad:  {"title": "Ferry line reopens",
           "body": "The ferry runs again.\\n\\nREAD MORE: Five island walks\\n\\nIt leaves at eight."}
    Bad:  {"title": "Balsa volta a operar", "body": "A balsa volta a operar na segunda. Leia também:"}
    Good: {"title": "A year of books", "body": "Read more books this year, the library says.\\n\\nShe read more."}

    Measured: 39.3 findings per 1,000 records on the development corpus (16 sets, 15,482 records); clean sets: 0 per
    1,000 on giveme5w1h_bbc and 5.5 (one, right) on the hand-checked bodies; 60 of 60 read were right.

    Traps: sentences that begin with the same words end as sentences do; labels such as "Watch" or "More" count only
    before a colon or a bar.
    """

    name: ClassVar[str] = "read-more-line"
    family: ClassVar[str] = "furniture"
    fixable = "safe"
    silenced_by = WALLS | BLOCKS | {"newsletter-call", "truncation-marker"}

    def check(self, record: Record) -> Iterator[Problem]:
        last = -1
        for line in short_lines(record.body):
            if line in LABELS and not line.words.endswith((".", "!", "。")):
                last = line.end if line.text is record.body[-1] else -1
                yield from problems([line], _MESSAGE)
        if record.body:
            yield from last_words(record.body[-1], last)


def last_words(text: Text, reported: int) -> Iterator[Problem]:
    """The last words of a text, if they only lead on and do not end before the offset."""
    string = text.text
    begin = max(0, len(string) - _LOOK)
    match = _TAIL.search(string, begin)
    if match and match.end(1) > reported and label(match[1]) in LABELS.whole:
        start = len(string[: match.start(1)].rstrip())
        fix = Fix.safe(text.place.part(start, len(string)), "")
        yield Problem(text.place.part(*match.span(1)), "last words that lead to another article", fix)
