"""An event in words: its title, when and where, its word, its ticket, and choices about it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from conversations.events.book import Book, EventCalendar
from conversations.events.event import Event, Words
from conversations.events.part import Events, HeldTicket
from conversations.lead.content import Choice, Media
from conversations.lead.reason import Reason, Why
from conversations.turn.resources import Resource
from conversations.turn.turn import Turn
from conversations.wording.filling import language_of_name
from conversations.wording.times import say_until, say_when

TICKET = "event_ticket"
"""The kind of reply that shows a ticket."""
EVENT = "event"
"""The kind of any other reply about an event, the purpose of its timers and messages, and how ids of choices begin."""
_SHORT_TITLE, _SHORT_NAME = 40, 6


def book_of(turn: Turn, event_id: str) -> Book | None:
    """An event as it is now; None where there is none, or it is long over."""
    wanted = Resource("event", event_id)
    found: Book | None = turn.behind(wanted) if wanted in turn.given.resources else None
    return found


def calendar_of(turn: Turn) -> EventCalendar:
    """The events that are known."""
    return turn.playbook.live.get(EventCalendar)


def speak_of(turn: Turn, event: Event) -> None:
    """It is the event that is spoken of from now on."""
    mine = turn.lead[Events]
    mine.spoken_of, mine.spoken_at = event.id, turn.now


def in_words(turn: Turn, words: Words) -> str:
    """A text of an event in the lead's language, else in the one it was written in; "" where there is none."""
    return words.get(turn.language) or next(iter(words.values()), "")


def title_of(turn: Turn, event: Event) -> str:
    """What the event is called."""
    return in_words(turn, event.title)


def word_of(turn: Turn, event: Event) -> str:
    """The word to text, in the lead's language where there is one in it."""
    fitting = (word for word in event.keywords if language_of_name(word) == turn.language)
    return next(fitting, next(iter(event.keywords), ""))


def zone_of(event: Event) -> ZoneInfo:
    """The zone in which an event's hours are told."""
    return ZoneInfo(event.zone)


def weekday_of(event: Event) -> int:
    """The day of the week on which it is: Monday is 0."""
    return event.starts_at.astimezone(zone_of(event)).weekday()


def values_of(turn: Turn, event: Event) -> dict[str, str]:
    """An event's placeholders. `venue` reads after the time: ", 14 Lincoln St", or "" where it is not told."""
    venue = in_words(turn, event.venue)
    return {
        "event": title_of(turn, event),
        "when": say_when(event.starts_at, turn.now, zone_of(event), turn.language),
        "venue": f", {venue}" if venue else "",
        "word": word_of(turn, event),
    }


def tell(turn: Turn, name: str, event: Event, **values: str) -> str:
    """What the bot says of an event: a phrase, filled."""
    return turn.phrase(name, **(values_of(turn, event) | values))


def say_end(turn: Turn, event: Event, moment: datetime) -> str:
    """A moment as it reads after "until"."""
    return say_until(moment, turn.now, zone_of(event), turn.language)


def choose(turn: Turn, action: str, event_id: str, *, shares_phone: bool = False) -> Choice:
    """A choice about an event: "event:take:open_day"."""
    label = turn.phrase(f"event_choose_{action}")
    return Choice(f"{EVENT}:{action}:{event_id}", label, shares_phone=shares_phone)


def name_choice(turn: Turn, event: Event) -> Choice:
    """A choice of one event among others, by title and date."""
    when = say_when(event.starts_at, turn.now, zone_of(event), turn.language)
    title = title_of(turn, event)
    return Choice(f"{EVENT}:get:{event.id}", f"{title[:_SHORT_TITLE]}, {when}")


def answer(turn: Turn, name: str, event: Event, because: Reason, *choices: Choice, **values: str) -> None:
    """Reply with a phrase about an event, and speak of it from now on."""
    speak_of(turn, event)
    turn.reply(EVENT, tell(turn, name, event, **values), because, choices, about=event.id)


def link_of(turn: Turn, code: str) -> str:
    """The address of a ticket's page."""
    return f"{turn.given.base_url}/t/{code}"


def show_ticket(turn: Turn, event: Event, held: HeldTicket, head: str, because: Reason | Why) -> None:
    """Reply with a ticket: its picture where the channel takes one, and its link. On SMS it is one part."""
    speak_of(turn, event)
    turn.lead.dialogue.greeted_at = turn.lead.dialogue.greeted_at or turn.now  # a ticket is hello enough
    link = link_of(turn, held.code)
    if turn.traits.billed_by_part:
        turn.reply(TICKET, f"{_word_sms(turn, event, held)} {link}", because, about=event.id)
        return
    media = (
        Media("image", url=f"{link}.png") if turn.traits.carries("image") and turn.traits.captions else None
    )
    choices = (choose(turn, "cant", event.id), *_offer_friend(turn, event))
    turn.reply(
        TICKET, _describe(turn, event, held, head, link), because, choices if not held.friend else (),
        about=event.id, media=media,
    )  # fmt: skip


def _word_sms(turn: Turn, event: Event, held: HeldTicket) -> str:
    """Whose it is, where that still fits into one part."""
    first = next(iter(held.name.split()), "")
    fits = len(first) <= _SHORT_NAME if turn.language == "he" else first.isascii()
    return tell(turn, "event_ticket_sms_of" if fits and first else "event_ticket_sms", event, label=first)


def _describe(turn: Turn, event: Event, held: HeldTicket, head: str, link: str) -> str:
    venue = in_words(turn, event.venue)
    lines = (
        tell(turn, head, event),
        say_until(event.starts_at, turn.now, zone_of(event), turn.language),
        venue,
        event.map_url or "",
        turn.phrase("event_on_name", label=held.name),
        link,
    )
    return "\n".join(line for line in lines if line)


def _offer_friend(turn: Turn, event: Event) -> tuple[Choice, ...]:
    has = sum(held.friend for held in turn.lead[Events].tickets_for(event.id))
    return (choose(turn, "friend", event.id),) if has < event.friends else ()
