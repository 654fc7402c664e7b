"""Which of two is meant: what a journey answers, or what people do everywhere."""

from dataclasses import dataclass
from typing import NamedTuple

from conversations.understanding.curve import read_weights
from conversations.understanding.reading import OTHER, Candidate, Reading
from conversations.understanding.segments import is_question

AS_WELL_ASKED = frozenset({
    "too_expensive", "haggle", "cheaper_elsewhere", "no_time", "too_far", "not_sure", "postpone", "commitment",
    "distrust", "for_child", "own_age", "alone", "as_couple", "for_group", "beginner", "experienced", "shy",
    "health_constraint", "diet", "wedding", "birthday", "loss", "illness", "reserve_duty", "good_news", "hard_time",
    "lives_in", "gift", "student_soldier", "request_book", "my_code", "private_lessons", "request_freeze",
    "request_cancel", "refund", "where_is_it", "other_language", "ask_info", "injured", "send_again", "am_i_booked",
    "request_move", "invoice", "press_event", "link_broken", "what_can_you_do",
})  # fmt: skip
"""Acts that a question of some business may read like: they are nothing to learn from what is no question."""
_NOT_TAUGHT = 0.99
"""The most that words are like which nobody taught."""


@dataclass(frozen=True, slots=True)
class Sides:
    """What the two readers say of a text: the likeliest answer and act, and how likely each takes it for neither."""

    answer: Candidate
    no_answer: float
    act: Candidate
    no_act: float
    is_question: bool

    @classmethod
    def of(cls, text: str, asked: Reading, done: Reading) -> "Sides":
        """Of two readings; an answer and its doubt are one thing here."""
        shares: dict[str, float] = {}
        for each in asked.candidates:
            if each.label != OTHER:
                shares[each.label.name] = shares.get(each.label.name, 0.0) + each.score
        name = max(shares, key=lambda one: shares[one], default="")
        label = next((each.label for each in asked.candidates if each.label.name == name), OTHER)
        act = next((each for each in done.candidates if each.label != OTHER), Candidate(OTHER, 0.0))
        answer = Candidate(label, min(shares.get(name, 0.0), _NOT_TAUGHT))
        return cls(answer, other_of(asked), act, other_of(done), is_question(text))


class Weighing(NamedTuple):
    """When an answer and when an act is taken as meant: how likely it must be, and how many times likelier than neither."""

    answer: float
    answer_times: float
    act: float
    act_times: float
    statement: float
    """How much nearer an act is where nothing is asked."""


_EITHER_WAY = 0.15  # how much farther where something is asked that a business may have an answer to


def choose(sides: Sides, choice: Weighing) -> Candidate | None:
    """What is meant, or None: the one that is farther from "neither", of those likely enough."""
    answer, act = sides.answer, sides.act
    is_answer = answer.score >= choice.answer and answer.score >= choice.answer_times * sides.no_answer
    is_act = act.score >= choice.act and act.score >= choice.act_times * sides.no_act
    if is_answer and is_act:
        lean = 0.0 if sides.is_question else choice.statement
        lean -= _EITHER_WAY if sides.is_question and act.label.name in AS_WELL_ASKED else 0.0
        return answer if answer.score - sides.no_answer >= act.score - sides.no_act + lean else act
    return answer if is_answer else act if is_act else None


def read_choice(curve: str) -> Weighing:
    """The constants, as fitted."""
    return Weighing(*map(float, read_weights(f"{curve}_choice")))


def other_of(reading: Reading) -> float:
    return next((each.score for each in reading.candidates if each.label == OTHER), 0.0)
