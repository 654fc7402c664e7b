"""What is hard for them just now, told in passing: a word for it comes before anything else."""

import re

from conversations.lead.reason import reason
from conversations.profile.learning import learn_from_act
from conversations.turn.replying import HEARD
from conversations.turn.turn import Turn
from conversations.understanding.intents.asides import leave_figures_out
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "sorrows")
_LOSS, _HARD, _NOT_NOW, _WISHES = (whole(_SAID[kind]) for kind in ("loss", "hard", "not_now", "wishes"))
_CONSOLED = re.compile(
    r"sorry|not easy|isn[’']t easy|sounds hard|rough time|thank you for (?:telling|sharing)|full recovery|"
    r"בצער|לא קל|לא פשוט|מצטער|סליחה|תודה ש(?:סיפרת|שיתפת)|רפואה|בריאות",
    re.IGNORECASE,
)
_LONGEST = 40  # words of a message that merely tells of it


def hear_sorrow(turn: Turn, words: str, *, wants: bool = False) -> bool:
    """Something hard is told and nothing wanted (or, `wants`, nothing known): a word for it is all they get."""
    kind = find_sorrow(words)
    if (
        kind is None
        or is_question(words)
        or (not wants and _WISHES.search(words))
        or len(words.split()) > _LONGEST
    ):
        return False
    if turn.lead.handoff.is_grieved() or turn.lead.handoff.has_owner():
        return False
    learn_from_act(turn, kind, words)
    turn.reply("heard", _say(turn, kind), reason("told_us", act=kind))
    return True


def console(turn: Turn, words: str) -> None:
    """Say a word for what is hard beside something that was taken up; nothing where one was said."""
    kind = find_sorrow(words)
    if kind is None or not turn.has_replied() or turn.lead.handoff.is_grieved():
        return
    if _CONSOLED.search(turn.gathered_text()):
        return
    learn_from_act(turn, kind, words)
    turn.reply("heard", _say(turn, kind), reason("told_us", act=kind), place=HEARD)


def _say(turn: Turn, kind: str) -> str:
    return turn.phrase("loss_heard" if kind == "loss" else "told_hard")


@remembered
def find_sorrow(words: str) -> str | None:
    """The act that words tell of: a loss or a hard time; None for neither.

    >>> find_sorrow("my wife left me in May"), find_sorrow("אבא שלי מאושפז"), find_sorrow("we lost our dog")
    ('hard_time', 'hard_time', 'loss')
    >>> find_sorrow("my wife left me a message"), find_sorrow("if he left me"), find_sorrow("my oven just died")
    (None, None, None)
    """
    for part in split_acts(leave_figures_out(words)):
        for kind, pattern in (("loss", _LOSS), ("hard_time", _HARD)):
            found = pattern.search(part)
            if found and not _NOT_NOW.search(part[: found.start()]):
                return kind
    return None
