"""Whether a review may be shown, and with the name: in people's words. Pure."""

import re

from conversations.wording.plain import plain
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "skipping")
_NAMED, _EITHER = re.compile(_SAID["named"], re.IGNORECASE), re.compile(_SAID["either"], re.IGNORECASE)
_NAMELESS = whole(_SAID["nameless"])
_ANONYMOUS = re.compile(r"(?<!\w)(?:בלי|ללא|אנונימי\w*|without|anonymous\w*|no name)(?!\w)")
_YES = re.compile(
    r"(?:כן|בטח|ברור|בכיף|אפשר|סבבה|אוקיי|מאשר|מאשרת|בשמחה|yes|yep|sure|ok|okay|of course|go ahead)(?!\w)"
)
_NO = re.compile(r"(?:לא|עדיף שלא|no|nope|don t|do not|rather not)(?!\w)")


def read_consent(words: str) -> str | None:
    """Who does not mind either way lets it be shown, and the name is left out.

    >>> read_consent("רק שם פרטי"), read_consent("I don't mind"), read_consent("אנונימי"), read_consent("עדיף שלא")
    ('named', 'anonymous', 'anonymous', 'no')
    """
    said = plain(words)
    if _ANONYMOUS.search(said) or leaves_name_out(words) or _EITHER.fullmatch(said):
        return "anonymous"
    if _YES.match(said) or _NAMED.fullmatch(said):
        return "named"
    return "no" if _NO.match(said) else None


def leaves_name_out(words: str) -> bool:
    """Whether somebody wishes that their name is not shown.

    >>> leaves_name_out("please dont put my name on it"), leaves_name_out("אל תכתבו את השם שלי")
    (True, True)
    >>> leaves_name_out("my name is Dana"), leaves_name_out("בלי בצל")
    (False, False)
    """
    return _NAMELESS.search(plain(words)) is not None
