"""``newslint check``: what it reads, what it reports, and how it exits."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

import click
import pytest

from newslint.cli.check import check
from newslint.cli.options import READER_NAMES
from newslint.readers import READERS
from newslint.reporters import REPORTERS
from newslint_schemas import load
from newslint_schemas.compiled import compiled
from newslint_schemas.violations import violations

from .conftest import Run, write


def test_help_without_arguments(run: Run) -> None:
    result = run()
    assert result.exit_code == 0
    assert "Usage: newslint" in result.stdout


def test_every_option_is_documented() -> None:
    assert not [option.name for option in check.params if isinstance(option, click.Option) and not option.help]


def test_names_that_are_written_twice() -> None:
    formats = next(option for option in check.params if option.name == "format_").type
    assert list(formats.choices) == list(REPORTERS)  # type: ignore[attr-defined]
    assert set(READER_NAMES) == set(READERS)


@pytest.mark.parametrize(
    ("titles", "arguments", "code"),
    [
        (["good"], [], 0),
        (["bad"], [], 1),
        (["poor"], [], 0),
        (["poor"], ["--fail-on", "warning"], 1),
        (["meek"], ["--fail-on", "warning"], 0),
        (["bad"], ["--fail-on", "warning"], 1),
        (["bad"], ["--fail-on", "never"], 0),
        (["bad"], ["--exit-zero"], 0),
        (["bad"], ["--max-findings", "0"], 1),
        (["bad"], ["--statistics"], 1),
        ([], [], 0),
    ],
)
def test_exit_code(run: Run, folder: Path, titles: list[str], arguments: list[str], code: int) -> None:
    write(folder / "a.jsonl", *titles)
    assert run("check", "a.jsonl", *arguments).exit_code == code


def test_text(run: Run, folder: Path) -> None:
    write(folder / "a.jsonl", "good", "a bad day")
    result = run("check", "a.jsonl")
    assert result.stdout == (
        "a.jsonl:2:14 error words  the title says a bad day\n"
        '    {"title": "a bad day", "body": "The council met on Tuesday and agreed to re…\n'
        "                 ^^^\n"
        '    fix (safe): replace with "fine"\n\n'
        "  1  error    words\n\n"
        "1 error in 2 records of 1 file\n"
    )
    assert result.stderr == ""


def test_clean(run: Run, folder: Path) -> None:
    write(folder / "a.jsonl", "good", "good")
    assert run("check").stdout == "All clean: nothing found in 2 records of 1 file\n"


def test_concise(run: Run, folder: Path) -> None:
    write(folder / "a.jsonl", "bad")
    assert run("check", "--format", "concise").stdout == "a.jsonl:1:12: error[words] the title says bad\n"


def test_json(run: Run, folder: Path) -> None:
    write(folder / "a.jsonl", "bad", "poor")
    result = run("check", "a.jsonl", "--format", "json")
    document = json.loads(result.stdout)
    assert [finding["severity"] for finding in document["findings"]] == ["error", "warning"]
    assert document["summary"]["severities"] == {"error": 1, "warning": 1, "info": 0}
    assert result.stderr == ""


def test_json_follows_its_schema(run: Run, folder: Path) -> None:
    write(folder / "a.jsonl", "bad", "poor \x1b")
    document = json.loads(run("check", "a.jsonl", "gone.jsonl", "--format", "json", "--max-findings", "1").stdout)
    assert list(violations(compiled("report"), document, 20)) == []
    assert set(document["summary"]) == set(load("report")["properties"]["summary"]["properties"])
    assert [skipped["path"] for skipped in document["skipped"]] == ["gone.jsonl"]


def test_json_lines(run: Run, folder: Path) -> None:
    write(folder / "a.jsonl", "bad", "é\ud800 bad")
    result = run("check", "a.jsonl", "--format", "jsonl")
    found = [json.loads(line) for line in result.stdout_bytes.decode("utf-8").splitlines()]
    assert [finding["record"] for finding in found] == [0, 1]
    assert found[1]["message"] == "the title says é\ud800 bad"


@pytest.mark.parametrize("format_", list(REPORTERS))
def test_the_same_bytes_on_every_run(run: Run, folder: Path, format_: str) -> None:
    write(folder / "a.jsonl", *["bad, poor and meek"] * 20)
    assert run("check", "--format", format_).stdout_bytes == run("check", "--format", format_).stdout_bytes


def test_standard_input(run: Run, folder: Path) -> None:
    line = b'{"title": "bad", "body": "b", "url": "https://news.example/1"}\n'
    result = run("check", "--stdin-filename", "feeds/x.jsonl", "--format", "concise", input=line)
    assert result.stdout.startswith("feeds/x.jsonl:1:12: error")
    csv = b"title,url\nbad,https://news.example/1\n"
    result = run("check", "-", "--reader", "csv", "--stdin-filename", "x", "--format", "concise", input=csv)
    assert result.stdout.startswith("x:2:1: error")


def test_compressed_files(run: Run, folder: Path) -> None:
    write(folder / "a.jsonl", "bad")
    (folder / "b.jsonl.gz").write_bytes(gzip.compress((folder / "a.jsonl").read_bytes()))
    assert "b.jsonl.gz:1:12: error" in run("check", "--format", "concise").stdout


def test_a_missing_file_does_not_stop_the_others(run: Run, folder: Path) -> None:
    write(folder / "a.jsonl", "poor")
    for more in ([], ["--exit-zero"]):
        result = run("check", "gone\x1b.jsonl", "a.jsonl", *more)
        assert result.exit_code == 2
        assert "newslint: error: gone\\x1b.jsonl: " in result.stderr
        assert "a.jsonl:1:12 warning" in result.stdout
        assert "not complete: could not read 1 file" in result.stdout


def test_a_named_file_without_records(run: Run, folder: Path) -> None:
    (folder / "package.json").write_text('{"name": "x", "version": "1"}', encoding="utf-8")
    write(folder / "a.jsonl", "poor")
    assert run("check", "package.json").exit_code == 2
    result = run("check", ".", "-v")
    assert result.exit_code == 0
    assert "passed over: no records in" in result.stdout
    assert "package.json: " in result.stdout


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file_in_a_folder(run: Run, folder: Path) -> None:
    write(folder / "a.jsonl", "poor")
    (folder / "a.jsonl").chmod(0)
    assert run("check", ".").exit_code == 2


def test_records_that_cannot_be_read_are_counted(run: Run, folder: Path) -> None:
    (folder / "a.jsonl").write_bytes(b'{"title": "good"\n\xff\xfe\n{"title": "bad", "body": "b"}\n')
    result = run("check", "a.jsonl")
    assert result.exit_code == 1
    assert "in 3 records of 1 file" in result.stdout


def test_select_and_ignore(run: Run, folder: Path) -> None:
    write(folder / "a.jsonl", "bad")
    assert run("check", "--select", "tests").exit_code == 1
    assert run("check", "--select", "dates, links", "--select", "tests").exit_code == 1
    assert run("check", "--select", "links").exit_code == 0
    assert run("check", "--ignore", "words").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--select", "wordz"], 'did you mean "words"?'),
        (["--ignore", "tets"], 'did you mean "tests"?'),
        (["--format", "yaml"], "'yaml' is not one of"),
        (["--now", "yesterday"], "'yesterday' is no date"),
        (["--jobs", "0"], "0 is not in the range"),
        (["--field", "titel=x"], 'did you mean "title"?'),
        (["--field", "title"], "ROLE=FIELD"),
        (["--config", "gone.toml"], "gone.toml"),
        (["--statistics", "--format", "json"], "--statistics"),
        (["--nonsense"], "--nonsense"),
    ],
)
def test_misuse(run: Run, folder: Path, arguments: list[str], words: str) -> None:
    result = run("check", *arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stdout == ""


def test_unknown_command(run: Run) -> None:
    result = run("chekc")
    assert result.exit_code == 2
    assert 'did you mean "check"?' in result.stderr


def test_a_broken_configuration(run: Run, folder: Path) -> None:
    (folder / "newslint.toml").write_text("select = [", encoding="utf-8")
    result = run("check")
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert run("check", "--isolated").exit_code == 0


def test_a_crashing_rule(run: Run, folder: Path) -> None:
    write(folder / "a.jsonl", "bad crash", "bad")
    result = run("check", "--format", "concise")
    assert result.exit_code == 1
    assert "error[internal-error] rule words crashed: RuntimeError: no such\\x1b[31m thing" in result.stdout
    assert result.stdout.count("error[words]") == 2


def test_an_internal_error(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object) -> None:
        raise ZeroDivisionError("of\nall things")

    monkeypatch.setattr("newslint.cli.checking.screen", broken)
    result = run("check")
    assert result.exit_code == 2
    assert result.stderr.startswith("newslint: internal error: ZeroDivisionError: of\\nall things\n")
    assert "NEWSLINT_DEBUG" in result.stderr


def test_most_findings(run: Run, folder: Path) -> None:
    write(folder / "a.jsonl", *["bad"] * 5)
    result = run("check", "--max-findings", "2")
    assert result.stdout.count("error words") == 2
    assert "3 findings not shown" in result.stdout
    assert "5 errors in 5 records" in result.stdout
    document = json.loads(run("check", "--max-findings", "2", "--format", "json").stdout)
    assert len(document["findings"]) == 2
    assert document["summary"]["left_out"] == 3


def test_statistics(run: Run, folder: Path) -> None:
    write(folder / "a.jsonl", "bad", "bad", "poor")
    expected = "  2  error    words\n  1  warning  words\n\n2 errors and 1 warning in 3 records of 1 file\n"
    for format_ in ("text", "concise"):
        assert run("check", "--statistics", "--format", format_).stdout == expected


def test_quiet_and_verbose(run: Run, folder: Path) -> None:
    write(folder / "a.jsonl", "bad")
    assert run("check", "-q").stdout.endswith('fix (safe): replace with "fine"\n\n')
    assert "    /title  record 1  https://news.example/0\n" in run("check", "-v").stdout
    result = run("check", "-v", "--format", "concise")
    assert len(result.stdout.splitlines()) == 1
    assert "1 error in 1 record of 1 file" in result.stderr


def test_fields_given(run: Run, folder: Path) -> None:
    (folder / "a.jsonl").write_text('{"x": {"y": "bad"}, "title": "good", "body": "b"}\n', encoding="utf-8")
    result = run("check", "--field", "title=x.y", "--format", "concise")
    assert result.stdout.startswith("a.jsonl:1:14: error")


def test_color(run: Run, folder: Path) -> None:
    write(folder / "a.jsonl", "bad")
    assert "\x1b[" in run("check", "--color", "always").stdout
    assert "\x1b[" not in run("check").stdout
    assert "\x1b[" not in run("check", "--color", "always", "--format", "jsonl").stdout


HOSTILE = {
    "escape": "bad \x1b[31m\x1b]0;owned\x07",
    "one-character controls": "bad \x9b31m \x85 \x7f \x00",
    "bidirectional": "bad \u202egnp.exe\u202c \u2066x\u2069",
    "unseen": "bad \u200b\u200d\ufeff\u00ad\u2060",
    "tags": "bad \U000e0041\U000e007f",
    "line ends": "bad \r\n\u2028\u2029\x0b\x0c",
    "surrogates": "bad \ud800 \udfff",
}


@pytest.mark.parametrize("format_", list(REPORTERS))
@pytest.mark.parametrize("title", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_does_no_harm(run: Run, folder: Path, title: str, format_: str) -> None:
    line = json.dumps({"title": title, "body": "b", "url": f"https://news.example/{title}"}, ensure_ascii=False)
    (folder / "a.jsonl").write_bytes(line.encode("utf-8", "backslashreplace"))
    result = run("check", "-v", "--format", format_)
    assert result.exit_code == 1
    unseen = set(title) - set("bad 31m[]0;ownedgnp.exe")
    assert not set(result.output) & unseen - {"\n"}
