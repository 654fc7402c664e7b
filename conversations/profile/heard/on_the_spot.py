""" "On the spot" in Hebrew is written like "instead": which of the two is meant. Pure."""

import re

from conversations.wording.remembering import remembered

_PAYS = (
    r"[א-ת]*ש(?:ו)?לם|[א-ת]*ש(?:ו)?למ(?:ים|ת|ות|י|ו|נו|תי)?|ה?תשלום|לקנות|קונים|קונה|להירשם|נרשמים|לשבת|ל?מזומן|באשראי|בביט|"
    r"מראש|באתר|בקישור|באינטרנט|אונליין|באפליקציה"
)
_ENDS = r"(?=\W*(?:$|[?!.,]|\bאו\b|עצמו|אצלכם|שם|ביום|כשמגיעים|כשאני|לפני ה|אחרי ה|במזומן|באשראי|בביט|עם))"
_SPOT = re.compile(
    rf"(?<!\w)(?P<before>(?:{_PAYS})(?:\W+[\w״׳'\"]+){{0,4}}?\W+)ו?במקום{_ENDS}|"
    rf"(?<!\w)(?P<choice>או (?:רק |גם |אפשר )?)במקום{_ENDS}|"
    r"(?<!\w)במקום(?= או (?:מראש|באתר|בקישור|באינטרנט|אונליין|באפליקציה|לפני|כאן|פה))"
)


_TIME = re.compile(r"(?<!\w)[בלה]?(?:יום|שעה|שבוע|ראשון|שני|שלישי|רביעי|חמישי|שישי|מחר|היום)(?!\w)|\d[.:]\d")


@remembered
def leave_on_the_spot_out(words: str) -> str:
    """The words without a "במקום" that says where.

    >>> leave_on_the_spot_out("צריך לשלם מראש או במקום?"), leave_on_the_spot_out("אפשר רביעי במקום?")
    ('צריך לשלם מראש או ?', 'אפשר רביעי במקום?')
    >>> leave_on_the_spot_out("לשלם ביום שלישי במקום"), leave_on_the_spot_out("אפשר להירשם במקום?")
    ('לשלם ביום שלישי במקום', 'אפשר להירשם ?')
    >>> leave_on_the_spot_out("משלמים במקום או באתר"), leave_on_the_spot_out("או במקום זה ביום שלישי")
    ('משלמים  או באתר', 'או במקום זה ביום שלישי')
    """
    return _SPOT.sub(_leave_out, words)


def _leave_out(found: re.Match[str]) -> str:
    before = found["before"] or found["choice"] or ""
    return found[0] if _TIME.search(before) else before
