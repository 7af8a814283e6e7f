"""Regular expressions that users wrote, under a time limit."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from functools import lru_cache
from time import perf_counter
from typing import TYPE_CHECKING, Annotated

from pydantic import AfterValidator

from newslint.text.view import Text

if TYPE_CHECKING:
    import regex

LEAST_SECONDS = 0.1
SECONDS_A_CHARACTER = 1e-6
"""How long one pattern may take on one text: ordinary ones read 10 to 100 million characters a second."""


@lru_cache(maxsize=256)
def compiled(expression: str, ignore_case: bool = False) -> regex.Pattern[str]:
    """The compiled expression. Raises ``ValueError`` that says what is wrong with it, and where."""
    import regex

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return regex.compile(expression, regex.IGNORECASE if ignore_case else 0)
    except regex.error as error:
        message, position = getattr(error, "msg", str(error)), getattr(error, "pos", None)
        at = f" at character {position + 1}" if position is not None else ""
        raise ValueError(f"is no regular expression: {message}{at}") from None
    except (OverflowError, RecursionError, ValueError) as error:
        raise ValueError(f"is no regular expression: {error}") from None


def usable(expression: str) -> str:
    """The expression. Raises ``ValueError`` where it cannot be compiled."""
    compiled(expression)
    return expression


Expression = Annotated[str, AfterValidator(usable)]


def matches(expression: str, ignore_case: bool, text: Text) -> Iterator[tuple[int, int]]:
    """Start and end of every match, from left to right; an empty match moves on by one character.

    Raises ``TimeoutError`` where that takes too long.
    """
    pattern = compiled(expression, ignore_case)
    left = limit = LEAST_SECONDS + len(text.text) * SECONDS_A_CHARACTER
    at = 0
    while at <= len(text.text):
        began = perf_counter()
        try:
            match = pattern.search(text.text, at, timeout=max(left, 0.001))
        except TimeoutError:
            where = text.place.pointer
            raise TimeoutError(f"the pattern took longer than {limit:.1f} s on {where}; write a simpler one") from None
        left -= perf_counter() - began
        if match is None:
            return
        yield match.span()
        at = match.end() + (match.start() == match.end())


def matches_anywhere(expression: str, ignore_case: bool, text: Text) -> bool:
    """Whether there is a match, be it empty. Raises ``TimeoutError`` where that takes too long."""
    return next(matches(expression, ignore_case, text), None) is not None
