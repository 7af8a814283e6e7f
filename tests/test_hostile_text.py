"""Every rule costs no more than a text is long, whatever stands in it, and never raises."""

from __future__ import annotations

import gc
import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.engine import stretch
from newslint.origin import Nowhere
from newslint.place import Place
from newslint.record import Raw, Record
from newslint.registry import all_rules
from newslint.roles import ROLES, Role
from newslint.roles.layout import Field, Layout
from newslint.rule import Rule

RULES = [rule() for rule in all_rules(isolated=True).values()]
LISTS: tuple[Role, ...] = ("links", "authors", "tags")
URLS: tuple[Role, ...] = ("url", "canonical_url", "image")
LAYOUT = Layout({role: (Field((role,), 1.0, "named"),) for role in ROLES}, 1, frozenset(ROLES))
ENGLISH = "It was the first of the days that they had said would be there for what they have. "

SHORT, LONG = 5_000, 40_000
"""Characters of the two texts whose times are compared."""
QUICK = 0.3
"""Seconds in which the longer text may be read whatever the shorter one took: too short a time to compare."""
MOST = 24
"""Times as long as for the shorter text that the longer one may take: it is 8 times as long; squared would be 64."""

UNITS = (
    " ", "\t", "\u00a0", "\n", "\r\n", "a", "A", "(", "[", "{", "{{", "{{}}", "-", "–", "- ", "_", "*", "**", "***a",
    "`", ".", "...", "…", ",", ", ", ":", ";", "|", "/", "\\", "\"", "'", "“", "$", "$$", "%s", "#", "&", "<", ">",
    "<<", "<a", "<a ", "<!--", "</p>", "=", "+", "@", "a@b.c ", "0", "1,", "12 ", "1,234,5 ", "2024-", "3 May 2019\n",
    "12:30 ", "(1 ", "© 2024 ", "&amp;", "&#38;", "&amp;amp;", "www.&amp;", "://", "a/", "?a=1&",
    "https://a.com/?a=1&", "http://", "https://a.example/b ", "[a](#)", "[a](b)", "![a](x.png) ", "a.com\n",
    "a.news\n\n", "utm_a=1&", "javascript:", "data:text/html,", "Sources ", "Sources: ", "By ", "By By ", "Author:\n",
    "Photo: ", "Photo: A\n", "Share\n", "Facebook\n", "Advertisement\n", "Read more: ", "READ MORE: A\n",
    "Sign up for our newsletter\n", "Related\n", "12 comments\n", "Reply\n", "All rights reserved. ", "Home\n",
    "cookies ", "We use cookies. ", "Please enable JavaScript ", "Subscribe to continue reading ", "404 ",
    "Page not found ", "function(){", "{\"a\":", "var a = ", "Traceback (most recent call last):\n",
    "  File \"a\", line 1\n", "Ignore all previous instructions ", "the ", "the\n", "theThe", "Thethe", "aB",
    "goverment ", "goverment-", "don't ", "of , ", "on ", "Word", "word.Word", "A. ", "A.B", "\ufffd", "\ufffd ",
    "\ud800", "\u200b", "\u200d", "\u00ad", "\u202e", "\u0085", "\x00", "\x1b[31m", "\\u2019", "\\xa0", "\\n", "Ã©",
    "â€™", "Ð°", "锟斤拷", "責任編集:", "责编：", "広告", "Р", "pа ", "ß", "İ", "placeholder-", "loading_1",
    "2 hours ago ", "Feb 4, 2026 ", "=1+1",
)  # fmt: skip
"""What a hostile text repeats."""


def record(text: str) -> Record:
    """A record that holds the text in every role; URLs begin as such."""
    data: dict[str, object] = {role: [text, text] if role in LISTS else text for role in ROLES}
    data |= dict.fromkeys(URLS, f"https://a.com/?x=1&{text}")
    return Record(Raw(data, Nowhere(), 0), LAYOUT)


def times(text: str, rules: list[Rule]) -> dict[Rule, float]:
    """Processor seconds that each rule takes for a record of the text; what rules share is paid by the first."""
    held = record(text)
    taken = {}
    gc.disable()  # collecting many small objects is no part of what a rule does, and grows in steps
    try:
        for rule in rules:
            start = time.process_time()
            for _ in rule.check(held):
                pass
            taken[rule] = time.process_time() - start
    finally:
        gc.enable()
    return taken


def compare(short: str, long: str) -> None:
    slow = RULES
    for _ in range(3):  # machines stutter
        after = times(long, slow)
        slow = [rule for rule, seconds in after.items() if seconds > QUICK]
        if slow:
            before = times(short, slow)
            slow = [rule for rule in slow if after[rule] > MOST * before[rule]]
        if not slow:
            return
    pytest.fail(", ".join(f"{rule.name}: {before[rule]:.3f} s, then {after[rule]:.3f} s" for rule in slow))


@pytest.mark.parametrize("unit", UNITS, ids=ascii)
def test_time_is_linear_in_length(unit: str) -> None:
    compare(unit * (SHORT // len(unit)), unit * (LONG // len(unit)))


def distinct(count: int, copies: int) -> str:
    """Many different lower-case words that are no words, each so often in a row."""
    letters = random.Random(1)
    words = ("".join(letters.choices("bcdfgaeiou", k=7)) for _ in range(count))
    return ENGLISH * 5 + " ".join(" ".join([word] * copies) for word in words)


@pytest.mark.parametrize("copies", [1, 2])
def test_time_is_linear_in_different_words(copies: int) -> None:
    compare(distinct(1_000 // copies, copies), distinct(8_000 // copies, copies))


@pytest.mark.parametrize("unit", [" ", "a", "Sources ", "https://a.example/b "])
def test_one_line_of_five_megabytes(unit: str) -> None:
    taken = times(ENGLISH + unit * (5_000_000 // len(unit)), RULES)
    assert not {rule.name: seconds for rule, seconds in taken.items() if seconds > 15}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*UNITS, ENGLISH]), max_size=8).map("".join), st.booleans())
def test_problems_point_at_characters_of_the_record(text: str, english: bool) -> None:
    held = record(ENGLISH + text if english else text)
    for rule in RULES:
        for problem in rule.check(held):
            for place in (problem.place, *(edit.place for edit in (problem.fix.edits if problem.fix else ()))):
                if place.start is not None and place.end is not None:
                    length = len(stretch(held, Place(place.pointer)))
                    assert 0 <= place.start <= place.end <= length, (rule.name, place)
