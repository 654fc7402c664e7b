"""A form or one of its questions is refused, or it is to go on after all. Pure."""

import re

from conversations.wording.plain import plain
from conversations.wording.remembering import remembered
from conversations.wording.said import read_ways, whole

_WAYS = read_ways(__package__, "refusing")
_STOPS, _OF_MESSAGES, _RESUMES, _THIS_ONE = (
    whole("|".join(_WAYS[key])) for key in ("stops", "of_messages", "resumes", "this_one")
)
_OF_KIND = {kind: whole("|".join(_WAYS[kind])) for kind in ("email", "phone")}
_BESIDE = frozenset(str(_WAYS["beside"]).split())
_NETWORK = frozenset({"stop", "stop please", "please stop", "stop pls"})
"""Alone, it is the network's own word for wanting no messages."""
_CLAUSE = re.compile(r"[,.;!?\n]+")
_MOST, _MOST_RESUMED = 16, 24  # words


@remembered
def stops_form(words: str) -> bool:
    """Whether words want no more of a form, and say nothing of messages.

    >>> stops_form("stop, too many questions"), stops_form("די עזבו יותר מדי שאלות, לא רוצה"), stops_form("never mind")
    (True, True, True)
    >>> stops_form("stop"), stops_form("stop sending me messages"), stops_form("תפסיקו לשלוח לי הודעות")
    (False, False, False)
    >>> stops_form("no mushrooms"), stops_form("לא רוצה לתת מייל"), stops_form("i don't want onions")
    (False, False, False)
    """
    said = plain(words)
    if said in _NETWORK or len(said.split()) > _MOST or "?" in words or _OF_MESSAGES.search(said):
        return False
    rest, count = _STOPS.subn(" ", said)
    return count > 0 and all(word in _BESIDE for word in rest.split())


def is_of_messages(words: str) -> bool:
    """Whether messages or advertisements are spoken of."""
    return _OF_MESSAGES.search(plain(words)) is not None


@remembered
def refuses_kind(kind: str, words: str) -> bool:
    """Whether a question of a kind ("email", "phone") is refused, also before it is asked.

    >>> refuses_kind("email", "nothing, i eat it all. no email either"), refuses_kind("email", "לא נותנת מייל, ספאם")
    (True, True)
    >>> refuses_kind("email", "my email is a@b.co"), refuses_kind("email", "no, my email changed")
    (False, False)
    """
    ways = _OF_KIND.get(kind)
    if ways is None or "@" in words:
        return False
    return any(ways.search(plain(clause)) for clause in _CLAUSE.split(words))


@remembered
def refuses_asked(words: str) -> bool:
    """Whether the question that is asked now is refused by words of which one clause does nothing else.

    >>> refuses_asked("i said dont have one"), refuses_asked("אמרתי שאין לי"), refuses_asked("no thanks, i get spam")
    (True, True, True)
    >>> refuses_asked("no mushrooms"), refuses_asked("me@x.co"), refuses_asked("לא אוכלת פטריות")
    (False, False, False)
    """
    if "@" in words or len(words.split()) > _MOST:
        return False
    return any(_THIS_ONE.fullmatch(plain(clause)) for clause in _CLAUSE.split(words) if clause.strip())


@remembered
def resumes(words: str) -> bool:
    """Whether a form that was left goes on.

    >>> resumes("what? no, i didnt want to stop"), resumes("ok sorry, hungry. I do want it"), resumes("בעצם נמשיך")
    (True, True, False)
    >>> resumes("טוב חשבתי שוב חח, בכל זאת רוצה לבוא"), resumes("i want to stop"), resumes("אז נמשיך")
    (True, False, True)
    """
    return len(words.split()) <= _MOST_RESUMED and _RESUMES.search(plain(words)) is not None
