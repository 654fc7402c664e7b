"""Who turns round whom it is for ("to her, not to me") is told so, and everybody who reads of it is, too."""

import re

from conversations.handoff.opening import keep_waiting
from conversations.lead.reason import reason
from conversations.profile.learning import learn
from conversations.profile.part import Profile
from conversations.turn.turn import Turn

_THEM = r"(her|him|them|she|he|לה|לו|להם|בשבילה|בשבילו|בשבילם|איתה|איתו|אליה|אליו|היא|הוא)"
_ME = r"(?:me|us|i|לי|לנו|בשבילי|איתי|אליי|אלי|אני)"
_NOT_ME = re.compile(
    rf"^\W*(?:no\W+|לא\W+)?(?:it'?s |that'?s |i mean |זה )?(?:(?:for|to|with) )?{_THEM}\W+(?:and )?(?:not|"
    rf"ו?לא) (?:(?:for|to|with) )?{_ME}\W*$|"
    rf"^\W*(?:it'?s |זה )?(?:not|לא) (?:(?:for|to|with) )?{_ME}\W+(?:(?:but|it'?s|אלא|זה) )?(?:(?:for|to|"
    rf"with) )?{_THEM}\W*$",
    re.IGNORECASE,
)
_KIN = frozenset(
    {
        "daughter",
        "son",
        "child",
        "grandchild",
        "wife",
        "husband",
        "partner",
        "mother",
        "father",
        "friend",
        "sister",
        "brother",
    }
)
_WORDS = {
    "he": {"she": "בשבילה", "he": "בשבילו", "they": "בשבילם"},
    "en": {"she": "her", "he": "him", "they": "them"},
}
_HER = frozenset({"her", "she", "לה", "בשבילה", "איתה", "אליה", "היא"})
_HIM = frozenset({"him", "he", "לו", "בשבילו", "איתו", "אליו", "הוא"})


def hear_reversed(turn: Turn, words: str) -> bool:
    """Keep that it is for somebody else, and say so; False where words turn nothing round."""
    found = _NOT_ME.match(words)
    if found is None:
        return False
    whom = (found[1] or found[2]).casefold()
    known = turn.lead[Profile].traits.get("for_whom")
    if known is None or known.value not in _KIN:
        learn(turn, "for_whom", "other", words)
    if turn.lead.handoff.is_grieved():
        keep_waiting(turn)
        return True
    who = "she" if whom in _HER else "he" if whom in _HIM else "they"
    turn.reply("noted", turn.phrase("for_them", whom=_WORDS[turn.language][who]), reason("reversed"))
    return True
