"""Findings for programs: one JSON document with the numbers beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint import __version__
from newslint.finding import Finding
from newslint.reporters.json_lines import dumps
from newslint.summary import Summary
from newslint.terminal import Terminal


def report(found: Iterable[Finding], summary: Summary, terminal: Terminal) -> Iterator[str]:
    """An object of ``version``, ``findings``, ``summary`` and ``skipped``; the findings are written as they come."""
    yield f'{{"version": {dumps(__version__)}, "findings": ['
    lead = "\n"
    for finding in found:
        yield lead + dumps(finding.as_dict())
        lead = ",\n"
    end = "" if lead == "\n" else "\n"
    yield f'{end}], "summary": {dumps(summary.as_dict())}, "skipped": {dumps(summary.skipped())}}}\n'
