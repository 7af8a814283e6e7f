"""Formats that a plain jsonschema does not check: dates and times (RFC 3339), URIs (RFC 3986), IRIs (RFC 3987)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_TIME = re.compile(r"([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.[0-9]+)?(?:[Zz]|([+-])([0-9]{2}):([0-9]{2}))")

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*")
_URI_CHARACTERS = re.compile(r"(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*")
_IRI_CHARACTERS = re.compile(
    r"(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\U00010000-\U000efffd-]|%[0-9A-Fa-f]{2})*"
)
_AUTHORITY = re.compile(r"(?:[^@\[\]]*@)?(?P<host>\[[0-9A-Fa-fvV:.]+\]|[^@:\[\]]*)(?::[0-9]*)?")
_AUTHORITY_END = re.compile(r"[/?]")
_WEB = frozenset({"http", "https"})


def is_date(text: str) -> bool:
    """Whether the text is a full-date of RFC 3339, such as 2026-02-04."""
    match = _DATE.fullmatch(text)
    if not match:
        return False
    try:
        date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return False
    return True


def is_time(text: str) -> bool:
    """Whether the text is a full-time of RFC 3339, such as 12:41:45Z; 60 seconds only where a leap second can be."""
    match = _TIME.fullmatch(text)
    if not match:
        return False
    hour, minute, second = int(match[1]), int(match[2]), int(match[3])
    ahead, behind = int(match[5] or 0), int(match[6] or 0)
    if hour > 23 or minute > 59 or second > 60 or ahead > 23 or behind > 59:
        return False
    offset = (ahead * 60 + behind) * (-1 if match[4] == "-" else 1)
    return second < 60 or (hour * 60 + minute - offset) % 1440 == 1439


def is_date_time(text: str) -> bool:
    """Whether the text is a date-time of RFC 3339, such as 2026-02-04T12:41:45Z."""
    return text[10:11] in ("T", "t") and is_date(text[:10]) and is_time(text[11:])


def is_uri(text: str) -> bool:
    """Whether the text is a URI of RFC 3986: with a scheme, and for http and https with a host."""
    return _is_absolute(text, _URI_CHARACTERS)


def is_iri(text: str) -> bool:
    """Whether the text is an IRI of RFC 3987: a URI in which letters of any script may stand."""
    return _is_absolute(text, _IRI_CHARACTERS)


def is_uri_reference(text: str) -> bool:
    """Whether the text is a URI, or a reference relative to one."""
    return is_uri(text) or _is_relative(text, _URI_CHARACTERS)


def is_iri_reference(text: str) -> bool:
    """Whether the text is an IRI, or a reference relative to one."""
    return is_iri(text) or _is_relative(text, _IRI_CHARACTERS)


FORMATS: Mapping[str, Callable[[str], bool]] = {
    "date": is_date,
    "date-time": is_date_time,
    "iri": is_iri,
    "iri-reference": is_iri_reference,
    "time": is_time,
    "uri": is_uri,
    "uri-reference": is_uri_reference,
}
"""The checks by the name that JSON Schema gives the format."""


def _is_absolute(text: str, characters: re.Pattern[str]) -> bool:
    scheme, colon, rest = text.partition(":")
    if not colon or not _SCHEME.fullmatch(scheme):
        return False
    return _is_hierarchy(rest, characters, needs_host=scheme.lower() in _WEB)


def _is_relative(text: str, characters: re.Pattern[str]) -> bool:
    first = text.partition("/")[0].partition("?")[0].partition("#")[0]
    return ":" not in first and _is_hierarchy(text, characters, needs_host=False)


def _is_hierarchy(text: str, characters: re.Pattern[str], needs_host: bool) -> bool:
    """Whether the text can stand behind the scheme of a URI: authority, path, query and fragment."""
    if not characters.fullmatch(text):
        return False
    rest, _, fragment = text.partition("#")
    host = ""
    if rest.startswith("//"):
        end = _AUTHORITY_END.search(rest, 2)
        authority, rest = (rest[2 : end.start()], rest[end.start() :]) if end else (rest[2:], "")
        match = _AUTHORITY.fullmatch(authority)
        if not match:
            return False
        host = match["host"]
    if needs_host and not host:
        return False
    return "#" not in fragment and not any(bracket in rest or bracket in fragment for bracket in "[]")
