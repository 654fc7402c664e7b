"""How hours of the week and days are said, of one question while it is being answered."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from conversations.timetable.asked_times import AskedTimes
from conversations.timetable.choosing import find_whom
from conversations.timetable.file import GroupHour, Timetable
from conversations.timetable.saying import capitalise, enumerate_words, say_day, say_notes, say_sessions
from conversations.turn.turn import Turn

_NEAR = (
    (
        re.compile(r"(?<!\w)(?:הערב(?! ה(?!זה))|הלילה|tonight|this evening)(?!\w)", re.IGNORECASE),
        0,
        ("הערב", "tonight"),
    ),
    (re.compile(r"(?<!\w)(?:היום|today)(?!\w)", re.IGNORECASE), 0, ("היום", "today")),
    (re.compile(r"(?<!\w)(?:ל?מחר|tomorrow|tmrw)(?!\w)", re.IGNORECASE), 1, ("מחר", "tomorrow")),
)


class ToldOf(NamedTuple):
    """What is said, and of which hours of the week."""

    text: str
    sessions: tuple[GroupHour, ...]


class TimesQuestion:
    """One question while it is being answered: who asks what, and how hours are told to them."""

    def __init__(
        self, turn: Turn, timetable: Timetable, asked: AskedTimes, words: str, named: AskedTimes | None = None
    ) -> None:
        self.turn, self.timetable, self.asked, self.words = turn, timetable, asked, words
        self.named = named or asked  # without the hours that they told of before
        self.whom = find_whom(turn, asked)
        self.language = turn.language

    def say(self, name: str, sessions: Sequence[GroupHour], *, ends: bool = False) -> ToldOf:
        """A phrase, with these hours in it."""
        return ToldOf(
            capitalise(self.turn.phrase(name, answer=self.say_hours(sessions, ends=ends))), tuple(sessions)
        )

    def say_hours(
        self, sessions: Sequence[GroupHour], *, ends: bool = False, days: bool = True, levels: bool = True
    ) -> str:
        """These hours in words; `ends`: with when they end, `days`: with the days, `levels`: with whom each is for."""
        told = say_sessions(sessions, self.timetable, self.language, ends=ends, days=days, levels=levels)
        return told + say_notes(sessions, self.timetable, self.language)

    def name_days(self, days: Sequence[int]) -> str:
        """The days that were asked for, as they were named."""
        near = list(self._name_near())
        if near and set(days) <= set(self.asked.near):
            today = self.turn.now.astimezone(self.turn.playbook.zone).weekday()
            named = [told[self.language == "en"] for ahead, told in near if (today + ahead) % 7 in days]
            return enumerate_words(named, self.language)
        return say_day(days, self.language)

    def _name_near(self) -> Iterator[tuple[int, tuple[str, str]]]:
        for pattern, ahead, told in _NEAR:
            if pattern.search(self.words):
                yield ahead, told

    def when(self, one: GroupHour) -> datetime:
        """Its coming hour, on the clock of the business."""
        local = self.turn.now.astimezone(self.turn.playbook.zone)
        ahead = (one.day - local.weekday()) % 7
        if ahead == 0 and one.at <= local.time():
            ahead = 7
        return datetime.combine(local.date() + timedelta(days=ahead), one.at)

    def name_day(self, at: datetime) -> str:
        """The day of a moment of the week to come."""
        ahead = (at.date() - self.turn.now.astimezone(self.turn.playbook.zone).date()).days
        if ahead <= 1:
            return {"he": ("היום", "מחר"), "en": ("today", "tomorrow")}[self.language][ahead]
        return say_day([at.weekday()], self.language)
