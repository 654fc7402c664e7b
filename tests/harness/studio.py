"""A small dance studio to tell stories about, and somebody to tell them of."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any

import msgspec

from bot.networks import TRAITS
from bot.understanding.kept import load_trained
from conversations.answers.offered.part import Answers
from conversations.engine import compile_journey, needs, step
from conversations.events.codes import spell
from conversations.journey.model.answers import Answer, Button, Offer, Review
from conversations.journey.model.business import Business, Opening
from conversations.journey.model.journey import Journey
from conversations.journey.model.rules import Rules
from conversations.journey.model.sequences import Sequence, Touch
from conversations.journey.model.texts import Campaign, Texts
from conversations.lead.addresses import Channel, Reach
from conversations.lead.consent import Consent
from conversations.lead.contact import Contact
from conversations.lead.lead import Lead, Stage
from conversations.lead.part import Part
from conversations.purchases.part import Purchases
from conversations.sequences.part import Sequences
from conversations.timeline.telling import Telling
from conversations.turn.effects import (
    Decision,
    Effect,
    Note,
    Reserve,
    Send,
    StartTimer,
    StopTimers,
    TellStaff,
)
from conversations.turn.facts import Fact, Why
from conversations.turn.given import Entrance, Given
from conversations.turn.inputs import Input, Pressed, Said, StaffPressed, Submitted, TimerFired
from conversations.turn.keys import Key
from conversations.turn.playbook import MessageReader, Playbook
from conversations.turn.resources import Resource, Stock
from conversations.understanding.readers.building import ActsReader, read_acts_reader
from conversations.understanding.reading import OTHER, Candidate, Label, Reading, Recalled

SUNDAY = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
"""Ten in the morning of a Sunday in Tel Aviv."""

WORKDAY = Opening(opens=time(9), closes=time(20))

HOURS = {"sunday": WORKDAY, "monday": WORKDAY, "tuesday": WORKDAY, "wednesday": WORKDAY, "thursday": WORKDAY}


def two(he: str, en: str) -> dict[str, str]:
    return {"he": he, "en": en}


def texts() -> Texts:
    return Texts.model_validate(
        {
            "greeting": two(
                "היי{comma_name}! כאן {business}. אפשר לבחור:",
                "Hi{comma_name}! This is {business}. Pick one:",
            ),
            "greeting_buttons": ["prices", "join", "person"],
            "hello_again": two("טוב לשמוע ממך שוב{comma_name}", "Good to hear from you again{comma_name}"),
            "menu": two("הנה מה שאפשר:", "Here is what you can do:"),
            "menu_buttons": ["prices", "where", "join", "person"],
            "fallbacks": [
                two("לא הבנתי", "I did not get that"),
                two("אפשר במילים אחרות?", "In other words?"),
                two("עדיין לא ברור לי", "Still not clear to me"),
            ],
            "handoff_opened": two("קיבלנו, מישהו כבר איתך", "Got it, someone will be right with you"),
            "handoff_closed_hours": two("נחזור אליך {when}", "We'll be back {when}"),
            "handoff_returned": two("השיחה חזרה אליי", "You're back with me"),
            "staff_silent": two("ההודעה אצל הצוות", "Your message is with the team"),
            "refused": two("לא נכתוב יותר", "We won't write again"),
            "returned": two("איזה כיף שחזרת", "Great to have you back"),
            "thanks": two("בשמחה", "You're welcome"),
            "review": two('{stars} {author}: "{review}"', '{stars} {author}: "{review}"'),
            "offer": two("{offer}, קוד {code}, עד {until}", "{offer}, code {code}, until {until}"),
            "offer_ended": two("המבצע הסתיים", "The offer has ended"),
            "already_bought": two("כבר נרשמת", "You have already joined"),
            "purchase": two("ההרשמה התקבלה", "You're in"),
            "picture": two("תודה על התמונה", "Thanks for the picture"),
            "voice": two("קיבלנו את ההקלטה", "Got your voice note"),
            "location": two("אנחנו ב{address}", "We're at {address}"),
            "contact": two("תודה על הפרטים", "Thanks for the contact"),
            "other_media": two("קיבלנו", "Got it"),
            "choose_again": two("המספר לא ברשימה", "That number is not on the list"),
            "advertising_head": two("פרסומת", "Advertisement"),
            "advertising_foot": two("{business} {phone} להסרה: הסר", "{business} {phone} To opt out: STOP"),
            "sms_foot": two("להסרה השב הסר", "STOP to opt out"),
        }
    )


def review(author: str, language: str, stars: int, on: str, *topics: str) -> Review:
    return Review(
        author=author,
        stars=stars,
        language=language,
        text=f"{author} אהבה!" if language == "he" else f"{author} loved it",
        topics=topics,
        on=date.fromisoformat(on),
    )


def build_journey(**changes: Any) -> Journey:
    """The studio's journey; `changes` replace whole parts of it."""
    parts: dict[str, Any] = {
        "version": "v1",
        "business": Business(
            name=two("סטודיו ואלס", "Studio Waltz"),
            languages=("he", "en"),
            timezone="Asia/Jerusalem",
            phone="+97235550142",
            address=two("לינקולן 14", "14 Lincoln St"),
            staff_hours=HOURS,
            offer_after_doubts=1,
            handoff_gives_back=timedelta(days=400),  # stories that are not about it go on undisturbed
        ),
        "stages": {stage: two(stage.value, stage.value) for stage in Stage},
        "buttons": {
            "prices": Button(label=two("מחירים", "Prices"), answer="price"),
            "where": Button(label=two("📍 איפה אתם", "📍 Where"), answer="location"),
            "join": Button(label=two("הרשמה", "Join"), link="https://studio.example", stage=Stage.DECISION),
            "person": Button(label=two("לדבר עם מישהו", "Talk to someone"), handoff=True),
            "stop": Button(label=two("להפסיק", "Stop it"), refuse=True),
        },
        "answers": {
            "price": Answer(
                topic="price",
                examples=two_lists("כמה זה עולה?", "How much is it?"),
                reply=two("260 בחודש", "260 a month"),
                buttons=("join", "where"),
                stage=Stage.EVALUATION,
            ),
            "quality": Answer(
                topic="quality",
                examples=two_lists("המורים טובים?", "Are the teachers good?"),
                reply=two("14 שנות ניסיון", "14 years of experience"),
                buttons=("join",),
            ),
            "location": Answer(
                examples=two_lists("איפה אתם?", "Where are you?"),
                reply=two("בלינקולן 14", "At 14 Lincoln St"),
            ),
        },
        "reviews": {
            "noa": review("נועה", "he", 5, "2026-05-01", "price"),
            "gil": review("גיל", "he", 5, "2026-09-01", "price"),
            "rut": review("רות", "he", 4, "2026-10-01", "price", "quality"),
            "sad": review("עצוב", "he", 2, "2026-11-01", "price"),
            "amy": review("Amy", "en", 5, "2026-08-01", "price", "quality"),
        },
        "offers": {
            "month": Offer(
                title=two("20% הנחה", "20% off"),
                topics=("price",),
                days=1,
                code_prefix="WALTZ",
                button="join",
            )
        },
        "touches": {
            "day_one": Touch(
                after=timedelta(days=1),
                text=two("הנה מה שסיפרו:", "Here's what they said:"),
                reason=two("יום של שקט", "A quiet day"),
                review=True,
                buttons=("join", "stop"),
            ),
            "day_three": Touch(
                after=timedelta(days=3),
                text=two("שמרנו לך משהו:", "Something for you:"),
                reason=two("שלושה ימים של שקט", "Three quiet days"),
                offer=True,
                buttons=("stop",),
            ),
            "day_seven": Touch(
                after=timedelta(days=7),
                text=two("נדבר?", "Shall we talk?"),
                reason=two("שבוע של שקט", "A quiet week"),
                kind="service",
                buttons=("person", "stop"),
            ),
        },
        "campaigns": {
            "salsa": Campaign(
                words=("סלסה",),
                source="instagram",
                greeting=two("היי! ערב סלסה אצל {business}", "Hi! Salsa at {business}"),
            ),
            "friends": Campaign(words=("חבר מביא חבר",), source="referral"),
        },
        "texts": texts(),
    }
    return Journey(**(parts | changes))


def two_lists(he: str, en: str) -> dict[str, tuple[str, ...]]:
    return {"he": (he,), "en": (en,)}


class Words:
    """Finds an answer by the words it is about, and whatever else people do by the examples that come with the bot."""

    about = {  # noqa: RUF012
        "price": ("עולה", "מחיר", "much"),
        "quality": ("מורים", "teachers"),
        "location": ("איפה", "where"),
    }

    def read(self, text: str) -> Reading:
        for answer, words in self.about.items():
            if any(word in text.casefold() for word in words):
                return Reading((Candidate(Label("answer", answer), 0.9),))
        return read_acts(text)

    def recall(self, text: str) -> tuple[Recalled, ...]:
        return ()

    def compare(self, text: str) -> tuple[Recalled, ...]:
        return ()

    def knows(self, text: str) -> None:
        return None


LIKELY, AHEAD, ELSEWHERE = 0.15, 3, 0.5


@cache
def read_acts(text: str) -> Reading:
    """The act that words are likest to, as if it were sure: how sure a reader should be is nothing these tell."""
    found = _find_acts_reader().read(text).candidates
    acts = [candidate for candidate in found if candidate.label != OTHER]
    best, second = (*acts, *NOBODY)[:2]
    elsewhere = next((candidate for candidate in found if candidate.label == OTHER), NOBODY[0])
    if best.score >= max(LIKELY, AHEAD * max(second.score, elsewhere.score)):
        return Reading((Candidate(best.label, max(best.score, 0.9)),))
    return Reading((elsewhere,)) if elsewhere.score >= ELSEWHERE else Reading()


@cache
def _find_acts_reader() -> ActsReader:
    """Found once: to look whether it could be learned from what is kept takes ten times as long as to read a text."""
    return read_acts_reader(load_trained())


NOBODY = (Candidate(OTHER, 0.0),) * 2


def sequence(steps: dict[str, dict[str, Any]], **more: Any) -> Sequence:
    """A sequence from its steps as they stand in a file."""
    return Sequence.model_validate({"name": two("תוכנית", "A plan"), "steps": steps} | more)


AGREED = Consent(marketing=True, text="אשמח לקבל עדכונים", at=SUNDAY, source="form")


def prepare(journey: Journey | None = None, reader: MessageReader | None = None) -> Playbook:
    """A journey made ready to decide by; the studio's own where none is given."""
    return compile_journey(journey or build_journey(), reader or Words())


class Numbered:
    """Fresh ids and codes that tell where they were drawn: the code of the third input is 00003."""

    def __init__(self, number: int) -> None:
        self._number = number

    def id(self) -> str:
        return f"case{self._number}"

    def code(self) -> str:
        return f"{self._number:05}"

    def ticket(self) -> str:
        return spell(self._number)


@dataclass
class Person:
    """A lead whose life is played: what they do, what follows, and the timers that fall due meanwhile."""

    playbook: Playbook
    lead: Lead
    channel: Channel = Channel.WHATSAPP
    now: datetime = SUNDAY
    channels: tuple[Channel, ...] = tuple(Channel)
    base_url: str = "https://bot.example"
    quiet: timedelta = timedelta()
    effects: list[Effect] = field(default_factory=list)
    latest: list[Effect] = field(default_factory=list)
    timers: dict[Key, StartTimer] = field(default_factory=dict)
    counter: int = 0
    held: dict[Channel, str] = field(default_factory=dict)
    stocks: dict[Resource, Stock] = field(default_factory=dict)
    behind: dict[Resource, Any] = field(default_factory=dict)
    ways: dict[Channel, Entrance] = field(default_factory=dict)

    def does(self, input: Input, **given: Any) -> list[Effect]:
        """One input, decided on; also checks that the lead handed in stays as it was."""
        self.counter += 1
        needed = needs(self.playbook, self.lead, input)
        known: dict[str, Any] = {
            "now": self.now,
            "channels": {channel: TRAITS[channel] for channel in self.channels},
            "base_url": self.base_url,
            "fresh": Numbered(self.counter),
            "held": self.held,
            "quiet": self.quiet,
            "resources": {resource: self.stocks.get(resource, Stock()) for resource in needed},
            "behind": self.behind,
            "ways": self.ways,
        }
        before = msgspec.json.encode(self.lead)
        decision: Decision = step(self.playbook, self.lead, input, Given(**(known | given)))
        assert msgspec.json.encode(self.lead) == before, "the lead that was handed in was changed"
        self.lead = msgspec.json.decode(msgspec.json.encode(decision.lead), type=Lead)
        self.latest = list(decision.effects)
        self.effects += self.latest
        self._keep_timers()
        self._keep_stocks()
        return self.latest

    def _keep_timers(self) -> None:
        for effect in self.latest:
            if isinstance(effect, StartTimer):
                self.timers[effect.key] = effect
            elif isinstance(effect, StopTimers):
                self.timers = {key: timer for key, timer in self.timers.items() if not _stops(effect, key)}

    def _keep_stocks(self) -> None:
        for effect in self.latest:
            if (resource := effect.behind) is not None:
                self.behind[resource] = effect.change(self.behind.get(resource))
            if isinstance(effect, Reserve):
                known = self.stocks.get(effect.resource, Stock())
                self.stocks[effect.resource] = known.take(effect.count)

    def stage(self) -> Stage:
        return self.lead.stage

    def language(self) -> str | None:
        return self.lead.contact.language

    def says(self, text: str, **more: Any) -> str:
        """Writes something. Gives what comes back as one text ("" for silence)."""
        self.does(Said(text, more.pop("channel", self.channel), **more))
        return self.reads()

    def taps(self, choice: str, label: str | None = None) -> str:
        self.does(Pressed(choice, self.channel, label))
        return self.reads()

    def submits(self, **form: Any) -> str:
        self.does(Submitted(**form))
        return self.reads()

    def staff(self, action: Any, by: str = "Noa") -> list[Effect]:
        return self.does(StaffPressed(action, by))

    def waits(self, *, late: timedelta = timedelta(), **length: float) -> str:
        """Time passes and timers fire, each `late`. Gives what arrived."""
        until = self.now + timedelta(**length)
        arrived: list[str] = []
        seen: list[Effect] = []
        while due := min(
            (t for t in self.timers.values() if t.due_at + late <= until), key=_due, default=None
        ):
            self.now = max(self.now, due.due_at + late)
            del self.timers[due.key]
            stored = msgspec.json.decode(msgspec.json.encode(due.data))
            self.does(TimerFired(due.key, due.due_at, due.lapses_at, stored))
            arrived += [send.content.text for send in self.sends()]
            seen += self.latest
        self.now, self.latest = until, seen
        return "\n".join(arrived)

    def sends(self) -> list[Send]:
        return [effect for effect in self.latest if isinstance(effect, Send)]

    def all_sends(self) -> list[Send]:
        return [effect for effect in self.effects if isinstance(effect, Send)]

    def notes(self, *kinds: type[Fact]) -> list[Note]:
        """The facts of these kinds that the last input left, with their reasons; of every kind where none is named."""
        notes = [effect for effect in self.latest if isinstance(effect, Note)]
        return [note for note in notes if not kinds or isinstance(note.fact, kinds)]

    def holds(self) -> list[Note]:
        """The messages that were held back."""
        return [note for note in self.notes() if note.status == "held"]

    def steps(self) -> list[tuple[str, str]]:
        """What happened in sequences: ("entered courting", "made contact")."""
        return [
            (self.tell_fact(note.fact), self.why(note.why))
            for note in self.notes()
            if note.fact.line == "sequence"
        ]

    def why(self, why: Why) -> str:
        """Reasons in plain English, as the API tells them."""
        return self.playbook.index(Telling).why(why)

    def tell_fact(self, fact: Fact) -> str:
        """What the API's timeline shows of a fact."""
        return self.playbook.index(Telling).fact(fact.stored_as, msgspec.to_builtins(fact))

    def stands_at(self, sequence: str = "courting") -> str | None:
        """The step a sequence has them at, or how they came out of it."""
        progress = self.lead[Sequences].progress[sequence]
        return progress.step or progress.outcome

    def told(self) -> list[TellStaff]:
        return [effect for effect in self.latest if isinstance(effect, TellStaff)]

    def reads(self) -> str:
        return "\n".join(send.content.text for send in self.sends())

    def labels(self) -> list[str]:
        """The choices of the message that just came."""
        return [choice.label for choice in self.sends()[-1].content.choices]


def _due(timer: StartTimer) -> datetime:
    return timer.due_at


def _stops(stop: StopTimers, key: Key) -> bool:
    named = ((stop.purpose, key.purpose), (stop.subject, key.subject), (stop.part, key.part))
    return all(wanted is None or wanted == there for wanted, there in named)


PARTS: tuple[type[Part], ...] = (Answers, Sequences, Purchases)


def know(lead: Lead, **known: Any) -> Lead:
    """A copy of a lead of whom this is known: fields of the lead, or of whichever part has one of that name."""
    lead = lead.copy()
    for name, value in known.items():
        parts = [
            lead,
            lead.contact,
            lead.consent,
            lead.dialogue,
            lead.handoff,
            *(lead[kind] for kind in PARTS),
        ]
        owner = next(part for part in parts if name in type(part).__struct_fields__)
        setattr(owner, name, value)
    return lead


def meet(
    playbook: Playbook, name: str | None = "דנה לוי", *, channel: Channel = Channel.WHATSAPP, **known: Any
) -> Person:
    """Somebody who can be written to and has not said a word yet. `known` as of `know`."""
    address = {"whatsapp": "972501234567@c.us", "telegram": "777", "sms": "+972501234567"}[channel]
    contact = Contact(name=name, phone="+972501234567", reach=[Reach(channel, address)])
    lead = Lead(id="lead1", created_at=SUNDAY, contact=contact)
    return Person(playbook, know(lead, **known), channel)


def again(person: Person, **changes: Any) -> Person:
    """The same person with something different."""
    return replace(person, effects=[], latest=[], timers=dict(person.timers), **changes)


CALM = Rules(a_day=9, a_week=99)
"""No caps, where a story is about something else."""


def service(he: str, **more: Any) -> Touch:
    """A touch that says one word and is no advertisement."""
    return Touch(kind="service", text=two(he, he), reason=two("כי כן", "because"), **more)


TOUCHES = {name: service(name) for name in ("one", "two", "three")}


def plan(steps: dict[str, dict[str, Any]], rules: Rules = CALM, **more: Any) -> Playbook:
    """The studio with one sequence, `plan`, that sends `TOUCHES`."""
    sequences = {"plan": sequence(steps, **more)}
    return prepare(build_journey(touches=TOUCHES, sequences=sequences, rules=rules))


def greeted(playbook: Playbook, **known: Any) -> Person:
    """Somebody who agreed to advertising and has said hello."""
    dana = meet(playbook, **{"ledger": [AGREED]} | known)
    dana.says("היי")
    return dana
