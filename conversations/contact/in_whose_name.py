"""In whose name something is wanted, as far as words of an order say it."""

import re

_NO_SURNAME = r"(?!(?:ב|ל|ו)?(?:שעה|טלפון|בבקשה|תודה|היום|מחר|כתובת))"
_NAME = rf"(?P<{{0}}>[א-ת][א-ת'׳\"-]{{{{1,14}}}}(?:\s{_NO_SURNAME}[א-ת][א-ת'׳-]{{{{1,14}}}})?)"
_NAME_EN = r"(?P<{0}>(?-i:[A-Z])[A-Za-z'’-]{{1,19}}(?: (?-i:[A-Z])[A-Za-z'’-]{{1,19}})?)"
_TOLD = (
    re.compile(
        r"(?<![א-ת])(?:על ה?שם|קוראים לי|שמי|השם שלי(?: הוא)?|בשם(?: של)?(?= [א-ת]{2,}\W*(?:$|[,.]))|"
        r"(?:ה?שם|ב?שם)(?: (?:להזמנה|ל?לקוח|המזמין|המזמינה))?\s*[:,-]|שם להזמנה:?)\s*" + _NAME.format("name")
    ),
    re.compile(
        r"(?<!\w)(?:(?:under|in) (?:the )?name(?: of)?:?|for the name|(?:the |my )?name(?:['’]s| is|:)|"
        r"(?<![\w ])name(?= [A-Z])|(?<=[.,;] )name(?= [A-Z])|"
        r"order for(?= [A-Z][a-z]+\s*[:,.])|under(?= [A-Z][a-z]+\W*(?:$|[.,;!\n])))\s+" + _NAME_EN.format("name"),
        re.IGNORECASE,
    ),
)  # fmt: skip
_NOBODY = re.compile(
    r"(?:שלי|שלנו|שלה|שלו|מי|מה|זה|הוא|של)(?: .*)?|(?:tomorrow|today|tonight|pickup|delivery|"
    r"sunday|monday|tuesday|wednesday|thursday|friday|saturday|family|pizza|large|small)",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\?|(?<!\w)(?:what|whose|which|מה|איזה|מי)(?!\w)", re.IGNORECASE)
_FEW = 7


def find_name(words: str) -> str:
    """Whose name it is to be in; "" where none is said.

    >>> find_name("2 משפחתיות על שם נועה"), find_name("order for Dana: family with feta"), find_name("name's Tal")
    ('נועה', 'Dana', 'Tal')
    >>> find_name("על שם מי זה?"), find_name("the name is lovely"), find_name("שם: רוני לוי, בשמונה")
    ('', '', 'רוני לוי')
    """
    for pattern in _TOLD:
        found = pattern.search(words)
        if found and not _NOBODY.fullmatch(found["name"]):
            return found["name"].strip()
    return ""


def is_name_only(words: str) -> bool:
    """Whether a name is told and hardly anything else.

    >>> is_name_only("על שם נועה בבקשה"), is_name_only("what's the name of the place?")
    (True, False)
    """
    return bool(find_name(words)) and len(words.split()) <= _FEW and not _ASKS.search(words)
