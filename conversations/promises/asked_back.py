"""Whether anybody of ours came back to them about something: so they are told, and else somebody is asked now."""

import re

from conversations.handoff.opening import answer_whether_there
from conversations.handoff.questions import ask_staff
from conversations.turn.turn import Turn

_ABOUT = r"(?: (?:about|on|regarding|with|yet|already)(?!\w)[^?]*)?\W*\?"
_ASKS = re.compile(
    r"(?<!\w)(?:did|has|have|had) (?:any(?:one|body)|some(?:one|body)|you(?: guys)?|they|the team|sami) "
    r"(?:already |ever |even |actually |finally |manage(?:d)? to )?"
    r"(?:get|got|gotten|come|came|go|check(?:ed)?|find|found|answer(?:ed)?|repl(?:y|ied)|look(?:ed)?|ask(?:ed)?)"
    r"(?: (?:back|out|into it|the kitchen|to (?:me|us)|in touch|an answer|anything))*"
    + _ABOUT
    + r"|(?<!\w)(?:did|has|have) (?:any(?:one|body)|she|he|they|noa|daniel|the (?:team|teacher|instructor)) "
    r"(?:already |ever |actually |finally )?(?:write|written|wrote|text(?:ed)?|message[d]?|send|sent|call(?:ed)?|"
    r"answer(?:ed)?|repl(?:y|ied))(?: (?:me|us|back|to me|anything|something|already|yet))*\W*\?"
    + r"|(?<!\w)any(?:one|body) (?:get|got|answered|replied|find|found)(?: back)?(?: out)?(?: to me)?"
    + _ABOUT
    + r"|(?<![א-ת])(?:מישהו|מישהי|הצוות|סמי|המטבח)(?: כבר| בסוף| בכלל)? "
    r"(?:חזר|חזרה|ענה|ענתה|בדק|בדקה|בירר|ביררה|אישר|אישרה)"
    r"(?: (?:לי|לנו|אליי|אלי|אלינו|את זה|תשובה))*(?: (?:בקשר|לגבי|בעניין|בנוגע|על|כבר)(?![א-ת])[^?]*)?\W*(?:\?|$)",
    re.IGNORECASE,
)
_LONG = 14
_ORDERED = re.compile(r"(?<!\w)(?:order\w*|phone|door|[הל]?הזמנה|טלפון|דלת)(?!\w)", re.IGNORECASE)
"""Of an order, or of a bell that rang, others know."""


def hear_asked_back(turn: Turn, words: str) -> bool:
    """ "Did anyone get back about the oven?": it is with the team, or nobody was asked, and somebody is now."""
    if len(words.split()) > _LONG or not _ASKS.search(words) or _ORDERED.search(words):
        return False
    handoff = turn.lead.handoff.open
    if turn.lead.handoff.has_owner():
        return False
    if handoff is not None:
        answer_whether_there(turn)
    else:
        had_case = turn.lead.handoff.had_case(turn.now)
        ask_staff(turn, words, told="reminded_now" if had_case else "nobody_asked_yet")
    return True
