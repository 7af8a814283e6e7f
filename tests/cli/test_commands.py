"""The commands that tell of rules, fields, settings and schemas."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from newslint import __version__
from newslint.cli import COMMANDS

from .conftest import Run, write


def test_version(run: Run) -> None:
    assert __version__ == version("newslint")
    assert run("--version").stdout == f"newslint {__version__}\n"


def test_version_loads_next_to_nothing() -> None:
    code = (
        "import sys\ntry:\n from newslint.cli import main; main(['--version'])\nexcept SystemExit: print(*sys.modules)"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60).stdout.split()
    assert not {"pydantic", "importlib.metadata", "newslint.rule", "yaml", "jsonschema"} & set(loaded)


def test_a_check_loads_nothing_that_it_does_not_need(folder: Path) -> None:
    write(folder / "a.jsonl", "bad")
    code = (
        "import sys\ntry:\n from newslint.cli import main; main(['check', 'a.jsonl', '--isolated'])\n"
        "except SystemExit: print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True, timeout=60)
    heavy = {
        "jsonschema",
        "dateparser",
        "yaml",
        "pyarrow",
        "zstandard",
        "regex",
        "multiprocessing",
    }
    assert not heavy & set(done.stdout.split())


@pytest.mark.parametrize("command", COMMANDS)
def test_help(run: Run, command: str) -> None:
    for name in ("-h", "--help"):
        result = run(command, name)
        assert result.exit_code == 0
        assert f"Usage: newslint {command}" in result.stdout


def test_the_list_of_commands_is_not_cut(run: Run) -> None:
    assert "..." not in run("--help").stdout.partition("Commands:")[2]


def test_rules(run: Run) -> None:
    result = run("rules")
    assert result.exit_code == 0
    assert re.search(r"^tests\n  words +warning +- +A title holds", result.stdout, re.MULTILINE)
    assert "\x1b" not in result.stdout
    listed = json.loads(run("rules", "--format", "json").stdout)
    assert {
        "name": "words",
        "family": "tests",
        "severity": "warning",
        "on_by_default": True,
        "fixable": None,
        "what": "A title holds a bad, poor or meek word.",
    } in listed


def test_isolated_rules(run: Run) -> None:
    assert "words" not in [rule["name"] for rule in json.loads(run("rules", "--isolated", "--format", "json").stdout)]


def test_explain_a_rule(run: Run) -> None:
    result = run("explain", "placeholder-link")
    assert result.exit_code == 0
    for title in ("What is wrong", "Why it matters", "Wrong", "Right", "Options", "How often", "What it leaves alone"):
        assert f"\n{title}" in result.stdout
    assert "[rules.placeholder-link]" in result.stdout
    assert max(map(len, result.stdout.splitlines())) < 160


def test_explain_in_color(run: Run) -> None:
    plain = run("explain", "placeholder-link").stdout
    painted = run("explain", "placeholder-link", "--color", "always").stdout
    assert painted != plain
    assert re.sub(r"\x1b\[[0-9;]*m", "", painted) == plain


def test_explain_every_rule(run: Run) -> None:
    for rule in json.loads(run("rules", "--format", "json").stdout):
        assert run("explain", rule["name"]).exit_code == 0, rule


def test_explain_a_family(run: Run) -> None:
    assert "  words " in run("explain", "tests").stdout


def test_explain_what_is_not_there(run: Run) -> None:
    result = run("explain", "placeholder-lnk")
    assert result.exit_code == 2
    assert 'did you mean "placeholder-link"?' in result.stderr


def test_fields(run: Run, folder: Path) -> None:
    write(folder / "a.jsonl", *["A new bridge"] * 4)
    result = run("fields", "a.jsonl")
    assert result.exit_code == 0
    assert result.stdout.startswith("a.jsonl: 4 records looked at\n")
    assert re.search(r"^  title +title +100%  \S", result.stdout, re.MULTILINE)
    assert "no field for " in result.stdout


def test_fields_without_a_role(run: Run, folder: Path) -> None:
    line = '{"title": "A new bridge", "body": "It was built in a year.", "x": {"y": 1}, "z": null, "a\\u001b.b": 2}\n'
    (folder / "a.jsonl").write_text(line * 3, encoding="utf-8")
    shown = run("fields", "a.jsonl").stdout
    assert re.search(r"^  no role +x\.y +100%$", shown, re.MULTILINE)
    assert re.search(r"^ +z +0%$", shown, re.MULTILINE)
    assert "a\\x1b.b" in shown
    table = json.loads(run("fields", "a.jsonl", "--format", "json").stdout)["tables"][0]
    assert table["paths"] == ["a.jsonl"]
    assert {"field": "x.y", "coverage": 1.0} in table["without_role"]
    assert table["roles"]["title"][0]["field"] == "title"


def test_fields_of_a_folder(run: Run, folder: Path) -> None:
    for number in range(3):
        record = {
            "headline": f"Bridge {number}",
            "articleBody": "It was built.",
            "url": f"https://news.example/{number}",
        }
        (folder / "ones").mkdir(exist_ok=True)
        (folder / "ones" / f"{number}.json").write_text(json.dumps(record), encoding="utf-8")
    (folder / "ones" / "package.json").write_text('{"name": "x"}', encoding="utf-8")
    assert run("fields", "ones").exit_code == 0
    assert "ones/0.json and 2 more of its folder: 3 records" in run("fields", "ones").stdout


def test_fields_given(run: Run, folder: Path) -> None:
    write(folder / "a.jsonl", "A new bridge")
    table = json.loads(run("fields", "a.jsonl", "--field", "title=body", "--format", "json").stdout)["tables"][0]
    assert table["roles"]["title"][0]["field"] == "body"


def test_fields_of_what_is_not_there(run: Run) -> None:
    result = run("fields", "gone.jsonl")
    assert result.exit_code == 2
    assert "gone.jsonl: " in result.stderr


def test_config(run: Run, folder: Path) -> None:
    result = run("config")
    assert result.exit_code == 0
    assert re.search(r'^select = \["words"\] +# .*newslint\.toml', result.stdout, re.MULTILINE)
    assert re.search(r'^fail-on = "error" +# default', result.stdout, re.MULTILINE)
    settings = json.loads(run("config", "--format", "json").stdout)
    assert {"key": "ignore", "value": [], "origin": "default"} in settings["settings"]


def test_config_that_is_wrong(run: Run, folder: Path) -> None:
    (folder / "newslint.toml").write_text('select = ["placeholder-lnk"]\n', encoding="utf-8")
    result = run("config")
    assert result.exit_code == 2
    assert 'did you mean "placeholder-link"?' in result.stderr


def test_schemas(run: Run) -> None:
    names = run("schema").stdout.split()
    assert "record" in names
    for name in names:
        assert json.loads(run("schema", name).stdout)["$schema"].partition("://json-schema.org/")[1]


def test_unknown_schema(run: Run) -> None:
    result = run("schema", "ninjs2")
    assert result.exit_code == 2
    assert "did you mean" in result.stderr
