"""Measure newslint: articles a second, MB/s, peak memory, start-up, and the time each rule takes.

    python benchmarks/run.py                        20,000 generated records
    python benchmarks/run.py --records 200          quickly, to see that it works
    python benchmarks/run.py FILE...                files of your own

The first table runs the installed command as a whole process, as a user does; the second runs the rules one after
another in this process over the same records, with the views that rules share already computed, so that a rule's row
is what it adds by itself. Machines are noisy: compare ratios of runs that follow each other, not single figures.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from generate import Writer

from newslint.engine import Engine
from newslint.finding import Finding
from newslint.inputs import Input
from newslint.readers import read
from newslint.record import Raw, Record
from newslint.registry import all_rules
from newslint.roles.infer import infer
from newslint.roles.layout import Layout
from newslint.rule import Rule
from newslint.ruleset import RuleSet
from newslint.tables import records

NEWSLINT = Path(sys.executable).with_name("newslint")
SAMPLE = 2000
"""Records that the rule by rule measurement uses at the most."""


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path, help="files of records; generated where none is named")
    parser.add_argument("--records", type=int, default=20_000, help="how many records to generate")
    parser.add_argument("--runs", type=int, default=3, help="runs of each whole process; the median is shown")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        files = arguments.files or [generated(Path(folder) / "generated.jsonl", arguments.records)]
        processes(files, Path(folder), arguments.runs)
        for file in files:
            rule_by_rule(file)


def generated(path: Path, number: int) -> Path:
    """A file of that many generated records."""
    with path.open("w", encoding="utf-8") as out:
        for record in Writer(seed=1).records(number):
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path


def processes(files: list[Path], folder: Path, runs: int) -> None:
    """Whole processes: start-up, one small file, each of the files."""
    small = generated(folder / "small.jsonl", 1)
    print(f"{'whole process':44}{'seconds':>9}{'cpu':>8}{'records/s':>11}{'MB/s':>8}{'peak MB':>9}")
    row("newslint --version", ["--version"], runs)
    row("newslint check, one record", ["check", "--isolated", str(small)], runs)
    for file in files:
        number = sum(1 for raw in read(Input(str(file))) if isinstance(raw, Raw))
        row(f"newslint check {file.name}", ["check", "--isolated", "--format", "jsonl", str(file)], runs, number, file)


def row(label: str, arguments: list[str], runs: int, number: int = 0, file: Path | None = None) -> None:
    measured = sorted(run(arguments) for _ in range(runs))
    wall, cpu, peak = measured[len(measured) // 2]
    rates = ""
    if file:
        rates = f"{number / wall:11,.0f}{file.stat().st_size / wall / 1e6:8.1f}"
    print(f"{label[:43]:44}{wall:9.3f}{cpu:8.3f}{rates or ' ' * 19}{peak:9.0f}")


def run(arguments: list[str]) -> tuple[float, float, float]:
    """Wall seconds, CPU seconds and peak memory (MB, of the largest process) of one run of the command."""
    begun = time.perf_counter()
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        process = subprocess.Popen([str(NEWSLINT), *arguments], stdout=nowhere, stderr=nowhere)
        _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"newslint {' '.join(arguments)}: exit code {process.returncode}")
    scale = 1e6 if sys.platform == "darwin" else 1e3  # kilobytes but on macOS
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / scale


class Always:
    """A plan of the same rules for every record."""

    def __init__(self, rules: RuleSet) -> None:
        self.rules = rules

    def rules_for(self, record: Record) -> RuleSet:
        return self.rules


def rule_by_rule(file: Path) -> None:
    """Where the time of a record goes: reading, roles, all rules together, and the ten slowest of them."""
    rules = [rule.model_construct() for rule in all_rules(isolated=True).values() if rule.on_by_default]
    raws = [raw for raw in islice(read(Input(str(file))), SAMPLE) if isinstance(raw, Raw)]
    if not raws:
        return
    layout = infer([raw.data for raw in raws[:100] if raw.readable])
    engine = Engine(Always(RuleSet(rules)))
    each = 1e6 / len(raws)
    print(f"\n{file.name}: microseconds a record, over {len(raws):,} records")
    print(f"{seconds(lambda: reading(file)) * each:9.1f}  reading")
    print(f"{seconds(lambda: table(file)) * each:9.1f}  reading and roles")
    print(f"{seconds(lambda: checking(engine, raws, layout)) * each:9.1f}  all rules, nothing shared yet")
    found = [Record(raw, layout) for raw in raws]
    list(engine.check(found))
    times = sorted(((seconds(calls(rule, found)), rule.name) for rule in rules), reverse=True)
    print(f"{sum(taken for taken, _ in times) * each:9.1f}  rules by themselves, of which")
    for taken, name in times[:10]:
        print(f"{taken * each:9.1f}    {name}")


def reading(file: Path) -> list[object]:
    return list(islice(read(Input(str(file))), SAMPLE))


def table(file: Path) -> list[object]:
    path = Input(str(file))
    return list(islice(records([(path, read(path))], {}, None), SAMPLE))


def checking(engine: Engine, raws: list[Raw], layout: Layout) -> list[Finding]:
    return list(engine.check([Record(raw, layout) for raw in raws]))


def calls(rule: Rule, found: list[Record]) -> Callable[[], object]:
    """Calls the rule for the records for which the engine would call it."""
    only = RuleSet([rule])
    judged = [record for record in found if rule in only.for_record(record)]

    def work() -> Iterator[object]:
        for record in judged:
            yield from rule.check(record)

    return lambda: sum(1 for _ in work())


def seconds(work: Callable[[], object], runs: int = 3) -> float:
    """The shortest of some runs, in seconds."""
    taken = []
    for _ in range(runs):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return min(taken)


if __name__ == "__main__":
    main()
