"""What was learned is taken up while the bot runs: between two decisions, once, and by whoever looks."""

import asyncio
from threading import get_ident

import pytest

from bot.decisions.lessons import Lessons
from conversations.journey.model.journey import Journey
from conversations.learning.effects import LearnExample
from conversations.turn.playbook import Playbook
from storage import learning
from tests.harness.lessons import compile_whole, example
from tests.harness.office import PLAYBOOK, Office
from tests.harness.people import lead, store
from tests.storage.test_writers import follow


class Compiler:
    """Compiles, and says how often and where."""

    def __init__(self) -> None:
        self.threads: list[int] = []

    def __call__(self, journey: Journey) -> Playbook:
        self.threads.append(get_ident())
        return compile_whole(journey)


@pytest.fixture
def compiler() -> Compiler:
    return Compiler()


def lessons_of(office: Office, compiler: Compiler) -> Lessons:
    return Lessons(office.database, office.intake, PLAYBOOK.journey, compiler)


async def teach(office: Office, text: str = "תעריפון") -> None:
    """Somebody taught this, in whichever process."""
    async with office.database.begin() as tx:
        await learning.add_example(tx, example(text, "price"))


async def test_where_nothing_was_learned_nothing_is_compiled(ready_url: str, compiler: Compiler) -> None:
    async with Office(ready_url) as office:
        await lessons_of(office, compiler).refresh()
        assert office.intake.playbook is PLAYBOOK
    assert compiler.threads == []


async def test_a_lesson_is_taken_up_once_and_elsewhere_than_where_people_are_answered(
    ready_url: str, compiler: Compiler
) -> None:
    async with Office(ready_url) as office:
        lessons = lessons_of(office, compiler)
        await teach(office)
        await asyncio.gather(*(lessons.refresh() for _ in range(5)))
        assert len(compiler.threads) == 1
        assert get_ident() not in compiler.threads
        accepted = await office.hears("תעריפון")
        assert (await office.lead(accepted.lead_id or "")).journey == office.intake.playbook.journey.version
        assert office.intake.playbook.journey.version != PLAYBOOK.journey.version
        await teach(office, "עלויות")
        await lessons.refresh()
        assert len(compiler.threads) == 2


async def test_what_is_taken_back_is_forgotten_by_the_bot(ready_url: str, compiler: Compiler) -> None:
    async with Office(ready_url) as office:
        lessons = lessons_of(office, compiler)
        await store(office.database, lead("dana"))
        await follow(office.database, LearnExample("price", "תעריפון", "he", "Noa"))
        await lessons.refresh()
        async with office.database.begin() as tx:
            await learning.forget(tx, "price", "תעריפון")
        await lessons.refresh()
        assert office.intake.playbook.journey == PLAYBOOK.journey


async def test_a_decision_under_way_ends_by_the_playbook_it_began_with(
    ready_url: str, compiler: Compiler
) -> None:
    async with Office(ready_url) as office:
        around = office.intake.around
        await teach(office)
        await lessons_of(office, compiler).refresh()
        assert around.playbook is PLAYBOOK, "what was handed to a batch does not change under it"
        assert office.intake.around.playbook is office.intake.playbook is not PLAYBOOK
