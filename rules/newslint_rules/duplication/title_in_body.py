from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from newslint import Fix, Problem, Record, Rule, Text
from newslint.rule import Severity

_BEGIN = 6
"""Characters of the title that are compared first."""
_LINES = 3
"""Lines at the start of the body that may be the title again."""
_LEAST = 10
"""Characters of the shortest title."""
_MARKS = " \t\r#*_=>\u00a0"
"""What may stand around a heading in Markdown."""
_SUFFIXES = (" | ", " - ", " – ", " — ", " \\| ", " · ")
"""What stands between a title and the site's name."""


class TitleInBody(Rule):
    """The body starts with the title again.

    Why it matters: the heading of the page was taken for a paragraph; whoever shows title and body shows it twice.

    Bad:  {"title": "Ferry line to the islands reopens", "body": "Ferry line to the islands reopens\\n\\n\
The ferry runs again from Monday."}
    Good: {"title": "Ferry line reopens", "body": "Ferry line reopens on Monday, the operator said. It was late."}

    Measured: 6.1 findings per 1,000 records on the development corpus (16 sets, 15,482 records); clean sets: 0 per
    1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies; 25 of 25 read were right.

    Traps: a first sentence that begins with the words of the title and goes on; a body that is nothing but the title
    (`body-is-teaser`); the heading of a body in Markdown, which is the document's own.
    """

    name: ClassVar[str] = "title-in-body"
    family: ClassVar[str] = "duplication"
    fixable = "safe"
    silenced_by = frozenset({"body-is-teaser"})

    severity: Severity = Field(default=Severity.INFO, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        for text in record.body[:1]:
            for title in record.title:
                core = title.text.strip()
                if len(core) >= _LEAST and may_begin(text, core):
                    yield from heading(text, core)
                    break


def may_begin(text: Text, title: str) -> bool:
    """Whether one of the first lines is about as long as the title and begins like it: a quick look."""
    longest = len(title) + _BEGIN
    short = [line for _, line in text.lines[: 4 * _LINES] if line and len(line) <= longest]
    if not short:
        return False
    begin = title[:_BEGIN].lower()
    return any([line.strip(_MARKS)[:_BEGIN].lower() == begin for line in short])


def heading(text: Text, title: str) -> Iterator[Problem]:
    """The line among the first of the text that is the title, to be taken out with the blank lines behind it."""
    wanted = {plain(title)} | {plain(title.rpartition(mark)[0]) for mark in _SUFFIXES if mark in title}
    seen = 0
    for index, (at, line) in enumerate(text.lines[: 4 * _LINES]):
        if not line.strip():
            continue
        seen += 1
        if seen > _LINES:
            return
        if line.lstrip().startswith("#"):
            return
        bare = line.strip(_MARKS)
        if len(bare) >= _LEAST and plain(bare) in wanted:
            start = at + line.find(bare)
            yield Problem(
                text.place.part(start, start + len(bare)), "the body starts with the title again", removal(text, index)
            )
            return


def plain(text: str) -> str:
    """The text as it is compared: without letter case, marks at its ends, and the kinds of quotation marks."""
    text = text.replace("\\", "").replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    return " ".join(text.casefold().split()).strip(" .:*_#")


def removal(text: Text, index: int) -> Fix | None:
    """Takes the line and the blank lines behind it out; ``None`` where nothing would be left."""
    lines = text.lines
    following = index + 1
    while following < len(lines) and (not lines[following][1].strip() or not lines[following][1].strip("=- ")):
        following += 1
    if following == len(lines):
        return None
    return Fix.safe(text.place.part(lines[index][0], lines[following][0]), "")
