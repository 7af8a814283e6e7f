"""The paragraphs of a body, and whether all of it stands twice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newslint import Record, Text
from newslint.text.pattern import pattern

_WORDS = pattern(r"[^\W\d_]{2,}")
_LONG_WORD = 14
"""Characters of the longest words of prose, on average; more are labels of a chart that were run together."""
_UNSPACED = "\u2e80"
"""Letters from here on belong to scripts in which words are not set apart by blanks."""
_LEAST_WORDS = 5
_MARKUP = ("![", "|", "[", "http", "#", "<", ">", "{", "- ", "* ", "+ ", "• ", "_")
"""How lines begin that are images, tables, links, headings, quotes, lists or code, which may stand twice."""
_NUMBERED = pattern(r"\d{1,2}[.)] ")
"""How a step of a list begins."""
_CODE = ("{", "};", "();", "=>", "&lt;", "</")
"""What stands in lines of code or markup."""

_HEAD = 40
"""Characters at the start of a body by which its second copy is found."""
_LEAST = 100
"""Characters of the shortest half that is an article, not a refrain."""
_LINES = 10_000
"""Lines of a body that is a table or worse, in which nothing is looked for."""


class Paragraph(NamedTuple):
    """A line that holds anything, without the blanks around it, and where it stands in its text."""

    owner: Text
    start: int
    text: str

    @property
    def end(self) -> int:
        """Offset in its text at which it ends."""
        return self.start + len(self.text)


def paragraphs(record: Record) -> list[Paragraph]:
    """All paragraphs of the body, in order, whether it is one string or many."""
    return [
        Paragraph(text, at + line.find(bare), bare)
        for text in record.body
        for at, line in text.lines
        if (bare := line.strip())
    ]


def is_readable(record: Record) -> bool:
    """Whether the body has no more lines than a text that somebody wrote."""
    return sum([len(text.lines) for text in record.body]) <= _LINES


def may_stand_twice(body: Sequence[Text]) -> bool:
    """Whether the beginning of the body stands in it again: a quick look."""
    if len(body) == 1:
        string = body[0].text
        if len(string) < 2 * _LEAST:
            return False
        head = string[:_HEAD].strip()
        return string.find(head, _HEAD) > 0 if head else True
    return len(body) > 1 and body[0].text in [text.text for text in body[1:]]


def halves(string: str) -> tuple[int, int] | None:
    """End of the first and start of the second copy, where the string is the same text twice with blanks between."""
    start = len(string) - len(string.lstrip())
    end = len(string.rstrip())
    middle = (start + end) // 2
    for length in range(middle - start, max(_LEAST, middle - start - 4) - 1, -1):
        first, second = start + length, end - length
        if string[first - 1] != string[end - 1] or (first < second and not string[first:second].isspace()):
            continue
        if string[start:first] == string[second:end] and not string[first - 1].isspace():
            return first, second
    return None


def second_copies(found: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs to take out so that each stands once: for p1 p2 p1 p2 and p1 p1 p2 p2; else nothing."""
    half, odd = divmod(len(found), 2)
    if odd or not half or sum([len(paragraph.text) for paragraph in found]) < 2 * _LEAST:
        return []
    texts = [paragraph.text for paragraph in found]
    if texts[:half] == texts[half:]:
        return list(found[half:])
    if texts[::2] == texts[1::2]:
        return list(found[1::2])
    return []


def stands_twice(record: Record) -> bool:
    """Whether the whole body stands in it twice."""
    body = record.body
    if not may_stand_twice(body):
        return False
    return bool((len(body) == 1 and halves(body[0].text)) or second_copies(paragraphs(record)))


def is_prose(text: str) -> bool:
    """Whether the text is made of words, not of marks, links or code."""
    if text.count(" ") * _LONG_WORD < len(text) and text[0] < _UNSPACED:
        return False
    words = _WORDS.findall(text[:400])
    if text.startswith(_MARKUP) or _NUMBERED.match(text) or any(mark in text for mark in _CODE):
        return False
    return len(words) >= _LEAST_WORDS or 3 <= len(words) <= len(text) // 4
