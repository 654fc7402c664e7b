"""Who asks what we would suggest gets what the journey has for who they are, else one question that helps to tell."""

import re

from conversations.answers.answering import answer_act
from conversations.answers.asked.meeting import Meetings
from conversations.answers.words import counts_people
from conversations.lead.reason import reason
from conversations.profile.counting import find_count
from conversations.turn.acts import Act
from conversations.turn.turn import Turn
from conversations.wording.remembering import remembered

_ASKS = re.compile(
    r"(?<!\w)(?:מה (?:היית[םן]? |את[הםן]? |אתה )?(?:ממליצ(?:ים|ה|ות)?|ממליץ|מציע(?:ים|ה)? לי|מציע(?:ים|"
    r"ה)? לנו|לוקח(?:ת|ים)?)|"
    r"מה היית[םן]? (?:מציע|ממליצ|לוקח|עוש|אוכל)\w*|(?:מה|איזה|במה) (?:הכי )?(?:כדאי|מתאים) (?:לי|לו|לה|לנו|"
    r"להם)|יש (?:לכם )?המלצה|"
    r"what (?:would|do|should) (?:you|u|i|we|he|she) (?:recommend|suggest|advise|pick|choose|take|start with|"
    r"get(?! (?:at|for|with|from|in|that|if|here|out|extra|when)(?!\w)))|"
    r"what(?:'s| is) (?:best|good) for|(?:what|where|which (?:class|group|one)) would you put (?:me|us|her|him)|"
    r"(?:what|which) (?:group|class|style) (?:do )?you think (?:is|would be)|any (?:recommendations?|"
    r"suggestions?|advice)|"
    r"which (?:one )?(?:would|should|do) (?:you|i|we|he|she))(?!\w)",
    re.IGNORECASE,
)


@remembered
def asks_advice(words: str) -> bool:
    """Whether it is asked what we would suggest.

    >>> asks_advice("מה הייתם מציעים?"), asks_advice("what would you suggest for him"), asks_advice("מה המחיר")
    (True, True, False)
    >>> asks_advice("what should I get"), asks_advice("what do I get at yours that I don't at the other place")
    (True, False)
    """
    return _ASKS.search(words) is not None


def advise(turn: Turn, act: Act) -> bool:
    """Suggest: for so many people what they need, else what the journey suggests, else ask what they come for."""
    about = turn.playbook.index(Meetings).statements.get(act.name, "")
    if find_count(turn.heard):
        answers = turn.journey.answers.items()
        about = next((name for name, answer in answers if counts_people(turn, answer)), about)
    if about in turn.journey.answers:
        return answer_act(turn, Act("answer", act.words, 1.0, about=about, alone=act.alone))
    interests = turn.journey.business.interests.values()
    if not interests:
        return False
    named = ", ".join(turn.journey.in_language(interest.label, turn.language) for interest in interests)
    turn.reply("advice", turn.phrase("advice_ask", what=named), reason("asked_advice"))
    return True
