"""A run in numbers, for people."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.inputs import Failure
from newslint.rule import Severity
from newslint.summary import Summary
from newslint.terminal import Terminal

TOP = 10
"""How many rules are listed where not all are asked for."""


def totals(
    summary: Summary, terminal: Terminal, *, top: int | None = TOP, verbose: bool = False, seconds: float | None = None
) -> Iterator[str]:
    """Numbers by severity and by rule (``top`` of them, ``None`` for all), and what was not checked.

    ``seconds`` is how long the run took; ``None`` keeps the report the same on every run.
    """
    rows = summary.by_rule()
    shown = rows[:top]
    digits = max((len(f"{number:,}") for _, _, number in shown), default=0)
    for rule, severity, number in shown:
        padded = terminal.paint(f"{severity:<7}", severity)
        yield f"{number:>{digits + 2},}  {padded}  {terminal.paint(rule, 'rule')}\n"
    if len(rows) > len(shown):
        rest = sum(number for _, _, number in rows[len(shown) :])
        yield f"{rest:>{digits + 2},}  of {counted(len(rows) - len(shown), 'other rule')} (--statistics lists all)\n"
    if rows:
        yield "\n"
    if summary.left_out:
        yield f"{counted(summary.left_out, 'finding')} not shown (--max-findings)\n"
    yield f"{verdict(summary, terminal)}{duration(summary, seconds)}\n"
    yield from unread(summary.passed_over, "passed over: no records in", terminal, verbose)
    yield from unread(summary.failures, "not complete: could not read", terminal, verbose=True)


def verdict(summary: Summary, terminal: Terminal) -> str:
    """Findings by severity, or that there are none, and in how much."""
    where = f"in {counted(summary.records, 'record')} of {counted(summary.files, 'file')}"
    if summary.findings:
        numbers = [
            terminal.paint(counted(number, severity.value), severity)
            for severity, number in summary.by_severity().items()
            if number or severity is Severity.ERROR
        ]
        return f"{listed(numbers)} {where}"
    if not summary.records:
        return "Nothing to check: no records found"
    clean = "Nothing found" if summary.failures else "All clean: nothing found"
    return f"{terminal.paint(clean, 'good')} {where}"


def duration(summary: Summary, seconds: float | None) -> str:
    """How long the run took, and how fast it was where that says something."""
    if seconds is None or not summary.records:
        return ""
    speed = f", {summary.records / seconds:,.0f} records/s" if seconds > 1 else ""
    return f" ({seconds:.1f} s{speed})"


def unread(failures: list[Failure], what: str, terminal: Terminal, verbose: bool) -> Iterator[str]:
    """How many inputs were not read, and which."""
    if not failures:
        return
    yield terminal.paint(f"{what} {counted(len(failures), 'file')}", "dim") + "\n"
    if verbose:
        for failure in failures:
            yield terminal.paint(f"  {terminal.safe(failure.path)}: {terminal.safe(failure.message)}", "dim") + "\n"


def counted(number: int, noun: str) -> str:
    """The number and the noun, in the plural where there is not one of it."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def listed(items: list[str]) -> str:
    """The items with commas and an "and"."""
    return f"{', '.join(items[:-1])} and {items[-1]}" if len(items) > 1 else "".join(items)
