"""What is wrong with a configuration, in words for the person who wrote it."""

from __future__ import annotations

from collections.abc import Iterable


class ConfigError(Exception):
    """A configuration, a plugin or a rule pack that cannot be used. Its text is one line, ready to be shown."""

    def __init__(self, message: str) -> None:
        super().__init__(
            "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in message)
        )


def unknown(kind: str, name: str, known: Iterable[str]) -> str:
    """``unknown KIND "NAME"``, and which known name was probably meant."""
    from difflib import get_close_matches

    known = sorted(set(known))
    close = get_close_matches(name, known, n=1) or get_close_matches(name.lower().replace("_", "-"), known, n=1)
    hint = f'; did you mean "{close[0]}"?' if close else ""
    if not close and 0 < len(known) <= 12:
        hint = f"; known: {', '.join(known)}"
    return f'unknown {kind} "{name}"{hint}'
