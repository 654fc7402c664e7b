"""What a closed case leaves open: money that is to come back, something that was promised."""

import re
from itertools import takewhile

from conversations.lead.dialogue import Dialogue
from conversations.lead.handoff import Handoff, Owed
from conversations.understanding.segments import is_question

_MONEY = frozenset({"wants_money_back", "charged_wrongly"})
_REFUNDS = re.compile(
    r"(?<!\w)[והלנבש]{0,2}(?:החזר|זיכוי|נזכה|מזכים|מחזירים|נחזיר|refund\w*|money back|credit(?:ed)? (?:you|"
    r"back))(?!\w)",
    re.IGNORECASE,
)
_PROMISES = re.compile(
    r"(?<!\w)(?:(?:i|we)(?:'ll|’ll| will| am going to| are going to)(?! be (?:happy|glad))|will (?:send|"
    r"call|get back|message|text|write|check|let you know|be in touch)|"
    r"(?:you|she|he)(?:'ll| will) (?:get|receive|see|hear|have)|ו?(?:אני |אנחנו )?(?:אחזור|נחזור|אשלח|נשלח|"
    r"אבדוק|נבדוק|אעדכן|נעדכן|אתקשר|נתקשר|אכתוב|נכתוב|אברר|נברר|"
    r"יחזרו|יתקשרו|תקבלי?|תקבלו|יישלח|תגיע|אסדר|נסדר))(?!\w)",
    re.IGNORECASE,
)


def find_owed(handoff: Handoff, talk: Dialogue, answered: str = "") -> Owed | None:
    """What somebody still waits for as their case is closed; None: nothing. `answered`: staff's last answer."""
    since = handoff.opened_at  # what was promised in a case before this one is of that one
    said = [line.text for line in talk.recent if line.by == "staff" and line.at >= since] + [answered]
    if handoff.reason.name in _MONEY or any(map(_REFUNDS.search, said)):
        return "money"
    return "promise" if any(map(_PROMISES.search, said)) else None


def find_open_question(handoff: Handoff, talk: Dialogue) -> str | None:
    """What they asked whoever had the conversation last, and was not answered; what they add asks nothing new."""
    if handoff.waits_since is None:
        return None
    theirs = takewhile(lambda line: line.by == "lead", reversed(talk.recent))
    asked = (line.text for line in theirs if is_question(line.text))
    return next(
        (words for words in asked if any(map(str.isalpha, words))), None
    )  # a mere "?" asks for what came before
