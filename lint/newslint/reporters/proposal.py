"""A fix, in words."""

from __future__ import annotations

from newslint.finding import TEXT_LIMIT, Finding
from newslint.reporters.snippet import middle, shown
from newslint.rule import Edit
from newslint.terminal import Terminal

ROOM = 60
"""Columns that a replacement may take."""


def proposal(finding: Finding, terminal: Terminal) -> str | None:
    """What the finding's fix would do, on one line; ``None`` where there is no fix."""
    if finding.fix is None or not finding.fix.edits:
        return None
    first, *more = finding.fix.edits
    others = f", and {len(more)} more" if more else ""
    return f"fix ({finding.fix.safety}): {action(finding, first, terminal)}{others}"


def action(finding: Finding, edit: Edit, terminal: Terminal) -> str:
    """What one edit does, told of the characters that the report shows where they hold all of it."""
    if edit.replacement is None:
        return "set to null"
    result = outcome(finding, edit)
    if result is not None:
        return f"replace with {quoted(result, terminal)}" if result else "remove"
    where = terminal.safe(edit.place.pointer)
    if edit.place.start is None or edit.place.end is None:
        return f"set {where} to {quoted(edit.replacement, terminal)}"
    number = edit.place.end - edit.place.start
    characters = "1 character" if number == 1 else f"{number} characters"
    if not number:
        return f"insert {quoted(edit.replacement, terminal)} in {where}"
    if not edit.replacement:
        return f"remove {characters} of {where}"
    return f"replace {characters} of {where} with {quoted(edit.replacement, terminal)}"


def outcome(finding: Finding, edit: Edit) -> str | None:
    """What the finding's characters would be after the edit; ``None`` where the edit reaches beyond them."""
    place = finding.place
    if edit.replacement is None or edit.place.pointer != place.pointer or len(finding.text) >= TEXT_LIMIT:
        return edit.replacement if edit.place == place else None
    if edit.place.start is None or edit.place.end is None:
        return edit.replacement if place.start is None else None
    start, end = edit.place.start - (place.start or 0), edit.place.end - (place.start or 0)
    if start < 0 or end > len(finding.text):
        return None
    return finding.text[:start] + edit.replacement + finding.text[end:]


def quoted(text: str, terminal: Terminal) -> str:
    """The text in quotation marks, cut if it is long."""
    return f'"{middle(shown(text, terminal), ROOM, terminal.symbol("…", "..."))}"'
