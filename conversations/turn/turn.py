"""One decision under way: a copy of the lead, and the effects so far."""

from collections.abc import Hashable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any, Literal, TypeVar

from conversations.journey.model.base import Text
from conversations.journey.model.journey import Journey
from conversations.lead.addresses import Channel, phone_address
from conversations.lead.content import Choice, Content, Kind, Language, Media
from conversations.lead.dialogue import REMEMBERED, Line, Unasked, Utterance
from conversations.lead.lead import Lead
from conversations.turn.consequences import Consequences
from conversations.turn.effects import Decision, Identify, Note, Send
from conversations.turn.facts import Fact, Reason, Why
from conversations.turn.given import ChannelTraits, Given
from conversations.turn.inputs import Input
from conversations.turn.keys import Key
from conversations.turn.playbook import Playbook
from conversations.turn.replying import ANSWER, Piece, join, leave_out
from conversations.wording.filling import cut_to_name, fill, leave_cheer_out, leave_link_out, leave_phone_out
from conversations.wording.names import first_name
from conversations.wording.sms import undecorate

_POINTS = "👇"
"""A line that points to what stands below it."""
_BRIEF = frozenset({"answer", "noted"})
"""Beside these a list is no news where one is in sight."""
STILL_WANTED = timedelta(hours=24)  # an answer that comes later than this helps nobody
_LINE = 200  # characters of each remembered line
_WEEK = timedelta(days=7)
F = TypeVar("F", bound=Fact)


class Turn(Consequences):
    """What the modules of a decision work on."""

    __slots__ = (
        "_gathered", "answered", "channel", "edited", "facts", "found", "happened", "heard", "journey", "kinds", "lead",
        "now", "part", "playbook", "quoted", "was_greeted",
    )  # fmt: skip

    def __init__(self, playbook: Playbook, lead: Lead, given: Given) -> None:
        super().__init__(given)
        self.playbook = playbook
        self.journey: Journey = playbook.journey
        self.now: datetime = given.now
        self.lead = lead.copy()
        self.was_greeted = lead.dialogue.greeted_at is not None  # before this decision
        self.facts: list[Fact] = []  # noted so far, for whoever follows
        self.kinds: set[type[Any]] = set()  # theirs, and all that these are kinds of
        self.channel: Channel | None = None  # where the lead is now
        self.heard = ""  # what the lead said or chose, as they would read it
        self.part = ""  # of it, what is being answered now; "" where that is all of it
        self.quoted: str | None = None  # the message their words answer, where that is told
        self.edited = False  # an earlier message in new words
        self.answered = False  # the network itself has answered the words
        self.found: dict[Hashable, Any] = {}  # what is asked for again and again, by all that it depends on
        self.happened: Input | None = None  # what those who follow are told of; None: nothing yet
        self._gathered: list[Piece] | None = None  # replies so far, while what was said is being heard

    @property
    def language(self) -> Language:
        """The language to speak to the lead in."""
        languages, known = self.journey.business.languages, self.lead.contact.language
        return known if known is not None and known in languages else languages[0]

    @property
    def traits(self) -> ChannelTraits:
        """What the channel can do where the lead is now."""
        return self.given.traits_of(self.channel)

    @property
    def asked(self) -> str:
        """The words that are being answered: a part of what was heard, where another part asks for something else."""
        return self.part or self.heard

    @contextmanager
    def answering(self, part: str) -> Iterator[None]:
        """For a while only a part of what was heard is being answered."""
        before, self.part = self.part, part
        try:
            yield
        finally:
            self.part = before

    def say(self, text: Text, **values: str) -> str:
        """A text of the journey in the lead's language, filled with what is known and with `values`."""
        language = self.language
        template = self.journey.in_language(text, language)
        if "{" not in template:
            return template.strip()
        name = first_name(self.lead.contact.name)
        known = {
            **self.playbook.business[language],
            "name": name,
            "comma_name": f", {name}" if name else "",
            "interest": self._name_interest(),
            **values,
        }
        return fill(template, known).strip()

    def _name_interest(self) -> str:
        """What they come for, as the business calls it; or as they said it on a form."""
        said = self.lead.contact.interest
        known = self.journey.business.interests.get(said or "")
        return self.journey.in_language(known.label, self.language) if known else said or ""

    def staff_language(self) -> Language:
        """The language staff read."""
        return self.journey.business.languages[0]

    def choices(self, ids: Iterable[str]) -> tuple[Choice, ...]:
        """The buttons of these ids as choices in the lead's language, each once; links are tracked ones.

        Who allows advertising is not asked for it again, who refused it not once more, and nobody who waits for staff.
        """
        buttons, language, in_language = self.journey.buttons, self.language, self.journey.in_language
        consent = self.lead.consent
        asks_consent = not (consent.allows_advertising() or consent.refused_at or self.lead.handoff.open)
        return tuple(
            Choice(id=name, label=in_language(buttons[name].label, language), url=self._link(name))
            for name in dict.fromkeys(ids)
            if name in buttons and (asks_consent or not buttons[name].agree) and self._opens(name)
        )

    def _opens(self, button: str) -> bool:
        """Whether a button is of use to them: who can't open links is shown none."""
        return self.journey.buttons[button].link is None or not self.lead.dialogue.no_links

    def _link(self, button: str) -> str | None:
        if self.journey.buttons[button].link is None:
            return None
        return f"{self.given.base_url}/go/{self.lead.id}/{button}"

    def phrase(self, name: str, **values: str) -> str:
        """What the bot says by itself, in the lead's language: the next of its wordings, filled like `say`.

        One that stands among the last lines already is passed over, where there is another.
        """
        wordings = self.journey.wordings(name, self.language)
        if self.lead.dialogue.in_writing:
            wordings = tuple(map(leave_phone_out, wordings))
        if self.lead.dialogue.no_links:
            wordings = tuple(map(leave_link_out, wordings))
        told = self.lead.dialogue.phrases
        count = told.get(name, 0)
        said = [line.text for line in self.lead.dialogue.recent if line.by == "bot"]
        for skipped in range(len(wordings)):
            text = self.say({self.language: wordings[(count + skipped) % len(wordings)]}, **values)
            if not any(text in line for line in said):
                told[name] = count + skipped + 1
                return text
        told[name] = count + 1
        return self.say({self.language: wordings[count % len(wordings)]}, **values)

    def reply(
        self, said: str, text: str, why: Reason | Why, choices: tuple[Choice, ...] = (), *, about: str = "",
        key: Key | None = None, place: int = ANSWER, media: Media | None = None,
    ) -> None:  # fmt: skip
        """Answer the lead where they are. `said` names the kind of reply, `about` what it is about.

        While what they wrote is being heard, the replies to it are gathered, and go out as one message.
        """
        piece = Piece(said, text, _whole(why), choices, about, key, place, media)
        if self._gathered is None:
            self._answer(piece)
        else:
            self._gathered.append(piece)

    def gather(self) -> None:
        """From now on replies are gathered, until `close`."""
        self._gathered = []

    def has_replied(self) -> bool:
        """Whether anything is being replied so far."""
        return bool(self._gathered)

    def has_answered(self, about: str = "") -> bool:
        """Whether more is being replied than that they were heard; with `about`, whether that is."""
        return any(piece.place >= ANSWER and about in ("", piece.about) for piece in self._gathered or ())

    def has_said(self, said: str) -> bool:
        """Whether a reply of this kind is among those gathered so far."""
        return any(piece.said == said for piece in self._gathered or ())

    def gathers_news(self) -> bool:
        """Whether a reply is one of a kind: it tells that something changed, which no earlier one told."""
        return any(piece.key is not None for piece in self._gathered or ())

    def gathered_text(self) -> str:
        """What the replies gathered so far come to; "" where there is none."""
        return join(self._gathered).text if self._gathered else ""

    def drop(self) -> None:
        """Say nothing of what was gathered."""
        self._gathered = None

    def close(self) -> None:
        """Send what was gathered, as one message."""
        pieces, self._gathered = self._gathered, None
        if pieces:
            self._answer(join(pieces))

    def _answer(self, piece: Piece) -> None:
        text = piece.text
        if self.lead.dialogue.greeted_at is None:
            calm = piece.said == "upset" or self.lead.handoff.is_grieved()
            text = f"{leave_cheer_out(self.hello()) if calm else self.hello()}\n\n{text}"
            self.lead.dialogue.greeted_at = self.now
        self.send(
            piece.said, text, piece.why, self._choose(piece), about=piece.about, key=piece.key,
            lapses_at=self.now + STILL_WANTED, media=piece.media,
        )  # fmt: skip

    def _choose(self, piece: Piece) -> tuple[Choice, ...]:
        talk = self.lead.dialogue
        is_offer = any(why.name == "offer" for why in piece.why)  # its link belongs to it
        if piece.said not in _BRIEF or is_offer or _POINTS in piece.text or not self.traits.numbers:
            return piece.choices
        return leave_out(piece.choices, talk.choices, talk.listed_at, self.now)

    def hello(self) -> str:
        """A short hello: the greeting up to the sentence that names the business."""
        greeting = self.journey.in_language(self.journey.texts.greeting, self.language)
        return self.say({self.journey.business.languages[0]: cut_to_name(greeting)})

    def send(
        self, said: str, text: str, why: Reason | Why, choices: tuple[Choice, ...] = (), *, about: str = "",
        kind: Kind = "service", channel: Channel | None = None, reply: bool = True, key: Key | None = None,
        lapses_at: datetime | None = None, media: Media | None = None,
    ) -> None:  # fmt: skip
        """Queue one message to the lead, and remember what it offered."""
        talk = self.lead.dialogue
        if choices:
            talk.choices, talk.listed_at = list(choices), self.now
        talk.said = Utterance(said, about)
        talk.last_outbound_at = self.now
        channel = channel or self.channel
        if said != "staff" and self.given.traits_of(channel).billed_by_part:
            text = undecorate(text)
        if not reply:
            talk.written_to = [*(at for at in talk.written_to if self.now - at < _WEEK), self.now]
            talk.unasked = Unasked(self.now, key.purpose if key else said, key.subject if key else "", about)
        self.remember_line("staff" if said in ("staff", "staff_answer") else "bot", text)
        content = Content(text=text, choices=choices, language=self.language, media=media)
        self.effects.append(Send(content, _whole(why), kind, channel, reply, key, lapses_at))

    def remember_line(self, by: Literal["lead", "bot", "staff"], text: str, media: str | None = None) -> None:
        """Remember what was said, for staff who come in: the last few lines, cut short."""
        lines = self.lead.dialogue.recent
        lines.append(Line(by, text[:_LINE], self.now, media))
        if len(lines) > REMEMBERED:
            del lines[0]

    def begin(self, noted: Note) -> None:
        """The input itself comes first of all that is noted."""
        self._note(noted)

    def note(self, fact: Fact, *why: Reason) -> None:
        """Something happened: it is written down, and others may follow it."""
        self._note(Note(fact, why, self.channel))

    def hold(self, fact: Fact, why: Reason) -> None:
        """A message that was due goes out nowhere, and why."""
        self._note(Note(fact, (why,), None, "held"))

    def _note(self, noted: Note) -> None:
        self.facts.append(noted.fact)
        self.kinds.update(type(noted.fact).__mro__)
        self.effects.append(noted)

    def noted(self, kind: type[F]) -> F | None:
        """The last fact of a kind that this decision noted; None where there is none."""
        if kind not in self.kinds:
            return None
        return next(fact for fact in reversed(self.facts) if isinstance(fact, kind))

    def identify_phone(self, phone: str) -> None:
        """The lead has this number (E.164), if not only this one. Whoever else has it is the same person.

        That must be proven: a number which somebody only types is kept as `told_phone`.
        """
        contact = self.lead.contact
        contact.phone = contact.phone or phone
        if contact.told_phone == contact.phone:
            contact.told_phone = None
        self.effects.append(Identify(phone_address(phone)))

    def decide(self) -> Decision:
        """End it."""
        self.lead.leave_empty_out()
        return Decision(self.lead, tuple(self.effects))


def _whole(why: Reason | Why) -> Why:
    return (why,) if isinstance(why, Reason) else why
