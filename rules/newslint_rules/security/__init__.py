"""Security: what harms the programs that records are fed to."""

from __future__ import annotations

from newslint.rule import Rule

RULES: tuple[type[Rule], ...] = ()
