"""A message taken apart into what it does: sentences, lines, and the questions strung together in one."""

import re

from conversations.understanding.text import LONGEST

_SENTENCE = re.compile(r"(?:[^.!?…\n;]|(?<=\d)\.(?=\d))+[.!?…;]*|\n")
_ASKING_HE = "כמה|איפה|היכן|מתי|איך|מה|מי|האם|אפשר|איזה|אילו|למה|לאן|מאיפה|צריך|באיזה|באילו|באיזו|יש|אתם|אתן|זה בסדר|זה לא רק"
_ASKING_EN = (
    "how|where|when|what|who|which|why|do you|does|did|is there|is it|is that|is this|are there|are you|can i|can you|"
    "could|should|would|will|am i|have you|has|any"
)
_STRUNG = re.compile(
    rf"(?:,\s*|\s+)(?=ו(?:{_ASKING_HE})(?!\w))|,\s*(?=(?:{_ASKING_HE}|{_ASKING_EN})(?!\w))|\s+and\s+(?=(?:{_ASKING_EN})(?!\w))",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    rf"^\W*(?:(?:ו?אז|ו?אבל|היי|הי|שלום|סליחה|ותגידו|תגידו|תגיד|תגידי|רגע|hi|hey|hello|so|and|but|also),?\s+)?ו?(?:{_ASKING_HE}|{_ASKING_EN})(?!\w)",
    re.IGNORECASE,
)
_MOST = 8


def split_acts(words: str) -> list[str]:
    """The parts of a message, in order.

    >>> split_acts("כמה עולה, איפה אתם ומתי?")
    ['כמה עולה', 'איפה אתם', 'ומתי?']
    >>> split_acts("I'm 65. Is it too late?")
    ["I'm 65.", 'Is it too late?']
    """
    parts: list[str] = []
    for sentence in _SENTENCE.findall(words[:LONGEST]):
        parts += [part.strip(" ,") for part in _STRUNG.split(sentence)]
    kept = [part for part in parts if any(sign.isalnum() for sign in part)]
    return kept[:_MOST] or [words.strip()]


_TAGGED = re.compile(r"(?<!\w)(?:נכון|לא\?|או לא|right|or not|isn't it|correct)\W*$", re.IGNORECASE)
_WONDERING = re.compile(
    r"(?<!\w)(?:רוצה לדעת|רציתי לדעת|אשמח לדעת|רציתי לשאול|אפשר לשאול|תגידו לי|want to know|would like to know|wondering|wanted to ask)"
    rf"\W+(?:\w+\W+){{0,3}}?(?:{_ASKING_HE}|אם|{_ASKING_EN}|if|whether)(?!\w)",
    re.IGNORECASE,
)


_ASKING_WITHIN = re.compile(
    r"(?<!\w)(?<!יודע )(?<!יודעת )(?<!משנה )(?<!know )ו?(?:כמה|איפה|מתי|איזה|איזו|באיזה|באיזו|how much|how many|how long|which one|what time)"
    r"(?!\w)(?! (?:ימים|דקות|שעות|חודשים|שנים|פעמים|זמן כבר))",
    re.IGNORECASE,
)
"""Something is asked farther on ("and if I pay for a year how much less"), and is no mere measure ("a few days")."""


def is_question(words: str) -> bool:
    """Whether words ask something, with a mark or without.

    >>> is_question("כמה זה עולה"), is_question("הבת שלי בת 8"), is_question("any discount?")
    (True, False, True)
    >>> is_question("ואם אני משלם שנה מראש כמה יורד"), is_question("חיכיתי כמה ימים")
    (True, False)
    """
    return "?" in words or any(
        (
            _QUESTION.match(words),
            _WONDERING.search(words),
            _TAGGED.search(words),
            _ASKING_WITHIN.search(words),
        )
    )
