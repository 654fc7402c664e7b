"""Whether words agree to the same day and hour, or want just these again, and whether somebody comes along. Pure."""

from conversations.trials.heard.words import only_looks
from conversations.understanding.segments import is_question
from conversations.wording.plain import plain
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "same")
_SAME, _BESIDE, _MORE, _COMES_TOO, _MAY, _MUST = (
    whole(_SAID[key]) for key in ("same", "beside", "with_more", "comes_too", "may", "must")
)
_MOST = 14  # words that say no more


@remembered
def says_same(words: str) -> bool:
    """Whether no more is said than that the day or the hour is to be that of before.

    >>> says_same("same day same time is good"), says_same("אותו יום אותה שעה זה טוב")
    (True, True)
    >>> says_same("is it always the same time?"), says_same("same price for two?"), says_same("not the same day please")
    (False, False, False)
    """
    said = plain(words)
    if is_question(words) or len(said.split()) > _MOST or not _SAME.search(said):
        return False
    return not _BESIDE.sub(" ", _SAME.sub(" ", said)).strip()


def names_company(words: str) -> bool:
    """Whether somebody is named who may come along.

    >>> names_company("same time for my wife"), names_company("same time for me")
    (True, False)
    """
    return _MORE.search(words) is not None


def brings_company(words: str) -> bool:
    """Whether somebody is said to come along, or it is asked whether they may.

    >>> brings_company("can my friend come too?"), brings_company("my friend told me about you")
    (True, False)
    """
    return names_company(words) and _COMES_TOO.search(words) is not None


@remembered
def asks_company(words: str) -> bool:
    """Whether it is asked if somebody may come along, and nothing else.

    >>> asks_company("אפשר להביא חברה?"), asks_company("can I bring a friend?"), asks_company("אפשר שבעלי יבוא גם?")
    (True, True, True)
    >>> asks_company("do I have to bring a partner?"), asks_company("can I bring my dog?"), asks_company("she comes")
    (False, False, False)
    """
    is_short = len(words.split()) <= _MOST and _MAY.search(words) is not None
    is_short = is_short and not only_looks(words)
    return is_short and is_question(words) and _MUST.search(words) is None and brings_company(words)
