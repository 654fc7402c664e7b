"""An allergy of who is yet to come or to eat is answered as one that is told, and what is asked beside it as well."""

import re

from conversations.answers.answering import answer_statement
from conversations.grievances.endangered import names_allergy, tells_ahead
from conversations.handoff.questions import ask_staff
from conversations.profile.conditions import find_conditions
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.remembering import remembered

_WONDERS = re.compile(
    r"(?:[,.;]?\s*(?:and|but|also|plus)\s+)?(?<!\w)(?:i|we)(?:[’']?d| would)?(?: also| just| really| still)* "
    r"(?:need|want|like|have|got) to (?:know|ask|hear|check|find out) (?P<en>[^.!?;\n]+)|"
    r"[,.;]?\s*(?<!\w)ו?(?:אני |אנחנו )?(?:גם )?(?:צריכ(?:ה|ים)|צריך|רוצ(?:ה|ים)|חייב(?:ת|ים)?|חשוב לי|אשמח) "
    r"(?:גם )?(?:לדעת|לשאול|לברר|לבדוק) (?P<he>[^.!?;\n]+)",
    re.IGNORECASE,
)
"""What they say that they need to know, which is a question without its mark."""
_ABOUT = re.compile(r"^(?:about|on|regarding|על|לגבי|בנוגע ל|בקשר ל)-?\s*(?:ה(?=[א-ת]))?", re.IGNORECASE)
_ASKED = {"he": "מה לגבי {what}?", "en": "what about {what}?"}


@remembered
def list_asked_beside(words: str) -> tuple[str, ...]:
    """What is asked in words that tell an allergy, be it said to be needed only.

    >>> list_asked_beside("one is allergic to nuts, and I need to know about the kosher certificate")
    ('what about the kosher certificate?',)
    >>> list_asked_beside("אחת מהן אלרגית לאגוזים. יש חניה?"), list_asked_beside("two of them are allergic")
    (('יש חניה?',), ())
    """
    wonders = [found["en"] or found["he"] for found in _WONDERS.finditer(words)]
    asked = [_as_question(one.strip(" ,")) for one in wonders]
    rest = (part for part in split_acts(_WONDERS.sub(" ", words)) if is_question(part))
    return (*asked, *(part for part in rest if not find_conditions(part)))


def _as_question(what: str) -> str:
    if not _ABOUT.match(what):
        return f"{what}?"
    language = "he" if any("א" <= sign <= "ת" for sign in what) else "en"
    return _ASKED[language].format(what=_ABOUT.sub("", what))


def hear_told_ahead(turn: Turn, words: str) -> bool:
    """Answer the allergy by what the journey says of it, and each question beside it; nobody is warned of what came."""
    if turn.lead.handoff.has_owner() or not names_allergy(words) or not tells_ahead(words):
        return False
    asked, answer = list_asked_beside(words), turn.playbook.index(Dispatch).answer
    if not asked and not turn.lead.handoff.is_sore(turn.now):
        return False
    told = " ".join(part for part in split_acts(_WONDERS.sub(" ", words)) if not is_question(part))
    if not (answer(turn, told or words) or answer_statement(turn, Act("diet", told or words))):
        return False
    for one in asked:
        if not answer(turn, one):
            ask_staff(turn, one)
    return True
