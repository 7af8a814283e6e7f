"""Duplication: text that stands twice."""

from __future__ import annotations

from newslint.rule import Rule
from newslint_rules.duplication.repeated_word import RepeatedWord

RULES: tuple[type[Rule], ...] = (RepeatedWord,)
