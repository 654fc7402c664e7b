"""Who gets in, who does not, and for how long."""

import asyncio
from datetime import datetime

import pytest
from itsdangerous import TimestampSigner

from bot.web.console import brake
from bot.web.console.auth import IDLE
from bot.web.console.brake import EACH, WINDOW
from storage.sessions import Bounds
from tests.harness.console import PASSWORD, House, Visitor, living
from tests.harness.ready import on_sqlite


@on_sqlite
async def test_a_stranger_is_sent_to_sign_in_and_then_to_where_they_wanted(house: House) -> None:
    async with house.visitor() as stranger:
        sent = await stranger.opens("/leads?stage=interest&q=%D7%93%D7%A0%D7%94", follow=False)
        assert (sent.status, sent.headers["location"]) == (
            303,
            "/sign-in?next=%2Fleads%3Fstage%3Dinterest%26q%3D%25D7%2593%25D7%25A0%25D7%2594",
        )
        page = await stranger.opens(sent.headers["location"])
        seen = await stranger.sends(page.form("/sign-in"), name="Noa", password=PASSWORD)
        assert (seen.status, seen.path) == (200, "/leads?stage=interest&q=%D7%93%D7%A0%D7%94")
        assert "Noa" in seen.text


async def test_whoever_comes_by_a_number_of_the_report_is_back_at_its_people(simple_house: House) -> None:
    async with simple_house.visitor() as stranger:
        page = await stranger.opens("/report/people?of=conversion")
        seen = await stranger.sends(page.form("/sign-in"), name="Noa", password=PASSWORD)
        assert (seen.status, seen.path) == (200, "/report/people?of=conversion")


async def test_a_wrong_password_opens_nothing(simple_house: House) -> None:
    async with simple_house.visitor() as stranger:
        seen = await stranger.signs_in(password="waltz")
        assert seen.status == 403
        assert "password is wrong" in seen.text
        assert (await stranger.opens("/", follow=False)).status == 303


@pytest.mark.parametrize(
    ("accepted", "language"),
    [("en-US,en;q=0.9", "en"), ("en-US,en;q=0.9,he;q=0.8", "he"), ("fr", "he"), ("he-IL", "he"), ("", "he")],
)
async def test_a_browser_that_reads_no_hebrew_is_shown_english(
    simple_house: House, accepted: str, language: str
) -> None:
    """Until a language is chosen. Many browsers of people who read both ask for English first."""
    async with simple_house.visitor() as stranger:
        page = await stranger.opens("/sign-in", accept_language=accepted)
        assert f'<html lang="{language}"' in page.html


async def test_whoever_gives_no_name_is_staff(simple_house: House) -> None:
    async with simple_house.visitor() as stranger:
        page = await stranger.signs_in(name=" \t ")
        assert page.status == 200
        assert "Staff" in page.text


@pytest.mark.parametrize("tried", ["", PASSWORD])
async def test_without_a_password_set_nobody_gets_in(ready_sqlite: str, tried: str) -> None:
    async with living(ready_sqlite, staff_password="") as house, house.visitor() as stranger:
        page = await stranger.opens("/sign-in?lang=en")
        assert page.status == 503
        assert "STAFF_PASSWORD" in page.text
        assert not page.has_form("/sign-in")
        async with living(ready_sqlite) as other:  # a form of a console that is on
            form = (await Visitor(other.url, stranger.http).opens("/sign-in")).form("/sign-in")
        seen = await stranger.sends(form, name="Noa", password=tried)
        assert seen.status == 503
        assert (await stranger.opens("/", follow=False)).status == 303


async def test_five_wrong_passwords_and_even_the_right_one_waits(house: House) -> None:
    async with house.visitor() as stranger:
        for _ in range(EACH):
            assert (await stranger.signs_in(password="?")).status == 403
        seen = await stranger.signs_in()
        assert seen.status == 429
        assert 0 < int(seen.headers["retry-after"]) <= WINDOW.total_seconds()
        assert "Too many tries" in seen.text


async def test_right_passwords_are_not_counted(simple_house: House) -> None:
    for _ in range(EACH + 2):
        async with simple_house.visitor() as visitor:
            assert (await visitor.signs_in()).status == 200


async def test_tries_at_the_same_moment_and_at_two_processes_all_count(ready_url: str) -> None:
    async with living(ready_url) as one, living(ready_url) as other, one.visitor() as stranger:
        forms = []
        for house in (one, other):
            visitor = Visitor(house.url, stranger.http)
            forms.append((visitor, (await visitor.opens("/sign-in")).form("/sign-in")))
        tries = [
            visitor.sends(form, name="x", password=str(n)) for n in range(2 * EACH) for visitor, form in forms
        ]
        statuses = [seen.status for seen in await asyncio.gather(*tries)]
    assert statuses.count(403) == EACH
    assert statuses.count(429) == len(tries) - EACH


async def test_signing_out_ends_copies_of_the_cookie_too(house: House, noa: Visitor) -> None:
    copied = {cookie.key: cookie.value for cookie in noa.http.cookie_jar}
    assert (await noa.presses("/", "/sign-out")).path == "/sign-in"
    async with house.visitor() as thief:
        thief.http.cookie_jar.update_cookies(copied)
        assert (await thief.opens("/", follow=False)).status == 303


@pytest.mark.parametrize("changed", [{"staff_password": "another"}, {"secret_key": "another"}])
async def test_another_password_or_key_ends_every_session(ready_sqlite: str, changed: dict[str, str]) -> None:
    async with living(ready_sqlite, secret_key="one") as before, before.visitor() as noa:
        await noa.signs_in()
        async with living(ready_sqlite, secret_key="one") as restarted:
            assert (await Visitor(restarted.url, noa.http).opens("/", follow=False)).status == 200
        async with living(ready_sqlite, **({"secret_key": "one"} | changed)) as after:
            assert (await Visitor(after.url, noa.http).opens("/", follow=False)).status == 303


async def test_processes_without_a_secret_key_make_one_together(ready_url: str) -> None:
    async with living(ready_url) as one, living(ready_url) as other, one.visitor() as noa:
        await asyncio.gather(noa.opens("/sign-in"), Visitor(other.url, noa.http).opens("/sign-in"))
        await noa.signs_in()
        assert (await Visitor(other.url, noa.http).opens("/", follow=False)).status == 200


async def test_a_session_that_is_not_used_ends(simple_house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    made = TimestampSigner.get_timestamp
    monkeypatch.setattr(
        TimestampSigner, "get_timestamp", lambda it: made(it) - int(IDLE.total_seconds()) + 60
    )
    async with simple_house.visitor() as noa, simple_house.visitor() as maya:
        await noa.signs_in()
        await maya.signs_in()
        monkeypatch.setattr(TimestampSigner, "get_timestamp", made)
        # A page that looks for news by itself is no use.
        assert "set-cookie" not in (await maya.opens("/", x_waltz_live="1")).headers
        async with maya.http.get(f"{maya.url}/live") as stream:
            assert "set-cookie" not in stream.headers
        assert "waltz_session" in (await noa.opens("/")).headers["set-cookie"]
        monkeypatch.setattr(TimestampSigner, "get_timestamp", lambda it: made(it) + 120)
        assert (await noa.opens("/", follow=False)).status == 200
        assert (await maya.opens("/", follow=False)).status == 303


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "/\t/evil.example", "leads", "/api/leads",
     "/sign-in", "/leads/../api", "javascript:alert(1)", "/?x=\r\nSet-Cookie: a=b"],
)  # fmt: skip
async def test_nobody_is_sent_elsewhere(simple_house: House, elsewhere: str) -> None:
    async with simple_house.visitor() as noa:
        page = await noa.opens("/sign-in")
        seen = await noa.sends(
            page.form("/sign-in"), follow=False, name="Noa", password=PASSWORD, next=elsewhere
        )
        assert (seen.status, seen.headers["location"]) == (303, "/")


async def test_the_clock_of_the_demo_signs_nobody_out(ready_sqlite: str) -> None:
    async with living(ready_sqlite, sandbox_clock=True) as house, house.visitor() as noa:
        await noa.signs_in()
        await house.app.clock.move_to(house.app.database, datetime.fromisoformat("2030-01-01T10:00:00+00:00"))
        assert (await noa.opens("/", follow=False)).status == 200


async def tries(house: House, address: str, password: str = "?") -> int:
    """Somebody behind the proxy tries a password; gives the status."""
    async with house.visitor() as visitor:
        visitor.http.headers.update({"X-Forwarded-For": address})
        return (await visitor.signs_in(password=password)).status


@pytest.fixture
def few_tries(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fewer of them, as each takes its time."""
    monkeypatch.setattr(brake, "_BOUNDS", Bounds(WINDOW, each=2, nearby=4, together=8))


async def test_a_stranger_with_many_addresses_locks_nobody_out(house: House, few_tries: None) -> None:
    statuses = [await tries(house, f"203.0.{n}.7") for n in range(8)]
    assert set(statuses) == {403}
    assert await tries(house, "198.51.100.1", PASSWORD) == 200
    assert await tries(house, "2001:db8:1::1", PASSWORD) == 200
    # From now on whoever guesses has one try a minute from each network he has.
    assert await tries(house, "192.0.2.1") == 403
    assert await tries(house, "192.0.2.99") == 429


@on_sqlite
async def test_a_whole_network_of_addresses_is_one_stranger(house: House, few_tries: None) -> None:
    statuses = [await tries(house, f"2001:db8:2:{n}::1") for n in range(6)]
    assert statuses == [403] * 4 + [429] * 2


@on_sqlite
async def test_somebody_at_our_own_address_does_not_lock_us_out(house: House, noa: Visitor) -> None:
    """A guest on the studio's Wi-Fi, or anybody where the proxy does not say who calls."""
    await noa.presses("/", "/sign-out")
    async with house.visitor() as stranger:
        for _ in range(EACH + 1):
            seen = await stranger.signs_in(password="?")
        assert seen.status == 429
    assert (await noa.signs_in()).status == 200


@on_sqlite
async def test_a_known_browser_guesses_no_faster(house: House, noa: Visitor) -> None:
    await noa.presses("/", "/sign-out")
    statuses = [(await noa.signs_in(password="?")).status for _ in range(EACH + 1)]
    assert statuses == [403] * EACH + [429]


async def test_another_password_makes_every_browser_a_stranger(ready_sqlite: str) -> None:
    async with living(ready_sqlite) as before, before.visitor() as noa:
        await noa.signs_in()
        async with living(ready_sqlite, staff_password="another") as after:
            returning = Visitor(after.url, noa.http)
            for _ in range(EACH):
                await returning.signs_in(password="?")
            async with after.visitor() as other:
                assert (await other.signs_in(password="another")).status == 429
