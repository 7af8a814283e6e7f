"""Records of a JSON document: one object, a list, or an envelope around them. Lists are streamed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newslint.origin import Fault, Raw
from newslint.place import Place, escape
from newslint.readers.envelope import ITEMS, Path, mended, open_path, path_to_records
from newslint.readers.files import NoRecords, OpenFile, ReadError
from newslint.readers.json_faults import JsonFault, misfit
from newslint.readers.json_text import JsonText
from newslint.readers.raw_text import unreadable
from newslint.readers.streams import as_utf8
from newslint.readers.window import ANY_NUMBER, NOT_UTF8, Broken, Window

LARGEST_HEAD = 1 << 26
"""Characters in which the first record must end."""
SHOWN = 400
"""Characters behind a fault that are kept to show it."""
FIRST_KEY = re.compile(r'\{[ \t\r\n]*("[^"\\\n]{0,100}")[ \t\r\n]*:')
NEXT_DOCUMENT = re.compile(r"\n[{\[]")
NEXT_OBJECT = re.compile(r"\}[ \t\r\n]*,[ \t\r\n]*\{")


class Lost(Exception):
    """There is nothing behind a fault from where reading could go on."""


def records(file: OpenFile) -> Iterator[Raw]:
    """The records of the file. A broken one in a list is an unreadable record, and the list is read on.

    Raises ``NoRecords`` where nothing in the document looks like a record, ``ReadError`` where nothing does in the
    first 64 MB.
    """
    window = Window(as_utf8(file))
    if not window.peek():
        raise NoRecords("the file is empty")
    yield from Document(file.path, window, path_in(window, file.named)).records()


def path_in(window: Window, named: bool) -> Path:
    """The path to the records, found with as much of the beginning of the document as it takes."""
    while True:
        head = window.text[window.at :]
        if window.ended:
            return path_in_whole(head, named)
        path = path_to_records(mended(head), named)
        if path is not None:
            return path
        if len(head) > LARGEST_HEAD:
            raise ReadError(f"no record in the first {LARGEST_HEAD >> 20} million characters")
        window.more()


def path_in_whole(text: str, named: bool) -> Path:
    """The path to the records of a document that is all there, but may be broken."""
    broken: int | None = None
    try:
        data = ANY_NUMBER.raw_decode(text)[0]
    except (ValueError, RecursionError) as error:
        broken = getattr(error, "pos", len(text))
        data = mended(text[:broken])
    path = path_to_records(data, named)
    if path is None and broken is not None and named:
        path = open_path(text[:broken])
    if path is None:
        raise NoRecords("nothing in it looks like a news record")
    return path


class Document:
    """The records that stand at a path of a document, while they are read.

    What is wrong between records is a fault of the next one; what is wrong with a record makes it unreadable.
    """

    def __init__(self, name: str, window: Window, path: Path) -> None:
        """``name`` is the file's path in reports; the window stands at the beginning of the document."""
        self._name = name
        self._window = window
        self._path = path
        self._index = 0
        self._last = ""
        self._faults: tuple[Fault, ...] = ()

    def records(self) -> Iterator[Raw]:
        """The records; also those of further documents in the file, of which the first has a fault."""
        window = self._window
        first, told, end = True, False, (0, 0)
        while opener := window.peek():
            line = window.line
            on_lines = opener == "{" and end[0] == end[1] < line
            if not (first or on_lines or told):
                told = self._note("a second JSON document begins here: a file holds one, or one a line")
            try:
                if not first and opener not in "[{":
                    raise Broken(JsonFault(window.at, window.at + 1, "more text behind the end of the document"))
                yield from self._values(self._path)
                end = line, window.line
            except Broken as broken:
                self._faults = ()
                yield self._broken(broken.fault)
                if not window.search(NEXT_DOCUMENT, broken.fault.start):
                    return
                end = (0, 0)
            except Lost:
                return
            first = False

    def _values(self, path: Path | None) -> Iterator[Raw]:
        """The records in the next value; ``path`` leads there from it, ``None`` is for a value without any."""
        opener = self._window.peek()
        if path is not None and ITEMS not in path:
            yield self._record(path)
        elif path and opener == "{":
            yield from self._members(path)
        elif opener == "[" and (path is None or path[0] == ITEMS):
            yield from self._items(path and path[1:])
        else:
            self._window.advance(self._window.value()[1])

    def _members(self, path: Path) -> Iterator[Raw]:
        """The records in the next value, which is an object."""
        window = self._window
        window.advance(window.at + 1)
        if window.peek() == "}":
            window.advance(window.at + 1)
            return
        while True:
            self._expect('"')
            key, end, _ = window.value()
            window.advance(end)
            self._expect(":")
            window.advance(window.at + 1)
            yield from self._values(path[1:] if path[0] in (ITEMS, key) else None)
            after = self._expect(",}")
            window.advance(window.at + 1)
            if after == "}":
                return

    def _expect(self, characters: str) -> str:
        """The next character, which must be one of these, else the document is broken."""
        window = self._window
        found = window.peek()
        if found and found in characters:
            return found
        wanted = " or ".join(repr(character) for character in characters)
        message = f"invalid JSON: expecting {wanted}" if found else "the file ends inside of an object"
        raise Broken(JsonFault(window.at, min(window.at + 1, len(window.text)), message))

    def _items(self, path: Path | None) -> Iterator[Raw]:
        """The records in the next value, which is a list; ``path`` leads to them from its items."""
        window = self._window
        window.advance(window.at + 1)
        begun, due = False, True
        line = window.line
        while character := window.peek():
            here = JsonFault(window.at, window.at + 1, "a comma without a value before it")
            if character == "]":
                if begun and due:
                    yield self._broken(here._replace(message="a comma before the closing bracket"))
                window.advance(window.at + 1)
                return
            if character == ",":
                if due:
                    yield self._broken(here)
                window.advance(window.at + 1)
                due = True
                continue
            if not due:
                self._note("a comma is missing before this record")
            indent = window.column - 1 if window.line > line else None
            begun, due = True, False
            try:
                yield from self._values(path)
            except Broken as broken:
                yield self._broken(broken.fault)
                self._resume(indent, broken.fault.start)
                due = True
            line = window.line
        yield self._broken(JsonFault(window.at, window.at, "the file ends inside of a list"))
        raise Lost

    def _record(self, path: Path) -> Raw:
        """The next value as a record, which stands at a path of keys in it."""
        window = self._window
        line, column = window.line, window.column
        data, end, fault = window.value()
        text = window.text[window.at : end]
        if fault is None and (message := misfit(text, data)):
            fault = JsonFault(window.at, end, message)
        if fault:
            raw = self._broken(fault)
        else:
            record, root = inside(data, path)
            raw = Raw(record, JsonText(self._name, text, data, line, column, root), self._index, self._faults)
            self._last = text
            self._index += 1
        self._faults = ()
        window.advance(end)
        return raw

    def _note(self, message: str) -> bool:
        """Remember a fault of the next record."""
        self._faults = (Fault("unreadable", Place(""), message),)
        return True

    def _broken(self, fault: JsonFault) -> Raw:
        """An unreadable record for what is wrong in the window."""
        window = self._window
        text = NOT_UTF8.sub("\ufffd", window.text[window.at : fault.end + SHOWN])
        index, self._index = self._index, self._index + 1
        at = fault.start - window.at, fault.end - window.at
        return unreadable(self._name, index, fault.message, text, *at, window.line, window.column)

    def _resume(self, indent: int | None, start: int) -> None:
        """Move on to the item behind a broken one: what stands on a line of its own with the same indent as the broken
        one did, else the next object with the same first key, else the next object.

        Raises ``Lost`` where there is none.
        """
        window = self._window
        begun = max(window.at, start - SHOWN)
        start = begun + len(window.text[begun:start].rstrip(" \t\r\n,"))
        pattern = NEXT_OBJECT
        if indent is not None:
            pattern = re.compile(rf"\n[ \t]{{{indent}}}\{{")
        elif key := FIRST_KEY.match(window.text, window.at) or FIRST_KEY.match(self._last):
            pattern = re.compile(rf",[ \t\r\n]*\{{(?=[ \t\r\n]*{re.escape(key[1])}[ \t\r\n]*:)")
        if not window.search(pattern, start):
            raise Lost


def inside(data: dict[str, Any], path: Path) -> tuple[dict[str, Any], str]:
    """The object at a path of keys and the pointer to it; the data itself where there is none."""
    inner: Any = data
    for key in path:
        inner = inner.get(key) if isinstance(inner, dict) else None
    return (inner, "".join(f"/{escape(key)}" for key in path)) if isinstance(inner, dict) else (data, "")
