"""What was told of an event and did not arrive goes to the lead's next channel, once on each, if it is still true."""

from collections.abc import Callable, Mapping

from conversations.events.book import Book
from conversations.events.part import Events
from conversations.events.places.attending import SILENT
from conversations.events.places.changing import NEWS_PARTS, tell_again
from conversations.events.places.closing import tell_closing
from conversations.events.places.joining import OFFER
from conversations.events.places.moments import CLOSING
from conversations.events.places.offering import lose_offer, send_offer
from conversations.events.places.reminding import AFTER, BEFORE, remind_again
from conversations.events.saying import EVENT, book_of, title_of
from conversations.lead.reason import reason
from conversations.reach.choosing import find_next_channel
from conversations.reach.losing import note_tried
from conversations.timeline.facts import Held
from conversations.turn.effects import StopTimers
from conversations.turn.inputs import Unreachable
from conversations.turn.keys import Key
from conversations.turn.turn import Turn


def take_next_channel(turn: Turn, failed: Unreachable, key: Key) -> None:
    """Try the next channel; where there is none, an offer is lost, and nobody counts as having been asked."""
    book, send = book_of(turn, key.subject), _SEND.get(key.part)
    if book is None or send is None:
        return
    turn.channel = find_next_channel(turn, note_tried(turn, key, failed.channel))
    if turn.channel is not None:
        send(turn, book, key, turn.channel.value)
        return
    turn.hold(Held(title_of(turn, book.event)), reason("no_channel"))
    if key.part == OFFER:
        lose_offer(turn, key.subject)
    elif key.part in BEFORE:
        turn.add(StopTimers(reason("no_channel"), EVENT, key.subject, SILENT))


def _offer_again(turn: Turn, book: Book, key: Key, via: str) -> None:
    wish = turn.lead[Events].wish_for(key.subject)
    if wish is None or wish.offer_ends_at is None or turn.now >= wish.offer_ends_at:
        return
    if wish.offered_at is not None and int(wish.offered_at.timestamp()) == key.round:  # not one of before
        because = reason("event_place_free", title=title_of(turn, book.event))
        send_offer(turn, book.event, wish, because, via)


def _close_again(turn: Turn, book: Book, _: Key, via: str) -> None:
    wish, event = turn.lead[Events].wish_for(book.event.id), book.event
    if wish and not wish.nearby and event.status == "open" and turn.now < event.starts_at:
        tell_closing(turn, event, via)


_SEND: Mapping[str, Callable[[Turn, Book, Key, str], None]] = {
    **dict.fromkeys((*BEFORE, AFTER), remind_again),
    **dict.fromkeys(NEWS_PARTS, tell_again),
    CLOSING: _close_again,
    OFFER: _offer_again,
}
