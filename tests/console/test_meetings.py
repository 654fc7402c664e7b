"""The console shows the meetings to come, those of each lead, and which wording of a reminder lets people forget."""

from datetime import timedelta
from html import unescape

from bot.decisions.arrivals import Arrival
from conversations.lead.addresses import phone_address
from conversations.meetings.kept.inputs import MeetingReported
from conversations.meetings.kept.meeting import Status
from tests.harness.console import House, Visitor


async def report(house: House, name: str, hours: float, status: Status = "booked") -> str:
    """Another calendar tells of a meeting; gives whose it is."""
    now = await house.app.read_clock()
    told = MeetingReported(name, now, now + timedelta(hours=hours), title="שיחת <b>היכרות</b>", status=status)
    phone = "+972501234567"
    arrival = Arrival(told, addresses=(phone_address(phone),), creates=True, phone=phone, name="דנה כהן")
    return str((await house.app.intake.accept(arrival)).lead_id)


async def test_meetings_to_come_and_how_it_went(house: House, noa: Visitor) -> None:
    assert "No meetings are coming" in (await noa.opens("/meetings")).text
    lead_id = await report(house, "m1", 30)
    await report(house, "m2", -5, "no_show")
    await report(house, "m3", -6, "held")
    page = await noa.opens("/meetings")
    assert "דנה כהן" in page.text
    assert "שיחת &lt;b&gt;היכרות" in page.html
    assert "50% did not come (1 of 2)" in page.text
    assert "<b>היכרות</b>" not in page.html, "what a calendar writes is no markup"
    lead = await noa.opens(f"/leads/{lead_id}")
    for word in ("Booked", "Did not come", "Took place"):
        assert word in lead.text
    assert "Booked: \u2068שיחת" in unescape(lead.html), (
        "a title that runs the other way moves nothing around it"
    )
    hebrew = await noa.opens("/meetings?lang=he")
    assert "\u206850%\u2069 לא הגיעו" in hebrew.html, "the sign stays with its number"


async def test_staff_say_on_the_leads_page_what_came_of_it(house: House, noa: Visitor) -> None:
    lead_id = await report(house, "m1", -0.5)
    page = await noa.opens(f"/leads/{lead_id}")
    assert "Came" in page.text
    await noa.presses(f"/leads/{lead_id}", f"/leads/{lead_id}/no_show")
    assert "Did not come" in (await noa.opens(f"/leads/{lead_id}")).text
    assert "100% did not come (1 of 1)" in (await noa.opens("/meetings")).text
