"""The scans of words: compiled and in Python they find the same."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.scan import COMPILED, Vocabulary, doubled, doubled_plain
from newslint.text.words import FOLD, latin

WORDS = [b"the", b"ferry", b"sails", b"again", b"don't", b"s", b"\xe9t\xe9"]
ways = pytest.mark.parametrize(
    "compiled", [pytest.param(True, marks=pytest.mark.skipif(not COMPILED, reason="pure")), False]
)
texts = st.one_of(
    st.binary(max_size=60),
    st.lists(st.sampled_from([b" ", b"'", b"'s", b"-", b"The", b"THE", b"Ferry", b"x", b"\xc9T\xc9", b"3"])).map(
        b"".join
    ),
)


@ways
def test_unknown_words_stand_where_they_are_said_to(compiled: bool) -> None:
    vocabulary = Vocabulary(WORDS, compiled)
    text = latin("The ferrry's ‘Ferry’ don’t SAIL 'again' to Zürich, s x3été")
    assert [text[start:end].decode("latin-1") for start, end in vocabulary.unknown(text)] == [
        "ferrry", "SAIL", "to", "Zürich", "x",
    ]  # fmt: skip
    assert [text[start:end] for start, end in vocabulary.unknown(text, 5)] == [b"ferrry", b"Z\xfcrich"]


@ways
def test_a_vocabulary_knows_its_words(compiled: bool) -> None:
    vocabulary = pickle.loads(pickle.dumps(Vocabulary(WORDS, compiled)))
    assert all(word in vocabulary for word in WORDS)
    assert not any(word in vocabulary for word in (b"", b"th", b"The", b"ferrys"))
    assert b"a" not in Vocabulary([], compiled)
    assert vocabulary.members([b"ferry", b"boat", b"ferry", b"the"]) == {b"ferry", b"the"}


@ways
def test_many_words(compiled: bool) -> None:
    words = [b"word%d" % number for number in range(5000)]
    vocabulary = Vocabulary(words, compiled)
    assert all(word in vocabulary for word in words)
    assert not any(b"other%d" % number in vocabulary for number in range(5000))


@ways
def test_different_words(compiled: bool) -> None:
    vocabulary = Vocabulary(WORDS, compiled)
    text = latin("The ferry, the FERRY sails don't sail été")
    assert vocabulary.different(text, 100) == (5, 8)
    assert vocabulary.different(text, 3) == (2, 3)
    assert vocabulary.different(b"", 3) == (0, 0)


def test_doubled_words() -> None:
    text = latin("The the ferry, ferry! It's it's 3 it 'it'")
    assert [text[start:end] for start, end in doubled(text)] == [b"The", b"ferry", b"It's"]


@pytest.mark.skipif(not COMPILED, reason="there is only one of the two")
@given(texts, st.integers(min_value=-1, max_value=6))
def test_both_ways_find_the_same(text: bytes, shortest: int) -> None:
    assert Vocabulary(WORDS, True).unknown(text, shortest) == Vocabulary(WORDS, False).unknown(text, shortest)
    assert Vocabulary(WORDS, True).different(text, 7) == Vocabulary(WORDS, False).different(text, 7)
    assert doubled(text) == doubled_plain(text, FOLD)


@pytest.mark.skipif(not COMPILED, reason="nothing is compiled")
def test_what_is_no_table_is_refused() -> None:
    from newslint.text import _scan

    for table in (b"", b"abc", b"\0" * 12):
        with pytest.raises(ValueError, match="power of two"):
            _scan.unknown(b"the", FOLD, table, 1)
    with pytest.raises(ValueError, match="too large"):
        Vocabulary([b"word%d" % number for number in range(2000)]).different(b"the", 1)
    with pytest.raises(ValueError, match="256"):
        _scan.doubled(b"the", b"")
    with pytest.raises(TypeError):
        _scan.members(_scan.table([b"the"]), ["the"])  # type: ignore[list-item]
    with pytest.raises(TypeError):
        _scan.table([b"the", "ferry"])  # type: ignore[list-item]
