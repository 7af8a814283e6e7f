"""The URLs of a record, and what stands around them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint import Record, Text
from newslint.roles import Role
from newslint.text.links import Link
from newslint.text.markdown import inside
from newslint_rules.quoting import quoted

ROLES: tuple[Role, ...] = ("url", "canonical_url", "image", "links")
"""The roles whose fields hold URLs."""


def fields(record: Record) -> Iterator[tuple[Role, Text]]:
    """The values that are there to be URLs, with their roles: not the empty ones, nor Markdown links."""
    for role in ROLES:
        for text in record.every(role):
            if text.text and ("](" not in text.text or not text.links) and (value := text.stripped()).text:
                yield role, value


class Hyperlink(NamedTuple):
    """A Markdown link outside code: the string it stands in, where, and whether that string is there to be read."""

    within: Text
    link: Link
    in_prose: bool

    @property
    def target(self) -> Text:
        """Where it leads, as written."""
        return self.within.part(self.link.target_start, self.link.target_end)

    @property
    def label(self) -> Text:
        """The words it stands behind."""
        return self.within.part(self.link.label_start, self.link.label_end)


def hyperlinks(record: Record) -> Iterator[Hyperlink]:
    """The Markdown links and images of all strings of the record, those in code left out."""
    for text in record.linked():
        in_prose = any(text.place == each.place for each in record.prose())
        for link in text.links:
            if not inside(link.start, text.code):
                yield Hyperlink(text, link, in_prose)


def shown(value: str, limit: int = 60) -> str:
    """The URL as a message may quote it: longer than other values."""
    return quoted(value, limit)
