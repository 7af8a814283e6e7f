"""Where a finding is, in words."""

from __future__ import annotations

from newslint.finding import Finding


def position(finding: Finding) -> str:
    """Path, line and column; for a file without lines the row (1-based) and the JSON Pointer in it."""
    if finding.span:
        return f"{finding.path}:{finding.span.line}:{finding.span.column}"
    if finding.record is None:
        return finding.path
    return f"{finding.path}:row {finding.record + 1}:{finding.place.pointer or '/'}"
