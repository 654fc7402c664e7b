"""Broadcasts in the console and over the API: looked at before, sent, and every number leads to its people."""

import re
from dataclasses import replace
from typing import Any

import aiohttp
import pytest

from tests.harness.console import House, Visitor, living

KEY = "key-of-the-api"
BODY: dict[str, Any] = {
    "segment": {"tags": "vip"}, "text": {"he": "יש מקום ביום שני", "en": "There is room on Monday"},
    "kind": "advertising",
}  # fmt: skip


async def people(house: House) -> None:
    """Two of the three who are meant agreed."""
    for number, (name, agreed) in enumerate((("דנה", "כן"), ("=נועה", "כן"), ("גיל", None), ("אחר", "כן"))):
        tags = ("vip",) if name != "אחר" else ()
        await house.gets(name, f"+97250123456{number}", tags=tags, agreed=agreed)


async def call(house: House, path: str, body: dict[str, Any] | None = None) -> tuple[int, Any]:
    headers = {"Authorization": f"Bearer {KEY}"}
    async with aiohttp.ClientSession(headers=headers) as http:
        method = "GET" if body is None else "POST"
        async with http.request(method, f"{house.url}/api/{path}", json=body) as answer:
            return answer.status, await answer.json()


async def test_the_api_says_before_who_gets_it_and_starts_it_once(ready_url: str) -> None:
    async with living(ready_url, api_key=KEY) as house:
        await people(house)
        status, dry = await call(house, "broadcasts", BODY | {"dry_run": True})
        assert (status, dry["listed"], dry["counts"]["waiting"], dry["counts"]["held"]) == (200, 3, 2, 1)
        assert [(one["reason"], one["count"]) for one in dry["reasons"]] == [("no_consent", 1)]
        assert "יש מקום ביום שני" in dry["sample"]
        status, started = await call(house, "broadcasts", BODY | {"request_id": "r1"})
        assert (status, started["status"], started["listed"]) == (201, "running", 3)
        status, again = await call(house, "broadcasts", BODY | {"request_id": "r1"})
        assert (status, again["id"]) == (200, started["id"])
        one = f"broadcasts/{started['id']}"
        assert (await call(house, one, {"status": "paused"}))[1]["status"] == "paused"
        assert (await call(house, one, {"status": "stopped"}))[1]["counts"]["held"] == 3
        assert (await call(house, one, {"status": "running"}))[0] == 409
        assert (await call(house, one))[1]["counts"] == {
            "sent": 0, "held": 3, "failed": 0, "waiting": 0, "erased": 0,
        }  # fmt: skip
        assert (await call(house, "broadcasts/nobody"))[0] == 404


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"segment": {"colour": "red"}}, "segment.colour"),
        ({"segment": {"silence": "long"}}, "segment.silence"),
        ({"text": {"en": "hello"}}, "text.he"),
        ({"text": {"he": "שלום {nmae}"}}, "text.he"),
        ({"kind": "spam"}, "kind"),
        ({"test_to": "12"}, "test_to"),
        ({"more": 1}, "more"),
    ],
)
async def test_what_does_not_fit_is_named(ready_sqlite: str, change: dict[str, Any], field: str) -> None:
    async with living(ready_sqlite, api_key=KEY) as house:
        status, told = await call(house, "broadcasts", BODY | change)
        assert status == 422
        assert [one["field"] for one in told["errors"]] == [field]


async def test_in_the_console_it_is_looked_at_sent_and_followed(simple_house: House) -> None:
    await people(simple_house)
    async with simple_house.visitor() as noa:
        await noa.signs_in("Noa")
        page = await noa.opens("/broadcasts")
        checked = await noa.sends(
            page.form("/broadcasts/check"), tags="vip", text_he="היי {name}, יש מקום", kind="advertising",
            name="Monday",
        )  # fmt: skip
        assert ", יש מקום" in checked.text
        assert "No consent to advertising" in checked.text
        sent = await noa.sends(checked.form("/broadcasts/start"))
        assert "It is on its way" in sent.text
        again = await noa.sends(checked.form("/broadcasts/start"))
        assert again.path == sent.path, "pressed twice it is one"
        one = sent.path.partition("?")[0]
        await follow(noa, one)


async def test_before_it_is_sent_every_number_leads_to_its_people(simple_house: House) -> None:
    await people(simple_house)
    async with simple_house.visitor() as noa:
        await noa.signs_in("Noa")
        page = await noa.opens("/broadcasts")
        checked = await noa.sends(page.form("/broadcasts/check"), tags="vip", text_he="יש מקום")
        getting, held = (re.findall(r'href="(/leads/[a-z0-9]+)"', part) for part in split_lists(checked.html))
        assert (len(getting), len(held)) == (2, 1)
        assert "גיל" in (await noa.opens(held[0])).text
        table = (
            await noa.sends(replace(checked.form("/broadcasts/start"), action="/broadcasts/people.csv"))
        ).html
        rows = [row.split(",") for row in table.lstrip("\ufeff").splitlines()]
        assert sorted((row[0], row[2]) for row in rows[1:]) == [
            ("'=נועה", "waiting"), ("גיל", "held"), ("דנה", "waiting"),
        ]  # fmt: skip
        assert [row[3] for row in rows if row[2] == "held"] == ["No consent to advertising"]
        assert "Nothing was broadcast yet" in (await noa.opens("/broadcasts")).text, "nothing was sent"


async def test_events_are_picked_by_their_names_and_regulars_as_such(simple_house: House) -> None:
    for number in range(2):
        await simple_house.gets(f"ליד {number}", f"+97250123456{number}", agreed="כן")
    filled: dict[str, Any] = {
        "title_he": "ערב סלסה", "title_en": "Salsa night", "keyword": "סלסה", "starts_at": "2099-12-03T19:30",
        "venue_he": "הסטודיו",
    }  # fmt: skip
    async with simple_house.visitor() as noa:
        await noa.signs_in("Noa")
        await noa.sends((await noa.opens("/events/new")).form("/events/new"), **filled)
        page = await noa.opens("/broadcasts")
        named = re.search(r'<option value="([^"]+)"[^>]*>\s*Salsa night', page.html)
        assert named
        check = page.form("/broadcasts/check")
        for checked in (
            await noa.sends(check, text_he="יש מקום", event=named[1]),
            await noa.sends(check, text_he="יש מקום", vip="any"),
            await noa.sends(check, text_he="יש מקום", vip="regular"),
        ):
            assert checked.status == 200
            assert 'data-people="waiting"' not in checked.html


def split_lists(html: str) -> tuple[str, str]:
    """Who will get it, and who will not."""
    getting = re.search(r"<details[^>]*data-people=\"waiting\".*?</details>", html, re.DOTALL)
    held = re.search(r"<details[^>]*data-people=\"no_consent\".*?</details>", html, re.DOTALL)
    assert getting
    assert held
    return getting[0], held[0]


async def test_of_very_many_the_page_shows_the_first(simple_house: House) -> None:
    for number in range(52):
        await simple_house.gets("רון", f"+9725012300{number:02}", tags=("vip",), agreed="כן")
    async with simple_house.visitor() as noa:
        await noa.signs_in("Noa")
        page = await noa.opens("/broadcasts")
        checked = await noa.sends(page.form("/broadcasts/check"), tags="vip", text_he="יש מקום")
        assert checked.html.count('href="/leads/') == 50
        assert "and 2 more" in checked.text
        table = (
            await noa.sends(replace(checked.form("/broadcasts/start"), action="/broadcasts/people.csv"))
        ).html
        assert table.count("waiting") == 52


async def follow(noa: Visitor, one: str) -> None:
    """Pause it, go on, stop it; its people with their reasons, on the page and as a file."""
    assert "Paused" in (await noa.presses(one, "/pause")).text
    assert "Going out" in (await noa.presses(one, "/resume")).text
    assert "Stopped" in (await noa.presses(one, "/stop")).text
    held = await noa.opens(f"{one}?state=held&why=broadcast_stopped")
    assert all(name in held.text for name in ("דנה", "=נועה", "גיל"))
    assert "Nobody here" in (await noa.opens(f"{one}?state=sent")).text
    table = await noa.opens(f"{one}/people.csv")
    assert "'=נועה" in table.html
    assert table.html.count("The broadcast was stopped") == 3


async def test_what_stands_for_a_name_keeps_its_braces_in_a_hebrew_line(simple_house: House) -> None:
    await people(simple_house)
    async with simple_house.visitor() as noa:
        await noa.signs_in("Noa")
        page = await noa.opens("/broadcasts?lang=he")
        checked = await noa.sends(
            page.form("/broadcasts/check"), tags="vip", text_he="היי {name}, <b>מקום</b>"
        )
        sent = await noa.sends(checked.form("/broadcasts/start"))
        assert sent.html.count("היי \u2066{name}\u2069, &lt;b&gt;מקום") == 2, "its title and its words"
        listed = await noa.opens("/broadcasts")
        assert "היי \u2066{name}\u2069, " in listed.html


async def test_what_is_wrong_with_it_is_said_and_the_words_are_kept(simple_house: House) -> None:
    async with simple_house.visitor() as noa:
        await noa.signs_in("Noa")
        page = await noa.opens("/broadcasts")
        refused = await noa.sends(page.form("/broadcasts/check"), text_he="שלום {nmae}", silence="הרבה")
        assert refused.status == 409
        assert "silence" in refused.text
        assert "שלום {nmae}" in refused.html
        tested = await noa.sends(page.form("/broadcasts/check"), text_he="שלום", test_to="050-9999999")
        assert "Before it goes out" in tested.text
