"""What counts as a misspelling, word by word."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint_rules.spelling import lexicon as lexicons
from newslint_rules.spelling.common import COMMON
from newslint_rules.spelling.edits import slip
from newslint_rules.spelling.judge import correction
from newslint_rules.spelling.lexicon import Lexicon, lexicon

WRONG = {
    "goverment": "government",
    "recieved": "received",
    "bilaterial": "bilateral",
    "folllowing": "following",
    "seperate": "separate",
    "untill": "until",
    "accomodation": "accommodation",
    "occured": "occurred",
    "nighborliness": "neighborliness",
    "presidnet": "president",
    "everone": "everyone",
    "meida": "media",
    "alot": "a lot",
    "doesnt": "doesn't",
}

_RIGHT = """
aeroplane aluminium anaesthetic analyse analysed apologise archaeologist armour artefact behaviour benefitted cancelled
catalogue centre centrepiece cheque civilisation colour councillor counsellor criticised defence dialogue dishonour
draught encyclopaedia enrolment favourite fibreglass foetus fulfil globalisation grey gruelling haemorrhage harbour
honourable jewellery kerb kilometre labelled labour learnt leukaemia licence litre manoeuvre marvellous medallist metre
modelling moustache neighbourliness offence omelette organisation paediatrician paralysed plough practise prioritise
programme programmes pyjamas realise rumour sabre sceptical signalling skilful specialised storey sulphur theatre
travelled traveller tumour tyre unravelled vapour whisky wilful woollen worshipper yoghurt
airstrike antisemitic bitcoin blockchain ceasefire chatbot clickbait coronavirus crowdfunding cryptocurrency
cyberattack cybersecurity decarbonisation deepfake denuclearisation disinformation ethereum exoplanet fintech hashtag
influencer islamist jihadist livestream lockdown microplastics mpox paywall photovoltaic podcast ransomware retweet
selfie smartphone spyware superspreader touchscreen vaping
boda chaebol crore favela halal hryvnia intifada jirga kibbutz kimchi lakh loadshedding madrassa matatu mujahideen
panchayat peshmerga tuk ubuntu
dizzyingly reinsurers unshredded factionalized unrecycled overlayed
"""


@pytest.mark.parametrize("word", WRONG)
def test_wrong(word: str) -> None:
    assert correction(word, False) == WRONG[word]


@pytest.mark.parametrize("word", _RIGHT.split())
def test_right(word: str) -> None:
    assert correction(word, False) is None


@pytest.mark.parametrize("name", ["shehbaz", "pakhtunkhwa", "zelenskyy", "mirziyoyev", "xinhua", "jinping", "galmier"])
def test_names_are_right_with_a_capital(name: str) -> None:
    assert correction(name, True) is None


def test_the_list_of_common_misspellings() -> None:
    assert len(COMMON) <= 300
    assert not [word for word in COMMON if word in lexicon()]
    assert all(word != meant and word.islower() for word, meant in COMMON.items())


@pytest.mark.parametrize(
    ("seen", "meant", "kind"),
    [
        ("presidnet", "president", ("swapped", 6)),
        ("folllowing", "following", ("doubled", 4)),
        ("occured", "occurred", ("undoubled", 5)),
        ("goverment", "government", ("dropped", 5)),
        ("seperate", "separate", ("vowel", 3)),
        ("leasat", "least", ("extra", 4)),
        ("friemd", "friend", ("neighbor", 4)),
        ("fqiend", "friend", ("other", 1)),
    ],
)
def test_kinds_of_slips(seen: str, meant: str, kind: tuple[str, int]) -> None:
    assert slip(seen, meant) == kind


@given(st.text(alphabet="abc", max_size=6), st.text(alphabet="abc", max_size=6))
def test_a_slip_is_one_edit(seen: str, meant: str) -> None:
    letters = "abc"
    splits = [(meant[:at], meant[at:]) for at in range(len(meant) + 1)]
    edits = (
        {head + tail[1:] for head, tail in splits if tail}
        | {head + letter + tail for head, tail in splits for letter in letters}
        | {head + letter + tail[1:] for head, tail in splits if tail for letter in letters}
        | {head + tail[1] + tail[0] + tail[2:] for head, tail in splits if len(tail) > 1}
    )
    assert (slip(seen, meant) is not None) == (seen != meant and seen in edits)


def test_counts_agree_with_pyspellchecker() -> None:
    from spellchecker import SpellChecker

    counts = SpellChecker().word_frequency.dictionary
    fresh = Lexicon()
    assert all(word.encode() in fresh.known for word in counts)
    for word in ("the", "neighborliness", "government", "goverment", "a", "zyrtec"):
        assert fresh.count(word) == counts.get(word, 0)
        assert (word in fresh) == (word in counts)
    for _ in range(200):  # from now on the counts come from the parsed list
        fresh.count("the")
    assert fresh.count("government") == counts["government"]


@pytest.mark.parametrize("raw", [b"", b'{"the": 1}', b"not gzip"])
def test_another_form_of_the_list(raw: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A later pyspellchecker may store its list otherwise: then it is asked itself."""
    (tmp_path / "resources").mkdir()
    packed = raw if raw == b"not gzip" else gzip.compress(raw)
    (tmp_path / "resources" / "en.json.gz").write_bytes(packed)

    class Found:
        origin = str(tmp_path / "__init__.py")

    monkeypatch.setattr(lexicons, "find_spec", lambda name: Found)
    other = Lexicon()
    assert all(word in other for word in ("the", "government", "neighborliness"))
    assert "goverment" not in other
    assert other.count("government") == lexicon().count("government")
    assert set(dict(other.neighbors("goverment"))) == {"government"}
