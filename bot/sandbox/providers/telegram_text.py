"""Telegram's formatted texts, both ways round: HTML or entities in, spans out, and spans as entities."""

from html.parser import HTMLParser
from typing import Any

from bot.sandbox.world.people import Span

TAGS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "code": "code", "pre": "pre",
    "a": "text_link", "tg-spoiler": "spoiler", "blockquote": "blockquote",
}  # fmt: skip


class BadMarkupError(ValueError):
    """A text that Telegram would refuse to parse."""


def utf16_length(text: str) -> int:
    """How long Telegram says a text is."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.spans: list[Span] = []
        self._open: list[tuple[str, Span]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS:
            raise BadMarkupError(f'Unsupported start tag "{tag}" at byte offset {self.getpos()[1]}')
        self._open.append((tag, Span(TAGS[tag], utf16_length(self.text), 0, dict(attrs).get("href"))))

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open[-1][0] != tag:
            raise BadMarkupError(f"Unexpected end tag at byte offset {self.getpos()[1]}")
        span = self._open.pop()[1]
        span.length = utf16_length(self.text) - span.offset
        self.spans.append(span)

    def handle_data(self, data: str) -> None:
        self.text += data

    def finish(self) -> tuple[str, list[Span]]:
        self.close()
        if self._open:
            raise BadMarkupError(f'Can\'t find end tag corresponding to start tag "{self._open[-1][0]}"')
        return self.text, sorted(self.spans, key=lambda span: span.offset)


def read_html(text: str) -> tuple[str, list[Span]]:
    """Plain text and spans of a text with parse_mode HTML. BadMarkupError in Telegram's words."""
    reader = _Reader()
    reader.feed(text)
    return reader.finish()


def read_entities(entities: list[dict[str, Any]]) -> list[Span]:
    """Spans given as Telegram entities."""
    return [Span(e["type"], int(e["offset"]), int(e["length"]), e.get("url")) for e in entities]


def write_entities(text: str, spans: list[Span]) -> list[dict[str, Any]]:
    """Telegram's entities of a message: its spans, and a leading command."""
    entities: list[dict[str, Any]] = [
        {"type": s.kind, "offset": s.offset, "length": s.length} | ({"url": s.url} if s.url else {})
        for s in spans
    ]
    if text.startswith("/") and len(text) > 1:
        entities.append({"type": "bot_command", "offset": 0, "length": utf16_length(text.split()[0])})
    return entities
