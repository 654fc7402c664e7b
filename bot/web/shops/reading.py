"""What the orders of all shops are made of, read out of JSON that may hold anything."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, NamedTuple

import phonenumbers

from bot.channels.fields import Fields, fields, text_of
from bot.channels.phones import normalise_phone

_MOST_NAMED = 3
_LONGEST = 200
_DEAREST = 1e9


class Deleted(NamedTuple):
    """An order that was thrown away in the shop; nothing but its id is told."""

    order_id: str


def money_of(source: Fields, *names: str) -> float | None:
    """The first of these fields that is an amount, as a number or a text ("29.35"); never below nothing."""
    for name in names:
        value = source.get(name)
        if isinstance(value, bool) or not isinstance(value, int | float | str):
            continue
        try:
            amount = abs(float(value))
        except ValueError:
            continue
        if amount <= _DEAREST:
            return round(amount, 2)
    return None


def moment_of(source: Fields, *names: str) -> datetime | None:
    """The first of these fields that is a time, in UTC. One without a zone is UTC."""
    for name in names:
        try:
            at = datetime.fromisoformat(text_of(source, name) or "")
        except ValueError:
            continue
        at = at.replace(tzinfo=UTC) if at.tzinfo is None else at
        if 1971 <= at.year <= 2199:
            return at.astimezone(UTC)
    return None


def list_of(source: Fields, name: str) -> list[Fields]:
    """The objects of a list; none where it is no list."""
    value: Any = source.get(name)
    return [fields(item) for item in value[:1000]] if isinstance(value, list) else []


def id_of(source: Fields, name: str = "id") -> str | None:
    """An id, whether it is told as a number or as text."""
    value = source.get(name)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value) if abs(value) < 10**40 else None
    text = (text_of(source, name) or "").strip()
    return text if text.isprintable() and 0 < len(text) <= 120 else None


def name_items(lines: Iterable[Fields], otherwise: str) -> str:
    """What was bought, in a line: the first few by name, and how many more there are."""
    names = [name.strip() for line in lines if (name := text_of(line, "name", "title"))]
    shown = ", ".join(names[:_MOST_NAMED])
    more = f" +{len(names) - _MOST_NAMED}" if len(names) > _MOST_NAMED else ""
    return (shown[: _LONGEST - len(more)] + more) or otherwise


def name_person(source: Fields) -> str | None:
    """First and last name, or the whole one."""
    parts = (text_of(source, "first_name"), text_of(source, "last_name"))
    return (" ".join(filter(None, parts)) or text_of(source, "name") or "")[:_LONGEST].strip() or None


def find_phone(country: str, *written: str | None) -> str | None:
    """The first of these that is a phone number, as E.164; without a country code it is one of `country`."""
    region = country.upper() if country.upper() in phonenumbers.SUPPORTED_REGIONS else "IL"
    return next((phone for text in written if text and (phone := normalise_phone(text, region))), None)


def is_credible(phone: str) -> bool:
    """Whether somebody may be written to at a number of which only a shop knows: no made-up "555-5555"."""
    number = phonenumbers.parse(phone)
    return number.country_code == 972 or phonenumbers.is_valid_number(number)


def currency_of(source: Fields) -> str:
    """Three letters; "XXX" (no currency) where there are none."""
    text = (text_of(source, "currency") or "").strip().upper()
    return text if len(text) == 3 and text.isascii() and text.isalpha() else "XXX"
