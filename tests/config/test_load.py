"""Configuration files: where they are found, what they may say, how they build on each other."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from newslint.config import CommandLine, ConfigError, load
from newslint.registry import rules_of


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def message(folder: Path, text: str, name: str = "newslint.toml") -> str:
    write(folder, name, text)
    with pytest.raises(ConfigError) as error:
        load(folder)
    assert "\n" not in str(error.value)
    return str(error.value)


class TestFinding:
    def test_without_a_file_there_are_defaults(self, tmp_path: Path) -> None:
        config = load(tmp_path)
        assert config.files == ()
        assert config.select is None
        assert config.fail_on == "error"
        assert {setting.origin for setting in config.settings()} == {"default"}

    def test_the_nearest_file_above_is_taken(self, tmp_path: Path) -> None:
        write(tmp_path, "newslint.toml", 'fail-on = "never"')
        write(tmp_path, "project/pyproject.toml", '[project]\nname = "newslint-user"\n')
        near = write(tmp_path, "project/data/newslint.toml", 'fail-on = "warning"')
        assert load(tmp_path / "project").fail_on == "never"
        below = tmp_path / "project/data/deep"
        below.mkdir()
        assert load(below).files == (near,)
        assert load(below).folder == near.parent

    def test_a_project_file_needs_a_section(self, tmp_path: Path) -> None:
        write(tmp_path, "pyproject.toml", '[tool.newslint]\nfail-on = "never"\n')
        assert load(tmp_path).fail_on == "never"
        assert load(tmp_path).origin("fail-on").where == "pyproject.toml:2"

    def test_an_own_file_wins_over_the_project_file_beside_it(self, tmp_path: Path) -> None:
        write(tmp_path, "pyproject.toml", '[tool.newslint]\nfail-on = "never"\n')
        write(tmp_path, "newslint.toml", 'fail-on = "warning"\n')
        assert load(tmp_path).fail_on == "warning"

    def test_a_broken_project_file_of_others_is_passed_over(self, tmp_path: Path) -> None:
        write(tmp_path, "pyproject.toml", "newslint = [\n")
        assert load(tmp_path).files == ()

    def test_a_named_file_is_taken(self, tmp_path: Path) -> None:
        write(tmp_path, "newslint.toml", 'fail-on = "never"')
        other = write(tmp_path, "ci/strict.toml", 'fail-on = "warning"')
        assert load(tmp_path, explicit=other).fail_on == "warning"
        assert load(tmp_path, explicit=Path("ci/strict.toml")).folder == tmp_path / "ci"
        with pytest.raises(ConfigError, match=r"^none\.toml: cannot be read: No such file"):
            load(tmp_path, explicit=tmp_path / "none.toml")
        project = write(tmp_path, "ci/pyproject.toml", "[project]\n")
        with pytest.raises(ConfigError, match=r"^ci/pyproject\.toml: has no table \[tool\.newslint\]$"):
            load(tmp_path, explicit=project)

    def test_an_isolated_run_reads_nothing(self, tmp_path: Path) -> None:
        path = write(tmp_path, "newslint.toml", "not toml")
        assert load(tmp_path, isolated=True).isolated
        with pytest.raises(ConfigError, match="--isolated or --config"):
            load(tmp_path, isolated=True, explicit=path)


class TestWrongFiles:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ('x = 1\ny = "a\n', "newslint.toml:2: Illegal character '\\n' (column 7)"),
            ("x = [1\n", "newslint.toml:1: Unclosed array (at the end of the file)"),
            ('fial-on = "never"', 'newslint.toml:1: unknown key "fial-on"; did you mean "fail-on"?'),
            ("\nfail_on = 1", 'newslint.toml:2: unknown key "fail_on"; did you mean "fail-on"?'),
            (
                'fail-on = "errors"',
                'newslint.toml:1: fail-on: should be one of "error", "warning" or "never", is "errors"',
            ),
            ('select = "fields"', 'newslint.toml:1: select: should be a list, is "fields"'),
            ('select = [\n"a",\n 3]', "newslint.toml:3: select.1: should be text in quotes, is 3"),
            ('[fields]\ntitel = "x"', 'newslint.toml:2: fields: unknown role "titel"; did you mean "title"?'),
            ("[fields]\ntitle = 3", "newslint.toml:2: fields.title: should be a list, is 3"),
            ('[rules]\nshort-body = "off"', 'newslint.toml:2: rules.short-body: should be a table, is "off"'),
            (
                '[[overrides]]\nfiles = ["x"]\n[[overrides]]\nsource = ["x"]',
                'newslint.toml:4: overrides.1: unknown key "source"; did you mean "sources"?',
            ),
            (
                'exclude = []\n\n[[overrides]]\nignore = ["x"]',
                "newslint.toml:3: overrides.0: needs `files` or `sources`, to say which records are meant",
            ),
            ('extends = "a\\u0000"', 'newslint.toml:1: extends: there is no file "a\\x00"'),
            ('"a\\n\\u009b" = 1', 'newslint.toml:1: unknown key "a\\n\\x9b"'),
            ('rule = "x"', 'newslint.toml:1: rule: should be a list, is "x"'),
            ('extends = "none.toml"', 'newslint.toml:1: extends: there is no file "none.toml"'),
            (
                'extends = ["newslint.toml"]',
                'newslint.toml:1: extends: "newslint.toml" leads back to a file that is already being',
            ),
        ],
    )
    def test_messages_name_file_and_line(self, tmp_path: Path, text: str, expected: str) -> None:
        assert message(tmp_path, text).startswith(expected)

    def test_a_line_of_a_project_file(self, tmp_path: Path) -> None:
        text = '[project]\nname = "x"\n\n[tool.newslint.rules.x]\na = 1\n[tool.newslint]\nslect = []\n'
        assert message(tmp_path, text, "pyproject.toml") == (
            'pyproject.toml:7: unknown key "slect"; did you mean "select"?'
        )

    def test_other_encodings_and_depths(self, tmp_path: Path) -> None:
        (tmp_path / "newslint.toml").write_bytes(b'fail-on = "\xff"')
        with pytest.raises(ConfigError, match=r"newslint\.toml: is not UTF-8 \(byte 11\)"):
            load(tmp_path)
        (tmp_path / "newslint.toml").write_bytes(b'\xef\xbb\xbffail-on = "never"\r\n')
        assert load(tmp_path).fail_on == "never"
        assert message(tmp_path, "select = " + "[" * 5000 + "]" * 5000).startswith("newslint.toml")

    @pytest.mark.skipif(sys.platform == "win32", reason="no permissions as here")
    def test_a_folder_is_no_file(self, tmp_path: Path) -> None:
        (tmp_path / "newslint.toml").mkdir()
        assert load(tmp_path).files == ()
        with pytest.raises(ConfigError, match=r"newslint\.toml: cannot be read: Is a directory"):
            load(tmp_path, explicit=tmp_path / "newslint.toml")


class TestExtending:
    def test_later_files_win_key_by_key(self, tmp_path: Path) -> None:
        write(
            tmp_path,
            "shared/newslint.toml",
            'select = ["fields"]\nignore = ["links"]\nexclude = ["old/*", "*.tmp"]\nplugins = ["mine.py"]\n'
            '[fields]\ntitle = "headline"\nbody = ["text"]\n[rules.a]\nx = 1\ny = 1\n'
            '[[overrides]]\nfiles = ["a"]\n[[rule]]\nname = "one"\n',
        )
        write(
            tmp_path,
            "newslint.toml",
            'extends = "shared/newslint.toml"\nignore = []\nplugins = ["own.py"]\n'
            '[fields]\ntitle = []\n[rules.a]\ny = 2\n[[overrides]]\nsources = ["b"]\n[[rule]]\nname = "two"\n',
        )
        config = load(tmp_path)
        assert config.files == (tmp_path / "shared/newslint.toml", tmp_path / "newslint.toml")
        assert (config.select, config.ignore, config.exclude) == (("fields",), (), ("shared/old/*", "*.tmp"))
        assert config.fields == {"title": (), "body": ("text",)}
        assert config.rules == {"a": {"x": 1, "y": 2}}
        assert config.plugins == (tmp_path / "shared/mine.py", tmp_path / "own.py")
        assert [override.origin.folder for override in config.overrides] == [tmp_path / "shared", tmp_path]
        assert [declared.table["name"] for declared in config.declared] == ["one", "two"]
        origins = {setting.key: setting.origin for setting in config.settings()}
        assert origins["include"] == "default"
        assert origins["select"] == "shared/newslint.toml:1"
        assert origins["ignore"] == "newslint.toml:2"
        assert origins["fields.body"] == "shared/newslint.toml:7"
        assert origins["rules.a.x"] == "shared/newslint.toml:9"
        assert origins["rules.a.y"] == "newslint.toml:7"
        assert origins["overrides.1.sources"] == "newslint.toml:9"

    def test_a_file_that_two_extend_is_read_once(self, tmp_path: Path) -> None:
        write(tmp_path, "base.toml", '[[rule]]\nname = "one"\n')
        write(tmp_path, "a.toml", 'extends = "base.toml"\n')
        write(tmp_path, "b.toml", 'extends = ["base.toml"]\n')
        write(tmp_path, "newslint.toml", 'extends = ["a.toml", "b.toml"]\n')
        assert [path.name for path in load(tmp_path).files] == ["base.toml", "a.toml", "b.toml", "newslint.toml"]
        assert len(load(tmp_path).declared) == 1

    def test_a_circle_is_refused(self, tmp_path: Path) -> None:
        write(tmp_path, "a.toml", 'extends = "b.toml"\n')
        write(tmp_path, "b.toml", '\nextends = "newslint.toml"\n')
        assert message(tmp_path, 'extends = "a.toml"\n').startswith('b.toml:2: extends: "newslint.toml" leads back')


class TestCommandLine:
    def test_a_selection_replaces_and_what_is_ignored_is_added(self, tmp_path: Path) -> None:
        write(tmp_path, "newslint.toml", 'select = ["fields"]\nignore = ["links"]\n[rules.a]\nx = 1\n')
        config = load(tmp_path).with_command_line(
            CommandLine(ignore=("dates",), fail_on="never", rules={"a": {"y": 2}})
        )
        assert config.select == ("fields",)
        assert config.ignore == ("links", "dates")
        origins = {setting.key: setting.origin for setting in config.settings()}
        assert origins["ignore"] == "newslint.toml:2, command line"
        assert (config.fail_on, origins["fail-on"]) == ("never", "command line")
        assert (origins["rules.a.x"], origins["rules.a.y"]) == ("newslint.toml:4", "command line")
        config = load(tmp_path).with_command_line(CommandLine(select=("dates",)))
        assert (config.select, config.ignore) == (("dates",), ())

    def test_nothing_given_changes_nothing(self, tmp_path: Path) -> None:
        config = load(tmp_path)
        assert config.with_command_line(CommandLine()) is config


def test_paths_are_shown_from_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "newslint.toml", "x = 1")
    below = tmp_path / "a"
    below.mkdir()
    monkeypatch.chdir(below)
    with pytest.raises(ConfigError, match=r'^\.\./newslint\.toml:1: unknown key "x"'):
        load(Path(os.getcwd()))


def test_without_a_file_no_model_is_loaded(tmp_path: Path) -> None:
    program = """
import sys
from pathlib import Path
from newslint.config import load
load(Path(sys.argv[1]))
load(Path(sys.argv[1]), isolated=True)
print([name for name in ("newslint.config.model", "newslint.declarative", "jsonschema") if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_shared_name_of_declared_rules_is_refused(tmp_path: Path) -> None:
    table = '[[rule]]\nname = "x-y"\nkind = "required"\nfields = ["a"]\n'
    write(tmp_path, "newslint.toml", table + table)
    with pytest.raises(ConfigError, match=r'two rules are named "x-y": newslint\.toml:1 and newslint\.toml:5'):
        rules_of(load(tmp_path))
