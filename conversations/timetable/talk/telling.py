"""How an hour that is spoken of is told: whom it is for, what comes later, and which of them is theirs."""

from collections.abc import Sequence
from datetime import time

from conversations.timetable.file import GroupHour
from conversations.timetable.saying import capitalise, enumerate_words
from conversations.timetable.told.question import TimesQuestion, ToldOf


class HoursTold(TimesQuestion):
    """One question of an hour while it is being answered."""

    def tell_whom(self, base: Sequence[GroupHour], hour: time, level: str) -> ToldOf | None:
        """Whom an hour is for; of one that is not theirs, and of a level they name, also which is."""
        at = [one for one in base if one.at == hour]
        if not at:
            return None
        told = ToldOf(self._say_whom(at[0], level), tuple(at))
        is_theirs = not level or not at[0].levels or level in at[0].levels
        if is_theirs and not (level and self.asked.levels):
            return told
        own = self.tell_own([one for one in base if not (is_theirs and one.at == hour)], level)
        return ToldOf(f"{told.text} {own.text}".strip(), tuple(dict.fromkeys((*at, *own.sessions))))

    def _say_whom(self, one: GroupHour, level: str) -> str:
        name = "times_all_levels_too" if level else "times_all_levels"
        levels = [level] if level and not one.levels else one.levels
        if one.levels:
            name = (
                "times_level_right"
                if level in levels
                else "times_level_other"
                if level
                else "times_is_of_level"
            )
        what = enumerate_words(
            [self.turn.say(self.timetable.levels[each].name) for each in levels], self.language
        )
        return capitalise(self.turn.phrase(name, time=f"{one.at:%H:%M}", what=what))

    def tell_own(self, base: Sequence[GroupHour], level: str) -> ToldOf:
        """The hours of a level, with those that are for all of them; every hour where it is not known."""
        own = [one for one in base if level in one.levels]
        groups = {one.group for one in own or base}
        open_ = [one for one in base if not one.levels and one.group in groups]
        if not level or not (own or open_):
            return self.say("times_told", base)
        texts = []
        if own:
            what = self.turn.say(self.timetable.levels[level].name)
            texts.append(
                self.turn.phrase("times_of_level", answer=self.say_hours(own, levels=False), what=what)
            )
        if hours := list(dict.fromkeys(f"{one.at:%H:%M}" for one in open_)):
            texts.append(self.turn.phrase("times_all_levels", time=enumerate_words(hours, self.language)))
        return ToldOf(" ".join(map(capitalise, texts)), (*own, *open_))

    def tell_other(self, base: Sequence[GroupHour], hour: time, way: str) -> ToldOf:
        """What there is after an hour, or before it; a plain no, with what there is, where there is nothing."""
        found = [one for one in base if (one.at > hour if way == "later" else one.at < hour)]
        if found:
            return self.say("times_told", found)
        outermost = (max if way == "later" else min)(one.at for one in base)
        return self.say(f"times_none_{way}", [one for one in base if one.at == outermost])
