"""A step at a time of day goes out when the clocks of whoever it is for show it, also in the nights they change."""

import re
import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.harness.driver import Bot
from tests.harness.hours import begin_week
from tests.harness.phones import Lead
from tests.journey.conftest import JOURNEYS

SEQUENCES = """
daily:
  name: {he: יום אחר יום, en: Day after day}
  starts: contact
  again: once
  on_reply: ignore
  steps:
    a: {at: "11:00"}
    first: {send: one}
    b: {wait: 1 day, at: "11:00"}
    second: {send: two}
    c: {wait: 1 day, at: "11:00"}
    third: {send: three}
"""
TOUCH = """
{name}:
  kind: service
  reason: {{he: "בודקים", en: "a trial"}}
  text: {{he: "מילה {name}", en: "word {name}"}}
"""


@pytest.fixture(scope="module")
def daily(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    """A studio that writes to everybody three days in a row, at eleven."""
    folder = tmp_path_factory.mktemp("bot")
    journey = folder / "journey"
    shutil.copytree(JOURNEYS / "dance_studio", journey)
    (journey / "sequences.yaml").write_text(SEQUENCES, "utf-8")
    (journey / "touches.yaml").write_text(
        "".join(TOUCH.format(name=name) for name in ("one", "two", "three")), "utf-8"
    )
    rules = (journey / "rules.yaml").read_text("utf-8")
    (journey / "rules.yaml").write_text(re.sub(r"(?m)^(a_day|a_week):.*", r"\1: 9", rules), "utf-8")
    with Bot(f"sqlite+aiosqlite:///{folder / 'waltz.db'}", folder, settings={"JOURNEY": str(journey)}) as bot:
        yield bot


async def came(bot: Bot, lead: Lead, zone: str, day: str) -> list[str]:
    """When each word came, as the lead's clocks show it; they first write at two in the afternoon of `day`."""
    here = ZoneInfo(zone)
    start = datetime.fromisoformat(f"{day}T14:00").replace(tzinfo=here)
    await bot.advance(to=start)
    await lead.says("hello")
    assert lead.sees("Studio")
    await bot.advance(to=start + timedelta(days=3))
    lines = [line for line in bot.timeline(lead) if line["kind"] == "outbound" and "word" in line["text"]]
    sent = [datetime.fromisoformat(line["sent_at"]).astimezone(here) for line in lines]
    return [f"{at:%a %d.%m. %H:%M}" for at in sent]


STORIES = (
    ("Asia/Jerusalem", None, "2027-03-24", ["Thu 25.03. 11:00", "Fri 26.03. 11:00"]),
    ("America/New_York", "+12125550123", "2027-06-06", ["Mon 07.06. 11:00", "Tue 08.06. 11:00", "Wed 09.06. 11:00"]),
    ("Africa/Cairo", "+201001234567", "2027-10-27", ["Thu 28.10. 11:00", "Fri 29.10. 11:00"]),
    ("Asia/Jerusalem", None, "2027-10-30", ["Sun 31.10. 11:00", "Mon 01.11. 11:00", "Tue 02.11. 11:00"]),
)  # fmt: skip
"""One after the other, as time passes. The clocks leap on a Friday, and are set back on a Friday and on a Sunday."""


async def test_a_day_later_at_eleven_is_the_next_day_at_eleven(daily: Bot) -> None:
    """A day may have 23 hours or 25, and what was due at eleven goes out a moment after it."""
    for zone, phone, day, shown in STORIES:
        lead = daily.lead("whatsapp", f"Dana {day}", phone=phone)
        assert await came(daily, lead, zone, day) == shown
        daily.delete(f"leads/{daily.id_of(lead)}")


async def test_a_step_that_was_taken_a_moment_late_costs_no_day(daily: Bot) -> None:
    """As every step is, where the clock goes by itself."""
    sunday = (await begin_week(daily)).replace(minute=0, second=0, microsecond=0) + timedelta(hours=4)
    await daily.advance(to=sunday)
    gil = daily.lead("whatsapp", "Gil")
    await gil.says("hello")
    assert gil.sees("Studio")
    await daily.advance(to=sunday + timedelta(hours=21) - timedelta(seconds=2))
    assert gil.sees("word one")
    await daily.advance(to=sunday + timedelta(days=2))
    assert gil.sees("word two")
