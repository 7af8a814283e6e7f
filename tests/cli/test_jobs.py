"""Several processes give what one gives."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.inputs import Failure, Input
from newslint.parallel import tasks

from .conftest import RULE, Run, record, write


def test_files_of_one_table_stay_together() -> None:
    paths = ["a/1.json", "a/2.json", "a/x.jsonl", "a/y.jsonl", "b/1.json", "b/2.md"]
    pieces = [[item.path for item in task] for task in tasks(map(Input, paths))]
    assert pieces == [["a/1.json", "a/2.json"], ["a/x.jsonl"], ["a/y.jsonl"], ["b/1.json"], ["b/2.md"]]


def test_a_failure_does_not_part_a_table() -> None:
    inputs: list[Input | Failure] = [Input("a/1.json"), Failure("a/2.json", "unreadable", "gone"), Input("a/3.json")]
    assert [len(task) for task in tasks(inputs)] == [3]


@pytest.mark.parametrize("format_", ["text", "jsonl"])
def test_the_same_bytes_in_two_processes(run: Run, folder: Path, format_: str) -> None:
    for number in range(6):
        write(folder / "many" / f"{number}.jsonl", "bad", "good", "poor", "meek")
        one = record("bad" if number % 2 else "good", number)
        (folder / "ones").mkdir(exist_ok=True)
        (folder / "ones" / f"{number}.json").write_text(json.dumps(one), encoding="utf-8")
    (folder / "many" / "README.md").write_text("Nothing to see.\n", encoding="utf-8")
    arguments = ["check", "many", "gone.jsonl", "ones", "-v", "--format", format_]
    alone, together = run(*arguments), run(*arguments, "--jobs", "2")
    assert alone.exit_code == together.exit_code == 2
    assert together.stdout == alone.stdout
    assert together.stderr == alone.stderr
    assert alone.stdout.count("words") >= 21
    assert not list(folder.glob("**/newslint-*"))


def test_standard_input_among_files(run: Run, folder: Path) -> None:
    write(folder / "a.jsonl", "bad")
    write(folder / "b.jsonl", "bad")
    arguments = ["check", "a.jsonl", "-", "b.jsonl", "--stdin-filename", "s.jsonl", "--format", "concise"]
    line = json.dumps(record("bad"))
    alone, together = run(*arguments, input=line), run(*arguments, "--jobs", "2", input=line)
    assert [line.split(":")[0] for line in together.stdout.splitlines()] == ["a.jsonl", "s.jsonl", "b.jsonl"]
    assert together.stdout == alone.stdout


def test_a_process_that_is_killed(folder: Path) -> None:
    (folder / "rule.py").write_text(
        RULE.replace("raise RuntimeError", "import os; os._exit(9); raise RuntimeError"), encoding="utf-8"
    )
    write(folder / "a.jsonl", "bad")
    write(folder / "b.jsonl", "bad crash")
    arguments = [sys.executable, "-c", "from newslint.cli import main; main()", "check", "--jobs", "2"]
    done = subprocess.run(arguments, cwd=folder, capture_output=True, text=True, timeout=60)
    assert done.returncode == 2
    assert done.stderr.startswith("newslint: error: a process was killed")
    assert len(done.stderr.splitlines()) == 1
