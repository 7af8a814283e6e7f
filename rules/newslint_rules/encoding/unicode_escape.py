from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, product
from typing import ClassVar

from pydantic import Field

from newslint import Problem, Record, Rule, Severity, Text
from newslint.text.markdown import inside
from newslint.text.pattern import pattern
from newslint_rules.encoding.grouping import MOST, Found, grouped
from newslint_rules.encoding.subjects import about_code

_ESCAPE = pattern(
    r"(?P<unicode>(?:\\u[0-9A-Fa-f]{4}){1,20})|(?P<long>\\U000[01][0-9A-Fa-f]{4})|(?P<braces>\\u\{[0-9A-Fa-f]{2,6}\})"
    r"|(?P<byte>(?:\\x[89A-Fa-f][0-9A-Fa-f]){1,20})"
    r"|(?P<printable>=(?:C3=[89AB][0-9A-F]|E2=80=[89][0-9A-F])(?:=[89A-F][0-9A-F]){0,20})"
    r"|(?<=[A-Za-z])(?P<apostrophe>\\')(?=(?:s|t|re|ve|ll|d|m)\b)"
    r"|(?<![^\s(])(?P<opening>\\\")(?=\w)|(?<=[\w.,!?])(?P<closing>\\\")(?=[\s.,)])"
    r"|(?P<line>(?:\\r)?\\n(?:(?:\\r)?\\n){0,9})(?=[A-ZÀ-ÖØ-Þ\"“«‘'\d\[(—–-]|[ \t]*\Z|[ \t])"
)
_ENDS = ".!?:;,”\"'’»)…]"
_PATH = pattern(r"(?:[A-Za-z]:|\\)\\|[A-Za-z0-9_]\\[A-Za-z]{2,}\\")
"""A drive, a network share, or a folder inside a folder."""
_JSON = ('{\\"', '\\":', '[\\"', '=\\"')
"""What shows that quotation marks are escaped in data or code."""
_AROUND = 200
"""Characters before an escape that are looked at for the start of a path."""


class UnicodeEscape(Rule):
    """A character stands as the escape of a program: a literal `\\\\u2019`, `\\\\xa0` or `\\\\n`.

    Why it matters: readers see the code; the text was escaped twice or written down by a program, so the words around
    it are broken.

    Bad:  {"title": "The harbour\\\\u2019s return", "body": "Open\\\\xa0again. It cost \\\\u20ac5.\\\\n\\\\nCheap."}
    Good: {"title": "Harbour", "body": "Look in C:\\\\users\\\\new for \\\\nothing, or match `\\\\u2019` in code."}

    Measured: 0.1 warnings and 0.2 infos per 1,000 records on the development corpus (16 sets, 15,482 records); clean
    sets: 0 per 1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies; the warning was right, the infos were code.

    Traps: Windows paths, TeX commands, code in Markdown; `\\\\n` counts only behind the end of a sentence or doubled.
    In articles about programs the finding is info.
    """

    name: ClassVar[str] = "unicode-escape"
    family: ClassVar[str] = "encoding"
    fixable = "safe"
    needles: ClassVar[tuple[str, ...]] = (
        r"\u00",
        r"\u20",
        r"\u01",
        r"\u02",
        r"\u03",
        r"\u04",
        r"\u05",
        r"\u06",
        r"\u09",
        r"\ud8",
        r"\u30",
        r"\u0e",
        r"\ufe",
        r"\uff",
        r"\U0001",
        r"\u{",
        *map("".join, product(("\\u",), "23456789abc")),
        *map("".join, product(("\\x",), "89abcdef")),
        r"\n",
        "=C3=",
        "=E2=80=",
        "\\'",
        '\\"',
    )

    limit: int = Field(default=5, ge=1, description="Escapes of a field that are reported one by one.")

    def check(self, record: Record) -> Iterator[Problem]:
        about: bool | None = None
        for text in record.prose() + record.authors + record.categories + record.tags:
            if "\\" not in text.text and "=C3=" not in text.text and "=E2=80=" not in text.text:
                continue
            found = list(islice(escapes(text), MOST))
            if found:
                if about is None:
                    about = about_code(record)
                severity = Severity.INFO if about else None
                yield from grouped(text, found, "escapes of a program", "safe", self.limit, severity)


def escapes(text: Text) -> Iterator[Found]:
    """The escapes of a text with what they stand for."""
    string = text.text
    quoted = string.count('\\"') > 1 and not any(mark in string for mark in _JSON)
    for match in _ESCAPE.finditer(string):
        if (match["opening"] or match["closing"]) and not quoted:
            continue
        start, end = match.span()
        meant = character(match)
        if meant is None or string[start - 1 : start] == "\\" or inside(start, text.code):
            continue
        before = string[max(0, start - _AROUND) : start]
        chunk = before.rsplit(None, 1)[-1] if before and not before[-1].isspace() else ""
        if _PATH.search(chunk) or "://" in chunk:
            continue
        if match["line"]:
            if match["line"].count("\\n") < 2 and before.rstrip(" ")[-1:] not in tuple(_ENDS):
                continue
            yield Found(start, end, "a line end stands as the escape of a program", meant)
            continue
        shown = f" for {meant!r}" if meant.isprintable() else ""
        yield Found(start, end, f"the escape of a program{shown} in plain text", meant)


def character(match: re.Match[str]) -> str | None:
    """What the escape stands for; ``None`` where that is no text."""
    try:
        if match["unicode"]:
            units = bytes.fromhex(match["unicode"].replace("\\u", ""))
            meant = units.decode("utf-16-be")
        elif match["long"] or match["braces"]:
            meant = chr(int((match["long"] or match["braces"]).strip("\\uU{}"), 16))
        elif match["byte"]:
            raw = bytes.fromhex(match["byte"].replace("\\x", ""))
            meant = utf8_or_latin(raw)
        elif match["printable"]:
            meant = bytes.fromhex(match["printable"].replace("=", "")).decode("utf-8")
        elif match["line"] is None:
            return match.group()[1:]
        else:
            return match["line"].replace("\\r", "").replace("\\n", "\n")
    except ValueError:
        return None
    return meant if meant.isprintable() or meant.strip() == "" or "\u200b" <= meant[0] <= "\u2064" else None


def utf8_or_latin(raw: bytes) -> str:
    """Bytes read as UTF-8 where they are that, else as Latin-1."""
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("latin-1")
