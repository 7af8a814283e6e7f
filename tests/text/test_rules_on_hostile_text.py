"""Rules that read long texts must cost no more than the text is long, and never raise."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.origin import Nowhere
from newslint.record import Raw, Record
from newslint.roles import Role
from newslint.roles.layout import Field, Layout
from newslint.rule import Rule
from newslint_rules import duplication, encoding, furniture, links, spelling

RULES = [
    rule() for family in (links, encoding, furniture, duplication, spelling) for rule in family.RULES
]  # fmt: skip
ROLES: tuple[Role, ...] = ("title", "body", "url", "canonical_url", "image", "links", "source", "description")
LAYOUT = Layout({role: (Field((role,), 1.0, "named"),) for role in ROLES}, 1, frozenset(ROLES))
ENGLISH = "It was the first of the days that they had said would be there for what they have. "


def record(text: str) -> Record:
    """A record that holds the text in every role."""
    data: dict[str, object] = {role: [text, text] if role in ("links", "image") else text for role in ROLES}
    return Record(Raw(data, Nowhere(), 0), LAYOUT)


def distinct(count: int, copies: int) -> str:
    """Many different lower-case words that are no words, each so often in a row."""
    letters = random.Random(1)
    words = ("".join(letters.choices("bcdfgaeiou", k=7)) for _ in range(count))
    return ENGLISH * 5 + " ".join(" ".join([word] * copies) for word in words)


HOSTILE = {
    "words": distinct(5_000, 1),
    "doubled": distinct(5_000, 2),
    "the the": ENGLISH + "the the " * 2_000,
    **{
        unit: unit * (30_000 // len(unit))
        for unit in (
            "&amp;", "&", "&#38;", "&amp;amp;", "www.&amp;", "://", "/", "a/", "?a=1&",
            "https://a.com/?a=1&", "[a](#)", "[a](b)", "![a](x.png) ", "a.com\n", "\n", " ", "\ufffd", "\ufffd ", "-",
            "the\n", "utm_a=1&", "javascript:",
            "{{", "{{}}", "`", "http://", "goverment ", "goverment-",
            "a.news\n\n", ".", "placeholder-", "loading_1", "\ud800",
        )
    },
}  # fmt: skip


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_linear_time(rule: Rule) -> None:
    for name, text in HOSTILE.items():
        start = time.process_time()
        for prefix in ("", "https://a.com/?x=1&"):
            for _ in rule.check(record(prefix + text)):
                pass
        assert time.process_time() - start < 4, name


@settings(max_examples=60)
@given(st.text(alphabet="the &amp;#1;[]()!/?.:=\n\ufffd\ud800-'’ https{}$T", max_size=200), st.booleans())
def test_problems_point_at_characters_of_the_record(text: str, english: bool) -> None:
    text = ENGLISH + text if english else text
    for rule in RULES:
        for problem in rule.check(record(text)):
            places = [problem.place, *(edit.place for edit in (problem.fix.edits if problem.fix else ()))]
            for place in places:
                assert 0 <= (place.start or 0) <= (place.end or 0) <= len(text)
