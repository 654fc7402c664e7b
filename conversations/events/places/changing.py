"""An event is changed: what is news of it, and what each holder and each who waits is told, once."""

from datetime import datetime
from typing import Literal, get_args

from conversations.events.book import Book
from conversations.events.event import Event
from conversations.events.part import Events
from conversations.events.places.joining import leave_waiting
from conversations.events.places.moments import CLOSING, ENDING, plan_closing
from conversations.events.places.registering import return_ticket
from conversations.events.places.reminding import PARTS, plan_reminders
from conversations.events.saying import EVENT, book_of, choose, speak_of, tell, title_of
from conversations.lead.reason import reason
from conversations.reach.choosing import find_best_channel
from conversations.timeline.facts import Held
from conversations.turn.effects import StopTimers, Withdraw
from conversations.turn.inputs import TimerFired
from conversations.turn.keys import Key
from conversations.turn.turn import Turn

NEWS, TWICE = "news", "twice"
"""Parts of timers' keys: something changed; two records had a place each."""
News = Literal["moved", "elsewhere", "off", "on_again"]
NEWS_PARTS: tuple[News, ...] = get_args(News)


def find_news(before: Event, after: Event, now: datetime) -> News | None:
    """What people are told of a change; None where it is none of theirs, or over anyhow."""
    if before.is_over(now) and after.is_over(now):
        return None
    if before.status != after.status:
        return "off" if after.status == "cancelled" else "on_again"
    if after.status == "cancelled":
        return None
    if before.starts_at != after.starts_at:
        return "moved"
    return "elsewhere" if before.venue != after.venue else None


def tell_news(turn: Turn, timer: TimerFired) -> None:
    """The event changed: reminders are planned anew, and they are told, if it is news still."""
    book = book_of(turn, timer.key.subject)
    if book is None:
        return
    mine, event, news = turn.lead[Events], book.event, str(timer.data.get("news"))
    holds, waits = bool(mine.tickets_for(event.id)), mine.wish_for(event.id) is not None
    if event.status == "cancelled":
        news = "off"
    elif news == "off":
        news = "on_again"
    _plan_anew(turn, event)
    if not holds and not waits:
        return
    if news == "off" and waits:
        leave_waiting(turn, event, reason("event_cancelled", title=title_of(turn, event)), "passed_over")
    if event.is_over(turn.now):
        return
    _send_news(turn, event, news, waits=waits and not holds)


def _plan_anew(turn: Turn, event: Event) -> None:
    for part in (*PARTS, CLOSING, ENDING):
        turn.add(StopTimers(reason("event_stale"), EVENT, event.id, part))
    turn.add(Withdraw(reason("event_stale"), EVENT, event.id))
    if event.status == "open" and turn.lead[Events].ticket_for(event.id):
        plan_reminders(turn, event)
    elif event.status == "open" and (wish := turn.lead[Events].wish_for(event.id)):
        wish.nearby = False
        plan_closing(turn, event)


def _send_news(turn: Turn, event: Event, news: str, *, waits: bool, via: str = "") -> None:
    phrase = f"event_{news}"
    if waits:
        if news not in ("off", "moved"):
            return
        phrase = f"{phrase}_waiting"
    if not via:
        turn.channel = find_best_channel(turn)
    if turn.lead.consent.refused_at or turn.channel is None:
        unfit = reason("left_alone") if turn.lead.consent.refused_at else reason("no_channel")
        turn.hold(Held(title_of(turn, event)), unfit)
        return
    choices = (choose(turn, "cant", event.id),) if news in ("moved", "elsewhere") and not waits else ()
    speak_of(turn, event)
    turn.send(
        EVENT, tell(turn, phrase, event), reason("event_changed", title=title_of(turn, event)),
        () if turn.traits.billed_by_part else choices, about=event.id, reply=False,
        key=Key(EVENT, event.id, news, event.version, via), lapses_at=event.ends_at,
    )  # fmt: skip


def tell_again(turn: Turn, book: Book, key: Key, via: str) -> None:
    """News did not arrive: on another channel, if nothing has changed since."""
    mine, event = turn.lead[Events], book.event
    if key.round != event.version or event.is_over(turn.now):
        return
    holds, waits = bool(mine.tickets_for(event.id)), mine.wish_for(event.id) is not None
    if holds or waits or key.part == "off":
        _send_news(turn, event, key.part, waits=not holds, via=via)


def keep_one(turn: Turn, timer: TimerFired) -> None:
    """Two records turned out to be one person: of two tickets of their own, or two places kept, one stays."""
    book, mine = book_of(turn, timer.key.subject), turn.lead[Events]
    if book is None:
        return
    event = book.event
    own = [held for held in mine.tickets_for(event.id) if not held.friend]
    for held in own[1:]:
        return_ticket(turn, event, held, reason("event_twice"))
    if own and mine.wish_for(event.id):
        leave_waiting(turn, event, reason("event_twice"))
