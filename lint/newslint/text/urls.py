"""Read URLs that may be anything at all."""

from __future__ import annotations

import re
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Literal, NamedTuple
from urllib.parse import SplitResult, unquote, urlsplit

READ_CHARACTERS = 4000
"""So much of a value is read or remembered: longer than any URL that browsers and servers agree on."""


def split(url: str) -> SplitResult | None:
    """The parts of the URL, or ``None`` where it cannot be read."""
    return _split(url) if len(url) <= READ_CHARACTERS else _split.__wrapped__(url)


@lru_cache(maxsize=8192)
def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return None
    return parts


def host(url: str) -> str | None:
    """The host that the URL names, in lower case, if any."""
    parts = split(url)
    return parts.hostname if parts else None


SECOND_LEVEL = frozenset({"ac", "co", "com", "edu", "gob", "gov", "go", "gv", "mil", "ne", "net", "nic", "or", "org"})
"""Labels that registries of two-letter top-level domains use as a second level (co.uk, com.au, or.jp, ...)."""


def registered_domain(host: str) -> str:
    """The part of a host that somebody registered: ``bbc.co.uk`` of ``www.bbc.co.uk``."""
    labels = host.strip(".").lower().split(".")
    keep = 3 if len(labels) >= 3 and len(labels[-1]) == 2 and labels[-2] in SECOND_LEVEL else 2
    return ".".join(labels[-keep:])


def address(host: str) -> IPv4Address | IPv6Address | None:
    """The IP address that the host is, or ``None`` where it is a name."""
    try:
        return ip_address(host.partition("%")[0])
    except ValueError:
        return None


# What a value is where a URL should be

Kind = Literal["web", "stand-in", "script", "anchor", "scheme-relative", "relative", "malformed", "other", "text"]
"""``web``: absolute, http or https, with a plausible host. ``stand-in``: leads nowhere by design. ``script``: runs
when it is opened. ``anchor``: a place in the same page. ``other``: another scheme (mailto, tel, ftp, data, ...).
``text``: nothing that was meant as a URL."""

_WEB = re.compile(r"https?://(?:[a-z0-9-]+\.)+[a-z]{2,24}(?:[/?#][!-\[\]^_a-z~]*)?", re.IGNORECASE)
"""The bulk of all URLs, decided in one step."""
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{0,30}:", re.IGNORECASE)
_NEAR_HTTP = re.compile(
    r"https?(?:[;,.]|:;|::)?[/\\]|https?:(?!//)"
    r"|(?:htp|htps|htt|htts|ttp|ttps|tps|hhttp|hhttps|htttp|htttps|httpp|httpss|hpps|htpp|htpps|hppt|htto|httos):",
    re.IGNORECASE,
)
_TEMPLATE = re.compile(r"\{\{|\$\{|<%|%7B%7B", re.IGNORECASE)
_TEMPLATE_CLOSED = re.compile(r"\}\}|\$\{[^{}]{0,200}\}|%>|%7D%7D", re.IGNORECASE)
_NOWHERE = frozenset({"#", "#!", "/#", "about:blank", "undefined", "null", "%23"})
_NO_CODE = re.compile(r"(?:java|vb)script:(?:void\(?0?\)?|;|0|return(?:false|!1)|undefined|//|\s)*", re.IGNORECASE)
_SCRIPT = re.compile(
    r"(?:java|vb|live)script:|data:(?:text/(?:html|javascript)|application/(?:xhtml|javascript))", re.IGNORECASE
)
_RELATIVE = re.compile(
    r"(?:\.{0,2}/|\?)\S*|[^\s/:?#]{2,}/\S*|[\w%.-]+\.(?:html?|php|aspx?|jsp)(?:[?#]\S*)?", re.IGNORECASE
)
_NO_SCHEME = re.compile(r"(?:www\.|(?:[a-z0-9-]+\.){1,4}(?:com|org|net|info|news)(?:[/:?]|$))\S*", re.IGNORECASE)
_LABEL = r"[^\s.<>{}|\\^`\"!$&'()*+,;=%~:\[\]]+"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*\.?")
_TWO = re.compile(r"https?:/+[^/?#]*https?:/", re.IGNORECASE)


class Reading(NamedTuple):
    """What a value is, and for a malformed one what is wrong with it."""

    kind: Kind
    reason: str = ""


def reading(url: str) -> Reading:
    """What the value is; blanks around it do not count. Takes any string."""
    return _reading(url if len(url) <= READ_CHARACTERS else url[:READ_CHARACTERS])


@lru_cache(maxsize=8192)
def _reading(url: str) -> Reading:
    if _WEB.fullmatch(url):
        return Reading("web")
    url = url.strip()
    lower = url[:200].lower()
    if _TEMPLATE.search(url) and _TEMPLATE_CLOSED.search(url):
        return Reading("stand-in")
    bare = "".join(lower.split())
    if bare in _NOWHERE or _NO_CODE.fullmatch(bare.replace("%20", "")):
        return Reading("stand-in")
    if _SCRIPT.match(bare):
        return Reading("script")
    if lower.startswith(("http://", "https://")):
        reason = _fault(url)
        return Reading("malformed", reason) if reason else Reading("web")
    if _NEAR_HTTP.match(url):
        return Reading("malformed", "the scheme is not http:// or https://")
    return Reading(_without_web_scheme(url))


def _without_web_scheme(url: str) -> Kind:
    if url.startswith("#"):
        return "anchor"
    if url.startswith("//"):
        return "scheme-relative" if "." in url and " " not in url else "text"
    if len(url.split(None, 1)) != 1:
        return "text"
    if _NO_SCHEME.match(url) or _RELATIVE.fullmatch(url):
        return "relative"
    return "other" if _SCHEME.match(url) else "text"


def _fault(url: str) -> str:
    """What is wrong with a URL that starts with http:// or https://; empty where nothing is."""
    if _TWO.match(url):
        return "two URLs run into each other"
    before_query = re.split(r"[?#]", url, maxsplit=1)[0]
    if " " in before_query or any(mark in url for mark in "\t\r\n"):
        blank = before_query.partition(" ")[2].lstrip()
        return "two URLs in one value" if blank.startswith(("http://", "https://")) else "it has a blank in it"
    parts = split(url)
    if parts is None:
        return "its host or port cannot be read"
    name = parts.hostname
    if not name:
        return "it has no host"
    if address(name):
        return ""
    name = unquote(name)
    if not _HOST.fullmatch(name):
        return "its host is not a host name"
    if "." not in name.rstrip(".") and name != "localhost":
        return "its host has no domain"
    if name.rstrip(".").rpartition(".")[2].isdigit():
        return "its host is not a host name"
    return ""


# The query


class Parameter(NamedTuple):
    """One parameter of a query: offsets in the URL (end exclusive, separators left out), name and raw value."""

    start: int
    end: int
    name: str
    value: str


_SEPARATOR = re.compile(r"&amp;|&")


def parameters(url: str) -> tuple[Parameter, ...]:
    """The parameters of the URL's query, in order; ``&amp;`` counts as a separator. The fragment is no part of it."""
    start = url.find("?") + 1
    if not start:
        return ()
    end = url.find("#")
    end = len(url) if end < 0 else end
    if end < start:
        return ()
    found: list[Parameter] = []
    for separator in (*_SEPARATOR.finditer(url, start, end), None):
        stop = separator.start() if separator else end
        name, _, value = url[start:stop].partition("=")
        if name:
            found.append(Parameter(start, stop, name, value))
        if separator:
            start = separator.end()
    return tuple(found)


ARCHIVES = frozenset(
    {"web.archive.org", "archive.org", "archive.is", "archive.ph", "archive.today", "webcache.googleusercontent.com"}
)
"""Hosts whose URLs hold another page's URL that must stay as it is."""


def archived(url: str) -> str | None:
    """The URL that an archive's URL is a copy of, or ``None`` where the URL is no archive's."""
    if host(url) not in ARCHIVES:
        return None
    at = max(url.rfind("http://"), url.rfind("https://"))
    return url[at:] if at > 0 else None
