"""What a journey's first decision has to work out is worked out before somebody waits for it."""

import pytest

from bot.decisions.lessons import Lessons
from bot.understanding.practice import practise
from conversations.engine import compile_journey
from conversations.turn.playbook import Playbook
from storage import learning
from tests.harness.lessons import compile_whole, example
from tests.harness.office import PLAYBOOK, Office


async def ask(office: Office) -> set[type]:
    """Somebody asks a question; tells what had to be worked out for it."""
    known = set(office.intake.playbook._indexes)
    await office.hears("כמה זה עולה?")
    return set(office.intake.playbook._indexes) - known


@pytest.fixture
def unused() -> Playbook:
    """A playbook that nobody has decided by: what was worked out of a journey is kept with it, so it is another one."""
    return compile_journey(PLAYBOOK.journey.model_copy(), PLAYBOOK.reader)


async def test_the_first_who_asks_waits_for_nothing_that_was_practised(
    ready_sqlite: str, unused: Playbook
) -> None:
    async with Office(ready_sqlite, playbook=unused) as office:
        practise(unused)
        assert await ask(office) == set()


async def test_without_practice_they_would(ready_sqlite: str, unused: Playbook) -> None:
    async with Office(ready_sqlite, playbook=unused) as office:
        assert await ask(office) != set()


async def test_what_is_learned_meanwhile_is_practised_before_anybody_is_answered_by_it(
    ready_sqlite: str,
) -> None:
    async with Office(ready_sqlite) as office:
        async with office.database.begin() as tx:
            await learning.add_example(tx, example("תעריפון", "price"))
        await Lessons(office.database, office.intake, PLAYBOOK.journey, compile_whole).refresh()
        assert office.intake.playbook is not PLAYBOOK
        assert await ask(office) == set()


def test_a_journey_that_can_not_be_practised_stops_nothing(
    unused: Playbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(unused.reader), "read", lambda *_: 1 / 0)
    practise(unused)
