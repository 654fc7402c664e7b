"""Who writes after a while and hopes to be remembered, or once left their details: a hello by name, and no pitch."""

import re

from conversations.contact.greeting import pick_ways
from conversations.lead.reason import reason
from conversations.profile.interests import find_interests
from conversations.profile.learning import is_tender
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "remembered")
_REMEMBERS, _FORM = whole(_SAID["remembers"]), whole(_SAID["form"])
_HERE = re.compile(rf"\W*(?:{_SAID['here']})\W*", re.IGNORECASE)
_ABOUT = whole(_SAID["about"])
_MOST = 14  # words of who says no more than that


@remembered
def hopes_to_be_remembered(words: str) -> bool:
    """Whether words wonder if we remember whoever writes, and ask nothing else.

    >>> hopes_to_be_remembered("hi, it's Ann. not sure if you remember me"), hopes_to_be_remembered("זוכרים אותי?")
    (True, True)
    >>> hopes_to_be_remembered("I don't remember the address"), hopes_to_be_remembered("do you remember my size?")
    (False, False)
    """
    return len(words.split()) <= _MOST and _REMEMBERS.search(words) is not None and not _asks_more(words)


@remembered
def tells_of_form(words: str) -> bool:
    """Whether words only tell that a form was filled in or details were left, and not what for.

    >>> tells_of_form("we filled in the form in December, Moshe and I"), tells_of_form("השארתי פרטים באתר")
    (True, True)
    >>> tells_of_form("I filled in the form, how much is it?"), tells_of_form("where is the form?")
    (False, False)
    >>> tells_of_form("השארתי פרטים לגבי יומולדת"), tells_of_form("I left my details about a workshop")
    (False, False)
    """
    is_told = _FORM.search(words) is not None and not is_question(words)
    return is_told and len(words.split()) <= _MOST and not _ABOUT.search(words)


@remembered
def says_here_again(words: str) -> bool:
    """Whether words only say that somebody has time now.

    >>> says_here_again("הנה אני פנוי"), says_here_again("ok I'm free now"), says_here_again("התעוררתי ☕")
    (True, True, True)
    >>> says_here_again("אני פנוי ביום שני"), says_here_again("is it free?"), says_here_again("פנויים?")
    (False, False, False)
    """
    return _HERE.fullmatch(words) is not None


def _asks_more(words: str) -> bool:
    return any(is_question(part) and not _REMEMBERS.search(part) for part in split_acts(words))


def hear_back(turn: Turn, words: str) -> bool:
    """Who was reminded and has time now goes on; that they are free tells nothing of whom they come with."""
    if turn.lead.dialogue.said.kind != "reminder" or not says_here_again(words):
        return False
    turn.reply("heard", turn.phrase("here_again"), reason("told_something"), pick_ways(turn))
    return True


def hear_remembered(turn: Turn, words: str) -> bool:
    """A hello by name; False where a case is open, more is said, or they have not been greeted yet."""
    if turn.lead.dialogue.greeted_at is None or turn.lead.handoff.open or find_interests(turn, words):
        return False
    if hopes_to_be_remembered(words):
        name = "remembered_quietly" if is_tender(turn) else "remembered"
    elif tells_of_form(words):
        name = "known_here"
    else:
        return False
    choices = () if is_tender(turn) else pick_ways(turn)
    turn.reply("hello", turn.phrase(name), reason("told_us", act="standing"), choices)
    return True
