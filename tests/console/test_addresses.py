"""PUBLIC_URL is HTTPS, and the console is reached there, through a proxy, or right at its port."""

from collections.abc import AsyncIterator

import pytest

from tests.harness.console import PASSWORD, House, Seen, Visitor, living

PUBLIC = "https://bot.example"
AT_HOME = {"host": "bot.example"}
BEHIND = {"x-forwarded-proto": "https"}


@pytest.fixture
async def public_house(ready_sqlite: str) -> AsyncIterator[House]:
    async with living(ready_sqlite, public_url=f"{PUBLIC}/") as running:
        yield running


async def sign_in(visitor: Visitor, headers: dict[str, str], origin: str) -> tuple[str, Seen]:
    """The cookie of the form, and what came of sending it; the cookie goes along however it was reached."""
    visitor.http.headers.update(headers)
    page = await visitor.opens("/sign-in")
    mark = page.headers["set-cookie"]
    visitor.http.cookie_jar.update_cookies({"waltz_visitor": mark.partition("=")[2].partition(";")[0]})
    seen = await visitor.sends(
        page.form("/sign-in"), origin=origin, follow=False, name="Noa", password=PASSWORD
    )
    return mark, seen


@pytest.mark.parametrize(
    ("headers", "origin"),
    [
        (AT_HOME, PUBLIC),
        ({"host": "Bot.Example:443"}, PUBLIC),
        (BEHIND, PUBLIC),  # the proxy gives its own name for the bot as Host
        (BEHIND | {"host": "other.example"}, "https://other.example"),
    ],
)
async def test_cookies_are_for_the_server_and_https_alone_where_it_is_reached_so(
    public_house: House, headers: dict[str, str], origin: str
) -> None:
    async with public_house.visitor() as noa:
        mark, seen = await sign_in(noa, headers, origin)
    assert seen.status == 303
    for cookie in (mark, seen.headers["set-cookie"]):
        assert "HttpOnly" in cookie
        assert "Secure" in cookie
        assert "SameSite" in cookie


async def test_whoever_comes_by_http_to_its_port_signs_in_works_and_signs_out(public_house: House) -> None:
    await public_house.hears("can I talk to a person?")
    async with public_house.visitor() as noa:
        page = await noa.signs_in("Noa")
        assert page.status == 200
        assert (await noa.sends(page.form("/take"))).status == 200
        assert {cookie["secure"] for cookie in noa.http.cookie_jar} == {""}
        assert {cookie["httponly"] for cookie in noa.http.cookie_jar} == {True}
        assert (await noa.presses("/", "/sign-out")).path == "/sign-in"


@pytest.mark.parametrize(
    ("host", "origin"),
    [("127.0.0.1", PUBLIC), ("inside:8080", PUBLIC), ("other.example", "https://other.example")],
)
async def test_a_proxy_that_tells_nothing_is_let_through(public_house: House, host: str, origin: str) -> None:
    async with public_house.visitor() as noa:
        assert (await sign_in(noa, {"host": host}, origin))[1].status == 303


@pytest.mark.parametrize("headers", [{}, AT_HOME, BEHIND, AT_HOME | BEHIND])
@pytest.mark.parametrize(
    "origin",
    ["https://evil.example", "http://evil.example", "https://bot.example.evil.example", "https://bot.example:8443",
     "http://bot.example", "https://evil.example/@bot.example", "https://", "://", "null", "", "bot.example"],
)  # fmt: skip
async def test_a_form_of_anybody_elses_is_refused_however_the_console_is_reached(
    public_house: House, headers: dict[str, str], origin: str
) -> None:
    async with public_house.visitor() as stranger:
        _, seen = await sign_in(stranger, headers, origin)
        assert seen.status == 403
        assert "set-cookie" not in seen.headers
