"""Times and places of meetings as a lead reads them."""

from datetime import datetime
from zoneinfo import ZoneInfo

from conversations.lead.content import Choice, Language
from conversations.meetings.kept.calendars import find_kind, zone_of
from conversations.meetings.kept.meeting import Meeting
from conversations.meetings.kept.staff_words import LABELS
from conversations.turn.turn import Turn
from conversations.wording.weekdays import say_weekday

_NEAR = {"he": ("היום", "מחר"), "en": ("today", "tomorrow")}
_SHORT_DAYS = {
    "he": ("ב׳", "ג׳", "ד׳", "ה׳", "ו׳", "שבת", "א׳"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip


def say_time(moment: datetime, now: datetime, zone: ZoneInfo, language: Language) -> str:
    """`מחר, יום שישי 27.11, ב־10:00`, `on Tuesday 1 December at 16:00`: a day and its date, so nobody mistakes it."""
    local = moment.astimezone(zone)
    days = (local.date() - now.astimezone(zone).date()).days
    clock, weekday = f"{local.hour}:{local.minute:02}", say_weekday(local.weekday(), language)
    if language == "he":
        day = f"{weekday} {local.day}.{local.month}"
        return f"{_NEAR['he'][days]}, {day}, ב־{clock}" if days in (0, 1) else f"ב{day} ב־{clock}"
    day = f"{weekday} {local.day} {_MONTHS[local.month - 1]}"
    return f"{_NEAR['en'][days]}, {day}, at {clock}" if days in (0, 1) else f"on {day} at {clock}"


def say_bare(moment: datetime, now: datetime, zone: ZoneInfo, language: Language) -> str:
    """The same after another word ("before", "instead of"): `יום שלישי 1.12 ב־16:00`, `Tuesday 1 December at 16:00`."""
    return say_time(moment, now, zone, language).removeprefix("ב").removeprefix("on ")


def say_label(moment: datetime, now: datetime, zone: ZoneInfo, language: Language) -> str:
    """The same for a button: `מחר 10:00`, `ג׳ 1.12 16:00`."""
    local = moment.astimezone(zone)
    days = (local.date() - now.astimezone(zone).date()).days
    clock = f"{local.hour}:{local.minute:02}"
    if days in (0, 1):
        near = _NEAR[language][days]
        return f"{near if language == 'he' else near.capitalize()} {clock}"
    day = _SHORT_DAYS[language][local.weekday()]
    date = f"{local.day}.{local.month}" if language == "he" else f"{local.day} {_MONTHS[local.month - 1][:3]}"
    return f"{day} {date} {clock}"


def say_when(turn: Turn, moment: datetime, kind: str = "") -> str:
    """When a meeting is, to the lead; where their clock is another than the business's, it says whose."""
    zone = zone_of(turn, find_kind(turn, kind)) if kind else turn.playbook.zone
    return say_time(moment, turn.now, zone, turn.language) + say_whose_clock(turn, zone, moment)


def say_date(turn: Turn, moment: datetime, kind: str = "") -> str:
    """Likewise, after another word."""
    return say_when(turn, moment, kind).removeprefix("ב").removeprefix("on ")


def say_whose_clock(turn: Turn, zone: ZoneInfo, *moments: datetime) -> str:
    """` (שעון ניו יורק; אצלנו 16:00)`, where their clock shows another time than the business's; else nothing."""
    if not is_elsewhere(turn, zone, moments[0]):
        return ""
    place = _name_zone(zone, turn.language)
    own = ", ".join(f"{moment.astimezone(turn.playbook.zone):%-H:%M}" for moment in moments)
    return f" (שעון {place}; אצלנו {own})" if turn.language == "he" else f" ({place} time; {own} here)"


def is_elsewhere(turn: Turn, zone: ZoneInfo, moment: datetime) -> bool:
    """Whether a clock there shows another time than the business's."""
    return moment.astimezone(zone).utcoffset() != moment.astimezone(turn.playbook.zone).utcoffset()


def say_clock(turn: Turn, moment: datetime, kind: str) -> str:
    """The time of day alone."""
    local = moment.astimezone(zone_of(turn, find_kind(turn, kind)))
    return f"{local.hour}:{local.minute:02}"


def say_where(turn: Turn, meeting: Meeting) -> str:
    """Where it is, as the end of a sentence; "" where that is not known."""
    if meeting.link:
        return f" {meeting.link}"
    return f"\n📍 {meeting.place}" if meeting.place else ""


def label(turn: Turn, name: str) -> str:
    """The words on a button."""
    return LABELS[name][turn.language == "en"]


def offer(turn: Turn, meeting: Meeting, *names: str) -> tuple[Choice, ...]:
    """Buttons about a meeting."""
    return tuple(Choice(f"meeting:{name}:{meeting.uid}", label(turn, name)) for name in names)


def _name_zone(zone: ZoneInfo, language: Language) -> str:
    from babel.dates import get_timezone_location  # only for leads abroad

    return str(get_timezone_location(zone, locale=language, return_city=True))
