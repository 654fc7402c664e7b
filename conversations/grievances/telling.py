"""How people tell that they were let down: read from their words alone."""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from conversations.understanding.intents.cues import compile_phrases
from conversations.understanding.phrases import words_of
from conversations.wording.remembering import remembered

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PAYS = re.compile(r"(?<!\w)(?:שילמ(?:תי|נו)|קנ(?:יתי|ינו)|paid|bought|payment)(?!\w)", re.IGNORECASE)
_OWN_PART = re.compile(
    r"(?<!\w)(?:נרשמ(?:תי|נו)|שילמ(?:תי|נו)|ההרשמה של(?:י|נו)|"
    r"(?:i|we)(?:'ve| have)? (?:already )?(?:signed up|registered|enrolled|paid))(?!\w)",
    re.IGNORECASE,
)
_BUT = re.compile(r"(?<!\w)(?:אבל|אך|רק ש\w*|חוץ מ\w*|but|except|only that|though)(?!\w)", re.IGNORECASE)
_STOPS = re.compile(r"[.!;\n]+(?=.)")
_CAME = re.compile(r"(?<!\w)(?:הגיעה?|הגיעו|קיבלתי|קיבלנו|here|came|arrived|got it)(?!\w)", re.IGNORECASE)
_LEAVE_IT = re.compile(
    r"(?<!\w)(?:(?:leave|drop|put|hang|hand) (?:it|them|the (?:food|pizzas?|bag|order|box(?:es)?)|everything)"
    r"(?: \w+)? (?:at|by|on|with|outside|in front|next to|behind|downstairs|near|to)|"
    r"(?:don'?t|dont|do not|no need to|please don'?t|without) (?:ring|knock|buzz)\w*|"
    r"(?:just )?(?:ring|knock|buzz) (?:on|at|the|twice|once|when|for)|"
    r"ת(?:שאיר|שאירו|שאירי|ניח|ניחו|ניחי|שימו|תלו)(?: לי| לנו)?(?: את (?:זה|ה\w+))? (?:ליד|מחוץ|ב|על|אצל|"
    r"מול|למטה)\w*|"
    r"(?:להשאיר|לשים|להניח)(?: את (?:זה|ה\w+))? (?:ליד|מחוץ|על|אצל|מול|למטה|ב)\w*|"
    r"(?:לא|בלי|אל) (?:ל?צלצל|ל?דפוק|ת?צלצלו|ת?דפקו|להקיש|דפיקות|צלצול)\w*|ת(?:צלצלו|דפקו|קישו) (?:ב|על|"
    r"כש|פעמ)\w*)(?!\w)",
    re.IGNORECASE,
)
"""Where a delivery is to be left, and what the courier is to do there."""
_FOR_COURIER = re.compile(
    r"(?<!\w)(?:(?:the |your )?(?:courier|driver|delivery (?:guy|man|person|boy)|he|she|they)(?:['’]ll| will| should| "
    r"can| may| must| has to| have to| needs to)\W+(?:please |just |have to )?(?:\w+ )?"
    r"(?:wait|knock|ring|buzz|come|call|walk|climb)|"
    r"(?:the |our |my )?(?:door ?bell|bell|buzzer|intercom)(?:['’]s| is| was)? (?:broken|dead|not working|out)|"
    r"ה?שליח(?:ה)? ש?(?:י|ת|צריך|יכול|חייב)\w*|שה?שליח|"
    r"ש(?:י|ת)(?:חכה|מתין|דפוק|עלה|תקשר|צלצל)\w*|"
    r"(?:ה?פעמון|ה?אינטרקום|ה?זמזם)(?: \w+)? (?:מקולקל|לא עובד|שבור|תקול)|(?:צריך|צריכים|אפשר) לדפוק)(?!\w)",
    re.IGNORECASE,
)
"""What the courier is to do at the door."""
_I_STAND = re.compile(
    r"(?<!\w)(?:i['’]?m|i am|we['’]?re|we are|אני|אנחנו) (?:\w+ )?(?:here|outside|downstairs|at|in front|standing|פה|"
    r"כאן|בחוץ|למטה|ליד|מול|בכניסה|עומד\w*)(?!\w)",
    re.IGNORECASE,
)
_PROMISED_BY = re.compile(
    r"(?<!\w)(?:(?:[A-Z][a-z]+|he|she|they|you|u|somebody|someone|(?:the|your) \w+) (?:said|told me|"
    r"told us|promised|wrote)"
    r"(?: me| us)?(?: that)? (?:(?:it'?s |it would be |an? \w+ )?(?:by|until|till|before|within|today|"
    r"tonight|this morning|yesterday)|"
    r"(?:he|she|they|you|u)(?:'?d|'?ll| would| will| were going to| was going to))|"
    r"(?:was|were) supposed to (?:call|write|send|get back|let me know|come back)|"
    r"(?:[א-ת]+ )?(?:אמר|אמרה|אמרו|אמרתם|אמרת|הבטיח|הבטיחה|הבטיחו|הבטחתם|הבטחת|כתב|כתבה|כתבתם)(?: לי| לנו)? "
    r"(?:עד|היום|מחר|אתמול|הבוקר|הערב|תוך|ש(?:א|ת|י|נ)?(?:קבל|חזור|חזר|חזרו|תקשר|תקשרו|שלח|שלחו|ענה|ענו|בדוק|"
    r"בדקו|עדכ|דבר|סדר|בוא)\w*)|"
    r"(?:היה|הייתה|היו|הייתם|היית) (?:אמור|אמורה|אמורים|צריך|צריכה|צריכים) (?:ל(?:חזור|התקשר|שלוח|ענות|"
    r"עדכן|בדוק)))",
)
"""What somebody of staff said they would do by now."""


@remembered
def is_let_down(words: str, *, lately: bool) -> bool:
    """Whether something that had to happen for them did not. `lately`: they had a case a while ago.

    >>> is_let_down("I paid on Sunday and nothing came", lately=False), is_let_down("no quote so far", lately=False)
    (True, False)
    >>> is_let_down("no quote so far", lately=True)
    True
    """
    if lately and _PROMISED_BY.search(words):
        return True
    kinds = ("not_done", "taken_back", "not_done_lately") if lately else ("not_done", "taken_back")
    said = _join(words)
    return any(_read_patterns()[kind].search(said) for kind in kinds)


@remembered
def misses_promise(words: str) -> bool:
    """Whether words ask after what was promised, and was to be there long ago.

    >>> misses_promise("you said I'd get a refund. where is it?"), misses_promise("הבטחתם זיכוי, מתי הוא נכנס?")
    (True, True)
    >>> misses_promise("you said the class is at 18:30, right?"), misses_promise("where is it?")
    (False, False)
    """
    return _MISSED.search(words) is not None


_MISSED = re.compile(
    r"(?<!\w)(?:(?:you|they|he|she|[A-Z][a-z]+)(?: guys| all)? (?:promised|said|swore|told me)[^?]{2,60}"
    r"(?:where(?:[’']?s| is)|when (?:is|will|do)|nothing (?:came|yet|so far)|still (?:no|not|nothing))|"
    r"where(?:[’']?s| is) (?:my|the|that|our) (?:refund|money|credit)|"
    r"(?:הבטחתם|הבטיחו|הבטיחה|הבטיח|אמרתם|אמרו לי)[^?]{2,60}(?:איפה|מתי (?:זה|הוא|היא|יגיע|נכנס|אקבל))|"
    r"איפה (?:ה)?(?:כסף|זיכוי|החזר)(?: שלי)?)(?!\w)",
    re.IGNORECASE,
)


def tells_own_part(words: str) -> bool:
    """Whether they tell that they did what was theirs to do: what did not come then is missed.

    >>> tells_own_part("I signed up last week and haven't heard back"), tells_own_part("נרשמתי ולא קיבלתי אישור")
    (True, True)
    >>> tells_own_part("how do I sign up?")
    False
    """
    return _OWN_PART.search(words) is not None


def tells_of_payment(words: str) -> bool:
    """Whether what they were let down in was paid for."""
    return _PAYS.search(words) is not None


@remembered
def asks_to_leave_it(words: str) -> bool:
    """Whether somebody tells where a delivery is to be left, or how to come in.

    >>> asks_to_leave_it("leave it at the door please"), asks_to_leave_it("תשאירו ליד הדלת, השכנה ישנה")
    (True, True)
    >>> asks_to_leave_it("the courier should wait at the door"), asks_to_leave_it("הפעמון מקולקל, צריך לדפוק")
    (True, True)
    >>> asks_to_leave_it("nobody opens, I'm at the door"), asks_to_leave_it("אנחנו ליד הדלת")
    (False, False)
    """
    if _LEAVE_IT.search(words):
        return True
    return _FOR_COURIER.search(words) is not None and not _I_STAND.search(words)


def is_lacking_still(words: str) -> bool:
    """Whether words that say that something came tell of what is wrong with it all the same.

    >>> is_lacking_still("it's here now but the salad is missing"), is_lacking_still("got it, but what a wait, thanks")
    (True, False)
    >>> is_lacking_still("never mind, he's here. forgot the coke"), is_lacking_still("he's here. no worries")
    (True, False)
    """
    _, *rest = _BUT.split(words, maxsplit=1)
    if rest:
        return _read_patterns()["lacking"].search(_join(rest[0])) is not None
    _, *rest = _STOPS.split(words, maxsplit=1)
    return bool(rest) and _read_patterns()["lacking_plainly"].search(_join(rest[0])) is not None


def tells_it_came(words: str) -> bool:
    """Whether words say that what was waited for is there, before anything else they say of it."""
    return _CAME.search(_BUT.split(words, maxsplit=1)[0]) is not None


def _join(words: str) -> str:
    return " ".join(words_of(words))


@cache
def _read_patterns() -> dict[str, re.Pattern[str]]:
    told: dict[str, Iterable[str]] = yaml.load(
        files(__package__).joinpath("words.yaml").read_text("utf-8"), _Loader
    )
    return {kind: compile_phrases(map(str, phrases)) for kind, phrases in told.items()}


_LAST_TIME = re.compile(
    r"(?<!\w)(?:[בהו]{0,2}(?:ה?פעם|ה?הזמנה) (?:ה)?(?:קודמת|שעברה|אחרונה)|פעם שעברה|לפני (?:שבוע|שבועיים|חודש|"
    r"כמה ימים)|בשבוע שעבר|"
    r"last (?:time|week|month|order)|the last (?:time|order)|previous(?:ly)?|the other (?:day|week)|"
    r"(?:a )?(?:week|month|few (?:days|weeks)) ago)(?!\w)",
    re.IGNORECASE,
)
_WENT_BADLY = re.compile(
    r"(?<!\w)(?:חיכיתי|חיכינו|המתנתי|המתנו|לחכות (?:שעה|\d+)|איחר\w*|באיחור|(?:הגיע\w*|היה|הייתה) (?:קר|"
    r"קרה|קרים|"
    r"שרוף|שרופה|נא)|"
    r"שכח(?:תם|ו|תי)?(?! )?|שכחתם|הבריז\w*|הבטחתם ול\w+|טעיתם|התבלבלתם|"
    r"(?:i|we|had to|have to) ?(?:had to )?wait(?:ed)?|(?:came|arrived|was|were) (?:so |really |an hour |"
    r"\w+ minutes )?(?:late|cold|burnt|wrong|missing|rude)|"
    r"(?:you|they) (?:forgot|messed|mixed|sent the wrong)|never (?:came|arrived|showed)|took (?:over |"
    r"more than )?(?:an hour|\d+ min\w*|forever))(?!\w)",
    re.IGNORECASE,
)


@remembered
def tells_of_last_time(words: str) -> bool:
    """Whether words tell of something that went badly once, and is over.

    >>> tells_of_last_time("I waited 40 minutes last time"), tells_of_last_time("בפעם הקודמת הגיע קר, יש שולחן?")
    (True, True)
    >>> tells_of_last_time("last time I had the tuna one"), tells_of_last_time("I waited 40 minutes")
    (False, False)
    """
    return _LAST_TIME.search(words) is not None and _WENT_BADLY.search(words) is not None


_WANTS = (
    r"(?:אני |אנחנו )?(?:רוצה|רוצים|מבקשת?|מבקשים|דורשת?|תחזירו לי|תנו לי|"
    r"i want|we want|i'?d like|i would like|i need|give me)"
)
_MONEY_BACK = re.compile(
    rf"(?<!\w){_WANTS}(?: \S+){{0,3}}? (?:ל?קבל )?(?:ו?לקבל )?(?:ה?החזר|ב?חזרה|ה?כסף|זיכוי|refund|(?:my |"
    rf"the )?money(?: back)?)(?!\w)",
    re.IGNORECASE,
)
_CANCELS = re.compile(
    rf"(?<!\w)(?:(?:{_WANTS}|(?:אני |אנחנו )?(?:צריכה?|צריכים|חייבת?|נאלצת?)) (?:לבטל|to cancel)|"
    r"forget (?:about )?(?:the|our|my) (?:table|booking|reservation|appointment)|"
    r"(?:תשכחו|תשכח|תשכחי) מה(?:שולחן|תור|הזמנה|שיעור))(?!\w)",
    re.IGNORECASE,
)
_IF = re.compile(r"(?<!\w)(?:אם|if)(?!\w)", re.IGNORECASE)
_NOT = re.compile(r"(?<!\w)(?:לא|not|n't|\w+n't)(?!\w)", re.IGNORECASE)
_CLAUSE = re.compile(r"[,.;:!\n]")
_NEAR = 2
"""So many words before a wish a "not" belongs to it; further off it tells why ("it did not come and I want ...")."""


def wants_money_back(words: str) -> bool:
    """Whether somebody wants their money back, now and for themselves.

    >>> wants_money_back("אני רוצה לבטל ולקבל החזר"), wants_money_back("I want my money back")
    (True, True)
    >>> wants_money_back("זה לא הגיע, אני רוצה את הכסף בחזרה"), wants_money_back("it didn't come and I want a refund")
    (True, True)
    >>> wants_money_back("אני ממש לא רוצה החזר"), wants_money_back("לא, אני רוצה החזר")
    (False, True)
    >>> wants_money_back("אם אני רוצה לבטל יש החזר?"), wants_money_back("I don't want a refund")
    (False, False)
    """
    return _wants(words, _MONEY_BACK)


def wants_to_cancel(words: str) -> bool:
    """Whether somebody cancels what is theirs.

    >>> wants_to_cancel("אני רוצה לבטל את המנוי"), wants_to_cancel("what if I want to cancel?")
    (True, False)
    >>> wants_to_cancel("אני רשומה לסלסה של שלישי ואני צריכה לבטל"), wants_to_cancel("צריך לבטל מראש?")
    (True, False)
    >>> wants_to_cancel("sorry, plans changed, forget the table"), wants_to_cancel("don't forget the table")
    (True, False)
    """
    return _wants(words, _CANCELS)


def _wants(words: str, pattern: re.Pattern[str]) -> bool:
    found = pattern.search(words)
    if found is None or "?" in words or _IF.search(words[: found.end()].rpartition(".")[2]):
        return False
    before = _CLAUSE.split(words[: found.start()])[-1].split()[-_NEAR:]
    return not _NOT.search(" ".join([*before, found[0]]))
