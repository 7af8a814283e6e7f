"""Findings for programs: one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from newslint.finding import Finding
from newslint.summary import Summary
from newslint.terminal import UNSEEN, Terminal

ENCODER = json.JSONEncoder(ensure_ascii=False, default=str)


def findings(found: Iterable[Finding], summary: Summary, terminal: Terminal) -> Iterator[str]:
    """A line for each finding, with the keys of ``Finding.as_dict``."""
    for finding in found:
        yield dumps(finding.as_dict()) + "\n"


def dumps(value: Any) -> str:
    """The value as JSON on one line, with every unseen character and lone surrogate as an escape.

    Any decoder gives the same value, any encoding of Unicode takes it, and it can be shown on a terminal.
    """
    line = ENCODER.encode(value)
    if line.isascii() and "\x7f" not in line:
        return line
    return UNSEEN.sub(lambda match: json.dumps(match[0])[1:-1], line)
