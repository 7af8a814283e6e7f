"""Reading URLs that may be anything at all."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.text.urls import archived, host, parameters, reading, registered_domain, split


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (
            "web",
            "https://www.bbc.com/news HTTP://A.COM/ https://a.com?x=1 http://localhost:80/ http://[::1]/x"
            " https://münchen.de/ä https://例え.jp/%E3 https://हिन्दी.भारत/ https://user:p@a.com/ http://foo_bar.com/"
            " https://openevidence.com./ https://web.archive.org/web/2017/https://www.a.com/x https://https.com/a",
        ),
        (
            "stand-in",
            "# #! about:blank javascript:void(0) javascript:; javascript: {{url}} https://a.com/{{id}} ${link}",
        ),
        ("script", "javascript:alert(1) JavaScript:go() vbscript:x data:text/html,hi"),
        ("anchor", "#top #fn1"),
        ("scheme-relative", "//cdn.site.com/x"),
        ("relative", "/news/123 ../x ./x ?id=3 index.html www.site.com/a site.com/x images/x.png"),
        (
            "malformed",
            "http:///path https://https://a.com http://a.frhttp://b.fr/ htp://a.com https//a.com http:/a.com"
            " https:a.com https:\\\\a.com http;//a.com ttps://a.com http://[::1 http://a.com:80x/ http://a.com:99999/ http://o/x"
            " https://{domain}/docs https://github.%20com/x https://a..b.com/ http://1.2.3/",
        ),
        ("other", "mailto:a@b.c tel:+12 ftp://a.com/x data:image/png;base64,AAA hxxp://bad.com cursor://x/y"),
        ("text", "8003098 N/A Yes 《平庸》"),
    ],
)
def test_kinds(kind: str, values: str) -> None:
    for value in values.split():
        assert (value, reading(value).kind) == (value, kind)


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("https://site.com/a b.html", "malformed"),
        ("https://a.com/x https://b.com/y", "malformed"),
        ("https://a.com/a\tb", "malformed"),
        ("https://site.com/a?q=b c|d", "web"),
        ("  https://site.com/a ", "web"),
        ("java\tscript:alert(1)", "script"),
        ("javascript: void(0) ;", "stand-in"),
        ("see the notes below", "text"),
        ("", "text"),
    ],
)
def test_blanks(value: str, kind: str) -> None:
    assert reading(value).kind == kind


@given(st.one_of(st.text(), st.text(alphabet="htps:/.#?&=[]@%{}$ \t\\ajv()\ud800", max_size=60)))
def test_no_value_is_too_odd(value: str) -> None:
    for text in (value, "http://" + value, "https://a.com/" + value, "javascript:" + value):
        assert reading(text).kind
        split(text)
        host(text)
        archived(text)
        registered_domain(host(text) or text)
        for parameter in parameters(text):
            assert text[parameter.start : parameter.end].startswith(parameter.name)


@pytest.mark.parametrize(
    "unit", ["/", ":", "http://", "?a=", "&", "{{", "${", " ", "%7B%7B", "a.", "javascript:", "#", "[", "\t"]
)
def test_hostile_values_take_linear_time(unit: str) -> None:
    text = unit * (5_000_000 // len(unit))
    start = time.process_time()
    for value in (text, "https://a.com/" + text, "https://a.com/?" + text):
        reading(value)
        split(value)
        host(value)
        archived(value)
    assert time.process_time() - start < 5


def test_parameters_have_the_offsets_of_the_url() -> None:
    url = "https://a.com/?a=1&amp;b=&c&&d=2#e=3"
    assert [(p.name, p.value, url[p.start : p.end]) for p in parameters(url)] == [
        ("a", "1", "a=1"),
        ("b", "", "b="),
        ("c", "", "c"),
        ("d", "2", "d=2"),
    ]
    assert parameters("https://a.com/#?a=1") == ()


def test_archived() -> None:
    assert archived("https://web.archive.org/web/2017/https://a.com/x") == "https://a.com/x"
    assert archived("https://web.archive.org/about") is None
    assert archived("https://a.com/?u=https://b.com") is None
