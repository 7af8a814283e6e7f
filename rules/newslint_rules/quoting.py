"""Scraped text in messages."""

from __future__ import annotations


def quoted(value: str, limit: int = 40) -> str:
    """The value as a message may show it: cut to so many characters, and without control characters."""
    return repr(value if len(value) <= limit else value[: limit - 1] + "…")
