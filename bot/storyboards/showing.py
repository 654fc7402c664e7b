"""Prints a story as it would be read: the persona on one side, the bot on the other, reasons dim."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_date
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from bot.storyboards.playing import Played
from bot.storyboards.seen import Seen
from conversations.journey.model.journey import Journey
from conversations.lead.content import Language

_RTL = re.compile("[\u0590-\u08ff]")
_RLI, _LRI, _PDI = "\u2067", "\u2066", "\u2069"
_NARROWEST, _WIDEST = 40, 76
_INDENT = {"persona": 2, "bot": 14, "staff": 26, "to staff": 26, "note": 2, "held": 14}
_STYLES = {
    "persona": "bold",
    "bot": "",
    "staff": "yellow",
    "to staff": "yellow",
    "note": "dim",
    "held": "dim",
}
_SIGNS = {"bot": "🤖", "to staff": "🔔", "note": "·", "held": "⏸"}


def show_story(played: Played, journey: Journey, console: Console) -> None:
    """Print the conversation of a story, up to where it failed if it did."""
    story = played.file.story
    if story is None:
        return
    language = story.person.language or journey.business.languages[0]
    zone = ZoneInfo(journey.business.timezone)
    _print(console, Text(isolate(story.name), "bold underline"))
    if story.about:
        _print(console, Text(isolate(story.about), "dim"))
    day = ""
    for seen in played.seen:
        at = seen.at.astimezone(zone)
        if (header := _name_day(at, language)) != day:
            day = header
            _print(console, Text())
            _print(console, Text(isolate(header), "bold cyan"))
        for line in _lines(seen, at, max(_NARROWEST, min(console.width - 30, _WIDEST))):
            _print(console, line)
    _print(console, Text())


def show_result(played: Played, console: Console) -> None:
    """One line: how it went, how many messages, over how long, in how many seconds; below it what failed."""
    story, failed = played.file.story, played.failed
    line = Text("✗ " if failed else "✓ ", "bold red" if failed else "bold green")
    line.append(played.file.path.name, "bold")
    line.append(f"  {isolate(story.name) if story else ''}  ")
    count = f"{played.messages} message{'' if played.messages == 1 else 's'}"
    line.append(f"{count}, {_tell_span(played.span)}, {played.seconds:.1f} s", "dim")
    _print(console, line)
    if failed:
        _print(console, Text(failed, "red"))


def isolate(text: str) -> str:
    """A line whose words keep their order whatever stands around it."""
    return f"{_RLI if _RTL.search(text) else _LRI}{text}{_PDI}"


def _print(console: Console, line: Text) -> None:
    console.print(line, soft_wrap=True, highlight=False)


def _name_day(at: datetime, language: Language) -> str:
    return format_date(at, "full", locale=language)


def _lines(seen: Seen, at: datetime, width: int) -> Iterator[Text]:
    sign = _SIGNS.get(seen.kind) or (seen.who and f"{isolate(seen.who)}:") or "🙂"
    indent, style = " " * _INDENT[seen.kind], _STYLES[seen.kind]
    said = seen.text if seen.kind not in ("note", "held") else _shorten(seen)
    for number, line in enumerate(_wrap(said, width)):
        text = Text(f"{at:%H:%M}" if not number else "     ", "dim")
        text.append(indent)
        text.append(f"{sign} " if not number else " " * (cell_len(sign) + 1))
        text.append(isolate(line) if line else "", style)
        yield text
    if seen.why and seen.kind == "bot":
        yield Text(f"     {indent}   {isolate(f'({seen.why}, {seen.channel})')}", "dim italic")


def _shorten(seen: Seen) -> str:
    """A note fits one line: what is left unsaid, in few words, and why."""
    words = " ".join(seen.text.split())
    words = words if len(words) <= 40 else f"{words[:39].rstrip()}…"
    return f"{words} ({seen.why})" if seen.why and words else words or seen.why or ""


def _wrap(text: str, width: int) -> Iterator[str]:
    for line in text.split("\n"):
        taken = ""
        for word in line.split(" "):
            if taken and cell_len(taken) + 1 + cell_len(word) > width:
                yield taken
                taken = word
            else:
                taken = f"{taken} {word}" if taken else word
        yield taken


def _tell_span(span: timedelta) -> str:
    if span >= timedelta(days=1):
        return f"{span.days} day{'' if span.days == 1 else 's'}"
    minutes = int(span.total_seconds() // 60)
    return f"{minutes // 60} h {minutes % 60} min" if minutes >= 60 else f"{minutes} min"
