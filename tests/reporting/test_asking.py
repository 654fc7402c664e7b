"""The report asked for over HTTP, in the terminal and in a browser: rightly, wrongly, and by strangers."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.commands.report import report
from bot.settings import Settings
from tests.harness.console import House, living

KEY = {"authorization": "Bearer key"}
SPEND = {"campaign": "spring", "day": "2026-10-02", "amount": 10.5, "currency": "ILS"}


@pytest.fixture
async def house(ready_sqlite: str) -> AsyncIterator[House]:
    async with living(ready_sqlite, api_key="key") as running:
        yield running


async def call(house: House, path: str, body: Any = None, headers: dict[str, str] = KEY) -> tuple[int, Any]:
    async with house.visitor() as visitor:
        ask = visitor.http.get if body is None else visitor.http.post
        more = {} if body is None else {"json": body}
        async with ask(f"{house.url}/api/{path}", headers=headers, **more) as answer:
            return answer.status, await answer.json()


async def test_a_report_of_nothing_is_a_report(house: House) -> None:
    for query in (
        "",
        "?by=cohort",
        "?by=source",
        "?from=1970-01-01&to=2200-12-31&by=cohort",
        "?from=2100-01-01",
    ):
        status, told = await call(house, f"report{query}")
        assert (status, told["leads"], told["metrics"]["conversion"]["value"]) == (200, 0, None)
        assert told["funnel"][0]["stage"] == "awareness"


async def test_what_advertising_cost_is_kept_and_replaced(house: House) -> None:
    await house.gets("Dana", "+972501234567", campaign="spring")
    assert await call(house, "ad-spend", SPEND) == (201, SPEND)
    assert await call(house, "ad-spend", SPEND | {"amount": "20"}) == (200, SPEND | {"amount": 20})
    _, told = await call(house, "report?by=campaign")
    [row] = told["rows"]
    assert (row["key"], row["leads"], row["metrics"]["cac"]["numerator"]) == ("spring", 1, 20)
    assert told["from"] == "2026-10-02", "the first day of which anything is known"


WRONG_COSTS: tuple[tuple[dict[str, Any], str], ...] = (
    ({"campaign": " "}, "campaign"), ({"campaign": None}, "campaign"), ({"campaign": "x" * 201}, "campaign"),
    ({"day": "2026-02-30"}, "day"), ({"day": "0001-01-01"}, "day"), ({"currency": "shekel"}, "currency"),
    ({"amount": -1}, "amount"), ({"amount": "NaN"}, "amount"), ({"amount": 1e11}, "amount"),
)  # fmt: skip


async def test_a_cost_that_makes_no_sense(house: House) -> None:
    for change, field in WRONG_COSTS:
        status, told = await call(house, "ad-spend", SPEND | change)
        assert (status, told["errors"][0]["field"]) == (422, field), change


WRONG_QUESTIONS = (
    ("from=soon", "from"), ("to=2026-13-01", "to"), ("from=2026-02-02&to=2026-02-01", "from"), ("by=mood", "by"),
)  # fmt: skip


async def test_a_question_that_makes_no_sense(house: House, capsys: pytest.CaptureFixture[str]) -> None:
    settings = Settings(_env_file=None, database_url=house.app.settings.database_url)
    async with house.visitor() as noa:
        await noa.signs_in()
        for query, field in WRONG_QUESTIONS:
            status, told = await call(house, f"report?{query}")
            assert (status, told["errors"][0]["field"]) == (422, field)
            given = dict(part.split("=") for part in query.split("&"))
            asked = (given.get(name, "") for name in ("from", "to", "by"))
            assert report(settings, *asked, as_json=True) == 2
            shown = capsys.readouterr()
            assert (shown.out, shown.err.count("\n")) == ("", 1)
            assert shown.err.startswith(f"--{field}: ")
            page = await noa.opens(f"/report?{query}&lang=en")
            assert page.status == 422
            assert 'role="alert"' in page.html


async def test_strangers_see_nothing(house: House) -> None:
    assert (await call(house, "report", headers={}))[0] == 401
    assert (await call(house, "ad-spend", SPEND, headers={}))[0] == 401
    async with house.visitor() as visitor:
        assert "/sign-in" in (await visitor.opens("/report")).path
        await visitor.signs_in(to="/report?by=campaign")
    _, told = await call(house, "report?by=campaign")
    assert told["rows"] == []


async def test_the_page_in_both_languages(house: House) -> None:
    await house.gets("Dana", "+972501234567", campaign="spring", source="<b>facebook</b>")
    async with house.visitor() as noa:
        await noa.signs_in()
        for language, direction, words in (("he", "rtl", "המשפך"), ("en", "ltr", "Funnel")):
            page = await noa.opens(f"/report?lang={language}")
            assert (page.status, f'dir="{direction}"' in page.html, words in page.text) == (200, True, True)
            assert "<b>facebook" not in page.html
            assert 'data-part="&lt;b&gt;facebook' in page.html
            assert page.html.count('<svg class="bar-of"') == 7
