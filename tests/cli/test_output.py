"""Where a report goes: files, pipes that close, devices that are full, interrupts."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .conftest import Run, write

COMMAND = [sys.executable, "-c", "from newslint.cli import main; main()"]


def shell(script: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    """Run a shell script in which ``$NEWSLINT`` is the command."""
    code = 'python() { "$PYTHON" -c "from newslint.cli import main; main()" "$@"; }\n' + script
    environment = {**os.environ, "PYTHON": sys.executable}
    return subprocess.run(["bash", "-c", code], cwd=folder, env=environment, capture_output=True, timeout=60)


def test_output_file(run: Run, folder: Path) -> None:
    write(folder / "a.jsonl", "bad é")
    result = run("check", "a.jsonl", "--format", "jsonl", "--output", "out/report.jsonl")
    assert result.exit_code == 2
    assert "out/report.jsonl" in result.stderr
    (folder / "out").mkdir()
    result = run("check", "a.jsonl", "--format", "jsonl", "--output", "out/report.jsonl")
    assert (result.exit_code, result.stdout) == (1, "")
    report = (folder / "out" / "report.jsonl").read_bytes()
    assert json.loads(report)["message"] == "the title says bad é"
    assert os.listdir(folder / "out") == ["report.jsonl"]


def test_text_in_a_file_is_plain(run: Run, folder: Path) -> None:
    write(folder / "a.jsonl", "bad")
    run("check", "a.jsonl", "--output", "report.txt")
    assert "\x1b" not in (folder / "report.txt").read_text(encoding="utf-8")
    assert "1 error in 1 record" in (folder / "report.txt").read_text(encoding="utf-8")


def test_output_keeps_the_mode_of_the_file(run: Run, folder: Path) -> None:
    write(folder / "a.jsonl", "bad")
    report = folder / "report.txt"
    report.write_text("old", encoding="utf-8")
    report.chmod(0o640)
    run("check", "a.jsonl", "--output", "report.txt")
    assert stat.S_IMODE(report.stat().st_mode) == 0o640
    assert report.read_text(encoding="utf-8") != "old"


def test_output_through_a_link(run: Run, folder: Path) -> None:
    write(folder / "a.jsonl", "bad")
    (folder / "real.txt").write_text("old", encoding="utf-8")
    (folder / "link.txt").symlink_to("real.txt")
    run("check", "a.jsonl", "--output", "link.txt")
    assert (folder / "link.txt").is_symlink()
    assert "1 error" in (folder / "real.txt").read_text(encoding="utf-8")


def test_output_is_no_input(run: Run, folder: Path) -> None:
    write(folder / "in" / "a.jsonl", "bad")
    before = (folder / "in" / "a.jsonl").read_bytes()
    (folder / "link.jsonl").symlink_to("in/a.jsonl")
    for output in ("in/a.jsonl", "./in/../in/a.jsonl", "link.jsonl"):
        for paths in (["in/a.jsonl"], ["in"], ["in/*.jsonl"]):
            result = run("check", *paths, "--output", output)
            assert result.exit_code == 2
            assert "is one of the inputs" in result.stderr
    assert (folder / "in" / "a.jsonl").read_bytes() == before
    assert os.listdir(folder / "in") == ["a.jsonl"]


def test_nothing_is_left_behind_on_failure(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder / "a.jsonl", "bad")
    (folder / "report.txt").write_text("old", encoding="utf-8")

    def broken(*args: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("newslint.cli.checking.conclude", broken)
    before = set(os.listdir(folder))
    assert run("check", "a.jsonl", "--output", "report.txt").exit_code == 2
    assert set(os.listdir(folder)) - {"__pycache__"} == before  # Python's own, of the plugin in the folder
    assert (folder / "report.txt").read_text(encoding="utf-8") == "old"


def test_output_is_a_folder(run: Run, folder: Path) -> None:
    write(folder / "a.jsonl", "bad")
    (folder / "out").mkdir()
    assert run("check", "a.jsonl", "--output", "out").exit_code == 2


def test_a_write_protected_output_stays(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder / "a.jsonl", "bad")
    (folder / "report.txt").write_text("old", encoding="utf-8")
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert run("check", "a.jsonl", "--output", "report.txt").exit_code == 2
    assert (folder / "report.txt").read_text(encoding="utf-8") == "old"


def test_a_device_as_output(folder: Path) -> None:
    write(folder / "a.jsonl", "bad")
    done = shell("python check a.jsonl --format concise --output /dev/stdout | cat", folder)
    assert done.stdout.startswith(b"a.jsonl:1:12: error")


@pytest.mark.parametrize("arguments", ["check", "check --format jsonl", "rules", "explain words"])
def test_a_closed_pipe_ends_quietly(folder: Path, arguments: str) -> None:
    write(folder / "a.jsonl", *["bad"] * 5000)
    done = shell(f"python {arguments} | head -1; echo ${{PIPESTATUS[0]}}", folder)
    assert done.stderr == b""
    assert done.stdout.endswith((b"\n1\n", b"\n0\n"))
    if arguments.startswith("check"):
        assert done.stdout.endswith(b"\n1\n")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full")
@pytest.mark.parametrize("arguments", ["check", "check --format json", "rules", "explain words", "--help"])
def test_a_full_device(folder: Path, arguments: str) -> None:
    write(folder / "a.jsonl", *["bad"] * 500)
    done = shell(f"python {arguments} > /dev/full; echo $?", folder)
    assert done.stdout == b"2\n"
    assert b"No space left on device" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full")
def test_a_full_device_as_output(folder: Path) -> None:
    write(folder / "a.jsonl", *["bad"] * 500)
    done = shell("python check --output /dev/full; echo $?", folder)
    assert done.stdout == b"2\n"
    assert b"cannot write" in done.stderr


def test_standard_output_that_is_not_there(folder: Path) -> None:
    write(folder / "a.jsonl", "bad")
    done = shell("python check >&-; echo $?", folder)
    assert done.stdout == b"2\n"
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt(folder: Path, jobs: str) -> None:
    for name in ("a.jsonl", "b.jsonl", "c.jsonl"):
        write(folder / name, *["bad"] * 20_000)
    arguments = [*COMMAND, "check", "--format", "concise", "--jobs", jobs]
    process = subprocess.Popen(arguments, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    first = process.stdout.readline()
    process.send_signal(signal.SIGINT)
    rest, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert first.startswith(b"a.jsonl:1:12")
    assert (first + rest).endswith(b"\n")
    assert errors.strip() == b""


def test_an_interrupt_leaves_no_draft(folder: Path) -> None:
    write(folder / "a.jsonl", *["bad"] * 50_000)
    process = subprocess.Popen([*COMMAND, "check", "--output", "report.txt"], cwd=folder, stderr=subprocess.PIPE)
    deadline = time.monotonic() + 20
    while not list(folder.glob(".report.txt.*")) and time.monotonic() < deadline:
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=30)
    assert process.returncode == 130
    assert not list(folder.glob("*report.txt*"))


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_any_encoding_of_the_stream(folder: Path, encoding: str) -> None:
    write(folder / "a.jsonl", "bad 日本語 é …")
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    arguments = [*COMMAND, "check", "a.jsonl"]
    done = subprocess.run(arguments, cwd=folder, env=environment, capture_output=True, timeout=60)
    assert done.returncode == 1
    shown = done.stdout.decode(encoding)
    assert ("日本語" in shown) == (encoding == "utf-8")
    assert ("é" in shown) == (encoding != "ascii")
