"""Dates as they stand in the wild: ``forms.tsv`` holds the text, a tab, and the parts of the date."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from newslint.dates import LIMIT, Reading, read
from newslint.dates.lexicon import months, weekdays
from newslint.dates.months import MONTHS
from newslint.dates.weekdays import WEEKDAYS

FORMS = [
    tuple(line.split("\t"))
    for line in (Path(__file__).parent / "forms.tsv").read_text(encoding="utf-8").split("\n")
    if line and not line.startswith("# ")
]
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def said(reading: Reading | None) -> str:
    """The parts of the reading in the words of the table."""
    if reading is None:
        return "nothing"
    clock = [f"{part:02}" for part in (reading.hour, reading.minute, reading.second) if part is not None]
    parts = [str(reading.date), ":".join(clock), reading.zone or "", *(DAYS[day] for day in reading.weekdays)]
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_form(text: str, expected: str) -> None:
    reading = read(text, thorough=False)
    assert said(reading) == expected
    assert reading is not None
    assert reading.impossible is None
    assert reading.format


@pytest.mark.parametrize("language", MONTHS)
def test_every_month_name(language: str) -> None:
    table = MONTHS[language].split("|")
    assert len(table) == 12
    for month, names in enumerate(table, 1):
        for name in names.replace("-", "\N{NO-BREAK SPACE}").split(" "):
            for text in (
                f"4 {name} 2026",
                f"{name} 4, 2026",
                f"2026 {name} 4",
                f"04-{name}-2026",
                f"4. {name.upper()} 2026",
            ):
                reading = read(text, thorough=False)
                assert reading is not None, text
                assert date(2026, month, 4) in reading.days, text


@pytest.mark.parametrize("language", WEEKDAYS)
def test_every_weekday_name(language: str) -> None:
    table = WEEKDAYS[language].split("|")
    assert len(table) == 7
    for day, names in enumerate(table):
        for name in names.replace("-", "\N{NO-BREAK SPACE}").split(" "):
            reading = read(f"{name}, {day + 2} February 2026", thorough=False)
            assert reading is not None, name
            assert reading.date == date(2026, 2, day + 2)
            assert not reading.weekdays or day in reading.weekdays, name


def test_names_that_languages_use_differently() -> None:
    assert {name: numbers for name, numbers in months().items() if len(numbers) > 1} == {
        "listopad": (11, 10),  # Czech and Polish November, Croatian October
        "listopada": (11, 10),
    }
    assert all(len(numbers) == 1 for numbers in weekdays().values())


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("04/05/2026", {date(2026, 5, 4), date(2026, 4, 5)}),
        ("4-5-2026", {date(2026, 5, 4), date(2026, 4, 5)}),
        ("04/02/2569", {date(2026, 2, 4), date(2026, 4, 2)}),
        ("05/05/2026", {date(2026, 5, 5)}),
        ("04.05.2026", {date(2026, 5, 4)}),
    ],
)
def test_day_or_month_first(text: str, days: set[date]) -> None:
    reading = read(text)
    assert reading is not None
    assert set(reading.days) == days
    assert reading.ambiguous == (len(days) > 1)
    assert (reading.instant is None) == (len(days) > 1)


def test_a_given_order_decides() -> None:
    american, european = read("04/05/2026", "mdy"), read("04/05/2026", "dmy")
    assert american is not None
    assert american.days == (date(2026, 4, 5),)
    assert european is not None
    assert european.days == (date(2026, 5, 4),)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("31 February 2026", "February has no day 31"),
        ("20077-03-07", "there is no year 20077 yet"),
        ("4 March 20077", "there is no year 20077 yet"),
        ("14/12/0201", "there was no news in the year 201"),
        ("2026-13-01", "there is no month 13"),
        ("31/14/2026", "there is no month 14"),
        ("29.02.2023", "2023 is no leap year and has no 29 February"),
        ("2026-02-04T25:00:00Z", "there is no hour 25"),
        ("2026-02-04T10:00:00+19:00", "there is no time zone +19:00"),
        ("2026-W60-1", "2026 has no week 60"),
    ],
)
def test_impossible(text: str, why: str) -> None:
    reading = read(text)
    assert reading is not None
    assert reading.impossible == why
    assert reading.date is reading.instant is reading.earliest is None


@pytest.mark.parametrize(
    "text",
    [
        "2 hours ago", "6 YEARS AGO", "just now", "yesterday", "Yesterday, 3:20 PM", "in 2 hours", "a month ago",
        "3d", "5h ago", "Updated 10 min ago", "vor 3 Stunden", "heute, 14:30 Uhr", "il y a 2 heures", "hace 2 días",
        "há 2 horas", "2 ore fa", "2 uur geleden", "för 2 timmar sedan", "2 tuntia sitten", "2 часа назад",
        "2 години тому", "2 saat önce", "2 jam yang lalu", "2 giờ trước", "2小时前", "2時間前", "2시간 전",
        "منذ 3 ساعات", "2 घंटे पहले", "πριν από 2 ώρες",
    ],
)  # fmt: skip
def test_relative(text: str) -> None:
    reading = read(text, thorough=False)
    assert reading is not None
    assert reading.relative
    assert reading.date is reading.instant is None


@pytest.mark.parametrize("text", ["June 16", "Oct 2024", "2024", "2024-10", "Wednesday", "14:30", "10/2024", "12/25"])
def test_incomplete(text: str) -> None:
    reading = read(text)
    assert reading is not None
    assert not reading.relative
    assert reading.date is reading.instant is reading.earliest is None


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "-", "None", "null", "By Jane Doe", "5 min read", "42", "hello", "12345", "2.5", "a", "Section 404",
        "to be announced", "{'date': 1}", "1.2.3.4", "www.2026.example", "\ud800", "²", "\x00", "9" * 20,
    ],
)  # fmt: skip
def test_no_date(text: str) -> None:
    assert read(text) is None


def test_where_the_date_is() -> None:
    text = "  Published on February 4, 2026 by the desk"
    reading = read(text)
    assert reading is not None
    assert text[reading.start : reading.end] == "February 4, 2026"


def test_blanks_around_a_date_do_not_count() -> None:
    text = " " * LIMIT + "2026-02-04" + " " * LIMIT
    reading = read(text)
    assert reading is not None
    assert text[reading.start : reading.end] == "2026-02-04"


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2026-02-04", datetime(2026, 2, 3, 10), datetime(2026, 2, 5, 12)),
        ("2026-02-04T00:00:00Z", datetime(2026, 2, 3, 10), datetime(2026, 2, 5, 12)),
        ("2026-02-04T12:00:00Z", datetime(2026, 2, 4, 12), datetime(2026, 2, 4, 12, 0, 1)),
        ("2026-02-04T12:00+05:30", datetime(2026, 2, 4, 6, 30), datetime(2026, 2, 4, 6, 31)),
        ("2026-02-04T12:00:00", datetime(2026, 2, 3, 22), datetime(2026, 2, 5, 0, 0, 1)),
        ("4 Feb 2026 12:00 ET", datetime(2026, 2, 4, 16), datetime(2026, 2, 4, 17, 1)),
        ("04/05/2026", datetime(2026, 4, 4, 10), datetime(2026, 5, 5, 12)),
        ("2026-02-04T24:00:00Z", datetime(2026, 2, 5), datetime(2026, 2, 5, 0, 0, 1)),
    ],
)
def test_range_of_instants(text: str, earliest: datetime, latest: datetime) -> None:
    reading = read(text)
    assert reading is not None
    assert reading.earliest == earliest.replace(tzinfo=UTC)
    assert reading.latest == latest.replace(tzinfo=UTC)


def test_dates_written_alike_have_one_signature() -> None:
    signatures = [reading.format for text in ("4 Feb 2026", "Published on 17 Oct 2024") if (reading := read(text))]
    assert len(set(signatures)) == 1


def test_what_the_grammar_cannot_read_goes_to_dateparser() -> None:
    text = "2026 Februaris, 4"
    assert read("4 kuukausi 2026", thorough=False) is None
    assert read(text, thorough=False) is not None
