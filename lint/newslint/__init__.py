"""A data quality linter for scraped news records.

The names here are what a rule needs. They are loaded on first use, so that
``newslint --version`` does not wait for pydantic.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.record import Fault, Place, Record, Span
    from newslint.rule import Edit, Fix, Problem, Rule, Severity
    from newslint.text.view import Text

__version__ = "0.1.0"

__all__ = ["Edit", "Fault", "Fix", "Place", "Problem", "Record", "Rule", "Severity", "Span", "Text"]

_HOMES = {
    **dict.fromkeys(("Fault", "Place", "Record", "Span"), "newslint.record"),
    **dict.fromkeys(("Edit", "Fix", "Problem", "Rule", "Severity"), "newslint.rule"),
    "Text": "newslint.text.view",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
