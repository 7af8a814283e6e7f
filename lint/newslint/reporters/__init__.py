"""Ways to report findings.

A reporter is given findings as they come and a summary that grows with them, and yields the report piece by piece.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from newslint.finding import Finding
from newslint.reporters import concise, json_document, json_lines, text
from newslint.summary import Summary
from newslint.terminal import Terminal

Report = Callable[[Iterable[Finding], Summary, Terminal], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Reporter:
    """How a format is written, and whether it is for programs (always UTF-8, nothing but data) or for people."""

    report: Report
    data: bool


REPORTERS: Mapping[str, Reporter] = {
    "text": Reporter(text.findings, data=False),
    "concise": Reporter(concise.findings, data=False),
    "json": Reporter(json_document.report, data=True),
    "jsonl": Reporter(json_lines.findings, data=True),
}
