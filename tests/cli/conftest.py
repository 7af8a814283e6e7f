"""A folder with records, a configuration and a rule that finds what tests want found."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newslint.cli import main

RULE = '''
from newslint import Fix, Problem, Rule, Severity

LEVELS = {"bad": Severity.ERROR, "poor": Severity.WARNING, "meek": Severity.INFO}


class Words(Rule):
    """A title holds a bad, poor or meek word."""

    name = "words"
    family = "tests"

    def check(self, record):
        for place, text in record.title:
            for word, severity in LEVELS.items():
                start = text.find(word)
                if start >= 0:
                    part = place.part(start, start + len(word))
                    yield Problem(part, f"the title says {text!s}", Fix.safe(part, "fine"), severity)
                    if "crash" in text:
                        raise RuntimeError("no such\\x1b[31m thing")
'''

Run = Callable[..., Result]


def record(title: str, number: int = 1) -> dict[str, str]:
    """A record with this title."""
    body = "The council met on Tuesday and agreed to repair the bridge before winter. " * 3
    return {"title": title, "body": body, "published": "2026-02-04", "url": f"https://news.example/{number}"}


def write(path: Path, *titles: str) -> None:
    """Write JSON Lines of records with these titles."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = (json.dumps(record(title, number), ensure_ascii=False) for number, title in enumerate(titles))
    path.write_bytes("".join(f"{line}\n" for line in lines).encode("utf-8", "backslashreplace"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder, empty but for a rule and the configuration that selects it."""
    for name in ("NO_COLOR", "FORCE_COLOR", "NEWSLINT_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "rule.py").write_text(RULE, encoding="utf-8")
    (tmp_path / "newslint.toml").write_text('plugins = ["rule.py"]\nselect = ["words"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(folder: Path) -> Run:
    """Runs the command line in the folder."""

    def running(*args: str, input: bytes | str | None = None) -> Result:
        result = CliRunner().invoke(main, list(args), input=input)
        assert "Traceback (most recent call last)" not in result.stderr
        return result

    return running
