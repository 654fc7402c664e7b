"""Whom words put down by name: "put down Nevo and Lia", "תרשום את נבו וליה". Pure."""

import re
from itertools import takewhile

from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "named")
_NO_NAME = re.compile(rf"(?:{_SAID['no_names']})", re.IGNORECASE)
_OF_OTHERS = re.compile(rf"\s*(?:{_SAID['of_others']})", re.IGNORECASE)
_TOGETHER = whole(_SAID["same_age"])
_EN, _HE = r"[A-Z][a-z'’-]+", r"[א-ת][א-ת'׳-]{1,11}"
_PUT_DOWN = (
    re.compile(
        rf"(?<!\w)(?i:{_SAID['puts_en']})\s+(?:(?i:down|up|in|please|pls|both|my (?:twins|kids|girls|boys),?)\s+)*"
        rf"(?P<names>{_EN}(?:(?:\s*,\s*|\s+(?:and|&|\+)\s+){_EN}){{0,3}})(?!\w)"
    ),
    re.compile(
        rf"(?<!\w)(?:{_SAID['puts_he']})\s+(?:(?:לי|לנו|בבקשה|גם|כבר|בינתיים|רק|אז)\s+)*"
        rf"(?P<names>(?:את\s+)?{_HE}(?:(?:\s*,\s*|\s+ו-?(?:את\s+)?){_HE}){{0,3}})(?![א-ת])"
    ),
)
_INTRODUCED = (
    re.compile(
        rf"(?<!\w)(?i:twins|kids|children|boys|girls|sons|daughters)(?i:,|:|;| are| called| named)*\s+"
        rf"(?P<names>{_EN}(?:(?:\s*,\s*|\s+(?:and|&|\+)\s+){_EN}){{1,3}})(?!\w)"
    ),
    re.compile(
        rf"(?<!\w)[ולבה]{{0,3}}(?:תאומים|תאומות|ילדים|ילדות|בנים|בנות)(?: שלי| שלנו)?(?:[,:]| בשם)\s*"
        rf"(?P<names>{_HE}(?:(?:\s*,\s*|\s+ו-?){_HE}){{1,3}})(?![א-ת])"
    ),
)
_ONLY = (
    re.compile(rf"(?<!\w)(?i:only|just)\s+(?i:(?:with|for)\s+)?(?P<name>{_EN})(?!\w)"),
    re.compile(
        rf"(?<!\w)רק\s+(?:(?:עם|את)\s+|ל-?(?!(?:{_SAID['verbs']})(?![א-ת])))?(?P<name>{_HE})(?![א-ת])"
    ),
)
_INFINITIVE = re.compile(rf"ל(?:{_SAID['verbs']})")
_BETWEEN = re.compile(r"\s*,\s*(?:and\s+|ו)?|\s+(?:and|&|\+)\s+|\s+ו-?(?:את\s+)?")


@remembered
def find_put_down(words: str) -> tuple[str, ...]:
    """The names of those who are to be put down; none where words name anything else there.

    >>> find_put_down("great, put down Nevo and Lia for a trial"), find_put_down("מעולה תרשום את נבו וליה")
    (('Nevo', 'Lia'), ('נבו', 'ליה'))
    >>> find_put_down("put me down for Monday"), find_put_down("sign up Noa"), find_put_down("book Salsa and Tango")
    ((), ('Noa',), ())
    >>> find_put_down("תרשמי את הבת שלי"), find_put_down("תרשום לניסיון"), find_put_down("לרשום את נועה לרביעי")
    ((), (), ('נועה',))
    """
    for pattern in _PUT_DOWN:
        for found in pattern.finditer(words):
            named = [one.strip() for one in _BETWEEN.split(re.sub(r"^את\s+", "", found["names"]))]
            is_certain = len(named) > 1 or not found["names"][:1] >= "א" or found["names"].startswith("את ")
            if is_certain and not _OF_OTHERS.match(words[found.end() :]) and _is_name(named[0]):
                return tuple(takewhile(_is_name, named))
    return ()


@remembered
def find_introduced(words: str) -> tuple[str, ...]:
    """The names of children who are spoken of together.

    >>> find_introduced("i have twins, Nevo and Lia, they're 7"), find_introduced("יש לי תאומים, נבו וליה, בני 7")
    (('Nevo', 'Lia'), ('נבו', 'ליה'))
    >>> find_introduced("my kids love Salsa and Tango"), find_introduced("is it for boys and girls?")
    ((), ())
    """
    for pattern in _INTRODUCED:
        for found in pattern.finditer(words):
            named = tuple(takewhile(_is_name, (one.strip() for one in _BETWEEN.split(found["names"]))))
            if len(named) > 1:
                return named
    return ()


@remembered
def find_only(words: str) -> str:
    """The name of the one child of several for whom it is; "" where none is named.

    >>> find_only("just Nevo for now"), find_only("נתחיל רק עם נבו בניסיון"), find_only("only Monday")
    ('Nevo', 'נבו', '')
    >>> find_only("אפשר לבוא רק לנסות"), find_only("רק להסתכל"), find_only("רק לאיתן"), find_only("רק לשאול")
    ('', '', 'איתן', '')
    """
    named = (found["name"] for pattern in _ONLY for found in pattern.finditer(words))
    return next((name for name in named if _is_name(name) and not _INFINITIVE.fullmatch(name)), "")


def _is_name(one: str) -> bool:
    return bool(one) and not _NO_NAME.fullmatch(one)


@remembered
def are_same_age(words: str) -> bool:
    """Whether two children of one age are told of.

    >>> are_same_age("my twins are 7"), are_same_age("תאומים בני 7"), are_same_age("my son is 7")
    (True, True, False)
    """
    return _TOGETHER.search(words) is not None
