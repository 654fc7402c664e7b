"""What a message does besides asking: refuses, returns, wants a person, is angry, says yes or no, greets, thanks.

Pure, both languages, free words and typing slips included. Greeting, thanking, yes and no are whole messages: one that
also asks something is a question.
"""

import re
from functools import cache
from itertools import dropwhile

from conversations.understanding.data import read_data
from conversations.understanding.intents.asides import leave_figures_out
from conversations.understanding.intents.cues import compile_phrases
from conversations.understanding.intents.others import is_of_others
from conversations.understanding.intents.people import asks_for_person
from conversations.understanding.intents.refusals import refuses
from conversations.understanding.phrases import any_of, compile_any, is_only, read_wording, word_set, words_of
from conversations.wording.remembering import remembered

__all__ = [
    "asks_for_person", "greets", "is_angry", "refuses", "returns", "says_no", "says_yes", "tells_unanswered", "thanks",
]  # fmt: skip

_COURTESY = word_set(
    "בבקשה תודה רבה לך לכם היי הי שלום טוב נו אז כן לגמרי מאוד ממש כבר עכשיו לי אני זה יא אחי",
    "please thanks thank you hi hey hello so very much ok well just then i it that is am lets guys there a lot all dear",
)
_YES = word_set(
    "כן כנן בטח ברור סבבה יאללה אוקיי אוקי בסדר מעולה מתאים סגור בכיף אשמח נשמע קדימה בהחלט כמובן אחלה מצוין נהדר יופי מאשר מאשרת",
    "חיובי וודאי בוודאי אוקיי סגרנו",
    "yes yeah yep yup yea sure ok okay y course absolutely definitely great perfect sounds good fine deal alright okey k yas",
)
_YES_FILLER = _COURTESY | word_set("גמור למה לא of why not do go ahead")
_WHY_NOT = words_of("למה לא")
_NO = word_set("לא לאא לאאא ממש no nope nah n never")
_NO_FILLER = _COURTESY | word_set(
    "הפעם כרגע היום צריך צריכה רוצה בינתיים תודה ממש עזוב עזבי עזבו ותר ותרי מצטער מצטערת",
    "now not today need really way for me this time sorry im good",
)
_NOT_NOW = compile_any(
    "^not (?:now|today|really|this time|for me)$", any_of("ירד_מהפרק לא_עכשיו לא_כרגע לא_הפעם לא_היום") + "$"
)
_GREETING = word_set(
    "שלום היי הי הייי אהלן הלו הייוש אהלנ שלומות בוקר ערב צהריים צהרים לילה שבוע נשמע שלומך שלומכם",
    "hi hii hello hey hiya heya yo howdy morning evening afternoon greetings shalom ahlan",
)
_GREETING_FILLER = word_set(
    "מה טוב טובים רב לכם לך כולם לכולם מה קורה המצב שלומך אור מצוין חברים יקרים אחי שם לכן",
    "there good guys all everyone how are you doing is it going whats up dear team sir day",
)
_ITS_ME = compile_any(r"its me", r"it is me", "זה אני", "זאת אני", "זו אני")
"""What follows is their name, perhaps."""
_AFTER_ME = 4  # words
_THANKS = word_set("תודה תודות טנקס תנקס thanks thank thx ty tnx thankyou tysm cheers ta appreciate merci")
_THANKS_FILLER = word_set(
    "רבה המון לך לכם על העזרה הכל הכול המידע העזר ההסבר ענקית גדולה מאוד ממש אלופים אלוף אלופה מקסימים נשמה אחי היי מראש ושבת שלום",
    "יום טוב ערב שוב את אתה אתם מעולה סבבה אוקיי הבנתי זהו כן בסדר יופי מהממים מושלמים sweet fab brilliant cool awesome mate",
    "you so much a lot very for the help your everything all this it again guys ok okay great many info answer quick really i",
    "god lord bless blessed blessings blessing hands hashem may and have day week night evening shabbat shalom lovely good nice",
    "ה השם אלוהים יברך תבורכו תבורך תבורכי ברכה ברכות מבורכים ידיים ושה תהיו בריאים שבוע לילה חג שמח super beaucoup amazing x xx",
)
_HEROES = word_set(
    "מלאך מלאכים מלאכית מלך מלכה מלכים מלכות תותח תותחים תותחית תותחיות צדיק צדיקים צדיקה",
    "legend legends lifesaver lifesavers star stars champ champs hero heroes king kings queen queens goat angel angels",
)
_HEROES_FILLER = word_set(
    "אתם אתה את אתן ממש פשוט איזה איזו איזו יאללה סבבה אחלה תודה רבה אחי אמיתי אמיתית אמיתיים",
    "you ur u are youre you're r a an the such absolute absolutely total real true cool ok okay great thanks thank guys man bro my",
)
"""What they call who helped them, and mean thanks."""
_EXCLAIMS = word_set("איזה איזו אילו כמה איך", "what how such so")
_BEFORE_EXCLAIMING = (_THANKS | _THANKS_FILLER | word_set("וואו ואו", "wow")) - _EXCLAIMS
_PRAISE = word_set(
    "כיף יופי טעים טעימה טעימות טעימים מתוק מתוקה מתוקים מקסים מקסימה מקסימים נהדר נהדרת נחמד נחמדה חמוד חמודה חמודים אדיר",
    "מדהים מדהימה מושלם מושלמת פינוק מהר מהיר אושר שמחה הפתעה קסם חוויה",
    "treat lovely nice sweet kind wonderful amazing delicious tasty yummy fun perfect surprise joy pleasure thoughtful",
)
_PRAISE_FILLER = word_set(
    "כל כך שירות אוכל פיצה פיצות שיעור ערב הפתעה של זה היה הייתה אתם אתן ממש הספקתם הגעתם עניתם",
    "a an the of you that was pizza food evening class really very",
)
_BREAKS = re.compile(r"[.,!…\n–-]+")
_ANGRY = compile_any(
    any_of(
        "מזעזע מזעזעת זוועה חוצפה חצופים בושה חרפה תתביישו גנבים רמאים שקרנים נוכלים שרלטנים מגעיל מגעילים חארות זבל מטומטמים אידיוטים "
        "כועס כועסת עצבני עצבנית מעצבן מעצבנים עצבנתם מתוסכל מתוסכלת נמאס_לי_מכם נמאס_לי_כבר נמאס_כבר נמאסתם לא_ייתכן לא_יתכן "
        "שערורייה על_הפנים שירות_גרוע שירות_רע יחס_מחפיר מחפיר מאכזב מאוכזב מאוכזבת תביעה אתבע לתבוע זלזול מזלזלים אף_אחד_לא_עונה "
        "לא_עונים_לי חרא לעזאזל לכו_לעזאזל "
        "זו_גניבה זה_גניבה זה_שוד שוד_לאור_היום זו_עבודה_בעיניים זה_עוקץ"
    ),
    r"(?:angry|furious|pised|outraged|livid|fed up|rediculous|ridiculous|disgusting|unaceptable|outrageous|apaling|pathetic)",
    r"(?:this|that|thats|it|its) ?(?:s|is)? (?:just |plain |pure |basically )?(?:theft|robery|robbery|stealing|daylight robbery)",
    r"(?:thieves|liars|scamers|crooks|idiots|morons|wtf|fuck\S*|shit\S*|bulshit|crap|screw you)",
    r"(?:worst|terible|horible|awful|shity|lousy) (?:service|experience|company|place|busines|people)",
    r"(?:nobody|no one|noone) (?:answers|replies|responds|answered|replied)|sick of (?:this|you)|shame on you|wil sue",
)
_NOT_ANGRY = compile_any(
    any_of("לא_כועס לא_כועסת לא_עצבני אני_על_הפנים הייתי_על_הפנים אני_מרגישה_על_הפנים אני_מרגיש_על_הפנים"),
    r"not (?:angry|mad)",
    r"(?:theft|robery|robbery|stealing) (?:lol|lmao|ha|haha\S*)",
    r"(?:idiots|morons) like (?:me|us)",
    r"(?:look|looking|feel|feeling|sound|appear|be|seem) (?:\S+ ){0,2}(?:ridiculous|rediculous|pathetic|idiots|morons)",
    f"{any_of('איראה אראה להיראות ארגיש להרגיש אצא מרגיש מרגישה')} (?:\\S+ ){{0,2}}{any_of('זוועה על_הפנים מגעיל')}",
)
_RETURN_COMMANDS = word_set(
    "התחל התחילו להתחיל תחזירו הצטרף להצטרף חידוש לחדש תחדשו start unstop resubscribe subscribe restart resume rejoin optin"
)
_RETURN_FILLER = _COURTESY | word_set("מחדש שוב again me want to אותי")
_RETURN = compile_any(
    f"{any_of('תחזירו תחזיר תחזירי החזירו להחזיר')} ~ {any_of('אותי אותנו לרשימה לתפוצה')}",
    f"{any_of('תוסיפו תוסיף הוסיפו תצרפו תרשמו')} {any_of('אותי')} ~ {any_of('שוב מחדש בחזרה חזרה לתפוצה לדיוור לרשימת_התפוצה')}",
    f"{any_of('לחזור תחזרו אפשר_לחזור רוצה_שוב אשמח_שוב')} ~ {any_of('לקבל לשלוח')} ~ {any_of('הודעות עדכונים לי מכם')}",
    f"{any_of('רוצה אשמח')} ~ {any_of('לקבל')} {any_of('שוב')}",
    f"{any_of('התחרטתי')} ~ {any_of('תשלחו לשלוח לקבל')}",
    r"(?:opt|sign|put|ad+) me (?:back )?(?:in|on|up) again|(?:opt|put|ad) me back|opt (?:me )?in",
    r"start (?:sending|texting|mesaging|messaging)|(?:resume|restart) (?:the )?(?:messages|mesages|texts)",
    r"(?:want|like) (?:to (?:get|receive) )?(?:your |the )?(?:messages|mesages|texts) (?:again|back)",
)

_NO_RETURN = re.compile(
    r"(?:^| )(?:d[uo]nt|do not|never|no|not|wont|without|stop|cant|didnt|אל|לא|שלא|בלי|מבלי|אלת)(?: \S+){0,3} ?$"
)
"""Beside one of these, close before it, nobody comes back."""
_STAYS_AWAY = re.compile(
    r"(?:^| )(?:(?:d[uo]nt|do not|never|without) (?:\S+ )?(?:(?:put|ad+|get|sign|placing?|puting|ading|signing) me"
    r"|opt me)(?: \S+){0,3} (?:lists?|mailings?|newsleters?|texts|mesages|spam)"
    r"|(?:אל|שלא|לא|בלי|מבלי) (?:תחזיר|תחזר|תרשמ|תוסיפ|תכניס|תצרפ|מחזיר|מוסיפ|רושמ|להחזיר|להוסיפ|לרשומ|להכניס)\S* (?:אותי|אותנו)"
    r"(?: \S+){0,3} ל?ה?(?:רשימ\S*|דיו+ר|תפוצה|עדכונימ|פרסומ\S*))(?: |$)"
)


def returns(text: str) -> bool:
    """True when somebody who refused asks for messages again (START, התחל, תחזירו אותי).

    >>> returns("put me back on the list"), returns("and don't put me back on any list"), returns("אל תחזירו אותי לרשימה")
    (True, False, False)
    """
    said = read_wording(text)
    if is_only(said.words, _RETURN_COMMANDS, _RETURN_FILLER, 4):
        return True
    if _RETURN.search(said.joined) is None:
        return False
    clauses = [read_wording(part).joined for part in re.split(r"[,.;!?\n]+", text)]
    found = [(clause, one) for clause in clauses for one in _RETURN.finditer(clause)]
    return not found or any(not _NO_RETURN.search(clause[: one.start()]) for clause, one in found)


def stays_away(text: str) -> bool:
    """True when somebody says that they are not to be put on a list again.

    >>> stays_away("2 for tomorrow then. and dont put me back on any list"), stays_away("רק אל תרשמו אותי שוב לדיוור")
    (True, True)
    >>> stays_away("put me back on the list"), stays_away("don't put me back on the waiting list")
    (False, False)
    """
    joined = read_wording(text).joined
    return _STAYS_AWAY.search(joined) is not None


@remembered
def is_angry(text: str) -> bool:
    """True when the words are those of somebody angry or badly let down; a question about fraud is not.

    Nor is what somebody else thinks of it, or what everybody is nowadays.

    >>> is_angry("סליחה, אתם עסק אמיתי? היום הכל רמאים"), is_angry("אתם רמאים"), is_angry("everyone's a scammer these days")
    (False, True, False)
    """
    return any(_is_angry(said) for said in re.split(r"(?<=[.!?\n])\s+", text))


def _is_angry(said: str) -> bool:
    joined = read_wording(leave_figures_out(said)).joined
    return bool(_ANGRY.search(joined)) and not _NOT_ANGRY.search(joined) and not is_of_others(said)


@remembered
def says_yes(text: str) -> bool:
    """True when the whole message is a yes, a thumb up included."""
    words = words_of(text)
    if not words:
        return any(sign in text for sign in "👍👌✅🙏💯")
    if words == _WHY_NOT:
        return True
    return is_only(words, _YES, _YES_FILLER, 5) and not any(word in {"לא", "not"} for word in words)


@remembered
def says_no(text: str) -> bool:
    """True when the whole message is a no (not a refusal of messages: see `refuses`)."""
    words = words_of(text)
    if not words:
        return any(sign in text for sign in "👎❌")
    if words == _WHY_NOT:
        return False
    return is_only(words, _NO, _NO_FILLER, 5) or bool(_NOT_NOW.search(read_wording(text).joined))


@remembered
def greets(text: str) -> bool:
    """True when the message is a greeting and nothing else."""
    words = words_of(text)
    if is_only(words, _GREETING, _GREETING_FILLER, 6):
        return True
    joined = read_wording(text).joined
    me = _ITS_ME.search(joined)
    before, after = (joined[: me.start()].split(), joined[me.end() :].split()) if me else ([], [])
    is_hello = bool(before) and before[0] in _GREETING and len(before) <= _AFTER_ME
    return is_hello and len(after) <= _AFTER_ME and "?" not in text


@remembered
def thanks(text: str) -> bool:
    """True when the message thanks and asks nothing: "תודה! איזה כיף" begins like a question, and is none."""
    words = words_of(text)
    if is_only(words, _THANKS, _THANKS_FILLER, 10) or is_only(words, _HEROES, _HEROES_FILLER, 7):
        return True
    if "?" in text or _THANKS.isdisjoint(words):
        return False
    parts = [found for part in _BREAKS.split(text) if (found := words_of(part))]
    return all(
        is_only(part, _THANKS | _THANKS_FILLER, frozenset(), 8)
        or is_only(part, _HEROES, _HEROES_FILLER, 7)
        or _exclaims(_after_thanks(part))
        for part in parts
    )


def _after_thanks(words: tuple[str, ...]) -> tuple[str, ...]:
    """What is said once somebody has been thanked."""
    return tuple(dropwhile(lambda word: word in _BEFORE_EXCLAIMING, words))


def _exclaims(words: tuple[str, ...]) -> bool:
    """ "How lovely of you": it begins as questions do, and praises."""
    return not words or (words[0] in _EXCLAIMS and is_only(words[1:], _PRAISE, _PRAISE_FILLER, 7))


def tells_unanswered(text: str) -> bool:
    """Whether they tell that they call and nobody answers.

    >>> tells_unanswered("i called 3 times and nobody answers"), tells_unanswered("nobody answered my email")
    (True, False)
    """
    return _read_unanswered().search(" ".join(words_of(text))) is not None


@cache
def _read_unanswered() -> re.Pattern[str]:
    return compile_phrases(read_data("unanswered"))
