"""Staff decide on a review where they read of it: with a tap in their group, or by its number on their own phone."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from bot.channels.base import StaffInbound
from bot.decisions.arrivals import Arrival
from bot.storyboards.people import Persona
from bot.storyboards.rehearsal import Rehearsal
from conversations.lead.addresses import Channel
from conversations.turn.inputs import Pressed
from storage import reviews
from tests.harness.after import REVIEW_WORDS, SURVEYS
from tests.harness.studio import SUNDAY, build_journey

PHONE = "972509876543"
TEXT = "היה כיף גדול, והמורים סבלניים"


async def status(rehearsal: Rehearsal) -> tuple[str, str | None]:
    async with rehearsal.app.database.read() as connection:
        [row] = await reviews.read_all(connection)
    return row.status, row.reason


def typed(text: str, about: str, number: int) -> StaffInbound:
    return StaffInbound(Channel.WHATSAPP, f"phone:{number}", "סמי", f"{PHONE}@c.us", text, replies_to=about)


async def test_a_number_that_answers_the_message_publishes_it_and_hides_it_for_a_reason(
    tmp_path: Path,
) -> None:
    journey = build_journey(own={"review_requests": REVIEW_WORDS, "surveys": SURVEYS})
    moment: datetime = SUNDAY
    async with Rehearsal(journey, moment, folder=tmp_path, staff_numbers=PHONE) as rehearsal:
        around = rehearsal.app.intake.around
        rehearsal.app.intake.around = replace(around, staff_chat=None)  # phones alone
        dana = Persona(rehearsal, "+972501234567", "דנה")
        await dana.says("היי")
        await dana.says("אהבתי")
        lead = await dana.find_id()
        assert lead is not None

        await rehearsal.accept(Arrival(Pressed("review:stars:5", Channel.WHATSAPP), lead_id=lead))
        await dana.says(TEXT)
        await dana.says("כן, בלי שם")

        def latest() -> str:
            told = [one for one in rehearsal.taken if one.address.startswith(PHONE)]
            return str(told[-1].provider_id)

        await rehearsal.tell(Channel.WHATSAPP, typed("1", latest(), 1))
        assert await status(rehearsal) == ("published", None)
        await rehearsal.tell(Channel.WHATSAPP, typed("1", latest(), 2))  # hide
        await rehearsal.tell(Channel.WHATSAPP, typed("2", latest(), 3))  # why
        assert await status(rehearsal) == ("hidden", "שפה פוגענית")
