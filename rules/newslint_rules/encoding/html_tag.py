from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import ClassVar

from pydantic import Field

from newslint import Problem, Record, Rule, Severity, Text
from newslint.text.markdown import inside
from newslint.text.pattern import pattern
from newslint_rules.encoding.grouping import MOST, Found, grouped
from newslint_rules.encoding.marked import has_heading_or_code
from newslint_rules.encoding.subjects import about_code

_BLOCK = (
    "p|div|br|hr|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tfoot|tr|td|th|caption|section|article|aside|header|footer|"
    "figure|figcaption|blockquote|pre|form|iframe|nav"
)
_INLINE = (
    "a|b|i|u|s|em|strong|span|small|big|sup|sub|img|font|center|strike|del|ins|cite|abbr|label|input|button|picture|"
    "source|svg|path|video|audio|embed|object|param|script|style|noscript|link|meta|html|body|head|amp-[a-z]{2,20}|"
    "mark|tt|wbr|nobr"
)
_ATTRIBUTES = (
    r"(?:\s{1,50}[A-Za-z_:@][\w:.-]{0,60}(?:\s?=\s?(?:\"[^\"<>]{0,2000}\"|'[^'<>]{0,2000}'|[^\s\"'<>]{1,500}))?){0,30}"
)
_TAG = pattern(
    rf"<(?P<slash>/?)(?P<name>{_BLOCK}|{_INLINE})(?P<rest>{_ATTRIBUTES}\s{{0,9}}/?)>"
    r"|(?P<comment><!--)"
    r"|(?<=[a-z] )(?P<stray>>)(?=[^\W\d_]{3})"
    rf"|&lt;(?P<eslash>/?)(?P<ename>{_BLOCK}|{_INLINE})(?P<erest>(?:\s(?:(?!&[lg]t;)[^<>]){{0,500}})?/?)&gt;",
    re.IGNORECASE,
)
_BLOCK_NAME = pattern(f"(?:{_BLOCK})", re.IGNORECASE)
_WORDS = """
    source path label input button object param link head body mark header footer form caption style script html
    section article video audio picture figure table cite a b i s u
"""
_BARE = frozenset(_WORDS.split())
"""Names that are words, letters or variables too: without attributes they count with their other half only."""
_NAMED = pattern(r" (?:tags?|elements?|attributes?)\b")
"""What stands behind a tag that is spoken of."""
_COMMENT = 2000
"""Characters of the longest comment."""
_REACH = 3000
"""Characters on either side of a tag in which its other half is looked for."""
_SLACK = 100
"""Characters at the start of a text in which the first tag of one that is HTML as a whole stands."""
_FEW, _MANY = 2, 6
"""Tags that such a text has at least, and as many as will do without a paragraph among them."""
_WHOLE = 0.6
"""Share of the paragraphs that are marked up in a text that is HTML as a whole."""


class HtmlTag(Rule):
    """An HTML tag or comment stands in plain text: `<p>`, `<br/>`, `<!-- ad -->`, `&lt;br&gt;`.

    Why it matters: readers see the markup, and the words around a tag are counted and searched together with it.

    Bad:  {"title": "Ferry <em>reopens</em>", "body": "The ferry runs again.<br/>Tickets are cheap.\\n<!-- ad 1 -->"}
    Bad:  {"title": "Ferry reopens", "body": "The ferry runs again.&lt;br&gt;Tickets are cheap."}
    Good: {"title": "We <3 the ferry", "body": "Shares of <SRD> fell, if a<b and c>d. Mail <a@b.example> or <i dunno>."}

    Measured: 4.1 warnings and 79 infos (Markdown, or HTML as a whole) per 1,000 records on the development corpus (16
    sets, 15,482 records); clean sets: 0 per 1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies; 63 of 64
    warnings were right.

    Traps: hearts, tickers, formulas and addresses in angle brackets; code in Markdown. Info in articles about
    programs and in texts that are Markdown, which may hold tags. A field that is HTML as a whole is one finding, an
    info. A field with more than five tags is reported once, with their number.
    """

    name: ClassVar[str] = "html-tag"
    family: ClassVar[str] = "encoding"
    fixable = "unsafe"
    needles = ("<", "&lt;", " >")
    silenced_by = frozenset({"script-content"})

    limit: int = Field(default=5, ge=1, description="Tags of a field that are reported one by one.")

    def check(self, record: Record) -> Iterator[Problem]:
        about: bool | None = None
        for text in (*record.prose(), *record.authors, *record.categories, *record.tags, *record.role("source")):
            if "<" not in text.text and "&lt;" not in text.text and " >" not in text.text:
                continue
            found = list(islice(tags(text), MOST))
            if not found:
                continue
            if is_html(text, found):
                first = found[0]
                message = f"the field is HTML as a whole, with {len(found)} tags"
                yield Problem(text.place.part(first.start, first.end), message, None, Severity.INFO)
                continue
            if has_heading_or_code(text):
                yield from grouped(text, found, "HTML tags in Markdown", "unsafe", 1, Severity.INFO)
                continue
            if about is None:
                about = about_code(record)
            yield from grouped(text, merged(found), "HTML tags", "unsafe", self.limit, Severity.INFO if about else None)


def tags(text: Text) -> Iterator[Found]:
    """The tags and comments of a text, and what to put there instead."""
    string = text.text
    last = 0
    for at in brackets(string):
        match = _TAG.match(string, at) if at >= last else None
        if match is None:
            continue
        name = (match["name"] or match["ename"] or "").lower()
        if name in _BARE and not (match["rest"] or "").strip() and not paired(string, name, match):
            continue
        attributes = (match["rest"] or "").strip(" /")
        start, end = match.span()
        if (attributes and "=" not in attributes) or inside(start, text.code) or _NAMED.match(string, end):
            continue
        if match["stray"]:
            yield Found(start, end, "what is left of an HTML tag", "")
            continue
        if match["comment"]:
            close = string.find("-->", end, end + _COMMENT)
            if close < 0:
                continue
            end = close + 3
        last = end
        what = "HTML comment" if match["comment"] else "HTML tag"
        instead = gap(text, start, end) if name and _BLOCK_NAME.fullmatch(name) else ""
        yield Found(start, end, f"{what} in plain text", instead)


def merged(found: list[Found]) -> list[Found]:
    """The tags, those that touch as one."""
    together: list[Found] = []
    for tag in found:
        if together and together[-1].end == tag.start:
            last = together.pop()
            instead = (last.replacement or "") + (tag.replacement or "")
            tag = Found(last.start, tag.end, "HTML tags in plain text", instead[:1])
        together.append(tag)
    return together


def brackets(text: str) -> Iterator[int]:
    """Where a tag or what is left of one may begin, in order."""
    spots: list[int] = []
    for mark, before in (("<", 0), ("&lt;", 0), (" >", 1)):
        at = text.find(mark)
        while at >= 0:
            spots.append(at + before)
            at = text.find(mark, at + 1)
    yield from sorted(spots)


def paired(text: str, name: str, match: re.Match[str]) -> bool:
    """Whether the other half of the tag stands near."""
    if match["slash"] or match["eslash"]:
        return text.rfind(f"<{name}", max(0, match.start() - _REACH), match.start()) >= 0
    return text.find(f"</{name}>", match.end(), match.end() + _REACH) >= 0


def gap(text: Text, start: int, end: int) -> str:
    """What keeps the words on either side apart when a tag between them goes."""
    before, after = text.text[start - 1 : start], text.text[end : end + 1]
    if not before.strip() or not after.strip() or before == ">" or after == "<":
        return "\n" if before == ">" and after.strip() not in ("", "<") else ""
    return "\n" if "\n" in text.text else " "


def is_html(text: Text, found: list[Found]) -> bool:
    """Whether the text is HTML as a whole: it begins with a tag, and most of its paragraphs are marked up."""
    begin = text.text[:_SLACK].lstrip()
    if not begin.startswith("<") or len(found) < _FEW:
        return False
    paragraphs = text.lower.count("</p>") + text.lower.count("<br")
    lines = sum(1 for _, line in text.lines if line.strip())
    marked = sum(1 for _, line in text.lines if line.lstrip().startswith("<"))
    if lines == 1 and not text.text.rstrip().endswith(">"):
        return False
    return marked >= _WHOLE * lines and (paragraphs >= 1 or len(found) >= _MANY)
