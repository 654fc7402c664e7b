"""Hours of the week in words: "waltz on Sundays and salsa on Mondays, at 18:30 and 21:00"."""

from collections.abc import Mapping, Sequence

from conversations.lead.content import Language
from conversations.timetable.file import Ages, GroupHour, Timetable

_AND: Mapping[Language, str] = {"he": " ו", "en": " and "}
_PLURAL = ("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays")
_HEBREW = ("שני", "שלישי", "רביעי", "חמישי", "שישי", "שבת", "ראשון")
_IS: Mapping[Language, str] = {"he": "", "en": " is"}
_ALL_LEVELS: Mapping[Language, str] = {"he": "כל הרמות", "en": "all levels"}
_GROWN = 18
Hours = tuple[str, ...]


def enumerate_words(words: Sequence[str], language: Language) -> str:
    """ "Olives, corn and onion"; in Hebrew what begins with a digit is joined by a dash."""
    if len(words) < 2:
        return "".join(words)
    last = f"־{words[-1]}" if language == "he" and words[-1][:1].isdigit() else words[-1]
    return f"{', '.join(words[:-1])}{_AND[language]}{last}"


def say_days(days: Sequence[int], language: Language) -> str:
    """ "On Mondays and Wednesdays"; "" for no day."""
    if not days:
        return ""
    ordered = sorted(dict.fromkeys(days), key=lambda day: (day + 1) % 7)
    if language == "en":
        return f"on {enumerate_words([_PLURAL[day] for day in ordered], 'en')}"
    if ordered == [5]:
        return "בשבת"
    named = enumerate_words([_HEBREW[day] for day in ordered], "he")
    return f"בימי {named}"


def say_day(days: Sequence[int], language: Language) -> str:
    """ "On Monday": of this week; "" for no day."""
    if not days:
        return ""
    ordered = sorted(dict.fromkeys(days), key=lambda day: (day + 1) % 7)
    if language == "he" and len(ordered) == 1:
        return "בשבת" if ordered == [5] else f"ביום {_HEBREW[ordered[0]]}"
    if language == "he":
        return say_days(days, "he")
    return f"on {enumerate_words([_PLURAL[day].removesuffix('s') for day in ordered], 'en')}"


def say_hours(hours: Hours, language: Language) -> str:
    """ "At 18:30 and 21:00"."""
    if language == "en":
        is_range = any("–" in one for one in hours)
        return f"{'' if is_range else 'at '}{enumerate_words(hours, 'en')}"
    return enumerate_words([f"ב־{hour}" for hour in hours], "he")


def say_sessions(
    sessions: Sequence[GroupHour],
    timetable: Timetable,
    language: Language,
    *,
    ends: bool = False,
    days: bool = True,
    levels: bool = False,
) -> str:
    """All of them: those of the same hours are told together; `levels`: with whom an hour is for."""
    by_group: dict[str, dict[int, list[str]]] = {}
    for one in sessions:
        is_span = ends or timetable.groups[one.group].aside  # it is no class of the usual length
        hour = f"{_clock(one.at)}–{_clock(one.until)}" if is_span else _clock(one.at)
        whom = _say_level(one, timetable, language) if levels else ""
        by_group.setdefault(one.group, {}).setdefault(one.day, []).append(hour + whom)
    is_one = days and len(by_group) == 1 and not timetable.groups[next(iter(by_group))].aside
    by_hours: dict[Hours, list[str]] = {}
    for group, told in by_group.items():
        for hours, on in _turn_round(told).items():
            name = _get(timetable.groups[group].name, language) + (_IS[language] if is_one else "")
            by_hours.setdefault(hours, []).append(f"{name} {say_days(on, language)}" if days else name)
    parts = []
    for hours, names in by_hours.items():
        comma = "," if language == "he" or len(names) > 1 else ""
        parts.append(f"{enumerate_words(names, language)}{comma} {say_hours(hours, language)}")
    return "; ".join(parts)


def _say_level(one: GroupHour, timetable: Timetable, language: Language) -> str:
    """For whom an hour of a group is that has hours of several levels."""
    if not any(each.levels for each in timetable.groups[one.group].times):
        return ""
    names = [_get(timetable.levels[level].name, language) for level in one.levels]
    return f" ({enumerate_words(names, language) or _ALL_LEVELS[language]})"


def say_levels(sessions: Sequence[GroupHour], timetable: Timetable, language: Language) -> str:
    """For whom each of a few hours is, where that differs: "18:30 (beginners) and 21:00 (all levels)"; else ""."""
    told = dict.fromkeys((_clock(one.at), _say_level(one, timetable, language)) for one in sessions)
    hours, whom = {hour for hour, _ in told}, {level for _, level in told}
    if len(hours) < len(told) or len(whom) < len(told) or "" in whom or len(told) < len(("one", "other")):
        return ""
    return enumerate_words([f"{hour}{level}" for hour, level in told], language)


def say_notes(sessions: Sequence[GroupHour], timetable: Timetable, language: Language) -> str:
    """What is said behind the times of a group, where one alone is told."""
    names = list(dict.fromkeys(one.group for one in sessions))
    note = timetable.groups[names[0]].note if len(names) == 1 else None
    return f", {_get(note, language)}" if note else ""


def say_ages(ages: Ages, language: Language) -> str:
    """For whom a group is."""
    if ages.most < _GROWN:
        return {"he": f"לגילאי {ages.least}–{ages.most}", "en": f"for ages {ages.least}-{ages.most}"}[
            language
        ]
    return {"he": f"מגיל {ages.least}", "en": f"for {ages.least} and up"}[language]


def capitalise(text: str) -> str:
    """With a capital letter where a sentence begins."""
    return text[:1].upper() + text[1:]


def _turn_round(told: Mapping[int, list[str]]) -> dict[Hours, list[int]]:
    found: dict[Hours, list[int]] = {}
    for day, hours in told.items():
        found.setdefault(tuple(dict.fromkeys(hours)), []).append(day)
    return found


def _clock(at: object) -> str:
    return f"{at:%H:%M}".removeprefix("0")


def _get(text: Mapping[Language, str], language: Language) -> str:
    return text.get(language) or next(iter(text.values()))
