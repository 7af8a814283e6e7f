"""Truncation: the end of the article is missing."""

from __future__ import annotations

from newslint.rule import Rule

RULES: tuple[type[Rule], ...] = ()
