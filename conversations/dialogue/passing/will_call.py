"""Who says that they will call us is told that we wait for it; what they call about is no question to us here."""

import re

from conversations.handoff.staff_hours import are_there, say_hours
from conversations.lead.reason import reason
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

_CALLS = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|good|well|fine|thanks?|thank you|right|alright|great|cool|so|then|perfect|sure)(?!\w)"
    r"[ ,.!]*)*"
    r"(?:(?:i|we)(?:['’]?ll| will|['’]?m going to|['’]?m gonna|['’]?m|['’]?re)|let me) "
    r"(?:just |better |rather |then |now )*"
    r"(?:call(?:ing)?|ring(?:ing)?|phon(?:e|ing)|give you a (?:call|ring))"
    r"(?! (?:it|off|him|her|them|me|my|a (?!sec|moment|bit)|an|the (?!shop|place|number|phone))(?!\w))(?!\w)|"
    r"^\W*(?:(?:טוב|אוקיי?|סבבה|יופי|תודה|בסדר|אז|מעולה|אחלה)(?![א-ת])[ ,.!]*)*"
    r"(?:אני |אנחנו )?(?:כבר |פשוט |עדיף ש)?"
    r"(?:מתקשר(?:ת|ים|ות)?|אתקשר|נתקשר|"
    r"מצלצל(?:ת|ים)?|אצלצל|נצלצל)"
    r"(?! (?:אליי|אליו|אליה|שוב ושוב|ואין|כבר (?:שעה|חצי)))(?![א-ת])",
    re.IGNORECASE,
)
_IN_VAIN = re.compile(
    r"(?<!\w)(?:no (?:one|body)|nobody|busy|no answer|engaged|but|again|already|"
    r"תפוס|לא עונים|אין מענה|אבל|שוב|כבר)(?!\w)",
    re.IGNORECASE,
)
_LONG = 14


def hear_will_call(turn: Turn, words: str) -> bool:
    """A short word that we wait for it, with the number."""
    is_other = is_question(words) or _IN_VAIN.search(words) or len(words.split()) > _LONG
    if is_other or not _CALLS.match(words) or turn.lead.handoff.is_grieved():
        return False
    told = (
        turn.phrase("will_call") if are_there(turn) else turn.phrase("will_call_later", hours=say_hours(turn))
    )
    turn.reply("heard", told, reason("told_something"))
    return True
