"""Customers who are happy bring friends: both get something when the friend buys, and not before."""

from conversations.answers.offered.facts import ReviewsCredited
from conversations.handoff.facts import HandoffOpened
from conversations.journey.model.journey import Journey
from conversations.lead.content import Language
from conversations.purchases.facts import OrderUndone, Purchased
from conversations.referrals import asking, helping, rewarding
from conversations.referrals.again import take_next_channel
from conversations.referrals.book import CARRIED, REFERRAL, needs
from conversations.referrals.facts import (
    FriendAsked,
    FriendBought,
    FriendBrought,
    LinkGiven,
    ReferralRefused,
    ReviewHelped,
    RewardTakenBack,
    RewardWithheld,
)
from conversations.referrals.linking import follow_link, hear_link, join
from conversations.referrals.part import Referral
from conversations.referrals.reasons import REASONS
from conversations.referrals.spelling import find_code
from conversations.referrals.words import REFERRALS_FILE, ReferralWords
from conversations.surveys.facts import SurveyAnswered
from conversations.turn.capability import CHOICE, CODE, Capability, Meaning
from conversations.turn.facts import Wording
from conversations.turn.inputs import Input, TimerFired
from conversations.turn.keys import Key
from conversations.turn.turn import Turn

_NAMES = {
    asking.ASK: ("שאלה על קישור לחברים", "a question about a link for friends"),
    rewarding.MOVED: ("מתנה על חבר או חברה שהביאו", "a reward for a friend"),
    helping.HELPED: ("הביקורת שלהם עזרה", "their review helped"),
    rewarding.OWN: ("בדיקה מי הביא אותם", "who brought them"),
}


def _name(key: Key, language: Language) -> str:
    return _NAMES.get(key.part, _NAMES[asking.ASK])[language == "en"]


def _name_plan(_: Journey | None, key: Key, language: Language) -> str:
    return _name(key, language)


def _name_ask(value: str, language: Language) -> str | None:
    key = {REFERRAL: Key(REFERRAL), helping.HELPED: Key(REFERRAL, part=helping.HELPED)}.get(value)
    return _name(key, language) if key else None


def _follow(turn: Turn, happened: Input) -> None:
    follow_link(turn, happened)
    rewarding.follow(turn, happened)
    asking.follow(turn, happened)
    helping.follow(turn, happened)


def _is_link(turn: Turn, words: str) -> bool:
    """A link's words come whole, out of a press."""
    said = turn.journey.own_part(ReferralWords)
    return said is not None and find_code(words, said.word) is not None


def _fire(turn: Turn, timer: TimerFired) -> None:
    if timer.key.part == rewarding.MOVED:
        rewarding.hear_of_friend(turn, timer)
    elif timer.key.part == rewarding.OWN:
        rewarding.lose_own(turn, timer)
    elif timer.key.part == helping.HELPED:
        helping.tell_helped(turn, timer)
    else:
        asking.ask(turn, timer)


REFERRALS = Capability(
    name="referrals",
    parts=(Referral,),
    follows=_follow,
    after=frozenset({Purchased, OrderUndone, SurveyAnswered, ReviewsCredited, HandoffOpened, *CARRIED}),
    merges=join,
    meanings=(Meaning(CHOICE + 2, hear_link), Meaning(CODE - 1, asking.hear_wish)),
    whole=_is_link,
    picks={"friends": asking.press},
    timers={REFERRAL: _fire},
    lost={REFERRAL: take_next_channel},
    plans={REFERRAL: _name_plan},
    needs=needs,
    names={
        "ask": lambda _, value, language: _name_ask(value, language),
        "purpose": lambda _, value, language: _name(Key(REFERRAL), language) if value == REFERRAL else None,
        "timer": lambda _, key, language: _name(key, language) if key.purpose == REFERRAL else None,
        "source": lambda _, value, language: (
            ("חבר או חברה", "a friend")[language == "en"] if value == REFERRAL else None
        ),
    },
    reasons=REASONS,
    facts={
        FriendAsked: None,
        LinkGiven: Wording("own link {code}", "קישור אישי לחברים: {code}", "A link for friends: {code}"),
        FriendBrought: Wording(
            "brought by link {code}", "הגיעו דרך הקישור {code}", "Brought by the link {code}"
        ),
        ReferralRefused: Wording(
            "link {code} does not count", "הקישור {code} לא נספר", "The link {code} does not count"
        ),
        FriendBought: Wording("a friend bought", "חבר או חברה שהביאו קנו", "A friend of theirs bought"),
        ReviewHelped: None,
        RewardTakenBack: Wording("{code} taken back", "הקוד {code} בוטל", "{code} was taken back"),
        RewardWithheld: Wording(
            "no reward for a friend", "בלי מתנה על החבר או החברה", "No reward for the friend"
        ),
    },
    files=(REFERRALS_FILE,),
)
