"""Plays a story on a stage, step by step, and looks whether what was expected came."""

import re
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from time import perf_counter
from typing import Any

from bot.channels.base import ChannelState
from bot.storyboards.broadcasting import send_broadcast
from bot.storyboards.expecting import Expectations, FailedError
from bot.storyboards.organiser import Organiser
from bot.storyboards.people import NotOfferedError, Persona, StaffRoom
from bot.storyboards.providers import Taken
from bot.storyboards.reading import StoryFile
from bot.storyboards.rehearsal import Rehearsal
from bot.storyboards.seen import Looks, Seen
from bot.storyboards.story import DOES, EXPECTS, Protagonist, Story, StoryStep
from conversations.journey.model.journey import Journey
from conversations.lead.consent import Consent

_BREATH = timedelta(seconds=5)
"""Between two things people do."""
_LINK = re.compile(r"(?<==)[A-Z]{3,8}-[A-Z0-9]{5}\b")
_CODE = re.compile(r"\b[A-Z0-9]{2,10}-[A-Z0-9]{5}\b")


@dataclass
class Played:
    """How a story went. `failed` says what was expected and what came, with file and line; None when all held."""

    file: StoryFile
    seen: list[Seen] = field(default_factory=list)
    failed: str | None = None
    messages: int = 0
    span: timedelta = timedelta()
    seconds: float = 0.0


async def play(file: StoryFile, journey: Journey) -> Played:
    """Play a story that could be read. The same story brings the same conversation."""
    played, began = Played(file), perf_counter()
    assert file.story is not None
    numbers = ",".join(file.story.staff_numbers)
    async with Rehearsal(journey, file.story.starts, seed=file.path.stem, staff_numbers=numbers) as rehearsal:
        run = _Run(rehearsal, file.story, played.seen)
        for step, line in zip(file.story.steps, file.lines, strict=True):
            try:
                await run.take(step)
            except FailedError as error:
                played.failed = f"{file.path}:{line}: {error}"
                break
        await run.looks.catch_up()
        played.messages = len(run.persona.received())
        played.span = rehearsal.now() - file.story.starts
    played.seconds = perf_counter() - began
    return played


class _Run:
    def __init__(self, rehearsal: Rehearsal, story: Story, seen: list[Seen]) -> None:
        self.rehearsal = rehearsal
        self.story = story
        self.people: dict[str, Persona] = {}  # by phone: whom the story was about so far
        self.persona = self._find(story.person)
        self.staff = StaffRoom(rehearsal)
        self.organiser = Organiser(rehearsal)
        self.looks = Looks(rehearsal, self.persona, seen)
        self.expectations = Expectations(self.looks)
        self.orders = 0
        self.last_order = ""

    def _find(self, who: Protagonist) -> Persona:
        """Somebody the story was about before is who they were."""
        met = Persona(self.rehearsal, who.phone, who.name, who.channel, who.language)
        return self.people.setdefault(who.phone, met)

    async def take(self, step: StoryStep) -> None:
        """Do what a step does, or look at what it expects. Raises FailedError."""
        verb = next((name for name in (*DOES, *EXPECTS) if getattr(step, name) is not None), "on")
        if step.on and verb != "sees":
            self.persona.channel = step.on
        if verb == "on":
            return
        if verb in EXPECTS:
            await self.expectations.check(verb, step)
            return
        self.looks.begin()
        if verb not in ("waits", "until"):
            await self.rehearsal.advance_to(self.rehearsal.now() + _BREATH)
        try:
            await _DONE[verb](self, getattr(step, verb), step)
        except NotOfferedError as error:
            offered = ", ".join(f'"{label}"' for label in error.offered) or "nothing"
            raise FailedError(f"{verb}: {error}; there was {offered}") from None
        finally:
            await self.looks.catch_up()

    def _fill_in(self, text: str) -> str:
        """Words with "{code}" in them say the last code they were given; "{link}" the last link somebody else was."""
        own = self.persona.received()
        if "{link}" in text:
            others = [taken for taken in self.rehearsal.taken if taken not in own]
            text = text.replace("{link}", _find_last(_LINK, others, "link of somebody else"))
        return text.replace("{code}", _find_last(_CODE, own, "code")) if "{code}" in text else text

    async def form(self, form: Any, _: StoryStep) -> None:
        agreed = self.story.person.consent if form.consent is None else form.consent
        consent = None if agreed is None else Consent(agreed, form.wording, self.rehearsal.now(), "form")
        self.looks.act("📝 " + _tell_form(agreed))
        await self.persona.leaves_details(
            consent, channel=form.channel or self.persona.channel, language=form.language, source=form.source,
            campaign=form.campaign, interest=form.interest, timezone=form.timezone, tags=form.tags,
            birthday=form.birthday,
        )  # fmt: skip

    async def says(self, text: str, _: StoryStep) -> None:
        text = self._fill_in(text)
        self.looks.act(text)
        await self.persona.says(text)

    async def edits(self, text: str, _: StoryStep) -> None:
        self.looks.act(f"✎ {text}")
        await self.persona.edits(text)

    async def taps(self, label: str, _: StoryStep) -> None:
        self.looks.act(f"👆 {label}")
        await self.persona.taps(label)

    async def sends(self, kind: Any, step: StoryStep) -> None:
        self.looks.act(f"[{kind}]" + (f" {step.caption}" if step.caption else ""))
        await self.persona.sends(kind, step.caption)

    async def buys(self, bought: Any, _: StoryStep) -> None:
        self.orders += 1
        currency = self.rehearsal.journey.business.currency
        state = "" if bought.status == "paid" else f" ({bought.status})"
        self.looks.act(f"🛒 {bought.item}, {bought.amount:g} {currency}{state}")
        order = self.last_order = bought.order or f"order-{self.orders}"
        codes = (self._fill_in(bought.code),) if bought.code else ()
        await self.persona.buys(
            bought.item,
            bought.amount,
            order,
            currency,
            status=bought.status,
            refunded=bought.refunded,
            codes=codes,
        )

    async def delivery(self, delivery: Any, _: StoryStep) -> None:
        order = delivery.order or self.last_order
        self.looks.act(f"📦 {delivery.status}")
        await self.persona.awaits(order, delivery.status, delivery.parcel)

    async def blocks(self, channel: Any, _: StoryStep) -> None:
        self.looks.act(f"⛔ {channel}")
        await self.persona.blocks(channel)

    async def unblocks(self, channel: Any, _: StoryStep) -> None:
        self.looks.act(f"⭕ {channel}")
        await self.persona.unblocks(channel)

    async def meet(self, who: Any, _: StoryStep) -> None:
        self.looks.note(f"· {who.name or who.phone} ·")
        self.persona = self._find(who)
        await self.looks.turn_to(self.persona)

    async def work(self, act: Any, _: StoryStep) -> None:
        self.looks.act(act.writes or f"👆 {act.does}", staff=act.by)
        if act.does:
            await self.staff.presses(act.by, act.does)
        elif act.own_phone:
            await self.staff.writes_on_phone(act.writes, self.persona)
        else:
            await self.staff.writes(act.by, act.writes)

    async def event(self, act: Any, _: StoryStep) -> None:
        told = act.model_dump(exclude_defaults=True).items()
        self.looks.note("the event: " + ", ".join(f"{name} {value}" for name, value in told))
        await self.organiser.does(act, self.story.person.phone)

    async def broadcast(self, act: Any, _: StoryStep) -> None:
        self.looks.note("📣 " + next(iter(act.text.values())))
        await send_broadcast(self.rehearsal, act)

    async def waits(self, length: timedelta, _: StoryStep) -> None:
        await self.rehearsal.advance_to(self.rehearsal.now() + length)

    async def until(self, moment: Any, _: StoryStep) -> None:
        if moment < self.rehearsal.now():
            raise FailedError(f"until: it is {self.looks.local(self.rehearsal.now()):%Y-%m-%d %H:%M} already")
        await self.rehearsal.advance_to(moment)

    async def down(self, channel: Any, _: StoryStep) -> None:
        self.looks.note(f"{channel} is down")
        self.rehearsal.providers[channel].down = True

    async def up(self, channel: Any, _: StoryStep) -> None:
        self.looks.note(f"{channel} is up again")
        self.rehearsal.providers[channel].down = False

    async def account(self, account: Any, _: StoryStep) -> None:
        self.looks.note(f"{account.channel}: {account.state}")
        await self.rehearsal.tell(
            account.channel, ChannelState(account.channel, account.state, account.until)
        )

    async def restarts(self, wanted: bool, _: StoryStep) -> None:
        if wanted:
            self.looks.note("the bot is restarted")
            await self.rehearsal.restart()


_DONE: dict[str, Callable[[_Run, Any, StoryStep], Awaitable[None]]] = {
    name: getattr(_Run, "work" if name == "staff" else name) for name in DOES
}


def _tell_form(agreed: bool | None) -> str:
    return "form" if agreed is None else "form, agrees to advertising" if agreed else "form, no advertising"


def _find_last(pattern: re.Pattern[str], taken: Iterable[Taken], what: str) -> str:
    found: list[str] = [said for one in taken for said in pattern.findall(one.content.text)]
    if not found:
        raise FailedError(f"says: there is no {what} yet to say instead")
    return found[-1]
