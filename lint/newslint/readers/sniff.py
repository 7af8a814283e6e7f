"""Which reader a file needs, by what stands at its beginning."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from newslint.readers.files import ReadError, decoding

FOREIGN = {
    b"BZh": "compressed with bzip2",
    b"\xfd7zXZ\0": "compressed with xz",
    b"7z\xbc\xaf\x27\x1c": "a 7-Zip archive",
    b"PK\x03\x04": "a zip archive, or an office document",
    b"%PDF-": "a PDF document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"SQLite format 3\0": "an SQLite database",
}
"""First bytes of formats that people pass by mistake, and what to call them."""
COLUMNAR = (b"PAR1", b"ARROW1")
ARRAY = re.compile(r'\[\s*(?:[\[{"\]]|-?\d|null\b|true\b|false\b|$)')
BRACKETS = frozenset("[{")


def layout_of(head: bytes) -> str:
    """The name of the reader for a file of which no suffix is known.

    Raises ``ReadError`` where the bytes are no text.
    """
    if head.startswith(COLUMNAR):
        return "parquet"
    for mark, what in FOREIGN.items():
        if head.startswith(mark):
            raise ReadError(f"{what}: no layout that can be read")
    text = decoded(head)
    if "\0" in text:
        raise ReadError("holds NUL bytes: not a text file")
    text = text.lstrip()
    if not text:
        return "jsonl"
    if text.startswith("{"):
        return "jsonl" if lines_of_objects(text) else "json"
    if ARRAY.match(text):
        return "json"
    return "markdown" if text.startswith(("---", "+++", "#")) else "csv"


def really(layout: str, head: bytes) -> str:
    """``json`` or ``jsonl``: what a file really is whose suffix says one of the two."""
    text = decoded(head)
    if layout == "json":
        return "jsonl" if lines_of_objects(text) else "json"
    lines = filled_lines(text)
    first, second = next(lines, "").strip(), next(lines, "").strip()
    if first.startswith("[") and (not first.rstrip("[{ \t") or first.endswith(",")):
        return "json"
    return "json" if (first == "{" or first.startswith("[")) and not is_object(second) else "jsonl"


def decoded(head: bytes) -> str:
    """The first bytes of a file as text, without a byte order mark."""
    encoding, mark = decoding(head)
    return head[mark:].decode(encoding, "replace")


def lines_of_objects(text: str) -> bool:
    """Whether the text begins with an object on a line of its own and goes on with another."""
    lines = filled_lines(text)
    first, second = next(lines, ""), next(lines, "")
    return second.lstrip().startswith("{") and is_object(first)


def filled_lines(text: str) -> Iterator[str]:
    """The lines of the text that are not blank."""
    return (line for line in text.split("\n") if line.strip())


def is_object(text: str) -> bool:
    """Whether the text is one JSON object."""
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False
