"""Tracked links over HTTP: the click is noted, the code that is theirs travels along, and nobody else's does."""

from http import HTTPStatus

from tests.harness.console import House, Seen, living

CODE = "WALTZ-"


async def follow(house: House, lead_id: str, button: str = "join", **headers: str) -> Seen:
    """Open a link as a browser does, and stay where it leads on."""
    async with house.visitor() as browser:
        return await browser.opens(f"/go/{lead_id}/{button}", follow=False, **headers)


async def test_who_holds_a_code_need_not_type_it(ready_url: str) -> None:
    async with living(ready_url) as house:
        lead_id = await house.hears("כמה זה עולה?")
        [told] = [text for text in await house.said(lead_id) if CODE in text]
        code = CODE + told.partition(CODE)[2][:5]
        seen = await follow(house, lead_id)
        assert seen.status == HTTPStatus.FOUND
        assert seen.headers["location"] == f"https://studio.example?code={code}"
        assert seen.headers["referrer-policy"] == "no-referrer"
        assert len(await house.said(lead_id, "click")) == 1


async def test_who_holds_none_is_led_to_the_same_place_without(ready_url: str) -> None:
    async with living(ready_url) as house:
        await house.hears("כמה זה עולה?")
        other = await house.hears("איפה אתם?", "972509999999")
        seen = await follow(house, other)
        assert seen.headers["location"] == "https://studio.example"


async def test_strange_leads_are_led_on_and_strange_buttons_are_not(ready_sqlite: str) -> None:
    async with living(ready_sqlite) as house:
        for stranger in ("nobody", "%27--", "A" * 200):
            assert (await follow(house, stranger)).headers["location"] == "https://studio.example"
        for button in ("person", "nothing"):
            assert (await follow(house, "nobody", button)).status == HTTPStatus.NOT_FOUND


async def test_a_preview_is_nobodys_click(ready_sqlite: str) -> None:
    async with living(ready_sqlite) as house:
        lead_id = await house.hears("כמה זה עולה?")
        seen = await follow(house, lead_id, user_agent="WhatsApp/2.23")
        assert seen.status == HTTPStatus.FOUND
        assert await house.said(lead_id, "click") == []
