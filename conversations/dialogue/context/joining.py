"""A few words and what was asked before them, read as one question: "is there parking? how much" is about parking.

What a question means is found from its words; words that hang on those before them mean nothing by themselves. Put
together they are read like any other question. Pure, so that what takes time can be looked at before a decision.
"""

import re
from collections.abc import Sequence
from datetime import timedelta

from conversations.understanding.intents import signals
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered

FRESH = timedelta(minutes=10)
"""So long words may hang on those before them."""
_MOST, _LONGEST = 7, 60
"""Words, and characters, of a question that may hang."""
_FEW = 3  # words of one before that hangs itself
_BEFORE = 160  # characters of what was asked before
_GOES_ON = re.compile(
    r"^\W*(?:(?:ok|okay|oh|ah|hm+|אה|אוקיי?)\W+)*"
    r"(?:(?:and|so|then|but|or|also|what if|what about|how about|even|only|"
    r"ו?אז|אבל|או|ו?אם|ו?גם|ו?רק|ו?מה עם|ו?מה לגבי)(?!\w)|ו(?!וא)(?=[א-ת]{2}))",
    re.IGNORECASE,
)


_CRIES_OUT = re.compile(
    r"\W*(?:(?:וואו|וואי|יו|wow|omg)\W+(?=איז|את|you))?(?:"
    r"איזה (?:(?!יום|ימים|שעה|סוג|סגנון)[א-ת]+ )?(?:את[הםן]?(?=[^\w?]*$)|כיף|יופי|וואו|מהמם|מדהים|אלוף)|"
    r"איז[הו] (?:שירות|יחס|צוות|אלופ|מלכ|תותח|חמוד|מתוק)|(?<=י )איזה (?:יום|שבוע)|את[הםן]? (?:ה?כי|פשוט|ממש)(?!\w)|"
    r"you(?: guys|['’]?re| are| all) )[^?]*$",
    re.IGNORECASE,
)
"""What praises or sighs in the words of a question, and asks nothing."""


def goes_on(words: str) -> bool:
    """Whether they begin as what goes on does ("and", "so", "what about")."""
    return _GOES_ON.match(words) is not None


@remembered
def may_hang(words: str) -> bool:
    """Whether words are few enough, and ask or go on, so that they may hang on what was asked before them.

    >>> may_hang("how much?"), may_hang("ולחיילים"), may_hang("I am 34 years old")
    (True, True, False)
    >>> may_hang("sorry I read it wrong"), may_hang("אוקי הבנתי"), may_hang("וואי סליחה"), may_hang("איזה מלכים אתם")
    (False, False, False, False)
    """
    is_short = len(words) <= _LONGEST and 0 < len(words.split()) <= _MOST and not _CRIES_OUT.match(words)
    return is_short and any(map(str.isalpha, words)) and (is_question(words) or goes_on(words))


def _asks_or_tells(words: str) -> bool:
    """Whether there is anything in them to hang on: more than a greeting, thanks, a code or a number."""
    if signals.greets(words) or signals.thanks(words):
        return False
    return len(words.split()) > 1 or is_question(words)


def join_with_before(said: Sequence[str], words: str) -> str | None:
    """Words with what was asked before them (`said`, the oldest first); None where there is nothing to hang on.

    >>> join_with_before(["is there parking?"], "how much?"), join_with_before([], "how much?")
    ('is there parking, how much?', None)
    """
    asked = [one for one in said if _asks_or_tells(one)]
    if not asked or not may_hang(words):
        return None
    last = asked[-1]
    before = f"{asked[-2]} {last}" if len(last.split()) <= _FEW and len(asked) > 1 else last
    return f"{before[-_BEFORE:].rstrip('?!., ')}, {words.rstrip('?!., ')}?"
