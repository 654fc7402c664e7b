"""Where an SMS may go: to the countries the business serves, and never where it costs a fortune."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.channels.http import Http
from bot.channels.sms.adapter import Sms
from bot.channels.sms.countries import country_of, is_too_dear, opens_to, read_countries
from bot.delivery.pacing.floods import Floods
from bot.errors import Blocked
from conversations.lead.addresses import Channel
from conversations.lead.content import Content
from conversations.turn.keys import Key
from tests.channels.conftest import make_settings
from tests.harness.office import Office, Provider, submitted

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


def test_countries_are_named_in_letters_or_by_their_code() -> None:
    assert read_countries("", "IL") == {"IL"}
    assert read_countries("il; US, +44", "IL") == {"IL", "US", "GB"}
    with pytest.raises(ValueError, match="XX"):
        read_countries("IL, XX", "IL")


@pytest.mark.parametrize(
    "phone",
    ["+881612345678", "+870773111632", "+88216123456", "+97919123456", "+9721919123456", "+447012345678",
     "+449098790123", "+19005551234", "+33899123456"],
)  # fmt: skip
def test_premium_and_satellite_numbers_are_never_written_to(phone: str) -> None:
    assert is_too_dear(phone)
    assert opens_to(phone, {"IL", "GB", "US", "FR"}) is None


def test_only_the_business_s_countries_are_written_to_first() -> None:
    assert opens_to("+972501234567", {"IL"}) == "+972501234567"
    assert opens_to("+8801712345678", {"IL"}) is None
    assert country_of("+12025550123") == "US"


async def test_whatever_asks_for_it_nothing_is_sent_to_a_satellite() -> None:
    http = Http()
    with pytest.raises(Blocked):
        await Sms(make_settings("http://127.0.0.1:9"), http).send("+881612345678", Content("היי"))
    await http.close()


def a_greeting(number: int, code: str = "972") -> Any:
    class Greeting:
        audience, channel, reply, is_in_doubt = "lead", Channel.SMS, True, False
        key, address = Key("greeting"), f"+{code}50{number:07}"

    return Greeting()


async def test_a_flood_of_one_form_is_slowed_and_staff_are_told() -> None:
    told: list[Channel] = []

    async def tell(channel: Channel, _: datetime) -> None:
        told.append(channel)

    floods = Floods("IL", 10, tell)
    waits = [await floods.find_wait(a_greeting(number), NOW) for number in range(15)]
    assert [wait is None for wait in waits] == [True] * 10 + [False] * 5
    assert set(told) == {Channel.SMS}
    abroad = [await floods.find_wait(a_greeting(number, "880"), NOW) for number in range(5)]
    assert sum(wait is None for wait in abroad) == 2
    assert await floods.find_wait(a_greeting(99), NOW + timedelta(hours=1, minutes=1)) is None


async def test_answers_to_a_country_that_is_not_served_are_counted_too() -> None:
    """Who earns by messages to numbers there writes from them by the hundred. At home everybody is answered."""

    async def tell(_: Channel, __: datetime) -> None:
        return

    def answer(number: int, code: str) -> Any:
        written = a_greeting(number, code)
        written.key = None
        return written

    served = {Channel.SMS: lambda phone: opens_to(phone, {"IL", "GB"})}
    floods = Floods("IL", 10, tell, served)
    for code, answered in (("252", 2), ("972", 9), ("44", 9)):
        waits = [await floods.find_wait(answer(number, code), NOW) for number in range(9)]
        assert sum(wait is None for wait in waits) == answered
    assert await floods.find_wait(answer(1, "252"), NOW + timedelta(hours=1, minutes=1)) is None


def test_islands_with_the_numbers_of_a_country_are_part_of_it() -> None:
    """07911 is Guernsey's: nobody who serves Britain means to leave them out."""
    assert opens_to("+447911123456", {"GB"}) == "+447911123456"
    assert opens_to("+447797712345", read_countries("+44", "IL"))
    assert opens_to("+18765551234", {"US"}) is None


async def test_a_number_abroad_is_not_written_to_by_sms(ready_sqlite: str) -> None:
    http = Http()
    sms = Sms(make_settings("http://127.0.0.1:9"), http)
    provider = Provider(Channel.SMS)
    provider.traits = sms.traits
    async with Office(ready_sqlite, provider) as office:
        office.intake.around = replace(office.intake.around, channels={Channel.SMS: sms.traits})
        for phone in ("+8801712345678", "+972501234567"):
            await office.intake.accept(submitted(phone=phone))
        await office.drain()
    await http.close()
    assert [taken.address for taken in provider.taken] == ["+972501234567"]
