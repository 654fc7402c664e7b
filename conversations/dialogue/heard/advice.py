"""Who asks what we would suggest gets what the journey has for who they are, else one question that helps to tell."""

import re

from conversations.answers.answering import answer_act, answer_statement
from conversations.answers.asked.meeting import Meetings
from conversations.answers.coverage import Coverage
from conversations.answers.giving import give_answer
from conversations.answers.offered.facts import AnswerGiven
from conversations.answers.words import counts_people
from conversations.lead.reason import reason
from conversations.profile.counting import find_count
from conversations.profile.interests import find_denied_interests, find_interests, wavers
from conversations.profile.part import Profile
from conversations.timetable.told.telling import tell_times
from conversations.turn.acts import Act
from conversations.turn.dispatch import Dispatch
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
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


_TORN = 16  # words of who is torn between two and tells no more
_LEANING = 8
_LEANS = re.compile(
    r"(?<!\w)(?:maybe|perhaps|leaning (?:to|towards?)|i think|probably|rather|"
    r"אולי|נוטה ל\w*|כנראה|נראה לי|עדיף|יותר)(?!\w)",
    re.IGNORECASE,
)


def hear_torn(turn: Turn, words: str) -> bool:
    """Who wavers between two is told what each is like: the days of both choose nothing for them."""
    named = find_interests(turn, words)
    if is_question(words) or len(named) < 2 or not wavers(words) or len(words.split()) > _TORN:
        return False
    return not turn.lead.handoff.is_grieved() and advise(turn, Act("ask_advice", words))


def hear_leaning(turn: Turn, words: str) -> bool:
    """Who rules one out and leans to another hears of that one, and no comparison."""
    schedule = turn.playbook.index(Coverage).schedule
    if is_question(words) or len(words.split()) > _LEANING or not _LEANS.search(words) or schedule is None:
        return False
    named = find_interests(turn, words)
    if len(named) != 1 or not find_denied_interests(turn, words) or turn.lead.handoff.is_grieved():
        return False
    label = turn.journey.in_language(turn.journey.business.interests[next(iter(named))].label, turn.language)
    if (told := tell_times(turn, label)) is None:
        return answer_statement(turn, Act("interest", label))
    why = reason("answered", answer=schedule, percent=100)
    give_answer(turn, AnswerGiven(schedule, 1.0, None), why, told=told.text)
    return True


def hear_details_wanted(turn: Turn, words: str) -> bool:
    """Who has chosen and wants the details gets the hours and the price of that, and no pitch of everything."""
    coverage, hands = turn.playbook.index(Coverage), turn.lead.handoff
    if hands.open or len(words.split()) > _TORN or _OTHER_DETAILS.search(words) or not _DETAILS.search(words):
        return False
    if "interest" not in turn.lead[Profile].traits:
        is_only = len(words.split()) <= _ONLY
        return is_only and turn.playbook.index(Dispatch).acts["ask_info"](turn, Act("ask_info", words))
    abouts = [about for about in (coverage.schedule, coverage.price) if about]
    told = [answer_act(turn, Act("answer", words, 1.0, about=about, alone=False)) for about in abouts]
    return any(told)


_ONLY = 8
_DETAILS = re.compile(
    r"(?<!\w)(?:(?:send|give|text|message)(?: (?:me|us))?(?: over)? "
    r"(?:the |some |more |all )*(?:details?|info(?:rmation)?)|"
    r"(?:some |more |the )?(?:details|info) (?:please|pls)|"
    r"(?:can|could|may) i (?:get|have) (?:some |more |the )*(?:details|info)|"
    r"(?:ת?שלח[וי]?|שלחי|תנו|תעבירו)(?: (?:לי|לנו))? (?:את ה|עוד )?פרטים|"
    r"(?:אפשר|אשמח ל|נשמח ל)(?: לקבל)? ?(?:את ה|עוד )?פרטים|פרטים (?:בבקשה|נוספים))(?!\w)",
    re.IGNORECASE,
)
_OTHER_DETAILS = re.compile(
    r"(?<!\w)(?:my|your|bank|card|payment|account|order|personal|job|"
    r"הפרטים שלי|פרטי|חשבון|אשראי|תשלום|משרה|העברה)(?!\w)",
    re.IGNORECASE,
)


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
