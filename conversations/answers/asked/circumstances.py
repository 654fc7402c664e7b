"""What of a question only tells how it is with them: a day they are away on is no day that is asked about."""

import re

from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered

_SENTENCE = re.compile(r"[^.!?\n;,]+[.!?\n;,]*")
_OWN = re.compile(
    r"(?<!\w)(?:אני|אנחנו|אנו|i|we|i'?m|we'?re|i'?ll|we'?ll)(?!\w)",
    re.IGNORECASE,
)
_IF = re.compile(
    r"(?<!\w)(?:ו?אם|if) (?:אני|אנחנו|i|we)(?!\w)[^,?]*?(?=,|\?|$| (?:יש|האם|מה|כמה|is|are|what|do|does|can)(?!\w))",
    re.IGNORECASE,
)
"""What they may do one day, as long as something is asked of it."""


@remembered
def leave_own_out(words: str) -> str:
    """The words without what they tell of their own days; "" where they tell nothing else.

    >>> leave_own_out("Next week we are in Haifa. Is the class made up?")
    'Is the class made up?'
    >>> leave_own_out("ואם אני מבטלת ביום רביעי בערב יש דמי ביטול?"), leave_own_out("can we come on Friday?")
    ('יש דמי ביטול?', 'can we come on Friday?')
    """
    sentences = _SENTENCE.findall(_IF.sub("", words)) or [words]
    kept = [one for one in sentences if is_question(one) or not _OWN.search(one)]
    return "".join(kept).strip()
