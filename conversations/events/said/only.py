"""Of what they were told of they take the event alone, or ask who may come to it."""

import re

from conversations.events.wanting import is_said_beside
from conversations.wording.plain import plain
from conversations.wording.remembering import remembered

_NOT = re.compile(
    r"(?<!\w)(?:not|no|without|dont want|don t want|לא|בלי|אין צורך ב|לא צריכה?|לא רוצה)(?: (?:a|an|the|any|"
    r"your|את))? "
    r"ה?(?:(?:beginners?|full|whole|dance) )?(?:courses?|trials?|class(?:es)?|lessons?|membership|package|"
    r"subscription|"
    r"קורס(?:ים)?|שיעור(?:ים)?|ניסיון|נסיון|מנוי|חבילה|חוג)(?: (?:for me|for now|ניסיון|נסיון|מתחילים))?(?!\w)"
)
_ONLY = re.compile(
    r"(?<!\w)(?:only|just|רק|אך ורק)(?: (?:for|to|on|want|the|that|this|your|free|i|d|like|רוצה|את|ל|על))* "
    r"(?P<what>(?:ה|ל|ב|לה)?(?:(?:open |free )?(?:evening|event|night|party)|thursdays?|fridays?|saturdays?|"
    r"sundays?|mondays?|tuesdays?|wednesdays?|"
    r"ערב(?: ה?פתוח)?(?: ה?(?:של )?(?:ב|ה)?חמישי)?|אירוע|מסיבה|יום (?:ראשון|שני|שלישי|רביעי|חמישי|שישי)|"
    r"(?:ראשון|שני|שלישי|רביעי|חמישי|שישי|שבת)))"
    r"(?: (?:evening|night|one|open evening|בערב))*(?!\w)"
)
_DAYS = (
    ("monday", "שני"), ("tuesday", "שלישי"), ("wednesday", "רביעי"), ("thursday", "חמישי"), ("friday", "שישי"),
    ("saturday", "שבת"), ("sunday", "ראשון"),
)  # fmt: skip
_WHO = re.compile(
    r"(?<!\w)(?:who else (?:can|may|could|is|s)(?: \w+)?|who (?:can|may) (?:come|i bring|join)|can (?:i|"
    r"we) (?:bring|come with) (?:\w+ ){0,2}\w+|"
    r"can (?:my|a) \w+ (?:come|join)(?: \w+)?|מי (?:עוד )?(?:יכול|יכולה|יכולים|רשאי) (?:לבוא|להגיע|להצטרף)|"
    r"את מי אפשר להביא|"
    r"אפשר (?:גם )?(?:להביא|לצרף|לבוא עם|להגיע עם) (?:\w+ ){0,2}\w+)(?!\w)"
)
_LONGEST = 12  # words


def takes_only(words: str, weekday: int) -> bool:
    """Whether words take the event alone, by its kind or its day (0: Monday), and nothing else.

    >>> takes_only("just the thursday please, no course", 3), takes_only("only monday", 3)
    (True, False)
    """
    said = plain(words)
    found = _ONLY.search(said)
    if found is None or len(said.split()) > _LONGEST:
        return False
    days = [day for day, names in enumerate(_DAYS) if any(name in found["what"] for name in names)]
    rest = _NOT.sub(" ", _ONLY.sub(" ", said))
    return days in ([], [weekday]) and all(is_said_beside(word) for word in rest.split())


_DOWN = re.compile(
    r"(?<!\w)(?:(?:put|sign|count|book|mark|get) (?:me|us)"
    r"(?: (?:and|n|plus|with) (?:my )?(?!for)\w+(?: \w+)?)?(?: both)?(?: (?:down|in|up))?|"
    r"(?:ת?רשמו|ת?רשמי|תרשום|רשום|תכניסו|תכניס) (?:אותי|אותנו)(?: וא?ת? ?\w+)?)"
    r"(?: (?:for|on|to|this|that|ה|the))* "
    r"(?P<day>thu(?:rs)?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|"
    r"[בל](?:יום )?(?:ראשון|שני|שלישי|רביעי|חמישי|שישי))(?: (?:הקרוב|הזה|הבא|then|night))?(?!\w)"
)
"""Who is to be put down for a day of which an event was just told; a class is named beside its day."""


def puts_down(words: str, weekday: int) -> bool:
    """Whether somebody wants to be put down for that day of the week (0: Monday), and names nothing of it but the day.

    >>> puts_down("put me and her down for this thurs", 3), puts_down("put me down for salsa on thursday", 3)
    (True, False)
    """
    found = _DOWN.search(plain(words))
    if found is None:
        return False
    english, hebrew = _DAYS[weekday]
    return found["day"].startswith(english[:3]) or found["day"].endswith(hebrew)


@remembered
def may_take_only(words: str) -> bool:
    """Whether words take one thing alone, or put somebody down for a day, whichever."""
    said = plain(words)
    return _ONLY.search(said) is not None or _DOWN.search(said) is not None


@remembered
def asks_who_comes(words: str) -> bool:
    """Whether words ask who else may come.

    >>> asks_who_comes("who else may come?"), asks_who_comes("when can I come?")
    (True, False)
    """
    return len(words.split()) <= _LONGEST and _WHO.search(plain(words)) is not None
