"""Capture: the page was not the article."""

from __future__ import annotations

from newslint.rule import Rule

RULES: tuple[type[Rule], ...] = ()
