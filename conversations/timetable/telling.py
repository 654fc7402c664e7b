"""What the timetable tells of a question: a plain yes or no first, then what there is, or what comes nearest."""

import re
from collections.abc import Iterator, Sequence
from datetime import time, timedelta

from conversations.handoff.staff_hours import staff_calendar
from conversations.profile.part import Profile
from conversations.timetable.asked import AskedTimes, TimesReader
from conversations.timetable.choosing import choose_fitting, choose_within
from conversations.timetable.file import GroupHour, Timetable
from conversations.timetable.had import is_for_grown
from conversations.timetable.of_ages import AgesQuestion
from conversations.timetable.part import ToldTime, ToldTimes
from conversations.timetable.question import ToldOf
from conversations.timetable.saying import (
    capitalise,
    say_ages,
)
from conversations.timetable.within import add_limits
from conversations.turn.turn import Turn

_MOST_UNNAMED = 2
"""Groups that are told to who named none."""
_TALK = timedelta(days=1)
"""For so long "the second one" is one of those that were told."""
_NEVER_MIND = re.compile(
    r"(?<!\w)(?:never ?mind|forget (?:it|about)|scrap that|עזוב|עזבי|עזבו|לא משנה|חזרה בה|חזר בו)(?!\w)",
    re.IGNORECASE,
)


def tell_times(turn: Turn, words: str) -> ToldOf | None:
    """What the timetable says of it; None where it is asked for as a whole, or says nothing of what is asked."""
    reader = turn.playbook.index(TimesReader)
    if reader.timetable is None or _NEVER_MIND.search(words):
        return None
    named = reader.read(words, turn.now, turn.heard)
    asked, limits = add_limits(turn, named)
    told = _Telling(turn, reader.timetable, asked, words, named).tell()
    if told and limits and not _was_said(turn, limits):
        told = told._replace(text=f"{told.text} {turn.phrase('times_as_told', what=limits)}")
    if told and told.sessions:
        times = tuple(ToldTime(one.group, one.day, f"{one.at:%H:%M}") for one in told.sessions)
        known = turn.lead[ToldTimes]
        known.told_times, known.told_times_at = times, turn.now
    return told


def tell_within_limits(turn: Turn) -> ToldOf | None:
    """What there is when they can come, as they told it; of children's classes nothing to who wrote of no child."""
    timetable = turn.playbook.index(TimesReader).timetable
    asked, _ = add_limits(turn, AskedTimes())
    if timetable is None or not asked.narrows:
        return None
    told = _Telling(turn, timetable, asked, "")
    if not told.whom.is_child and not told.whom.ages:
        told.whom = told.whom._replace(is_grown=True)
    return told.tell()


def _was_said(turn: Turn, limits: str) -> bool:
    """Whether it was said back a moment ago."""
    return any(limits in line.text for line in turn.lead.dialogue.recent if line.by == "bot")


class _Telling(AgesQuestion):
    """One question while it is being answered."""

    def __init__(
        self, turn: Turn, timetable: Timetable, asked: AskedTimes, words: str, named: AskedTimes | None = None
    ) -> None:
        super().__init__(turn, timetable, asked, words, named)
        self.last = self._find_last()

    def tell(self) -> ToldOf | None:
        asked = self.asked
        if asked.pick is not None and asked.ends and self.last:
            return self._tell_ends([self.last[min(asked.pick, len(self.last) - 1)]])
        if asked.had and is_for_grown(self.words) and not self._has_grown(asked.groups):
            return None  # the answer at large says that there is none
        is_of_child = self.whom.is_child and len(self.whom.ages) == 1
        is_of_several = len(self.whom.ages) > 1
        if not (asked.narrows or asked.not_taught or is_of_child or is_of_several) or self._is_closed():
            return None
        is_with_grown = asked.same and len(self.whom.ages) == 1 and (asked.together or not asked.ages)
        if is_of_several or is_with_grown:
            return self.tell_of_ages(with_grown=is_with_grown or self.whom.together)
        base = self._choose()
        if not base:
            return None
        lead = self._say_before(base)
        told = self._tell_of(base)
        if told is None or self._is_all(told):
            return None
        return told._replace(text=f"{lead} {told.text}".strip())

    def _has_grown(self, groups: Sequence[str]) -> bool:
        return any(self.timetable.groups[one].ages.most >= _GROWN for one in groups)

    def _is_all(self, told: ToldOf) -> bool:
        """Whether it would be the whole week to who named nothing of it: others answer that better."""
        asked = self.asked
        is_named = (
            asked.groups or asked.days or asked.not_taught or self.whom.ages
            or asked.which or asked.denied or asked.other
        )  # fmt: skip
        is_whole = len(told.sessions) >= len(self.timetable.sessions) or (asked.ends and not asked.bounded)
        return not is_named and is_whole and len({one.group for one in told.sessions}) > _MOST_UNNAMED

    def _tell_of(self, base: Sequence[GroupHour]) -> ToldOf | None:
        asked = self.asked
        if asked.ends and not asked.days:
            return self._tell_ends(self.last if len(self.last) == 1 and not asked.groups else base)
        if asked.days:
            return self._tell_days(base)
        if asked.which:
            return self._tell_which(base)
        if asked.bounded:
            return self._tell_bounded(base)
        if asked.denied:
            return self._tell_without(base)
        is_had = asked.had and {one.group for one in base} <= set(asked.groups)
        told = choose_within(base, asked, self.timetable) or base
        return self.say("times_yes" if is_had else "times_told", told)

    def _choose(self) -> list[GroupHour]:
        """The hours that may be meant: of what is named or was talked of, for whom it is."""
        asked, all_ = self.asked, self.timetable.sessions
        if asked.ends and not asked.groups and self.last:
            return self.last
        named = asked.groups or tuple(filter(None, [self._find_nearest()])) or self._find_topic()
        fitting = choose_fitting(all_, self.timetable, self.whom, ())
        if not named:
            return fitting
        chosen = choose_fitting(all_, self.timetable, self.whom, named)
        return chosen or fitting

    def _find_nearest(self) -> str | None:
        gone = self.timetable.not_taught.get(self.asked.not_taught)
        return gone.nearest if gone else None

    def _find_topic(self) -> tuple[str, ...]:
        """The group that is talked of, where no day of all of them is asked about."""
        known = self.turn.lead[Profile].traits.get("interest")
        is_open = self.asked.other or (self.asked.days and (self.asked.near or self.asked.whether))
        if known is None or is_open:
            return ()
        groups = self.timetable.groups.items()
        return tuple(name for name, group in groups if group.interest == known.value)

    def _find_last(self) -> list[GroupHour]:
        told = self.turn.lead[ToldTimes]
        if told.told_times_at is None or self.turn.now - told.told_times_at > _TALK:
            return []
        keys = {(one.group, one.day, f"{one.at:%H:%M}"): one for one in self.timetable.sessions}
        return [keys[key] for one in told.told_times if (key := (one.group, one.day, one.at)) in keys]

    def _is_closed(self) -> bool:
        """Whether one of the days that are asked for is no day like any other this week."""
        today, calendar = self.turn.now.astimezone(self.turn.playbook.zone).date(), staff_calendar(self.turn)
        dates = [today + timedelta(days=ahead) for ahead in range(7)]
        named = {date.weekday() for date in dates if calendar.name_closed(date)}
        return not named.isdisjoint(self.asked.days) and not {5} >= named & set(self.asked.days)

    def _say_before(self, base: Sequence[GroupHour]) -> str:
        """What is had in its place, and for whom what is named is not."""
        gone = self.timetable.not_taught.get(self.asked.not_taught)
        if gone:
            return self.turn.say(gone.reply)
        named = set(self.asked.groups)
        if not named or named & {one.group for one in base}:
            return ""
        group = self.timetable.groups[self.asked.groups[0]]
        ages = say_ages(group.ages, self.language)
        return self.turn.phrase("times_not_for_age", what=capitalise(self.turn.say(group.name)), count=ages)

    def _tell_days(self, base: Sequence[GroupHour]) -> ToldOf:
        """Day by day where some have it and some have not; else a yes or a no for all of them."""
        days = self.asked.days
        has = {day: self._on(base, day) for day in days}
        if not any(has.values()) and self.named != self.asked:  # what there is on that day is theirs to judge
            has = {day: self._on(base, day, self.named) for day in days}
        if self.asked.ends and any(has.values()):
            return self._tell_ends([one for day in days for one in has[day]])
        found = [one for day in days for one in has[day]]
        missing = [day for day in days if not has[day]]
        if not missing and not self.asked.near:
            name = "times_yes" if self.asked.whether else "times_told"
            return self.say(name, found)
        if found:
            texts = (self._say_day(day, has[day]) for day in days)
            return ToldOf(" ".join(texts), tuple(found))
        return self._tell_no(base, days)

    def _say_day(self, day: int, sessions: Sequence[GroupHour]) -> str:
        when = self.name_days([day])
        if not sessions:
            return capitalise(self.turn.phrase("times_nothing", when=when))
        return self.turn.phrase(
            "times_on_day", when=capitalise(when), answer=self.say_hours(sessions, days=False)
        )

    def _find_after(self, base: Sequence[GroupHour], days: Sequence[int]) -> list[GroupHour]:
        """What comes next after those days."""
        nearest = min((one.day - max(days) - 1) % 7 for one in base)
        return [one for one in base if (one.day - max(days) - 1) % 7 == nearest]

    def _tell_no(self, base: Sequence[GroupHour], days: Sequence[int]) -> ToldOf:
        """A plain no, what else is on then, and when it is."""
        rest = choose_within(base, self.asked, self.timetable) or list(base)
        if len({one.group for one in rest}) > _FEW_GROUPS:
            rest = self._find_after(rest, days)
        when = self.name_days(days)
        told = [self.turn.phrase("times_not_then", when=when, answer=self.say_hours(rest))]
        beside = [one for day in days for one in (*self._list_others(base, day), *self._list_beside(day))]
        is_of_children = {self.timetable.groups[one].ages.most < _GROWN for one in self.asked.groups} == {
            True
        }
        if beside and not (self.whom.is_child or is_of_children):
            told.append(
                self.turn.phrase(
                    "times_on_day", when=capitalise(when), answer=self.say_hours(beside, days=False)
                )
            )
        return ToldOf(" ".join(told), tuple(rest))

    def _on(self, base: Sequence[GroupHour], day: int, asked: AskedTimes | None = None) -> list[GroupHour]:
        """What there is on a day, of today what has not begun; with what is no class, where none was named."""
        asked = asked or self.asked
        found = [one for one in choose_within(base, asked, self.timetable) if one.day == day]
        if not asked.groups and not self.whom.is_child:
            beside = choose_within(self._list_beside(day), asked, self.timetable)
            found += [one for one in beside if one not in found]
        return [one for one in found if not self._has_begun(one)]

    def _has_begun(self, one: GroupHour) -> bool:
        local = self.turn.now.astimezone(self.turn.playbook.zone)
        return one.day in self.asked.near and one.day == local.weekday() and one.at <= local.time()

    def _list_others(self, base: Sequence[GroupHour], day: int) -> list[GroupHour]:
        """What else is taught that day, where they named nothing, and it was taken for what was talked of."""
        if self.asked.groups or self.asked.not_taught:
            return []
        own = {one.group for one in base}
        fitting = choose_fitting(self.timetable.sessions, self.timetable, self.whom, ())
        return [one for one in fitting if one.day == day and one.group not in own]

    def _list_beside(self, day: int) -> list[GroupHour]:
        return [
            one
            for one in self.timetable.sessions
            if one.day == day and self.timetable.groups[one.group].aside
        ]

    def _tell_without(self, base: Sequence[GroupHour]) -> ToldOf:
        """Without the days they rule out; where nothing is left of it, what there is on others."""
        left = [one for one in base if one.day not in self.asked.denied]
        if left:
            return self.say("times_told", left)
        fitting = choose_fitting(self.timetable.sessions, self.timetable, self.whom, ())
        others = [one for one in fitting if one.day not in self.asked.denied]
        told = [self.turn.phrase("times_only", answer=self.say_hours(base))]
        if others:
            told.append(self.turn.phrase("times_other", answer=self.say_hours(others)))
        return ToldOf(capitalise(" ".join(told)), tuple(others or base))

    def _tell_bounded(self, base: Sequence[GroupHour]) -> ToldOf:
        within = [
            one for one in choose_within(base, self.asked, self.timetable) if one.day not in self.asked.denied
        ]
        if within:
            name = "times_yes" if self.asked.whether else "times_told"
            return self.say(name, within, ends=self.asked.before is not None)
        hour = self.asked.before or self.asked.after or self.asked.at[-1]
        nearest = min(_away(one, hour, is_end=self.asked.before is not None) for one in base)
        near = [one for one in base if _away(one, hour, is_end=self.asked.before is not None) == nearest]
        return self.say("times_none_between", near, ends=True)

    def _tell_which(self, base: Sequence[GroupHour]) -> ToldOf:
        if self.asked.which == "next":
            first = min(base, key=self.when)
            near = [one for one in base if self.when(one).date() == self.when(first).date()]
            when = self.name_day(self.when(first))
            text = self.turn.phrase("times_next", when=when, answer=self.say_hours(near, days=False))
            return ToldOf(text, tuple(near))
        if self.asked.which == "latest":
            hour = max(one.at for one in base)
            return self.say("times_latest", [one for one in base if one.at == hour], ends=True)
        return self.say("times_earliest", list(self._find_earliest(base)), ends=True)

    def _find_earliest(self, base: Sequence[GroupHour]) -> Iterator[GroupHour]:
        """Of the grown and of children, since the earliest of all is no use to the others."""
        for is_grown in (True, False):
            own = [one for one in base if (self.timetable.groups[one.group].ages.most >= _GROWN) == is_grown]
            hour = min((one.at for one in own), default=None)
            yield from (one for one in own if one.at == hour)

    def _tell_ends(self, sessions: Sequence[GroupHour]) -> ToldOf:
        until = {one.until for one in sessions}
        if len(until) > 1:
            return self.say("times_told", sessions, ends=True)
        answer = self.say_hours(sessions, ends=True)
        text = self.turn.phrase("times_ends", time=f"{until.pop():%H:%M}", answer=answer)
        return ToldOf(text, tuple(sessions))


_GROWN = 18
_FEW_GROUPS = 2
"""More of them are not told where one asked for a day that has none: only what comes next."""


def _away(one: GroupHour, hour: time, *, is_end: bool) -> int:
    at = one.until if is_end else one.at
    return abs((at.hour * 60 + at.minute) - (hour.hour * 60 + hour.minute))
