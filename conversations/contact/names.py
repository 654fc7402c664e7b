"""The name somebody tells in a talk."""

import re

_TOLD = re.compile(
    r"(?<!\w)(?:קוראים לי|שמי|השם שלי(?: הוא)?|my name is|"
    r"my name's|my name(?= (?-i:[A-Z]))|call me|i am called|this is|i'm|i am|אני)\s+"
    r"([א-ת][א-ת'׳״-]{1,14}(?:\s[א-ת][א-ת'׳״-]{1,14})?|[A-Z][A-Za-z'-]{1,19}(?:\s[A-Z][A-Za-z'-]{1,19})?)",
    re.IGNORECASE,
)
_SHORT = 5  # words of a message that does nothing but tell a name


def find_told_name(words: str) -> str | None:
    """The name that is told; None where it is not plain which word it is.

    >>> said = "קוראים לי דנה", "My name is Dan Levi", "אני מתלבטת אם זה מתאים לי"
    >>> tuple(find_told_name(words) for words in said)
    ('דנה', 'Dan Levi', None)
    >>> find_told_name("יאללה תרשמי אותנו") is None
    True
    """
    found = _TOLD.search(words)
    if found is None or (
        found[0].casefold().startswith(("אני", "i'm", "i am", "this")) and len(words.split()) > _SHORT
    ):
        return None
    return found[1].strip()
