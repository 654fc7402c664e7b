"""In whose name something is wanted, as far as words of an order say it."""

import re

from conversations.contact.bare_names import may_be_name

_NAME = r"(?P<{0}>[א-ת][א-ת'׳\"-]{{1,14}}(?:\s[א-ת][א-ת'׳-]{{1,14}})?)"
_NAME_EN = r"(?P<{0}>(?-i:[A-Z])[A-Za-z'’-]{{1,19}}(?: (?-i:[A-Z])[A-Za-z'’-]{{1,19}})?)"
_SELF = re.compile(
    r"(?<![א-ת])(?:קוראים לי|שמי|השם שלי(?: הוא)?)(?:\s*[:,-]\s*|\s+)" + _NAME.format("name"),
)
"""Who they are, which is whose it is only where an order is spoken of."""
_SELF_EN = re.compile(r"(?<!\w)my name(?:['’]s| is|:)\s+" + _NAME_EN.format("name"), re.IGNORECASE)
_TOLD = (
    _SELF,
    re.compile(
        r"(?<![א-ת])(?:על ה?שם|בשם(?: של)?(?= [א-ת]{2,}\W*(?:$|[,.]))|"
        r"(?:ה?שם|ב?שם)(?: (?:להזמנה|ל?לקוח|המזמין|המזמינה))?(?=\s*[:,-])|שם להזמנה)(?:\s*[:,-]\s*|\s+)"
        + _NAME.format("name")
    ),
    re.compile(
        r"(?<!\w)(?:(?:under|in) (?:the )?name(?: of)?:?|for the name|(?:the |my )?name(?:['’]s| is|:)|"
        r"(?<![\w ])name(?= [A-Z])|(?<=[.,;] )name(?= [A-Z])|"
        r"order for(?= [A-Z][a-z]+\s*[:,.])|under(?= [A-Z][a-z]+\W*(?:$|[.,;!\n])))\s+" + _NAME_EN.format("name"),
        re.IGNORECASE,
    ),
)  # fmt: skip
_NOBODY = re.compile(
    r"(?:שלי|שלנו|שלה|שלו|מי|מה|זה|הוא|של|כל|אלוהים|כולם|כולנו|ה[א-ת]+|מ?ה?עבודה)(?: .*)?|(?:tomorrow|today|tonight|"
    r"pickup|delivery|sunday|monday|tuesday|wednesday|thursday|friday|saturday|family|pizza|large|small)",
    re.IGNORECASE,
)
_NAMES_IN_HE = frozenset(
    ("הדס", "הדר", "הילה", "הלל", "הגר", "הראל", "הדסה", "הודיה", "הילי", "הנרי", "הישאם", "האני")
)
"""Names that begin as a word does that is spoken of as known."""
_NO_SURNAME = re.compile(
    r"(?:ב|ל|ו|ש)?(?:שעה|טלפון|בבקשה|תודה|היום|מחר|כתובת)|[ולש][א-ת]+|עם|בלי|ללא|על|פה|כאן|מס[א-ת]*|מה[א-ת]+"
)
_NO_LEVI = frozenset(("לוי", "לביא", "לב", "לנדאו", "ליבוביץ", "לוין", "לרנר", "לפיד", "שמש", "שרון", "שלום", "שושן",
                      "שפירא", "שטרן", "שמיר", "שגב", "שחר", "שני", "ושדי", "וקנין", "וייס", "ויינר", "וולך", "שרעבי",
                      "שור", "שקד", "שדה", "לאור", "להב", "לירון", "שמואלי", "שמעון", "שוורץ", "לייבוביץ"))  # fmt: skip
"""Surnames that begin like what goes on from a name."""
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
        if found and (name := _read_plausible(found["name"])):
            return name
    return ""


def _read_plausible(said: str) -> str:
    """The name of what stands where one would, without what merely goes on behind it; "" where it is nobody's."""
    first, *rest = said.split()
    if (_NOBODY.fullmatch(said) and first not in _NAMES_IN_HE) or not may_be_name(first):
        return ""
    is_surname = rest and (rest[0] in _NO_LEVI or not _NO_SURNAME.fullmatch(rest[0])) and may_be_name(rest[0])
    return " ".join((first, *rest)) if is_surname else first


def introduces_self(words: str) -> bool:
    """Whether a name is told as their own, which says nothing of an order.

    >>> introduces_self("my name is Dana"), introduces_self("שמי דנה"), introduces_self("על שם דנה")
    (True, True, False)
    """
    return bool(_SELF.search(words) or _SELF_EN.search(words))


def is_name_only(words: str) -> bool:
    """Whether a name is told and hardly anything else.

    >>> is_name_only("על שם נועה בבקשה"), is_name_only("what's the name of the place?")
    (True, False)
    """
    return bool(find_name(words)) and len(words.split()) <= _FEW and not _ASKS.search(words)
