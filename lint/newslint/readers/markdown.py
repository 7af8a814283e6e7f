"""Records kept as Markdown: fields in front matter, or in label lines below a heading, and the text behind them."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from newslint.origin import Raw
from newslint.place import Place, escape
from newslint.readers.characters import Characters, not_text
from newslint.readers.files import NoRecords, OpenFile, ReadError
from newslint.readers.front_matter import Fields, NotReadable, Written, fields
from newslint.readers.label_lines import THEMATIC_BREAK, LabelBlock, line_end
from newslint.readers.markdown_origin import SLICE, MarkdownOrigin
from newslint.readers.markdown_parts import front_matter, heading_of, skipped, starts, unsupported
from newslint.readers.raw_text import line_starts, unreadable
from newslint.roles.aliases import aliases
from newslint.roles.infer import looks_like_record

PIECE = 1 << 20
LONGEST = 1 << 28
"""Characters of a file, which is read at once."""
BODY_KEYS = ("body", "text", "content", "markdown", "markdown body")
"""What the text behind the fields is called: the first of these that no field is called."""
TITLE_KEYS = ("title", "heading", "markdown heading")
"""What the heading above label lines is called, likewise."""


def records(file: OpenFile) -> Iterator[Raw]:
    """The records of the file: their fields, and as ``body`` the text behind them, with the line ends it has.

    A record whose fields or characters cannot be read is unreadable; the others are read. Raises ``NoRecords``
    where there are no fields, or the first record's are not those of a story and nothing says that they are one;
    ``ReadError`` where the file is no text, or too long.
    """
    characters = Characters(file)
    text = "".join(pieces(characters))
    if not text.strip():
        return
    offsets = [*starts(text), len(text)]
    if len(offsets) == 1:
        if wrong := not_text(text, characters.encoding):
            raise ReadError(wrong[1])
        at = skipped(text, 0)
        if reason := unsupported(text, at):
            yield unreadable(file.path, 0, reason, text, at, line_end(text, at) - 1)
            return
        raise NoRecords("neither front matter nor a heading with label lines below it")
    lines = line_starts(text)
    for index, (start, end) in enumerate(pairwise(offsets)):
        raw, line = text[start:end], bisect_right(lines, start)
        try:
            if wrong_at := not_text(raw, characters.encoding):
                raise NotReadable(wrong_at[1], wrong_at[0])
            found = record(raw, demanding=not index and not file.named)
        except NotReadable as error:
            yield unreadable(file.path, index, str(error), raw, error.at, error.at + 1, line)
        else:
            yield Raw(found.data, MarkdownOrigin(file.path, raw, line, found.written, tuple(found.repeated)), index)


def pieces(characters: Characters) -> Iterator[str]:
    """The text of the file in pieces. Raises ``ReadError`` where it is longer than texts in Markdown are."""
    size = 0
    while not characters.ended:
        yield (piece := characters.read(PIECE))
        size += len(piece)
        if size > LONGEST:
            raise ReadError(f"more than {LONGEST >> 20} MB of Markdown: write the records as JSON Lines")


def record(raw: str, demanding: bool) -> Fields:
    """The fields and the text of the record that the raw text starts with.

    Raises ``NotReadable``; where it is ``demanding``, also ``NoRecords`` for fields that are not those of a story.
    """
    front, block = front_matter(raw, 0), heading_of(raw, 0)
    try:
        found = fields(raw, front.yaml, front.end) if front else of_labels(raw, block) if block else Fields()
    except NotReadable:
        if demanding and front and not looks_like_record(dict.fromkeys(front.keys)):
            raise NoRecords("front matter that cannot be read, and is not that of a record") from None
        raise
    if demanding and not (of_story(block) if block and not front else looks_like_record(found.data)):
        raise NoRecords(f"fields that are not those of a record: {', '.join(found.data)[:80]}")
    if front:
        add_body(found, raw, 0, front.body, text_end(raw, front.body))
    elif block:
        end = text_end(raw, block.body)
        last = raw.rfind("\n", block.body, end) + 1
        if last and THEMATIC_BREAK.match(raw[last:end]):
            end = text_end(raw[:last], block.body)
        add_body(found, raw, block.start, block.body, end)
    return found


def of_story(block: LabelBlock) -> bool:
    """Whether the labels are those of a story, rather than of some page that says by whom it is or when it was made."""
    roles = {alias.role for label in block.labels for alias in aliases(label.key)[:1]}
    return bool(roles - {"authors"}) and (block.closed or len(roles) > 1)


def of_labels(raw: str, block: LabelBlock) -> Fields:
    """The heading and the labels of a block as fields; of a label that stands twice the last counts."""
    found = Fields()
    keys = [label.key for label in block.labels]
    slices = [(free(TITLE_KEYS, keys), *block.title), *((label.key, label.start, label.end) for label in block.labels)]
    for key, start, end in slices:
        found.data[key] = raw[start:end]
        found.written[f"/{escape(key)}"] = Written(start, end, SLICE, raw[start:end])
    found.repeated += [(Place(f"/{escape(key)}"), key, times) for key, times in Counter(keys).items() if times > 1]
    return found


def add_body(found: Fields, raw: str, start: int, body: int, end: int) -> None:
    """Add the text to the fields of a record that starts at the offset, unless a field holds it and there is none."""
    body = min(skipped(raw, body), end) if body < end else end
    found.written[""] = Written(start, end)
    if body < end or not any(key in found.data for key in BODY_KEYS):
        key = free(BODY_KEYS, found.data)
        found.data[key] = raw[body:end]
        found.written[f"/{escape(key)}"] = Written(body, end, SLICE, raw[body:end])


def text_end(raw: str, start: int) -> int:
    """Where the text from the offset on ends, without blanks at its end."""
    return max(start, len(raw.rstrip())) if raw[start:].strip() else start


def free(names: Sequence[str], taken: Container[str]) -> str:
    """The first of the names that is not taken, else the last."""
    return next((name for name in names if name not in taken), names[-1])
