"""How people want to be spoken to, and whether they are customers already: told in passing, kept like the rest."""

import re
from collections.abc import Iterator

from conversations.wording.remembering import remembered

_BRIEF = re.compile(
    r"(?<!\w)(?:בקצרה|(?:תענ[הוי]|תכתב[וי]|רק|תגיד[וי]?) (?:לי )?קצר|קצר (?:בבקשה|ופשוט|וקל)|בקיצור(?: נמרץ)?|"
    r"תשובות? קצר(?:ה|ות)|משפט אחד|בלי (?:חפירות|סיפורים|נאומים)|לא לחפור|בלי לחפור|קצר ולעניין|"
    r"short (?:answers?|reply|replies|version|and (?:easy|simple|sweet))|(?:keep it|be|make it|answer|"
    r"reply)(?: \w+)? (?:short|brief|quick)\w*|"
    r"short(?:,)? (?:please|pls|plz)|briefly|in (?:brief|short|one (?:line|sentence))|in a nutshell|tl;?dr|"
    r"no (?:essays|speeches|novels))(?!\w)",
    re.IGNORECASE,
)
_DAYS = r"(?:ראשון|שני|שלישי|רביעי|חמישי|שישי)"
_DAY = r"(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?s?"
_CUSTOMER = re.compile(
    rf"(?<!\w)(?:(?:כבר|אני|אנחנו|אחנו) (?:\w+ )?אצלכם (?:כבר|שנה|שנתיים|מ|ב|הרבה|תקופה)|"
    rf"אני (?:כבר )?(?:אצלכם|איתכם)(?! רואה)(?=\W|$)|"
    rf"(?:אני|אנחנו) (?:כבר )?(?:תלמיד(?:ה|ים|ות)?|לקוח(?:ה|ות)?|מנוי(?:ה|ים)?|רשומ(?:ה|ים)|חבר(?:ת|"
    rf"י)? מועדון)(?: \w+)? (?:אצלכם|שלכם|ל\w+|ב\w+|קבוע\w*|ותיק\w*)|"
    rf"(?:רוקדת?|רוקדים|לומדת?|לומדים|מתאמנת?|באה|מגיעה?|מזמינה?|מזמינים|קונה|אוכלים?) (?:אצלכם|אליכם|איתכם|"
    rf"מכם) (?:כבר|כל|קבוע|הרבה|תמיד|מלא|ב{_DAYS}|בימי|ביום|שנ)|"
    rf"(?:כבר )?(?:הזמנתי|הזמנו|רקדתי|רקדנו|למדתי|קנינו|קניתי) (?:אצלכם|מכם) (?:כבר|פעם|פעמים|אתמול|בשבוע|"
    rf"לפני|המון|הרבה)|"
    rf"לקוח(?:ה|ות)? (?:ותיק|קבוע|חוזר)\w*|תלמיד(?:ה)? (?:ותיק|קבוע|שלכם)\w*|"
    rf"מה(?:קבוצ(?:ה|ת)|חוג|שיעור|ואלס|וואלס|סלסה|טנגו|היפ.?הופ|מתחילים|מתקדמים)\b[^?.!]{{0,15}} של (?:יום |"
    rf"ימי )?{_DAYS}|"
    rf"(?:השיעור|הקבוצה|החוג|המנוי|הכרטיסייה) שלי|"
    rf"i(?:'m| am|m)? (?:already |still )?(?:a (?:\w+ )?(?:student|member|customer|client|regular)"
    rf" (?:of yours|at your|with you|here|there)|"
    rf"(?:one of )?your (?:\w+ )?(?:student|member|customer|client|regular)s?)|"
    rf"(?:i(?:'m| am|m)|we(?:'re| are|re)) (?:already )?(?:with you(?: guys)?|(?:enrolled|signed up|"
    rf"registered) (?:with you|in|for|at))(?=\W|$)|"
    rf"(?:i|we)(?:'ve| have)? (?:already |currently |usually |always |been )?(?:danc(?:e|ing)|study(?:ing)?|"
    rf"train(?:ing)?|com(?:e|ing)|learn(?:ing)?|order(?:ing)?|go(?:ing)?|"
    rf"take (?:\w+ )?class(?:es)?) (?:\w+ )?(?:with|at|to|from) (?:you(?:rs)?|your (?:place|"
    rf"studio))(?: guys)?(?: (?:on|every|for|since|all|already|each)|[.,!]|$)|"
    rf"my {_DAY} (?:\w+ )?(?:class|lesson|group|course)|from (?:the |your )?{_DAY} (?:\w+ )?(?:class|group|"
    rf"waltz|salsa|tango|hip.?hop|beginners)|"
    rf"(?:existing|regular|returning|long.?time|old) (?:customer|client|student|member)|my (?:membership|"
    rf"subscription)(?! would))(?!\w)",
    re.IGNORECASE,
)
_ASKS_WHETHER = re.compile(
    r"^\W*(?:אם|האם|ואם|if|when|would|can i|how do i)(?!\w)|להיות (?:תלמיד|לקוח|מנוי)|(?:become|to be) a",
    re.IGNORECASE,
)
_WANTS = re.compile(
    r"(?<!\w)(?:רוצה להירשם|חדש(?:ה|ים)? (?:כאן|פה|אצלכם)|first time|i'?m new|never been)(?!\w)",
    re.IGNORECASE,
)
_HARD = re.compile(
    r"(?<!\w)(?:קשה לי (?:לכתוב|להקליד|לקרוא)|לא (?:רואה?|מצליחה?) (?:טוב )?(?:את )?(?:האותיות|המקשים|המסך|"
    r"לקרוא את זה|להקליד)|האותיות קטנות|"
    r"(?:it'?s )?(?:hard|difficult) for me to (?:type|write|read)|(?:can'?t|cannot) (?:type|write|"
    r"read) (?:well|much|this|small|on)|"
    r"(?:letters|text|writing|screen) (?:is|are) too small|i don'?t type (?:well|fast))(?!\w)",
    re.IGNORECASE,
)


_NO_CALLS = re.compile(
    r"(?<!\w)(?:(?:can'?t|cannot|can not|unable to|not able to|won'?t|don'?t want to|prefer not to) "
    r"(?:\w+ )?(?:talk|speak|be|answer|do|take|use|get)(?: \w+){0,2} (?:phone|calls?)|"
    r"(?:can'?t|cannot) (?:talk|phone|call)(?: right)?(?: now)?(?! about| to)|"
    r"(?:don'?t|do not|dont) (?:call|phone|ring) me(?! (?:between|before|after|at|on|from|until|till|today|now))|"
    r"(?:i'?m|i am) deaf|hard of hearing|(?:no|without) (?:phone )?calls|"
    r"(?:write|reply|answer|text)(?: to)? (?:me )?(?:only )?here|in writing(?: only)?|"
    r"לא (?:יכול(?:ה|ים|ות)?|נוח לי|רוצ[הות]+|אוכל|מסוגל[הת]?)(?: עכשיו| כרגע)? (?:לדבר|לענות|להתקשר)(?: (?:עכשיו|"
    r"כרגע))?(?: ב?טלפון)?(?! על| עם)|לא (?:יכולה?|זמינה?) ב?טלפון|"
    r"(?:אני )?(?:חרשת?|כבד(?:ת)? שמיעה)|בלי (?:טלפון|טלפונים|שיחות)|"
    r"(?:תכתב[וי]|תענ[וי]|לכתוב|לענות)(?: לי)?(?: רק)? (?:פה|כאן|בכתב)|רק בכתב|רק בהודעות)(?!\w)",
    re.IGNORECASE,
)


@remembered
def wants_writing(words: str) -> bool:
    """Whether somebody says that they can't be phoned, or want to be answered in writing.

    >>> wants_writing("I can't talk on the phone, please write here"), wants_writing("אני לא יכולה לדבר בטלפון")
    (True, True)
    >>> wants_writing("can I call you?"), wants_writing("I can't talk about it")
    (False, False)
    """
    return _NO_CALLS.search(words) is not None


@remembered
def find_manner(words: str) -> tuple[tuple[str, str], ...]:
    """What words tell of how somebody stands to us and wants to be spoken to, as names and values of traits.

    >>> list(find_manner("I dance with you on Tuesdays, short answers please"))
    [('style', 'brief'), ('standing', 'customer')]
    """
    return tuple(_read_manner(words))


def _read_manner(words: str) -> Iterator[tuple[str, str]]:
    if _BRIEF.search(words) or finds_writing_hard(words):
        yield "style", "brief"
    if _CUSTOMER.search(words) and not _ASKS_WHETHER.search(words) and not _WANTS.search(words):
        yield "standing", "customer"


@remembered
def finds_writing_hard(words: str) -> bool:
    """Whether somebody says that reading or writing is hard for them.

    >>> finds_writing_hard("קשה לי לכתוב האותיות קטנות"), finds_writing_hard("it is hard to say")
    (True, False)
    """
    return _HARD.search(words) is not None
