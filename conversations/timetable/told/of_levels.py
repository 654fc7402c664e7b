"""Which hour is the beginners' is told where it is asked: their own, and the one that is open to every level."""

from collections.abc import Sequence

from conversations.timetable.file import GroupHour
from conversations.timetable.saying import capitalise, enumerate_words
from conversations.timetable.told.of_days import DaysQuestion
from conversations.timetable.told.question import ToldOf
from conversations.understanding.segments import is_question


class LevelsQuestion(DaysQuestion):
    """A question that may be of a level: which of an evening's groups it is."""

    def tell_levels(self, base: Sequence[GroupHour]) -> ToldOf | None:
        """The hours of that level, with a yes or a no to the one that was named; None where it is asked of none."""
        asked = self.asked
        if len(asked.levels) != 1 or asked.which or asked.ends or asked.denied or not self._asks_of_level():
            return None
        level = asked.levels[0]
        on = [one for one in base if one.day in asked.days] or list(base)
        own, any_ = [one for one in on if level in one.levels], [one for one in on if not one.levels]
        if not own or any(one.day in asked.near for one in on):
            return None
        name = self.turn.say(self.timetable.levels[level].name)
        texts = [
            self._judge(on, level),
            self.turn.phrase("times_of_level", answer=self.say_hours(own, levels=False), what=name),
        ]
        if open_ := list(
            dict.fromkeys(f"{one.at:%H:%M}" for one in any_ if one.group in {each.group for each in own})
        ):
            texts.append(self.turn.phrase("times_all_levels", time=enumerate_words(open_, self.language)))
        told = [one for one in on if one in own or one in any_]
        return ToldOf(" ".join(filter(None, (texts[0], *map(capitalise, texts[1:])))), tuple(told))

    def _asks_of_level(self) -> bool:
        asked = self.asked
        return is_question(self.words) and (bool(asked.at) or asked.when_of_level or asked.had)

    def _judge(self, on: Sequence[GroupHour], level: str) -> str:
        """Yes or no, where one hour alone was named."""
        hours = [one for one in on if one.at in self.named.at]
        if len(self.named.at) != 1 or not hours or self.asked.when:
            return self.turn.phrase("times_level_had") if self.asked.had else ""
        if level in hours[0].levels:
            return self.turn.phrase("times_level_had")
        if not hours[0].levels:
            return ""  # it is for all of them: that is told behind
        names = [self.turn.say(self.timetable.levels[one].name) for one in hours[0].levels]
        what = enumerate_words(names, self.language)
        return self.turn.phrase("times_level_other", time=f"{hours[0].at:%H:%M}", what=what)
