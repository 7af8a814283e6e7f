"""Furniture: parts of the page that stand in the body."""

from __future__ import annotations

from newslint.rule import Rule
from newslint_rules.furniture.site_name_line import SiteNameLine

RULES: tuple[type[Rule], ...] = (SiteNameLine,)
