"""What was learned is taken up while the bot runs."""

import asyncio
from collections.abc import Callable

from bot.decisions.intake import Intake
from conversations.journey.model.journey import Journey
from conversations.learning.applying import apply_learned
from conversations.learning.lessons import Learned
from conversations.learning.not_ours import NotOurs
from conversations.turn.playbook import Playbook
from storage import learning
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
        self._one_at_a_time = asyncio.Lock()

    async def refresh(self) -> None:
        """Take up what was learned since the last time, by whichever process; one small question where nothing was."""
        async with self._one_at_a_time:
            async with self._database.read() as connection:
                version = await learning.read_version(connection)
                if version == self._version:
                    return
                learned = await learning.read_learned(connection)
            await self._take_up(learned)
            self._version = version

    async def _take_up(self, learned: Learned) -> None:
        # In a thread: whoever writes meanwhile is answered by the playbook there was.
        self._intake.adopt(await asyncio.to_thread(self._prepare, apply_learned(self.journey, learned)))

    def _prepare(self, journey: Journey) -> Playbook:
        playbook = self._compile(journey)
        playbook.index(NotOurs)
        return playbook
