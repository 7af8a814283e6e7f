"""Bootstrap."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from newslint.finding import Finding


def report(findings: Iterable[Finding], out: TextIO) -> None:
    for finding in findings:
        span = finding.span
        line, column = (span.line, span.column) if span else ("-", "-")
        print(f"{finding.path}:{line}:{column}: {finding.severity}[{finding.rule}] {finding.message}", file=out)
        if finding.excerpt:
            before, marked, after = (part.replace("\n", "␊") for part in finding.excerpt)
            print(f"    {before}{marked}{after}\n    {' ' * len(before)}{'^' * max(len(marked), 1)}", file=out)
