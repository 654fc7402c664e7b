"""When and how often the bot may write first: whether it ever may, and whether that hangs together."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from typing import Any

from conversations.journey.reading.draft import Draft, word
from conversations.journey.reading.problems import Problem
from conversations.journey.reading.values import suggest_phone

_EARLIEST, _LATEST = 2020, 2100  # years
_LENGTHS = {
    "late": "write from when on something is late, such as 15m",
    "spread": "write over how long it goes out, such as 2h: all at once is what gets numbers blocked",
}
_WAITS = {"handoff_alert_again": "10m", "handoff_gives_back": "24h", "handoff_answers_known": "2m"}


def check_rules(draft: Draft) -> Iterator[Problem]:
    """What is wrong with rules.yaml."""
    rules = draft.whole("rules")
    hours, closed = rules.get("hours"), rules.get("closed")
    if hours == {} or (hours is None and "hours" in rules):
        remedy = 'write sunday: {opens: "09:00", closes: "20:00"} and so on, or take hours out'
        yield draft.problem("rules", ("hours",), "no day is open, so nothing would ever go out", remedy)
    yield from check_openings(draft, "rules", "hours")
    for day in closed if isinstance(closed, dict) else ():
        if (year := _year(day)) is not None and not _EARLIEST <= year <= _LATEST:
            message = f"{day} is a day nobody here will see"
            yield draft.problem(
                "rules", ("closed", day), message, "write the year with four digits, such as 2026"
            )
    yield from _check_caps(draft, rules)
    for key, remedy in _LENGTHS.items():
        if rules.get(key) == timedelta():
            yield draft.problem("rules", (key,), f"{key} is no time at all", remedy)


def check_openings(draft: Draft, file: str, key: str) -> Iterator[Problem]:
    """Days that close before they open."""
    hours = draft.whole(file).get(key)
    for day, opening in hours.items() if isinstance(hours, dict) else ():
        if not isinstance(opening, dict):
            continue
        opens, closes = opening.get("opens"), opening.get("closes")
        if isinstance(opens, time) and isinstance(closes, time) and opens >= closes:
            message = f"{day}: closes at {closes:%H:%M}, not after it opens at {opens:%H:%M}"
            remedy = f'write an hour after "{opens:%H:%M}" for closes, "23:59" at the latest'
            yield draft.problem(file, (key, day), message, remedy)


def _year(day: Any) -> int | None:
    try:
        return date.fromisoformat(str(day)).year
    except ValueError:  # it is complained about already
        return None


def _check_caps(draft: Draft, rules: dict[str, Any]) -> Iterator[Problem]:
    a_day, a_week = _number(rules.get("a_day", 1)), _number(rules.get("a_week", 3))
    if a_day is not None and a_week is not None and a_day > a_week:
        message = f"{a_day} a day would be more than {a_week} a week"
        remedy = f"write a_day: {a_week} or less, or a_week: {a_day} or more"
        key = "a_day" if "a_day" in rules else "a_week"
        yield draft.problem("rules", (key,), message, remedy)


def _number(value: Any) -> int | None:
    text = str(value).strip()
    return int(text) if text.isdecimal() and 0 < int(text) < 10_000 else None


def check_escalation(draft: Draft) -> Iterator[Problem]:
    """Whoever is told next can be told, and lengths are lengths."""
    business = draft.whole("business")
    contacts, country = business.get("escalation"), word(business, "country") or "IL"
    for index, contact in enumerate(contacts if isinstance(contacts, list) else ()):
        phone = word(contact, "phone") if isinstance(contact, dict) else None
        if phone is None or len(country) != 2:
            continue
        if remedy := suggest_phone(phone, country):
            message = f'"{phone}" is not a phone number in its international form'
            yield draft.problem("business", ("escalation", index, "phone"), message, remedy)
        elif phone == word(business, "phone"):
            message = f'"{phone}" is the business\'s own number, so nobody would be told'
            remedy = "write the number of somebody who can take over"
            yield draft.problem("business", ("escalation", index, "phone"), message, remedy)
    for key, length in _WAITS.items():
        if business.get(key) == timedelta():
            yield draft.problem(
                "business", (key,), f"{key} is no time at all", f"write a length such as {length}"
            )
