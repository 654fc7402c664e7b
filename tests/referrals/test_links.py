"""Who brought whom, on both databases: races, rewards that are counted once, and records that turn out to be one."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import Any

from sqlalchemy import select

from bot.commands.leads import tell_cells
from bot.decisions.arrivals import Arrival
from conversations.lead.addresses import Address, Channel, Recipient
from conversations.purchases.inputs import Bought
from conversations.referrals.effects import ThankWriters
from conversations.referrals.helping import HELPED
from conversations.referrals.part import Referral
from conversations.reviews.effects import KeepReview
from conversations.turn.inputs import Pressed, Started
from storage import erasing, lead_search, reviews
from storage import referrals as kept
from storage.tables.offers import codes
from storage.tables.shared.referrals import referral_codes, referral_rewards, referrals
from storage.tables.timers import timers
from storage.writing import Written
from tests.harness.after import build_after
from tests.harness.office import ANY_TIME, Office, Provider, said
from tests.harness.studio import prepare
from tests.referrals.test_referrals import WORDS, offer

_BEFORE = build_after(referrals=WORDS.model_copy(update={"most": None}))
PLAYBOOK = prepare(
    _BEFORE.model_copy(
        update={
            "offers": {**_BEFORE.offers, "thanks": offer("TODA"), "gift": offer("GIFT")},
            "rules": ANY_TIME,
        }
    )
)


def plays(url: str, story: Callable[[Office], Coroutine[Any, Any, None]]) -> None:
    async def play() -> None:
        async with Office(url, Provider(), playbook=PLAYBOOK) as office:
            await story(office)

    asyncio.run(play())


async def customer(office: Office, number: int) -> tuple[str, str]:
    """Somebody who bought and has a link: their id, and the words that a friend writes."""
    address = f"97250{number:07}@c.us"
    lead_id = (await office.hears("היי", address)).lead_id
    assert lead_id
    await buys(office, lead_id)
    await office.takes(lead_id, Pressed("friends:link", Channel.WHATSAPP))
    return lead_id, f"HAVER-{(await office.lead(lead_id))[Referral].codes[0]}"


async def buys(office: Office, lead_id: str, status: Any = "paid") -> None:
    await office.takes(lead_id, Bought(f"of-{lead_id}", 90, "ILS", "פיצה", office.clock.now(), status))


async def friend(office: Office, word: str, number: int) -> str:
    lead_id = (await office.hears(word, f"97252{number:07}@c.us")).lead_id
    assert lead_id
    return lead_id


async def on_telegram(office: Office, word: str, chat: str = "777") -> str:
    """Somebody opens a link on Telegram, where no number is told."""
    arrival = Arrival(
        Started(Channel.TELEGRAM, word), addresses=(Address("telegram", chat),),
        reach=Recipient(Channel.TELEGRAM, chat), creates=True,
    )  # fmt: skip
    lead_id = (await office.intake.accept(arrival)).lead_id
    assert lead_id
    return lead_id


async def rows(office: Office, table: Any) -> list[Any]:
    async with office.database.read() as connection:
        return list((await connection.execute(select(table))).all())


async def list_states(office: Office) -> list[str]:
    return sorted(row.state for row in await rows(office, referrals))


def test_of_two_who_bring_somebody_at_once_one_did(ready_url: str) -> None:
    async def story(office: Office) -> None:
        words = [(await customer(office, number))[1] for number in (1, 2)]
        address = "972521234567@c.us"
        await asyncio.gather(*(office.intake.accept(said(word, address)) for word in words))
        [row] = await rows(office, referrals)
        lead = await office.lead(row.lead_id)
        brought = lead[Referral].brought
        assert brought is not None
        assert brought.code == row.code

    plays(ready_url, story)


def test_twenty_friends_who_buy_at_once_are_twenty_rewards(ready_url: str) -> None:
    async def story(office: Office) -> None:
        dana, word = await customer(office, 1)
        friends = [await friend(office, word, number) for number in range(20)]
        await asyncio.gather(*(buys(office, one) for one in (*friends, *friends)))
        while await office.intake.fire(100):
            pass
        given = await rows(office, referral_rewards)
        assert sum(row.lead_id == dana for row in given) == 20
        assert len({row.code for row in given}) == 40
        assert await office.count(codes) == 40
        async with office.database.read() as connection:
            circle = await kept.read_circle(connection, dana)
            assert sorted(one.id for one in circle.brought if one.bought_at) == sorted(friends)
            bringer = (await kept.read_circle(connection, friends[3])).bringer
            assert bringer is not None
            assert bringer.id == dana

    plays(ready_url, story)


def test_a_letter_wrong_is_forgiven_where_only_one_can_be_meant(ready_url: str) -> None:
    async def story(office: Office) -> None:
        _, word = await customer(office, 1)
        letter = "A" if word[-1] != "A" else "B"
        await friend(office, word[:-1] + letter, 1)
        await friend(office, word[:-1], 2)
        await friend(office, "HAVER-" + "".join("A" if sign != "A" else "B" for sign in word[6:]), 3)
        assert await list_states(office) == ["came", "came"]

    plays(ready_url, story)


def test_another_channel_of_the_same_person_is_no_friend(ready_url: str) -> None:
    """It comes out when the number is shared: by then both got something."""

    async def story(office: Office) -> None:
        dana, word = await customer(office, 1)
        other = await on_telegram(office, word)
        await buys(office, other)
        await office.intake.fire(100)
        assert len(await rows(office, referral_rewards)) == 2
        await office.intake.merge(dana, other)
        await office.intake.fire(100)
        assert await list_states(office) == ["refused"]
        assert all(row.ended_at is not None for row in await rows(office, referral_rewards))
        brought = (await office.lead(dana))[Referral].brought
        assert brought is not None
        assert brought.undone

    plays(ready_url, story)


def test_a_circle_of_three_is_found_when_two_records_become_one(ready_url: str) -> None:
    async def story(office: Office) -> None:
        dana, word = await customer(office, 1)
        for number in (1, 2):
            last = await friend(office, word, number)
            await buys(office, last)
            await office.takes(last, Pressed("friends:link", Channel.WHATSAPP))
            word = f"HAVER-{(await office.lead(last))[Referral].codes[0]}"
        end = await on_telegram(office, word)
        await office.intake.merge(dana, end)
        await office.intake.fire(100)
        assert await list_states(office) == ["bought", "bought", "refused"]
        async with office.database.read() as connection:
            assert await kept.find_bringer(connection, dana) is None

    plays(ready_url, story)


def test_who_wrote_what_made_somebody_buy_is_to_hear_of_it(ready_url: str) -> None:
    async def story(office: Office) -> None:
        dana, word = await customer(office, 1)
        guy = await friend(office, word, 1)
        at = office.clock.now()
        review = KeepReview("r1", "published", 5, "שווה", "he", None, True, None, (), at)
        hidden = replace(review, id="r2", publish=False)
        async with office.database.begin() as tx:
            await reviews.write(tx, [Written(dana, one, at) for one in (review, hidden)])
            told = ThankWriters(("r1", "r2", "of_a_file"))
            await kept.write_helped(tx, [Written(guy, told, at), Written(dana, told, at)])
        async with office.database.read() as connection:
            found = await connection.execute(
                select(timers.c.lead_id, timers.c.subject).where(timers.c.part == HELPED)
            )
            assert list(found) == [(dana, "r1")]

    plays(ready_url, story)


def test_who_is_forgotten_takes_their_link_along(ready_url: str) -> None:
    async def story(office: Office) -> None:

        dana, word = await customer(office, 1)
        guy = await friend(office, word, 1)
        async with office.database.begin() as tx:
            await erasing.erase(tx, dana)
        await buys(office, guy)
        await office.intake.fire(100)
        assert await office.count(referral_codes) == 0
        assert [row.lead_id for row in await rows(office, referral_rewards)] == [guy], "theirs was promised"

    plays(ready_url, story)


def test_the_export_says_by_whose_link_somebody_came(ready_url: str) -> None:
    async def story(office: Office) -> None:
        _, word = await customer(office, 1)
        brought = await friend(office, word, 2)
        async with office.database.read() as connection:
            found = [lead async for lead in lead_search.read_all(connection)]
        cells = {lead.id: tell_cells(PLAYBOOK, lead) for lead in found}
        assert cells[brought]["referral"] == word.removeprefix("HAVER-")
        assert [one["referral"] for lead_id, one in cells.items() if lead_id != brought] == [""]

    plays(ready_url, story)
