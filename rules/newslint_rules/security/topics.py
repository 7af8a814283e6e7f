"""Whether a record is about the very thing that a rule looks for: a tutorial, a report on an attack."""

from __future__ import annotations

import re

from newslint import Record, Text
from newslint.text.pattern import pattern

_WEB = pattern(
    r"\b(?:javascript|typescript|html5?|css|xss|cross-site scripting|web ?developer|front-?end|node\.js|react|jquery"
    r"|npm|browser|dom|api|sdk|attributes?|tags?|widget|embed|webpack|wordpress|svelte|next\.js|vue|csp|sanitiz\w{1,4}"
    r"|programmierung|programmation|programaci[oó]n)\b",
    re.IGNORECASE,
)
"""Words of articles about web pages and their code: own list."""
_MODELS = pattern(
    r"\b(?:chatgpt|gpt-?\d\w{0,3}|llms?|large language models?|language models?|ai models?"
    r"|ai (?:agent|assistant|chatbot)s?"
    r"|chatbots?|claude|gemini|copilot|openai|anthropic|deepmind|jailbreak\w{0,4}|prompts?|artificial intelligence"
    r"|red[- ]team\w{0,4}|ki-modelle?|sprachmodelle?|künstliche intelligenz|intelligence artificielle"
    r"|inteligencia artificial|inteligência artificial|intelligenza artificiale|modèles? de langage|yapay zek[aâ]"
    r"|искусственн\w{2,4} интеллект\w{0,3}|чат-?бот\w{0,3}|нейросет\w{1,3}|sztuczn\w{1,3} inteligencj\w{1,2}"
    r"|kunstmatige intelligentie|taalmodell?en)\b|人工智能|人工智慧|大模型|聊天机器人|聊天機器人|生成AI|人工知能"
    r"|인공지능|챗봇|챗GPT|الذكاء الاصطناعي|مصنوعی ذہانت|कृत्रिम बुद्धिमत्ता|एआई|提示词注入|提示詞注入|プロンプト",
    re.IGNORECASE,
)
"""Words of articles about language models, in the languages of the phrases: own list."""
_LOOK = 20_000
"""Characters of a text that are looked at."""
_NEAR = 200
"""Characters on either side of a stretch that may belong to it."""
_SUBJECT_WORDS = 4
"""So many different words of a subject, or two in the title and description, make it what the article is about."""


def about_web_code(record: Record) -> bool:
    """Whether the record is an article about web pages and their code."""
    return any([text.code for text in record.body]) or spoken_of(_WEB, record)


def about_models(record: Record, besides: Text, start: int, end: int) -> bool:
    """Whether the record is an article about language models; what stands near the stretch does not count."""
    string = besides.text
    before, behind = string[max(0, start - _LOOK) : max(0, start - _NEAR)], string[end + _NEAR : end + _LOOK]
    others = [text for text in record.title + record.description if text.place.pointer != besides.place.pointer]
    words = {match.group().lower() for piece in (before, behind) for match in _MODELS.finditer(piece)}
    if len(words) >= 3 or any([_MODELS.search(text.text[:_LOOK]) for text in others]):
        return True
    bodies = [text.text[:_LOOK] for text in record.body if text.place.pointer != besides.place.pointer]
    return len({match.group().lower() for piece in bodies for match in _MODELS.finditer(piece)}) >= 2


def spoken_of(words: re.Pattern[str], record: Record) -> bool:
    """Whether so many different words of the subject stand in the record that it must be what it is about."""
    metadata = record.title + record.description + record.tags + record.categories
    if sum(1 for text in metadata[:40] if words.search(text.text[:_LOOK])) >= 2:
        return True
    found = {match.group().lower() for text in record.prose() for match in words.finditer(text.text[:_LOOK])}
    return len(found) >= _SUBJECT_WORDS
