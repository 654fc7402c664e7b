"""The name somebody tells in a talk."""

import re

_TOLD = re.compile(
    r"(?<!\w)(?:קוראים לי|שמי|השם שלי(?: הוא)?|my name is|"
    r"my name's|my name(?= (?-i:[A-Z]))|call me|i am called|this is|i'm|i am|אני)\s+"
    r"([א-ת][א-ת'׳״-]{1,14}(?:\s[א-ת][א-ת'׳״-]{1,14})?|[A-Z][A-Za-z'-]{1,19}(?:\s[A-Z][A-Za-z'-]{1,19})?)",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"[אנ](?:בוא|גיע|נסה|קח|שמח|רצה|לך|היה|חזור|שלם|תקשר|כתוב|שלח|קבע|דבר|עדיף)|(?:מ)?(?:בא|באה|באים|מגיעה?|מגיעים|רוצה|"
    r"צריכה?|צריך|מעדיפה?|מתלבטת?|מחפשת?|יכולה?|גרה?|עובדת?|לא|כן|גם|רק|כבר|פה|כאן|בסדר)|[בל]יום|[בל]?(?:ראשון|שני|שלישי|"
    r"רביעי|חמישי|שישי)|coming|here|going|looking|interested|from|not|sorry|fine|good|ok|okay|free|in|at|on",
    re.IGNORECASE,
)
"""What follows "I" and is nobody's name."""
_SHORT = 5  # words of a message that does nothing but tell a name


def find_told_name(words: str) -> str | None:
    """The name that is told; None where it is not plain which word it is.

    >>> said = "קוראים לי דנה", "My name is Dan Levi", "אני מתלבטת אם זה מתאים לי"
    >>> tuple(find_told_name(words) for words in said)
    ('דנה', 'Dan Levi', None)
    >>> find_told_name("אני אבוא ביום ראשון"), find_told_name("אני בא ביום שני"), find_told_name("אני נועם לוי")
    (None, None, 'נועם לוי')
    >>> find_told_name("יאללה תרשמי אותנו") is None
    True
    """
    found = _TOLD.search(words)
    if found is not None and any(map(_NO_NAME.fullmatch, found[1].split())):
        return None
    if found is None or (
        found[0].casefold().startswith(("אני", "i'm", "i am", "this")) and len(words.split()) > _SHORT
    ):
        return None
    return found[1].strip()
