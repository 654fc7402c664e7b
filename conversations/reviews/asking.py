"""Everybody who bought is asked for a review: once, with one gentle reminder, whatever their score was."""

from datetime import timedelta

from conversations.asking.again import LostAsk, ask_again
from conversations.asking.asking import Ask, keep_quiet, put
from conversations.deliveries.facts import OrderDelivered
from conversations.deliveries.part import Deliveries
from conversations.lead.content import Choice
from conversations.lead.reason import reason
from conversations.purchases.facts import OrderUndone, Purchased
from conversations.purchases.part import Purchases
from conversations.reviews.facts import ReviewAsked
from conversations.reviews.part import Reviewing
from conversations.reviews.words import ReviewWords
from conversations.surveys.part import Surveys
from conversations.surveys.scales import SCALES
from conversations.turn.effects import StartTimer, StopTimers
from conversations.turn.inputs import Input, TimerFired, Unreachable
from conversations.turn.keys import Key
from conversations.turn.turn import Turn

REVIEW, REMIND = "review", "remind"
"""The purpose of its timer and its messages; the part of the reminder's."""
ASKED = "review_ask"
"""The kind of utterance that asks for it."""
_WAITS = timedelta(days=90)
"""How long it is worth asking, for all that stands against it."""
_STARS = 5


def follow(turn: Turn, _: Input) -> None:
    """Who buys is asked some time after their order arrived; who gave it back is not."""
    words, kept = turn.journey.own_part(ReviewWords), turn.lead[Reviewing]
    if words is None:
        return
    keep_quiet(turn, REVIEW)
    if (undone := turn.noted(OrderUndone)) and undone.over:
        kept.review_planned = False
        turn.add(StopTimers(reason("money_back"), REVIEW))
    elif kept.review_asked_at is None and turn.noted(OrderDelivered):
        _plan(turn, words.after)
    elif kept.review_asked_at is None and turn.noted(Purchased) and not kept.review_planned:
        _plan(turn, words.after_purchase)


def ask(turn: Turn, timer: TimerFired) -> None:
    """The moment to ask, or to remind, came."""
    words, kept = turn.journey.own_part(ReviewWords), turn.lead[Reviewing]
    again = timer.key.part == REMIND
    if (
        words is None
        or not turn.lead[Purchases].is_customer
        or kept.written
        or (kept.review_asked_at and not again)
    ):
        kept.review_planned = False
        return
    text = words.remind if again else words.ask_unhappy if _is_unhappy(turn) else words.ask
    why = reason("review_reminded") if again else reason("review_asked")
    key = Key(REVIEW, part=timer.key.part)
    first = reason("on_its_way") if _is_on_its_way(turn) else None
    if (
        put(turn, timer, Ask(REVIEW, ASKED, turn.say(text), why, key, list_stars(), waits_for=first))
        == "asked"
    ):
        _note_asked(turn, words, again=again)


def ask_anew(turn: Turn, failed: Unreachable, key: Key) -> None:
    """The request, or its reminder, did not arrive: it takes the next channel, unless they write one already."""
    if turn.lead[Reviewing].written or not turn.lead[Purchases].is_customer:
        return
    why = reason("review_reminded") if key.part == REMIND else reason("review_asked")
    ask_again(turn, failed, key, LostAsk(REVIEW, ASKED, why))


def list_stars() -> tuple[Choice, ...]:
    """One to five."""
    return tuple(Choice(f"review:stars:{number}", str(number)) for number in range(1, _STARS + 1))


def list_consents(turn: Turn, said: ReviewWords) -> tuple[Choice, ...]:
    """Whether it may be shown, and with the name."""
    return (
        Choice("review:publish:named", turn.say(said.with_name)),
        Choice("review:publish:anonymous", turn.say(said.without_name)),
        Choice("review:publish:no", turn.say(said.not_published)),
    )


def list_links(said: ReviewWords) -> tuple[Choice, ...]:
    """Where else they may write, whatever they wrote here."""
    places = (("Google", said.google), ("Facebook", said.facebook))
    return tuple(Choice(f"review:link:{name.lower()}", name, url) for name, url in places if url)


def stop_reminding(turn: Turn) -> None:
    """They are writing it."""
    turn.add(StopTimers(reason("has_written"), REVIEW, part=REMIND))


def _note_asked(turn: Turn, words: ReviewWords, *, again: bool) -> None:
    kept = turn.lead[Reviewing]
    turn.note(ReviewAsked(again))
    if again:
        kept.review_reminded_at = turn.now
        return
    kept.review_asked_at, kept.review_planned = turn.now, False
    due = turn.now + words.remind_after
    turn.add(StartTimer(Key(REVIEW, part=REMIND), due, due + _WAITS))


def _plan(turn: Turn, after: timedelta) -> None:
    due = turn.now + after
    turn.lead[Reviewing].review_planned = True
    turn.add(StartTimer(Key(REVIEW), due, due + _WAITS))


def _is_on_its_way(turn: Turn) -> bool:
    return turn.lead[Deliveries].awaits(turn.lead[Purchases].orders, "shipped", "late")


def _is_unhappy(turn: Turn) -> bool:
    """Whether the last score they gave was a low one."""
    given = [
        (round.answered_at, round.score <= SCALES[kind].low)
        for kind, rounds in turn.lead[Surveys].rounds.items()
        for round in rounds
        if round.answered_at is not None and round.score is not None and kind in SCALES
    ]
    return max(given, default=(None, False), key=lambda one: one[0] or turn.lead.created_at)[1]
