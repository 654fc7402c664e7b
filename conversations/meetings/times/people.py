"""For how many a place is wanted, as far as words say it. Pure."""

import re

from conversations.profile.counting import NUMBERS

NUMBER = rf"(?:\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
"""Any number of people, in digits or words."""
_NO_HOUR = (
    r"(?!\w|[:.]\d|\s*(?:pm|am|p\.m|o'?clock|ish|and a half|minutes?|hours?|of the|large|family|pizzas?|"
    r"בערב|בצהריים|ורבע|וחצי|דקות|שעות|פיצות|משפחתיות)(?!\w))"
)
_SAID = re.compile(
    rf"(?<!\w)(?:we(?:['’]?re|['’]?ll|['’]?d)?(?: (?:will|shall|would|are|actually|now|probably|only|just|might|"
    rf"may))* (?:be )?|"
    rf"(?:can|could) we (?:be|come|make it) |there(?:['’]?ll|['’]?s)?(?: (?:will|are|be))* |"
    rf"(?:it['’]?(?:ll|s)|it will|that['’]?(?:ll|s))(?: now| actually)? (?:be )?(?:for )?|"
    rf"(?:table|room|spot|space|seats?|place|book|reservation|booking) for |party of |"
    rf"ו?(?:ש?אנחנו|ש?נשארנו|ש?נהיה|נגיע|נבוא|ש?יהיו|להיות|תעשו(?: את זה)? ל?|(?:שולחן|מקום|מקומות) ל[-־]?)\s*)"
    rf"(?:actually |only |now |just |like |about |around |probably |in the end |"
    rf"בסוף |רק |כבר |בערך |בעצם |כנראה |עכשיו )*"
    rf"(?P<people>{NUMBER}){_NO_HOUR}",
    re.IGNORECASE,
)
_SEATED = re.compile(
    rf"(?<!\w)(?:tables?|room|spots?|space|seats?|places?|reservation|booking)(?!\w)"
    rf"(?: (?!for\b)[\w:.'’]+){{0,6}}? for (?P<people>{NUMBER}){_NO_HOUR}|"
    rf"(?<![א-ת])(?:שולחן|שולחנות|מקום|מקומות)(?![א-ת])(?: [^\s,.!?]+){{0,5}}? ל[-־]?"
    rf"(?P<people2>שניים|שלושה|ארבעה|חמישה|שישה|שבעה)(?![א-ת]| עשר)|"
    rf"(?<![א-ת])(?:שולחן|מקום)(?![א-ת])(?: [^\s,.!?]+){{0,3}} ב[-־]?\d{{1,2}}(?::\d\d)?(?: [^\s\d,.!?]+){{0,2}} "
    rf"ל[-־]?(?P<people3>[2-9])(?![\d:])",
    re.IGNORECASE,
)
"""Behind when it is wanted: "a table at 8 for 3", "יש שולחן ב־20:00 לארבעה"."""
_MIGHT = re.compile(
    rf"(?<!\w)it (?:might|may|could|should|would)(?: now| then)? be (?:about |like )?(?P<people>{NUMBER})"
    rf"(?= (?:then |now |people |of us |actually )*(?:with|if|since|because|plus|of us|people)(?!\w))",
    re.IGNORECASE,
)
"""How many it may be, with whom: "it might be 5 with my sister"."""
_COUNTED = re.compile(
    rf"(?<![\w:.])[לב]?[-־]?(?P<people>{NUMBER}) (?:of us|people|persons?|ppl|guests|adults|friends|אנשים|איש|"
    rf"סועדים|חברים)(?!\w)",
    re.IGNORECASE,
)
_INSTEAD = re.compile(
    rf"(?<![\w:.])(?P<people>{NUMBER}) (?:instead of|not|rather than|במקום|ולא) (?P<was>{NUMBER})(?!\w|:)",
    re.IGNORECASE,
)
_AT = re.compile(r"(?<!\w)(?:at|בשעה) ?\Z", re.IGNORECASE)
_MORE = re.compile(
    rf"(?<!\w)(?:(?P<more>{NUMBER}) more(?: (?:people|person|friends?|guests?))?(?: (?:is|are|will))?(?: (?:coming|"
    rf"joining|joined))?|"
    rf"(?P<one>(?:my |our |a )\w+ (?:is |['’]s )?(?:joining|coming)(?: too| as well| along)?)|"
    rf"עוד (?P<more2>{NUMBER})(?: (?:אנשים|חברים))?(?: (?:מצטרפ\w+|באים|באות|יצטרפו))?|"
    rf"(?P<one2>(?:עוד מישהו|עוד מישהי|עוד אדם|עוד חברה?) (?:מצטרפ\w+|באה?|יבוא)))(?!\w| (?:pizza|large|coke))",
    re.IGNORECASE,
)
_COUPLE = re.compile(
    r"(?<!\w)(?:(?:table|place|spot|room) for (?:a couple|us two|the two of us)|(?:שולחן|מקום) לזוג)(?!\w)",
    re.IGNORECASE,
)
_IN_THE_END = re.compile(
    r"(?<!\w)(?:בסוף|בעצם|בסך הכול) (?P<people>(?:שלושה|ארבעה|חמישה|שישה|שבעה|תשעה|שנים|שניים)(?: עשר)?|עשרה|"
    r"שמונה עשר)(?=\W*$|\s*[,.;!])"
)
"""Hours are feminine in Hebrew: a masculine number by itself counts those who come."""
_MOST = 200


def find_party(words: str, known: int = 0) -> int:
    """How many come, by these words; 0 where they don't say. `known`: how many it was before, to which more may come.

    >>> find_party("actually we'll be 6"), find_party("נהיה 4 בסוף"), find_party("can we be 5 instead of 3")
    (6, 4, 5)
    >>> find_party("we'll be there at 8"), find_party("make it 9:30"), find_party("two more come", 4)
    (0, 0, 6)
    >>> find_party("we'll be 15 minutes late"), find_party("אנחנו נגיע בשמונה"), find_party("table for two at 9")
    (0, 0, 2)
    >>> find_party("בסוף חמישה עשר, גם התאומים"), find_party("בסוף שבע"), find_party("and we shall be seven")
    (15, 0, 7)
    >>> find_party("could we come at 2 rather than 1?"), find_party("2 rather than 1?", 6), find_party("5 not 6", 6)
    (0, 0, 5)
    """
    if _COUPLE.search(words):
        return 2
    found = (
        _find_instead(words, known) or _SAID.search(words) or _MIGHT.search(words) or _COUNTED.search(words)
    )
    found = found or _IN_THE_END.search(words)
    if found is not None:
        return _read(found["people"])
    if seated := _SEATED.search(words):
        return _read(seated["people"] or seated["people2"] or seated["people3"])
    more = _MORE.search(words) if known > 1 else None
    if more is None:
        return 0
    return known + (1 if more["one"] or more["one2"] else _read(more["more"] or more["more2"]))


def _find_instead(words: str, known: int) -> re.Match[str] | None:
    """ "5 instead of 3", of those who come; "at 2 rather than 1", and any number that was not theirs, are hours."""
    found = _INSTEAD.search(words)
    if found is None or _AT.search(words[: found.start()]):
        return None
    return found if known <= 1 or _read(found["was"]) == known else None


def _read(said: str) -> int:
    number = int(said) if said.isdecimal() else NUMBERS[said.casefold()]
    return number if 0 < number <= _MOST else 0
