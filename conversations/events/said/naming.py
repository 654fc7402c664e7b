"""What is no name though a form waits for one, and a name taken out of what stands around it. Pure."""

import re

from conversations.events.patterns import INTRODUCES
from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question
from conversations.wording.plain import plain
from conversations.wording.remembering import remembered
from conversations.wording.said import read_ways, whole

_WAYS = read_ways(__package__, "naming")
_BEFORE = re.compile(rf"^\W*(?:{'|'.join(_WAYS['before'])})", re.IGNORECASE)
_BEHIND = re.compile(rf"(?:{'|'.join(_WAYS['behind'])})\W*$", re.IGNORECASE)
_NICK = re.compile("|".join(_WAYS["nick"]), re.IGNORECASE)
_TO_WRITE = [whole(way) for way in _WAYS["written"]]
_NEVER, _ALONE = (frozenset(str(_WAYS[key]).split()) for key in ("never", "alone"))
_OWN = re.compile(rf"\W*(?:{'|'.join(_WAYS['own'])})\W*", re.IGNORECASE)
_THANKS = whole("|".join(_WAYS["thanks"]))
_TOLD = re.compile(r"[^/@_]*[^\W\d_]{2,}[^/@_]*")
_WRITTEN = re.compile(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){1,2}|[א-ת'׳\"״-]{2,} [א-ת'׳\"״-]{2,}")
_ASKS_LAST = re.compile(
    r"(?:(?<=^)|(?<=[.!,?] ))(?:אז |אגב )?ו?זה (?=(?:ב?איז[הו]|מתי|איפה|עד מתי|עד איז[הו])(?!\w))"
)
_FEW, _TELLING = 8, 3  # words
_LIKE_A_NAME = re.compile(r"(?:Will|May|Any|Art|מי-\w+)(?: [A-Z]\w+| [א-ת]+){0,2}\W*")
"""A name that begins as questions do."""


@remembered
def is_remark(name: str) -> bool:
    """Whether what was read as a name is something said: a remark, a nod.

    >>> [is_remark(one) for one in ("sounds good", "new here", "really looking forward to it", "נראה", "איזה כיף")]
    [True, True, True, True, True]
    >>> [is_remark(one) for one in ("Noa Levi", "Joy Lovely", "Or Cohen", "רונן כרמי", "אור טוב")]
    [False, False, False, False, False]
    """
    said = plain(name).split()
    return all(word in _ALONE for word in said) or any(word in _NEVER for word in said)


@remembered
def is_own_name(words: str) -> bool:
    """Whether it is to be in the name of who writes, which they do not say.

    >>> is_own_name("in my name"), is_own_name("תרשמו על שמי"), is_own_name("my name is Dana"), is_own_name("Mia Mine")
    (True, True, False, False)
    """
    return _OWN.fullmatch(words) is not None


@remembered
def is_asked_or_greeted(words: str) -> bool:
    """Whether the whole of words asks, greets or thanks.

    >>> is_asked_or_greeted("until what time"), is_asked_or_greeted("thank you"), is_asked_or_greeted("Will Ray")
    (True, True, False)
    """
    if _LIKE_A_NAME.fullmatch(words.strip()):
        return False
    return is_question(words) or signals.thanks(words) or signals.greets(words)


@remembered
def unwrap(words: str) -> str:
    """A name without what stands around it.

    >>> unwrap("put it under Noa Levi please"), unwrap("תרשמו על השם רונן כרמי, תודה"), unwrap("just Amara")
    ('Noa Levi', 'רונן כרמי', 'Amara')
    """
    return _BEHIND.sub("", _BEFORE.sub("", words.strip())) or words


@remembered
def leave_nickname(words: str) -> str:
    """A name without how else they are called; the one they want written, where they say so.

    >>> leave_nickname("tom bareket (everyone says tommy)"), leave_nickname("שירן אלמוג אבל כולם קוראים לי שיש 😅")
    ('tom bareket', 'שירן אלמוג')
    >>> leave_nickname("tommy is what everyone says, thomas bell"), leave_nickname("Dana Levi")
    ('thomas bell', 'Dana Levi')
    >>> leave_nickname("Maya C, but on the ticket write Mimi pls thats what people call me")
    'Mimi'
    """
    for way in _TO_WRITE:
        if found := way.search(words):
            return found["name"]
    return _NICK.sub("", words).strip(" ,") or words


@remembered
def thanks(words: str) -> bool:
    """Whether words thank, whatever pleases them beside it.

    >>> thanks("perfect thank you"), thanks("איזה יופי תודה!"), thanks("see you"), thanks("you have no idea")
    (True, True, False, False)
    """
    return len(words.split()) <= _FEW and _THANKS.search(words) is not None


@remembered
def is_told(words: str) -> bool:
    """Whether something is told or felt in words, that is not only a name that does not fit.

    >>> is_told("sounds good"), is_told("Sunday I have football"), is_told("12345"), is_told("http://x.example")
    (True, True, False, False)
    """
    if _TOLD.fullmatch(words.replace("\n", " ")) is None:
        return False
    return len(plain(words).split()) >= _TELLING or is_remark(words)


@remembered
def is_sure_name(part: str) -> bool:
    """Whether a part of a message is a name, and says so by how it is told or written.

    >>> is_sure_name("Amara Odhiambo."), is_sure_name("I'm Noa"), is_sure_name("רונן כרמי."), is_sure_name("Nice.")
    (True, True, True, False)
    """
    bare = unwrap(part).strip(" .,!")
    told = INTRODUCES.sub("", bare)
    if is_remark(told) or is_asked_or_greeted(part):
        return False
    is_introduced = told != part.strip(" .,!") and len(told.split()) <= _TELLING
    return is_introduced or _WRITTEN.fullmatch(told) is not None


def put_asking_first(words: str) -> str:
    """ "זה באיזה ימים" asks as "באיזה ימים" does.

    >>> put_asking_first("היא רוצה ואלס. זה באיזה ימים"), put_asking_first("זה רון")
    ('היא רוצה ואלס. באיזה ימים', 'זה רון')
    """
    return _ASKS_LAST.sub("", words)
