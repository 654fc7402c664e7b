"""What a month costs, asked in so many words, is told as it is, whatever was spoken of last."""

import re

from conversations.answers.giving import give_answer
from conversations.answers.offered.facts import AnswerGiven
from conversations.answers.words import find_fitting, is_for_traits
from conversations.journey.model.answers import Answer
from conversations.lead.reason import reason
from conversations.profile.part import Profile
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said

_SAID = read_said(__package__, "monthly")
_ASKS = re.compile(rf"\W*(?:(?:{_SAID['asks']})\W*)", re.IGNORECASE)
_GOING_ON = re.compile(_SAID["going_on"], re.IGNORECASE)


_UNTOLD, _OURS = (re.compile(rf"\W*(?:{_SAID[key]})\W*", re.IGNORECASE) for key in ("untold", "ours"))
_THEIR_PRICE = re.compile(
    r"(?<![\w:])(?:₪ ?)?\d{2,4}(?: ?(?:₪|nis|shekels?|ils|שח|ש[״\"]ח|שקל(?:ים)?))? "
    r"(?:a |per |for a |ל|ב)?(?:month|חודש)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.,!?;])\s+")
_FOR_TWICE = re.compile(rf"\W*(?:{_SAID['twice']})\W*", re.IGNORECASE)
_TWICE = re.compile(
    r"(?<!\w)(?:(?:two|2|x2) (?:classes |lessons |times )?(?:a|per|each) week|twice (?:a|per) week|twice weekly|"
    r"פעמיים בשבוע|שני שיעורים בשבוע|2 שיעורים בשבוע)(?!\w)",
    re.IGNORECASE,
)
_NAMES_MONTH = re.compile(r"month|חודש", re.IGNORECASE)
_SURE = 0.9
_OF_WHOM = frozenset({"for_whom", "age", "interest"})
_GROWN = re.compile(r"מבוגר|לי(?!\w)|adult|for me(?!\w)|grown", re.IGNORECASE)


@remembered
def asks_monthly(part: str) -> bool:
    """Whether a part of a message asks what a month costs, for one grown person or for nobody in particular.

    >>> asks_monthly("כמה היום לחודש?"), asks_monthly("רגע כמה חודש למבוגר?"), asks_monthly("so how much is it a month")
    (True, True, True)
    >>> asks_monthly("כמה לחודש לילד?"), asks_monthly("how much is a month of private lessons")
    (False, False)
    >>> asks_monthly("ואם אני רוצה להמשיך אחרי הניסיון כמה זה יוצא בחודש"), asks_monthly("ואם אני באה לניסיון כמה זה")
    (True, False)
    """
    return _ASKS.fullmatch(_GOING_ON.sub("", part)) is not None


@remembered
def asks_ours(words: str) -> str:
    """The part that asks what it costs here, beside another place's price, or because it was not told; "" for none.

    >>> asks_ours("Salsa Libre want 220 a month. what do u do"), asks_ours("u never told me the price tho")
    ('what do u do', 'u never told me the price tho')
    >>> asks_ours("you never told me your name"), asks_ours("what do you do?"), asks_ours("אצלם 220 לחודש. וכמה אצלכם?")
    ('', '', 'וכמה אצלכם?')
    """
    parts = split_acts(words) or [words]
    if untold := next((part for part in parts if _UNTOLD.fullmatch(part)), ""):
        return untold
    theirs = [part for part in parts if _THEIR_PRICE.search(part)]
    ours = next((part for part in parts if theirs and part not in theirs and _OURS.fullmatch(part)), "")
    tail = _SENTENCE.split(words.strip())[-1]  # "how about you?" is no part of its own
    return ours or (tail if theirs and tail != words.strip() and _OURS.fullmatch(tail) else "")


def tell_monthly(turn: Turn, part: str) -> bool:
    """The prices; False where it is not asked, or no answer about prices tells of a month."""
    return asks_monthly(part) and _tell(turn, part)


def _tell(turn: Turn, part: str) -> bool:
    for name, answer in turn.journey.answers.items():
        if answer.topic == "price" and _NAMES_MONTH.search(told := turn.say(answer.reply)):
            why = reason("answered", answer=name, percent=round(_SURE * 100))
            with turn.answering(part):
                is_for_others = find_fitting(turn, answer) is not None and not _is_of_child(
                    turn, answer, part
                )
                give_answer(turn, AnswerGiven(name, _SURE, None), why, told=told if is_for_others else None)
            return True
    return False


def _is_of_child(turn: Turn, answer: Answer, part: str) -> bool:
    """Whether it is a child's month that they ask for: what they told last is of one, and no grown person is named."""
    traits = turn.lead[Profile].traits
    whom, interest = traits.get("for_whom"), traits.get("interest")
    if _GROWN.search(part) or (whom and whom.value in ("self", "adult")):
        return False
    if interest is None or is_for_traits(turn, answer, {"interest"}):
        return is_for_traits(turn, answer, _OF_WHOM)
    told = max((traits[name].at for name in ("for_whom", "age") if name in traits), default=interest.at)
    return told > interest.at and is_for_traits(turn, answer, _OF_WHOM)


def hear_monthly(turn: Turn, words: str) -> bool:
    """The same of a message; where something else is asked with it, all of it is read as ever."""
    if turn.lead.handoff.is_grieved() or turn.lead.consent.refused_at or turn.edited:
        return False
    if _FOR_TWICE.fullmatch(words):
        return _tell_more(turn, _AS_TWICE[turn.language])
    if (ours := asks_ours(words)) and _tell(turn, ours):
        if twice := _TWICE.search(words):
            _tell_more(turn, twice[0])
        return True
    parts = split_acts(words) or [words]
    asked = next((part for part in parts if asks_monthly(part)), None)
    if asked is None or any(is_question(part) for part in parts if part is not asked):
        return False
    return tell_monthly(turn, asked)


_AS_TWICE = {"he": "פעמיים בשבוע", "en": "twice a week"}


def _tell_more(turn: Turn, words: str) -> bool:
    """What it is for so many a week, beside what one a week costs."""
    for name, answer in turn.journey.answers.items():
        if answer.topic != "price":
            continue
        with turn.answering(words):
            fitting = find_fitting(turn, answer)
        if fitting and (told := turn.say(fitting)) not in turn.gathered_text():
            give_answer(
                turn, AnswerGiven(name, _SURE, None), reason("answered", answer=name, percent=90), told=told
            )
            return True
    return False
