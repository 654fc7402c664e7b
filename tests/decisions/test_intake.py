"""The one way in: whatever comes twice, at once, or broken, is taken in once and harms nobody else."""

import asyncio
from collections import Counter
from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import event

from bot.decisions import decide
from bot.decisions.arrivals import Arrival
from conversations.answers.offered.part import Answers
from conversations.dialogue.facts import WordsHeard
from conversations.engine import step
from conversations.lead.addresses import Address, Channel, Recipient
from conversations.lead.lead import Lead
from conversations.turn.inputs import Said, Shared, Submitted, TimerFired
from storage import erasing, facts, leads, queueing
from storage.database import Database
from storage.facts import Noted
from storage.tables import schema as tables
from tests.harness.office import Office, said, submitted
from tests.harness.people import NOON, ONE, start, stop, timer

DANA = "972501234567@c.us"
PHONE = "+972501234567"


async def test_a_webhook_that_comes_three_times_has_one_effect(ready_url: str) -> None:
    async with Office(ready_url) as office:
        first = await office.hears("כמה זה עולה?", key="whatsapp:1")
        second = await office.hears("כמה זה עולה?", key="whatsapp:1")
        together = await asyncio.gather(*(office.hears("כמה זה עולה?", key="whatsapp:1") for _ in range(2)))
        assert first.created
        assert all(again.repeated and again.lead_id == first.lead_id for again in (second, *together))
        assert first.lead_id is not None
        assert (await office.kinds(first.lead_id)).count("inbound") == 1
        assert (await office.lead(first.lead_id))[Answers].asked == {"price": 1}
        assert await office.count(tables.messages) == len(await sent_to(office, first.lead_id)) > 0


async def sent_to(office: Office, lead_id: str) -> list[dict[str, Any]]:
    return [line for line in await office.timeline(lead_id) if line["kind"] == "outbound"]


async def test_repeats_in_one_batch_have_one_effect(ready_url: str) -> None:
    async with Office(ready_url) as office:
        accepted = await asyncio.gather(*(office.hears("שלום", key="whatsapp:1") for _ in range(3)))
        assert [one.repeated for one in accepted] == [False, True, True]
        assert await office.count(tables.leads) == 1
        assert (await office.kinds(str(accepted[0].lead_id))).count("inbound") == 1


async def test_one_new_person_in_two_processes_at_once_is_one_lead_greeted_once(ready_postgres: str) -> None:
    async with Office(ready_postgres) as one, Office(ready_postgres) as two:
        for number in range(10):
            phone = f"+97250765432{number}"
            accepted = await asyncio.gather(
                one.submits(key=f"form:{number}", phone=phone, name="Noa"),
                two.submits(key=f"crm:{number}", phone=phone, name="Noa"),
            )
            assert accepted[0].lead_id == accepted[1].lead_id is not None
            assert sorted(one.created for one in accepted) == [False, True]
            kinds = await one.kinds(str(accepted[0].lead_id))
            assert kinds.count("lead") == 2
            assert kinds.count("outbound") == 1
        assert await one.count(tables.leads) == 10


async def test_one_webhook_in_two_processes_at_once_has_one_effect(ready_postgres: str) -> None:
    async with Office(ready_postgres) as one, Office(ready_postgres) as two:
        for number in range(10):
            accepted = await asyncio.gather(*(o.hears("שלום", key=f"whatsapp:{number}") for o in (one, two)))
            assert sorted(one.repeated for one in accepted) == [False, True]
        assert (await one.kinds(str(accepted[0].lead_id))).count("inbound") == 10


async def test_nobody_is_made_up_for_what_belongs_to_nobody(ready_url: str) -> None:
    async with Office(ready_url) as office:
        accepted = await office.intake.accept(Arrival(Submitted(), addresses=(Address("phone", PHONE),)))
        assert accepted.lead_id is None
        assert (await office.takes("nobody", Submitted())).lead_id is None
        assert await office.count(tables.facts) == 0


class TestOnePersonTwoRecords:
    async def test_a_contact_shared_on_telegram_joins_them_and_loses_nothing(self, ready_url: str) -> None:
        async with Office(ready_url) as office:
            whatsapp = str((await office.hears("כמה זה עולה?", key="whatsapp:1")).lead_id)
            telegram = str((await office.intake.accept(telegrams("איפה אתם?"))).lead_id)
            assert whatsapp != telegram
            before = await office.timeline(whatsapp) + await office.timeline(telegram)
            contact = Shared("contact", Channel.TELEGRAM, phone=PHONE)
            accepted = await office.intake.accept(telegrams(contact, phone=PHONE))
            assert accepted.lead_id == whatsapp
            await self.assert_joined(office, whatsapp, telegram, before)

    async def test_a_number_that_comes_out_only_in_the_decision_joins_them_too(self, ready_url: str) -> None:
        """The contact names a number that the notification itself did not carry."""
        async with Office(ready_url) as office:
            whatsapp = str((await office.hears("כמה זה עולה?", key="whatsapp:1")).lead_id)
            telegram = str((await office.intake.accept(telegrams("איפה אתם?"))).lead_id)
            before = await office.timeline(whatsapp) + await office.timeline(telegram)
            contact = Shared("contact", Channel.TELEGRAM, phone=PHONE)
            accepted = await asyncio.wait_for(office.intake.accept(telegrams(contact)), 60)
            assert accepted.lead_id == whatsapp
            await self.assert_joined(office, whatsapp, telegram, before)

    async def test_a_first_word_that_shows_whose_it_is_makes_no_second_record(self, ready_url: str) -> None:
        async with Office(ready_url) as office:
            whatsapp = (await office.hears("שלום", key="whatsapp:1")).lead_id
            contact = Shared("contact", Channel.TELEGRAM, phone=PHONE)
            accepted = await asyncio.wait_for(office.intake.accept(telegrams(contact)), 60)
            assert accepted.lead_id == whatsapp
            assert await office.count(tables.leads) == 1

    async def assert_joined(self, office: Office, one: str, other: str, before: list[dict[str, Any]]) -> None:
        lead = await office.lead(other)
        assert lead.id == one
        assert lead[Answers].asked == {"price": 1, "location": 1}
        assert {(reach.channel, reach.address) for reach in lead.contact.reach} == {
            (Channel.WHATSAPP, DANA),
            (Channel.TELEGRAM, "777"),
        }
        after = await office.timeline(one)
        assert all(line in after for line in before)
        assert [line["kind"] for line in after].count("merge") == 1
        assert await office.timeline(other) == []

    async def test_what_was_under_way_for_the_other_reaches_the_one_who_stays(self, ready_url: str) -> None:
        async with Office(ready_url) as office:
            whatsapp = str((await office.hears("שלום", key="whatsapp:1")).lead_id)
            telegram = str((await office.intake.accept(telegrams("שלום"))).lead_id)
            await office.intake.accept(telegrams(Shared("contact", Channel.TELEGRAM), phone=PHONE))
            accepted = await office.takes(telegram, Submitted(tags=("late",)))
            assert accepted.lead_id == whatsapp
            assert (await office.lead(whatsapp)).contact.tags == ["late"]

    async def test_a_file_with_many_such_pairs_is_imported_whole(self, ready_url: str) -> None:
        async with Office(ready_url) as office:
            for number in range(9):
                await office.submits(phone=f"+97250765432{number}")
                await office.intake.accept(
                    Arrival(Submitted(), addresses=(Address("external", f"crm{number}"),), creates=True)
                )
            rows = [
                Arrival(
                    Submitted(phone=f"+97250765432{number}", external_id=f"crm{number}"),
                    addresses=(
                        Address("phone", f"+97250765432{number}"),
                        Address("external", f"crm{number}"),
                    ),
                    creates=True,
                )
                for number in range(9)
            ]
            accepted = await office.intake.accept_together(rows)
            assert len({one.lead_id for one in accepted}) == 9


def telegrams(what: str | Shared, phone: str | None = None) -> Arrival:
    happened = Said(what, Channel.TELEGRAM) if isinstance(what, str) else what
    addresses = (Address("telegram", "777"),) + ((Address("phone", phone),) if phone else ())
    reach = Recipient(Channel.TELEGRAM, "777")
    return Arrival(happened, addresses=addresses, reach=reach, creates=True, phone=phone)


class TestWhatCanNotBeDecided:
    @pytest.fixture(autouse=True)
    def _confused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        def confused(playbook: Any, lead: Lead, happened: Any, given: Any) -> Any:
            if isinstance(happened, Said) and "boom" in happened.text:
                raise RuntimeError("no way to decide")
            return step(playbook, lead, happened, given)

        monkeypatch.setattr(decide, "step", confused)

    async def test_it_is_kept_and_seen_on_the_timeline(self, ready_url: str) -> None:
        async with Office(ready_url) as office:
            accepted = await office.hears("boom", key="whatsapp:1")
            lines = await office.timeline(str(accepted.lead_id))
            assert [(line["kind"], line["text"]) for line in lines] == [("inbound", "boom"), ("failed", "")]
            assert (await office.hears("boom", key="whatsapp:1")).repeated

    async def test_it_harms_nobody_in_its_batch_nor_its_own_lead(self, ready_url: str) -> None:
        async with Office(ready_url) as office:
            await office.hears("שלום")
            everybody = [(f"97250765432{number}@c.us", "כמה זה עולה?") for number in range(8)]
            everybody[3:3] = [(DANA, "boom"), (DANA, "כמה זה עולה?")]
            accepted = await asyncio.gather(*(office.hears(text, address) for address, text in everybody))
            for (_, text), one in zip(everybody, accepted, strict=True):
                lead = await office.lead(str(one.lead_id))
                assert lead[Answers].asked == {"price": 1}, text

    async def test_a_timer_that_can_not_be_decided_on_is_over_and_not_tried_for_ever(
        self, ready_url: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def confused(*_: Any) -> Any:
            raise RuntimeError("no way to decide")

        async with Office(ready_url) as office:
            dana = str((await office.hears("שלום")).lead_id)
            await stop(office.database, dana)
            await start(office.database, timer(ONE, NOON, dana))
            monkeypatch.setattr(decide, "step", confused)
            await office.takes(dana, TimerFired(ONE, NOON))
            assert await office.count(tables.timers) == 0
            assert (await office.kinds(dana))[-2:] == ["timer", "failed"]


async def test_one_bad_arrival_among_many_is_told_so_and_the_others_are_taken(
    ready_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It breaks the whole transaction, not only its decision."""
    add = facts.add

    async def refuse_poison(tx: Any, noted: Sequence[Noted]) -> None:
        if any(one.fact == WordsHeard("poison") for one in noted):
            raise ValueError("can't be written down")
        await add(tx, noted)

    monkeypatch.setattr(facts, "add", refuse_poison)
    async with Office(ready_url) as office:
        texts = ["poison" if number == 5 else "שלום" for number in range(12)]
        arrivals = [said(text, f"9725076543{10 + number}@c.us") for number, text in enumerate(texts)]
        results = await asyncio.gather(*map(office.intake.accept, arrivals), return_exceptions=True)
        assert [number for number, result in enumerate(results) if isinstance(result, Exception)] == [5]
        assert isinstance(results[5], ValueError)
        assert await office.count(tables.leads) == 11


async def test_all_of_a_file_comes_in_or_nothing(ready_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async def refuse(*_: Any) -> None:
        raise ValueError("the last step fails")

    monkeypatch.setattr(queueing, "add", refuse)
    async with Office(ready_url) as office:
        rows = [submitted(phone=f"+97250765432{number}") for number in range(5)]
        with pytest.raises(ValueError, match="last step"):
            await office.intake.accept_together(rows)
        assert await office.count(tables.leads) == 0


async def test_a_person_erased_while_they_write_begins_anew(ready_postgres: str) -> None:
    """They are found, then gone before they could be locked."""
    async with Office(ready_postgres) as office:
        before = await office.hears("שלום")
        async with office.database.begin() as tx:
            await leads.lock(tx, [str(before.lead_id)])
            await erasing.erase(tx, str(before.lead_id))
            writing = asyncio.create_task(office.hears("עוד משהו"))
            await asyncio.sleep(0.1)
        after = await writing
        assert after.created
        assert after.lead_id != before.lead_id


async def test_many_who_write_at_once_ask_as_much_of_the_database_as_one_does(ready_url: str) -> None:
    async with Office(ready_url) as office:
        people = [f"97250765{number:04}@c.us" for number in range(12)]
        await office.intake.accept_together([said("כמה זה עולה?", address=one) for one in people])
        asked = count_statements(office.database)
        await office.intake.accept_together([said("הסר", address=people[0])])
        of_one = asked.total()
        asked.clear()
        await office.intake.accept_together([said("הסר", address=one) for one in people[1:]])
        assert asked.total() == of_one, asked


def count_statements(database: Database) -> Counter[str]:
    """How often each statement is given to the database from now on."""
    asked: Counter[str] = Counter()

    def count(_: Any, __: Any, statement: str, *___: Any) -> None:
        asked[statement] += 1

    event.listen(database.engine.sync_engine, "before_cursor_execute", count)
    return asked
