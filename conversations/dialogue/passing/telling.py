"""What is merely told: a story of theirs is not answered with what one word of it is about."""

import re

from conversations.turn.acts import Act
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered

_FEW, _MOST = 4, 9
_LONG = 5  # words of a story
_SURE = 1.0
"""The owner said what these very words mean."""
_PAST = re.compile(
    r"(?<!\w)ו?(?!רציתי|חשבתי|שמעתי|שכחתי|ראיתי|אמרתי|מצאתי|קראתי|רציתם)(?:ש|כש)?[א-ת]{2,}תי(?!\w)|"
    r"(?<!\w)(?:i|we) (?:just |only |nearly |almost |even |never |already )?(?:got|went|lost|came|"
    r"drove|had|tried|paid|bought|ordered|called|"
    r"waited|told|asked|wrote|made it|sat|stood|walked|turned|left|missed|fell|cried|heard|"
    r"saw|watched|listened|couldn'?t|didn'?t)(?!\w)|"
    r"(?<!\w)(?:she|he|they) (?:said|told|did|was|were|had|got|went|came|made|left|forgot)(?!\w)|"
    r"(?<!\w)(?:היא|הוא|הם|המורה|השליח|הפקיד[הא]?) (?:אמרה?|אמרו|עשתה|עשה|היה|הייתה|בא|באה|הלך|הלכה|צעק\w*)(?!\w)",
    re.IGNORECASE,
)
_WISHES = re.compile(
    r"(?<!\w)(?:רוצה|רוצים|רציתי|מחפש\w*|מעוניי?נ\w*|אשמח|צריכה?|צריכים|כדאי|חשוב|לדעת|"
    r"תוסי\w+|תבטל\w*|תשנ\w+|תורידו?|add|change|cancel|remove|"
    r"want\w*|looking|interested|need\w*|would like|i'?d like|wonder\w*|know|please|pls|hoping|considering)(?!\w)",
    re.IGNORECASE,
)


_MEANWHILE = re.compile(
    r"(?<!\w)(?:meanwhile|in the meantime|(?:for|right) now|while (?:we|i) wait|בינתיים|כרגע|בזמן שמחכים)(?!\w)",
    re.IGNORECASE,
)
_DOING = re.compile(
    r"(?<!\w)(?:(?:i|we|he|she|they|(?:the|my|our) \w+)(?:['’]?m|['’]?re|['’]?s| am| are| is)? (?:\w+ )?"
    r"(?:eating|munching|snacking|drinking|watching|playing|cooking|chewing)|"
    r"(?:אני|אנחנו|הוא|היא|הם|ה?ילדים|כולם)(?: \w+)? (?:אוכל|מנשנש|נשנש|שות|רוא|צופ|משחק|מבשל|לועס)\w*|"
    r"^\W*(?:אוכלים|מנשנשים|שותים|רואים|משחקים)) ",
    re.IGNORECASE,
)
"""What somebody is doing while they write."""
_DIET = re.compile(
    r"(?<!\w)(?:only|no|not|never|without|free|vegan\w*|vegetarian\w*|kosher|gluten\w*|dairy|lactose|halal|keto|"
    r"allerg\w*|celiac|coeliac|can'?t|don'?t|safe\w*|"
    r"רק|לא|בלי|ללא|טבעוני\w*|צמחוני\w*|כשר\w*|גלוטן|חלבי|בשרי|לקטוז|קיטו|אלרג\w*|צליאק\w*|אסור|רגיש\w*)(?!\w)",
    re.IGNORECASE,
)


@remembered
def is_of_meanwhile(words: str) -> bool:
    """Whether words tell what somebody is doing at the moment, and ask for nothing.

    >>> is_of_meanwhile("we're eating doritos meanwhile"), is_of_meanwhile("we're eating kosher only")
    (True, False)
    >>> is_of_meanwhile("אנחנו אוכלים ביסלי בינתיים"), is_of_meanwhile("אני אוכלת רק טבעוני")
    (True, False)
    """
    is_doing = _DOING.search(words) is not None
    is_told = is_doing or (_MEANWHILE.search(words) is not None and len(words.split()) >= _FEW)
    is_short = len(words.split()) <= _MOST and not is_question(words)
    return is_told and is_short and not _WISHES.search(words) and not _DIET.search(words)


def is_only_told(act: Act) -> bool:
    """Whether an answer was found in words that tell how something went, and ask for nothing.

    >>> is_only_told(Act("answer", "I went all the way to the bus stop", 0.8, about="bus"))
    True
    >>> is_only_told(Act("answer", "I had a knee operation, which class do I need?", 0.8, about="classes"))
    False
    """
    words = act.words
    if act.name == "answer" and act.score < _SURE and is_of_meanwhile(words):
        return True
    is_long = act.name == "answer" and act.score < _SURE and len(words.split()) >= _LONG
    return is_long and not is_question(words) and bool(_PAST.search(words)) and not _WISHES.search(words)
