"""Asides: the weather, one's own Hebrew. A short human word, and nothing for staff."""

import re

from conversations.dialogue.passing.telling import is_of_meanwhile
from conversations.dialogue.wanted.wishes import tells_late
from conversations.grievances.weighing import tells_of_harm
from conversations.handoff.opening import answer_whether_there
from conversations.handoff.questions import ask_staff
from conversations.lead.reason import reason
from conversations.profile.tones import praises
from conversations.turn.turn import Turn
from conversations.understanding.intents.cues import find_cue
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered

_CLAUSE = re.compile(r"[.,!?…\n]+")
_LONGEST = 16  # words of an aside
_WEATHER = re.compile(
    r"(?<!\w)(?:[וה]?(?:גשם|מבול|שרב|חמסין|ברד|שלג|סופה|סערה|רעמים|ברקים)|יורד גשם|גשום|מעונן|לחות|"
    r"מזג ה?אוויר|(?:קר|חם|רטוב|סוער) (?:בחוץ|היום)|"
    r"rain(?:ing|y|s)?|pouring|drizzl\w+|snow(?:ing|y)?|hail(?:ing)?|"
    r"storm(?:y|ing)?|windy|sunny|heat ?wave|humid|weather|"
    r"(?:hot|cold|wet|freezing|boiling) (?:out|outside|today|out there))(?!\w)",
    re.IGNORECASE,
)
_WITH_YOU = re.compile(
    r"^\W*(?:and |so |ו|אז )?(?:is it|how(?:'s| is) it|what about|how about|and|same|גם|מה|איך)?\W*"
    r"(?:the same |also |קורה |נשמע |המצב )?(?:with|by|at|over|near|where)? ?"
    r"(?:you(?:r end)?|yours|there|over there|you are|אצלכם|אצלך|שם)"
    r"(?: too| as well| also| there| guys)?\W*$",
    re.IGNORECASE,
)
_OWN_LANGUAGE = re.compile(
    r"(?<!\w)(?:my (?:hebrew|english) (?:is|isn'?t|was|comes)|ה(?:עברית|אנגלית) שלי)(?!\w)", re.IGNORECASE
)
_HOW_LONG = re.compile(
    r"^\W*(?:(?:and|so|ok|ו?אז|טוב)\W+)?(?:how long (?:will|does|is|would) (?:that|this)|"
    r"ו?כמה זמן (?:זה )?(?:ייקח|יקח|לוקח|אמור לקחת)|how (?:much longer|long now))(?!\w)",
    re.IGNORECASE,
)
_WHAT_NOW = re.compile(
    r"^\W*(?:(?:and|so|ok|well|ו?אז|טוב|נו)\W+)*"
    r"(?:what (?:do we do|now|happens|next|are we (?:doing|supposed to do))(?: now| then| next)?|"
    r"now what|what should (?:i|we) do|ו?מה (?:עושים|עכשיו|הלאה|קורה עכשיו|אני עושה|לעשות)(?: עכשיו| הלאה)?)\W*$",
    re.IGNORECASE,
)
"""What comes next, of who was let down."""
_HAS_PICTURE = re.compile(
    r"(?<!\w)(?:(?:i (?:have|got|took|can send)|(?:shall|should|can) i send|want me to send)(?: you| u)?"
    r"(?: a| some| the| it as a)? (?:photos?|pictures?|pics?|screenshots?|video)|"
    r"(?:יש לי|צילמתי|אשלח|לשלוח|אני יכולה? לשלוח)(?: לכם)? (?:תמונה|תמונות|צילום|סרטון))(?!\w)",
    re.IGNORECASE,
)
_OF_OURS = re.compile(
    r"(?<!\w)(?:certificates?|licen[cs]e|menu|"
    r"[בהולמש]*(?:תעודה|תעודת \S+|הכשר|תפריט|רישיון))(?!\w)",
    re.IGNORECASE,
)
"""A paper of ours: we are asked to send it."""
_GOT_IT = re.compile(
    r"^\W*(?:(?:and|so|ok|hello|hey|ו?אז|טוב|נו|הלו)\W+)*"
    r"(?:did (?:you|u|ya) (?:get|see|read|receive) (?:that|it|this|my (?:message|note|last message))|"
    r"(?:you|u) got (?:that|it)|(?:was|is|am) (?:it|that|i) too late|too late|"
    r"(?:did|have) (?:you|u) (?:tell|told|inform|informed|let) "
    r"(?:him|her|them|the (?:courier|driver|team|kitchen))(?: know)?|"
    r"(?:and )?when (?:will|do) (?:i|we) (?:see|get) (?:it|that|the money|my money)(?: back)?|"
    r"(?:did|have) (?:you|u) (?:refund|refunded|cancel|cancelled|charge back|credit)"
    r"(?: it| me| that| the (?:order|charge|payment))?|"
    r"ו?(?:ביטלתם|החזרתם|זיכיתם)(?: לי| אותי)?(?: (?:את )?(?:החיוב|הכסף|ההזמנה|זה|התשלום))?|"
    r"ו?(?:קיבלתם|ראיתם|הבנתם|קראתם)(?: את (?:זה|ההודעה))?|ו?(?:הספקתי|איחרתי|מאוחר מדי)|"
    r"ו?(?:הודעתם|אמרתם|העברתם|עדכנתם)(?: את זה)?"
    r"(?: ל?(?:שליח|צוות|מטבח|לשליח|לצוות|למטבח|לו|להם|את השליח|את הצוות))?|"
    r"ו?מתי (?:אראה|אקבל|נראה|נקבל|יגיע|יחזור)(?: לי)? (?:את זה|את הכסף|הכסף|זה|ההחזר|את ההחזר))\W*\?*\W*$",
    re.IGNORECASE,
)
"""Whether what they just wrote was read."""
_BUSY = re.compile(
    r"\W*(?:(?:sorry|hey|hi|oh|hang on|hold on|wait|one sec|סליחה|היי|רגע|שנייה|אוי)\W+)*"
    r"(?:(?:i[’']?m|i am|we[’']?re|just|still|stuck) (?:just |still |stuck |actually )*(?:"
    r"(?:in|at|on) (?:a|an|another|the|my) (?:\w+ )?"
    r"(?:meeting|call|lecture|class|exam|interview|appointment|zoom|doctor|dentist|queue|bus|train)(?:[’']?s)?|"
    r"driving|on the phone|in traffic)|"
    r"(?:יש לי|אני|אנחנו) (?:עכשיו |כרגע |עדיין )?(?:באמצע |תקוע[הי]? )?ב?"
    r"(?:שיחה|שיחת טלפון|פגישה|ישיבה|נהיגה|הרצאה|מבחן|ראיון|זום|רופא\w*|אוטובוס|רכבת|תור ל\w+)|"
    r"(?:אני )?(?:נוהגת?|בדרכים|באמצע משהו))(?!\w)"
    r"(?! (?:with you|at your|there|אצלכם|איתכם|אליכם|אישית))",
    re.IGNORECASE,
)
_WANTS_NOW = re.compile(
    r"(?<!\w)(?:please|pls|call|want|need|book|order|move|cancel|send|with you|at yours|wrong|nobody|waiting|where|"
    r"ת(?:תקשר|חזר|שלח|קבע|בטל|זיז|רשמ|כתב)\w*|רוצה|רוצים|צריכה?|אצלכם|אליכם|איתכם|מחכ\w*|אין|בבקשה|"
    r"לקבוע|להזמין|מתי|קבעתי|קבענו)(?!\w)",
    re.IGNORECASE,
)
"""Something is to be done all the same."""
_ANSWER_ME = re.compile(
    r"(?<!\w)(?:(?:still|please|pls|just) answer (?:me|my|us|that|the)|answer my question|"
    r"(?:כן |עדיין |בבקשה )ת?ענו? לי|תענו לי על)(?!\w)",
    re.IGNORECASE,
)
_AWAITING = frozenset({"waiting", "asked_staff", "handoff", "noted", "heard", "request"})
_SHORT = 5  # words of a clause that adds a little to it


def hear_aside(turn: Turn, words: str) -> bool:
    """Answer what is said about nothing of the business, in a word. False where there is more in it."""
    handoff = turn.lead.handoff.open
    if turn.lead.dialogue.greeted_at is None or (handoff and handoff.reason.name == "at_the_door"):
        return False  # the rain somebody stands in before a shut door is no small talk
    if is_about_weather(words):
        turn.reply("aside", turn.phrase("weather"), reason("small_talk"))
        return True
    if "?" not in words and _OWN_LANGUAGE.search(words) and find_cue(words) is None:
        turn.reply("aside", turn.phrase("own_language"), reason("small_talk"))
        return True
    return False


def hear_picture_offered(turn: Turn, words: str) -> bool:
    """Who offers a picture of what came, or of what they saw, is asked for it."""
    if turn.lead.handoff.has_owner() or not _HAS_PICTURE.search(words) or len(words.split()) > _LONGEST:
        return False
    if _OF_OURS.search(words) or (turn.lead.handoff.open is None and not is_question(words)):
        return False
    turn.reply("noted", turn.phrase("picture_welcome"), reason("small_talk"))
    return True


def hear_meanwhile(turn: Turn, words: str) -> bool:
    """What they do while they wait or choose is heard in a word, and asks for nothing."""
    is_other = turn.lead.dialogue.greeted_at is None or turn.lead.handoff.is_grieved() or praises(words)
    if is_other or not is_of_meanwhile(words) or find_cue(words) or tells_of_harm(turn, words):
        return False
    turn.reply("aside", turn.phrase("told_meanwhile"), reason("small_talk"))
    return True


def hear_busy(turn: Turn, words: str) -> bool:
    """Who says that they are in a meeting, on a call or at the wheel just now, and no more, is not hurried."""
    handoff = turn.lead.handoff
    is_other = handoff.is_grieved() or handoff.has_owner() or tells_late(words)
    if turn.lead.dialogue.greeted_at is None or is_other or not is_busy(words):
        return False
    phrase = "hold_on_call" if handoff.is_asked_to("request_call") else "hold_on"
    turn.reply("hold_on", turn.phrase(phrase), reason("small_talk"))
    return True


@remembered
def is_busy(words: str) -> bool:
    """Whether words only say that somebody has no time to write just now.

    >>> is_busy("I'm in a meeting, will read this later"), is_busy("אני בשיחה, רגע"), is_busy("אני בפגישה עד 4")
    (True, True, True)
    >>> is_busy("I'm in a meeting until 6, anything after?"), is_busy("אני רוצה שיחה"), is_busy("call me, I'm driving")
    (False, False, False)
    """
    is_more = is_question(words) or _WANTS_NOW.search(words) is not None or find_cue(words) is not None
    return len(words.split()) <= _LONGEST and not is_more and _BUSY.match(words) is not None


def hear_asked_again(turn: Turn, words: str) -> bool:
    """Who wants the answer to something asked before is told that it is asked now."""
    if turn.lead.dialogue.greeted_at is None or len(words.split()) > _LONGEST or not _wants_answer(words):
        return False
    ask_staff(turn, words, told="not_answered")
    return True


@remembered
def _wants_answer(words: str) -> bool:
    return _ANSWER_ME.search(words) is not None


def hear_how_long(turn: Turn, words: str) -> bool:
    """Who was just told that staff have it, and asks how long that takes, is told when staff are there."""
    handoff = turn.lead.handoff.open
    is_waiting = handoff is not None and handoff.owner is None and turn.lead.dialogue.said.kind in _AWAITING
    is_asked_on = (
        turn.lead.handoff.is_grieved() and not turn.lead.handoff.has_owner() and _WHAT_NOW.match(words)
    )
    if not (is_waiting and (_HOW_LONG.match(words) or _GOT_IT.match(words))) and not is_asked_on:
        return False
    answer_whether_there(turn)
    return True


@remembered
def is_about_weather(words: str) -> bool:
    """Whether words are about the weather and nothing else.

    >>> is_about_weather("it's pouring. is it by you?"), is_about_weather("it's pouring, is the class on?")
    (True, False)
    """
    clauses = [clause.strip() for clause in _CLAUSE.split(words) if any(map(str.isalpha, clause))]
    if len(words.split()) > _LONGEST or not any(map(_WEATHER.search, clauses)):
        return False
    return all(_is_aside(clause) for clause in clauses) and not _asks_of_us(words, clauses)


def _is_aside(clause: str) -> bool:
    return _WEATHER.search(clause) is not None or _WITH_YOU.match(clause) is not None


def _asks_of_us(words: str, clauses: list[str]) -> bool:
    """Whether it is asked what the weather does to something of ours."""
    return "?" in words and not any(map(_WITH_YOU.match, clauses)) and len(words.split()) > _SHORT
