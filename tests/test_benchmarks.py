"""The benchmarks run; how fast is for people to read."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"


def test_generated_records_are_the_same_every_time() -> None:
    once, again = (
        subprocess.run([sys.executable, BENCHMARKS / "generate.py", "60"], capture_output=True, text=True, check=True)
        for _ in range(2)
    )
    assert once.stdout == again.stdout
    records = [json.loads(line) for line in once.stdout.splitlines()]
    assert len(records) == 60
    assert {len(record) for record in records} == {12}


def test_the_measurement_runs() -> None:
    command = [sys.executable, str(BENCHMARKS / "run.py"), "--records", "60", "--runs", "1"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "records/s" in shown
    assert "misspelling" in shown


def test_without_a_corpus_nothing_is_measured(tmp_path: Path) -> None:
    command = [sys.executable, str(BENCHMARKS / "quality.py"), "--corpus", str(tmp_path), "--write"]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "nothing was measured: there is no corpus at" in shown
