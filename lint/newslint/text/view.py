"""A piece of a record's text, with the views of it that rules share."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newslint.place import Place
from newslint.text.language import is_english
from newslint.text.links import Link, markdown_links
from newslint.text.markdown import code_spans
from newslint.text.once import once
from newslint.text.words import Word, latin, tokens, words

if TYPE_CHECKING:
    from newslint.text.language_model import Verdict


class _Pair(NamedTuple):
    place: Place
    text: str


class Text(_Pair):
    """One string of a record and where it stands: unpacks into ``(place, text)``.

    Every view is computed when it is first asked for and kept, so that many rules can share it.
    """

    def part(self, start: int, end: int) -> Text:
        """The characters from ``start`` up to ``end`` of this text."""
        return Text(self.place.part(start, end), self.text[start:end])

    def stripped(self) -> Text:
        """This text without the blanks around it; the place shrinks with it."""
        text = self.text.strip()
        if len(text) == len(self.text):
            return self
        start = self.text.find(text)
        return Text(self.place.part(start, start + len(text)), text)

    @once
    def lower(self) -> str:
        """The text in lower case. It may be longer than the text: never use its offsets."""
        return self.text.lower()

    @once
    def lines(self) -> tuple[tuple[int, str], ...]:
        """The lines (without line ends) and the offset at which each starts. Lines end at a line feed."""
        found: list[tuple[int, str]] = []
        at = 0
        for line in self.text.split("\n"):
            found.append((at, line.removesuffix("\r")))
            at += len(line) + 1
        return tuple(found)

    @once
    def words(self) -> tuple[Word, ...]:
        """The words in order: (start, end, word as written)."""
        return words(self.text)

    @once
    def encoded(self) -> bytes:
        """The text in Latin-1, one byte a character; see ``latin``."""
        return latin(self.text)

    @once
    def tokens(self) -> list[bytes]:
        """The words in order, in lower case, in Latin-1, without positions."""
        return tokens(self.encoded)

    @once
    def word_set(self) -> frozenset[bytes]:
        """The different tokens."""
        return frozenset(self.tokens)

    @once
    def is_english(self) -> bool:
        """Whether the text begins in English, told by its function words."""
        return is_english(self.encoded)

    @once
    def code(self) -> tuple[tuple[int, int], ...]:
        """Where Markdown code stands in the text: offsets, end exclusive."""
        return code_spans(self.text)

    @once
    def links(self) -> tuple[Link, ...]:
        """The Markdown links in the text."""
        return markdown_links(self.text)

    @once
    def language(self) -> Verdict | None:
        """The language that the trained model tells, where it is sure; see ``language_model.identify``."""
        from newslint.text.language_model import identify

        return identify(self.text)
