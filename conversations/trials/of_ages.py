"""What there is for children of several ages that were told by themselves ("7 and 10")."""

import re

from msgspec.structs import replace

from conversations.answers.answering import answer_act
from conversations.answers.asked.meeting import Meetings
from conversations.answers.coverage import Coverage
from conversations.profile.heard.ages import find_ages_first
from conversations.profile.learning import learn
from conversations.profile.patterns import find_age
from conversations.timetable.file import Timetable
from conversations.timetable.had import find_ages
from conversations.timetable.saying import enumerate_words
from conversations.trials.heard.trying import TrialNames
from conversations.trials.settling import settle
from conversations.trials.told.telling import awaits_age, read_told
from conversations.trials.wanted.beginning import find_alive
from conversations.turn.acts import Act
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

_GROWN = 18


def tell_for_ages(turn: Turn, ages: tuple[int, ...]) -> bool:
    """Tell when those of these ages dance."""
    learn(turn, "for_whom", "child", turn.heard)
    schedule = turn.playbook.index(Coverage).schedule
    asked = turn.phrase("ages_of", ages=enumerate_words(list(map(str, ages)), turn.language))
    return schedule is not None and answer_act(turn, Act("answer", asked, 1.0, about=schedule))


def hear_too_young(turn: Turn, words: str) -> bool:
    """Whether a child may come for whom there is no group yet: told at once, whoever else was spoken of."""
    timetable = turn.playbook.index(TrialNames).timetable
    about = turn.playbook.index(Meetings).statements.get("for_child", "")
    age = _find_age(words) if timetable and about and is_question(words) else 0
    if timetable is None or not 0 < age < min(_list_least(timetable), default=0):
        return False
    if turn.lead.handoff.is_grieved() or any(one >= age + 2 for one in find_ages(words)):
        return False  # of several it is told of each
    asked = turn.phrase("ages_too_young", age=str(age))
    with turn.answering(asked):
        return answer_act(turn, Act("answer", asked, 1.0, about=about, alone=True))


def _list_least(timetable: Timetable) -> list[int]:
    return [group.ages.least for group in timetable.groups.values() if not group.aside and group.ages.least]


def _find_age(words: str) -> int:
    found = _IS_FIT.search(words)
    spelled = next(filter(None, found.groups()), "") if found else ""
    return (_SPELLED.get(spelled.casefold()) or int(spelled)) if spelled else find_age(words) or 0


_SPELLED = {"two": 2, "three": 3, "four": 4, "five": 5}
_IS_FIT = re.compile(
    r"(?<!\w)(?:is|he['’]?s|she['’]?s|he is|she is) (?:only |just )?([2-5]|two|three|four|five)"
    r"(?= (?:ok|okay|fine|alright|too|old enough)"
    r"|\W*$|[.,;])",
    re.IGNORECASE,
)  # fmt: skip


def hear_ages(turn: Turn, words: str) -> bool:
    """How old, where just that was asked of the child that is to come: it is no number of an older list."""
    timetable, known = turn.playbook.index(TrialNames).timetable, find_alive(turn)
    if timetable is None or known is None or not awaits_age(known) or turn.lead.dialogue.said.kind != "trial":
        return False
    ages = find_ages_first(words)
    if len(ages) > 1:
        return tell_for_ages(turn, ages)
    if ages:
        learn(turn, "age", str(ages[0]), words)
        more = read_told(turn, timetable, words, known)
        told = replace(more, age=ages[0], child=ages[0] < _GROWN)
        settle(turn, timetable, known, told, words)
    return bool(ages)
