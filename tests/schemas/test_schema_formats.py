"""Dates, times and URIs by the letter of RFC 3339, RFC 3986 and RFC 3987."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint_schemas.formats import FORMATS, is_date_time, is_iri, is_uri, is_uri_reference


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-04T12:41:45Z",
        "2026-02-04t12:41:45.123456789+05:30",
        "2024-02-29T00:00:00-00:00",
        "1990-12-31T23:59:60Z",
        "1990-12-31T15:59:60-08:00",
    ],
)
def test_date_time(text: str) -> None:
    assert is_date_time(text)


@pytest.mark.parametrize(
    "text",
    [
        "4 Feb",
        "2026-02-04",
        "2026-02-04T12:41:45",
        "2026-02-04 12:41:45Z",
        "2026-02-30T00:00:00Z",
        "2026-02-04T24:00:00Z",
        "1990-12-31T23:58:60Z",
        "2026-02-04T12:41:45+25:00",
        "2026-02-0٤T12:41:45Z",
        "2026-02-04T12:41:45Z\n",
        "0000-01-01T00:00:00Z",
    ],
)
def test_no_date_time(text: str) -> None:
    assert not is_date_time(text)


@pytest.mark.parametrize(
    "text",
    [
        "https://news.example.org/a?b=c#d",
        "http://[2001:db8::1]:8080/",
        "https://jane@news.example.org",
        "mailto:jane@news.example.org",
        "urn:newsml:news.example.org:20260204:1",
        "data:text/plain,hello%20world",
    ],
)
def test_uri(text: str) -> None:
    assert is_uri(text)
    assert is_iri(text)
    assert is_uri_reference(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "news.example.org/a",
        "/a/b",
        "//news.example.org/a",
        "http://",
        "https:///a",
        "https://news example.org/",
        "https://news.example.org/[a]",
        "https://news.example.org/%zz",
        "https://news.example.org:port/",
        "https://[2001:db8::1",
        "1http://news.example.org/",
        "https://hafen-köln.example/",
        "https://news.example.org/a#b#c",
        "https://news.example.org/\ud800",
    ],
)
def test_no_uri(text: str) -> None:
    assert not is_uri(text)


def test_letters_of_any_script_make_an_iri() -> None:
    assert is_iri("https://hafen-köln.example/ä?ö=ü")
    assert not is_iri("https://hafen köln.example/")


def test_references() -> None:
    assert is_uri_reference("/a/b?c#d")
    assert is_uri_reference("//news.example.org/a")
    assert not is_uri_reference("a b")
    assert not is_uri_reference("1:b")


@given(st.text())
def test_never_raises(text: str) -> None:
    for check in FORMATS.values():
        assert check(text) in (True, False)


@given(st.datetimes(timezones=st.timezones()).map(lambda moment: moment.replace(microsecond=0, fold=0)))
def test_every_moment_is_a_date_time(moment: object) -> None:
    text = str(moment).replace(" ", "T")
    assert is_date_time(text) == (text[-6] in "+-" and text[:4] != "0000" and len(text) == 25)
