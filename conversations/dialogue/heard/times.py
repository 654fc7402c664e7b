"""Which words ask of the timetable, whatever else they are like."""

import re
from dataclasses import replace
from datetime import timedelta

from conversations.answers.asked.naming import find_by_words
from conversations.answers.coverage import Coverage
from conversations.answers.now import asks_now
from conversations.answers.offered.part import Answers
from conversations.dialogue.wanted.bookings import asks_to_book
from conversations.handoff.opening import open_request
from conversations.handoff.staff_hours import say_hours
from conversations.lead.dialogue import Utterance
from conversations.lead.reason import reason
from conversations.profile.interests import find_interests
from conversations.profile.learning import is_customer
from conversations.profile.part import Profile
from conversations.timetable.asked import TimesReader, asks_for_next
from conversations.timetable.asked_times import AskedTimes
from conversations.timetable.choosing import has_group_for
from conversations.timetable.had import asks_beside, asks_for_them
from conversations.timetable.limits import CanCome, read_limits
from conversations.timetable.part import ToldTimes
from conversations.timetable.saying import say_day, say_days
from conversations.timetable.told.question import ToldOf
from conversations.timetable.told.telling import tell_within_limits as say_within_limits
from conversations.turn.acts import Act
from conversations.turn.turn import Turn
from conversations.understanding.segments import is_question
from conversations.wording.weekdays import find_named_days

_TALK = timedelta(days=1)
_SHORT, _BARE, _SURE = 8, 4, 0.75
"""Words that go on from what was told, and of a question that only asks when; how sure another answer must be to be
given in its place."""
_OF_CLASSES = re.compile(
    r"(?<!\w)(?:class(?:es)?|lessons?|groups?|anything|something|what'?s (?:on|left)|what else|"
    r"which (?:day|evening)s?|what (?:day|time)s?|"
    r"when|"
    r"(?:later|earlier) (?:one|class|group)|earliest|latest|next|"
    r"ה?שיעור(?:ים)?|חוגי?ם?|קבוצ\w+|משהו|משו|מה (?:יש|עוד|נשאר|נותר)|באי?ז\w+ (?:יום|שעה)|באילו|ו?מתי|"
    r"הכי (?:מוקדם|מאוחר)\w*|יש (?:גם )?ב)(?!\w)|(?<!\w)(?:יש (?:לכם |אצלכם )?(?:גם )?ב|יש (?:גם )?ל)",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"(?<!\w)(?:how much|price|cost|pay|discount|park\w*|bus|train|station|stop|תחנה|תחנת|"
    r"wear|shoes|refund|cancel\w*|move|"
    r"switch|make up|miss(?:ed)?|"
    r"quiet\w*|bus(?:y|ier|iest)|crowded|packed|empt\w+|עמוס\w*|צפוף|צפופ\w*|שקט\w*|רגוע\w*|"
    r"deliver\w*|order|open evening|[לבהמ]{0,2}ערב ה?פתוח|ticket|holiday\w*|כמה (?:זה )?(?:עול|יוצא|יעל)\w*|מחיר\w*|"
    r"לשלם|משלמ\w+|תשלום|הנח\w+|חני\w+|אוטובוס|"
    r"רכבת|נעל\w+|ללבוש|החזר|לבטל|להזיז|להחליף|להשלים|פספס\w*|מפסיד\w*|להפסיד|הזמנ\w+|משלוח\w*|כרטיס|חג|חגים|לקבוע|קבעתי|נרשמתי)(?!\w)",
    re.IGNORECASE,
)
"""What else a day may be named in."""
_ONLY = re.compile(r"(?<!\w)(?:only|רק)(?!\w)", re.IGNORECASE)
_HOME = re.compile(
    r"(?<!\w)(?:home|back|finish\w*|done|over|sleep|bed|בבית|לחזור|לסיים|הביתה|לישון)(?!\w)", re.IGNORECASE
)
_WHAT_SUITS = re.compile(
    r"(?<!\w)(?:what (?:do|have|would|could|can) (?:you|we|i)(?: \w+){0,2} (?:have|got|offer|suggest|"
    r"recommend|do|suit)|"
    r"what(?:'s| is| would)?(?: \w+){0,2} (?:suit|fit|work|possible|good|there)s? ?(?:for )?(?:us|me|him|her|them)|"
    r"(?:anything|something|any (?:class|group)(?:es|s)?) (?:for|that (?:suits|fits)) (?:us|me|him|her|them)|"
    r"מה (?:יש|אפשר|מתאים|תציעו|תמליצו|כדאי)(?: \S+){0,3} (?:לי|לנו|לו|לה|להם|בשביל\S+)|"
    r"(?:יש|אולי) (?:משהו|שיעור|קבוצה)(?: \S+){0,2} (?:לי|לנו|לו|לה|בשביל\S+|שמתאים|שיתאים|מתאים)|מה מתאים)(?!\w)",
    re.IGNORECASE,
)
"""What there is for them."""
_WHICH_DAYS = re.compile(
    r"(?<!\w)(?:(?:which|what) (?:days?|evenings?|nights?|hours?)"
    r"(?: (?:are|is|do|can|have|would|and|of|it|the|they|you|there|that))*\W*(?:$|[.,!?]|not|no )|"
    r"[ו]?(?:ב?אי?ז[הו]|באילו|אילו|מה ה) ?(?:ימים|ערבים|יום|ערב|שעות)"
    r"(?: (?:זה|יש|מתקיים|מתקיימים|אתם|השיעור|זו))*\W*(?:$|[.,!?]|לא |חוץ ))",
    re.IGNORECASE,
)
"""The days themselves are asked for ("which evenings? not Friday"), and nothing of what they are like."""
_TELLING = 16  # words of who does no more than tell when they can come
_GROWN = 18
_NEAR = frozenset({"level", "age", "recommend", "comparison", "trial", "quality", "time", "partner"})
"""What such words are easily taken for; of the samples' own names where a journey has them."""


def as_times(turn: Turn, act: Act) -> Act:
    """An act that asks of the timetable as what it is; any other as it stands."""
    schedule = turn.playbook.index(Coverage).schedule
    is_telling = act.name not in ("answer", "unknown", "too_far") and act.about != schedule
    is_named = is_question(act.words) and bool(find_interests(turn, act.words))
    if act.name == "unknown" and turn.lead.handoff.is_grieved() and not is_named:
        return act  # a day they name is when somebody comes to them
    is_read = act.name in ("answer", "unknown") and act.about != schedule
    if schedule and is_read and asks_now(act.words) and len(act.words.split()) <= _SHORT:
        return Act("answer", act.words, 0.9, about=schedule, alone=act.alone)  # by the hours and the moment
    if schedule is None or (is_telling and not (asks_for_next(act.words) or _asks_whether_had(turn, act))):
        return act
    if act.about == schedule and asks_beside(act.words):
        return replace(act, about=find_by_words(turn, act.words) or act.about)
    if act.about == schedule:
        return replace(act, score=max(act.score, 0.9)) if asks_now(act.words) else act
    times = find_times_asked(turn, act.words, alone=act.alone)
    is_other = act.name == "answer" and act.score >= _SURE and act.about not in _NEAR
    return act if times is None or (is_other and not _asks_surely(turn, act.words)) else times


def _asks_whether_had(turn: Turn, act: Act) -> bool:
    return turn.playbook.index(TimesReader).read(act.words, turn.now).had


def _asks_surely(turn: Turn, words: str) -> bool:
    """Whether a group and its day, or the earliest of all, are asked for in so many words."""
    if asks_now(words) or asks_what_suits(turn, words) or _WHICH_DAYS.search(words):
        return True
    if _asks_for_told(turn, turn.playbook.index(TimesReader).read(words, turn.now), words):
        return True
    asked = turn.playbook.index(TimesReader).read(words, turn.now)
    is_named = bool(asked.groups or asked.not_taught)
    is_bare = asked.when and len(words.split()) <= _BARE
    return bool(
        asked.which
        or asked.had
        or _is_of_hour(asked, words)
        or (is_named and is_bare)
        or (is_named and (asked.days or asked.denied or asked.bounded))
    )


def find_times_asked(turn: Turn, words: str, *, alone: bool = True) -> Act | None:
    """The question of the timetable that words are; None where they are none."""
    schedule, reader = turn.playbook.index(Coverage).schedule, turn.playbook.index(TimesReader)
    is_other = _OTHER.search(words) or asks_beside(words) or asks_to_book(words)
    if schedule is None or reader.timetable is None or is_other:
        return None
    is_of_now = asks_now(words) and len(words.split()) <= _SHORT
    if is_of_now or asks_what_suits(turn, words) or _WHICH_DAYS.search(words):
        return Act("answer", words, 0.9, about=schedule, alone=alone)
    asked = reader.read(words, turn.now, turn.heard)
    if _asks_for_told(turn, asked, words):
        return Act("answer", words, 0.9, about=schedule, alone=alone)
    if not (_asks(turn, asked, words) or _goes_on(turn, asked, words)):
        return None
    return Act("answer", words, 0.9, about=schedule, alone=alone)


def _asks_for_told(turn: Turn, asked: AskedTimes, words: str) -> bool:
    """Whether it is asked what there is for the children who were told of, or whether that is at the same hour."""
    told, age = turn.lead[ToldTimes].told_ages, turn.lead[Profile].traits.get("age")
    own = int(age.value) if age is not None and age.value.isdecimal() else _GROWN
    is_of_child = bool(told) or (own < _GROWN and has_group_for(turn, own))
    return is_of_child and (asks_for_them(words) or (asked.same_hour and len(told) > 1))


def tell_within_limits(turn: Turn, words: str) -> bool:
    """Who tells when they can come, and asks nothing, is told what there is then."""
    schedule = turn.playbook.index(Coverage).schedule
    if schedule is None or is_question(words) or read_limits(words) == CanCome() or asks_to_book(words):
        return False
    if len(words.split()) > _TELLING or _OTHER.search(words):
        return False
    handoff = turn.lead.handoff.open
    if handoff is not None and handoff.gravity != "question":
        return False
    if _is_of_move(turn, words):
        told_back = turn.phrase("move_falls_through", hours=say_hours(turn))
        why = reason("wants_done", request="request_move")
        open_request(turn, why, words, told_back, wants_details=True)
        return True
    told = say_within_limits(turn)
    if told is None:
        return False
    limits = read_limits(words)
    is_of_days = limits.after is None and limits.before is None
    if is_of_days and told.sessions and _was_just_told(turn, schedule, told):
        when = say_days(sorted({one.day for one in told.sessions}), turn.language)
        turn.reply(
            "answer", turn.phrase("times_fit", when=when), reason("answered", answer=schedule, percent=90)
        )
        return True
    turn.lead[Answers].said_at[schedule] = turn.now
    text = " ".join(filter(None, (_say_without(turn, words, told), told.text)))
    turn.reply("answer", text, reason("answered", answer=schedule, percent=90), about=schedule)
    return True


def _say_without(turn: Turn, words: str, told: ToldOf) -> str:
    """On which of the days that they name there is nothing for the grown; "" where there is, or none is named."""
    timetable = turn.playbook.index(TimesReader).timetable
    groups = timetable.groups if timetable else {}
    if timetable is None or any(groups[one.group].ages.most < _GROWN for one in told.sessions):
        return ""
    had = {one.day for one in timetable.sessions if groups[one.group].ages.most >= _GROWN}
    free = sorted(set(find_named_days(words)) - had - set(turn.lead[ToldTimes].limits_now(turn.now).denied))
    when = say_day(free, turn.language)
    is_said = not free or when.casefold() in told.text.casefold()
    return "" if is_said else turn.phrase("times_none_suits", when=when)


def _was_just_told(turn: Turn, schedule: str, told: ToldOf) -> bool:
    """Whether they read just these hours, of what they come for, in what was said last."""
    last = next((line.text for line in reversed(turn.lead.dialogue.recent) if line.by == "bot"), "")
    is_chosen = "interest" in turn.lead[Profile].traits and len({one.group for one in told.sessions}) == 1
    is_read = all(f"{one.at:%H:%M}" in last for one in told.sessions)
    return is_chosen and is_read and turn.lead.dialogue.said == Utterance("answer", schedule)


def _is_of_move(turn: Turn, words: str) -> bool:
    """Whether a student whose case was closed a while ago rules out a day: what was arranged falls through."""
    hands = turn.lead.handoff
    is_fresh = (
        hands.had_case(turn.now) and hands.resumed_at is not None and turn.now - hands.resumed_at < _TALK
    )
    return is_fresh and is_customer(turn) and bool(read_limits(words).denied)


def asks_what_suits(turn: Turn, words: str) -> bool:
    """Whether who told when they can come asks what there is then ("what do you have for us?")."""
    return turn.lead[ToldTimes].limits_now(turn.now) != CanCome() and _WHAT_SUITS.search(words) is not None


def _asks(turn: Turn, asked: AskedTimes, words: str) -> bool:
    """Whether a question is of days and hours by itself."""
    is_of_level = asked.when_of_level or (asked.levels and asked.bounded)
    is_named = bool(asked.groups or asked.not_taught or is_of_level)
    is_of_us = is_named or _OF_CLASSES.search(words) is not None or _is_of_hour(asked, words)
    narrows = (
        asked.narrows
        or asked.same
        or (asked.when and asked.groups)
        or (asked.not_taught and bool(asked.levels or asked.whether))
    )
    is_asked = is_question(words) or asked.other or asked.had or bool(asked.which)
    return is_asked and bool(narrows) and is_of_us


_WHAT_THEN = re.compile(
    r"(?<!\w)(?:what(?:'s| is| do you have| have you got)(?: there)? on|מה (?:יש|קורה|מתקיים)(?: (?:לכם|אצלכם))? ב)",
    re.IGNORECASE,
)


def _is_of_hour(asked: AskedTimes, words: str) -> bool:
    """Whether a day and its hour are named and hardly anything else ("Monday 19:45?"), or what there is on a day."""
    is_what = _WHAT_THEN.search(words) is not None
    return bool(asked.days) and (is_what or (bool(asked.at) and len(words.split()) <= _BARE))


def _goes_on(turn: Turn, asked: AskedTimes, words: str) -> bool:
    """Whether a few words go on from days and hours that were told."""
    schedule = turn.playbook.index(Coverage).schedule
    said_at = [at for key, at in turn.lead[Answers].said_at.items() if key.split("/")[0] == schedule]
    if not said_at or turn.now - max(said_at) > _TALK:
        return False
    if asked.pick is not None:
        return asked.ends
    if not (is_question(words) or len(words.split()) <= _SHORT):
        return asked.before is not None and _HOME.search(words) is not None
    narrows = asked.same or asked.days or asked.denied or asked.bounded or asked.which or asked.ends
    is_limit = asked.denied or asked.before or asked.after or _ONLY.search(words)
    return bool(narrows) and (is_question(words) or bool(is_limit))
