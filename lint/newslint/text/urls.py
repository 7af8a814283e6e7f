"""Read URLs that may be anything at all."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import SplitResult, urlsplit


@lru_cache(maxsize=8192)
def split(url: str) -> SplitResult | None:
    """The parts of the URL, or ``None`` where it cannot be read."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    return parts


def host(url: str) -> str | None:
    """The host that the URL names, in lower case, if any."""
    parts = split(url)
    return parts.hostname if parts else None


SECOND_LEVEL = frozenset({"ac", "co", "com", "edu", "gob", "gov", "go", "gv", "mil", "ne", "net", "nic", "or", "org"})
"""Labels that registries of two-letter top-level domains use as a second level (co.uk, com.au, or.jp, ...)."""


def registered_domain(host: str) -> str:
    """The part of a host that somebody registered: ``bbc.co.uk`` of ``www.bbc.co.uk``."""
    labels = host.strip(".").lower().split(".")
    keep = 3 if len(labels) >= 3 and len(labels[-1]) == 2 and labels[-2] in SECOND_LEVEL else 2
    return ".".join(labels[-keep:])
