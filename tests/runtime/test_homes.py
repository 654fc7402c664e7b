"""Who else is at work with the accounts: only an answer that is another installation's own counts."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
from aiohttp import web
from structlog.testing import capture_logs

from bot.channels.http import Http
from bot.errors import AccountRefused
from bot.runtime.homes.looking import HOME, Homes
from bot.runtime.homes.marks import HomeMark, name_machine


@dataclass
class Hooked:
    """A channel whose provider calls there; None: it does not tell."""

    urls: Sequence[str] | None

    async def find_called(self) -> Sequence[str]:
        if self.urls is None:
            raise AccountRefused("no such resource")
        return self.urls


@dataclass
class Asked:
    """A channel that is polled, and what came of each poll."""

    interrupted: list[bool | None]
    polls: bool = True

    async def is_interrupted(self, _: int) -> bool | None:
        return self.interrupted.pop(0)


@dataclass
class Keeping:
    """A channel whose provider keeps a word; None: it has no place for one."""

    note: str | None
    used: bool = False

    async def is_used(self) -> bool:
        return self.used

    async def read_note(self) -> str | None:
        return self.note

    async def keep_note(self, note: str) -> None:
        self.note = note


@asynccontextmanager
async def answering(body: str, status: int = 200) -> AsyncIterator[str]:
    """Somebody at an address who answers so."""

    async def answer(_: web.Request) -> web.Response:
        return web.Response(text=body, status=status)

    application = web.Application()
    application.router.add_get(HOME, answer)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    try:
        yield f"http://{host}:{port}"
    finally:
        await runner.cleanup()


async def find(own: str, *adapters: object) -> dict[str, str | None]:
    http = Http()
    try:
        return dict(await Homes(adapters, http, own).find_others())  # type: ignore[arg-type]
    finally:
        await http.close()


async def test_where_any_provider_calls_and_our_own_address_are_asked() -> None:
    async with answering('{"waltz": "one"}') as first, answering('{"waltz": "two"}') as second:
        hooks = Hooked([f"{first}/webhooks/whatsapp"]), Hooked(None), Hooked([])
        assert await find(second, *hooks) == {first: "one", second: "two"}


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ('{"waltz": null}', 200),  # a new one: ourselves, say
        ('{"waltz": 7}', 200), ('["waltz"]', 200), ("<html>parked</html>", 200), ("", 200),
        ('{"waltz": "one"}', 404), ('{"waltz": "one"}', 302),
    ],
)  # fmt: skip
async def test_whatever_else_is_answered_means_nothing(body: str, status: int) -> None:
    async with answering(body, status) as there:
        assert await find(there, Hooked([f"{there}/webhooks/telegram"])) == {}


async def test_addresses_that_are_not_of_a_waltz_or_of_nobody_mean_nothing() -> None:
    async with answering('{"waltz": "one"}') as there:
        elsewhere = [f"{there}/zapier", "http://127.0.0.1:9/webhooks/telegram", "nonsense/webhooks/sms", ""]
        assert await find("http://127.0.0.1:9", Hooked(elsewhere)) == {}


async def test_one_that_can_not_be_reached_from_here_may_be_alive() -> None:
    """A production whose name is known elsewhere alone, say: where nobody can tell, people do."""
    home = "http://waltz.invalid"
    assert await find("http://127.0.0.1:9", Hooked([f"{home}/webhooks/telegram"])) == {home: None}
    assert await find(home, Hooked([f"{home}/webhooks/telegram"])) == {}, "our own address is no other home's"


@pytest.mark.parametrize("status", [502, 503, 504])
async def test_one_whose_gateway_finds_nobody_may_be_starting_anew(status: int) -> None:
    async with answering("Bad gateway", status) as there:
        found = await find("http://127.0.0.1:9", Hooked([f"{there}/webhooks/telegram"]))
        assert found == {there: None}


@pytest.mark.parametrize(
    ("polls", "is_another"),
    [
        ([True, True], True),
        ([True, None, True], True),
        ([False], False),
        ([True, False], False),  # a request of our own that was on its way
        ([None, None, None], False),
        ([True, None, None], False),
    ],
)
async def test_who_polls_is_another_after_two_interruptions(
    polls: list[bool | None], is_another: bool
) -> None:
    assert bool(await find("http://127.0.0.1:9", Asked(polls))) is is_another


NOBODY = "http://127.0.0.1:9"


async def leave(adapter: Keeping, *, instead: bool) -> str | None:
    """The mark of the home "own", where it is left."""
    http = Http()
    try:
        await Homes([adapter], http, "https://bot.example", NOBODY).leave_marks("own", instead=instead)  # type: ignore[list-item]
    finally:
        await http.close()
    return adapter.note


async def test_where_the_owner_keeps_a_word_of_their_own_that_no_mark_can_be_left_is_told() -> None:
    with capture_logs() as logs:
        assert await leave(Keeping("of the owner"), instead=False) == "of the owner"
    assert [line["log_level"] for line in logs if "no mark" in line["event"]] == ["warning"]


async def test_where_a_word_of_the_owner_s_stands_what_a_program_sent_lately_is_the_sign() -> None:
    assert await find(NOBODY, Keeping("of the owner", used=True)) == {"lastOutgoingMessages": None}
    assert await find(NOBODY, Keeping("of the owner", used=False)) == {}
    assert await find(NOBODY, Keeping("", used=True)) == {}, "a home would have left its mark there"
    assert await find(NOBODY, Keeping(None, used=True)) == {}


async def test_a_mark_is_another_home_s_unless_it_is_known_to_be_gone() -> None:
    """From here only who was on this machine can be looked for."""
    async with answering('{"waltz": "one"}') as there:
        alive, replaced = HomeMark("one", name_machine(), there), HomeMark("two", name_machine(), there)
        assert await find(NOBODY, Keeping(alive.write())) == {there: "one"}
        assert await find(NOBODY, Keeping(replaced.write())) == {}
    assert await find(NOBODY, Keeping(HomeMark("one", name_machine(), NOBODY).write())) == {}
    far = HomeMark("one", "another", "https://bot.example")
    assert await find(NOBODY, Keeping(far.write())) == {"https://bot.example": "one"}


@pytest.mark.parametrize(
    "note", ["", None, "a token", "waltz:", "waltz::m:", "waltz:a:b:%%%", "waltz:a:b:/w==", "waltz:a:b:c:d"]
)
async def test_what_is_no_mark_is_nobody_s(note: str | None) -> None:
    assert await find(NOBODY, Keeping(note)) == {}


async def test_a_mark_goes_where_nothing_stands_or_a_home_that_is_gone() -> None:
    own, other = (HomeMark(name, name_machine(), NOBODY).write() for name in ("own", "other"))
    assert await leave(Keeping(""), instead=False) == own
    assert await leave(Keeping(other), instead=False) == other
    assert await leave(Keeping(other), instead=True) == own
    assert await leave(Keeping("of the owner"), instead=True) == "of the owner"
    assert await leave(Keeping(None), instead=True) is None
    moved = HomeMark("own", "elsewhere", NOBODY).write()
    assert await leave(Keeping(moved), instead=False) == moved  # setting it anew would restart the instance
