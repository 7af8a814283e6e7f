"""The pre-commit hook: what it is run on, and what it says."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
HOOK = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))[0]


def run(folder: Path, *files: str) -> subprocess.CompletedProcess[str]:
    """The hook's entry on the files that pre-commit would name."""
    command, *arguments = HOOK["entry"].split()
    program = Path(sys.executable).with_name(command)
    named = [file for file in files if re.search(HOOK["files"], file)]
    return subprocess.run([program, *arguments, *named], cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "README.md").write_text("# Records\n\nWhat we scraped.\n", encoding="utf-8")
    (tmp_path / "package.json").write_text('{"name": "records", "version": "1.0.0"}', encoding="utf-8")
    (tmp_path / "crawl.py").write_text("print()\n", encoding="utf-8")
    record = {"title": "Ferry sails again", "body": "The ferry sails again.", "published": "2026-03-11"}
    (tmp_path / "good.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    (tmp_path / "bad.jsonl").write_text(
        json.dumps({**record, "published": "31 February 2026"}) + "\n", encoding="utf-8"
    )
    return tmp_path


def test_clean_records_pass(folder: Path) -> None:
    result = run(folder, "README.md", "package.json", "crawl.py", "good.jsonl")
    assert result.returncode == 0, result.stderr
    assert result.stderr == ""


def test_a_bad_record_is_refused(folder: Path) -> None:
    result = run(folder, "README.md", "package.json", "crawl.py", "good.jsonl", "bad.jsonl")
    assert result.returncode == 1
    assert "bad.jsonl:1:" in result.stdout
    assert "impossible-date" in result.stdout
    assert "good.jsonl" not in result.stdout


def test_a_missing_file_is_still_an_error(folder: Path) -> None:
    assert run(folder, "gone.jsonl").returncode == 2
