"""What there is for children of several ages that were told by themselves ("7 and 10")."""

from msgspec.structs import replace

from conversations.answers.answering import answer_act
from conversations.answers.coverage import Coverage
from conversations.profile.heard.ages import find_ages_first
from conversations.profile.learning import learn
from conversations.timetable.saying import enumerate_words
from conversations.trials.heard.trying import TrialNames
from conversations.trials.settling import settle
from conversations.trials.told.telling import awaits_age, read_told
from conversations.trials.wanted.beginning import find_alive
from conversations.turn.acts import Act
from conversations.turn.turn import Turn

_GROWN = 18


def tell_for_ages(turn: Turn, ages: tuple[int, ...]) -> bool:
    """Tell when those of these ages dance."""
    learn(turn, "for_whom", "child", turn.heard)
    schedule = turn.playbook.index(Coverage).schedule
    asked = turn.phrase("ages_of", ages=enumerate_words(list(map(str, ages)), turn.language))
    return schedule is not None and answer_act(turn, Act("answer", asked, 1.0, about=schedule))


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
