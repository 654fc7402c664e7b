"""In what mood something is told: whoever hears it answers in kind, and does not file it."""

import re
from collections.abc import Mapping

from conversations.turn.turn import Turn

_TELLING = 3  # words of somebody who tells something
_TONES: Mapping[str, re.Pattern[str]] = {
    name: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)
    for name, words in {
        "lost_nerve": r"(?:התחרטתי|נבהלתי|ברחתי) (?:ברגע|בכניסה|בדלת|בחניה|בסוף)|לא העזתי|לא היה לי (?:אומץ|"
        "נעים להיכנס)|"
        r"רגליים קרות|(?:הסתובבתי|הגעתי \w+(?: \w+)?) וחזרתי|lost my nerve|chickened out|(?:got )?cold feet|"
        r"turned (?:around|back)|"
        r"couldn'?t (?:go (?:in|through)|bring myself|make myself)|(?:got|came) as far as",
        "worried": r"ח(?:ו|)ששת?|מפחדת?|קצת מפחיד|לחוצה?|(?<!לא )מתרגשת?|מביך אותי|נבוכה?|"
        r"(?:אני )?לא רוצ[הות]+ (?:להיות|לצאת|להרגיש) (?:ה|כמו|טיפש|מוזר)\w*|"
        r"(?:i'?m|i am|a bit|bit|so|really|quite|she'?s|he'?s) (?:worried|afraid|scared|nervous|anxious|terrified)|"
        r"(?:i )?(?:don'?t|do not) want to (?:be the (?:only|oldest|worst|odd)|look|feel|make a fool)\w*|embarrass\w*",
        "letting_go": r"(?:אז )?(?:אני )?(?:מוותרת?|נוותר)(?! עליכם)|לא הפעם|בפעם אחרת|skip(?:ping)?(?: it| this|"
        " tonight)?|not this time|(?:i|we)'?ll pass|"
        r"(?:maybe )?another time",
        "bad_luck": r"או+ף+|אויש?|לא תאמינו|(?:איזה|איזו) (?:באסה|יום|סיוט)|באסה|נדפק\w*|ugh+|argh+|you won'?t believe|"
        r"what a (?:day|week|mess|nightmare)|(?:bad|rotten) luck|bummer|just my luck",
        "weary": r"אין לי כוח|(?:אני )?(?:עייפה|עייף|מותשת?|גמורה)|(?:יום|שבוע) קשה|exhausted|knackered|"
        "shattered|worn out|(?:rough|hard|long) (?:day|week)",
        "laughing": r"[ח]{2,}|l+o+l+|(?:ha){2,}",
        "coming": r"(?:אז )?(?:באים|נבוא|אבוא|אגיע|נגיע|מגיעים|נתראה|אהיה שם)(?: (?:שנינו|שתינו|כולנו|ביחד|יחד))?|"
        r"(?:we|i)(?:'ll|'re|'m| will| are| am) (?:both )?(?:come|coming|be there|see you)|see you (?:there|then|"
        r"tomorrow|on \w+)|count (?:me|us) in",
        "happy": r"י+ש{2,}|איזה כיף|אני (?:כל כך )?(?:שמחה|מאושרת?|נרגשת?)|סוף ?סוף|מחכה כבר|y+a+y+|so (?:happy|"
        "excited|glad)|can'?t wait|over the moon|finally",
    }.items()
}  # fmt: skip
"""The first that fits counts."""
_FACES = {
    "mishap": re.compile("[🤦🙈]"),
    "laughing": re.compile("[😂🤣😅😆😹]"),
    "happy": re.compile("[🥳🎉😍🙌]"),
}
_NEVER = re.compile(r"(?<!\w)(?:לא|אל|בלי|not|n't|\w+n't|never|won'?t)(?!\w)", re.IGNORECASE)
_DENIABLE = frozenset({"coming"})


def find_tone(words: str) -> str | None:
    """How something is told; None where nothing in particular is to be heard in it.

    >>> find_tone("I lost my nerve at the door"), find_tone("I don't want to be the only one over thirty")
    ('lost_nerve', 'worried')
    >>> find_tone("we are not coming"), find_tone("באים שנינו"), find_tone("קומה 3 דלת ימנית")
    (None, 'coming', None)
    """
    if _FACES["mishap"].search(words):
        return "mishap"
    is_denied = _NEVER.search(words) is not None
    for name, pattern in _TONES.items():
        if pattern.search(words) and not (is_denied and name in _DENIABLE):
            return name
    return next((name for name, pattern in _FACES.items() if pattern.search(words)), None)


def say_heard(turn: Turn) -> str:
    """A human word for what they told: fitting where the mood is plain, else short and never the same."""
    tone = find_tone(turn.heard)
    if tone:
        return turn.phrase(f"tone_{tone}")
    return turn.phrase("heard_talk" if len(turn.heard.split()) > _TELLING else "noted")


_PRAISE = re.compile(
    r"(?<!\w)(?:(?:it|that|this|everything|class|food|pizza|lesson|evening)? ?(?:was|is|were) (?:so |really |"
    r"just |absolutely |all )?"
    r"(?:awesome|lovely|amazing|wonderful|fantastic|delicious|brilliant|excellent|perfect)|(?:we |"
    r"i )?(?:really )?(?:loved it|enjoyed it|had (?:such )?(?:a )?(?:great|lovely|wonderful) time)|"
    r"היה (?:לנו )?(?:ממש |פשוט )?(?:מדהים|כיף|נהדר|מושלם|מקסים|טעים|מעולה|אדיר)|(?:מאוד )?(?:נהנינו|נהניתי|"
    r"נהנתה|נהנה)(?! לא)|אשתי זרחה|(?:היא|הוא) (?:זרחה?|עפה?|מאוהבת?))(?!\w)",
    re.IGNORECASE,
)
_NOT_PRAISE = re.compile(
    r"(?<!\w)(?:but|אבל|לא|not|n't|\w+n't|if|אם|would|will|until)(?!\w)|\?\s*$", re.IGNORECASE
)


def praises(words: str) -> bool:
    """Whether words say that it was good with us.

    >>> praises("We came yesterday, it was really lovely! Can we join?"), praises("it was not lovely")
    (True, False)
    """
    found = _PRAISE.search(words)
    if found is None:
        return False
    start = max(words.rfind(mark, 0, found.start()) for mark in ".!?\n")
    ends = [end for mark in ".!?\n" if (end := words.find(mark, found.end())) >= 0]
    return _NOT_PRAISE.search(words[start + 1 : min(ends, default=len(words)) + 1]) is None
