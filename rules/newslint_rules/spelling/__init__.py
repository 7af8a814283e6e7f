"""Spelling."""

from __future__ import annotations

from newslint.rule import Rule
from newslint_rules.spelling.misspelling import Misspelling

RULES: tuple[type[Rule], ...] = (Misspelling,)
