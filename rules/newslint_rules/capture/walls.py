"""What the rules about walls have in common: when a body, or a title without one, is nothing but the wall."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newslint import Place, Record, Text
from newslint.text.phrases import Phrases
from newslint_rules.capture import shape
from newslint_rules.capture.shape import Wall

MOST_LEFT_OVER = 20
"""So many sentences left over at one place are reported."""
_APART = 250
"""Characters between two sentences of one notice at the most."""
_HEADED, _HEAD = 600, 60
"""Size of the longest body that one line tells about, and how many characters may stand before that line."""


@dataclass(frozen=True)
class Walls:
    """What tells one kind of wall.

    ``phrases`` stand in the body, ``titles`` are whole titles or lines, ``marks`` stand in the URL. ``least``
    different phrases must be there where neither title nor URL tells; they must take ``share`` of the body.
    ``longest`` is the size of the longest body that counts, ``unsaid`` that of the longest one that says nothing of
    a wall and is none the less taken for its rest where the title tells.
    """

    phrases: Phrases
    titles: Phrases
    marks: tuple[str, ...] = ()
    least: int = 1
    share: float = 0.5
    longest: int = 2500
    unsaid: int = 60

    @property
    def needles(self) -> tuple[str, ...]:
        """What must occur in a record for it to hold such a wall."""
        return (*self.phrases.needles, *self.titles.needles, *self.marks)

    def places(self, record: Record) -> Iterator[Place]:
        """The body that is nothing but a wall, else the title that names one above an empty or short body."""
        title = shape.title_says(record, self.titles)
        url = shape.url_says(record, self.marks) if self.marks else None
        for text in record.body:
            if self.is_wall(record, text, title is not None, url is not None):
                yield text.place
                return
        said = title or url
        if said and not any(shape.size(text.text.strip()) > self.unsaid for text in record.body):
            yield said.place

    def is_wall(self, record: Record, text: Text, title_says: bool, url_says: bool) -> bool:
        """Whether the body is nothing but a wall."""
        if len(text.text) > self.longest or not text.text.strip():
            return False
        matches = [*shape.said(text, self.phrases), *shape.lines_that_say(text, self.titles)]
        if not matches:
            return False
        found = shape.wall(text, matches)
        if found.size > self.longest:
            return False
        if title_says or url_says or self.is_headed(text, found):
            return title_says or url_says or not shape.is_about(record, text, found.stretches)
        enough = found.phrases >= self.least and self.covers(found)
        return enough and not shape.is_about(record, text, found.stretches)

    def covers(self, found: Wall) -> bool:
        """Whether the phrases' sentences take enough of the body: half as much where there are more of them."""
        return found.share >= (self.share if found.phrases <= self.least else self.share / 2)

    def is_headed(self, text: Text, found: Wall) -> bool:
        """Whether one of the first lines of a short body is one of the titles."""
        if found.size > _HEADED:
            return False
        return any(not text.text[: match.start].strip()[_HEAD:] for match in shape.lines_that_say(text, self.titles))

    def left_over(self, record: Record) -> Iterator[Place]:
        """The sentences of a longer body that begin with the phrases: a part of the page around it."""
        for text in record.body:
            for close in shape.clusters(shape.said(text, self.phrases), _APART):
                begun = [match for match in close if shape.begins_sentence(text.text, match)]
                found = shape.wall(text, begun if self.least == 1 else close)
                if begun and found.phrases >= self.least and not shape.is_about(record, text, found.stretches):
                    stretches = found.stretches[:MOST_LEFT_OVER] if self.least == 1 else (found.extent,)
                    for start, end in stretches:
                        yield text.place.part(start, end)
