"""Findings for people and grep: one line each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.finding import Finding
from newslint.reporters.position import position
from newslint.summary import Summary
from newslint.terminal import Terminal


def findings(found: Iterable[Finding], summary: Summary, terminal: Terminal) -> Iterator[str]:
    """``path:line:column: severity[rule] message``, a line for each finding."""
    for finding in found:
        where = terminal.paint(terminal.safe(position(finding)), "path")
        what = terminal.paint(f"{finding.severity}[{finding.rule}]", finding.severity)
        yield f"{where}: {what} {terminal.safe(finding.message)}\n"
