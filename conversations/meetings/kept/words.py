"""What words say of a meeting: that one is wanted, moved, called off, wanted sooner, or asked about. Pure."""

import re
from collections.abc import Mapping
from functools import lru_cache

from conversations.meetings.kept.file import MeetingKind
from conversations.meetings.times.people import NUMBER
from conversations.profile.heard.on_the_spot import leave_on_the_spot_out
from conversations.understanding.intents.cancelling import keeps_it, says_not_coming
from conversations.understanding.phrases import is_only, word_set, words_of
from conversations.understanding.segments import is_question, split_acts
from conversations.wording.plain import plain
from conversations.wording.remembering import remembered

_BOOKS = re.compile(
    r"(?<!\w)(?:לקבוע|אקבע|נקבע|קובעים|קובעת|קבעו|קבע|תקבעו|תקבע|תקבעי|לתאם|תתאמו|מתאמים|נתאם|לשריין|תשריינו|"
    r"להזמין|מזמינים|להירשם|להרשם|תרשמו|תרשמי|תרשום|נרשמים|לשבץ|book|booking|schedule|reserve|arrange|set up|"
    r"sign (?:me|us) up|"
    r"put me down|make an? (?:appointment|booking))(?!\w)"
)
_WANTS = re.compile(
    r"(?<!\w)(?:רוצה|רוצים|אשמח|נשמח|בא לי|מעוניין|מעוניינת|צריך|צריכה|אפשר|יש מקום|יש שולחן|מתי|פנוי|פנויה|"
    r"want|would like|id like|i d like|like to|need|can (?:i|we) (?:have|get|come)|could i|when can|"
    r"is there (?:room|a place|a table)|have you got (?:room|space|a table)|do you have (?:a |"
    r"any )tables? (?:free |left |open |outside |inside )?for|any (?:room|openings)|available|"
    r"do you (?:guys )?have (?:any )?(?:room|space)(?! for (?!us|\d|two|three|four|five|six))|we (?:re|are|ll|"
    r"will) (?:coming|come|be coming)|are coming|נבוא|באים|באות|מגיעים|נגיע|יש לכם מקום)(?!\w)"
)
_ANY_MEETING = re.compile(r"(?<!\w)(?:תור|פגישה|מועד|appointment|meeting|slot)(?!\w)")
_COSTS = re.compile(
    r"(?<!\w)(?:כמה|עולה|מחיר|עלות|חינם|how much|price|cost|free of|is it free|הראשון בחינם)(?!\w)"
)
_WHETHER = re.compile(
    r"(?<!\w)(?:do (?:i|we) (?:really )?(?:need|have) to|must (?:i|we)|is it necessary|(?:אם|האם) צריך|"
    r"(?:צריך|צריכים|חייב|חייבים|חובה) (?:להזמין|לשריין|לקבוע|לשמור))(?!\w)"
)
"""Whether it has to be booked at all."""
_INSTEAD = r"(?<!לשבת )(?<!גם )(?<!רק )במקום(?! (?:עצמו|שלכם|עצמה))"
_MOVES = re.compile(
    r"(?<!\w)(?:להזיז|להעביר|לדחות|להקדים|לשנות|ש?תזיזו|ש?תעבירו|ש?תדחו|ש?נעביר|ש?נזיז|ש?נדחה|"
    r"מועד אחר|יום אחר|שעה אחרת|"
    r"(?:ש?(?:תעביר|תזיז|תחזיר)[יו]?|העבירו|הזיזו|להחזיר|תחזירו) (?:אותי|אותנו|את זה|אותו|אותה|לנו|לי|ל\w+|את ה\w+)|"
    r"(?:לעבור|נעבור|אעבור|עוברים|שנעבור) ל(?!הזמנ|תשלום|דבר)\w+|"
    r"(?:לחזור|נחזור|אחזור|חוזרים) ל(?!כם|ך\b)\w+(?= ב\w+| כמו| של)|כמו שהיה|שעה (?:אחרי|מאוחר יותר)|"
    r"(?:go|switch|change) back|back to (?:the )?(?:\w+day|original|first)|an hour (?:later|earlier)|"
    rf"{_INSTEAD}|instead|move|reschedule|postpone|change (?:it|the|my)|another (?:time|day)|different (?:time|day)|"
    r"push (?:it|my))(?!\w)"
)
_PREFERS = re.compile(
    r"(?<!\w)(?:עדיף|נעדיף|אעדיף|מעדיפ(?:ים|ה|ות)|מעדיף|בעצם|בסוף|"
    r"would (?:be|suit us|suit me) better|rather|prefer|actually|in the end)(?!\w)"
)
_CANCELS = re.compile(
    r"(?<!\w)(?:לבטל|תבטלו|תבטל|תבטלי|מבטל|מבטלת|ביטול|בטלו|לא אוכל להגיע|לא יכולה להגיע|לא יכול להגיע|לא אגיע|"
    r"לא נגיע|לא מגיע|לא מגיעה|cancel|call (?:it )?off|can ?t (?:make|come)|cannot (?:make|come)|"
    r"won ?t (?:make|be able|come)|not coming|"
    r"לא (?:מסתדר|אספיק להגיע|נספיק להגיע|מתאפשר)(?: לי| לנו)?|"
    r"something came up|can ?t do it|(?:doesn ?t|won ?t|not) work(?:ing)?(?: out)?(?: for me)?)(?!\w)"
)
_NAMES_CANCELLING = re.compile(
    r"(?<!\w)(?:לבטל|תבטל\w*|מבטל\w*|בטלו|ביטול|cancel(?:led|ling|lation)?)(?!\w)", re.IGNORECASE
)
_SUPPOSED = re.compile(
    r"(?<!\w)(?:לבטל|ביטול|cancel)(?:\W+\w+){0,4}?\W+(?:אם (?!אפשר)|במקרה|if (?!possible|i (?:can|may))|in case)|"
    r"(?<!\w)(?:ו?אם (?!אפשר)|ובמקרה|what if|and if|in case)(?:\W+\w+){1,6}?\W+(?:לבטל|ביטול|cancel)",
    re.IGNORECASE,
)
"""It is asked whether it can be called off, should something come up."""
_ELSEWISE = re.compile(
    r"(?<!\w)(?:מנוי|המנוי|הרשמה|ההרשמה|הזמנה|ההזמנה|תשלום|התשלום|כסף|מדיניות|דמי|החזר|אם אבטל|"
    r"אם נבטל|אם מבטלים|עד מתי|"
    r"כמה|מה קורה|כרטיסייה|חיוב|subscription|membership|order|payment|money|policy|fee|fees|refund|if i|what if|"
    r"until when|how (?:late|long|much))(?!\w)"
)
"""What is to be moved or cancelled is something else, or it is only asked how that is done."""
_SOONER = re.compile(
    r"(?<!\w)(?:מוקדם יותר|יותר מוקדם|קודם אם|אם יתפנה|אם מתפנה|יתפנה משהו|להקדים אם|כמה שיותר מוקדם|"
    r"(?<!shouting )(?<!yelling )(?<!said )(?<!wrote )(?<!asked )(?<!from )(?:sooner|earlier)(?! i )|"
    r"if (?:something|anything|a place|one) (?:opens|comes|frees)|cancellation list|"
    r"waiting list)(?!\w)"
)
_WHEN = re.compile(
    r"(?<!\w)(?:מתי|באיזו שעה|באיזה שעה|באיזה יום|איזה יום|when|what time|which day)(?!\w).*"
    r"(?<!\w)(?:שלי|קבוע לי|קבעתי|קבענו|my|mine|our|am i|i m booked)(?!\w)|"
    r"^(?:מתי|באיזו שעה) (?:ה?שיעור|ה?פגישה|ה?תור)$|"
    r"(?<!\w)(?:יש לי תור|קבוע לי|רשום לי|am i booked|do i have an? (?:appointment|meeting))(?!\w)"
)
_COMES = word_set(
    "מגיע מגיעה מגיעים מגיעות אגיע נגיע אהיה נהיה מאשר מאשרת מאשרים מאשרות אישור נתראה באה בא באים אבוא נבוא",
    "coming confirm confirmed confirming there",
)
_COMES_FILLER = word_set(
    "כן אני אנחנו את ה הגעה בטוח בשמחה תודה שם מחר היום בשעה הזאת רבה סגור מצוין",
    "yes i ill i'll im i'm we we'll well will be is see you then thanks thank sure for that it my the",
    "tomorrow today great",
)
_ANOTHER_DAY = re.compile(
    r"(?<!\w)(?:יום אחר|ימים אחרים|תאריך אחר|אחר כך|another day|other days?|later|different day)(?!\w)"
)
_HAPPENED = re.compile(
    r"(?<!\w)(?:היה|הייתה|היתה|היינו|הייתי|בוטל|בוטלה|מתקיים|קיים|was|were|went|cancelled|canceled|still on)(?!\w)"
)
_OWN_AFFAIR = re.compile(
    r"(?<!\w)(?:יש ל(?:י|נו)|(?:i|we)(?: ve)? (?:have|got|have got)|got) (?:\S+ ){0,3}?"
    r"(?:תור|פגישה|ישיבה|מבחן|חתונה|טיסה|ניתוח|משמרת|מילואים|appointment|meeting|exam|flight|wedding|shift|surgery)(?!\w)"
    r"(?!.*(?:אצלכם|איתכם|with you|at yours|at your))|"
    r"(?<!\w)(?:תור|ביקור|בדיקה|פגישה) (?:ל|אצל ה?|עם ה?)?ה?(?:רופא|שיניים|שיננית|ספר|קוסמטיקאית|בנק|מוסך|וטרינר|"
    r"פסיכולוג|מס הכנסה|משרד)\w*|"
    r"(?<!\w)(?:dentist|doctors?|hairdresser|vet|therapist|bank|garage)(?: s)? (?:appointment|visit|meeting)(?!\w)"
)
"""What they have on that day elsewhere."""
_OF_WEATHER = re.compile(
    r"(?<!\w)(?:it[’']?s |so |כל כך |ממש )?(?:חם|קר|רטוב|גשום|hot|cold|raining|pouring|wet|sunny|freezing) "
    r"(?:היום|בחוץ|today|outside|out(?: there)?)(?!\w)",
    re.IGNORECASE,
)
_NOT_SO = re.compile(
    r"(?<!\w)(?:too (?:early|late|tight|soon)|(?:doesn ?t|does not|won ?t|not) (?:suit|work|good|possible)\w*|"
    r"(?:anything|something|is there) (?:later|earlier)|צפוף|(?:מוקדם|מאוחר) (?:מדי|לי|לנו)|לא (?:מתאים|מסתדר|טוב)|"
    r"קשה לי|(?:יש )?(?:משהו )?(?:מאוחר|מוקדם) יותר)(?!\w)"
)
"""The time that they name is the one that does not suit."""
_BOOKS_IT = word_set(
    "לקבוע תקבעו תקבע תקבעי קבעו קבע לשריין תשריינו תשריין לשמור תשמרו שמרו תזמינו להזמין לסגור תסגרו סגור סגרנו",
    "book reserve keep save take schedule confirm",
)
_BOOKS_IT_FILLER = word_set(
    "כן אז בבקשה תודה יאללה טוב מעולה אחלה סבבה אוקיי אוקי בסדר את זה אותו לי לנו רבה",
    "yes yeah yep ok okay sure great perfect please pls it that one this for me us lets let's go ahead and thanks then",
)
_FEW = 9
_ANY = "{number}"
"""What stands for any number of people in what a kind is called: "room for {number}"."""
_NUMBERED = rf" ?{NUMBER}"


def find_kind(words: str, kinds: Mapping[str, MeetingKind]) -> str | None:
    """The kind of meeting that words name; the only one there is for "an appointment"; None where they name none."""
    said = f" {plain(words)} "
    for name, kind in kinds.items():
        if _names(said, kind.called):
            return name
    if len(kinds) == 1 and _ANY_MEETING.search(said):
        return next(iter(kinds))
    return None


def names(words: str, called: tuple[str, ...]) -> bool:
    """Whether words name what is called so."""
    return _names(f" {plain(words)} ", called)


def wants_meeting(words: str, kinds: Mapping[str, MeetingKind]) -> str | None:
    """The kind they want to book; None where they only ask about it, or want something else."""
    for part in split_acts(words) or [words]:
        said, kind = plain(part), find_kind(part, kinds)
        if (
            kind
            and not (_COSTS.search(said) or _WHETHER.search(said))
            and (_BOOKS.search(said) or _WANTS.search(said))
        ):
            return kind
    return None


@remembered
def books(words: str) -> bool:
    """Whether they want to book something, whatever it is."""
    return bool(_BOOKS.search(plain(words)))


def says_book_it(words: str) -> bool:
    """Whether the whole message says that what was offered is to be booked ("yes book it please")."""
    return "?" not in words and is_only(words_of(words), _BOOKS_IT, _BOOKS_IT_FILLER, _FEW)


@remembered
def moves(words: str) -> bool:
    """Whether something is to be at another time, and not paid on the spot.

    >>> moves("צריך לשלם מראש או במקום?"), moves("אפשר ביום שלישי במקום?")
    (False, True)
    """
    said = plain(leave_on_the_spot_out(words))
    return bool(_MOVES.search(said)) and not _ELSEWISE.search(said)


@remembered
def prefers(words: str) -> bool:
    """Whether something else would be better for them, whatever it is."""
    return bool(_PREFERS.search(plain(words)))


@remembered
def cancels(words: str) -> bool:
    """Whether they call something off, or can't come.

    >>> cancels("אפשר לבטל?"), cancels("אפשר לבטל אם משהו קורה?"), cancels("can I cancel in case something comes up?")
    (True, False, False)
    """
    said = plain(words)
    is_other = _ELSEWISE.search(said) or keeps_it(words) or (is_question(words) and _SUPPOSED.search(said))
    return bool(_CANCELS.search(said) or says_not_coming(words)) and not is_other


@remembered
def comes_all_the_same(words: str) -> bool:
    """Whether somebody else does not come, and who writes does.

    >>> comes_all_the_same("Keren cancelled on me. I'm still coming"), comes_all_the_same("I'm not coming")
    (True, False)
    >>> comes_all_the_same("קרן ביטלה לי, אני עדיין באה"), comes_all_the_same("אני לא באה")
    (True, False)
    """
    return _STILL.search(words) is not None


_STILL = re.compile(
    r"(?<!\w)(?:still (?:come|coming|on|comes|there)|(?:so |then |now )?(?:just|only) me|(?:אז |עכשיו )?רק אני|אני לבד|"
    r"(?:i|we)(?:['’]ll| will|['’]m|['’]re| am| are) coming(?! (?:late|back))|"
    r"(?:עדיין|אני כן|אנחנו כן|בכל זאת) (?:באה?|באים|מגיעה?|מגיעים|אבוא|נבוא|אגיע|נגיע))(?!\w)",
    re.IGNORECASE,
)


def wants_sooner(words: str) -> bool:
    """Whether they would take an earlier time, should one come free."""
    said = plain(words)
    return bool(_SOONER.search(said)) and len(said.split()) <= 2 * _FEW


@remembered
def names_cancelling(words: str) -> bool:
    """Whether cancelling is spoken of in so many words: nothing is to be booked by them.

    >>> names_cancelling("need to cancel my trial tomorrow"), names_cancelling("a trial tomorrow?")
    (True, False)
    """
    return _NAMES_CANCELLING.search(words) is not None


def asks_when(words: str) -> bool:
    """Whether they ask when theirs is."""
    said = plain(words)
    return len(said.split()) <= _FEW and bool(_WHEN.search(said))


@remembered
def is_of_another(words: str) -> bool:
    """Whether a kind and a day in words are no wish to book: the price, one that was, one that is theirs."""
    said = plain(words)
    return (
        bool(_COSTS.search(said) or _HAPPENED.search(said) or _OWN_AFFAIR.search(said))
        or moves(words)
        or cancels(words)
        or asks_when(words)
    )


def leave_weather_out(words: str) -> str:
    """Without what is said of the weather: "it's hot today" names no day for a table."""
    return _OF_WEATHER.sub(" ", words)


def says_coming(words: str) -> bool:
    """Whether the whole message says that they come."""
    return is_only(words_of(words), _COMES, _COMES_FILLER, _FEW)


@remembered
def says_not_so(words: str) -> bool:
    """Whether a time that words name does not suit ("18:30 is too early, anything later?")."""
    return bool(_NOT_SO.search(plain(words)))


def wants_other_day(words: str) -> bool:
    """Whether none of the times that were offered suits, and another day is asked for."""
    said = plain(words)
    return len(said.split()) <= _FEW and bool(_ANOTHER_DAY.search(said))


@remembered
def _names(said: str, called: tuple[str, ...]) -> bool:
    return _compile_called(called).search(said) is not None


@lru_cache
def _compile_called(called: tuple[str, ...]) -> re.Pattern[str]:
    """Any of these, "to the", "for a" written together with it, too: לשיעור ניסיון."""
    words = "|".join(_NUMBERED.join(re.escape(plain(part)) for part in one.split(_ANY)) for one in called)
    return re.compile(f" (?:ל|ה|ב|של|לה|ול|ו)?(?:{words}) ")
