"""Who else asks for the news of the same account is noticed by what is gone when it is to be deleted."""

from structlog.testing import capture_logs

from conversations.lead.addresses import Channel
from tests.harness.office import Office
from tests.harness.waiting import until
from tests.incoming.post_office import Shelf
from tests.incoming.test_dead_letters import all_taken, polling, raw


async def test_what_somebody_else_deletes_first_is_told_and_heard_all_the_same(ready_sqlite: str) -> None:
    shelf = Shelf(others=True)
    async with Office(ready_sqlite) as office, polling(office, shelf, Channel.WHATSAPP) as updates:
        with capture_logs() as logs:
            shelf.put(raw("one", 1))
            await all_taken(shelf)
            assert await until(lambda: not shelf.items)
            assert updates.states == {}, "a process of ours may have deleted one, and died"
            shelf.put(raw("two", 2))
            assert await until(lambda: updates.states.get(Channel.WHATSAPP) == "shared")
            shelf.put(raw("three", 3))
            await all_taken(shelf)
        told = [line for line in logs if "another program" in line["event"]]
        assert [line["log_level"] for line in told] == ["error"], "once"
        shelf.others = False
        for number in range(4, 60):
            shelf.put(raw("more", number))
            await all_taken(shelf)
        assert await until(lambda: updates.states == {})
