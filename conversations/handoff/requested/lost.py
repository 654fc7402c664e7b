"""Something that was left or lost with us, and is to be looked for."""

from conversations.understanding.intents.asides import leave_figures_out
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "lost")
_LEFT = whole(
    rf"(?:{_SAID['left']}) ?(?:(?:אצלכם|שם|אתמול|היום|הערב|בסטודיו|בשיעור) ){{0,3}}(?:{_SAID['things']})"
)
_WORD_LEFT = whole(_SAID["word_left"])
_SIGNS = 2
_LOOKS = whole(_SAID["looks"])
_HERE, _NOT_OURS = whole(_SAID["here"]), whole(_SAID["not_ours"])


@remembered
def tells_of_lost(words: str) -> bool:
    """Whether words tell that something of theirs stayed with us.

    >>> tells_of_lost("I think I left my umbrella at the studio last night"), tells_of_lost("השארתי אצלכם מעיל אתמול")
    (True, True)
    >>> tells_of_lost("I forgot my shoes at home, can I dance in socks?"), tells_of_lost("we left early yesterday")
    (False, False)
    """
    words = leave_figures_out(words)
    if leaves_word(words):
        return False
    is_told = _LEFT.search(words) is not None and _HERE.search(words) is not None
    return is_told and not stayed_elsewhere(words)


def stayed_elsewhere(words: str) -> bool:
    """Whether what was left stayed at another place than ours.

    >>> stayed_elsewhere("I left my wallet at home"), stayed_elsewhere("שכחתי את הטלפון באוטו")
    (True, True)
    >>> stayed_elsewhere("I left my wallet at your place"), stayed_elsewhere("I left my hat at the studio")
    (False, False)
    """
    return _NOT_OURS.search(words) is not None


@remembered
def leaves_word(words: str) -> bool:
    """Whether what was left is a number, details or a message, for us to come back to them by.

    >>> leaves_word("I left my details on your site"), leaves_word("השארתי טלפון באתר"), leaves_word("I left my hat")
    (True, True, False)
    """
    return _WORD_LEFT.search(words) is not None


@remembered
def tells_look(words: str) -> bool:
    """Whether words tell how it looks, which need not be asked then; a mere colour is not enough.

    >>> tells_look("an earring, small gold hoop with a green bead"), tells_look("מטרייה שחורה עם ידית עץ")
    (True, True)
    >>> tells_look("I left my umbrella yesterday"), tells_look("I left my black bag at yours")
    (False, False)
    """
    return len(_LOOKS.findall(words)) >= _SIGNS
