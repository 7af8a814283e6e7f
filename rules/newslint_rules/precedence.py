"""Rules that others give way to, family by family: one defect, one finding."""

from __future__ import annotations

WALLS = frozenset({
    "bot-wall", "javascript-required", "consent-wall", "login-page", "paywall-stub", "error-page", "exception-text",
    "donation-appeal",
})  # fmt: skip
"""Rules that say that something else stands where the article should: what is in it is no matter of its own."""

NO_ARTICLE = WALLS | {"index-page", "whole-page-captured"}
"""Rules that say that a body is not one article: how it ends, and whether it fits its title, is of no interest."""

BLOCKS = frozenset({"menu-lines", "related-links", "comments-leak"})
"""Rules that point at several lines of page furniture together: a line among them is not reported again."""
