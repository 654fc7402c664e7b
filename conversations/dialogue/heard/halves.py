"""Words put so that they can be read: what is asked for another, and two questions joined by an "and if"."""

import re

from conversations.wording.remembering import remembered

_FOR_ANOTHER = re.compile(
    r"^\W*(?:(?:תודה|thanks|ok(?:ay)?|אוקיי?|טוב|ו?בינתיים|meanwhile|also|btw|by the way|ו?גם|אגב|ד״א|and|so)[\s,.!]+)*"
    r"(?:ו?ה?(?:אשתי|בעלי|אמא(?: שלי)?|אבא(?: שלי)?|בת(?: שלי)?|בן(?: שלי)?|בת הזוג(?: שלי)?|בן הזוג(?: שלי)?|"
    r"חברה(?: שלי)?|אחותי|היא|הוא|סבתא|סבא)|"
    r"(?:my )?(?:wife|husband|mom|mum|mother|dad|father|daughter|son|girlfriend|boyfriend|friend|colleague|"
    r"grandma|grandmother|she|he|they))\s+"
    r"(?:שואלת?|רוצה לדעת|ביקשה? לשאול|asks?|is asking|are asking|want(?:s)? to know|is saying|says|"
    r"wonders?)[\s:,]+(?:אם |האם |if |whether )?(?=\S+\s+\S)",
    re.IGNORECASE,
)
_WHAT_IF = re.compile(r"(?<!\w)(?:what if|ו?מה אם)(?!\w)", re.IGNORECASE)
_ASKED = re.compile(
    r"^\W*(?:is|are|do|does|can|could|will|would|how|what|where|when|which|who|any|there|there's|יש|אפשר|כמה|איפה|מתי|האם|צריך|אם|זה|כדאי|מותר)(?!\w)",
    re.IGNORECASE,
)
_HINGE = re.compile(
    r"\s+(?:and\s+(?=(?:if|it is|is it|is|it's|what|how|can|do|does|when|where|whats|will|if i)(?!\w))|"
    r"(?=ואם(?!\w))|(?=או ש(?!\w))|"
    r"or\s+(?=(?:is|do|does|can|should)(?!\w)))",
    re.IGNORECASE,
)
_LEAST = 2  # words of a half
_OTHER_WAY = re.compile(
    r",?\s+(?:או ש(?=\w{2})|or (?:(?:is|are|am|do|does|must|should|will|would|can) "
    r"(?:i|it|he|she|we|they|you|that|the)|just|nah)(?!\w)).*$",
    re.IGNORECASE | re.DOTALL,
)
"""What it would be if not ("is there a car park, or do I drive around for half an hour")."""
_LONG = 4
"""Words that a question has by itself, and that the other way has for it to be more than the other choice."""
_VAGUE = re.compile(
    r"\W*(?:(?:so |and |ו?אז )?(?:is (?:it|that|this)(?: a| still)? ?(?:ok|okay|problem|issue|possible|allowed|"
    r"fine|bad|enough|safe|all right|alright)?(?: for me| for us| then)?|"
    r"(?:can|should|may) (?:i|we|she|he)(?: still)? ?(?:come|dance|join)?|would (?:it|that) be (?:ok|okay|"
    r"a problem|all right)|(?:ok|okay|problem|possible)|"
    r"is that (?:going to be )?(?:a )?(?:problem|ok|okay)|"
    r"(?:זה|יש עם זה|יש בזה) (?:בעיה|בסדר|אפשרי|מפריע|מסוכן|הגיוני)|זה בסדר|בעיה|אפשרי|מפריע|מותר(?: לי)?|"
    r"אפשר(?: לבוא)?(?: בכל זאת)?|מתאים(?: לי)?|"
    r"(?:יש|זה) (?:לי |לנו )?(?:סיכוי|טעם)(?: בכלל)?))\W*",
    re.IGNORECASE,
)


@remembered
def put_plainly(words: str) -> str:
    """Words without "my wife asks whether" before them, as the question that they are.

    >>> put_plainly("ובינתיים אשתי שואלת אם יש מעלית או מדרגות"), put_plainly("she asks if there is parking")
    ('יש מעלית או מדרגות?', 'there is parking?')
    >>> put_plainly("my wife says get his from the bakery"), put_plainly("כמה זה עולה")
    ('my wife says get his from the bakery', 'כמה זה עולה')
    """
    if "?" not in words and _WHAT_IF.search(words):
        return f"{words.rstrip(' .!')}?"
    rest = _FOR_ANOTHER.sub("", words, count=1)
    if rest == words or not _ASKED.match(rest):
        return words
    return rest if "?" in rest else f"{rest.rstrip(' .!')}?"


def leave_other_way_out(words: str) -> str:
    """A question without the long story of what would be if not.

    >>> leave_other_way_out("יש איזה חניון לידכם או שאני אסתובב חצי שעה ואאחר")
    'יש איזה חניון לידכם?'
    >>> leave_other_way_out("is it cash or do you take cards")
    'is it cash or do you take cards'
    """
    other = _OTHER_WAY.search(words)
    if other is None:
        return words
    left = words[: other.start()].rstrip(" ,")
    is_long = min(len(left.split()), len(other[0].split())) > _LONG - 1
    return f"{left}?" if is_long and _ASKED.match(left) else words


def split_halves(words: str) -> list[str]:
    """The two questions of one that hangs together by an "and if"; all of it where there are none.

    >>> split_halves("כמה עולה ניסיון ואם אני לא ממשיכה אז מה")
    ['כמה עולה ניסיון', 'ואם אני לא ממשיכה אז מה']
    >>> split_halves("do you deliver on Friday")
    ['do you deliver on Friday']
    """
    halves = [half.strip(" ,") for half in _HINGE.split(words, maxsplit=1)]
    return halves if all(len(half.split()) >= _LEAST for half in halves) else [words]


def is_vague(words: str) -> bool:
    """Whether a question asks nothing by itself, but of what was told before it ("is that a problem?").

    >>> is_vague("זה בעיה?"), is_vague("is it ok?"), is_vague("is it far?")
    (True, True, False)
    """
    return _VAGUE.fullmatch(words) is not None
