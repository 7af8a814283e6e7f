from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import ClassVar

from newslint import Problem, Record, Rule, Severity, Text
from newslint.text.markdown import inside
from newslint.text.pattern import pattern
from newslint_rules.encoding.grouping import MOST, Found, grouped
from newslint_rules.encoding.marked import is_markdown

_BOLD = pattern(r"\*\*(?P<inner>[^\s*](?:[^*\n]{0,300}[^\s*])?)\*\*(?![\w*])")
_DUNDERS = (
    "init|name|main|str|repr|dict|doc|file|all|call|class|new|len|eq|hash|enter|exit|slots|import|version|typename"
)
_UNDER = pattern(rf"__(?!(?:{_DUNDERS})__)(?P<inner>[A-Za-z][^_\n]{{0,300}}[^\s_])__(?![\w_])")
"""Bold print, but for names such as those that Python gives a meaning."""


class MarkdownResidue(Rule):
    """Markdown stands in a field that should be plain: `**bold**`, `![](photo.jpg)`, `[words](https://…)`.

    Why it matters: readers see the marks, and the words inside them are not found.

    Bad:  {"title": "**Ferry** line reopens", "body": "It runs again, [the operator](https://ferry.example/) said."}
    Good: {"title": "F***ing ferries", "body": "# Ferry\\n\\nThe **ferry** runs *again*.\\n\\n- [Tickets](https://f.example/)\
\\n\\n2 ** 8"}

    Measured: 2.1 warnings and 1.9 infos per 1,000 records on the development corpus (16 sets, 15,482 records); clean
    sets: 0 per 1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies; all 32 warnings were right.

    Traps: bodies that are Markdown as a whole (two kinds of marks, or several links), records from Markdown files,
    masked words, powers, footnotes in brackets. Links and images in a body are info: it may be Markdown.
    """

    name: ClassVar[str] = "markdown-residue"
    family: ClassVar[str] = "encoding"
    fixable = "unsafe"
    needles = ("](", "**", "__")

    def check(self, record: Record) -> Iterator[Problem]:
        if is_markdown_file(record):
            return
        for text in (*record.title, *record.description, *record.authors, *record.categories, *record.tags):
            yield from grouped(text, list(marks(text)), "marks of Markdown", "unsafe", 1)
        for text in record.body:
            if ("](" not in text.text and "**" not in text.text and "__" not in text.text) or is_markdown(text):
                continue
            if found := list(marks(text)):
                severity = Severity.INFO if text.links else None
                yield from grouped(text, found, "marks of Markdown", "unsafe", 1, severity)


def is_markdown_file(record: Record) -> bool:
    """Whether the record stands in a Markdown file."""
    return record.origin.path.lower().endswith((".md", ".markdown", ".mdx", ".md.gz", ".md.zst"))


def marks(text: Text) -> Iterator[Found]:
    """Bold print, links and images in the text."""
    string = text.text
    found: list[Found] = []
    if "](" in string:
        for link in text.links:
            label = string[link.label_start : link.label_end]
            if "](" in label or (found and link.start < found[-1].end):
                continue
            what = "image" if link.image else "link"
            found.append(Found(link.start, link.end, f"a Markdown {what} in plain text", "" if link.image else label))
    taken = tuple((one.start, one.end) for one in found)
    for mark, emphasis in (("**", _BOLD), ("__", _UNDER)):
        for match in islice(emphasis.finditer(string), MOST) if mark in string else ():
            start, end = match.span()
            before = string[start - 1 : start]
            if before.isalnum() or (before and before in "*_\\") or inside(start, taken) or inside(end - 1, taken):
                continue
            found.append(Found(start, end, "Markdown emphasis in plain text", match["inner"]))
    yield from sorted(found)
