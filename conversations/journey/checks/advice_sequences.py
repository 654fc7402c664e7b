"""What owners may have meant otherwise in sequences, touches and rules: warnings, as in `advice`."""

from collections.abc import Iterator
from datetime import time
from itertools import pairwise
from typing import Any

from conversations.journey.checks.steps import has_sequences, sequences_of
from conversations.journey.model.usual_hours import ELSEWHERE, PROACTIVE
from conversations.journey.reading.draft import Draft, is_true, word
from conversations.journey.reading.problems import Problem

EARLIEST, LATEST = time(7), time(21)
"""Nobody wants to be written to by a business before or after, whatever the law leaves open."""
SHABBAT_NEARS = time(15)
"""In December candles are lit at four in Jerusalem."""
_SELLING = {
    "he": ("עדכון", "עדכונים", "הטב", "מבצע", "פרסו", "חדשות", "דיוור", "הנח"),
    "en": ("offer", "news", "update", "promo", "advert", "deal", "discount", "marketing"),
}
"""Words one of which says what is agreed to."""


def advise_on_courting(draft: Draft) -> Iterator[Problem]:
    """Everything worth a second look."""
    yield from _look_at_sends(draft)
    yield from _look_at_times(draft)
    yield from _look_at_times_of_day(draft)
    yield from _look_at_hours(draft)
    yield from _look_at_consent(draft)


def _look_at_sends(draft: Draft) -> Iterator[Problem]:
    sent: set[str] = set()
    for name, steps in sequences_of(draft):
        sends = {touch for step in steps.values() if (touch := word(step, "send"))}
        sent |= sends
        if not sends and steps:
            message = f'"{name}" sends nothing'
            remedy = "write a step with send: and the name of a touch, unless it only notes and calls"
            yield draft.problem("sequences", (name,), message, remedy)
    slips = sent - (draft.ids("touches") or set())  # each may have meant a touch that seems unused
    for name, _ in draft.parts("touches") if has_sequences(draft) and not slips else ():
        if name not in sent:
            remedy = f"write send: {name} in a step of sequences.yaml, or take it out"
            yield draft.problem("touches", (name,), f'no sequence sends "{name}"', remedy)


def _look_at_times(draft: Draft) -> Iterator[Problem]:
    for name, touch in draft.parts("touches"):
        if touch.get("after") is not None and has_sequences(draft):
            message = "after is not looked at, as sequences.yaml says when touches go out"
            yield draft.problem("touches", (name, "after"), message, "take it out")


def _look_at_times_of_day(draft: Draft) -> Iterator[Problem]:
    """What is to be sent when no day has hours goes out when the next one's begin, whatever the step says."""
    opens, closes = _widest_hours(draft)
    for name, steps in sequences_of(draft):
        following = dict(pairwise(steps))
        for key, step in steps.items():
            at, after = step.get("at"), steps.get(word(step, "then") or following.get(key, ""), {})
            if isinstance(at, time) and "send" in after and not opens <= at < closes:
                message = (
                    f"at {at:%H:%M} nobody is written to: it goes out when the hours begin, at {opens:%H:%M}"
                )
                remedy = f"write a time from {opens:%H:%M} to {closes:%H:%M}, or change hours in rules.yaml"
                yield draft.problem("sequences", (name, "steps", key, "at"), message, remedy)


def _widest_hours(draft: Draft) -> tuple[time, time]:
    """From when to when people are written to on some day of the week at least; the whole day where none is told."""
    hours = draft.whole("rules").get("hours")
    if not isinstance(hours, dict):
        israel = (word(draft.whole("business"), "country") or "IL") == "IL"
        norm = (PROACTIVE if israel else ELSEWHERE).values()
        return min(day.opens for day in norm), max(day.closes for day in norm)
    told = [day for day in hours.values() if isinstance(day, dict)]
    opens = [day["opens"] for day in told if isinstance(day.get("opens"), time)]
    closes = [day["closes"] for day in told if isinstance(day.get("closes"), time)]
    return min(opens, default=time.min), max(closes, default=time.max)


def _look_at_hours(draft: Draft) -> Iterator[Problem]:
    hours = draft.whole("rules").get("hours")
    israel = (word(draft.whole("business"), "country") or "IL") == "IL"
    for day, opening in hours.items() if isinstance(hours, dict) else ():
        if day == "saturday" and israel:
            message = "saturday: in Israel a business does not write on Shabbat unasked"
            yield draft.problem("rules", ("hours", day), message, "take the day out")
        if day == "friday" and israel and _ends(opening) > SHABBAT_NEARS:
            message = f"friday: {_ends(opening):%H:%M} is close to Shabbat, or in it"
            yield draft.problem("rules", ("hours", day), message, 'write closes: "13:00"')
            continue
        yield from _look_at_day(draft, day, opening if isinstance(opening, dict) else {})


def _ends(opening: Any) -> time:
    closes = opening.get("closes") if isinstance(opening, dict) else None
    return closes if isinstance(closes, time) else time.min


def _look_at_day(draft: Draft, day: str, opening: dict[str, Any]) -> Iterator[Problem]:
    opens, closes = opening.get("opens"), opening.get("closes")
    if isinstance(opens, time) and opens < EARLIEST:
        message = f"{day}: {opens:%H:%M} is early for a message nobody asked for"
        yield draft.problem("rules", ("hours", day), message, f'write opens: "{EARLIEST:%H:%M}" or later')
    if isinstance(closes, time) and closes > LATEST:
        message = f"{day}: {closes:%H:%M} is late for a message nobody asked for"
        yield draft.problem("rules", ("hours", day), message, f'write closes: "{LATEST:%H:%M}" or earlier')


def _look_at_consent(draft: Draft) -> Iterator[Problem]:
    """The label is what is kept as proof, so it has to name what is agreed to."""
    for name, button in draft.parts("buttons"):
        labels = button.get("label")
        if not is_true(button, "agree") or not isinstance(labels, dict):
            continue
        for language, label in labels.items():
            named = _SELLING.get(language, ())
            if isinstance(label, str) and not any(said in label.lower() for said in named):
                message = f'"{label}" does not say what is agreed to, and it is kept as the proof'
                remedy = 'write it, such as "Yes to news & offers" or "אשמח לעדכונים והטבות"'
                yield draft.problem("buttons", (name, "label", language), message, remedy)
