"""What is said while a form waits for an answer, and plainly means something else than an answer."""

import re

from conversations.understanding.segments import is_question

_CHOOSES = re.compile(
    r"(?<!\w)(?:(?:i|we)(?:'d|’d| would)? (?:rather|prefer)|(?:let's|let’s|lets) (?:stay|stick|go|do|keep|take|book)|"
    r"(?:i|we)(?:'ll|’ll| will) (?:stay|stick|go|take)|actually|instead|on second thoughts?|"
    r"(?:אני |אנחנו )?(?:מעדיף|מעדיפה|מעדיפים|מעדיפות)|עדיף (?:לי|לנו)|(?:נשארת?|נישאר|נשאר|אשאר|הולכת?|נלך|אלך|נשארים)"
    r" (?:עם|על)|"
    r"בעצם|במקום(?: זה)?)(?!\w)",
    re.IGNORECASE,
)
_A_THING = re.compile(
    r"(?<!\w)(?:trials?|class|classes|lessons?|courses?|private|appointment|meeting|group|package|"
    r"[הבלו]?(?:ה)?(?:ניסיון|נסיון|שיעור|שיעורים|שיעורי|קורס|קורסים|פגישה|קבוצה|חבילה|פרטי|פרטיים))(?!\w)",
    re.IGNORECASE,
)
"""Who takes something else of ours after all says that they do and what; a name or a choice of the form's is none."""
_LONGEST = 14  # words
_DAY = (
    r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|tonight|"
    r"ב?יום (?:ראשון|שני|שלישי|רביעי|חמישי|שישי)|"
    r"[בל]?(?:שלישי|רביעי|חמישי|שישי|ראשון|שני)(?= (?:הבא|הקרוב|ב|\d))|מחר|היום)"
)
_HOUR = r"(?:\d{1,2}[:.]\d{2}|(?:at|ב-?) ?\d{1,2}(?: ?[ap]m)?(?!\d)|\d{1,2} ?[ap]m)"
_WHEN = re.compile(
    rf"(?<!\w){_DAY}(?!\w).*(?<![\d:.]){_HOUR}(?!\w)|(?<![\d:.]){_HOUR}(?!\w).*(?<!\w){_DAY}(?!\w)",
    re.IGNORECASE,
)


def chooses_else(words: str) -> bool:
    """Whether they want something else of ours than what the form is for.

    >>> chooses_else("let's stick with the course"), chooses_else("Noa Levi")
    (True, False)
    """
    return len(words.split()) <= _LONGEST and bool(_CHOOSES.search(words) and _A_THING.search(words))


def names_thing(words: str) -> bool:
    """Whether words name a class, a trial, or another thing of ours that is no event.

    >>> names_thing("a trial on Thursday"), names_thing("I'm coming on Thursday")
    (True, False)
    """
    return _A_THING.search(words) is not None


def means_else(words: str) -> bool:
    """Whether words tell a day with an hour, or name another thing of ours: no name has either in it.

    >>> means_else("wednesday at 20:15"), means_else("the private lesson"), means_else("Dana Levi, week 20")
    (True, True, False)
    """
    return len(words.split()) <= _LONGEST and bool(_WHEN.search(words) or _A_THING.search(words))


def asks_with(words: str) -> bool:
    """Whether words ask something in which a choice of the form may well stand; a doubt ("salsa?") is an answer.

    >>> asks_with("what does tango cost?"), asks_with("maybe tango?")
    (True, False)
    """
    return is_question(words.rstrip(" ?!.")) or _WHEN.search(words) is not None
