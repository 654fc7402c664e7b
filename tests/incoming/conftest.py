"""Everything that comes from providers, to an office with a real database."""

from collections.abc import AsyncIterator

import pytest

from conversations.lead.addresses import Channel
from tests.harness.office import Office, Provider
from tests.incoming.test_dead_letters import receive
from tests.incoming.test_who_is_who import Post


@pytest.fixture
async def post(ready_url: str) -> AsyncIterator[Post]:
    providers = Provider(), Provider(Channel.SMS)
    async with Office(ready_url, *providers) as office, receive(office) as (letters, _, _):
        yield Post(office, letters)
