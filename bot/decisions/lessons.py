"""What was learned, and which reviews were published, is taken up while the bot runs."""

import asyncio
from collections.abc import Callable, Sequence

from bot.decisions.intake import Intake
from bot.understanding.practice import practise
from conversations.journey.model.journey import Journey
from conversations.learning.applying import apply_learned
from conversations.learning.lessons import Learned
from conversations.learning.not_ours import NotOurs
from conversations.reviews.publishing import Published, publish
from conversations.turn.playbook import Playbook
from storage import learning, reviews
from storage.database import Database


class Lessons:
    """Looks for lessons, compiles a playbook with them, and has decisions go on by that one.

    `journey` is the one in the files: lessons are added to it anew each time, so that one may also be taken back.
    """

    def __init__(
        self, database: Database, intake: Intake, journey: Journey, compile: Callable[[Journey], Playbook]
    ) -> None:
        self.journey = journey
        self._database = database
        self._intake = intake
        self._compile = compile
        self._version = learning.NOTHING
        self._learned = intake.playbook  # with all that was learned, and nothing that was published
        self._published = reviews.NOTHING
        self._one_at_a_time = asyncio.Lock()

    async def refresh(self) -> None:
        """Take up what was learned or published since the last time, by whichever process; two small questions where
        nothing was."""
        async with self._one_at_a_time:
            async with self._database.read() as connection:
                version = await learning.read_version(connection)
                published = await reviews.read_version(connection)
                if (version, published) == (self._version, self._published):
                    return
                learned = await learning.read_learned(connection) if version != self._version else None
                shown = await reviews.read_published(connection)
            await self._take_up(learned, shown)
            self._version, self._published = version, published

    async def _take_up(self, learned: Learned | None, published: Sequence[Published]) -> None:
        # In a thread: whoever writes meanwhile is answered by the playbook there was.
        if learned is not None:
            self._learned = await asyncio.to_thread(self._prepare, apply_learned(self.journey, learned))
        self._intake.adopt(await asyncio.to_thread(_add_reviews, self._learned, published))

    def _prepare(self, journey: Journey) -> Playbook:
        playbook = self._compile(journey)
        playbook.index(NotOurs)
        practise(playbook)
        return playbook


def _add_reviews(playbook: Playbook, published: Sequence[Published]) -> Playbook:
    """The playbook with these reviews; what it learned to read stays."""
    journey = publish(playbook.journey, published)
    if journey is playbook.journey:
        return playbook
    new = Playbook(journey, playbook.reader, playbook.capabilities)
    practise(new)
    return new
