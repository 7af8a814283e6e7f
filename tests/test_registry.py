"""Rules are found: by entry point, in files and folders, in the configuration."""

from __future__ import annotations

import pickle
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newslint import Record, Rule
from newslint.config import Config, ConfigError
from newslint.engine import Engine
from newslint.origin import Nowhere
from newslint.plan import Plan, make_plan
from newslint.record import Raw
from newslint.registry import add, all_rules, misshapen, packs
from newslint.roles.infer import infer

DATA = Path(__file__).parent / "data"
PLUGINS = DATA / "plugins"


def record(**data: Any) -> Record:
    return Record(Raw(data, Nowhere(), 0), infer([data]))


def found(plan: Plan, **data: Any) -> list[tuple[str, str]]:
    return [(finding.rule, finding.message) for finding in Engine(plan).check([record(**data)])]


def plan_of(*names: str, plugins: tuple[Path, ...]) -> Plan:
    return make_plan(Config(DATA, select=names, plugins=plugins), all_rules(plugins))


def test_the_built_in_pack_is_found_by_its_entry_point() -> None:
    first, *_ = packs()
    assert first.name == "builtin"
    assert first.version
    assert {rule.name: rule for rule in first.rules} == all_rules(isolated=True)


def test_a_file_offers_the_rules_that_it_defines_and_no_others() -> None:
    file = PLUGINS / "short_title.py"
    assert all_rules([file]).keys() - all_rules().keys() == {"short-title"}
    assert found(plan_of("short-title", plugins=(file,)), title="Rain", body="x") == [
        ("short-title", "title has fewer than 3 words")
    ]


def test_a_folder_offers_the_rules_of_its_files() -> None:
    rules = all_rules([PLUGINS / "folder"])
    assert rules.keys() - all_rules().keys() == {"clickbait", "crashing"}
    plan = plan_of("clickbait", plugins=(PLUGINS / "folder",))
    assert found(plan, title="Mayor slams mayor", body="x") == [("clickbait", "banned word")]


def test_a_crashing_rule_is_a_finding_and_the_others_go_on() -> None:
    plan = plan_of("crashing", "clickbait", plugins=(PLUGINS / "folder",))
    findings = found(plan, title="Shocking rain", body="x")
    assert sorted(findings) == [
        ("clickbait", "banned word"),
        ("internal-error", "rule crashing crashed: KeyError: 'no such thing'"),
    ]


def test_an_isolated_run_has_the_built_in_rules_alone() -> None:
    assert all_rules([PLUGINS / "folder"], isolated=True) == all_rules(isolated=True)
    assert all(rule.__module__.startswith("newslint_rules.") for rule in all_rules(isolated=True).values())


def test_a_plan_takes_its_plugins_along_to_another_process(tmp_path: Path) -> None:
    plan = plan_of("clickbait", "short-title", plugins=(PLUGINS / "folder", PLUGINS / "short_title.py"))
    (tmp_path / "plan").write_bytes(pickle.dumps(plan))
    program = "import pickle, sys; print([rule.name for rule in pickle.load(open(sys.argv[1], 'rb')).rules.rules])"
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program, str(tmp_path / "plan")],
        capture_output=True,
        text=True,
        check=True,
    )
    assert sorted(eval(done.stdout)) == ["clickbait", "short-title"]


HEAD = "from newslint import Rule, Record, Problem\n"
CHECK = "    def check(self, record):\n        yield from ()\n"

WRONG = {
    "does not parse": ("x = 1\nclass (:\n", ":2: SyntaxError: invalid syntax"),
    "raises": ("x = 1\n\nraise ValueError('not today')\n", ":3: ValueError: not today"),
    "exits": ("raise SystemExit('bye')\n", ":1: SystemExit: bye"),
    "imports nothing": ("import no_such_module_at_all\n", ":1: ModuleNotFoundError: No module named"),
    "untyped option": (HEAD + "class A(Rule):\n    name = 'a'\n    words = 3\n" + CHECK, ":2: PydanticUserError: "),
    "no name": (HEAD + "class A(Rule):\n    family = 'b'\n" + CHECK, ":2: rule A has no name"),
    "no family": (HEAD + "\nclass A(Rule):\n    name = 'a'\n" + CHECK, ":3: rule A has no family"),
    "no check": (HEAD + "class A(Rule):\n    name = 'a'\n    family = 'b'\n", ":2: rule A has no method `check`"),
    "bad name": (
        HEAD + "class A(Rule):\n    name = 'A b'\n    family = 'b'\n" + CHECK,
        ":2: rule A name 'A b' should be",
    ),
    "one needle": (
        HEAD + "class A(Rule):\n    name = 'a'\n    family = 'b'\n    needles = 'abc'\n" + CHECK,
        ":2: rule A needles should be a tuple",
    ),
    "needy option": (
        HEAD + "class A(Rule):\n    name = 'a'\n    family = 'b'\n    words: int\n" + CHECK,
        ":2: rule A option `words` has no default",
    ),
}


@pytest.mark.parametrize(("code", "message"), WRONG.values(), ids=WRONG)
def test_a_broken_plugin_is_one_line_with_file_and_line(tmp_path: Path, code: str, message: str) -> None:
    file = tmp_path / "plugin.py"
    file.write_text(code)
    with pytest.raises(ConfigError) as error:
        all_rules([file])
    assert f"{file.as_posix()}{message}" in str(error.value)
    assert "\n" not in str(error.value)


def test_a_missing_plugin_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"there is no file or folder .*/nothing\.py"):
        all_rules([tmp_path / "nothing.py"])


def test_two_rules_of_one_name_are_both_named(tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    taken = next(iter(all_rules(isolated=True)))
    file.write_text(HEAD + f"class Mine(Rule):\n    name = '{taken}'\n    family = 'b'\n" + CHECK)
    with pytest.raises(ConfigError) as error:
        all_rules([file])
    assert f'two rules are named "{taken}": newslint_rules.' in str(error.value)
    assert str(error.value).endswith(f"{file} (Mine)")


def test_a_rule_is_not_named_like_a_family() -> None:
    class Clash(Rule):
        name = "links"
        family = "links"

        def check(self, record: Record) -> Iterator[Any]:
            yield from ()

    assert misshapen(Clash) is None
    with pytest.raises(ConfigError, match='"links" is the name of a family'):
        add({}, [Clash])


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of a virtual environment that has what this one has, and the pack."""
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    program = "import sysconfig; print(sysconfig.get_path('purelib'))"
    own = subprocess.run([python, "-c", program], capture_output=True, text=True, check=True).stdout.strip()
    here = sysconfig.get_path("purelib")
    Path(own, "this_environment.pth").write_text(f"import site; site.addsitedir({here!r})\n")
    source = tmp_path_factory.mktemp("source") / "pack"
    for file in (DATA / "pack").rglob("*.[pt][yo]*"):
        target = source / file.relative_to(DATA / "pack")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.read_bytes())
    install = ["install", "--quiet", "--no-index", "--no-deps", "--no-build-isolation", str(source)]
    done = subprocess.run(
        [sys.executable, "-m", "pip", "--python", str(python), *install], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return python


def run(python: Path, program: str) -> str:
    done = subprocess.run([python, "-c", program], capture_output=True, text=True, cwd=Path(python).parent)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_an_installed_pack_is_found_and_its_rule_runs(environment: Path) -> None:
    assert run(environment, "from newslint.registry import packs; print([pack[:2] for pack in packs()][1:])") == (
        "[('pack', '1.2.3')]"
    )
    program = """
from pathlib import Path
from newslint.config import Config
from newslint.plan import make_plan
from newslint.record import Raw, Record
from newslint.registry import rules_of
from newslint.roles.infer import infer

config = Config(Path(), select=("house-style",), rules={"loud-title": {"most": 2}})
rules = make_plan(config, rules_of(config)).rules
for title in ("Rain!!", "Rain!!!"):
    data = {"title": title, "body": "It rains."}
    record = Record(Raw(data, None, 0), infer([data]))
    print([(rule.name, problem.message) for rule in rules.for_record(record) for problem in rule.check(record)])
"""
    assert run(environment, program).splitlines() == ["[]", "[('loud-title', 'title ends in 3 exclamation marks')]"]


def test_an_isolated_run_leaves_installed_packs_out(environment: Path) -> None:
    program = "from newslint.registry import all_rules; print('loud-title' in all_rules(isolated={}))"
    assert run(environment, program.format(False)) == "True"
    assert run(environment, program.format(True)) == "False"
