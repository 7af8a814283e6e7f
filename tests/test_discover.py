"""Which files are read."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from newslint.discover import STDIN, discover
from newslint.inputs import Failure, Input

FILES = (
    "b.jsonl",
    "a.json",
    "notes.txt",
    "data/c.jsonl.gz",
    "data/d.json",
    "data/deep/er/e.ndjson",
    "data/.hidden.json",
    ".git/f.json",
    "node_modules/g.json",
    "env/pyvenv.cfg",
    "env/lib/h.json",
    "data/[1].json",
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of files, which is the working folder."""
    for name in FILES:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("{}")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*paths: str, include: tuple[str, ...] = (), exclude: tuple[str, ...] = ()) -> list[str]:
    """The paths of the inputs; failures in brackets."""
    return [
        item.path if isinstance(item, Input) else f"<{item.path}: {item.message}>"
        for item in discover(paths, include=include, exclude=exclude)
    ]


ALL = ["a.json", "b.jsonl", "data/[1].json", "data/c.jsonl.gz", "data/d.json", "data/deep/er/e.ndjson"]


def test_folder() -> None:
    assert found(".") == ALL
    assert found("data", "./") == [*ALL[2:], "./a.json", "./b.jsonl"]
    assert [item.named for item in discover([".", "notes.txt"])] == [False] * 6 + [True]


def test_files_are_read_as_they_are_given() -> None:
    assert found("notes.txt", "./b.jsonl", "env/lib/h.json") == ["notes.txt", "./b.jsonl", "env/lib/h.json"]
    assert found("env/lib", ".git", "node_modules") == ["env/lib/h.json", ".git/f.json", "node_modules/g.json"]
    assert found("a.json", exclude=("*.json",)) == ["a.json"]


def test_each_file_once(folder: Path) -> None:
    os.symlink("b.jsonl", "a.jsonl")
    os.link("b.jsonl", "z.jsonl")
    os.symlink("data", "more")
    assert found(".", "data/d.json", str(folder / "a.json"), "more", "-", "-") == [
        "a.json",
        "a.jsonl",
        *ALL[2:],
        STDIN,
    ]


def test_loops_of_links_end(folder: Path) -> None:
    os.symlink("..", "data/deep/up")
    os.symlink(".", "data/deep/same")
    os.symlink("nowhere.json", "data/broken.json")
    os.symlink("self.json", "data/self.json")
    assert found(".") == ALL
    assert found("data/**/*.ndjson") == ["data/deep/er/e.ndjson"]


def test_globs() -> None:
    assert found("*.json*") == ["a.json", "b.jsonl"]
    assert found("data/?.json") == ["data/d.json"]
    assert found("**/*.json") == ["a.json", "data/[1].json", "data/d.json", "env/lib/h.json"]
    assert found("./data/**/er/**/e.*") == ["data/deep/er/e.ndjson"]
    assert found("da*") == ALL[2:]
    assert found("data/[1].json") == ["data/[1].json"]
    assert found("data/[[]1].json") == ["data/[1].json"]
    assert found("*.csv", "x/*.json") == ["<*.csv: no file matches>", "<x/*.json: no file matches>"]
    assert [item.named for item in discover(["*.json"])] == [True]


def test_absolute_glob(folder: Path) -> None:
    assert found(f"{folder}/*.jsonl") == [f"{folder}/b.jsonl"]


def test_include_and_exclude(folder: Path) -> None:
    assert found(".", include=("*.txt", "data/**/*.ndjson")) == ["data/deep/er/e.ndjson", "notes.txt"]
    assert found(".", exclude=("data/deep", "/a.json", "*.gz")) == ["a.json", "b.jsonl", "data/[1].json", "data/d.json"]
    assert found(".", exclude=("data",)) == ["a.json", "b.jsonl"]
    relative = discover(["."], exclude=("d.json",), root=folder / "data")
    assert "data/d.json" not in [item.path for item in relative]


def test_missing() -> None:
    assert found("none.json", "b.jsonl") == ["<none.json: no such file or directory>", "b.jsonl"]
    (failure,) = discover(["a\0b"])
    assert isinstance(failure, Failure)
    assert failure.named


@pytest.mark.skipif(os.geteuid() == 0, reason="root may list every folder")
def test_unreadable_folder() -> None:
    os.chmod("data", 0)
    try:
        assert found(".") == ["a.json", "b.jsonl", "<data: permission denied>"]
    finally:
        os.chmod("data", 0o755)


def test_folder_that_cannot_be_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    listdir = os.listdir

    def refuse(path: str) -> list[str]:
        if path.endswith("deep"):
            raise PermissionError(13, "Permission denied")
        return listdir(path)

    monkeypatch.setattr(os, "listdir", refuse)
    assert found(".")[-1] == "<data/deep: permission denied>"


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    (given,) = discover(["-"], reader="csv", stdin_filename="a.csv")
    assert isinstance(given, Input)
    assert (given.path, given.reader, given.stream) == ("a.csv", "csv", sys.stdin.buffer)
    monkeypatch.setattr(sys, "stdin", None)
    assert found("-") == ["<<stdin>: standard input is closed>"]


def test_pipes_are_read_only_where_they_are_named() -> None:
    os.mkfifo("pipe.jsonl")
    assert found(".") == ALL
    assert found("pipe.jsonl") == ["pipe.jsonl"]


def test_deep_folders() -> None:
    path = Path("deep")
    for _ in range(60):
        path = path / "folder"
    path.mkdir(parents=True)
    (path / "x.json").write_text("{}")
    assert found("deep") == [f"{path}/x.json"]
