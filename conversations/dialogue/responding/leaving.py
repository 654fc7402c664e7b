"""What is only told on the way to something else, and is left out of what is answered."""

import re

from conversations.answers.asked.meeting import Meetings
from conversations.dialogue.reading.kinds import GRAVE
from conversations.dialogue.reading.numbers import leave_age_out
from conversations.turn.acts import Act
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question


def leave_beside(turn: Turn, acts: list[Act]) -> list[Act]:
    """The acts that are to be answered, of all that were read in a turn."""
    told = _leave_told(turn, _leave_told_twice(turn, _leave_reproach(acts)))
    return _leave_tail(_leave_occasion(turn, told))


def _leave_tail(acts: list[Act]) -> list[Act]:
    """ "Can I freeze July? How does it work?" asks one thing: the tail is of what stands before it."""
    asked = [act for act in acts if act.name == "answer"]
    whole = [act for act in asked if not _TAIL.fullmatch(act.words)]
    return [act for act in acts if act not in asked or act in whole] if whole else acts


_TAIL = re.compile(
    r"\W*(?:(?:and|so|but|אז|ו)\W*)?(?:how (?:does|would|do) (?:it|that|this) (?:all )?(?:work|go)(?: then| exactly)?|"
    r"how do (?:i|we) do (?:it|that)|is there (?:already )?a date(?: yet)?|"
    r"איך (?:זה|זה בדיוק|בדיוק זה) (?:עובד|הולך|מתנהל)(?: אצלכם| בדיוק| אז)?|איך עושים (?:את זה|זאת)|"
    r"יש (?:כבר |לזה |לכם )?תאריך(?: כבר| לזה)?)\W*",
    re.IGNORECASE,
)
"""What asks of whatever was named before it, and of nothing by itself."""


def _leave_told_twice(turn: Turn, acts: list[Act]) -> list[Act]:
    """Without what they tell where the same answer is asked for beside it ("I'd come alone. Is a partner needed?")."""
    met = turn.playbook.index(Meetings).statements
    if len(acts) > 1:  # to be as old as most are is told on the way
        acts = [act for act in acts if act.name != "own_age" or leave_age_out(f"{act.words}, ").strip(" ,")]
    asked = {act.about for act in acts if act.name == "answer" and is_question(act.words)}
    return [act for act in acts if act.name not in met or met[act.name] not in asked or act.name in GRAVE]


def _leave_reproach(acts: list[Act]) -> list[Act]:
    """Beside a complaint "who asked for tuna?" is part of it, and no question about tuna."""
    if not any(act.name in GRAVE for act in acts):
        return acts
    return [act for act in acts if act.name != "answer" or not reproaches(act.words)]


def reproaches(words: str) -> bool:
    """Whether a question blames rather than asks ("who ordered tuna?")."""
    return _REPROACH.match(words) is not None


def _leave_occasion(turn: Turn, acts: list[Act]) -> list[Act]:
    """A birthday told on the way to a question brings no offer of its own ("it's her birthday, how many pies?")."""
    asks = any(act.name == "answer" and is_question(act.words) for act in acts)
    about = turn.playbook.index(Meetings).statements.get("birthday")
    told = [
        act
        for act in acts
        if is_question(act.words) or about is None or about not in (act.about, _met(turn, act))
    ]
    return told if asks else acts


def _met(turn: Turn, act: Act) -> str | None:
    """The answer that speaks to what an act tells."""
    return turn.playbook.index(Meetings).statements.get(act.name)


def _leave_told(turn: Turn, acts: list[Act]) -> list[Act]:
    """What somebody sore goes on to tell asks for nothing that a word of it brings ("and I paid for that")."""
    if not turn.lead.handoff.is_sore(turn.now):
        return acts
    told = [act for act in acts if act.name not in _OF_FOOD or is_question(act.words)]
    return [act for act in told if act.name != "answer" or act.score >= 1.0 or is_question(act.words)]


_OF_FOOD = frozenset({"diet"})
"""What they don't eat is why it was wrong, and asks for no line to who is about to order."""


_REPROACH = re.compile(
    r"\W*(?:(?:and|so|but|ו|אז|אבל)\W+)*(?:who (?:asked|ordered|does|eats|sends)|why|how come|how (?:can|could|is it)|"
    r"what (?:is|kind of|am i)|is th(?:is|at)|do you|where(?:['’]?s| is) (?:it|he|she|my)|איפה (?:זה|הוא|היא)|"
    r"מי (?:ביקש|הזמין|אוכל|שולח)|למה|איך (?:זה|ייתכן|יכול|אפשר)|"
    r"מה (?:זה|אני אמור)|ככה)(?!\w)",
    re.IGNORECASE,
)
