"""What is wrong with a JSON text that cannot be decoded, and where."""

from __future__ import annotations

import re
import sys
from itertools import chain
from json import JSONDecodeError
from typing import Any, NamedTuple

MAX_DEPTH = 200
"""Levels of nesting. Records have fewer than twenty; what is far deeper was made to exhaust somebody's stack."""
TOO_DEEP = f"nested more than {MAX_DEPTH} levels deep"
DIGITS = re.compile(r"\d+")
KINDS = {dict: "an object", list: "an array", str: "a string", int: "a number", float: "a number", bool: "a boolean"}


class JsonFault(NamedTuple):
    """What is wrong with the characters from ``start`` up to ``end`` of a text."""

    start: int
    end: int
    message: str


def fault(text: str, error: ValueError | RecursionError, at: int = 0) -> JsonFault:
    """What the error says of the text, from which a value was to be decoded at the offset."""
    length = len(text.rstrip("\r\n")) if text.endswith("\n") else len(text)
    if isinstance(error, RecursionError):
        return JsonFault(at, length, TOO_DEEP)
    if isinstance(error, JSONDecodeError):
        start = min(error.pos, length)
        end = min(start + 1, length)
        return JsonFault(start, end, f"invalid JSON: {reason(text[start:end], error.msg)}")
    limit = sys.get_int_max_str_digits()
    digits = next((run for run in DIGITS.finditer(text, at) if len(run[0]) > limit), None)
    start, end = digits.span() if digits else (at, length)
    return JsonFault(start, end, f"a number of more than {limit} digits")


def reason(found: str, message: str) -> str:
    """The decoder's message in plain words; ``found`` is the character it stumbled over, empty at the end."""
    if found == "\0":
        return "a NUL character"
    if not found:
        return "the text ends too early"
    if found == "'":
        return "single quotes instead of double quotes"
    if message.startswith("Extra data"):
        return "more text behind the end of the record"
    message = message.removesuffix(" at").removesuffix(" starting").removesuffix(": ")
    return message[:1].lower() + message[1:]


def not_utf8(data: bytes, error: UnicodeDecodeError) -> tuple[str, JsonFault]:
    """The bytes as text, in which what cannot be decoded is U+FFFD, and where the first such byte is."""
    at = len(data[: error.start].decode())
    return data.decode(errors="replace"), JsonFault(at, at + 1, f"not UTF-8: byte 0x{data[error.start]:02X}")


def misfit(text: str, data: Any) -> str | None:
    """Why data that was decoded from the text is no record; ``None`` if it may be one."""
    if type(data) is not dict:
        return f"not an object but {KINDS.get(type(data), 'null')}"
    if text.count("{") + text.count("[") > MAX_DEPTH and deeper_than(MAX_DEPTH, data):
        return TOO_DEEP
    return None


def deeper_than(limit: int, data: Any) -> bool:
    """Whether the data is nested more than so many levels deep."""
    level = [data]
    for _ in range(limit):
        values = chain.from_iterable(holder.values() if isinstance(holder, dict) else holder for holder in level)
        level = [value for value in values if isinstance(value, (dict, list))]
        if not level:
            return False
    return True
