"""What the timetable tells of a question: a plain yes or no first, then what there is, or what comes nearest."""

import re
from collections.abc import Sequence
from datetime import timedelta

from conversations.handoff.staff_hours import staff_calendar
from conversations.profile.part import Profile
from conversations.timetable.asked import TimesReader
from conversations.timetable.asked_times import AskedTimes
from conversations.timetable.choosing import choose_fitting, choose_within
from conversations.timetable.file import GroupHour, Timetable
from conversations.timetable.had import asks_beside, is_for_grown
from conversations.timetable.part import ToldTime, ToldTimes
from conversations.timetable.saying import (
    capitalise,
    say_ages,
)
from conversations.timetable.told.of_levels import LevelsQuestion
from conversations.timetable.told.question import ToldOf
from conversations.timetable.told.within import add_limits
from conversations.turn.turn import Turn

_GROWN = 18
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
    if reader.timetable is None or _NEVER_MIND.search(words) or asks_beside(words):
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
    """Whether it was said back a moment ago, or they said it themselves just now."""
    if turn.lead[ToldTimes].limits_at == turn.now:
        return True
    return any(limits in line.text for line in turn.lead.dialogue.recent if line.by == "bot")


class _Telling(LevelsQuestion):
    """One question while it is being answered."""

    def __init__(
        self, turn: Turn, timetable: Timetable, asked: AskedTimes, words: str, named: AskedTimes | None = None
    ) -> None:
        super().__init__(turn, timetable, asked, words, named)
        self.last = self._find_last()

    def tell(self) -> ToldOf | None:
        asked = self.asked
        if asked.pick is not None and asked.ends and self.last:
            return self.tell_ends([self.last[min(asked.pick, len(self.last) - 1)]])
        if asked.had and is_for_grown(self.words) and not self._has_grown(asked.groups):
            return None  # the answer at large says that there is none
        is_of_child = self.whom.is_child and len(self.whom.ages) == 1
        is_of_several = len(self.whom.ages) > 1
        if (
            asked.groups
            and asked.part
            and not asked.days
            and all(self.timetable.groups[one].aside for one in asked.groups)
        ):
            return None  # the evening is in its very name
        if not (asked.narrows or asked.not_taught or is_of_child or is_of_several) or self._is_closed():
            return None
        is_with_grown = asked.same and len(self.whom.ages) == 1 and (asked.together or not asked.ages)
        if is_of_several or is_with_grown:
            return self.tell_of_ages(with_grown=is_with_grown or self.whom.together)
        base = self._choose()
        if not base:
            return None
        if (of_level := self.tell_levels(base)) and not asked.not_taught:
            return of_level
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
            return self.tell_ends(self.last if len(self.last) == 1 and not asked.groups else base)
        if asked.which in ("earliest", "latest") and (own := [one for one in base if one.day in asked.days]):
            return self.tell_which(own)
        if asked.days:
            return self.tell_days(base)
        if asked.which:
            return self.tell_which(base)
        if asked.bounded:
            return self.tell_bounded(base)
        if asked.denied:
            return self.tell_without(base)
        is_had = asked.had and not asked.not_taught and {one.group for one in base} <= set(asked.groups)
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
        if asked.own and asked.when and not asked.ages:
            return [one for one in all_ if one.group in named]  # whoever it is that asks
        chosen = choose_fitting(all_, self.timetable, self.whom, named)
        return chosen or fitting

    def _find_nearest(self) -> str | None:
        gone = self.timetable.not_taught.get(self.asked.not_taught)
        return gone.nearest if gone else None

    def _find_topic(self) -> tuple[str, ...]:
        """The group that is talked of, where no day of all of them is asked about."""
        known = self.turn.lead[Profile].traits.get("interest")
        is_open = self.asked.other or (
            self.asked.days and (self.asked.near or self.asked.whether or self.asked.whats_on)
        )
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
