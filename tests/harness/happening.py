"""An event that people of a story come to: its book is kept between their decisions as the database would keep it."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from msgspec.structs import replace

from conversations.events.book import Book, EventCalendar
from conversations.events.codes import spell
from conversations.events.effects import OfEvent, RingWaiting
from conversations.events.event import Event
from conversations.lead.addresses import Channel, Reach
from conversations.lead.contact import Contact
from conversations.lead.lead import Lead
from conversations.turn.effects import Effect, Release, Reserve, StartTimer
from conversations.turn.inputs import Input
from conversations.turn.keys import Key
from conversations.turn.playbook import Playbook
from conversations.turn.resources import Resource, Stock
from tests.harness.office import ANY_TIME
from tests.harness.studio import SUNDAY, Person, build_journey, prepare

THURSDAY = SUNDAY + timedelta(days=4, hours=9)
"""Seven in the evening, four days from the beginning of a story."""


def event(event_id: str = "open_day", **changes: Any) -> Event:
    """A conference on Thursday evening, with the word כנס."""
    known: dict[str, Any] = {
        "title": {"he": "כנס היריון", "en": "Pregnancy conference"}, "keywords": ("כנס", "conference"),
        "starts_at": THURSDAY, "ends_at": THURSDAY + timedelta(hours=3), "zone": "Asia/Jerusalem",
        "venue": {"he": "היכל התרבות, תל אביב", "en": "Culture Palace, Tel Aviv"},
    }  # fmt: skip
    return Event(event_id, **(known | changes))


@dataclass
class Guest(Person):
    """A lead at the events of a hall."""

    hall: "Hall | None" = None

    def does(self, input: Input, **given: Any) -> list[Effect]:
        """As any person; what events are concerned is the hall's."""
        assert self.hall is not None
        self.now = self.hall.now
        self.stocks = self.hall.stocks
        self.behind = dict(self.hall.books)  # what changes is noted by the hall
        effects = super().does(input, fresh=self.hall, **given)
        self.hall.note(self, effects)
        return effects


@dataclass
class Hall:
    """Events, and who comes to them. It also draws codes."""

    events: tuple[Event, ...]
    playbook: Playbook = field(default_factory=lambda: prepare(build_journey(rules=ANY_TIME)))
    now: datetime = SUNDAY
    guests: dict[str, Guest] = field(default_factory=dict)
    books: dict[Resource, Book] = field(default_factory=dict)
    stocks: dict[Resource, Stock] = field(default_factory=dict)
    drawn: int = 0

    def __post_init__(self) -> None:
        self.stocks |= {one.resource: Stock(0, one.capacity) for one in self.events}
        self.books |= {one.resource: Book(one) for one in self.events}
        self.publish()

    def publish(self) -> None:
        """All know what events there are."""
        self.playbook.live.put(EventCalendar(tuple(book.event for book in self.books.values())))

    def guest(
        self, name: str = "דנה כהן", channel: Channel = Channel.WHATSAPP, number: int | None = None
    ) -> Guest:
        """Somebody with a phone, who has been greeted before."""
        number = len(self.guests) if number is None else number
        phone = f"+9725012345{number:02}"
        lead = Lead(
            id=f"lead{number}", created_at=self.now,
            contact=Contact(name=name, phone=phone, reach=[Reach(channel, phone, self.now)]),
        )  # fmt: skip
        lead.dialogue.greeted_at = self.now
        guest = Guest(self.playbook, lead, channel, self.now, hall=self)
        self.guests[lead.id] = guest
        return guest

    def note(self, guest: Guest, effects: list[Effect]) -> None:
        """What followed from a decision."""
        for effect in effects:
            if isinstance(effect, Reserve | Release):
                count = effect.count if isinstance(effect, Reserve) else -effect.count
                if isinstance(effect, Release):
                    self.stocks[effect.resource] = self.stocks[effect.resource].take(count)
            if isinstance(effect, OfEvent):
                self.books[effect.behind] = effect.change(self.books[effect.behind])
            if isinstance(effect, RingWaiting):
                self.ring(effect.event)

    def ring(self, event_id: str) -> None:
        """As `storage.event_writing.ring`."""
        resource = Resource("event", event_id)
        stock, line = self.stocks[resource], self.books[resource].waiting
        free = len(line) if stock.capacity is None else stock.capacity - stock.taken
        free, nearby = max(0, free), self.books[resource].nearby
        for lead_id in dict.fromkeys((*line[:free], *nearby[:free])):
            key = Key("event", event_id, "place")
            self.guests[lead_id].timers[key] = StartTimer(key, self.now)

    def scan(self, guest: "Guest", event_id: str = "open_day") -> None:
        """Their own ticket is let in at the door."""
        resource = Resource("event", event_id)
        book = self.books[resource]
        mine = tuple(
            one if one.friend or one.state != "registered" else replace(one, arrived_at=self.now)
            for one in book.tickets_of(guest.lead.id)
        )
        self.books[resource] = replace(
            book, tickets={**book.tickets, guest.lead.id: mine}, arrived=book.arrived + 1
        )

    def passes(self, **length: float) -> dict[str, list[str]]:
        """Time passes; gives what each guest reads meanwhile."""
        until = self.now + timedelta(**length)
        read: dict[str, list[str]] = {}
        while True:
            due = [
                (timer.due_at, lead_id)
                for lead_id, guest in self.guests.items()
                for timer in guest.timers.values()
                if timer.due_at <= until
            ]
            if not due:
                break
            moment, lead_id = min(due)
            self.now = max(self.now, moment)
            guest = self.guests[lead_id]
            guest.now = self.now
            if told := guest.waits():
                read.setdefault(lead_id, []).append(told)
        self.now = until
        return read

    def ticket(self) -> str:
        """See Fresh."""
        self.drawn += 1
        return spell(self.drawn)

    def id(self) -> str:
        """See Fresh."""
        self.drawn += 1
        return f"case{self.drawn}"

    def code(self) -> str:
        """See Fresh."""
        self.drawn += 1
        return f"{self.drawn:05}"
