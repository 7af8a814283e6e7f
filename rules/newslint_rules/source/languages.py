"""Languages as records name them: codes of ISO 639 and BCP 47, and what is written where a code should stand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from newslint.text.pattern import pattern

COUNTRIES: Mapping[str, str] = {
    "np": "ne", "cz": "cs", "jp": "ja", "dk": "da", "cn": "zh", "ua": "uk", "gr": "el", "vn": "vi", "ir": "fa",
    "kz": "kk", "bd": "bn", "al": "sq", "rs": "sr", "us": "en-US", "gb": "en-GB", "mm": "my",
}  # fmt: skip
"""Codes of countries that are no codes of languages, and what was meant. Own selection: countries of one written
language. Codes that are both (se, kr, in, br, ch) are not listed: they say Northern Sami, Kanuri and so on."""
_REGIONS_TEXT = """
    AA AC AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY
    BZ CA CC CD CF CG CH CI CK CL CM CN CO CP CR CS CU CV CW CX CY CZ DE DG DJ DK DM DO DZ EA EC EE EG EH ER ES ET EU
    EZ FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU IC ID IE IL IM IN
    IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH
    MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN
    PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SU SV SX SY SZ TA TC TD TF TG
    TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM UN US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT YU ZA ZM ZW ZZ
"""
REGIONS = frozenset(_REGIONS_TEXT.split())
"""Two-letter regions of the IANA subtag registry; XK (Kosovo) is of the range for private use, and widely used."""
_TAG = pattern(r"([a-z]{2,3})((?:[-_][a-z0-9]{1,8}){0,8})[-_]?", re.IGNORECASE)
_LONGEST = 60
"""Characters of the longest value that is read."""


class Language(NamedTuple):
    """A language: its code (ISO 639-1 where there is one) and its English name."""

    code: str
    name: str


class Fault(NamedTuple):
    """What is wrong with a code, and the code that was meant where that is plain."""

    reason: str
    meant: str | None


class _Table(NamedTuple):
    """The languages by code of two or three letters, and by name in lower case."""

    codes: Mapping[str, Language]
    names: Mapping[str, Language]


@cache
def _table() -> _Table:
    """The languages with two-letter codes."""
    codes: dict[str, Language] = {}
    names: dict[str, Language] = {}
    for line in _lines("languages"):
        code, others, name, *own = line.split("\t")
        language = Language({"in": "id", "iw": "he", "ji": "yi", "jw": "jv", "mo": "ro"}.get(code, code), name)
        for form in (code, *others.split()):
            codes.setdefault(form, language)
        for form in (name, *(own[0].split(";") if own else ())):
            names.setdefault(form.lower(), language)
    return _Table(codes, names)


@cache
def _three_letter() -> frozenset[str]:
    """The three-letter codes of all other languages."""
    rows = (line.split() for line in _lines("three_letter"))
    return frozenset(begin + last for begin, ends in rows for last in ends)


def _lines(name: str) -> list[str]:
    """The lines of a data file beside this module, without comments."""
    lines = (Path(__file__).parent / "codes" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


@lru_cache(maxsize=1024)
def language(value: str) -> Language | None:
    """The language that a code, a tag or a name says; ``None`` where it says none or it is not known."""
    value = value.strip().lower()
    if len(value) > _LONGEST:
        return None
    if found := _table().names.get(value):
        return found
    tag = _TAG.fullmatch(value)
    if tag is None:
        return None
    code = tag[1]
    if found := _table().codes.get(code):
        return found
    if code in COUNTRIES:
        return _table().codes[COUNTRIES[code][:2]]
    return Language(code, code) if known(code) else None


def language_name(code: str) -> str:
    """The English name of the language with the code; the code itself where it is not known."""
    found = _table().codes.get(code)
    return found.name if found else repr(code)


def known(code: str) -> bool:
    """Whether the code, in lower case, is that of a language: ISO 639-1, ISO 639-2, or registered for BCP 47."""
    return code in _table().codes or (
        len(code) == 3 and (("qaa" <= code <= "qtz" and code.isalpha()) or code in _three_letter())
    )


@lru_cache(maxsize=1024)
def fault(value: str) -> Fault | None:
    """What is wrong with a value as a code or tag of a language; ``None`` where nothing is."""
    value = value.strip()
    if len(value) > _LONGEST:
        return Fault("is no code of a language", None)
    lower = value.lower()
    if named := _table().names.get(lower):
        code = "zh-Hans" if lower == "简体中文" else "zh-Hant" if lower == "繁體中文" else named.code
        return Fault(f"is a name, not a code of a language; the code of {named.name} is {code!r}", code)
    if lower in ("c", "posix", "x-default", "i-default"):
        return None if lower.endswith("default") else Fault("is no code of a language", None)
    tag = _TAG.fullmatch(value)
    if tag is None:
        return Fault("is no code of a language", None)
    code = tag[1].lower()
    if not known(code):
        return _unknown(code, tag[2])
    return _region_fault(tag[1], re.split("[-_]", tag[2])[1:])


def _unknown(code: str, rest: str) -> Fault:
    """The fault of a code that no language has."""
    meant = COUNTRIES.get(code)
    if meant is None:
        return Fault("is no code of a language", None)
    return Fault(
        f"is the code of a country, not of a language; the code of {language_name(meant[:2])} is {meant!r}",
        None if rest else meant,
    )


def _region_fault(code: str, subtags: list[str]) -> Fault | None:
    """The fault of a tag's region, if it has a wrong one."""
    if subtags and len(subtags[0]) == 4 and subtags[0].isalpha():
        subtags = subtags[1:]  # the script
    if not subtags or len(subtags[0]) != 2 or not subtags[0].isalpha():
        return None
    region = subtags[0].upper()
    if region in REGIONS or region[0] == "X" or "QM" <= region <= "QZ":
        return None
    alone = len(subtags) == 1
    if region == "UK":
        meant = f"{code.lower()}-GB"
        return Fault(f"names no region: the United Kingdom is 'GB', so {meant!r}", meant if alone else None)
    if region == code.upper():
        return Fault(f"repeats the language where a region belongs; {code.lower()!r} says the same", code.lower())
    return Fault(f"names no region: there is no {region!r}", None)
