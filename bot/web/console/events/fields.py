"""An event's form in the console: its fields as they are typed, and what the event is made of by them."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError

from bot.web.api.event_body import EventBody
from conversations.events.event import REMINDERS, Event, Field, Words
from conversations.lead.content import Language

QUESTIONS = 4
LANGUAGES: tuple[Language, ...] = ("he", "en")
KINDS = ("text", "choice", "number", "yes_no", "email")
MARKED = ("title", "keyword", "starts_at", "ends_at", "map", "capacity", "friends", "form")
"""Fields whose problems have words of their own."""
_SEPARATED = re.compile(r"[,،;\n]+")


class WrongFields(Exception):
    """What was typed does not make an event. `fields` says where."""

    def __init__(self, fields: list[str]) -> None:
        super().__init__(", ".join(fields))
        self.fields = fields


def fill(event: Event) -> dict[str, str]:
    """The form's fields of an event that is there."""
    zone = ZoneInfo(event.zone)
    typed = {
        "keyword": ", ".join(event.keywords), "starts_at": _local(event.starts_at, zone),
        "ends_at": _local(event.ends_at, zone), "map": event.map_url or "", "tag": event.tag or "",
        "capacity": "" if event.capacity is None else str(event.capacity), "friends": str(event.friends),
        "who": event.who, "waiting_list": "on" if event.waiting_list else "", "zone": event.zone,
        "living_seat": "on" if event.living_seat else "",
        **{f"reminder_{name}": "on" for name in event.reminders},
        **_by_language("title", event.title), **_by_language("venue", event.venue),
    }  # fmt: skip
    if is_simple(event):
        for number, question in enumerate(event.form, 1):
            typed |= _fill_question(number, question)
    return typed


def fill_new() -> dict[str, str]:
    """The form's fields of an event to come."""
    usual = {"friends": "1", "who": "all", "waiting_list": "on"}
    return usual | {f"reminder_{name}": "on" for name in REMINDERS}


def is_simple(event: Event) -> bool:
    """Whether the console's form can say all that the event's form does."""
    return len(event.form) <= QUESTIONS and all(
        one.check is None and one.least is None and one.most is None and one.error is None and one.required
        for one in event.form
    )


def read(typed: Mapping[str, str], *, with_form: bool) -> EventBody:
    """What is to be made of what was typed. Raises WrongFields."""
    told: dict[str, Any] = {
        "title": _words(typed, "title"), "venue": _words(typed, "venue"), "keyword": _split(typed.get("keyword", "")),
        "starts_at": typed.get("starts_at") or None, "ends_at": typed.get("ends_at") or None,
        "map": typed.get("map", "").strip() or None, "capacity": typed.get("capacity", "").strip() or None,
        "friends": typed.get("friends", "").strip() or 0, "who": typed.get("who") or None,
        "tag": typed.get("tag", "").strip() or None,
        "waiting_list": "waiting_list" in typed, "living_seat": "living_seat" in typed,
        "reminders": [name for name in REMINDERS if f"reminder_{name}" in typed],
    }  # fmt: skip
    if with_form:
        told["form"] = [
            question for number in range(1, QUESTIONS + 1) if (question := _question(typed, number))
        ]
    try:
        body = EventBody(**told)
    except ValidationError as error:
        raise WrongFields(list(dict.fromkeys(str(one["loc"][0]) for one in error.errors()))) from None
    missing = [name for name in ("title", "keyword", "starts_at") if not getattr(body, name)]
    if missing:
        raise WrongFields(missing)
    return body


def find_wrong(error: RequestValidationError) -> WrongFields:
    """The same of what the event itself does not take."""
    return WrongFields(list(dict.fromkeys(str(one["loc"][1]).partition(".")[0] for one in error.errors())))


def _words(typed: Mapping[str, str], name: str) -> dict[Language, str] | None:
    said = {language: typed.get(f"{name}_{language}", "").strip() for language in LANGUAGES}
    return {language: text for language, text in said.items() if text} or None


def _split(text: str) -> list[str] | None:
    return [word.strip() for word in _SEPARATED.split(text) if word.strip()] or None


def _question(typed: Mapping[str, str], number: int) -> dict[str, Any] | None:
    ask = _words(typed, f"q{number}")
    if ask is None:
        return None
    choices = _split(typed.get(f"q{number}_choices", "")) or []
    name = typed.get(f"q{number}_id") or f"q{number}"
    return {"id": name, "ask": ask, "kind": typed.get(f"q{number}_kind", "text"), "choices": choices}


def _fill_question(number: int, question: Field) -> dict[str, str]:
    first = [next(iter(choice.values()), "") for choice in question.choices]
    return {
        f"q{number}_id": question.id, f"q{number}_kind": question.kind, f"q{number}_choices": ", ".join(first),
        **_by_language(f"q{number}", question.ask),
    }  # fmt: skip


def _by_language(name: str, words: Words) -> dict[str, str]:
    return {f"{name}_{language}": words.get(language, "") for language in LANGUAGES}


def _local(moment: datetime, zone: ZoneInfo) -> str:
    """As a browser's own field for a day and time has it."""
    return moment.astimezone(zone).strftime("%Y-%m-%dT%H:%M")
