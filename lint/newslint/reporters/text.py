"""Findings for people: what is wrong, the characters in question, and what would mend them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from newslint.finding import Finding
from newslint.record import Excerpt
from newslint.reporters.position import position
from newslint.reporters.proposal import proposal
from newslint.reporters.snippet import snippet
from newslint.rule import Severity
from newslint.summary import Summary
from newslint.terminal import Terminal

INDENT = "    "


def report(found: Iterable[Finding], out: TextIO) -> None:
    """Write the findings to a stream that takes any text, without colour."""
    out.writelines(findings(found, Summary(), Terminal()))


def findings(found: Iterable[Finding], summary: Summary, terminal: Terminal) -> Iterator[str]:
    """A paragraph for each finding."""
    for finding in found:
        yield "\n".join(lines(finding, terminal)) + "\n\n"


def detailed(found: Iterable[Finding], summary: Summary, terminal: Terminal) -> Iterator[str]:
    """A paragraph for each finding, which also says in which value of which record it is."""
    for finding in found:
        record = "" if finding.record is None else f"record {finding.record + 1}"
        parts = (finding.place.pointer, record, finding.record_id or "")
        where = terminal.paint(terminal.safe("  ".join(filter(None, parts))), "dim")
        yield "\n".join((*lines(finding, terminal), INDENT + where)) + "\n\n"


def lines(finding: Finding, terminal: Terminal) -> Iterator[str]:
    """Place, severity, rule and message; the characters with carets below; the fix."""
    where = terminal.paint(terminal.safe(position(finding)), "path")
    severity = terminal.paint(finding.severity, finding.severity)
    dim = finding.severity is Severity.INFO
    rule = terminal.paint(finding.rule, "dim" if dim else "rule")
    message = terminal.safe(finding.message)
    yield f"{where} {severity} {rule}  {terminal.paint(message, 'dim') if dim else message}"
    if finding.excerpt and any(finding.excerpt):
        for line in snippet(shown(finding, finding.excerpt), terminal, terminal.columns - len(INDENT)):
            yield INDENT + line
    if fix := proposal(finding, terminal):
        yield INDENT + terminal.paint(fix, "good")


def shown(finding: Finding, excerpt: Excerpt) -> Excerpt:
    """What to point at: of a finding about a whole record, where the record begins."""
    if finding.place.pointer:
        return excerpt
    return Excerpt(excerpt.before, excerpt.marked[:1], excerpt.marked[1:] + excerpt.after)
