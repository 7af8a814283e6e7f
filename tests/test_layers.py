"""Who may import whom, and who may print."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ENGINE = ROOT / "lint" / "newslint"
RULES = ROOT / "rules" / "newslint_rules"
SCHEMAS = ROOT / "schemas" / "newslint_schemas"


def files(folder: Path) -> list[Path]:
    found = sorted(folder.rglob("*.py"))
    assert found
    return found


def imported(path: Path) -> Iterator[str]:
    """Every module that the file imports, anywhere in it, with the names taken from it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            yield node.module or ""
            yield from (f"{node.module}.{name.name}" for name in node.names)


def breaches(folder: Path, *forbidden: str) -> list[str]:
    return [
        f"{path.relative_to(ROOT)} imports {module}"
        for path in files(folder)
        for module in imported(path)
        if any(module == name or module.startswith(name + ".") for name in forbidden)
    ]


def test_the_engine_imports_no_rule() -> None:
    assert not breaches(ENGINE, "newslint_rules")


def test_rules_know_neither_files_nor_reports() -> None:
    outer = ("cli", "readers", "reporters", "engine", "run", "plan", "config", "registry", "plugins", "discover")
    assert not breaches(RULES, *(f"newslint.{module}" for module in outer))


def test_schemas_stand_alone() -> None:
    assert not breaches(SCHEMAS, "newslint", "newslint_rules")


@pytest.mark.parametrize("part", ["text", "roles", "dates", "readers", "fixes"])
def test_inner_parts_do_not_know_what_is_built_on_them(part: str) -> None:
    outer = ("cli", "config", "plan", "registry", "reporters", "engine", "run", "declarative", "plugins")
    assert not breaches(ENGINE / part, *(f"newslint.{module}" for module in outer))


def test_only_the_command_line_knows_the_command_line() -> None:
    known = [
        breach for breach in breaches(ENGINE, "newslint.cli", "click") if not breach.startswith("lint/newslint/cli/")
    ]
    assert not [breach for breach in known if not breach.startswith("lint/newslint/__main__.py")]


def prints(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = ast.unparse(node.func)
        if name in ("print", "click.echo", "click.secho", "sys.stdout.write", "sys.stderr.write"):
            yield f"{path.relative_to(ROOT)}:{node.lineno} calls {name}"


def test_only_the_command_line_prints() -> None:
    found = [line for folder in (ENGINE, RULES, SCHEMAS) for path in files(folder) for line in prints(path)]
    assert not [line for line in found if not line.startswith("lint/newslint/cli/")]


def test_no_module_is_long() -> None:
    long = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in files(ENGINE)}
    assert not {name: lines for name, lines in long.items() if lines > 300}
