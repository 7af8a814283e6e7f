"""Literal strings in one scan: compiled and without they are found at the same places."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.needles import Needles, cases, folded
from newslint.text.scan import COMPILED, Index

compiled_only = pytest.mark.skipif(not COMPILED, reason="nothing is compiled")
alphabet = st.sampled_from(["a", "b", "A", " ", "é", "É", "ß", "ж", "Ж", "中", "’", "\n", "\ud800", "İ"])
words = st.text(alphabet, min_size=1, max_size=12)


def places(needles: Needles, text: str) -> list[tuple[str, str]]:
    return [(needles.needles[at], text[start:end]) for start, end, at in needles.places(text)]


def test_letter_case_does_not_matter() -> None:
    needles = Needles(["Sign up", "ЧИТАЙТЕ ТАКЖЕ", "été", "İstanbul"])
    assert places(needles, "SIGN UP, sign Up: Читайте также. Été ÉTÉ") == [
        ("sign up", "SIGN UP"),
        ("sign up", "sign Up"),
        ("читайте также", "Читайте также"),
        ("été", "Été"),
        ("été", "ÉTÉ"),
    ]


def test_places_count_characters() -> None:
    needles = Needles(["b", "aba", "中"])
    assert list(needles.places("é中aBaba")) == [(1, 2, 2), (2, 5, 0), (3, 4, 1), (4, 7, 0), (5, 6, 1)]
    assert needles.found("é中") == {2}


def test_no_needles() -> None:
    assert Needles([]).found("anything") == set()
    assert list(Needles([]).places("anything")) == []


def test_pickled() -> None:
    needles = pickle.loads(pickle.dumps(Needles(["Ferry", "île"])))
    assert needles.found("The FERRY to the Île") == {0, 1}


def test_an_empty_needle_is_refused() -> None:
    with pytest.raises(ValueError, match="empty"):
        Index([b"a", b""])


@compiled_only
@given(st.lists(words, max_size=12), st.text(alphabet, max_size=60))
def test_both_ways_find_the_same(needles: list[str], text: str) -> None:
    forms = sorted({form for needle in needles for form in cases(needle.lower())})
    raw = folded(text + "".join(needles[:3]))
    assert sorted(Index(forms).occurrences(raw)) == sorted(
        Index(forms, compiled=False).occurrences(raw) if forms else []
    )


@compiled_only
@given(st.lists(st.binary(min_size=1, max_size=20), max_size=30, unique=True), st.binary(max_size=100))
def test_any_bytes(needles: list[bytes], text: bytes) -> None:
    text = b"".join(needles[:2]) + text + b"".join(needles[2:4])
    found = Index(needles).occurrences(text)
    assert all(text[start:end] == needles[at] for at, start, end in found)
    expected = [
        (at, start, start + len(needle))
        for at, needle in enumerate(needles)
        for start in range(len(text))
        if text.startswith(needle, start)
    ]
    assert sorted(found) == sorted(expected)
