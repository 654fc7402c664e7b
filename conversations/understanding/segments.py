"""A message taken apart into what it does: sentences, lines, and the questions strung together in one."""

import re
from collections.abc import Iterable

from conversations.understanding.data import read_data
from conversations.understanding.question_words import (
    ASKING_EN,
    ASKING_HE,
    BEFORE,
    CLAUSE_EN,
    CLAUSE_HE,
    IS_EN,
    ISNT_IT,
    SOMEBODY,
    WONDERING,
)
from conversations.understanding.text import LONGEST
from conversations.wording.remembering import remembered
from conversations.wording.uncounted import leave_marks_out

_SENTENCE = re.compile(r"(?:[^.!?…\n;]|(?<=\d)\.(?=\d))+[.!?…;]*|\n")
_STRUNG = re.compile(
    rf"(?:,\s*|\s+)(?=ו(?:{ASKING_HE})(?!\w))|"
    rf",\s*(?=(?:(?:רק|אז|אבל|פשוט|but|so|just|only) )?(?:{ASKING_HE}|{ASKING_EN}|{CLAUSE_EN}|{CLAUSE_HE})(?!\w))|"
    rf"\s+(?=(?:אבל (?:איך|כמה|איפה|מתי|האם|אפשר|יש לכם|מה ה)|but (?:{CLAUSE_EN}))(?!\w))|"
    rf"\s+and\s+(?=(?:{ASKING_EN})(?!\w))",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    rf"^\W*(?:\d{{1,2}}[.)]\s*)?{BEFORE}(?:ואם(?! כבר)|ו?(?:{ASKING_HE})|{ASKING_EN}|{CLAUSE_EN}|{IS_EN}|{ISNT_IT})(?!\w)",
    re.IGNORECASE,
)
_ASKS = re.compile(rf"^\W*ו?(?:{ASKING_HE}|{ASKING_EN})(?!\w)", re.IGNORECASE)
_MOST = 8


_AROUND = read_data("lead_ins")


def _any_of(kind: str) -> str:
    wordings: Iterable[str] = (one for language in _AROUND[kind].values() for one in language)
    return "|".join(sorted(wordings, key=len, reverse=True))


_SAYS = re.compile(rf"\W*((?:{_any_of('says')})(?!\w))[\s,]+(?=\S)", re.IGNORECASE)
_VOID = re.compile(rf"\W*(?:{_any_of('void')})(?!\w)[\s,]+(?=\S+\s+\S)", re.IGNORECASE)
_AFTER = re.compile(rf"(?<=\w)[\s,]+(?:{_any_of('after')})(?=\W*$)", re.IGNORECASE)
_THANKED = re.compile(r"(?<=\w)[\s,]+(תודה(?: רבה)?|thanks|thank you|thx|ty)\W*$", re.IGNORECASE)
_IN_A_ROW = 3


def _set_apart(part: str) -> tuple[str, ...]:
    """What is said before a question that follows at once with no sign between, that question, and the thanks behind it.

    Words that hold no question are given back as they are.
    """
    before: list[str] = []
    rest = part
    for _ in range(_IN_A_ROW):
        if _ASKS.match(rest):
            break
        if says := _SAYS.match(rest):
            before.append(says[1])
            rest = rest[says.end() :]
        elif void := _VOID.match(rest):
            rest = rest[void.end() :]
    if not _QUESTION.match(rest):
        return (part,)
    rest, thanks = _take_thanks(rest)
    return (*before, _bare(rest), *thanks)


def _take_thanks(words: str) -> tuple[str, tuple[str, ...]]:
    found = _THANKED.search(words)
    return (words[: found.start()], (found[1],)) if found else (words, ())


def _bare(words: str) -> str:
    bare = _AFTER.sub("", words)
    return bare if len(bare.split()) > 1 or len(words.split()) == 1 else words


def _take_apart(part: str) -> tuple[str, ...] | list[str]:
    apart = _set_apart(part)
    return apart if apart != (part,) else _take_off(part)


def _take_off(part: str) -> list[str]:
    """Without a nod before what is said, and with thanks after it apart ("ok I'll think about it thanks")."""
    bare = _NOD.sub("", part, count=1)
    return _THANKS.split(bare) if len(bare.split()) >= _TELLING else [bare]


_NOD = re.compile(
    r"^\W*(?:אוקיי?|אוקיי+|טוב|סבבה|אחלה|בסדר|ok|okay|k|great|cool|alright)[\s,.]+(?=(?:\S+\s+){2}\S)",
    re.IGNORECASE,
)
_THANKS = re.compile(r"[\s,]+(?=(?:תודה(?: רבה)?|thanks|thank you|thx)\W*$)", re.IGNORECASE)
_TELLING = 4  # words that say something beside the thanks
_TAG = re.compile(
    r"(?:מספיק|בעיה|אפשרי|נכון|מותר|כדאי|מתאים|enough|possible|right|ok|okay|problem|allowed|confirm)\?+",
    re.IGNORECASE,
)
"""A question of one word that asks about the sentence before it."""
_TILL = re.compile(
    r"ו?עד (?:מתי|איזו שעה|איזה שעה) (?:אפשר|ניתן|נוכל)(?: (?:את זה|לעשות את זה))?\W*|"
    r"(?:and )?(?:until when|how late|by when) can (?:i|we)(?: still)?(?: do (?:it|that|so))?\W*",
    re.IGNORECASE,
)
"""Till when, of what the words before it would do."""
_JOINING = re.compile(
    r"\W*(?:(?:(?:and )?also|and|plus|btw|by the way|oh|so|another (?:thing|question)|one more thing|ו?גם|ועוד(?: (?:משהו|דבר|שאלה))?|ו?אגב|ד״א|ד\"א|"
    r"ו?דבר (?:נוסף|אחר)|ו?בנוסף)\W*)+",
    re.IGNORECASE,
)
"""What joins a question to the one before it, and says nothing by itself."""


_IF = re.compile(
    r"\W*(?:(?:and|so|but|ok|okay|also|hey|אז|אבל|רגע|אוקיי)\W+)?(?:if|in case|ו?אם)(?: (?!not\b|so\b|yes\b|no\b|לא\b|כן\b)[\w'’\-]+)"
    r"(?: [\w'’\-]+){0,6}",
    re.IGNORECASE,
)
"""What is supposed before a question, and is no thought of its own."""


def split_acts(words: str) -> list[str]:
    """The parts of a message, in order.

    >>> split_acts("כמה עולה, איפה אתם ומתי?")
    ['כמה עולה', 'איפה אתם', 'ומתי?']
    >>> split_acts("I'm 65. Is it too late?")
    ["I'm 65.", 'Is it too late?']
    >>> split_acts("if it rains, do you teach?"), split_acts("if not, what else is there?")
    (['if it rains, do you teach?'], ['if not', 'what else is there?'])
    >>> split_acts("אם נרצה להוריד מגש מחר, עד מתי אפשר"), split_acts("כמה עולה, ועד מתי אפשר?")
    (['אם נרצה להוריד מגש מחר עד מתי אפשר'], ['כמה עולה', 'ועד מתי אפשר?'])
    >>> split_acts("a) how much is it b) where are you c) is it kosher")
    ['how much is it', 'where are you', 'is it kosher']
    """
    return list(_split(words))


@remembered
def _split(words: str) -> tuple[str, ...]:
    parts: list[str] = []
    for sentence in _SENTENCE.findall(leave_marks_out(words[:LONGEST])):
        parts += [part.strip(" ,") for strung in _STRUNG.split(sentence) for part in _take_apart(strung)]
    kept: list[str] = []
    for part in parts:
        if kept and (_TAG.fullmatch(part) or (_TILL.fullmatch(part) and not _ASKS.match(kept[-1]))):
            kept[-1] = f"{kept[-1]} {part}"  # "two months are left. enough?"
        elif kept and _IF.fullmatch(kept[-1]) and _QUESTION.match(part):
            kept[-1] = f"{kept[-1]}, {part}"  # "if I cancel, do I get it back?" is one question
        elif any(sign.isalnum() for sign in part) and not _JOINING.fullmatch(part):
            kept.append(part)
    return tuple(kept[:_MOST]) or (words.strip(),)


def take_question(words: str) -> str:
    """The question that a message is, without what stands around it and says nothing; other words as they are.

    >>> take_question("lol how much is it bro?"), take_question("thanks, how much is it?")
    ('how much is it?', 'thanks, how much is it?')
    """
    parts = split_acts(words)
    return parts[0] if len(parts) == 1 and begins_as_question(parts[0]) else words


_JOINED_ON = re.compile(
    rf"^\W*(?:{_JOINING.pattern}(?=\w)|ו(?=(?:{ASKING_HE})(?!\w)))(?=\S+\s+\S)", re.IGNORECASE
)


def stand_alone(part: str) -> str:
    """A part of a message without what joins it to the one before.

    >>> stand_alone("also, where is it?"), stand_alone("ואיפה אתם?"), stand_alone("וגם יש חניה")
    ('where is it?', 'איפה אתם?', 'יש חניה')
    """
    return _JOINED_ON.sub("", part, count=1)


@remembered
def begins_as_question(words: str) -> bool:
    """Whether words begin as questions do.

    >>> begins_as_question("כמה עולה"), begins_as_question("parking?"), begins_as_question("where are you?")
    (True, False, True)
    """
    return _QUESTION.match(words) is not None


_TAGGED = re.compile(
    r"(?<!\w)(?:נכון|לא\?|או לא|right|or not|isn't it|correct|i (?:take it|assume|presume|gather)|אני מניחה?|(?:עדי?ין|עוד) (?:רלוונטי|אקטואלי)|אם יש(?: לכם)?(?: דבר כזה)?|"
    r"still (?:relevant|valid|available)|if (?:you|u) have(?: it| any| one| some)?|"
    r"if there(?: is|'s) (?:such a thing|any|one))\W*$",
    re.IGNORECASE,
)
_AT_ALL = re.compile(
    r"^(?!.*(?<!\w)(?:ו?ש?לא|אין|אינ\w+|בלי|ללא|not|no|none|never|nothing|without|\w+n'?t)(?!\w)).*\w\W+(?:בכלל|at all)\W*$",
    re.IGNORECASE | re.DOTALL,
)
"""Where nothing is denied, "at all" asks."""
_EITHER = re.compile(
    r"^\W*(?!(?:i|we|he|she|they|my|at|in|on|by|around|today|tomorrow|one|two|אני|אנחנו|היום|מחר|בערך|לא)(?!\w))"
    r"(?:[^\W\d][\w'-]*\W){1,4}(?:or|או)(?: like| just| rather| ש?רק)?(?: [^\W\d][\w'-]*){1,5}\W*$",
    re.IGNORECASE,
)
"""One of two, in few words, is asked ("cash or card"); what an hour or a day is chosen of is told."""
_LEAVES_OPEN = re.compile(
    r"(?<!\w)(?:(?:or|או) (?:so|something|thereabouts|less|more|two|three|even|משהו|יותר|פחות|שתיים|שניים)(?=\W*$)|whatever|either|anything|both|don'?t mind|לא משנה|מה שיש|לא אכפת|שניהם)(?!\w)",
    re.IGNORECASE,
)


_ASKING_WITHIN = re.compile(
    r"(?<!\w)(?<!יודע )(?<!יודעת )(?<!משנה )(?<!know )ו?(?:כמה|איפה|מתי|איזה|איזו|באיזה|באיזו|יש (?:כזה|כזאת|כאלה)|how much|how many|how long|which one|what time|which \w+ (?:i|we|you|do|does|is|are|can|should)|"
    r"(?<=\w )(?<!if )(?<!as )(?<!than )(?<!that )(?<!all )(?:(?:do|does|did|can|could|should|would) (?:i|you|we|he|she|they)|"
    r"will (?:they|you|it|we|i)|(?:are|is) there(?= (?:any|a|an|\w+s)(?!\w)))(?= \w))"
    r"(?!\w)(?! (?:ימים|דקות|שעות|חודשים|שנים|פעמים|זמן כבר))",
    re.IGNORECASE,
)
"""Something is asked farther on ("and if I pay for a year how much less"), and is no mere measure ("a few days")."""


_AT_CLAUSE = re.compile(rf"[.,!;:\n]\s*{BEFORE}(?:{CLAUSE_HE}|{CLAUSE_EN})(?!\w)", re.IGNORECASE)
"""A clause farther on that asks ("we talked, all set! can we bring a cake")."""
_THEN_ASKS = re.compile(
    rf"^\W*{BEFORE}(?:after|before|during|on|in|at|with|between) (?:(?:the|a|my|your|that) )?\w+"
    rf"(?: (?:time|night|day|evening))? (?:do|does|can|could|should|will|would|is|are) (?:{SOMEBODY})(?= \w)|"
    rf"^\W*{BEFORE}(?:ו?אחרי|ו?לפני|ו?בזמן|ו?במהלך) (?:ה)?\w+ (?:אתם|אנשים|כולם|אפשר|צריך|יש(?! לי| לנו))(?= \w)",
    re.IGNORECASE,
)
"""When, and then whether ("and after class do people hang out")."""
_OR_IS_IT = re.compile(
    r"(?<=\w),? or (?:is|are|am|do|does|did|must|should|will|would|can|could|was|were) "
    r"(?:i|it|he|she|we|you|they|there|that|this|the|my|your)(?!\w)|(?<=\w),? or (?:nah|naw|nope)\W*$",
    re.IGNORECASE,
)
"""The other way of two that are asked about ("may she come in, or must she wait outside")."""


_EXCLAIMED = re.compile(
    r"(?<!\w)(?:(?:איזה|איזו) (?:יום|לילה|שבוע|חודש|חיים|מזל) (?:היה|היתה|הייתה|עבר|זה|יש לי|לי)(?!\w)[^?]*$)|(?<!\w)(?:איזה|איזו) (?:כיף|יופי|אושר|קטע|מותק|מתוק|חמוד|תותח|מלכ|אלופ|מקסי|מדהי|הקלה)\w*|"
    r"^\W*(?:\w+\W+){0,2}what an? (?:\w+ ){0,2}(?:relief|joy|shame|pity|treat|pleasure|surprise|mess|nightmare)(?!\w)[^?]*$|"
    r"^\W*what an? (?:[\w-]+ ){1,3}(?:it(?:['’]s|s| is| was| has)|that was|this (?:is|was|has)|"
    r"we(?:['’]ve| had| have)|i(?:['’]ve| had| have))(?!\w)[^?]*$",
    re.IGNORECASE,
)
"""Said in joy, it asks nothing ("איזה כיף!")."""
_LOOKED_AT = 2_000
"""Letters of a very long text, of its beginning and its end, in which a question is looked for."""


@remembered
def is_question(words: str) -> bool:
    """Whether words ask something, with a mark or without.

    >>> is_question("כמה זה עולה"), is_question("הבת שלי בת 8"), is_question("any discount?")
    (True, False, True)
    >>> is_question("is margherita ok"), is_question("are olives extra"), is_question("is fine with me")
    (True, True, False)
    >>> is_question("with certificate or just no meat"), is_question("mushrooms or whatever"), is_question("at 7 or 8")
    (True, False, False)
    >>> is_question("ואם אני משלם שנה מראש כמה יורד"), is_question("חיכיתי כמה ימים")
    (True, False)
    >>> is_question("ליד אליהו אתם מגיעים בכלל"), is_question("you come to nesher at all"), is_question("לא רעב בכלל")
    (True, True, False)
    >>> is_question("we're here over the holiday, do lessons run like normal"), is_question("it was great, is the best")
    (True, False)
    >>> is_question("and after class do people hang out"), is_question("after class we can meet")
    (True, False)
    >>> is_question("what a relief"), is_question("what a private lesson costs")
    (False, True)
    >>> is_question("רק בקבוצה או שאפשר לבד"), is_question("נוח לי בשלישי אחרי העבודה, או שישי בבוקר")
    (True, False)
    """
    if len(words) > _LOOKED_AT:
        words = f"{words[: _LOOKED_AT // 2]} {words[-_LOOKED_AT // 2 :]}"
    words = _EXCLAIMED.sub(" ", words)
    return "?" in words or bool(
        _QUESTION.match(words)
        or _AT_CLAUSE.search(words)
        or _THEN_ASKS.match(words)
        or WONDERING.search(words)
        or _TAGGED.search(words)
        or _AT_ALL.match(words)
        or _OR_IS_IT.search(words)
        or _ASKING_WITHIN.search(words)
        or (_EITHER.match(words) and not _LEAVES_OPEN.search(words))
    )
