"""What holds of every date, and of every text."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta, timezone
from email.utils import format_datetime

from hypothesis import example, given
from hypothesis import strategies as st

from newslint.dates import read
from newslint.dates.calendars import gregorian
from newslint.dates.datelines import dateline
from newslint.dates.months import MONTHS
from newslint.dates.urls import in_url

MOMENTS = st.datetimes(datetime(1900, 1, 1), datetime(2099, 12, 31)).map(lambda moment: moment.replace(microsecond=0))
ZONES = st.integers(-12 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))
FRAGMENTS = st.sampled_from(
    [*" ,.:/-()'|年月日時+Z٤²", "2026", "4", "12:30", "25:61", "Feb", "mar", "Montag", "de", "am", "GMT", "+0100",
     "ago", "hours", "Published on", "\ud800", "0000", "99999", "شعبان", "令和", "오후", "T"]
)  # fmt: skip


@given(MOMENTS, ZONES)
def test_aware_times_come_back(moment: datetime, zone: timezone) -> None:
    aware = moment.replace(tzinfo=zone)
    for text in (aware.isoformat(), aware.isoformat(" "), format_datetime(aware), aware.strftime("%Y%m%dT%H%M%S%z")):
        reading = read(text)
        assert reading is not None, text
        assert reading.instant == aware, text


@given(MOMENTS)
def test_local_times_come_back(moment: datetime) -> None:
    for form in (
        "%Y-%m-%d %H:%M:%S", "%d %B %Y %H:%M:%S", "%B %d, %Y, %I:%M:%S %p", "%a, %b %d %Y %I:%M:%S %p",
        "%d.%m.%Y %H:%M:%S", "%H:%M:%S %d. %b %Y", "%Y/%m/%d %H:%M:%S", "%Y年%m月%d日 %H:%M:%S",
        "%A %d %B %Y à %H:%M:%S",
    ):  # fmt: skip
        reading = read(moment.strftime(form))
        assert reading is not None, form
        assert reading.local == moment, form
        if "%a" in form or "%A" in form:
            assert reading.weekdays == (moment.weekday(),)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(sorted(MONTHS)), st.data())
def test_days_in_every_language_come_back(day: date, language: str, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(MONTHS[language].split("|")[day.month - 1].split())).replace("-", " ")
    reading = read(f"{day.day} {name} {day.year}", thorough=False)
    assert reading is not None
    assert day in reading.days


@given(st.datetimes(datetime(1980, 1, 1), datetime(2099, 12, 31)))
def test_epochs_come_back(moment: datetime) -> None:
    aware = moment.replace(tzinfo=UTC, microsecond=moment.microsecond // 1000 * 1000)
    milliseconds = round(aware.timestamp() * 1000)
    reading, seconds = read(str(milliseconds)), read(str(milliseconds // 1000))
    assert reading is not None
    assert reading.instant == aware
    assert seconds is not None
    assert seconds.instant == aware.replace(microsecond=0)


@example("2026Z2026")
@given(st.lists(st.one_of(FRAGMENTS, st.text(max_size=6)), max_size=12).map("".join))
def test_any_text_is_read_without_an_exception(text: str) -> None:
    reading = read(text, thorough=False)
    if reading is not None:
        assert 0 <= reading.start <= reading.end <= len(text)
        bounds = reading.earliest, reading.latest
        assert (bounds[0] is None) == (reading.date is None)
        assert reading.instant is None or (bounds[0] and bounds[1] and bounds[0] <= reading.instant <= bounds[1])
    dateline(text)
    in_url(f"https://news.example/{text}")
    in_url(text)


@given(st.integers(1178, 1633), st.integers(1, 12), st.integers(1, 29))
def test_persian_days_follow_each_other(year: int, month: int, day: int) -> None:
    first, following = gregorian(year, month, day), gregorian(year, month, day + 1)
    assert first is not None
    assert following in (first + 1, None)
    assert date.fromordinal(first).year - year in (621, 622)


def test_long_texts_cost_nothing() -> None:
    start = time.process_time()
    for text in ("9" * 5_000_000, " " * 5_000_000, "Feb " * 1_250_000, "\n" * 5_000_000, "4/" * 2_500_000):
        assert read(text) is None
        dateline(text)
        in_url(text)
    assert time.process_time() - start < 1
