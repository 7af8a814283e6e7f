"""The numbers of a run, and what people read of them."""

from __future__ import annotations

from newslint.inputs import Failure
from newslint.reporters.totals import totals
from newslint.rule import Severity
from newslint.summary import Summary
from newslint.terminal import Terminal


def some(**changes: object) -> Summary:
    summary = Summary(files=2, records=1200)
    summary.rules.update(
        {
            ("empty-field", "fields", Severity.ERROR): 3,
            ("empty-field", "fields", Severity.INFO): 4,
            ("html-entity", "encoding", Severity.WARNING): 1,
        }
    )
    for name, value in changes.items():
        setattr(summary, name, value)
    return summary


def shown(summary: Summary, **options: object) -> str:
    return "".join(totals(summary, Terminal(), **options))  # type: ignore[arg-type]


def test_numbers_by_severity_family_and_rule() -> None:
    assert some().as_dict() == {
        "files": 2,
        "records": 1200,
        "findings": 8,
        "left_out": 0,
        "severities": {"error": 3, "warning": 1, "info": 4},
        "families": {"fields": 7, "encoding": 1},
        "rules": {"empty-field": 7, "html-entity": 1},
    }


def test_parts_add_up_to_the_whole() -> None:
    whole = Summary()
    whole.add(some())
    whole.add(some(failures=[Failure("a", "unreadable", "gone")]))
    assert whole.findings == 16
    assert whole.records == 2400
    assert len(whole.failures) == 1


def test_what_is_passed_over_is_no_failure() -> None:
    summary = Summary()
    summary.note(Failure("README.md", "no-records", "no records", named=False))
    summary.note(Failure("named.md", "no-records", "no records"))
    summary.note(Failure("found.json", "unreadable", "permission denied", named=False))
    assert [failure.path for failure in summary.passed_over] == ["README.md"]
    assert [failure.path for failure in summary.failures] == ["named.md", "found.json"]
    assert [entry["path"] for entry in summary.skipped()] == ["named.md", "found.json", "README.md"]


def test_totals() -> None:
    assert shown(some()) == (
        "  4  info     empty-field\n"
        "  3  error    empty-field\n"
        "  1  warning  html-entity\n"
        "\n"
        "3 errors, 1 warning and 4 infos in 1,200 records of 2 files\n"
    )


def test_totals_of_the_most_frequent_rules() -> None:
    assert "  4  of 2 other rules (--statistics lists all)\n" in shown(some(), top=1)


def test_totals_of_a_clean_run() -> None:
    assert shown(Summary(files=1, records=1)) == "All clean: nothing found in 1 record of 1 file\n"


def test_totals_of_an_empty_run() -> None:
    assert shown(Summary(files=1)) == "Nothing to check: no records found\n"


def test_an_incomplete_run_is_not_clean() -> None:
    report = shown(Summary(files=1, records=1, failures=[Failure("a\x1b.md", "unreadable", "gone")]))
    assert "clean" not in report
    assert "not complete: could not read 1 file\n  a\\x1b.md: gone\n" in report


def test_passed_over_files_are_named_when_asked_for() -> None:
    summary = some(passed_over=[Failure("README.md", "no-records", "no record in it", named=False)])
    assert shown(summary).endswith("passed over: no records in 1 file\n")
    assert shown(summary, verbose=True).endswith("  README.md: no record in it\n")


def test_time_is_told_only_when_given() -> None:
    assert shown(some(), seconds=2.0).endswith("of 2 files (2.0 s, 600 records/s)\n")
    assert shown(some(), seconds=0.4).endswith("of 2 files (0.4 s)\n")
    assert "(" not in shown(Summary(), seconds=0.1)


def test_findings_left_out_are_counted() -> None:
    assert "7 findings not shown (--max-findings)\n" in shown(some(left_out=7))
