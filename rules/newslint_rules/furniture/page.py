"""Which kinds of page furniture stand in a body: what tells a whole page from an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newslint import Text
from newslint_rules.furniture.blocks import Line, short_lines
from newslint_rules.furniture.comments_leak import comment_blocks
from newslint_rules.furniture.menu_lines import menus
from newslint_rules.furniture.newsletter_call import newsletter_calls
from newslint_rules.furniture.related_links import related_blocks
from newslint_rules.furniture.share_widget import share_bars

_RIGHTS = ("©", "copyright ©", "copyright (c)", "(c) 20", "℗")
_RESERVED = (
    "all rights reserved", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados",
    "todos os direitos reservados", "tutti i diritti riservati", "alle rechten voorbehouden",
    "wszelkie prawa zastrzeżone", "все права защищены", "tüm hakları saklıdır", "جميع الحقوق محفوظة",
    "सर्वाधिकार सुरक्षित", "版权所有", "版權所有", "無断転載", "무단전재", "무단 전재",
)  # fmt: skip
"""What stands in the last lines of a page, in lower case; own list."""


def furniture(body: tuple[Text, ...], menu: list[list[Line]]) -> Mapping[str, int]:
    """How many lines of the body belong to each kind of page furniture, kinds without any left out.

    ``menu`` is what ``menus(body)`` gave.
    """
    found = {
        "menus": sum(map(len, menu)),
        "share buttons": sum(map(len, share_bars(body))),
        "links to other articles": sum(map(len, related_blocks(body))),
        "comments": sum(map(len, comment_blocks(body))),
        "calls to subscribe": sum(1 for text in body for _ in newsletter_calls(text)),
        "a copyright line": sum(1 for _ in copyright_lines(body)),
    }
    return {kind: lines for kind, lines in found.items() if lines}


def copyright_lines(body: tuple[Text, ...]) -> Iterator[Line]:
    """The short lines of the body that claim its rights."""
    for line in short_lines(body):
        if line.key.startswith(_RIGHTS) or any(words in line.key for words in _RESERVED):
            yield line


__all__ = ["copyright_lines", "furniture", "menus"]
