"""Patterns that are compiled at their first use."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import newslint_rules
from newslint.text.pattern import _Pattern, pattern

MODULES = [module.name for module in pkgutil.walk_packages(newslint_rules.__path__, "newslint_rules.")]


def test_it_is_as_the_pattern_itself() -> None:
    ferry = pattern(r"(?P<first>f)erry", re.IGNORECASE)
    match = ferry.search("The Ferry")
    assert match is not None
    assert match["first"] == "F"
    assert [found.start() for found in ferry.finditer("ferry ferry")] == [0, 6]
    assert ferry.sub("boat", "Ferry") == "boat"
    assert ferry.pattern == r"(?P<first>f)erry"
    assert pattern(rb"\d").findall(b"a1b2") == [b"1", b"2"]


def test_a_wrong_one_fails_at_its_first_use() -> None:
    wrong = pattern("(")
    with pytest.raises(re.error, match="unterminated"):
        wrong.search("")


@pytest.mark.parametrize("module", MODULES)
def test_patterns_of_the_rules_compile(module: str) -> None:
    for value in vars(importlib.import_module(module)).values():
        if isinstance(value, _Pattern):
            assert value.pattern
