"""Events in the console: made, changed, reported on, with their doors and what contradicts itself there."""

import csv
import io
import re
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from tests.harness.console import House, Visitor, living
from tests.harness.doors import API_KEY, Phone, stage

FILLED: dict[str, Any] = {
    "title_he": "ערב פתוח", "title_en": "Open evening", "keyword": "ערב, open", "starts_at": "2099-12-03T19:30",
    "venue_he": "לינקולן 12", "capacity": "40",
}  # fmt: skip


@pytest.fixture
async def simple_house(ready_sqlite: str) -> AsyncIterator[House]:
    async with living(ready_sqlite, api_key=API_KEY, sandbox_clock=True) as running:
        yield running


@pytest.fixture
async def noa(simple_house: House) -> AsyncIterator[Visitor]:
    async with simple_house.visitor() as visitor:
        await visitor.signs_in("Noa")
        yield visitor


async def test_an_event_is_made_changed_and_cancelled(noa: Visitor) -> None:
    empty = await noa.opens("/events")
    made = await noa.sends((await noa.opens("/events/new")).form("/events/new"), **FILLED)

    assert "No events yet" in empty.text
    assert made.path == "/events/open-evening-2099-12-03?note=event_saved"
    assert "Thursday, 3 December, 19:30" in made.text
    assert "0 of 40" in made.text
    form = (await noa.opens("/events/open-evening-2099-12-03/edit")).form("/edit")
    assert (form.fields["starts_at"], form.fields["keyword"]) == ("2099-12-03T19:30", "ערב, open")
    changed = await noa.sends(form, starts_at="2099-12-04T20:00", ends_at="2099-12-04T22:00", venue_he="")
    assert "Friday, 4 December, 20:00" in changed.text
    assert "לינקולן" not in changed.text  # a field that was emptied is empty
    off = await noa.sends(changed.form("/call-off"))
    assert "Cancelled" in off.text
    assert "Open evening" in (await noa.opens("/events")).text


async def test_what_does_not_fit_is_marked_and_nothing_typed_is_lost(noa: Visitor) -> None:
    form = (await noa.opens("/events/new")).form("/events/new")

    nothing = await noa.sends(form)
    wrong = await noa.sends(form, **FILLED | {"ends_at": "2099-12-01T19:30"})
    worse = await noa.sends(form, **FILLED | {"capacity": "many", "map": "javascript:alert(1)"})

    assert nothing.status == wrong.status == worse.status == 409
    assert "the title is missing" in nothing.text
    assert "ends after it starts" in wrong.text
    assert wrong.form("/events/new").fields["title_he"] == "ערב פתוח"
    assert "a whole number" in worse.text
    assert "begins with https" in worse.text


async def test_questions_of_its_form_are_kept(noa: Visitor) -> None:
    asked = {
        "q1_he": "באיזה שבוע?",
        "q1_kind": "number",
        "q2_he": "גודל",
        "q2_kind": "choice",
        "q2_choices": "S, M, L",
    }
    form = (await noa.opens("/events/new")).form("/events/new")
    made = await noa.sends(form, **FILLED | asked)
    shown = (await noa.opens(made.path.partition("?")[0] + "/edit")).form("/edit")
    wrong = await noa.sends(form, **FILLED | {"q1_he": "גודל", "q1_kind": "choice"})

    assert (shown.fields["q1_he"], shown.fields["q2_choices"]) == ("באיזה שבוע?", "S, M, L")
    assert wrong.status == 409
    assert "a choice has choices" in wrong.text


async def test_the_report_says_where_people_were_lost_and_one_press_mends_it(
    simple_house: House, noa: Visitor
) -> None:
    venue = await stage(simple_house.app, reminders=("week", "day"))
    begins, now = venue.event.starts_at, await simple_house.app.read_clock()
    for number in range(4):
        await venue.sells(f"Guest {number}", arrived_at=begins if number else None, source="roll-up")
    await venue.sells("Ruth", state="cancelled", state_at=now - timedelta(days=3), channel="sms")
    await venue.sells("=2+2", source="facebook")
    following = await stage(simple_house.app, "next", days=7, reminders=("week",))
    await simple_house.app.clock.move_to(
        simple_house.app.database, venue.event.ends_at + timedelta(minutes=5)
    )

    page = await noa.opens("/events/evening")

    assert re.search(r"6 Registered", page.text)
    assert "3 Arrived" in page.text
    assert "2 No-shows" in page.text
    assert "6 registered, and 3 of them did not come" in page.text
    assert "Most of them just did not come: 2" in page.text
    assert "was off: In the morning" in page.text
    assert page.html.count("<rect") >= 8
    pressed = await noa.sends(page.form(f"/events/{following.event.id}/reminder"))
    assert "The reminder is on" in pressed.text
    again = await noa.opens("/events/evening")
    assert not again.has_form(f"/events/{following.event.id}/reminder")

    async with noa.http.get(f"{noa.url}/events/evening/tickets.csv") as answer:
        rows = list(csv.reader(io.StringIO((await answer.read()).decode("utf-8-sig"))))
    assert len(rows) == 7
    assert rows[-1][0] == "'=2+2"
    assert rows[1][2] == "has a ticket"


async def test_a_link_to_the_door_is_shown_once_and_can_be_closed(simple_house: House, noa: Visitor) -> None:
    await stage(simple_house.app)
    page = await noa.opens("/events/evening")
    made = await noa.sends(page.form("/events/evening/door"), name="Side door", rights="scan")
    link = re.search(r'value="[^"]*(/door/\w+)"', made.html)
    assert link
    assert made.status == 201

    async with simple_house.visitor() as helper:
        assert (await helper.opens(link[1])).status == 200
        closed = await noa.sends((await noa.opens("/events/evening")).form("/revoke"))
        assert "The link is closed" in closed.text
        assert (await helper.opens(link[1])).status == 410
        assert (await helper.opens("/door/never-was")).status == 404
    assert link[1].rpartition("/")[2] not in (await noa.opens("/events/evening")).html


async def test_its_page_says_how_people_come_and_mends_a_name(simple_house: House, noa: Visitor) -> None:
    await simple_house.app.own_numbers.learn("+972501112233")
    made = await noa.sends((await noa.opens("/events/new")).form("/events/new"), **FILLED)
    await simple_house.hears("ערב")
    await simple_house.hears("דנה כהן")
    page = await noa.opens(made.path.partition("?")[0])

    assert "https://wa.me/972501112233?text=open" in page.html
    renamed = await noa.sends(page.form("/rename"), name="דנה לוי")
    assert "The name on the ticket is changed" in renamed.text
    assert "דנה לוי" in renamed.text
    wrong = await noa.sends(renamed.form("/rename"), name="https://x.example")
    assert "was not changed" in wrong.text


async def test_what_contradicts_itself_waits_for_people(simple_house: House, noa: Visitor) -> None:
    venue = await stage(simple_house.app)
    code = await venue.sells("Dana")
    await venue.ends(code, "cancelled")
    script = Phone(simple_house.url, noa.http)
    await script.scans(code, offline=True)

    page = await noa.opens("/events/evening")
    assert "Came in with a ticket that was cancelled before" in page.text
    settled = await noa.sends(page.form("/events/evening/conflict"))
    assert "Marked as looked at" in settled.text
    assert "Came in with" not in settled.text


@pytest.mark.parametrize("path", ["/events", "/events/new", "/events/evening", "/events/evening/tickets.csv"])
async def test_whoever_is_not_signed_in_sees_nothing(simple_house: House, path: str) -> None:
    async with simple_house.visitor() as stranger:
        assert (await stranger.opens(path, follow=False)).status == 303


async def test_an_event_that_is_not_there(noa: Visitor) -> None:
    for path in (
        "/events/none",
        "/events/none/edit",
        "/events/none/tickets.csv",
        "/events/%00",
        "/events/" + "a" * 90,
    ):
        assert (await noa.opens(path)).status == 404
