"""Records kept as Markdown: fields in front matter, or in label lines below a heading, and the text behind them."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from newslint.origin import Raw
from newslint.place import Place, escape
from newslint.readers.characters import Characters, not_text
from newslint.readers.files import NoRecords, OpenFile
from newslint.readers.front_matter import Fields, NotReadable, Written, fields
from newslint.readers.label_lines import THEMATIC_BREAK, line_end
from newslint.readers.markdown_origin import SLICE, MarkdownOrigin
from newslint.readers.markdown_parts import front_matter, heading_of, skipped, starts, unsupported
from newslint.readers.raw_text import line_starts, unreadable
from newslint.roles.infer import looks_like_record

PIECE = 1 << 20
BODY_KEYS = ("body", "text", "content", "markdown", "markdown body")
"""What the text behind the fields is called: the first of these that no field is called."""
TITLE_KEYS = ("title", "heading", "markdown heading")
"""What the heading above label lines is called, likewise."""


def records(file: OpenFile) -> Iterator[Raw]:
    """The records of the file: their fields, and as ``body`` the text behind them, with the line ends it has.

    A record whose fields or characters cannot be read is unreadable; the others are read. Raises ``NoRecords``
    where there are no fields, or the first record's are not those of a story and nothing says that they are one.
    """
    characters = Characters(file)
    text = "".join(pieces(characters))
    offsets = [*starts(text), len(text)]
    if len(offsets) == 1:
        if wrong := unsupported(text):
            yield unreadable(file.path, 0, wrong, text, at := skipped(text, 0), line_end(text, at) - 1)
            return
        raise NoRecords("neither front matter nor a heading with label lines below it")
    lines = line_starts(text)
    for index, (start, end) in enumerate(pairwise(offsets)):
        raw, line = text[start:end], bisect_right(lines, start)
        front = front_matter(raw, 0)
        try:
            if wrong_at := not_text(raw, characters.encoding):
                raise NotReadable(wrong_at[1], wrong_at[0])
            found = of_front_matter(raw) if front else of_labels(raw)
        except NotReadable as error:
            if not index and not file.named and front and not looks_like_record(dict.fromkeys(front.keys)):
                raise NoRecords(f"front matter that is none of a record: {error}") from None
            yield unreadable(file.path, index, str(error), raw, error.at, error.at + 1, line)
        else:
            if not index and not file.named and not looks_like_record(without_body(found)):
                raise NoRecords(f"fields that are not those of a record: {', '.join(found.data)[:80]}")
            yield Raw(found.data, MarkdownOrigin(file.path, raw, line, found.written, tuple(found.repeated)), index)


def pieces(characters: Characters) -> Iterator[str]:
    """The text of the file in pieces."""
    while not characters.ended:
        yield characters.read(PIECE)
