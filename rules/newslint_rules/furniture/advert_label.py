"""A line marks where an advertisement stood."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint import Problem, Record, Rule
from newslint.text.phrases import Phrases
from newslint_rules.furniture.blocks import Labels, problems, short_lines
from newslint_rules.precedence import BLOCKS, WALLS

LABELS = Labels(Phrases.beside(__file__))
"""What pages write above and below advertisements; own list."""


class AdvertLabel(Rule):
    """A line only marks an advertisement: "Advertisement", "Anzeige", "Story continues below advertisement".

    Why it matters: the mark breaks the text in the middle and is read as a part of it.

    Bad:  {"title": "Ferry line reopens",
           "body": "The ferry runs again.\\n\\nADVERTISEMENT - CONTINUE READING BELOW\\n\\nIt leaves on Monday."}
    Bad:  {"title": "Fähre fährt wieder", "body": "Die Fähre fährt wieder.\\n\\n- Anzeige -\\n\\nSie legt um acht ab."}
    Good: {"title": "Advertisement college opens",
           "body": "Advertisement colleges train designers.\\n\\nAdvertisement Vocational College\\n\\nThe ad ran."}

    Measured: 28.9 findings per 1,000 records on the development corpus (16 sets, 15,482 records), three quarters of
    them the "AD" of one outlet; clean sets: 0 per 1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies; all 19
    different lines were read and right.

    Traps: names and sentences with the word ("Advertisement Vocational College"): only whole lines count.
    """

    name: ClassVar[str] = "advert-label"
    family: ClassVar[str] = "furniture"
    fixable = "safe"
    silenced_by = WALLS | BLOCKS

    def check(self, record: Record) -> Iterator[Problem]:
        body = record.body
        for line in short_lines(body):
            if line in LABELS and (len(body) > 1 or line.words != line.text.text.strip()):
                yield from problems([line], "a line that only marks an advertisement")
