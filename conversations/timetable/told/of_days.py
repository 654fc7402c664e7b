"""What is told of days that are asked for or ruled out: what there is on them, or a plain no and what comes nearest."""

from collections.abc import Sequence

from conversations.timetable.asked_times import AskedTimes
from conversations.timetable.choosing import choose_fitting, choose_within
from conversations.timetable.coming import asks_only_then
from conversations.timetable.file import GroupHour
from conversations.timetable.saying import capitalise
from conversations.timetable.told.of_hours import HoursQuestion
from conversations.timetable.told.question import ToldOf

_GROWN = 18
_FEW_GROUPS = 2
"""More of them are not told where one asked for a day that has none: only what comes next."""


class DaysQuestion(HoursQuestion):
    """A question that may be of days."""

    def tell_days(self, base: Sequence[GroupHour]) -> ToldOf:
        """Day by day where some have it and some have not; else a yes or a no for all of them."""
        days = self.asked.days
        if asks_only_then(self.words) and (of_days := {one.group for one in base if one.day in days}):
            return self.say("times_told", [one for one in base if one.group in of_days])
        has = {day: self._on(base, day) for day in days}
        if not any(has.values()) and self.named != self.asked:  # what there is on that day is theirs to judge
            has = {day: self._on(base, day, self.named) for day in days}
        if self.asked.ends and any(has.values()):
            return self.tell_ends([one for day in days for one in has[day]])
        own = [one for one in base if one.day in days and not self._has_begun(one)]
        if own and self.named.bounded and not any(has.values()):
            return self.tell_bounded(own)  # it is on that day, and not at that hour
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

    def tell_without(self, base: Sequence[GroupHour]) -> ToldOf:
        """Without the days they rule out; where nothing is left of it, what there is on others."""
        left = [one for one in base if one.day not in self.asked.denied]
        if left:
            return self.say("times_told", left)
        others = self._list_instead(base)
        told = [self.turn.phrase("times_only", answer=self.say_hours(base))]
        if others:
            told.append(self.turn.phrase("times_other", answer=self.say_hours(others)))
        return ToldOf(capitalise(" ".join(told)), tuple(others or base))

    def _list_instead(self, base: Sequence[GroupHour]) -> list[GroupHour]:
        """What there is on the days that are left: of who wants one dance no other, but what is no class."""
        known = self.timetable.groups
        fitting = choose_fitting(self.timetable.sessions, self.timetable, self.whom, ())
        if len({known[one.group].interest for one in base}) == 1 and not self.whom.is_child:
            fitting = [one for one in self.timetable.sessions if known[one.group].aside]
        return [one for one in fitting if one.day not in self.asked.denied]
