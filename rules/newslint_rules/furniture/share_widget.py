"""Share buttons stand in the body."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar

from newslint import Problem, Record, Rule, Text
from newslint.text.pattern import pattern
from newslint.text.phrases import Phrases
from newslint_rules.furniture.blocks import (
    SENTENCE_ENDS,
    Labels,
    Line,
    near_ends,
    problems,
    runs,
    short_lines,
)
from newslint_rules.precedence import BLOCKS, WALLS

CALLS = Labels(Phrases.beside(__file__))
"""What only a share button says, such as "Share on Facebook"; own list."""
NAMES = Labels(Phrases.beside(__file__, "share_names"))
"""Networks, which may also be headings; own list."""
WORDS = Labels(Phrases.beside(__file__, "share_words"))
"""Words on share buttons that articles have too, such as "Print"; own list."""
_NAME = (
    r"(?:Facebook(?: Messenger)?|Twitter|WhatsApp|E-?[Mm]ail|Messenger|Pinterest|Linked[Ii]n|Reddit|Telegram|Tumblr"
    r"|Google\+|Flipboard|Pocket|Instagram|YouTube|Print|Tweet|Share|Copy(?: this)? link|X)"
)
_GAP = r"[ \t|•·/]{1,3}"
_ROW = pattern(rf"(?<!\w)(?:{_NAME}{_GAP}){{2,40}}{_NAME}(?!\w)")
"""Three names or more in a row without a comma: no sentence has that."""
_ANCHOR = "Facebook"
"""The name that nearly every row has."""
_BEFORE = pattern(rf"{_NAME}{_GAP}\Z")
_AFTER = pattern(rf"(?: Messenger)?{_GAP}{_NAME}(?!\w)")
_REACH = 60
"""Characters before the anchor in which a row may begin."""
_EDGE = 3
"""Lines at the ends of a body in which one name is enough."""
_APART = 3
"""Lines from one label to the next of the same row of buttons at the most."""


class ShareWidget(Rule):
    """Share buttons stand in the body, such as "Share this with", "Copy link" or a line that is only "Facebook".

    Why it matters: the page's buttons were taken for text; the names of the networks end up in entity counts, search
    and summaries of an article that does not mention them.

    Bad:  {"title": "Ferry line reopens",
           "body": "Share on Facebook\\nCopy link\\n\\nThe ferry to the islands runs again from Monday."}
    Bad:  {"title": "Ferry line reopens", "body": "The ferry runs from Monday, she said.\\n\\nFacebook\\nTwitter"}
    Good: {"title": "Rules for networks",
           "body": ["The law is new.", "It names two networks.", "The minister said so.", "Facebook",
                    "It must report posts within a day.", "Twitter", "It was sold.", "It is late.", "The end came."]}

    Measured: 4.8 findings per 1,000 records on the development corpus (16 sets, 15,482 records) and 1.1 a page on 181
    whole pages; clean sets: 0 per 1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies; 42 of 43 read were right.

    Traps: a lone "Facebook" may be a heading: names count only beside other labels or in the first or last lines.
    """

    name: ClassVar[str] = "share-widget"
    family: ClassVar[str] = "furniture"
    fixable = "safe"
    silenced_by = WALLS | BLOCKS

    def check(self, record: Record) -> Iterator[Problem]:
        found = False
        for bar in share_bars(record.body):
            found = True
            yield from problems(bar, "share buttons of the page, not text of the article")
        if not found:
            for text in record.body:
                yield from rows(text)


def share_bars(body: tuple[Text, ...]) -> Iterator[list[Line]]:
    """The lines of the body that are share buttons, those of one row together."""
    lines = short_lines(body)
    labels = [line for line in lines if (line in NAMES or line in WORDS or line in CALLS) and not is_noted(line)]
    if not labels:
        return
    short = {line.rank for line in lines if line.words[-1] not in SENTENCE_ENDS}
    for run in runs(labels, _APART):
        for bar in joined(run, short):
            if any(line in CALLS for line in bar) or is_row(bar, body):
                yield bar


def is_row(bar: list[Line], body: tuple[Text, ...]) -> bool:
    """Whether a network is named beside another label, or in the first or last lines of the body."""
    if not any(line in NAMES for line in bar):
        return False
    several = len({line.key for line in bar}) > 1
    return several or near_ends(bar[0], body, _EDGE) or near_ends(bar[-1], body, _EDGE)


def is_noted(line: Line) -> bool:
    """Whether the line is in brackets, as a source is, or an item of a list without a link."""
    words = line.words
    return words[0] in "([（-*•" and "](" not in words and not words.endswith(("*", "-"))


def joined(run: list[Line], short: set[int]) -> Iterator[list[Line]]:
    """The run in pieces between whose labels only short lines without the end of a sentence stand (ranks)."""
    piece = run[:1]
    for before, line in pairwise(run):
        if not all(rank in short for rank in range(before.rank + 1, line.rank)):
            yield piece
            piece = []
        piece.append(line)
    yield piece


def rows(text: Text) -> Iterator[Problem]:
    """Names of networks in a row within a line."""
    string = text.text
    at = string.find(_ANCHOR)
    end = 0
    while at >= 0:
        behind = at + len(_ANCHOR)
        if _AFTER.match(string, behind) or _BEFORE.search(string, max(0, at - 15), at):
            match = _ROW.search(string, max(end, at - _REACH), behind + 10 * _REACH)
            if match and match.start() <= at:
                yield Problem(text.place.part(*match.span()), "share buttons of the page, not text of the article")
                end = behind = match.end()
        at = string.find(_ANCHOR, behind)
