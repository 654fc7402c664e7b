"""What went wrong, told as plain facts: something else came, nothing came for an hour, the door is shut.

Nobody swears or says "complain" in them, so no likeness to complaints finds them; what they tell of does.
"""

import re

from conversations.grievances.telling import asks_to_leave_it
from conversations.understanding.intents.others import is_of_others, speaks_of_elsewhere
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole

_SAID = read_said(__package__, "mishaps")
_GOT_OTHER, _WORST, _BROUGHT, _SHUT, _STANDING, _SUPPOSED, _REDRESS, _AGAIN = (
    whole(_SAID[kind])
    for kind in ("got_other", "worst", "brought", "shut", "standing", "supposed", "redress", "again")
)
_COLD, _ABSENT, _ALLERGIC, _MONEY_WHEN, _WHO_LEADS = (
    whole(_SAID[kind]) for kind in ("cold", "absent", "allergic", "money_when", "who_leads")
)
_LOOK = whole(_SAID["look"])
_OVERDUE = whole(
    rf"(?:{_SAID['long']})(?:[ ,]+(?!for|of|before|long)[^\s,.!?]+){{0,5}}?[ ,]+(?:and |ו)?(?:{_SAID['awaits']})|"
    rf"(?:{_SAID['awaits']})(?: (?!at )[^\s,.!?]+){{0,4}}? (?:{_SAID['long']})|"
    rf"כבר (?:{_SAID['long']})(?=\s*(?:$|[.!,\n]|ו|של))"
)
_OUTCRY = re.compile(
    rf"\W*(?:(?:{_SAID['outcry']})\W+)*(?:{_SAID['outcries']})(?:\W+(?:{_SAID['outcry']}|{_SAID['outcries']}))*\W*",
    re.IGNORECASE,
)
_LINES = re.compile(r"\n|(?<=[?!.])\s+")
_FINE = re.compile(
    r"(?<!\w)(?:no (?:worries|problem|rush|hurry)|not a problem|it'?s fine|worth it|delicious|loved|amazing|was great|"
    r"לא נורא|הכול טוב|הכל טוב|אין בעיה|היה שווה|טעים|היה מעולה)(?!\w)",
    re.IGNORECASE,
)
"""Who says so complains of nothing."""
_ON_THE_ROAD = re.compile(
    r"(?<!\w)(?:traffic|jam|highway|motorway|[בה]?פקק(?:ים)?|איילון|כביש \d+|נת[בב]\"ג)(?!\w)|"
    r"(?<!\w)[בה](?:פקק(?:ים)?|איילון|כביש)(?!\w)",
    re.IGNORECASE,
)
"""Who waits there waits for nothing of ours."""
_MOST = 60
"""Words of a message that is looked at: a longer one tells a whole story, in words that are known otherwise."""


@remembered
def is_outcry(words: str) -> bool:
    """Whether words only cry out, and leave open what about.

    >>> is_outcry("תגידו, אתם אמיתיים?"), is_outcry("guys are you serious??"), is_outcry("seriously?")
    (True, True, True)
    >>> is_outcry("are you serious about teaching?"), is_outcry("260 a month, seriously?"), is_outcry("רציני?")
    (False, False, False)
    """
    return _OUTCRY.fullmatch(words) is not None and re.search(r"\w", words) is not None


@remembered
def asks_to_look(words: str) -> bool:
    """Whether they ask if we could not see for ourselves.

    >>> asks_to_look("can't you check in the system?"), asks_to_look("אתה לא יכול לבדוק במערכת?"), asks_to_look("look!")
    (True, True, False)
    """
    return _LOOK.search(words) is not None


@remembered
def got_something_else(words: str) -> bool:
    """Whether something else came than they ordered, or what came was the worst ever.

    >>> got_something_else("we asked for corn on it but you sent onions"), got_something_else("ביקשתי תירס ושלחתם בצל")
    (True, True)
    >>> got_something_else("I ordered two pies and got them really fast, thanks"), got_something_else("ordered corn?")
    (False, False)
    >>> got_something_else("קיבלנו אנשובי במקום זיתים"), got_something_else("הזמנתי שתי פיצות והגיעו בזמן")
    (True, False)
    """
    told = _tell(words)
    return bool(told) and (_GOT_OTHER.search(told) or _WORST.search(told)) is not None


@remembered
def is_overdue(words: str) -> bool:
    """Whether they have waited long, and wait still.

    >>> is_overdue("it's been an hour and still nothing"), is_overdue("מחכים למשלוח כבר חמישים דקות")
    (True, False)
    >>> is_overdue("כבר שעה וחצי ואין פיצה"), is_overdue("45 minutes already, kids are starving")
    (True, True)
    >>> is_overdue("we'll be an hour late"), is_overdue("half an hour of salsa"), is_overdue("תקועה בפקק כבר 40 דקות")
    (False, False, False)
    """
    told = _tell(words)
    return bool(told) and _OVERDUE.search(told) is not None and not _ON_THE_ROAD.search(told)


@remembered
def is_of_food(words: str) -> bool:
    """Whether what is waited for is brought to them."""
    return _BROUGHT.search(words) is not None


@remembered
def finds_shut(words: str) -> bool:
    """Whether they stand before the place now and nobody opens.

    >>> finds_shut("I'm outside and the doors are locked"), finds_shut("אנחנו בחוץ והכול חשוך")
    (True, True)
    >>> finds_shut("הדלת נעולה ואין כאן אף אחד"), finds_shut("the gate's locked, nobody inside")
    (True, True)
    >>> finds_shut("is the gate locked on Fridays?"), finds_shut("leave it outside, the door is locked")
    (False, False)
    """
    told = _tell(words)
    if not told or asks_to_leave_it(words):
        return False
    shut = {found[0].casefold() for found in _SHUT.finditer(told)}
    return len(shut) > 1 or (
        bool(shut) and (_STANDING.search(told) is not None or _DOOR.search(told) is not None)
    )


@remembered
def tells_not_theirs(words: str) -> bool:
    """Whether what came is somebody else's, or something else than they ordered.

    >>> tells_not_theirs("הגיע. אבל זה לא שלי. זה טונה"), tells_not_theirs("it's here but it isn't ours")
    (True, True)
    >>> tells_not_theirs("it came, and it's cold"), tells_not_theirs("הגיע בלי הזיתים")
    (False, False)
    """
    return _NOT_THEIRS.search(words) is not None or got_something_else(words)


@remembered
def asks_before_door(words: str) -> bool:
    """Whether they stand before the place and ask if it is shut; whether it should be is for the hours to say.

    >>> asks_before_door("I am outside. It is closed?"), asks_before_door("אני מחוץ לפיצרייה, אתם סגורים?")
    (True, True)
    >>> asks_before_door("are you closed?"), asks_before_door("can we sit outside or is it closed?")
    (False, False)
    """
    return len(words.split()) <= _SHORT and bool(_STANDING.search(words) and _ASKS_SHUT.search(words))


@remembered
def asks_for_redress(words: str) -> bool:
    """Whether words ask what is done about it, or what they get for it.

    >>> asks_for_redress("so do we get anything for this?"), asks_for_redress("ומה אתם עושים לגבי זה")
    (True, True)
    >>> asks_for_redress("do we get a mat?")
    False
    """
    return len(words.split()) <= _SHORT and _REDRESS.search(words) is not None


@remembered
def doubts_it_ends(words: str) -> bool:
    """Whether words ask how one can know that it does not happen again.

    >>> doubts_it_ends("and how can I be sure it's open next time?"), doubts_it_ends("מי מבטיח לי שלא יקרה שוב?")
    (True, True)
    """
    return len(words.split()) <= _SHORT and _AGAIN.search(words) is not None


@remembered
def list_wrong(words: str) -> tuple[str, ...]:
    """All that is told to be wrong with what came, by kind; a wait alone may be for what never came.

    >>> list_wrong("80 minutes we waited\\nthe pies are cold\\nthe salad is missing")
    ('cold', 'missing')
    >>> list_wrong("הגיע קר\\nביקשתי בצל וקיבלתי טונה"), list_wrong("an hour and still no food")
    (('cold', 'other'), ())
    """
    told = _tell(leave_allergy_out(words))
    kinds = {"cold": _COLD, "missing": _ABSENT, "other": _GOT_OTHER}
    return tuple(kind for kind, way in kinds.items() if told and way.search(told))


def leave_allergy_out(words: str) -> str:
    """Words without the lines that tell of an allergy: whose it is says nothing of whose grievance it is."""
    return "\n".join(line for line in words.splitlines() if not _ALLERGIC.search(line)) or words


@remembered
def asks_when_paid_back(words: str) -> bool:
    """Whether words ask when their money is back.

    >>> asks_when_paid_back("and when do I see my money?"), asks_when_paid_back("תוך כמה זמן ההחזר מגיע?")
    (True, True)
    >>> asks_when_paid_back("when do you open?")
    False
    """
    return len(words.split()) <= _SHORT and _MONEY_WHEN.search(words) is not None


@remembered
def asks_who_leads(words: str) -> bool:
    """Whether words ask who is in charge.

    >>> asks_who_leads("who's in charge there?"), asks_who_leads("איך קוראים למנהל?"), asks_who_leads("who teaches?")
    (True, True, False)
    """
    return len(words.split()) <= _SHORT and _WHO_LEADS.search(words) is not None


_NOT_THEIRS = whole(
    r"(?:זה|זאת|ה?פיצה|ה?הזמנה|ה?שקית|ה?מגש) לא (?:שלי|שלנו|מה ש(?:הזמנתי|הזמנו|ביקשתי|ביקשנו))|"
    r"של (?:מישהו|אנשים) אחר(?:ים)?|"
    r"(?:isn[’']?t|is not|not|wasn[’']?t) (?:mine|ours|my order|our order|what (?:i|we) (?:ordered|asked for))|"
    r"(?:someone|somebody) else[’']?s|the wrong (?:order|pizza|pie|bag|food)"
)
_ASKS_SHUT = whole(
    r"(?:(?:is it|it is|it[’']?s|are you(?: guys)?|you[’']?re|why(?: is it| are you)?) (?:closed|shut|not open)|"
    r"(?:למה |זה |אתם |הכול |הכל |המקום )(?:סגור(?:ים)?|לא פתוח(?:ים)?))"
)
_SHORT = 20  # words of such a question
_DOOR = whole(r"door|doors|gate|locked|דלת|דלתות|השער|נעול\w*|אף אחד|nobody|no ?one")
"""Of the door itself, or of who is not there: a place that is dark or shut by itself may not be open yet."""


@remembered
def _tell(words: str) -> str:
    """What words tell, without what they ask and what they cry out; "" where it is of others, supposed or long over."""
    if len(words.split()) > _MOST or _FINE.search(words):
        return ""
    parts = [part.strip() for part in _LINES.split(words)]
    told = " ".join(part for part in parts if part and not is_question(part) and not is_outcry(part))
    if _SUPPOSED.search(told) or is_of_others(told) or speaks_of_elsewhere(told):
        return ""
    return told
