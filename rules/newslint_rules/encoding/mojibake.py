from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import ClassVar

from pydantic import Field

from newslint import Problem, Record, Rule, Severity, Text
from newslint.text.markdown import inside
from newslint.text.pattern import pattern
from newslint_rules.encoding.damage import sound, suspicious
from newslint_rules.encoding.grouping import MOST, Found, grouped
from newslint_rules.encoding.legacy import latin_line, wrongly_read
from newslint_rules.encoding.subjects import about_code

_FIXED = pattern(r"[\t\r!->@-~]+")
"""ASCII that no decoding changes: all but blanks and question marks."""
_READ_AS = (
    "latin-1",
    "sloppy-windows-1252",
    "sloppy-windows-1251",
    "sloppy-windows-1250",
    "sloppy-windows-1253",
    "sloppy-windows-1254",
    "sloppy-windows-1257",
    "iso-8859-2",
    "macroman",
    "cp437",
)
_LONGEST = 4000
"""Characters that are handed to ftfy at once."""
_TIMES = 3
"""So many times a text may have been read wrongly."""


class Mojibake(Rule):
    """Characters that were decoded with the wrong encoding: "â€™" for an apostrophe, "Ã©" for "é".

    Why it matters: readers see the garbage, and searches, names and quotes with these characters are broken; the
    source's other stories are damaged in the same way.

    Bad:  {"title": "CafÃ© reopens", "body": "The harbourâ€™s cafÃ© opens, â€œat lastâ€\\u009d, they said."}
    Good: {"title": "Café reopens", "body": "São Paulo’s café «Ãtlas» opens – “at last”… it cost £5×3, they said."}

    Measured: 25 findings per 1,000 records on the development corpus (16 sets, 15,482 records), nearly all in a set
    in Windows-1252 that was read as Latin-1; clean sets: 0 per 1,000 on giveme5w1h_bbc and 0 on the hand-checked
    bodies; 50 of 50 read were right.

    Traps: what ftfy leaves alone: accents beside quotation marks or currency signs, faces, Norwegian and Portuguese
    in capitals. Code in Markdown is left alone; in articles about encodings the finding is info. The fix is given
    only where the mended characters, damaged again, give what stood there.
    """

    name: ClassVar[str] = "mojibake"
    family: ClassVar[str] = "encoding"
    fixable = "unsafe"

    severity: Severity = Field(default=Severity.ERROR, description="How bad a finding is: error, warning or info.")
    limit: int = Field(default=10, ge=1, description="Places of a field that are reported one by one.")

    def check(self, record: Record) -> Iterator[Problem]:
        beyond = sum([not value.isascii() for value in record.raw_strings()])
        prose = [text for text in record.prose() if not text.text.isascii()] if beyond else []
        if len(prose) == beyond and all(map(sound, prose)):
            return
        about: bool | None = None
        for text in record.strings():
            if sound(text) or not suspicious(text.text):
                continue
            found = [one for one in islice(damaged(text), MOST) if not inside(one.start, text.code)]
            if found:
                if about is None:
                    about = about_code(record)
                yield from grouped(
                    text, found, "damaged places", "unsafe", self.limit, Severity.INFO if about else None
                )


def damaged(text: Text) -> Iterator[Found]:
    """The stretches of a text that were decoded wrongly, each as small as it can be."""
    for at, line in pieces(text.text):
        if not suspicious(line):
            continue
        taken: list[tuple[int, int]] = []
        for found in wrongly_read(line):
            taken.append((found.start, found.end))
            yield found._replace(start=at + found.start, end=at + found.end)
        stretches = list(changes(line))
        whole = latin_line(line)
        if whole and not taken and sum(end - start for start, end, _ in stretches) < (whole.end - whole.start) / 2:
            yield whole._replace(start=at + whole.start, end=at + whole.end)
            continue
        for start, end, meant in stretches:
            if any(start < last and first < end for first, last in taken) or is_capital_name(line, start, end):
                continue
            replacement = meant if round_trips(line[start:end], meant) else None
            yield Found(at + start, at + end, f"mojibake for {meant[:40]!r}", replacement)


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """The lines of the text, very long ones in parts that end at a blank if there is one."""
    start = 0
    size = len(text)
    while start < size:
        end = text.find("\n", start, start + _LONGEST)
        if end < 0:
            end = min(size, start + _LONGEST)
            if end < size:
                blank = text.rfind(" ", start + 1, end)
                end = blank if blank > start + _LONGEST // 2 else end
        yield start, text[start:end]
        start = end + 1 if text[end : end + 1] == "\n" else end


def changes(line: str) -> Iterator[tuple[int, int, str]]:
    """Where ftfy changes the line: start, end, what it puts there."""
    from ftfy import fix_encoding

    mended = fix_encoding(line)
    if mended == line:
        return
    old, new = _FIXED.findall(line), _FIXED.findall(mended)
    if old != new:
        yield differing(line, mended)
        return
    for (start, was), (_, meant) in zip(gaps(line), gaps(mended), strict=True):
        if was == meant:
            continue
        for first, last, core in single(was, meant) if len(was) == len(meant) else (differing(was, meant),):
            if round_trips(was[first:last], core):
                yield start + first, start + last, core
            else:
                yield start, start + len(was), meant
                break


def single(was: str, meant: str) -> Iterator[tuple[int, int, str]]:
    """Where characters were exchanged one for one."""
    start = -1
    for at in range(len(was) + 1):
        same = at == len(was) or was[at] == meant[at]
        if not same and start < 0:
            start = at
        elif same and start >= 0:
            yield start, at, meant[start:at]
            start = -1


def gaps(line: str) -> Iterator[tuple[int, str]]:
    """What stands between the characters that no decoding changes, with offsets."""
    at = 0
    for match in _FIXED.finditer(line):
        yield at, line[at : match.start()]
        at = match.end()
    yield at, line[at:]


def differing(line: str, mended: str) -> tuple[int, int, str]:
    """One stretch for all that changed."""
    shorter = min(len(line), len(mended))
    start = end = 0
    while start < shorter and line[start] == mended[start]:
        start += 1
    while end < shorter - start and line[-1 - end] == mended[-1 - end]:
        end += 1
    return start, len(line) - end, mended[start : len(mended) - end]


def is_capital_name(line: str, start: int, end: int) -> bool:
    """Whether it may be a name in capitals that ends in "Â" before a blank that does not break."""
    return line[start:end] == "Â\u00a0" and line[start - 1 : start].isupper() and line[end : end + 1].isupper()


def round_trips(was: str, mended: str) -> bool:
    """Whether the mended characters, damaged again in one of the known ways, give what stood there."""
    if "\ufffd" in mended or not mended:
        return False
    for encoding in _READ_AS:
        damaged_again = mended
        try:
            for _ in range(_TIMES):
                damaged_again = damaged_again.encode().decode(encoding)
                if damaged_again == was:
                    return True
        except UnicodeError:
            continue
    try:
        return mended.encode("cp1252").decode("latin-1") == was
    except UnicodeError:
        return False
