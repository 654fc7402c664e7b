"""One decision under way: a copy of the lead, and the effects so far."""

import re
from collections.abc import Iterable
from copy import copy
from datetime import datetime, timedelta
from typing import Literal

from conversations.journey.model.base import Text
from conversations.journey.model.journey import Journey
from conversations.lead.addresses import Channel
from conversations.lead.content import Choice, Content, Kind, Language, Line
from conversations.lead.lead import Lead
from conversations.turn.effects import Decision, Effect, EntryKind, Hold, Identify, Record, Send
from conversations.turn.given import Given
from conversations.turn.playbook import Playbook
from conversations.wording.filling import fill, first_name
from conversations.wording.sms import undecorate

LAST_SAID = "last_said"  # extra: what the bot said last
SPEAKS = "speaks"  # extra: the language of the lead's own words, as against one that was guessed
_SENTENCE = re.compile(r"[^.!?\n]*[.!?\n]+\s*|[^.!?\n]+$")

STILL_WANTED = timedelta(hours=24)  # an answer that comes later than this helps nobody
REMEMBERED = 6  # lines of a conversation that staff see when they come in
_LINE = 200  # characters of each
_WEEK = timedelta(days=7)


class Turn:
    """What the modules of a decision work on."""

    __slots__ = (
        "before",
        "channel",
        "edited",
        "effects",
        "given",
        "heard",
        "journey",
        "lead",
        "now",
        "playbook",
        "worry",
    )  # fmt: skip

    def __init__(self, playbook: Playbook, lead: Lead, given: Given) -> None:
        self.playbook = playbook
        self.journey: Journey = playbook.journey
        self.given = given
        self.now: datetime = given.now
        self.before = lead  # as it was; never changed
        self.lead = copy_lead(lead)
        self.effects: list[Effect] = []
        self.channel: Channel | None = None  # where the lead is now
        self.heard = ""  # what the lead said or chose, as they would read it
        self.edited = False  # an earlier message in new words
        self.worry: str | None = None  # the topic they just hesitated over

    @property
    def language(self) -> Language:
        """The language to speak to the lead in."""
        languages, known = self.journey.business.languages, self.lead.language
        return known if known is not None and known in languages else languages[0]

    @property
    def is_sms(self) -> bool:
        """True where the lead is on SMS, and every part of an answer is paid for."""
        return self.channel is Channel.SMS

    def say(self, text: Text, **values: str) -> str:
        """A text of the journey in the lead's language, filled with what is known and with `values`."""
        language = self.language
        template = self.journey.in_language(text, language)
        if "{" not in template:
            return template.strip()
        name = first_name(self.lead.name)
        known = {
            **self.playbook.business[language],
            "name": name,
            "comma_name": f", {name}" if name else "",
            **values,
        }
        return fill(template, known).strip()

    def staff_language(self) -> Language:
        """The language staff read."""
        return self.journey.business.languages[0]

    def choices(self, ids: Iterable[str]) -> tuple[Choice, ...]:
        """The buttons of these ids as choices in the lead's language, each once; links are tracked ones.

        Who allows advertising is not asked for it again.
        """
        buttons, language, in_language = self.journey.buttons, self.language, self.journey.in_language
        return tuple(
            Choice(id=name, label=in_language(buttons[name].label, language), url=self._link(name))
            for name in dict.fromkeys(ids)
            if name in buttons and not (buttons[name].agree and self.lead.allows_advertising())
        )

    def _link(self, button: str) -> str | None:
        if self.journey.buttons[button].link is None:
            return None
        return f"{self.given.base_url}/go/{self.lead.id}/{button}"

    def reply(
        self, said: str, text: str, why: str, choices: tuple[Choice, ...] = (), *, key: str | None = None
    ) -> None:
        """Answer the lead where they are. `said` names the kind of reply, to know later what came before."""
        if self.lead.greeted_at is None:
            text = f"{self.hello()}\n\n{text}"
            self.lead.greeted_at = self.now
        self.send(said, text, why, choices, key=key, lapses_at=self.now + STILL_WANTED)

    def hello(self) -> str:
        """A short hello: the greeting up to the sentence that names the business."""
        greeting = self.journey.in_language(self.journey.texts.greeting, self.language)
        sentences = _SENTENCE.findall(greeting)
        named = next((i for i, sentence in enumerate(sentences) if "{business}" in sentence), 0)
        return self.say({self.journey.business.languages[0]: "".join(sentences[: named + 1])})

    def send(
        self, said: str, text: str, why: str, choices: tuple[Choice, ...] = (), *, kind: Kind = "service",
        channel: Channel | None = None, reply: bool = True, key: str | None = None,
        lapses_at: datetime | None = None,
    ) -> None:  # fmt: skip
        """Queue one message to the lead, and remember what it offered."""
        lead = self.lead
        if choices:
            lead.choices = list(choices)
        lead.extra[LAST_SAID] = said
        lead.last_outbound_at = self.now
        channel = channel or self.channel
        if channel is Channel.SMS and said != "staff":
            text = undecorate(text)
        if not reply:
            lead.written_to = [*(at for at in lead.written_to if self.now - at < _WEEK), self.now]
        self.note_line("staff" if said == "staff" else "bot", text)
        content = Content(text=text, choices=choices, language=self.language)
        self.effects.append(Send(content, why, kind, channel, reply, key, lapses_at))

    def note_line(self, by: Literal["lead", "bot", "staff"], text: str) -> None:
        """Remember what was said, for staff who come in: the last few lines, cut short."""
        lines = self.lead.recent
        lines.append(Line(by, text[:_LINE], self.now))
        if len(lines) > REMEMBERED:
            del lines[0]

    def said_last(self) -> str:
        """What the bot said last; "" when it has not spoken."""
        return self.lead.extra.get(LAST_SAID, "")

    def add(self, effect: Effect) -> None:
        """Let something follow from the decision."""
        self.effects.append(effect)

    def record(self, kind: EntryKind, text: str, why: str) -> None:
        """A line on the timeline."""
        self.effects.append(Record(kind, text, why, self.channel))

    def hold(self, text: str, why: str) -> None:
        """Leave a message unsent, with the reason."""
        self.effects.append(Hold(text, why))

    def identify_phone(self, phone: str) -> None:
        """The lead has this number (E.164), if not only this one. Whoever else has it is the same person."""
        self.lead.phone = self.lead.phone or phone
        self.effects.append(Identify("phone", phone))

    def decide(self) -> Decision:
        """End it."""
        return Decision(self.lead, tuple(self.effects))


def copy_lead(lead: Lead) -> Lead:
    """A copy that shares nothing that can change."""
    new = copy(lead)
    new.tags = list(lead.tags)
    new.reach = [copy(reach) for reach in lead.reach]
    new.consents = list(lead.consents)
    new.choices = list(lead.choices)
    new.shown_reviews = list(lead.shown_reviews)
    new.asked = dict(lead.asked)
    new.worries = list(lead.worries)
    new.offers = [copy(offer) for offer in lead.offers]
    new.handoff = copy(lead.handoff)
    new.touched = dict(lead.touched)
    new.clicked = dict(lead.clicked)
    new.sequences = {name: copy(progress) for name, progress in lead.sequences.items()}
    new.written_to = list(lead.written_to)
    new.recent = list(lead.recent)
    new.extra = dict(lead.extra)
    return new
