"""The rules that come with newslint: one folder a family, one file a rule."""

from __future__ import annotations

from newslint.rule import Rule
from newslint_rules import categories, dates, duplication, encoding, fields, furniture, labels, links, spelling

RULES: tuple[type[Rule], ...] = (
    *fields.RULES,
    *furniture.RULES,
    *labels.RULES,
    *duplication.RULES,
    *encoding.RULES,
    *dates.RULES,
    *categories.RULES,
    *links.RULES,
    *spelling.RULES,
)
