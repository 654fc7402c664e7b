"""Looks whether what a story expects came."""

from collections.abc import Awaitable, Callable

from bot.storyboards.seen import Looks
from bot.storyboards.story import EXPECTS, StoryStep


class FailedError(Exception):
    """An expectation that did not hold, in words."""


class Expectations:
    """One method for each verb that expects something. Each raises FailedError."""

    def __init__(self, looks: Looks) -> None:
        self.looks = looks

    async def check(self, verb: str, step: StoryStep) -> None:
        """See whether a step's expectation holds."""
        await _EXPECTED[verb](self, step)

    async def sees(self, step: StoryStep) -> None:
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

    async def not_sees(self, step: StoryStep) -> None:
        for text in step.not_sees or ():
            if any(s.shows(text) for s in self.looks.came()):
                raise FailedError(f'expected not to see "{text}"; came: {await self._tell_came()}')

    async def silence(self, step: StoryStep) -> None:
        if bool(self.looks.came()) == step.silence:
            wanted = "silence" if step.silence else "anything at all"
            raise FailedError(f"expected {wanted}; came instead: {await self._tell_came()}")

    async def hears(self, step: StoryStep) -> None:
        count = len(self.looks.came())
        if count != step.hears:
            raise FailedError(f"expected {step.hears} messages; {count} came: {await self._tell_came()}")

    async def staff_sees(self, step: StoryStep) -> None:
        told = self.looks.told_staff()
        for text in step.staff_sees or ():
            if not any(s.shows(text) for s in told):
                came = _quote([s.text for s in told])
                raise FailedError(f'expected staff to see "{text}"; came instead: {came}')

    async def stands_at(self, step: StoryStep) -> None:
        stage = await self.looks.read_stage()
        if stage != step.stage:
            raise FailedError(f"expected the stage {step.stage}; it is {stage}")

    async def timeline(self, step: StoryStep) -> None:
        whys = await self.looks.read_reasons()
        for text in step.timeline or ():
            if not any(text in why for why in whys):
                last = _quote(whys[-4:])
                raise FailedError(f'expected the reason "{text}" on the timeline; the last ones are: {last}')

    async def not_timeline(self, step: StoryStep) -> None:
        whys = await self.looks.read_reasons()
        for text in step.not_timeline or ():
            if found := next((why for why in whys if text in why), None):
                raise FailedError(f'expected no reason "{text}" on the timeline; there is "{found}"')

    async def _tell_came(self) -> str:
        came = _quote([s.text for s in self.looks.came()])
        held = [s for s in self.looks.latest() if s.kind == "held"]
        return came + (f" (held back: {_quote([s.why or '' for s in held])})" if held else "")


_EXPECTED: dict[str, Callable[[Expectations, StoryStep], Awaitable[None]]] = {
    name: getattr(Expectations, "stands_at" if name == "stage" else name) for name in EXPECTS
}


def _quote(texts: list[str]) -> str:
    return "; ".join(f'"{" ".join(text.split())}"' for text in texts) or "nothing"
