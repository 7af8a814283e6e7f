from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from newslint import Problem, Record, Rule, Severity, Text
from newslint.text.markdown import inside
from newslint.text.pattern import pattern

_TOKEN = pattern(
    r"\{\{[^{}\n]{1,200}\}\}|\{%[^{}\n]{1,200}%\}|(?<![$\\])\$\{[^{}\n]{1,60}\}|<%[=-]?[^%\n]{1,100}%>"
    r"|\{\{[<%][^{}\n]{1,300}[%>]\}\}"
    r"|(?<![\w%])%(?:s(?![\w%])|\([A-Za-z_]{1,30}\)[sd])"
    r"|(?<![$\w])\$\$[A-Za-z][A-Za-z0-9_ ]{1,40}\$\$|(?<![\w%])%%[A-Z][A-Z0-9_]{2,40}%%|\[%[A-Za-z_]{2,40}%\]"
    r"|\[/(?:caption|gallery|embed|video|audio|playlist|vc_[a-z_]{2,20}|et_pb_[a-z_]{2,20}|su_[a-z]{2,20})\](?!\()"
    r"|\[(?:caption|gallery|embed|video|audio|playlist|vc_[a-z_]{2,20}|et_pb_[a-z_]{2,20}|su_[a-z]{2,20}|contact-form-7|"
    r"adrotate|pullquote|dropcap|fusion_[a-z]{2,20})(?: [a-z_-]{2,20}=[^\]\n]{0,200})\](?!\()"
    r"|\[(?:gallery|vc_row|vc_column|vc_column_text|adrotate)\](?!\()"
)
"""Marks of template languages and of WordPress: "{{title}}", "{% if %}", "${name}", "<%= name %>", "%s", "$$NAME$$"."""
_MARK = pattern(r"[{$%<\[]")
"""What such a mark begins with."""
_EMAIL = pattern(r"\[\s?email(?:\s|&#160;|&nbsp;|\\xa0){1,3}protected\s?\]", re.IGNORECASE)
_ELLIPSIS = pattern(r"^[ \t]*(\[ ?(?:\.\.\.|…|&hellip;|…\.) ?\])[ \t\r]*$", re.MULTILINE)
_ABOUT = """
    prompt prompts template templates placeholder placeholders jinja latex handlebars liquid mustache printf javascript
    python helm yaml markdown shortcode shortcodes variable variables syntax regex
"""
_CODE = frozenset(word.encode() for word in _ABOUT.split())
"""Words of articles about templates: there a token is a warning no longer."""


class TemplateToken(Rule):
    """A mark that a program should have replaced stands in the text: `{{title}}`, `%s`, `[email protected]`.

    Why it matters: what should stand there is lost, and readers see the machine behind the page.

    Bad:  {"title": "{{article.title}}", "body": "The ferry runs again from Monday, the operator said."}
    Bad:  {"title": "Ferry line reopens", "body": "Write to [email protected] for a ticket."}
    Bad:  {"title": "Ferry line reopens", "body": "Dear %s, the ferry runs again.\\n\\n[...]\\n\\nIt had been laid up."}
    Good: {"title": "How a prompt works", "body": "Write `{{name}}` there. It is 5 %since May; $$x^2 + y$$ is odd."}

    Measured: 36.8 findings per 1,000 records on the development corpus (16 sets, 15,482 records), 546 of 569 of one
    outlet; clean sets: 0 per 1,000 on giveme5w1h_bbc and 0 on the hand-checked bodies; 75 of 75 read were right.

    Traps: code (left alone between backticks and fences), LaTeX (`$$…$$` counts around one word only), articles about
    prompts and templates (info there), "5 %" before a word.
    """

    name: ClassVar[str] = "template-token"
    family: ClassVar[str] = "furniture"
    needles = (
        "{{", "{%", "${", "<%", "%s", "%(", "$$", "%%", "[%", "protected]", "[...]", "[…]", "[ ...", "[ …",
        "[&hellip;]", "[caption", "[/caption", "[gallery", "[embed", "[video", "[audio", "[vc_", "[et_pb", "[/vc",
        "[/et_pb", "[su_", "[playlist", "[pullquote", "[fusion", "[adrotate", "[contact-form", "[dropcap",
        "[/video", "[/audio", "[/gallery", "[/embed",
    )  # fmt: skip

    def check(self, record: Record) -> Iterator[Problem]:
        about: bool | None = None
        for text in record.prose():
            for start, end in tokens(text):
                if about is None:
                    about = any(_CODE & prose.word_set for prose in record.prose())
                message = "a mark of a template that no program replaced"
                yield Problem(text.place.part(start, end), message, severity=Severity.INFO if about else None)
            if "protected" in text.text or "PROTECTED" in text.text:
                for match in _EMAIL.finditer(text.text):
                    message = "an e-mail address was hidden from the scraper, and its substitute is left"
                    yield Problem(text.place.part(*match.span()), message)
        for text in record.body:
            if "[" in text.text and len(text.text) > 8:
                for match in _ELLIPSIS.finditer(text.text):
                    yield Problem(text.place.part(*match.span(1)), "a paragraph that is only a mark for left-out text")


def tokens(text: Text) -> Iterator[tuple[int, int]]:
    """Where marks of templates stand outside of code: start and end."""
    code = text.code
    last = 0
    for mark in _MARK.finditer(text.text):
        match = _TOKEN.match(text.text, mark.start()) if mark.start() >= last else None
        if match and not inside(match.start(), code):
            last = match.end()
            yield match.span()
