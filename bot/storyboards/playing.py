"""Plays a story on a stage, step by step, and looks whether what was expected came."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import timedelta
from time import perf_counter
from typing import Any

from bot.channels.base import ChannelState
from bot.storyboards.people import NotOfferedError, Persona, StaffRoom
from bot.storyboards.reading import StoryFile
from bot.storyboards.rehearsal import Rehearsal
from bot.storyboards.seen import Looks, Seen
from bot.storyboards.story import DOES, EXPECTS, Step, Story
from conversations.journey.model.journey import Journey
from conversations.lead.lead import Consent

_BREATH = timedelta(seconds=5)
"""Between two things people do."""
_CODE = re.compile(r"\b[A-Z0-9]{2,10}-[A-Z0-9]{5}\b")


class FailedError(Exception):
    """An expectation that did not hold, in words."""


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
        who = story.person
        self.persona = Persona(rehearsal, who.phone, who.name, who.channel, who.language)
        self.staff = StaffRoom(rehearsal)
        self.looks = Looks(rehearsal, self.persona, seen)
        self.orders = 0

    async def take(self, step: Step) -> None:
        """Do what a step does, or look at what it expects. Raises FailedError."""
        verb = next((name for name in (*DOES, *EXPECTS) if getattr(step, name) is not None), "on")
        if step.on and verb != "sees":
            self.persona.channel = step.on
        if verb == "on":
            return
        if verb in EXPECTS:
            await _EXPECTED[verb](self, step)
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
        """Words with "{code}" in them say the last code they were given."""
        if "{code}" not in text:
            return text
        codes = [code for taken in self.persona.received() for code in _CODE.findall(taken.content.text)]
        if not codes:
            raise FailedError('says: there is no code yet to say instead of "{code}"')
        return text.replace("{code}", codes[-1])

    # what is done

    async def form(self, form: Any, _: Step) -> None:
        agreed = self.story.person.consent if form.consent is None else form.consent
        consent = None if agreed is None else Consent(agreed, form.wording, self.rehearsal.now(), "form")
        self.looks.act("📝 " + _tell_form(agreed))
        await self.persona.leaves_details(
            consent, channel=form.channel or self.persona.channel, language=form.language, source=form.source,
            campaign=form.campaign, interest=form.interest, timezone=form.timezone, tags=form.tags,
        )  # fmt: skip

    async def says(self, text: str, _: Step) -> None:
        text = self._fill_in(text)
        self.looks.act(text)
        await self.persona.says(text)

    async def edits(self, text: str, _: Step) -> None:
        self.looks.act(f"✎ {text}")
        await self.persona.edits(text)

    async def taps(self, label: str, _: Step) -> None:
        self.looks.act(f"👆 {label}")
        await self.persona.taps(label)

    async def sends(self, kind: Any, step: Step) -> None:
        self.looks.act(f"[{kind}]" + (f" {step.caption}" if step.caption else ""))
        await self.persona.sends(kind, step.caption)

    async def buys(self, bought: Any, _: Step) -> None:
        self.orders += 1
        currency = self.rehearsal.journey.business.currency
        self.looks.act(f"🛒 {bought.item}, {bought.amount:g} {currency}")
        order = bought.order or f"order-{self.orders}"
        await self.persona.buys(bought.item, bought.amount, order, currency)

    async def blocks(self, channel: Any, _: Step) -> None:
        self.looks.act(f"⛔ {channel}")
        await self.persona.blocks(channel)

    async def unblocks(self, channel: Any, _: Step) -> None:
        self.looks.act(f"⭕ {channel}")
        await self.persona.unblocks(channel)

    async def work(self, act: Any, _: Step) -> None:
        self.looks.act(act.writes or f"👆 {act.does}", staff=act.by)
        if act.does:
            await self.staff.presses(act.by, act.does)
        elif act.own_phone:
            await self.staff.writes_on_phone(act.writes, self.persona)
        else:
            await self.staff.writes(act.by, act.writes)

    async def waits(self, length: timedelta, _: Step) -> None:
        await self.rehearsal.advance_to(self.rehearsal.now() + length)

    async def until(self, moment: Any, _: Step) -> None:
        if moment < self.rehearsal.now():
            raise FailedError(f"until: it is {self.looks.local(self.rehearsal.now()):%Y-%m-%d %H:%M} already")
        await self.rehearsal.advance_to(moment)

    async def down(self, channel: Any, _: Step) -> None:
        self.looks.note(f"{channel} is down")
        self.rehearsal.providers[channel].down = True

    async def up(self, channel: Any, _: Step) -> None:
        self.looks.note(f"{channel} is up again")
        self.rehearsal.providers[channel].down = False

    async def account(self, account: Any, _: Step) -> None:
        self.looks.note(f"{account.channel}: {account.state}")
        await self.rehearsal.tell(
            account.channel, ChannelState(account.channel, account.state, account.until)
        )

    async def restarts(self, wanted: bool, _: Step) -> None:
        if wanted:
            self.looks.note("the bot is restarted")
            await self.rehearsal.restart()

    # what is expected

    async def sees(self, step: Step) -> None:
        came = [s for s in self.looks.came() if step.on in (None, s.channel)]
        for text in step.sees or ():
            fitting = [s for s in came if s.shows(text)]
            where = f" on {step.on}" if step.on else ""
            if not fitting:
                raise FailedError(f'expected to see "{text}"{where}; came instead: {await self._tell_came()}')
            if step.at and not any(s.at.replace(second=0, microsecond=0) == step.at for s in fitting):
                times = ", ".join(f"{self.looks.local(s.at):%Y-%m-%d %H:%M}" for s in fitting)
                wanted = f"{self.looks.local(step.at):%Y-%m-%d %H:%M}"
                raise FailedError(f'expected to see "{text}" at {wanted}; it came at {times}')

    async def not_sees(self, step: Step) -> None:
        for text in step.not_sees or ():
            if any(s.shows(text) for s in self.looks.came()):
                raise FailedError(f'expected not to see "{text}"; came: {await self._tell_came()}')

    async def silence(self, step: Step) -> None:
        if bool(self.looks.came()) == step.silence:
            wanted = "silence" if step.silence else "anything at all"
            raise FailedError(f"expected {wanted}; came instead: {await self._tell_came()}")

    async def hears(self, step: Step) -> None:
        count = len(self.looks.came())
        if count != step.hears:
            raise FailedError(f"expected {step.hears} messages; {count} came: {await self._tell_came()}")

    async def staff_sees(self, step: Step) -> None:
        told = self.looks.told_staff()
        for text in step.staff_sees or ():
            if not any(s.shows(text) for s in told):
                came = _quote([s.text for s in told])
                raise FailedError(f'expected staff to see "{text}"; came instead: {came}')

    async def stands_at(self, step: Step) -> None:
        stage = await self.looks.read_stage()
        if stage != step.stage:
            raise FailedError(f"expected the stage {step.stage}; it is {stage}")

    async def timeline(self, step: Step) -> None:
        whys = await self.looks.read_reasons()
        for text in step.timeline or ():
            if not any(text in why for why in whys):
                last = _quote(whys[-4:])
                raise FailedError(f'expected the reason "{text}" on the timeline; the last ones are: {last}')

    async def not_timeline(self, step: Step) -> None:
        whys = await self.looks.read_reasons()
        for text in step.not_timeline or ():
            if found := next((why for why in whys if text in why), None):
                raise FailedError(f'expected no reason "{text}" on the timeline; there is "{found}"')

    async def _tell_came(self) -> str:
        came = _quote([s.text for s in self.looks.came()])
        held = [s for s in self.looks.latest() if s.kind == "held"]
        return came + (f" (held back: {_quote([s.why or '' for s in held])})" if held else "")


_DONE: dict[str, Callable[[_Run, Any, Step], Awaitable[None]]] = {
    name: getattr(_Run, "work" if name == "staff" else name) for name in DOES
}
_EXPECTED: dict[str, Callable[[_Run, Step], Awaitable[None]]] = {
    name: getattr(_Run, "stands_at" if name == "stage" else name) for name in EXPECTS
}


def _quote(texts: list[str]) -> str:
    return "; ".join(f'"{" ".join(text.split())}"' for text in texts) or "nothing"


def _tell_form(agreed: bool | None) -> str:
    return "form" if agreed is None else "form, agrees to advertising" if agreed else "form, no advertising"
