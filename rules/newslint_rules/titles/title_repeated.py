from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint import Fix, Problem, Record, Rule

LEAST_WORDS, LEAST_LETTERS = 4, 16
"""How long a title is that nobody repeats on purpose: "New York, New York" is shorter."""
LEAST_SIGNS = 9
"""The same in characters for scripts that set no blanks."""
START = 6
"""Characters at its start by which a second copy is found."""
GAPS = ("", " ", "  ", "\n", "\r\n", " | ", " - ", " – ", " — ", " · ", " : ", ": ", " » ", "\n\n", "\t")
"""What may stand between the two; a comma or an exclamation mark makes a refrain of them."""


class TitleRepeated(Rule):
    """The title stands twice in its field: `Storm hits the coast Storm hits the coast`.

    Why it matters: two elements of the page were read as one; the title matches no other copy of the story.

    Bad:  {"title": "Storm hits the coast Storm hits the coast", "body": "Ships stay in harbour."}
    Good: {"title": "New York, New York", "body": "Ships stay in harbour."}
    Good: {"title": "We want more, we want more", "body": "They sang all night."}

    Measured: 0 findings on the development corpus (16 sets, 15,482 records).

    Traps: refrains and names repeat a few words ("Liar Liar", "Location, location, location"): both halves have to be
    the same to the letter, four words long or more, with nothing or a bare separator between them.
    """

    name: ClassVar[str] = "title-repeated"
    family: ClassVar[str] = "titles"
    fixable = "unsafe"

    def check(self, record: Record) -> Iterator[Problem]:
        for text in record.title:
            place, title = text
            if title.find(title[:START], LEAST_SIGNS) < 0 and not title[:1].isspace():
                continue  # its beginning does not stand in it again
            place, title = text.stripped()
            if len(title) > 2 * LEAST_SIGNS and (half := repeated(title)):
                rest = place.part(half, len(title))
                yield Problem(rest, "the title stands twice in its field", Fix.unsafe(rest, ""))


def repeated(title: str) -> int:
    """How many characters the title has if it stands twice in the text, else 0."""
    total = len(title)
    start = title[:START]
    if title.find(start, LEAST_SIGNS) < 0:
        return 0
    for gap in GAPS:
        half, odd = divmod(total - len(gap), 2)
        if odd or half < LEAST_SIGNS or not title.startswith(start, total - half):
            continue
        if title.startswith(gap, half) and title[:half] == title[total - half :]:
            long = half >= LEAST_LETTERS and len(title[:half].split()) >= LEAST_WORDS
            if long or (title[0] > "\u2fff" and " " not in title[:half]):
                return half
    return 0
