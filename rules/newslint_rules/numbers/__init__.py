"""Numbers: figures that are written wrong."""

from __future__ import annotations

from newslint.rule import Rule
from newslint_rules.numbers.malformed_number import MalformedNumber

RULES: tuple[type[Rule], ...] = (MalformedNumber,)
