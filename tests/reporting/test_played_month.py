"""A month of three hundred leads: what it comes to by hand is what the API, the terminal and the console say."""

import asyncio
import json
import re
from collections import Counter
from collections.abc import AsyncIterator
from datetime import date, timedelta
from typing import Any

import pytest

from bot.commands.report import report
from bot.reporting.making import make_report
from bot.settings import Settings
from conversations.reporting.question import By, Question
from conversations.reporting.showing import show_report
from tests.harness.console import House, Visitor, living
from tests.reporting import by_hand
from tests.reporting.month import BEGINS, ENDS, STAFF, Played, write_month
from tests.reporting.playing import play

KEY = "month-key"
SECONDS = {"time_to_conversion": 1e-3, "answer_speed": 30.0, "resolution_time": 30.0}
"""How far a median may be off: a month is played in some seconds, and these are on the bot's clock, too."""
MONTH = f"from={BEGINS}&to={ENDS}"


@pytest.fixture
async def people() -> list[Played]:
    return write_month()


@pytest.fixture
async def house(ready_sqlite: str, people: list[Played]) -> AsyncIterator[House]:
    settings = {"api_key": KEY, "whatsapp_staff_numbers": STAFF, "sandbox_clock": True}
    async with living(ready_sqlite, **settings) as running:
        running.leads = await play(running, people)  # type: ignore[attr-defined]
        yield running


async def ask(house: House, query: str) -> dict[str, Any]:
    async with house.visitor() as visitor:
        headers = {"authorization": f"Bearer {KEY}"}
        async with visitor.http.get(f"{house.url}/api/report?{query}", headers=headers) as answer:
            assert answer.status == 200
            found: dict[str, Any] = await answer.json()
            return found


def check_metrics(found: dict[str, Any], wanted: dict[str, by_hand.Ratio], *, has_rates: bool = True) -> None:
    for name, (value, top, bottom) in wanted.items():
        metric = found[name]
        assert (metric["numerator"], metric["denominator"]) == pytest.approx((top, bottom)), name
        wanted_value = value if has_rates else None
        assert metric["value"] == pytest.approx(wanted_value, abs=SECONDS.get(name, 1e-9)), name


def check_funnel(found: list[dict[str, Any]], people: list[Played], *, has_rates: bool = True) -> None:
    for step, wanted in zip(found, by_hand.funnel(people), strict=True):
        days = wanted.pop("median_days")
        assert {name: step[name] for name in wanted} == wanted
        assert step["median_days"] == pytest.approx(days if has_rates else None, abs=1e-3)


def by_part(people: list[Played], part: str) -> dict[str, list[Played]]:
    found: dict[str, list[Played]] = {}
    for one in people:
        known = {
            "source": "whatsapp" if one.writes_first else one.source or "form",
            "campaign": one.campaign or "unknown", "variant": one.variant or "unknown",
        }  # fmt: skip
        found.setdefault(known[part], []).append(one)
    return found


async def test_every_number_of_the_month_is_the_one_worked_out_by_hand(
    house: House, people: list[Played], capsys: pytest.CaptureFixture[str]
) -> None:
    counted = by_hand.came(people)
    assert len(counted) == 297
    whole = await ask(house, MONTH)
    assert (whole["from"], whole["to"], whole["leads"], whole["tests_left_out"]) == (
        "2026-10-01", "2026-10-31", 297, 3,
    )  # fmt: skip
    check_metrics(whole["metrics"], by_hand.metrics(counted, by_hand.spent()))
    check_funnel(whole["funnel"], counted)
    assert whole["metrics"]["referrals"]["rewards"] == by_hand.rewards(counted)
    for part in ("source", "campaign", "variant"):
        split = await ask(house, f"{MONTH}&by={part}")
        check_parts(split, by_part(counted, part), part)
        assert {name: split[name] for name in ("metrics", "funnel")} == {
            name: whole[name] for name in ("metrics", "funnel")
        }
    await check_cohorts(house, people)
    await check_days(house, people)
    await check_terminal(house, whole, capsys)
    await check_console(house, counted, whole)
    await check_erasure(house, people)


def check_parts(split: dict[str, Any], wanted: dict[str, list[Played]], part: str) -> None:
    """Every part by itself, and all of them together."""
    rows = {row["key"]: row for row in split["rows"]}
    assert rows.keys() == wanted.keys() | ({"nobody came"} if part == "campaign" else set())
    for key, people in wanted.items():
        ads = by_hand.spent(keep=lambda campaign, _, key=key: campaign == key) if part == "campaign" else None  # type: ignore[misc]
        check_metrics(rows[key]["metrics"], by_hand.metrics(people, ads))
        check_funnel(rows[key]["funnel"], people)
        assert ("cac" in rows[key]["metrics"]) == (part == "campaign")
    check_sums(split)


def check_sums(split: dict[str, Any]) -> None:
    for name, metric in split["metrics"].items():
        for end in ("numerator", "denominator"):
            parts = [row["metrics"][name][end] for row in split["rows"] if name in row["metrics"]]
            assert not parts or sum(parts) == pytest.approx(metric[end]), name
        if metric["unit"] in ("share", "days", "seconds", "points"):
            assert abs(metric["numerator"]) <= metric["denominator"]
    for place, step in enumerate(split["funnel"]):
        for count in ("entered", "left", "reached", "lost"):
            assert sum(row["funnel"][place][count] for row in split["rows"]) == step[count]


async def check_cohorts(house: House, people: list[Played]) -> None:
    """Weeks from Sunday to Saturday; those whose time is not over have counts and no rates."""
    split = await ask(house, f"{MONTH}&by=cohort")
    days = [(row["from"], row["to"]) for row in split["rows"]]
    assert days == [
        ("2026-10-01", "2026-10-03"), ("2026-10-04", "2026-10-10"), ("2026-10-11", "2026-10-17"),
        ("2026-10-18", "2026-10-24"), ("2026-10-25", "2026-10-31"),
    ]  # fmt: skip
    assert [row["open"] for row in split["rows"]] == [False, False, False, True, True]
    for row in split["rows"]:
        first, last = date.fromisoformat(row["from"]), date.fromisoformat(row["to"])
        mine = by_hand.came(people, first, last)
        ads = by_hand.spent(keep=lambda _, day, first=first, last=last: first <= day <= last)  # type: ignore[misc]
        check_metrics(row["metrics"], by_hand.metrics(mine, ads), has_rates=not row["open"])
        check_funnel(row["funnel"], mine, has_rates=not row["open"])
    check_sums(split)


async def check_days(house: House, people: list[Played]) -> None:
    """Each day by itself, be it of 24 or 25 hours: together they are the month."""
    per_day = Counter(by_hand.day(one.enters) for one in by_hand.came(people))
    found = {}
    for day in (BEGINS + timedelta(days=number) for number in range(31)):
        made = await make_report(house.app, Question(day, day))
        found[day] = made.whole.leads
    assert found == {day: per_day.get(day, 0) for day in found}
    assert found[date(2026, 10, 25)] >= 2


async def check_terminal(house: House, whole: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    settings = Settings(
        _env_file=None, database_url=house.app.settings.database_url, sandbox_clock=True,
        whatsapp_staff_numbers=STAFF, journey=house.app.settings.journey,
    )  # fmt: skip
    month = (str(BEGINS), str(ENDS))
    assert await asyncio.to_thread(report, settings, *month, "", as_json=True) == 0
    assert json.loads(capsys.readouterr().out) == whole
    assert await asyncio.to_thread(report, settings, *month, "campaign", as_json=False) == 0
    shown = capsys.readouterr().out
    conversion = whole["metrics"]["conversion"]
    assert f"{conversion['numerator']} customers of 297 leads" in shown
    assert "297 leads; 3 test leads left out" in shown


async def check_console(house: House, counted: list[Played], whole: dict[str, Any]) -> None:
    async with house.visitor() as visitor:
        await visitor.signs_in()
        page = await visitor.opens(f"/report?{MONTH}&by=campaign&lang=en")
        await check_people(visitor, page.html, counted)
    wanted = by_hand.metrics(counted, by_hand.spent())
    for name, words in {
        "conversion": f"{100 * (wanted['conversion'][0] or 0):.1f}%",
        "nps": f"{wanted['nps'][0] or 0:+.0f}",
        "opt_outs": f"{wanted['opt_outs'][1]} opted out of 297 leads",
        "csat": f"{wanted['csat'][1]} satisfied of {wanted['csat'][2]} answers",
        "no_shows": f"{wanted['no_shows'][1]} not shown up of {wanted['no_shows'][2]} meetings",
        "referrals": f"{wanted['referrals'][1]} bought of {wanted['referrals'][2]} came by",
        "rewards": f"({by_hand.rewards(counted)} rewards)",
        "ces": f"({whole['metrics']['ces']['asked']} asked)",
    }.items():
        metric = "referrals" if name == "rewards" else name
        tile = re.search(rf'data-metric="{metric}">(.*?)</div>', page.html, re.DOTALL)
        assert tile
        assert words in tile[1], name
    assert page.html.count("data-part=") == 4
    assert "1 October 2026" in page.text


async def check_people(visitor: Visitor, html: str, counted: list[Played]) -> None:
    """Every number of people leads to as many of them, all of them and part by part."""
    wanted = by_hand.metrics(counted)
    numbers = {
        of: wanted[of][1] for of in ("conversion", "engagement", "churn", "opt_outs", "delivery_failures")
    }
    numbers |= {stage["stage"]: stage["reached"] for stage in by_hand.funnel(counted)}
    for of, count in numbers.items():
        address = re.search(rf'href="(/report/people\?[^"]*of={of})"', html)
        assert (len(await read_people(visitor, address[1])) if address else 0) == count, of
    await check_behind(visitor, html, counted)
    parts = re.findall(r'href="(/report/people\?[^"]*of=leads&amp;part=[^"]*)"', html)
    shown = [lead for part in parts for lead in await read_people(visitor, part)]
    assert (len(parts), len(shown), len(set(shown))) == (3, 297, 297), "of the fourth only a cost is known"
    assert (await visitor.opens("/report/people?of=everything")).status == 404


async def check_behind(visitor: Visitor, html: str, counted: list[Played]) -> None:
    """Numbers of answers, of times and of money lead to those they are of, each with what they add to it."""
    for of, people in by_hand.behind(counted).items():
        address = re.search(rf'href="(/report/people\?[^"]*of={of})"', html)
        assert (len(set(await read_people(visitor, address[1]))) if address else 0) == len(people), of
        split = re.findall(rf'href="(/report/people\?[^"]*of={of}&amp;part=[^"]*)"', html)
        shown = [lead for part in split for lead in await read_people(visitor, part)]
        assert len(shown) in (0, len(people)), of
    for survey in ("csat", "ces", "nps"):
        told = await read_figures(visitor, html, survey)
        assert sorted(map(int, told)) == sorted(by_hand.scored(counted, survey)), survey
    paid = [float(one.lstrip("₪").replace(",", "")) for one in await read_figures(visitor, html, "ltv")]
    assert round(sum(paid), 2) == round(by_hand.revenue(counted), 2)


async def read_figures(visitor: Visitor, html: str, of: str) -> list[str]:
    """What each of a list adds to the number."""
    address = re.search(rf'href="(/report/people\?[^"]*of={of})"', html)
    assert address
    pages = await read_pages(visitor, address[1])
    return [one for page in pages for one in re.findall(r"data-figure><bdi>([^<]*)</bdi>", page)]


async def read_people(visitor: Visitor, address: str) -> list[str]:
    """All of a list, page by page."""
    pages = await read_pages(visitor, address)
    return [one for page in pages for one in re.findall(r'href="(/leads/[a-z0-9]+)"', page)]


async def read_pages(visitor: Visitor, address: str) -> list[str]:
    found: list[str] = []
    while address:
        page = await visitor.opens(address.replace("&amp;", "&"))
        found.append(page.html)
        more = re.search(r'href="(/report/people[^"]*)" rel="next"', page.html)
        address = more[1] if more else ""
    return found


async def check_erasure(house: House, people: list[Played]) -> None:
    """Who is forgotten was never there: in no number, of whichever part. What advertising cost stays."""
    gone = next(
        one for one in people if by_hand.buyers([one]) and one.is_counted and one.campaign == "spring"
    )
    await house.app.erase(house.leads[gone.number])  # type: ignore[attr-defined]
    rest = by_hand.came([one for one in people if one is not gone])
    for by in (None, By.CAMPAIGN):
        found = show_report(await make_report(house.app, Question(BEGINS, ENDS, by)))
        check_metrics(found["metrics"], by_hand.metrics(rest, by_hand.spent()))
        check_funnel(found["funnel"], rest)
