"""Write the pages that come from the code. With ``--check``, only say whether they are up to date.

``docs/rules/``: one page a rule and an overview; ``schemas/newslint_schemas/config.schema.json``.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from newslint.config import json_schema
from newslint.explain import Page, page
from newslint.registry import all_rules

ROOT = Path(__file__).resolve().parent.parent
PAGES = ROOT / "docs" / "rules"
CONFIG_SCHEMA = ROOT / "schemas" / "newslint_schemas" / "config.schema.json"
GENERATED = "<!-- Written by docs/generate.py from the rule's docstring: change it there. -->"


def record(example: object) -> str:
    return f"```json\n{json.dumps(example, ensure_ascii=False, indent=2)}\n```\n"


def rule_page(rule: Page) -> str:
    """The page of one rule."""
    state = "on by default" if rule.on_by_default else "off by default"
    fix = f"{rule.fixable} fix" if rule.fixable else "no fix"
    parts = [
        GENERATED,
        f"# {rule.name}",
        f"Family [{rule.family}](index.md#{rule.family}) · {rule.severity} · {fix} · {state}",
        f"## What it finds\n\n{rule.what}",
        f"## Why it matters\n\n{rule.why}",
        "## Wrong\n\n" + "\n".join(map(record, rule.bad)).rstrip(),
        "## Right\n\n" + "\n".join(map(record, rule.good)).rstrip(),
        f"## Traps\n\n{rule.traps}",
        f"## Measured\n\n{rule.measured}",
        "## Options\n\n| option | type | default | |\n|---|---|---|---|\n"
        + "\n".join(
            f"| `{o.name}` | {cell(o.type)} | `{cell(o.default)}` | {cell(o.description)} |" for o in rule.options
        ),
    ]
    return "\n\n".join(parts) + "\n"


def cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def overview(rules: list[Page]) -> str:
    """The page that lists all rules by family."""
    lines = [
        GENERATED,
        "",
        "# Rules",
        "",
        f"{len(rules)} rules. *Fix* says whether `newslint` proposes one: safe fixes lose no information.",
    ]
    for family in dict.fromkeys(rule.family for rule in rules):
        lines += ["", f"## {family}", "", "| rule | severity | fix | finds |", "|---|---|---|---|"]
        lines += [
            f"| [{rule.name}]({rule.name}.md) | {rule.severity}{'' if rule.on_by_default else ' (off)'} "
            f"| {rule.fixable or '–'} | {cell(rule.what)} |"
            for rule in rules
            if rule.family == family
        ]
    return "\n".join(lines) + "\n"


def pages() -> Iterator[tuple[Path, str]]:
    """Every generated file and what has to stand in it."""
    rules = [page(rule) for rule in all_rules(isolated=True).values()]
    yield PAGES / "index.md", overview(rules)
    for rule in rules:
        yield PAGES / f"{rule.name}.md", rule_page(rule)
    yield CONFIG_SCHEMA, json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def main() -> None:
    wanted = dict(pages())
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    surplus = sorted(set(PAGES.glob("*.md")) - wanted.keys())
    if "--check" in sys.argv:
        if stale or surplus:
            raise SystemExit(f"run make docs; out of date: {', '.join(path.name for path in [*stale, *surplus])}")
        return
    PAGES.mkdir(exist_ok=True)
    for path in stale:
        path.write_text(wanted[path], encoding="utf-8")
    for path in surplus:
        path.unlink()


if __name__ == "__main__":
    main()
