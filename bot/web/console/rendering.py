"""Templates with what they need: words in the reader's language, times, the journey's own names. All is escaped."""

import hashlib
import re
import secrets
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel.numbers import format_currency
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.tickets.face import say_when
from bot.tickets.holding import choose_words
from bot.web.console import dates
from bot.web.console.wording.words import WORDS, say
from conversations.lead.addresses import Channel
from conversations.lead.content import Language
from conversations.lead.lead import Stage
from conversations.timeline.telling import Telling
from conversations.turn.playbook import Playbook

_CHANNELS = frozenset(Channel)
HERE = Path(__file__).parent
_PLACE = re.compile(r"\{\w+\}")
_QUOTES = "“”״"  # names stand in quotes inside a sentence; by themselves they need none


@cache
def _open_templates() -> Environment:
    """Once a process: a template is compiled when it is first shown."""
    return Environment(
        loader=FileSystemLoader(HERE / "templates"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip


class Renderer:
    """Makes pages of templates."""

    def __init__(self, read_playbook: Callable[[], Playbook]) -> None:
        """`read_playbook` gives the one in use: names of what was learned meanwhile are known as well."""
        self._read_playbook = read_playbook
        self._zone = read_playbook().zone
        self._templates = _open_templates()

    def render(self, template: str, language: Language, now: datetime, values: Mapping[str, Any]) -> str:
        """The page's HTML."""
        journey = self._read_playbook().journey
        business = journey.in_language(journey.business.name, language)
        shared = {
            "language": language, "other": "en" if language == "he" else "he",
            "direction": "rtl" if language == "he" else "ltr",
            "business": business, "now": now, "zone": journey.business.timezone,
            "file": address_of, "new_key": _new_key, "at": "", "seen": None,
        }  # fmt: skip
        return self._templates.get_template(template).render(
            {**shared, **self._words(language), **self._times(language, now), **values}
        )

    def _words(self, language: Language) -> dict[str, Any]:
        playbook = self._read_playbook()
        journey, telling = playbook.journey, playbook.index(Telling)

        def name(kind: str, value: str) -> str:
            return telling.name(kind, value, language)

        def stage(value: Stage | str) -> str:
            known = journey.stages.get(Stage(value))
            return journey.in_language(known, language) if known else str(value)

        return {
            "isolate": isolate_places,
            "t": lambda key, **given: say(key, language, **given),
            "kind_of": lambda kind: say(f"k_{kind}", language) if f"k_{kind}" in WORDS else kind,
            "status_of": lambda status: say(f"s_{status}", language) if f"s_{status}" in WORDS else status,
            "name_of": name,
            "stage_of": stage,
            "reason": lambda why: telling.why((why,), language),
            "source_of": lambda value: name("channel" if value in _CHANNELS else "source", value),
            "title_of": lambda kind, value: name(kind, value).strip(_QUOTES),
            "money": lambda amount, currency: _say_money(amount, currency, language),
            "words": lambda text: choose_words(text, language),
            "when_of": lambda event: say_when(event, language),
            "clock_in": lambda moment, zone: dates.say_clock(moment, ZoneInfo(zone), language),
        }

    def _times(self, language: Language, now: datetime) -> dict[str, Any]:
        zone = self._zone
        return {
            "ago": lambda moment: dates.say_ago(moment, now, language),
            "exact": lambda moment: dates.say_exact(moment, zone, language),
            "near": lambda moment: dates.say_near(moment, now, zone, language),
            "clock": lambda moment: dates.say_clock(moment, zone, language),
            "date": lambda day: dates.say_date(day, language),
            "date_near": lambda day: dates.say_date(
                day, language, year=day.year != now.astimezone(zone).year
            ),
            "day": lambda day: dates.say_day(day, now, zone, language),
            "length": lambda length: dates.say_length(length, language),
        }


def _say_money(amount: Any, currency: str, language: Language) -> str:
    """Without the direction marks that would stand in a right-to-left line: it is isolated where it is shown, the
    sign left of the number as on every receipt."""
    shown = format_currency(amount, currency, "¤#,##0.00", locale="he_IL" if language == "he" else "en_GB")
    return shown.replace("\u200f", "").replace("\u200e", "")


def isolate_places(text: str) -> str:
    """A text with what stands for a name ("{name}") in a direction of its own: else a Hebrew line turns its braces."""
    return _PLACE.sub("\u2066\\g<0>\u2069", text)


@cache
def address_of(name: str) -> str:
    """Where a static file is; the address changes with what is in it."""
    digest = hashlib.sha256((HERE / "static" / name).read_bytes()).hexdigest()[:10]
    return f"/static/{name}?v={digest}"


def _new_key() -> str:
    """A form's own key: see `acting`."""
    return secrets.token_urlsafe(12)
