"""Somebody who must not eat what came may have had some: how they are is asked first, before what was wrong."""

import re
from datetime import timedelta

from conversations.grievances.mishaps import got_something_else, leave_allergy_out, list_wrong
from conversations.grievances.reasons import ENDANGERED
from conversations.grievances.weighing import tells_of_harm
from conversations.handoff.opening import open_handoff, remind_staff, warn_of_allergy
from conversations.handoff.staff_hours import say_hours
from conversations.profile.conditions import find_conditions
from conversations.profile.learning import learn_from_act
from conversations.turn.turn import Turn
from conversations.understanding.intents.others import is_of_others, speaks_of_elsewhere
from conversations.understanding.segments import is_question
from conversations.wording.plain import plain
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "endangered")
_ON_IT, _EATEN, _SPARED, _OVER, _AHEAD, _SERVED = (
    whole(_SAID[kind]) for kind in ("on_it", "eaten", "spared", "over", "ahead", "served")
)
_NO = re.compile(_SAID["bare_no"], re.IGNORECASE)
_UNWELL, _CARED = whole(_SAID["unwell"]), whole(_SAID["cared"])
_WHO = {who: whole(_SAID[who]) for who in ("she", "he", "you")}
_EATS = "diet"
"""A business that speaks to who tells what they may not eat serves food."""
_ALLERGIES = frozenset({"allergy", "celiac"})
_SENTENCES = re.compile(r"[\n.;!]+")
_CLAUSES = re.compile(
    r"[\n.;!]+|, ?(?:and |but |ו(?=אני|היא|הוא|הבן|הבת|אשתי|בעלי))?|"
    r" (?:and|but|ו)(?= ?(?:my |our |she|he |i |i['’]?m|we |there |it |אני|אשתי|בעלי|הבת|הבן|יש ל))",
    re.IGNORECASE,
)
_WISH = whole(
    r"please|want|i['’]?d like|can (?:i|we|you)|could|will|would|let me|safe|have you|do you|"
    r"בבקשה|רוצה|רוצים|אפשר|תרשמו|תזמינו|אשמח|נשמח|מתאים\w*"
)
"""What is on it is what they would like to have on it, or to know of."""
_STRUCK = whole(
    r"swell\w*|swollen|breath\w*|hives|rash|throat|anaphyl\w*|epipen|itch\w*|vomit\w*|"
    r"התנפח\w*|נפוח\w*|לנשום|נשימה|פריחה|מקיא\w*|הקיא\w*|מגרד\w*|אפיפן"
)
"""It struck already: what to do then is said elsewhere."""
_SAFETY, _LATELY = "101", timedelta(hours=3)


@remembered
def names_whom(words: str) -> str:
    """Whom an allergy is of: "she", "he", "you", or "they" where it is not said.

    >>> names_whom("my wife can't have fish"), names_whom("הבן שלי אלרגי"), names_whom("לבת שלי יש אלרגיה")
    ('she', 'he', 'she')
    >>> names_whom("ואני אלרגית"), names_whom("allergic!")
    ('you', 'they')
    """
    return next((who for who, way in _WHO.items() if way.search(words)), "they")


@remembered
def says_nobody_ate(words: str) -> bool:
    """Whether words say that nobody had any of it.

    >>> says_nobody_ate("she didn't touch it thank god"), says_nobody_ate("אף אחד לא אכל מזה")
    (True, True)
    >>> says_nobody_ate("he ate it")
    False
    """
    return _SPARED.search(words) is not None


@remembered
def tells_what_is_in_it(words: str) -> bool:
    """Whether words tell what was on it that was not to be, or that somebody had some, beside the allergy itself.

    >>> tells_what_is_in_it("there's tuna on it, my son's allergic"), tells_what_is_in_it("הבת אכלה מזה והיא אלרגית")
    (True, True)
    >>> tells_what_is_in_it("wrong one, it has fish on it and my girl is allergic")
    True
    >>> tells_what_is_in_it("I'm allergic to nuts"), tells_what_is_in_it("is there fish on it? I'm allergic")
    (False, False)
    """
    told = [part for part in _CLAUSES.split(words) if part and not is_question(part)]
    if any(_EATEN.search(part) and not says_nobody_ate(part) for part in told):
        return True
    told += [part for part in _SENTENCES.split(words) if part and not is_question(part)]
    return any(_ON_IT.search(part) and not _WISH.search(part) for part in told if not names_allergy(part))


@remembered
def tells_ahead(words: str) -> bool:
    """Whether an allergy is told of for what is still to come, and nobody has had anything.

    >>> tells_ahead("two of the guests are allergic to nuts"), tells_ahead("ביום ראשון יבוא ילד אלרגי")
    (True, True)
    >>> tells_ahead("my son is allergic to nuts"), tells_ahead("one of the guests is allergic and ate half of it")
    (False, False)
    """
    is_now = _STRUCK.search(words) is not None or tells_what_is_in_it(words)
    return _AHEAD.search(words) is not None and not is_now


def hear_endangered(turn: Turn, words: str) -> bool:
    """Ask how they are, and say what to do, before anything else; the team has it as urgent."""
    if not names_allergy(words):
        return False
    is_of_food = any(_EATS in answer.meets for answer in turn.journey.answers.values())
    if not is_of_food or turn.lead.handoff.has_owner() or not _is_endangered(turn, words):
        return False
    learn_from_act(turn, "complaint", words)
    is_new = turn.lead.handoff.open is None
    if _was_told_what_to_do(turn):
        warn_of_allergy(turn)
        return True
    open_handoff(turn, ENDANGERED, words, gravity="trouble", heard=_word(turn, words))
    if not is_new:
        remind_staff(turn)
    return True


def hear_how_they_are(turn: Turn, words: str) -> bool:
    """Who was asked how they are says that it struck, that they are looked after, or that nobody had any."""
    handoff = turn.lead.handoff.open
    if (
        handoff is None
        or handoff.owner
        or handoff.reason.name != ENDANGERED.name
        or not _was_told_what_to_do(turn)
    ):
        return False
    if is_cared_for(words):
        told = "endangered_cared"
    elif tells_unwell(words):
        told = "endangered_now"
    elif says_nobody_ate(words):
        told = "nobody_ate"
    else:
        return False
    turn.lead.handoff.told_at = turn.now
    turn.reply("waiting", turn.phrase(told), ENDANGERED)
    if told != "nobody_ate":
        remind_staff(turn)
    return True


@remembered
def tells_unwell(words: str) -> bool:
    """Whether somebody who was asked how they are says that they are not well.

    >>> tells_unwell("no, she has a rash"), tells_unwell("קצת אדומה"), tells_unwell("היא בסדר"), tells_unwell("לא טוב")
    (True, True, False, True)
    >>> tells_unwell("no swelling, she's fine"), tells_unwell("בלי פריחה ובלי כלום")
    (False, False)
    """
    return _UNWELL.search(_NOT_SO.sub(" ", words)) is not None or _NO.fullmatch(plain(words)) is not None


_NOT_SO = whole(r"(?:no|without|not any|any sign of) (?:any )?\w+|(?:אין(?: לה| לו| לי)?|בלי|ללא) ו?\w+")
"""What they have not."""


@remembered
def is_cared_for(words: str) -> bool:
    """Whether somebody looks after who had some of it.

    >>> is_cared_for("we're at the ER"), is_cared_for("אנחנו במיון"), is_cared_for("she is fine")
    (True, True, False)
    """
    return _CARED.search(words) is not None and not is_question(words)


def _is_endangered(turn: Turn, words: str) -> bool:
    """Whether an allergy is told of by who has, or is given here, something that may harm."""
    if not names_allergy(words) or _STRUCK.search(words) or _OVER.search(words):
        return False
    if is_of_others(words) or speaks_of_elsewhere(words):
        return False
    if turn.lead.handoff.is_sore(turn.now) and _came_to_eat(turn) and not tells_ahead(words):
        return True
    rest = " ".join(part for part in _CLAUSES.split(words) if not names_allergy(part)).strip()
    wrong = got_something_else(words) or got_something_else(leave_allergy_out(words)) or list_wrong(words)
    if wrong or (rest and _ON_IT.search(rest) and tells_what_is_in_it(words)):
        return True
    return bool(rest) and not is_question(rest) and tells_of_harm(turn, rest)


def _came_to_eat(turn: Turn) -> bool:
    """Whether what went wrong has to do with food that somebody may have had; a call nobody took has not."""
    told = (one.text for one in turn.lead.dialogue.recent if one.by == "lead")
    return any(_SERVED.search(one) or list_wrong(one) or got_something_else(one) for one in told)


def _word(turn: Turn, words: str) -> str:
    well = turn.phrase("nobody_ate" if says_nobody_ate(words) else f"well_{names_whom(words)}")
    named = [turn.phrase(f"wrong_{kind}") for kind in list_wrong(words)]
    sorry = (
        turn.phrase("endangered_sorry_for", what=", ".join(named))
        if named
        else turn.phrase("endangered_sorry")
    )
    return turn.phrase("endangered", well=well, sorry=sorry, hours=say_hours(turn))


def _was_told_what_to_do(turn: Turn) -> bool:
    """Whether what to do was said a while ago: it is not recited again."""
    lately = (one for one in turn.lead.dialogue.recent if one.by == "bot" and turn.now - one.at < _LATELY)
    return any(_SAFETY in one.text for one in lately)


@remembered
def names_allergy(words: str) -> bool:
    """Whether words tell of what somebody must not eat."""
    return any(one.name in _ALLERGIES for one in find_conditions(words))
