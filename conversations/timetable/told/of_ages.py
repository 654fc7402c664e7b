"""What is told of several of different ages, together where one group is for all of them."""

from collections.abc import Iterable, Iterator, Sequence

from conversations.timetable.choosing import Whom, choose_fitting
from conversations.timetable.file import GroupHour
from conversations.timetable.saying import capitalise
from conversations.timetable.told.question import TimesQuestion, ToldOf

_GROWN = 18


class AgesQuestion(TimesQuestion):
    """A question that may be of several ages."""

    def tell_of_ages(self, *, with_grown: bool) -> ToldOf | None:
        """Several of different ages: together where one group is for all of them, else one after another."""
        ages = self.whom.ages
        fitting = {age: self._of_age(age) for age in ages}
        shared = set.intersection(*({one.group for one in each} for each in fitting.values()))
        with_grown = with_grown and all(age < _GROWN for age in ages)
        if shared and not with_grown:
            common = [one for one in fitting[ages[0]] if one.group in shared]
            within = self.within_days(common)
            return self.say("times_same_group", within or common)
        texts = list(self._say_apart(fitting.values()))
        texts += [self._say_age(age, fitting[age]) for age in ages]
        if with_grown:
            grown = choose_fitting(
                self.timetable.sessions, self.timetable, Whom((_GROWN,)), self.asked.groups
            )
            grown = grown or choose_fitting(self.timetable.sessions, self.timetable, Whom((_GROWN,)), ())
            texts.append(self.say("times_told", self.within_days(grown) or grown).text)
        return ToldOf(" ".join(texts), tuple(one for each in fitting.values() for one in each))

    def _say_apart(self, fitting: Iterable[Sequence[GroupHour]]) -> Iterator[str]:
        """That it is another day, or that they are not together, where that was asked."""
        if self.asked.days and not any(self.within_days(each) for each in fitting):
            yield capitalise(self.turn.phrase("times_nothing", when=self.name_days(self.asked.days)))
        elif self.asked.same_hour:
            yield self.turn.phrase("times_two_hours")
        elif self.asked.same:
            yield self.turn.phrase("times_two_groups")

    def _of_age(self, age: int) -> list[GroupHour]:
        whom = Whom((age,), age < _GROWN)
        named = choose_fitting(self.timetable.sessions, self.timetable, whom, self.asked.groups)
        return named or choose_fitting(self.timetable.sessions, self.timetable, whom, ())

    def within_days(self, sessions: Sequence[GroupHour]) -> list[GroupHour]:
        return [one for one in sessions if one.day in self.asked.days]

    def _say_age(self, age: int, sessions: Sequence[GroupHour]) -> str:
        if not sessions:
            return self.turn.phrase("times_no_group_of_age", count=str(age))
        return self.turn.phrase("times_of_age", count=str(age), answer=self.say_hours(sessions))
