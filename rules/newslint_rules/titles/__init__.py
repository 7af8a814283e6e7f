"""Titles: headlines with something else in them."""

from __future__ import annotations

from newslint.rule import Rule

RULES: tuple[type[Rule], ...] = ()
