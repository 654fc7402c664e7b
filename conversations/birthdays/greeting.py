"""A birthday: it is planned as soon as it is known, and greeted on the day, where the lead is; once a year.

A kind word is no advertisement, and yet nobody asked for it: hours, caps, a refusal and the budget of one thing a week
hold it back. With a code it is an advertisement, and goes so only to those who agreed; others get the kind word.
"""

from datetime import date, datetime, timedelta
from typing import Any

from conversations.answers.offered.codes import note_shown, offer_values
from conversations.answers.offered.offers import give_named
from conversations.asking.budget import keep_free, note_ask, was_asked
from conversations.birthdays.days import find_birthday, find_next, was_greeted
from conversations.birthdays.facts import BirthdayGreeted, BirthdayHeld, BirthdayMoved
from conversations.birthdays.part import Birthday
from conversations.birthdays.words import BirthdayWords
from conversations.hours.windows import on_day
from conversations.hours.zones import zones_of
from conversations.lead.reason import Reason, reason
from conversations.policy.before_queueing import Due, find_closed, judge
from conversations.policy.fitness import why_in_hands, why_not_fit
from conversations.policy.marking import mark
from conversations.policy.muted import why_muted
from conversations.profile.learning import is_tender
from conversations.reach.choosing import find_best_channel, find_next_channel
from conversations.reach.losing import note_tried
from conversations.timeline.capability import UNTOLD
from conversations.turn.effects import StartTimer
from conversations.turn.inputs import Input, TimerFired, Unreachable
from conversations.turn.keys import Key
from conversations.turn.turn import Turn

BIRTHDAY = "birthday"
"""The purpose of its timer and its message; the message's round is the year."""
_BELATED = timedelta(days=2)
"""How long after the day a greeting still is one, where the day was closed for writing."""
_SPREAD = "spread"


def follow(turn: Turn, _: Input) -> None:
    """Whatever was decided: their day may be known now, be another one, or begin elsewhere."""
    words = turn.journey.own_part(BirthdayWords)
    if turn.lead.contact.birthday is None and Birthday.stored_as not in turn.lead.parts:
        return
    kept, told = turn.lead[Birthday], turn.happened
    if isinstance(told, TimerFired) and told.key.purpose == BIRTHDAY:
        return  # it was just seen to
    planned = None if words is None or turn.lead.consent.refused_at else find_next(turn, words)
    if _is_under_way(turn) or kept.birthday_due_at == (planned[1] if planned else None):
        return
    _plan(turn, planned)


def plan_anew() -> tuple[Key, dict[str, Any]]:
    """Key and data of a timer without a day: when it comes, the next birthday is planned."""
    return Key(BIRTHDAY), {UNTOLD: True}


def greet(turn: Turn, timer: TimerFired) -> None:
    """The day came."""
    words, told = turn.journey.own_part(BirthdayWords), timer.data.get("day")
    turn.lead[Birthday].birthday_due_at = None
    if words is None:
        return
    if told is None:
        _plan(turn, find_next(turn, words))
        return
    day = date.fromisoformat(str(told))
    is_theirs = (
        find_birthday(turn.lead, day.year) == day
    )  # else another day was told since, or of another record
    if is_theirs and not was_greeted(turn.lead[Birthday], day, turn.now) and _see_to(turn, timer, words, day):
        return
    _plan(turn, find_next(turn, words))


def greet_again(turn: Turn, failed: Unreachable, key: Key) -> None:
    """The greeting did not arrive: it takes the next channel, once on each, while it is still the day for it."""
    words, day = turn.journey.own_part(BirthdayWords), find_birthday(turn.lead, key.round)
    if words is None or day is None:
        return
    turn.channel = find_next_channel(turn, note_tried(turn, key._replace(via=""), failed.channel))
    lapses_at = _find_end(turn, words, day)
    if unfit := _why_not_again(turn, lapses_at):
        _hold(turn, words, day, unfit)
    elif turn.channel:
        written_to = turn.lead.dialogue.written_to
        _say(turn, words, day, lapses_at, turn.channel.value)
        turn.lead.dialogue.written_to = written_to


def _why_not_again(turn: Turn, lapses_at: datetime) -> Reason | None:
    if turn.now >= lapses_at:
        return reason("late")
    if unfit := _why_unfit_for_words(turn) or find_closed(turn):
        return unfit
    if turn.channel and (account := turn.given.held.get(turn.channel)):
        return reason("account", channel=turn.channel, account=account)
    return None


def _see_to(turn: Turn, timer: TimerFired, words: BirthdayWords, day: date) -> bool:
    """Greet, or hold the greeting back; True where it is put off."""
    turn.channel = find_best_channel(turn)
    if unfit := _why_unfit(turn):
        _hold(turn, words, day, unfit)
        return False
    lapses_at = _find_end(turn, words, day)
    verdict = judge(turn, Due(timer.due_at, lapses_at, bool(timer.data.get(_SPREAD))), turn.channel, BIRTHDAY)
    if verdict.what == "move":
        _put_off(turn, timer, verdict.at, verdict.why, spread=verdict.spread)
        return True
    if verdict.what == "hold":
        _hold(turn, words, day, reason("birthday_over", cause=verdict.why))
        return False
    _send(turn, words, day, lapses_at)
    return False


def _why_unfit(turn: Turn) -> Reason | None:
    if was_asked(turn.lead, turn.now):
        return reason("asked_lately")
    return _why_unfit_for_words(turn)


def _why_unfit_for_words(turn: Turn) -> Reason | None:
    lead = turn.lead
    if unfit := why_not_fit(lead, "service") or why_in_hands(lead) or why_muted(lead, BIRTHDAY):
        return unfit
    if is_tender(turn):
        return reason("in_mourning")
    return None if turn.channel else reason("no_channel")


def _find_end(turn: Turn, words: BirthdayWords, day: date) -> datetime:
    """When it is worth nothing any more: with the day, or some days later where there are words for that."""
    zone = zones_of(turn.lead, turn.journey.business)[0]
    midnight = on_day(day + timedelta(days=1), words.at.min, zone)
    return midnight + _BELATED if words.belated else midnight


def _send(turn: Turn, words: BirthdayWords, day: date, lapses_at: datetime) -> None:
    kept = turn.lead[Birthday]
    kept.birthday_greeted_at, kept.birthday_greeted_for = turn.now, day.year
    note_ask(turn.lead, turn.now)
    turn.note(BirthdayGreeted(day.year, _say(turn, words, day, lapses_at)))


def _say(turn: Turn, words: BirthdayWords, day: date, lapses_at: datetime, via: str = "") -> str:
    """Queue the words; gives the offer that came with them, or ""."""
    zone = zones_of(turn.lead, turn.journey.business)[0]
    is_late = words.belated is not None and turn.now.astimezone(zone).date() > day
    text, why, offer = turn.say(words.wish), reason("birthday"), ""
    if words.belated is not None and is_late:
        text, why = turn.say(words.belated), reason("birthday_was")
    elif gift := _find_gift(turn, words):
        text, why, offer = gift, reason("birthday_gift"), words.offer or ""
    if not is_late:
        lapses_at = min(lapses_at, on_day(day + timedelta(days=1), words.at.min, zone))
    turn.send(
        BIRTHDAY, text, why, kind="advertising" if offer else "service", channel=turn.channel, reply=False,
        key=Key(BIRTHDAY, round=day.year, via=via), lapses_at=lapses_at,
    )  # fmt: skip
    return offer


def _find_gift(turn: Turn, words: BirthdayWords) -> str | None:
    """The words with the code in them, and around them what the law wants; None where there is none for them."""
    if words.offer is None or words.gift is None or turn.channel is None:
        return None
    if not turn.lead.consent.allows_advertising() or not (given := give_named(turn, words.offer)):
        return None
    note_shown(turn, given)
    return mark(turn, turn.say(words.gift, **offer_values(turn, given)), turn.channel)


def _hold(turn: Turn, words: BirthdayWords, day: date, why: Reason) -> None:
    turn.hold(BirthdayHeld(turn.say(words.wish), day.year), why)


def _put_off(turn: Turn, timer: TimerFired, at: datetime, why: Reason, *, spread: bool) -> None:
    kept = turn.lead[Birthday]
    kept.birthday_due_at, kept.birthday_put_off = at, True
    turn.add(StartTimer(timer.key, at, timer.lapses_at, {**timer.data, _SPREAD: spread, UNTOLD: True}))
    turn.note(BirthdayMoved(at), why)


def _plan(turn: Turn, planned: tuple[date, datetime] | None) -> None:
    kept = turn.lead[Birthday]
    kept.birthday_due_at = planned[1] if planned else None
    keep_free(turn.lead, kept.birthday_due_at)
    kept.birthday_put_off = False
    if planned is None:
        return
    day, due = planned
    data: dict[str, Any] = {"day": day.isoformat(), UNTOLD: True}
    turn.add(StartTimer(Key(BIRTHDAY), due, data=data))


def _is_under_way(turn: Turn) -> bool:
    """Whether a greeting that was put off is still to come."""
    kept = turn.lead[Birthday]
    is_ahead = kept.birthday_due_at is not None and kept.birthday_due_at > turn.now
    return kept.birthday_put_off and is_ahead and not turn.lead.consent.refused_at
