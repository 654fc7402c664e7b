"""What words say of a trial class: that one is wanted, that they come, that they don't. Pure."""

import re

from conversations.meetings.kept.standing import asks_standing
from conversations.profile.heard.on_the_spot import leave_on_the_spot_out
from conversations.trials.heard.asking import asks_when
from conversations.understanding.intents.cancelling import find_scrapped, keeps_it
from conversations.understanding.segments import is_question
from conversations.wording.remembering import remembered
from conversations.wording.said import read_said, whole
from conversations.wording.weekdays import find_named_days

_SAID = read_said(__package__, "said")
_TRIES, _CONTESTS = whole(_SAID["tries"]), whole(_SAID["contests"])
_COMES, _SUITS, _OTHER = (whole(_SAID[key]) for key in ("comes", "suits", "other"))
_OFF = whole(f"{_SAID['calls_off']}|{_SAID['stays_away']}")
_BETWEEN = whole(_SAID["may_come_between"])
_OTHER_TIME, _SELF = (whole(_SAID[key]) for key in ("other_time", "self"))
_SUPPOSES, _STAYS_AWAY = whole(_SAID["supposes"]), whole(_SAID["stays_away"])
_ASKS_OFF = whole(_SAID["asks_off"])
_SUPPOSED = re.compile(rf"(?<!\w)(?:{_SAID['supposed']})", re.IGNORECASE)
_ANOTHER_DAY = whole(_SAID["another_day"])
_ANOTHER = whole(_SAID["of_another"])
_MEMBER = whole(_SAID["member"])
_HOLDS, _BOOKS_ALL = whole(_SAID["holds"]), whole(_SAID["books_all"])
_NOT_COMING = whole(_SAID["not_coming"])
_SAME_DAY, _WEEK_AFTER = whole(_SAID["same_day"]), whole(_SAID["week_after"])
_FIRST, _SECOND = whole(_SAID["first"]), whole(_SAID["second"])
_OTHER_DENIED = whole(_SAID["other_denied"])
_LOOKS, _WATCHES = whole(_SAID["looks"]), whole(_SAID["watches"])
_NOT_THAT = re.compile(r"\W*(?:(?:no|לא),? )?(?:not|לא) (?=\S)", re.IGNORECASE)
"""Of two the other one is meant."""
_OF_WEEK = re.compile(
    r"(?<!\w)(?:week|[בלה]?שבוע|ש?אחריו|שאחרי|one after|(?:day|mon|tue|sun)s? after|"
    r"(?:first|last|next|other|second|later) (?:months?|times?|years?|place|studio|thing|question|offer)|"
    r"[בלה]{0,2}(?:חודש|פעם|שנה|מקום|סטודיו|דבר|שאלה) ה?(?:ראשון|ראשונה|שנייה|שני|אחרון|אחרונה|אחרת?))(?!\w)",
    re.IGNORECASE,
)
_COMING = re.compile(r"(?<!\w)(?:הקרוב|next|nearest)(?!\w)", re.IGNORECASE)
"""Beside a day this is the coming one, whichever hour of it."""
_FEW, _SHORT, _PLACE = 9, 14, 5  # words of who says that they come; of who says when; that tell which of two


@remembered
def may_want(words: str) -> bool:
    """Whether words may be of a class that one comes to: nothing is decided by it."""
    return bool(_TRIES.search(words) or _COMES.search(words) or find_named_days(words))


@remembered
def is_for_self(words: str) -> bool:
    """Whether it is for who writes, and not for whom they wrote of before.

    >>> is_for_self("גם אני רוצה לנסות"), is_for_self("put me down too"), is_for_self("put her down")
    (True, True, False)
    """
    return _SELF.search(words) is not None


@remembered
def is_of_another(words: str) -> bool:
    """Whether somebody else than who writes is spoken of.

    >>> is_of_another("she wants to try waltz"), is_of_another("תרשמי אותה לוואלס"), is_of_another("רוצה ניסיון ואלס")
    (True, True, False)
    """
    return _ANOTHER.search(words) is not None


@remembered
def wants_another_day(words: str) -> bool:
    """Whether another day is asked for, and none named.

    >>> wants_another_day("cant do tuesday. any other day?"), wants_another_day("can't come")
    (True, False)
    """
    return _ANOTHER_DAY.search(words) is not None


@remembered
def is_of_member(words: str) -> bool:
    """Whether somebody speaks as who comes already.

    >>> is_of_member("please freeze my membership"), is_of_member("אפשר להקפיא?"), is_of_member("I want to try")
    (True, True, False)
    """
    return _MEMBER.search(words) is not None and not (asks_when(words) or asks_standing(words))


@remembered
def books_all(words: str) -> bool:
    """Whether all of them are to be put down.

    >>> books_all("can you put the three of us down?"), books_all("sign us up for updates")
    (True, False)
    """
    return _BOOKS_ALL.search(words) is not None and not is_of_other(words)


@remembered
def holds_back(words: str) -> bool:
    r"""Whether they take back a wish in the same breath.

    >>> holds_back("sign me up. wait, no"), holds_back("תרשום אותי\nלא רגע"), holds_back("sign me up")
    (True, True, False)
    """
    return _HOLDS.search(words) is not None


@remembered
def find_place(words: str) -> int | None:
    """Which of two that were offered: 0 or 1.

    >>> find_place("Yes that one"), find_place("השני"), find_place("yes")
    (0, 1, None)
    >>> find_place("not the late one"), find_place("לא המוקדם")
    (0, 1)
    """
    if len(words.split()) > _PLACE or _OF_WEEK.search(words):
        return None
    if denied := _NOT_THAT.match(words):
        rest = words[denied.end() :]
        place = (
            None if find_named_days(rest) else find_place(rest)
        )  # "not this Monday" is no "not the next one"
        return None if place is None else 1 - place
    if _FIRST.search(words):
        return None if find_named_days(words) and _COMING.search(words) else 0
    return 1 if _SECOND.search(words) else None


@remembered
def is_of_other(words: str) -> bool:
    """Whether something else is meant, that one is put down for too.

    >>> is_of_other("put us down for the month"), is_of_other("just the trial, we're not signing up for the month yet")
    (True, False)
    >>> is_of_other("נרשמים לחודש"), is_of_other("לניסיון בינתיים, לא נרשמים לחודש עדיין")
    (True, False)
    """
    return _OTHER.search(_OTHER_DENIED.sub(" ", words)) is not None


@remembered
def says_coming(words: str) -> bool:
    """Whether they say that they come, or that what was offered suits.

    >>> says_coming("נבוא ביום שני"), says_coming("Sunday 18:30 suits"), says_coming("how much is it on Monday?")
    (True, True, False)
    """
    if is_question(words) or len(words.split()) > _SHORT or _OFF.search(words):
        return False
    return _COMES.search(words) is not None or _SUITS.search(words) is not None


@remembered
def only_comes(words: str) -> bool:
    """Whether they say that they come, in a few words.

    >>> only_comes("see you Sunday!"), only_comes("נבוא שבוע הבא, אותו יום"), only_comes("Sunday suits")
    (True, True, False)
    """
    is_short = len(words.split()) <= _FEW and not is_question(words)
    return is_short and not is_doubtful(words) and _COMES.search(words) is not None and not _OFF.search(words)


def is_doubtful(words: str) -> bool:
    """Whether they deny, doubt, or tell of what was."""
    return _NOT_COMING.search(words) is not None


@remembered
def calls_off(words: str) -> bool:
    """Whether they don't come after all; who asks what would be if they don't may come yet.

    >>> calls_off("we can't come"), calls_off("can I cancel if I get called in?"), calls_off("ואם לא אוכל להגיע?")
    (True, False, False)
    """
    is_off = _OFF.search(words) is not None or find_scrapped(words) is not None
    return is_off and not (_only_supposes(words) or keeps_it(words))


def _only_supposes(words: str) -> bool:
    """Whether nothing is settled beside what is supposed ("we can't come, is it ok if we come on Thursday?")."""
    if _SUPPOSES.search(words) is None:
        return False
    rest = _SUPPOSED.sub(" ", words)
    is_told = _OFF.search(rest) is not None and "?" not in words and _ASKS_OFF.search(rest) is None
    return not (is_told or _STAYS_AWAY.search(rest))


@remembered
def supposes_off(words: str) -> bool:
    """Whether they ask what would be if they did not come, of what they came to try.

    >>> supposes_off("can I cancel if I get called in?"), supposes_off("can I cancel my membership if I move?")
    (True, False)
    >>> supposes_off("ואם יואב יהיה חולה?"), supposes_off("she is sick")
    (True, False)
    """
    is_off = (_OFF.search(words) or _BETWEEN.search(words)) is not None and _only_supposes(words)
    return is_off and len(words.split()) <= _LONG and not (_MEMBER.search(words) or is_of_other(words))


_LONG = 20
_INSTEAD = re.compile(
    r"(?<!\w)(?:(?:can|could|may|might|shall) (?:we|i|he|she|they|you)|is it possible|(?:how|what) about|maybe|"
    r"ו?אפשר|ו?ניתן|ו?אולי|ו?במקום)(?!\w).*",
    re.IGNORECASE | re.DOTALL,
)


@remembered
def find_instead(words: str) -> str:
    """What is asked for by who doesn't come as was agreed: another day; "" where nothing is.

    >>> find_instead("he's ill so we can't come on Monday, maybe Wednesday"), find_instead("we won't come after all")
    ('maybe Wednesday', '')
    >>> find_instead("היא חולה לא נבוא בשני אפשר לרביעי")
    'אפשר לרביעי'
    """
    found = _INSTEAD.search(words) if calls_off(words) else None
    return found[0] if found and (find_named_days(found[0]) or is_week_after(found[0])) else ""


@remembered
def only_calls_off(words: str) -> bool:
    """Whether a few words call something off, which is not what is sent to them.

    >>> only_calls_off("call it off please"), only_calls_off("cancel the messages"), only_calls_off("cancel")
    (True, False, False)
    """
    return 1 < len(words.split()) <= _FEW and calls_off(words) and not is_of_other(words)


@remembered
def wants_other(words: str) -> bool:
    """Whether what follows is to be instead of what was said, and not on the spot."""
    return _OTHER_TIME.search(leave_on_the_spot_out(words)) is not None


@remembered
def contests(words: str) -> bool:
    """Whether they wonder at what was noted of who comes.

    >>> contests("מה זה נסות? הוא לבד, למה 2 אנשים"), contests("why 2 people? it's just Ethan"), contests("מה זה סלסה?")
    (True, True, True)
    >>> contests("למה שני מורים?"), contests("why is it 2 teachers?"), contests("מה זה עולה")
    (False, False, False)
    """
    return _CONTESTS.search(words) is not None


def is_same_day(words: str) -> bool:
    """Whether the day or the hour is that of before."""
    return _SAME_DAY.search(words) is not None


def is_week_after(words: str) -> bool:
    """Whether it is to be a week later, or in the next."""
    return _WEEK_AFTER.search(words) is not None


@remembered
def only_looks(words: str) -> bool:
    """Whether they would come to look on, and dance no trial.

    >>> only_looks("can he come Wednesday just to look?"), only_looks("אפשר רק לבוא לראות שיעור בשני?")
    (True, True)
    >>> only_looks("I'm just looking for a trial"), only_looks("can he come on Wednesday?")
    (False, False)
    >>> only_looks("can dad come? he only wants to watch"), only_looks("אמא תבוא איתי, היא רק רוצה לשבת בצד")
    (True, True)
    """
    return _LOOKS.search(words) is not None


@remembered
def watches(words: str) -> bool:
    """Whether watching a class is spoken of at all.

    >>> watches("כן תקבעו לי צפייה"), watches("yes, put me down for watching"), watches("is there salsa on Monday?")
    (True, True, False)
    """
    return only_looks(words) or _WATCHES.search(words) is not None
