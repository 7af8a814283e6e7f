"""Articles about programming, in which code and its errors are what the text is about."""

from __future__ import annotations

from newslint import Record, Text
from newslint.text.pattern import pattern

_CERTAIN = frozenset({
    "javascript", "typescript", "css", "json", "npm", "nodejs", "jquery", "github", "html", "sdk", "programming",
    "programmer", "programmers", "developer", "developers", "php", "sql", "api", "apis", "stylesheet", "frontend",
    "backend", "webpack", "svelte", "sveltekit", "vue", "angular", "django", "kubernetes", "webassembly", "codebase",
    "compiler", "tailwind", "middleware", "serverless", "cli",
    "programmieren", "programmierung", "entwickler", "programmation", "développeurs", "programación",
    "desarrolladores", "programação", "desenvolvedores", "programmazione", "sviluppatori", "программирование",
    "разработчиков", "编程", "開發者", "开发者", "プログラミング", "프로그래밍", "개발자",
})  # fmt: skip
"""Words of a title that tell it alone: own list."""
_DOUBTFUL = frozenset({
    "python", "java", "rust", "go", "swift", "ruby", "react", "next", "node", "code", "coding", "script", "scripts",
    "library", "framework", "function", "functions", "class", "browser", "web", "app", "apps", "data", "cache", "edge",
    "runtime", "build", "builds", "deploy", "release", "debugging", "error", "errors", "exception", "server",
    "components", "bug", "bugs", "software", "open", "source", "ai", "model", "models", "agent", "agents", "js",
})  # fmt: skip
"""Words of which a title must have two: own list."""
_WORD = pattern(r"[^\W\d_]{2,30}")
_LOOKED_AT = 300


def is_about_code(record: Record, text: Text) -> bool:
    """Whether the text shows code as code, or title, tags and categories speak of programming."""
    return bool(text.code) or names_code(record)


def names_code(record: Record) -> bool:
    """Whether title, tags and categories speak of programming."""
    named = [value.text[:_LOOKED_AT].lower() for value in (*record.title[:1], *record.tags[:9], *record.categories[:9])]
    words = {word for value in named for word in _WORD.findall(value)}
    return bool(words & _CERTAIN) or len(words & _DOUBTFUL) > 1
