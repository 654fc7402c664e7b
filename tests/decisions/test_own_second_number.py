"""A number that came to them with another record of theirs is theirs, and may be shared again."""

from conversations.lead.addresses import Channel
from conversations.turn.inputs import Shared
from tests.harness.crowd import gather, name, one_of_many
from tests.harness.office import Office, Provider


async def test_a_second_number_is_shared_again_and_nothing_is_to_merge(ready_url: str) -> None:
    async with Office(ready_url, Provider()) as office:
        dana, twin = one_of_many(1), one_of_many(2)
        await gather(office, dana, twin)
        second = Shared("contact", Channel.WHATSAPP, phone=twin.contact.phone)
        first = await office.takes(name(1), second)
        again = await office.takes(name(1), second)
        assert first.lead_id == again.lead_id == name(1)
