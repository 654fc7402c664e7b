"""What is told of an hour: what there is between hours, the earliest, the latest and the next, and when it ends."""

from collections.abc import Iterator, Sequence
from datetime import time

from conversations.timetable.choosing import choose_within
from conversations.timetable.file import GroupHour
from conversations.timetable.told.of_ages import AgesQuestion
from conversations.timetable.told.question import ToldOf

_GROWN = 18


class HoursQuestion(AgesQuestion):
    """A question that may be of hours of the day."""

    def tell_bounded(self, base: Sequence[GroupHour]) -> ToldOf:
        within = [
            one for one in choose_within(base, self.asked, self.timetable) if one.day not in self.asked.denied
        ]
        if within:
            name = "times_yes" if self.asked.whether else "times_told"
            return self.say(name, within, ends=self.asked.before is not None)
        hour = self.asked.before or self.asked.after or self.asked.at[-1]
        near = [
            one
            for own in self._split_grown(base)
            for one in _find_nearest(own, hour, is_end=self.asked.before is not None)
        ]
        return self.say("times_none_between", near, ends=True)

    def tell_which(self, base: Sequence[GroupHour]) -> ToldOf:
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
        for own in self._split_grown(base):
            hour = min(one.at for one in own)
            yield from (one for one in own if one.at == hour)

    def _split_grown(self, base: Sequence[GroupHour]) -> Iterator[list[GroupHour]]:
        for is_grown in (True, False):
            own = [one for one in base if (self.timetable.groups[one.group].ages.most >= _GROWN) == is_grown]
            if own:
                yield own

    def tell_ends(self, sessions: Sequence[GroupHour]) -> ToldOf:
        until = {one.until for one in sessions}
        if len(until) > 1:
            return self.say("times_told", sessions, ends=True)
        answer = self.say_hours(sessions, ends=True)
        text = self.turn.phrase("times_ends", time=f"{until.pop():%H:%M}", answer=answer)
        return ToldOf(text, tuple(sessions))


def _find_nearest(sessions: Sequence[GroupHour], hour: time, *, is_end: bool) -> list[GroupHour]:
    nearest = min(_away(one, hour, is_end=is_end) for one in sessions)
    return [one for one in sessions if _away(one, hour, is_end=is_end) == nearest]


def _away(one: GroupHour, hour: time, *, is_end: bool) -> int:
    at = one.until if is_end else one.at
    return abs((at.hour * 60 + at.minute) - (hour.hour * 60 + hour.minute))
