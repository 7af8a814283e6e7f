"""Rules that are written in the configuration, without code: ``[[rule]]``.

A table becomes a ``Definition`` of its kind, and that a rule class like any other: it is selected, ignored, explained
and overridden by its name.
"""

from __future__ import annotations

from newslint.declarative.declared import declared_rule, declared_rules

__all__ = ["declared_rule", "declared_rules"]
