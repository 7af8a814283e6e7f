"""Scripts, style sheets and data of the page in its text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import ClassVar

from pydantic import Field

from newslint import Problem, Record, Rule, Text
from newslint.rule import Severity
from newslint.text.markdown import inside
from newslint.text.needles import Needles
from newslint_rules.capture.code import extent
from newslint_rules.capture.programming import is_about_code

CALLS = (
    "console.log(", "console.error(", "console.warn(", "document.write(", "document.writeln(",
    "document.getElementById(", "document.getElementsBy", "document.querySelector", "document.createElement(",
    "document.addEventListener(", "window.addEventListener(", "window.location", "window.dataLayer", "window.onload",
    "window._", "window.googletag", "window.fbAsyncInit", "window.innerWidth", "window.open(", "window.top",
    "window.jQuery", "dataLayer.push", "googletag.", "adsbygoogle", "gtag(", "fbq('", 'fbq("', "ga('send", "ga('create",
    "ga('set", "_gaq.push", "__tcfapi", "_taboola", "taboola.push", "_sf_async_config", "disqus_shortname",
    "disqus_config", "jQuery(", "jQuery.", "$(document).", "$(window).", "$(function", "$.ajax(", "setTimeout(",
    "setInterval(", "addEventListener(", "getElementsByTagName(", "insertBefore(", "appendChild(", "pbjs.que",
    "apstag.", "jwplayer(", "videojs(", "twttr.", "FB.init(", "instgrm.", "self.__next_f", "__NEXT_DATA__",
    "__INITIAL_STATE__", "__PRELOADED_STATE__", "Fusion.globalContent", "amzn_assoc", "<![CDATA[", "//]]>", "<?php",
    '"use strict"', "'use strict'", "JSON.parse(", "typeof window", "typeof define", "Object.assign(",
    "createPlayer(", "new Date().getTime", "encodeURIComponent(", "data-ad-",
)  # fmt: skip
"""What scripts of news pages call, and what else stands in nothing but code: own list."""
SHAPED = (
    ("function(", r"function\s?\([^()\n]{0,80}\)\s{0,4}\{"),
    ("function (", r"function\s?\([^()\n]{0,80}\)\s{0,4}\{"),
    ("function ", r"function [A-Za-z_$][\w$]{0,60}\s?\([^()\n]{0,80}\)\s{0,4}\{"),
    ("@context", r"@context\"\s?:\s?\[?\s?\"https?:\\?/\\?/(?:www\.)?schema\.org"),
    ("@type", r"@type\"\s?:\s?\"[A-Z]"),
    ("__typename", r"__typename\"\s?:"),
    ("@media", r"@media[ (][^{}\n]{1,120}\{"),
    ("@font-face", r"@font-face\s?\{"),
    ("@keyframes", r"@keyframes [\w-]{1,40}\s?\{"),
    ("@import url", r"@import url\("),
    ("!important", r"!important\s?[;}]"),
    ("=> {", r"=> \{"),
    ("catch(", r"catch\s?\(\w{1,20}\)\s?\{"),
    ("catch (", r"catch\s?\(\w{1,20}\)\s?\{"),
    *(
        (f"{name}:", rf"{name}\s?:\s?[^;:{{}}\n]{{1,60}}(?:;|\s?\}})")
        for name in (
            "display", "font-family", "font-size", "font-weight", "line-height", "background-color", "background",
            "background-image", "margin-top", "margin-bottom", "margin-left", "margin", "padding", "text-align",
            "border-radius", "max-width", "min-height", "z-index", "overflow", "text-decoration", "box-sizing",
        )
    ),
)  # fmt: skip
"""What is code only in a certain shape: the literal to look for, and the shape at it: own list."""
_SHAPES = {
    needle.lower(): re.compile("|".join(shape for other, shape in SHAPED if other == needle)) for needle, _ in SHAPED
}
_SCAN = Needles([*CALLS, *_SHAPES])
_EXACT = frozenset(CALLS)
_MOST, _GAP = 20, 8
_LOOK_BACK = 400
"""Characters before a property of a style sheet in which its block must have been opened."""


class CodeResidue(Rule):
    """Lines of the page's scripts, style sheets or data stand in the text: `function(){`, `{"@context"`, `@media`.

    Why it matters: no reader ever saw them; they distort every count of words and feed code to programs that expect
    prose.

    Bad:  {"title": "Harbour reopens",
           "body": "The harbour reopened. googletag.cmd.push(function() { googletag.display('top'); }); It is open."}
    Bad:  {"title": "Harbour reopens", "body": "It reopened.\\n\\n.share-bar { display: none; margin: 0 auto; }"}
    Good: {"title": "Harbour reopens",
           "body": "Display: the ships.\\n\\nThe function (of the harbour) is to be a window. Location matters."}

    Measured: 2.5 findings per 1,000 records on the development corpus (16 sets, 15,482 records), 0.2 of them info;
    clean sets: 0 per 1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies; 36 of 36 warnings and errors read were
    right.

    Traps: in articles about programming it is info, and code in backticks or fences is left alone; a word such as
    "display:" or "function (" counts only in the shape that code gives it.
    """

    name: ClassVar[str] = "code-residue"
    family: ClassVar[str] = "capture"
    needles: ClassVar[tuple[str, ...]] = _SCAN.needles

    severity: Severity = Field(default=Severity.ERROR, description="How bad a finding is: error, warning or info.")

    def check(self, record: Record) -> Iterator[Problem]:
        for text in record.prose():
            found = joined(text.text, residue(text))
            if found:
                severity = Severity.INFO if is_about_code(record, text) else None
                for start, end in found[:_MOST]:
                    yield Problem(text.place.part(start, end), "code of the page stands in the text", severity=severity)


def residue(text: Text) -> Iterator[tuple[int, int]]:
    """The stretches of code in the text that are not marked as such, in order."""
    last = -1
    for start, end, index in sorted(_SCAN.places(text.text)):
        if start < last or inside(start, text.code) or not is_code(text.text, start, end, _SCAN.needles[index]):
            continue
        begin, stop = extent(text.text, start, end)
        yield (begin, stop) if begin >= last else (start, stop)
        last = stop


def joined(text: str, stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches, those with nothing but a few blanks between them made one."""
    found: list[tuple[int, int]] = []
    for start, end in stretches:
        if found and start - found[-1][1] <= _GAP and not text[found[-1][1] : start].strip():
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return found


def is_code(text: str, start: int, end: int, needle: str) -> bool:
    """Whether what was found has the spelling and the shape of code."""
    shape = _SHAPES.get(needle)
    if shape is None:
        return text[start:end] in _EXACT and not (text[start].isalpha() and text[max(0, start - 1) : start].isalnum())
    if shape.match(text, start) is None:
        return False
    before = text[max(0, start - _LOOK_BACK) : start]
    return not needle.endswith(":") or before.rfind("{") > before.rfind("}")
