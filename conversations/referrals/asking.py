"""Who is happy is asked, once, whether they want a link for friends; who wants one gets it."""

import re
from datetime import timedelta

from conversations.asking.asking import Ask, keep_quiet, put
from conversations.lead.content import Choice
from conversations.lead.reason import reason
from conversations.purchases.facts import OrderUndone
from conversations.purchases.part import Purchases
from conversations.referrals.book import REFERRAL
from conversations.referrals.effects import KeepLink
from conversations.referrals.facts import FriendAsked, LinkGiven
from conversations.referrals.part import Referral
from conversations.referrals.words import ReferralWords
from conversations.reviews.part import Reviewing
from conversations.surveys.facts import SurveyAnswered
from conversations.timeline.names import name_of
from conversations.turn.effects import StartTimer, StopTimers
from conversations.turn.inputs import Input, TimerFired
from conversations.turn.keys import Key
from conversations.turn.turn import Turn
from conversations.wording.filling import read_phone
from conversations.wording.plain import SHORT, plain
from conversations.wording.said import read_said, whole

ASK = "ask"
"""The part of the timer and of the message that asks."""
ASKED = "friend_ask"
"""The kind of utterance that asks."""
_HIGH = {"csat": 5, "nps": 9}
"""From which score on somebody is happy enough to tell friends."""
_WISH = whole("|".join(read_said(__package__, "wishes").values()))
_OWN = re.compile(
    r"(?<!\w)ה?(?:קישור|לינק)(?: ה?אישי)? שלי(?!\w)|(?<!\w)(?:קישור|לינק) אישי(?!\w)|\bmy (?:own |personal )?link\b"
)
"""What is said of the link by somebody who has one."""
_AFTER_REVIEW = timedelta(days=2)
"""When to look again where they are still to be asked for a review: everybody is, and that comes first."""
_WAITS = timedelta(days=60)
"""How long it is worth asking, for all that stands against it."""


def follow(turn: Turn, _: Input) -> None:
    """A high score is a good moment; a purchase that was given back is none."""
    words, kept = turn.journey.own_part(ReferralWords), turn.lead[Referral]
    if words is None:
        return
    keep_quiet(turn, REFERRAL)
    score = turn.noted(SurveyAnswered)
    if (undone := turn.noted(OrderUndone)) and undone.over:
        _call_off(turn, kept)
    elif score and score.score >= _HIGH.get(score.survey, score.score + 1):
        if may_ask(turn) and not kept.friend_ask_planned:
            kept.friend_ask_planned = True
            due = turn.now + words.after
            turn.add(StartTimer(Key(REFERRAL, part=ASK), due, due + _WAITS))
    elif score and kept.friend_ask_planned:
        _call_off(turn, kept)  # the last word of theirs was another


def may_ask(turn: Turn) -> bool:
    """Whether they may be asked for friends at all: a customer who was not asked before, and has no link yet."""
    kept = turn.lead[Referral]
    return (
        turn.journey.own_part(ReferralWords) is not None
        and turn.lead[Purchases].is_customer
        and kept.friend_asked_at is None
        and not kept.codes
    )


def ask(turn: Turn, timer: TimerFired) -> None:
    """The moment came."""
    words, kept = turn.journey.own_part(ReferralWords), turn.lead[Referral]
    if words is None or not may_ask(turn):
        kept.friend_ask_planned = False
        return
    if turn.lead[Reviewing].review_planned:
        turn.add(StartTimer(timer.key, turn.now + _AFTER_REVIEW, timer.lapses_at, timer.data))
        return
    key = Key(REFERRAL, part=ASK)
    asked = Ask(REFERRAL, ASKED, turn.say(words.ask), reason("friend_ask"), key, list_choices(turn, words))
    if put(turn, timer, asked) == "asked":
        note_asked(turn)


def list_choices(turn: Turn, words: ReferralWords) -> tuple[Choice, ...]:
    """Whether they want a link."""
    return (
        Choice("friends:link", turn.say(words.wanted)),
        Choice("friends:no", turn.say(words.not_wanted)),
    )


def note_asked(turn: Turn) -> None:
    """They are asked now, and never again."""
    kept = turn.lead[Referral]
    kept.friend_asked_at, kept.friend_ask_planned = turn.now, False
    turn.add(StopTimers(reason("friend_ask"), REFERRAL, part=ASK))
    turn.note(FriendAsked())


def press(turn: Turn, choice: str) -> bool:
    """They want a link, or not; an old message's choice works as well."""
    words = turn.journey.own_part(ReferralWords)
    if words is None or choice not in ("link", "no"):
        return False
    if choice == "no":
        turn.reply("friend_declined", turn.say(words.declined), reason("link_not_wanted"))
    else:
        give_link(turn, words)
    return True


def hear_wish(turn: Turn, words: str) -> bool:
    """A customer who wants a link for friends of their own accord."""
    said = turn.journey.own_part(ReferralWords)
    known = _OWN.search(plain(words)) if turn.lead[Referral].codes else None
    wishes = len(words) <= SHORT and (known is not None or is_wish(words))
    if said is None or not wishes or not turn.lead[Purchases].is_customer:
        return False
    give_link(turn, said)
    return True


def is_wish(words: str) -> bool:
    """Whether they want a link for friends, or ask what they get for bringing one.

    >>> is_wish("anything for me if i bring my neighbor?"), is_wish("can i bring my neighbor to class?")
    (True, False)
    """
    return _WISH.search(plain(words)) is not None


def give_link(turn: Turn, words: ReferralWords) -> None:
    """Their own link, the same one each time, with a way in for every channel that is on."""
    kept = turn.lead[Referral]
    if not kept.codes:
        kept.codes.append(turn.given.fresh.code())
        turn.add(KeepLink(kept.codes[0]))
        turn.note(LinkGiven(kept.codes[0]), reason("link_wanted"))
    links = list_ways(turn, words, f"{words.word}-{kept.codes[0]}")
    turn.reply("friend_link", turn.say(words.link, links=links), reason("link_wanted"))


def list_ways(turn: Turn, words: ReferralWords, said: str) -> str:
    """Where friends may come in, a line each: links that open a chat with the words in it, or words and a number."""
    lines = []
    for channel, way in turn.given.ways.items():
        if way.link:
            lines.append(f"{name_of('channel', channel, turn.language)}: {way.link}{said}")
        else:
            lines.append(turn.say(words.by_text, word=said, number=read_phone(way.number)))
    return "\n".join(lines) or said


def _call_off(turn: Turn, kept: Referral) -> None:
    if kept.friend_ask_planned:
        kept.friend_ask_planned = False
        turn.add(StopTimers(reason("money_back"), REFERRAL, part=ASK))
