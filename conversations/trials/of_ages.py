"""What there is for children of several ages that were told by themselves ("7 and 10")."""

from conversations.answers.answering import answer_act
from conversations.answers.coverage import Coverage
from conversations.profile.heard.ages import find_bare_ages
from conversations.profile.learning import learn
from conversations.timetable.saying import enumerate_words
from conversations.trials.told.telling import awaits_age
from conversations.trials.wanted.beginning import find_alive
from conversations.turn.acts import Act
from conversations.turn.turn import Turn


def tell_for_ages(turn: Turn, ages: tuple[int, ...]) -> bool:
    """Tell when those of these ages dance."""
    learn(turn, "for_whom", "child", turn.heard)
    schedule = turn.playbook.index(Coverage).schedule
    asked = turn.phrase("ages_of", ages=enumerate_words(list(map(str, ages)), turn.language))
    return schedule is not None and answer_act(turn, Act("answer", asked, 1.0, about=schedule))


def hear_ages(turn: Turn, words: str) -> bool:
    """Several ages, where it was asked how old the child is that is to come."""
    known = find_alive(turn)
    ages = find_bare_ages(words) if known is not None and awaits_age(known) else ()
    return len(ages) > 1 and tell_for_ages(turn, ages)
