"""The line that tells how far a long run has come."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint.cli.progress import PATIENCE, Progress
from newslint.inputs import Failure, Input
from newslint.summary import Summary

from .conftest import write


class Screen(io.StringIO):
    """A terminal."""

    def isatty(self) -> bool:
        return True


def clock(step: float) -> Iterator[float]:
    now = 0.0
    while True:
        yield now
        now += step


def watch(stream: io.StringIO, step: float) -> Progress:
    ticks = clock(step)
    return Progress(Summary(records=1500), stream, lambda: next(ticks))


def test_nothing_is_drawn_for_a_second() -> None:
    stream = Screen()
    assert list(watch(stream, PATIENCE / 100).watched(range(90))) == list(range(90))
    assert stream.getvalue() == ""


def test_the_line_is_taken_away() -> None:
    stream = Screen()
    list(watch(stream, 1.0).watched(range(3)))
    assert "1,500 records, 1,500/s" in stream.getvalue()
    assert stream.getvalue().endswith("\r\x1b[K")


def test_nothing_is_drawn_in_a_pipe() -> None:
    stream = io.StringIO()
    progress = watch(stream, 1.0)
    list(progress.watched(progress.inputs([Input("a")])))
    assert stream.getvalue() == ""


def test_the_share_of_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    names = [tmp_path / "a", tmp_path / "b"]
    for name in names:
        name.write_bytes(b"x" * 100)
    stream = Screen()
    progress = watch(stream, 1.0)
    inputs: list[Input | Failure] = [Input(str(names[0])), Failure("gone", "unreadable", ""), Input(str(names[1]))]
    assert list(progress.watched(progress.inputs(inputs))) == inputs
    assert " 50%  1,500 records" in stream.getvalue()


def test_a_narrow_terminal_is_not_left_with_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "10")
    stream = Screen()
    list(watch(stream, 1.0).watched(range(2)))
    assert "1,500 rec\r" in stream.getvalue()


def test_a_terminal_gets_color_and_a_pipe_beside_it_none(folder: Path) -> None:
    write(folder / "a.jsonl", "bad")
    arguments = [sys.executable, "-c", "from newslint.cli import main; main()", "check"]
    leader, follower = pty.openpty()
    environment = {**os.environ, "TERM": "xterm"}
    subprocess.run(arguments, cwd=folder, env=environment, stdout=follower, stderr=subprocess.DEVNULL, timeout=60)
    os.close(follower)
    shown = os.read(leader, 10_000).decode()
    os.close(leader)
    assert "\x1b[1;31merror\x1b[0m" in shown
    assert " s)" in shown
    leader, follower = pty.openpty()
    done = subprocess.run(arguments, cwd=folder, stdout=subprocess.PIPE, stderr=follower, timeout=60)
    os.close(follower)
    os.close(leader)
    assert b"\x1b" not in done.stdout
    assert b" s)" not in done.stdout
