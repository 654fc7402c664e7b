"""A ticket with its event and its holder's language: what its page, its picture and its calendar entry are made of."""

from dataclasses import dataclass

from bot.tickets.calendar import Occasion
from bot.tickets.face import Face, say_when
from conversations.events.codes import hash_code
from conversations.events.event import Event, Words
from conversations.events.ticket import Ticket
from conversations.journey.model.journey import Journey
from conversations.lead.content import Language


@dataclass(frozen=True, slots=True)
class Holding:
    """A ticket somebody holds. `base_url` is where its page is reached."""

    ticket: Ticket
    event: Event
    language: Language
    journey: Journey
    base_url: str

    @property
    def path(self) -> str:
        """The page's path."""
        return f"/t/{self.ticket.code.lower()}"

    @property
    def address(self) -> str:
        """The page's address."""
        return f"{self.base_url.rstrip('/')}{self.path}"

    @property
    def is_good(self) -> bool:
        """Whether it opens the door."""
        return self.ticket.state == "registered" and self.event.status == "open"

    @property
    def face(self) -> Face:
        """What stands on it."""
        return Face(
            address=self.address, code=self.ticket.code, business=self._say(self.journey.business.name),
            title=self._say(self.event.title), name=self.ticket.name, when=say_when(self.event, self.language),
            place=self._say(self.event.venue), language=self.language,
        )  # fmt: skip

    @property
    def occasion(self) -> Occasion:
        """What stands in a calendar."""
        face, host = self.face, self.base_url.partition("://")[2].partition("/")[0].partition(":")[0]
        return Occasion(
            f"{hash_code(self.ticket.code)[:32]}@{host or 'waltz'}", face.title, self.event.starts_at,
            self.event.ends_at, face.place, self.address,
            self.event.version + (self.ticket.state != "registered"),
        )  # fmt: skip

    def _say(self, words: Words) -> str:
        return choose_words(words, self.language)


def choose_words(words: Words, language: Language) -> str:
    """A text in a language; where there is none in it, in the one there is. Empty where there is none at all."""
    return words.get(language) or next(iter(words.values()), "")
