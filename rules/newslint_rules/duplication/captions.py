"""Text that a body begins with and ends with: a photo's caption that was taken twice."""

from __future__ import annotations

from collections.abc import Iterator

from newslint import Fix, Problem, Text
from newslint.text.pattern import pattern
from newslint_rules.duplication.paragraphs import is_prose

_CAPTION = (40, 300)
"""Characters, at least and at most, with which a text begins and ends, where a photo's caption was taken twice."""
_SENTENCE_GOES_ON = pattern(r"[,;:.!?]| [a-zà-ÿа-я]")
"""What stands behind the beginning of a text that is part of a sentence."""


def ends_as_it_begins(text: Text) -> bool:
    """Whether the first characters of the text stand again near its end: a quick look for a caption."""
    least, most = _CAPTION
    return text.text[:least] in text.text[max(most, len(text.text) - most) :]


def caption(text: Text) -> Iterator[Problem]:
    """The beginning of a text that is its end, too, as a photo's caption that was taken twice."""
    least, most = _CAPTION
    string = text.text
    head = string[:least]
    at = string.rfind(head, max(most, len(string) - most)) if len(head) == least else -1
    if at < 0:
        return
    length = len(string.rstrip()) - at
    if at < 2 * length or not string.startswith(string[at : at + length]) or not is_prose(head):
        return
    if joined(string, at, length):
        return
    message = "the body begins with what it ends with"
    if _SENTENCE_GOES_ON.match(string, length):  # a caption made from the first sentence
        yield Problem(text.place.part(at, at + length), message, Fix.unsafe(text.place.part(at, at + length), ""))
    else:
        rest = string[length : length + most]
        end = length + len(rest) - len(rest.lstrip())
        yield Problem(text.place.part(0, length), message, Fix.unsafe(text.place.part(0, end), ""))


def joined(string: str, at: int, length: int) -> bool:
    """Whether either copy begins or ends inside a word or a line of many."""
    return string[at - 1].isalnum() or string[length : length + 1].isalnum() or "\n" in string[at : at + length]
