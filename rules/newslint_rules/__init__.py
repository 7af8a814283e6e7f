"""The rules that come with newslint: one folder a family, one file a rule."""

from __future__ import annotations

from newslint.rule import Rule
from newslint_rules import (
    authors,
    capture,
    categories,
    dates,
    duplication,
    encoding,
    fields,
    furniture,
    labels,
    links,
    numbers,
    security,
    source,
    spelling,
    titles,
    truncation,
)

RULES: tuple[type[Rule], ...] = (
    *fields.RULES,
    *capture.RULES,
    *truncation.RULES,
    *furniture.RULES,
    *labels.RULES,
    *duplication.RULES,
    *encoding.RULES,
    *dates.RULES,
    *authors.RULES,
    *titles.RULES,
    *categories.RULES,
    *links.RULES,
    *source.RULES,
    *spelling.RULES,
    *numbers.RULES,
    *security.RULES,
)
