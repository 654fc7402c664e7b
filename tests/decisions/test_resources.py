"""What leads share is given out as often as there is of it, whoever asks at once; without its lock more often."""

import asyncio
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, NamedTuple

import pytest

from bot.decisions import decide
from bot.decisions.arrivals import Arrival
from conversations.answers.offered.offers import resource_of
from conversations.answers.offered.part import Answers
from conversations.engine import step
from conversations.lead.addresses import Address, Channel, Recipient
from conversations.turn.inputs import Said, Shared
from conversations.turn.resources import Resource, Stock
from storage import erasing, lead_search, offers, queueing, resources
from storage.tables import schema as tables
from tests.decisions.asking import PRICE, ask, limited, phone_of
from tests.harness.forking import run_beside
from tests.harness.office import Office, said

MONTH = resource_of("month")
LEADS = 60
PHONE = "+972507650000"


class Given(NamedTuple):
    """What was given out, by every place that tells it."""

    codes: int  # rows of codes
    holders: int  # leads that have one
    shown: int  # messages that show one
    taken: int  # as the offer's own row has it
    answered: int  # leads that were answered at all


async def look(url: str) -> Given:
    async with Office(url) as office, office.database.read() as connection:
        people = [lead async for lead in lead_search.read_all(connection, 100)]
        codes = {row.code: lead.id for lead in people for row in await offers.read_of(connection, lead.id)}
        held = {code.code: lead.id for lead in people for code in lead[Answers].offers}
        assert held == codes, "a lead has what was written down for it"
        texts = (await connection.execute(tables.messages.select())).all()
        shown = sum("WALTZ-" in row.content for row in texts)
        answered = len({row.lead_id for row in texts})
        taken = (await read(office)).taken
        return Given(await office.count(tables.codes), len(set(held.values())), shown, taken, answered)


async def read(office: Office, wanted: Resource = MONTH) -> Stock:
    async with office.database.begin() as tx:
        return (await resources.lock(tx, [wanted]))[wanted]


async def race(url: str, *how: str) -> tuple[Given, int]:
    """All leads ask at once, of four processes. Gives what came of it, and how many asked in vain."""
    said = await asyncio.to_thread(run_beside, "tests.decisions.asking", url, "4", str(LEADS), *how)
    return await look(url), int(said)


async def test_of_ten_codes_sixty_leads_get_ten_from_one_process(ready_url: str) -> None:
    async with Office(ready_url, playbook=limited(10)) as office:
        assert await ask(office, range(LEADS)) == 0
    assert await look(ready_url) == Given(10, 10, 10, 10, LEADS)


async def test_of_ten_codes_sixty_leads_get_ten_from_four_processes(ready_url: str) -> None:
    assert await race(ready_url) == (Given(10, 10, 10, 10, LEADS), 0)


async def test_without_its_lock_four_processes_give_more_than_there_are(ready_url: str) -> None:
    """The negative control of the test above: the same story, and nothing else is different."""
    given, _ = await race(ready_url, "unlocked")
    print(f"{given.codes} codes were given of ten, {given.taken} were counted")
    assert given.codes > 10, "the race was not run"
    assert given.codes > given.taken, "what one took the other did not see"


async def test_what_is_remembered_from_one_transaction_to_the_next_gives_too_many(
    ready_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A negative control for one process: there a look at what was read before is enough to lose count."""
    known: dict[Resource, Stock] = {}
    lock = resources.lock

    async def remember(tx: Any, wanted: Iterable[Resource]) -> dict[Resource, Stock]:
        found = await lock(tx, wanted)
        return {resource: known.setdefault(resource, stock) for resource, stock in found.items()}

    monkeypatch.setattr(resources, "lock", remember)
    async with Office(ready_url, playbook=limited(10)) as office:
        assert await ask(office, range(LEADS)) == 0
    monkeypatch.undo()
    assert (await look(ready_url)).codes > 10


async def gets_code(office: Office, number: int) -> bool:
    """The n-th lead asks; whether they have a code now."""
    accepted = await office.hears(PRICE, phone_of(number))
    return bool((await office.lead(str(accepted.lead_id)))[Answers].offers)


async def test_two_decisions_of_one_transaction_see_each_others_taking(ready_url: str) -> None:
    async with Office(ready_url, playbook=limited(3)) as office:
        accepted = await office.intake.accept_together([said(PRICE, phone_of(number)) for number in range(5)])
        people = [await office.lead(str(one.lead_id)) for one in accepted]
        assert [len(lead[Answers].offers) for lead in people] == [1, 1, 1, 0, 0]
        assert await read(office) == Stock(3)


async def test_one_who_asks_twice_in_one_transaction_gets_one(ready_url: str) -> None:
    async with Office(ready_url, playbook=limited(3)) as office:
        await office.intake.accept_together([said(PRICE, phone_of(1))] * 2)
        await office.hears(PRICE, phone_of(1))
        assert await read(office) == Stock(1)
        assert await office.count(tables.codes) == 1


async def test_a_webhook_that_comes_twice_takes_once(ready_url: str) -> None:
    async with Office(ready_url, playbook=limited(3)) as office:
        for _ in range(2):
            await office.hears(PRICE, phone_of(1), key="whatsapp:1")
        assert await read(office) == Stock(1)


async def test_what_fails_before_it_is_committed_has_taken_nothing(
    ready_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(*_: Any) -> None:
        raise ValueError("the last step fails")

    async with Office(ready_url, playbook=limited(1)) as office:
        with monkeypatch.context() as broken:
            broken.setattr(queueing, "add", refuse)
            with pytest.raises(ValueError, match="last step"):
                await office.hears(PRICE, phone_of(1))
        assert await gets_code(office, 2)
        assert await read(office) == Stock(1)


async def test_a_decision_that_fails_takes_nothing_from_those_beside_it(
    ready_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def confused(playbook: Any, lead: Any, happened: Any, given: Any) -> Any:
        decision = step(playbook, lead, happened, given)
        if lead.contact.phone == PHONE:
            raise RuntimeError("after it took one")
        return decision

    monkeypatch.setattr(decide, "step", confused)
    async with Office(ready_url, playbook=limited(1)) as office:
        accepted = await office.intake.accept_together([said(PRICE, phone_of(number)) for number in range(2)])
        people = [await office.lead(str(one.lead_id)) for one in accepted]
        assert [len(lead[Answers].offers) for lead in people] == [0, 1]
        assert await read(office) == Stock(1)


class Drawn:
    """Draws these codes, one after the other."""

    def __init__(self, *codes: str) -> None:
        self._codes = iter(codes)
        self._number = 0

    def id(self) -> str:
        self._number += 1
        return f"id{self._number}"

    def code(self) -> str:
        return next(self._codes)

    def ticket(self) -> str:
        raise NotImplementedError


async def test_a_code_that_somebody_has_is_drawn_again_and_one_is_taken(ready_url: str) -> None:
    async with Office(ready_url, playbook=limited(3)) as office:
        office.intake.around = replace(office.intake.around, fresh=Drawn("AAAAA", "AAAAA", "BBBBB"))
        assert await gets_code(office, 1)
        assert await gets_code(office, 2)
        assert await read(office) == Stock(2)


async def test_who_turns_out_to_be_one_person_keeps_both_codes_and_both_stay_taken(ready_url: str) -> None:
    async with Office(ready_url, playbook=limited(3)) as office:
        assert await gets_code(office, 0)
        telegram = str((await office.intake.accept(telegrams(Said(PRICE, Channel.TELEGRAM)))).lead_id)
        contact = Shared("contact", Channel.TELEGRAM, phone=PHONE)
        accepted = await office.intake.accept(telegrams(contact))
        lead = await office.lead(telegram)
        assert accepted.lead_id == lead.id != telegram
        async with office.database.read() as connection:
            codes = [row.code for row in await offers.read_of(connection, lead.id)]
        assert sorted(code.code for code in lead[Answers].offers) == sorted(codes)
        assert len(codes) == 2
        assert await read(office) == Stock(2)
        assert [await gets_code(office, number) for number in (1, 2)] == [True, False]


def telegrams(happened: Said | Shared) -> Arrival:
    """Something of somebody on Telegram."""
    reach = Recipient(Channel.TELEGRAM, "777")
    return Arrival(happened, addresses=(Address("telegram", "777"),), reach=reach, creates=True)


async def test_the_code_of_somebody_erased_is_not_given_out_again(ready_url: str) -> None:
    async with Office(ready_url, playbook=limited(1)) as office:
        dana = str((await office.hears(PRICE, phone_of(1))).lead_id)
        async with office.database.begin() as tx:
            await erasing.erase(tx, dana)
        assert await office.count(tables.codes) == 0
        assert await read(office) == Stock(1)
        assert not await gets_code(office, 2)
        assert not await gets_code(office, 1), "nor to them, who begin anew"


async def test_those_who_want_the_same_of_several_things_never_wait_for_each_other(
    ready_postgres: str,
) -> None:
    """Two processes take in the same people in opposite orders, again and again."""
    playbook = limited(10)
    async with (
        Office(ready_postgres, playbook=playbook) as one,
        Office(ready_postgres, playbook=playbook) as two,
    ):
        people = [said(PRICE, phone_of(number)) for number in range(4)]
        await one.intake.accept_together(people)
        for _ in range(10):
            both = (one.intake.accept_together(people), two.intake.accept_together(people[::-1]))
            await asyncio.wait_for(asyncio.gather(*both), 60)
        assert await read(one) == Stock(4)
