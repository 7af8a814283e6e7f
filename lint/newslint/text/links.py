"""Links written in Markdown."""

from __future__ import annotations

import re
from typing import NamedTuple

_LINK = re.compile(
    r"(?P<image>!?)\[(?P<label>(?:!\[[^\[\]\n]{0,300}\]\([^()\s]{0,2000}\)|[^\[\]\n]){0,500})\]"
    r"\((?P<target>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)"
    r"(?P<rest>[ \t]{0,9}(?:\"[^\"\n]{0,500}\"|'[^'\n]{0,500}')?[ \t]{0,9}\))?"
)
"""A label may hold an image. ``rest`` is the title and the closing bracket."""


class Link(NamedTuple):
    """A Markdown link or image: offsets in the text of its label, of its target and of all of it (end exclusive)."""

    image: bool
    label_start: int
    label_end: int
    target_start: int
    target_end: int
    start: int
    end: int


def markdown_links(text: str) -> tuple[Link, ...]:
    """The links and images of the text, in order. A title behind the target is not part of the target."""
    if "](" not in text:
        return ()
    return tuple(_links(text, 0, len(text)))


def _links(text: str, start: int, end: int) -> list[Link]:
    found: list[Link] = []
    for match in _LINK.finditer(text, start, end):
        label = match.span("label")
        if text[label[1] - 1] == "\\" or text[match.start() - 1 : match.start()] == "\\":
            continue  # the brackets are there to be read
        if not match["target"] and not match["rest"]:
            continue
        found.append(Link(bool(match["image"]), *label, *match.span("target"), *match.span()))
        if "](" in match["label"]:
            found.extend(_links(text, *label))
    return found
