"""How they want to be reached, what is to be passed on, that they come late: kept, shown to staff, and said so."""

import re

from conversations.grievances.telling import asks_to_leave_it
from conversations.handoff.questions import ask_staff
from conversations.lead.reason import reason
from conversations.profile.learning import learn
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question

_REACH = re.compile(
    r"(?<!\w)(?:(?:don'?t|dont|do not|never) (?:\w+ )?(?:call|ring|phone|text|contact|write(?: to)?|tell) (?:me|"
    r"us|her|him|them|my|at|(?-i:[A-Z][a-z]+))|"
    r"(?:please |rather |better )?(?:write|text|message)(?: me)?(?: please)?,? (?:and )?(?:don'?t|dont|not|"
    r"instead of) (?:call|ring|phone)\w*|"
    r"(?:only|just) (?:by )?(?:text|message|messages|whatsapp|in writing)|call (?:me |us )?only|"
    r"אל ת(?:תקשרו|תקשר|תקשרי|צלצלו|כתבו|כתוב|שלחו|שלח|פנו|צרו) (?:אלי\w*|לי|לנו|לה|לו|להם|אותי|ל[א-ת]+)|"
    r"אל ת(?:ספרו|גידו|גלו) ל(?!י |נו )[א-ת]+|"
    r"(?:רק|עדיף|מעדיפה?) (?:ב?הודעות?|בכתב|לכתוב|בוואטסאפ|ווטסאפ|וואטסאפ)|תכתבו(?: לי)?,? (?:ו?אל|ולא|"
    r"לא) (?:ת?תקשרו|להתקשר|טלפון)|"
    r"(?:ת?תקשרו|להתקשר)(?: אליי?)? רק|רק לא ל(?:אמא|אבא|אשתי|בעלי|עבודה|הורים))(?!\w)",
    re.IGNORECASE,
)
_PASS_ON = re.compile(
    r"(?<!\w)(?:(?:please |just |can you |could you )?(?:tell|ask|let|remind) (?:the |my |our |your )?(?:teacher|"
    r"instructor|kitchen|chef|courier|driver|"
    r"team|staff|noa|daniel)|please,? (?:the )?teacher|(?:no|not|without) (?:big |much )?(?:attention|fuss)|"
    r"(?:ת(?:גידו|גיד|גידי|מסרו|מסור|מסרי|עבירו|עדכנו)|שתגידו|להגיד|למסור) ל(?:מורה|מורים|מדריכ\w*|צוות|שליח|טבח|"
    r"מטבח|נועה|דניאל)|"
    r"שהמורה (?:לא |ת|י)\w*)(?!\w)",
    re.IGNORECASE,
)
_WHERE_TO = re.compile(
    r"(?<!\w)(?:(?:ו?לאן|איפה|איך) (?:לשלוח|שולחים|אשלח|להעביר)|where (?:do|should|can|shall) (?:i|we) send)(?!\w)",
    re.IGNORECASE,
)
_LATE = re.compile(
    r"(?<!\w)(?:running (?:a (?:bit|little) )?late|(?:i'?m|we'?re|i'?ll be|we'?ll be|gonna be) (?:\w+ ){0,3}late|"
    r"(?:אני|אנחנו|אנו) (?:קצת |ממש )?(?:מאחרת?|מאחרים|מאחרות|מתעכבת?|מתעכבים)|נאחר|אאחר|נגיע (?:קצת )?באיחור|"
    r"אגיע (?:קצת )?באיחור)(?!\w)",
    re.IGNORECASE,
)

_NOT_BOOKED = re.compile(
    r"(?<!\w)(?:(?:don'?t|dont|do not|never|no need to) (?:\w+ )?(?:sign|put|book|register|enrol\w*|add) "
    r"(?:me|us|her|him|them)|"
    r"ו?(?:אל ת(?:רשמו|רשום|רשמי|קבעו|קבע|קבעי|כניסו|שריינו|זמינו)|לא ל(?:רשום|קבוע|שריין)|בלי לרשום) "
    r"(?:לי|לנו|אותי|אותנו|אותו|אותה|אותם))(?!\w)",
    re.IGNORECASE,
)


def hear_wish(turn: Turn, words: str) -> bool:
    """Keep how they want to be reached, pass on what is to be passed on; False where words are nothing of the kind."""
    if turn.lead.handoff.open and _WHERE_TO.search(words):
        turn.reply("waiting", turn.phrase("send_it_here"), reason("waits"))
        return True
    if is_question(words) and not _LATE.search(words):
        return False
    if _NOT_BOOKED.search(words):
        turn.reply("noted", turn.phrase("not_booked"), reason("told_us", act="not_booked"))
        return True
    if wants_reached_so(words):
        learn(turn, "contact_wish", "told", words)
        if not turn.lead.handoff.has_owner():
            turn.reply("noted", turn.phrase("contact_wish"), reason("told_us", act="contact_wish"))
        return True
    if _LATE.search(words):
        ask_staff(turn, words, told="late_heard")
        return True
    if _PASS_ON.search(words) or asks_to_leave_it(words):
        ask_staff(turn, words, told="word_passed_on")
        return True
    return False


def wants_reached_so(words: str) -> bool:
    """Whether words say how they want to be reached, or who is not to be.

    >>> wants_reached_so("please write, don't call me at work"), wants_reached_so("אל תתקשרו אליי לעבודה")
    (True, True)
    >>> wants_reached_so("please don't contact Rachel"), wants_reached_so("nobody called me")
    (True, False)
    """
    return _REACH.search(words) is not None
