"""Links written in Markdown."""

from __future__ import annotations

import re
from typing import NamedTuple

_LINK = re.compile(r"(?P<image>!?)\[(?P<label>[^\[\]\n]{0,500})\]\((?P<target>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)")


class Link(NamedTuple):
    """A Markdown link or image: offsets of its label and of its target in the text (end exclusive)."""

    image: bool
    label_start: int
    label_end: int
    target_start: int
    target_end: int


def markdown_links(text: str) -> tuple[Link, ...]:
    """The links and images of the text. A title behind the target is not part of the target."""
    if "](" not in text:
        return ()
    return tuple(
        Link(bool(match["image"]), *match.span("label"), *match.span("target")) for match in _LINK.finditer(text)
    )
