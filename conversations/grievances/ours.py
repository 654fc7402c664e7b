"""What one of ours did, money that is not right, and who left word and heard nothing: told as plain facts."""

from conversations.handoff.questions import ask_staff
from conversations.handoff.requested.lost import leaves_word
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.intents.others import is_of_others, speaks_of_elsewhere
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "ours")
_BY_OURS, _CHANGE, _OVERPAID, _OWES, _NO_ANSWER = (
    whole(_SAID[kind]) for kind in ("by_ours", "change_owed", "overpaid", "owes_us", "no_answer")
)


def hear_of_ours(turn: Turn, words: str) -> bool:
    """A case is opened with a word of regret; what they owe us is with staff, and nobody is sorry for it."""
    if turn.lead.handoff.is_grieved():
        return False
    if act := find_wrong(words):
        return turn.playbook.index(Dispatch).acts[act](turn, Act(act, words))
    if _OWES.search(words) and not is_of_others(words):
        ask_staff(turn, words, told="passed_on")
        return True
    return False


@remembered
def find_wrong(words: str) -> str | None:
    """The act of what went wrong, told as a fact; None for nothing of the kind.

    >>> find_wrong("your courier swore at my son"), find_wrong("I was charged 90 and it should be 60")
    ('complaint', 'charged_twice')
    >>> find_wrong("filled your form twice, no reply"), find_wrong("the teacher laughed with us")
    ('complaint', None)
    """
    if is_of_others(words) or speaks_of_elsewhere(words):
        return None
    told = " ".join(part for part in split_acts(words) if not is_question(part))
    if _CHANGE.search(told) or _OVERPAID.search(told):
        return "charged_twice"
    is_unanswered = leaves_word(words) and _NO_ANSWER.search(words) is not None
    return "complaint" if is_unanswered or _BY_OURS.search(told) else None
