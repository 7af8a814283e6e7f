"""Dates in datelines, in URLs and in fields."""

from __future__ import annotations

from datetime import date

import pytest

from newslint.dates.datelines import dateline
from newslint.dates.stamps import stamps
from newslint.dates.urls import in_url
from newslint.origin import Nowhere
from newslint.place import Place
from newslint.record import Raw, Record
from newslint.roles.layout import Field, Layout


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("OSLO, Feb. 4 — The harbour", "Feb. 4"),
        ("OSLO, Feb. 4 (NTB) -- The harbour", "Feb. 4"),
        ("NEW DELHI, Feb 4 (PTI): The harbour", "Feb 4"),
        ("ERIE, Pa., March 3 (AP) — The harbour", "March 3"),
        ("MOSCOW, February 4. /TASS/. The harbour", "February 4"),
        ("Madrid, 4 feb (EFE).- El puerto", "4 feb"),
        ("Paris, 4 févr. 2026 (AFP) - Le port", "4 févr. 2026"),
        ("BERLIN, 4. Februar (dpa) - Der Hafen", "4. Februar"),
        ("By Kari Nordmann\n\nOSLO, Dec 30 (NTB) - The harbour", "Dec 30"),
        ("Harbour\n\nDec 4, 2025\n\nThe harbour", "Dec 4, 2025"),
        ("OSLO (NTB) - The harbour", None),
        ("On Tuesday, March 3 - the day of the storm", None),
        ("May 3 (Saturday) - the day of the storm", None),
        ("OSLO, May I say, is open", None),
        ("Published Feb 4, 2026\n\nThe harbour", None),
        ("04/05/2026\n\nThe harbour", None),
        ("In 2024\n\nThe harbour", None),
        ("a\n\nb\n\nc\n\nOSLO, Feb. 4 (NTB) - The harbour", None),
        ("", None),
    ],
)
def test_dateline(text: str, found: str | None) -> None:
    line = dateline(text)
    assert (text[line.start : line.end] if line else None) == found


def test_a_dateline_is_of_the_nearest_year() -> None:
    line = dateline("OSLO, Dec 31 (NTB) - The harbour")
    assert line is not None
    assert line.nearest(date(2026, 1, 2)) == date(2025, 12, 31)


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("https://news.example/2024/03/11/harbour", "2024/03/11"),
        ("https://news.example/2024/mar/11/harbour", "2024/mar/11"),
        ("https://news.example/a/2024-03-11/harbour", "2024-03-11"),
        ("https://news.example/harbour-2024-03-11/", "2024-03-11"),
        ("https://news.example/20240311/harbour", "20240311"),
        ("https://news.example/2024-03/11/c1.html", "2024-03/11"),
        ("https://news.example/2024/0311/c1.html", "2024/0311"),
        ("https://news.example/2024/03/harbour", "2024/03"),
        ("https://news.example/2021/04/92713", "2021/04"),
        ("https://news.example/2021/04/13-ways-to-sail", "2021/04"),
        ("https://news.example/2024/13/45/harbour", None),
        ("https://news.example/story/20231107", None),
        ("https://news.example/harbour?date=2024/03/11", None),
        ("https://web.archive.org/web/20240311000000/https://news.example/2024/03/11/a", None),
        ("http://[news/2024/03/11/", None),
        ("2024", None),
    ],
)
def test_date_in_url(url: str, found: str | None) -> None:
    named = in_url(url)
    assert (url[named.start : named.end] if named else None) == found


def test_a_month_in_a_url_is_all_its_days() -> None:
    named = in_url("https://news.example/2024/12/harbour")
    assert named is not None
    assert [named.away(day) for day in (date(2024, 11, 29), date(2024, 12, 31), date(2025, 1, 1))] == [-2, 0, 1]


@pytest.mark.parametrize(
    ("value", "day", "place"),
    [
        ("2026-02-04", date(2026, 2, 4), Place("/when", 0, 10)),
        (" Published on 4 Feb 2026 ", date(2026, 2, 4), Place("/when", 14, 24)),
        (1733598456, date(2024, 12, 7), Place("/when")),
        (1733598456123.0, date(2024, 12, 7), Place("/when")),
        ({"$date": "2026-02-04T10:00:00Z"}, date(2026, 2, 4), Place("/when/$date", 0, 20)),
        ({"$date": {"$numberLong": "1733598456123"}}, date(2024, 12, 7), Place("/when/$date/$numberLong", 0, 13)),
        (["2026-02-04"], date(2026, 2, 4), Place("/when/0", 0, 10)),
        (float("nan"), None, None),
        pytest.param(10**5000, None, None, id="huge"),
        (True, None, None),
        ("", None, None),
    ],
)
def test_stamps_of_a_field(value: object, day: date | None, place: Place | None) -> None:
    layout = Layout({"published": (Field(("when",), 1.0, "named"),)})
    found = stamps(Record(Raw({"when": value}, Nowhere(), 0), layout))
    assert [stamp.reading.date for stamp in found if stamp.reading] == ([day] if day else [])
    assert [stamp.place for stamp in found] == ([place] if place else [])
