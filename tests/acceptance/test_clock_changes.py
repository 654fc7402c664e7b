"""Across the days on which Israel's clocks move, from outside: a real process, its clock moved there, and people in
Israel, New York and Tokyo who each book one of the times they are offered."""

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.harness.driver import Bot, Lead
from tests.harness.holidays import CLOSED
from tests.harness.rows import read_column
from tests.storyboards.conftest import JOURNEYS

ISRAEL = ZoneInfo("Asia/Jerusalem")
ZONES = {
    "Asia/Jerusalem": "+9725055501{:02}",
    "America/New_York": "+12125550{:03}",
    "Asia/Tokyo": "+813123456{:02}",
}
HOURS = range(9, 17)
PAGES = (1, 2, 3)
"""How often they ask for another day: from the day before the change to the day after it."""
REMINDS = ("תזכורת", "היי, תזכורת", "עוד רגע מתחילים")
AWAKE = range(11, 20)
"""Hours of theirs before which reminders come, and do not wait for the morning."""
_DAYS = ("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday")
MEETINGS = """\
people:
  noa:
    name: {he: נועה, en: Noa}
    hours: {%s}
  daniel:
    name: {he: דניאל, en: Daniel}
    hours: {%s}
kinds:
  advice:
    title: {he: שיחת ייעוץ, en: Advice call}
    words: {he: [ייעוץ], en: [advice]}
    length: 1h
    people: [noa, daniel]
    notice: 3h
    ahead: 21 days
    how: phone
wordings:
  plain: {he: "תזכורת: {title}, {when}. נתראה?", en: "A reminder: {title}, {when}. See you there?"}
""" % ((", ".join(f'{day}: {{opens: "09:00", closes: "17:00"}}' for day in _DAYS),) * 2)


@pytest.fixture(scope="module")
def advising(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    """An installation of the studio that gives advice by telephone, nine to five on every day."""
    folder = tmp_path_factory.mktemp("clocks")
    journey = folder / "journey"
    shutil.copytree(JOURNEYS / "dance_studio", journey)
    shutil.rmtree(journey / "storyboards")
    (journey / "meetings.yaml").write_text(MEETINGS, encoding="utf-8")
    with Bot(f"sqlite+aiosqlite:///{folder / 'waltz.db'}", folder, settings={"JOURNEY": str(journey)}) as bot:
        yield bot


def find_change(after: datetime, month: int) -> date:
    """The next day of a month on which Israel's clocks move, and nothing is closed around it."""
    day = (after + timedelta(days=3)).astimezone(ISRAEL).date()  # the story begins two days before
    while True:
        day += timedelta(days=1)
        noon = [datetime.combine(one, time(12), ISRAEL) for one in (day - timedelta(days=1), day)]
        around = {day + timedelta(days=off) for off in range(-3, 5)}
        if day.month == month and noon[0].utcoffset() != noon[1].utcoffset() and around.isdisjoint(CLOSED):
            return day


def booked(bot: Bot, lead: Lead) -> datetime:
    """When their meeting is, as the database has it: microseconds since 1970."""
    query = "SELECT starts_at FROM meetings WHERE lead_id = $1"
    [found] = read_column(bot.database_url, query, bot.id_of(lead))
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=int(found))


async def books(lead: Lead, place: int, page: int) -> str:
    """Asks for a call, goes on to later days, and takes one of the times offered; gives how it was told."""
    await lead.says("אפשר לקבוע שיחת ייעוץ?")
    assert lead.sees("יום אחר")
    for _ in range(page):
        await lead.presses("יום אחר")
        assert lead.sees("יום אחר")
    [offer] = [seen.text for seen in lead.news if "יום אחר" in seen.text]
    times = [line.partition(".")[2].strip() for line in offer.splitlines() if line[:1].isdecimal()]
    await lead.says(str(place))
    assert lead.sees("קבענו"), times
    return times[place - 1]


@pytest.mark.parametrize("month", [3, 10])
async def test_whatever_is_offered_is_had_and_reminded_of_by_the_leads_own_clock(
    advising: Bot, month: int
) -> None:
    day = find_change(await advising.advance(minutes=1), month)
    await advising.advance(to=datetime.combine(day - timedelta(days=2), time(9), ISRAEL))
    meetings: dict[Lead, tuple[ZoneInfo, datetime]] = {}
    for number, (zone, phone) in enumerate(ZONES.items()):
        for page in PAGES:
            own = phone.format(month * 5 + number * 10 + page)
            lead = advising.lead("whatsapp", f"אורחת {page}", phone=own)
            told = await books(lead, 1 + page % 2, page)
            start = booked(advising, lead)
            assert told.endswith(f"{start.astimezone(ZoneInfo(zone)):%-H:%M}"), (zone, told, start)
            assert start.astimezone(ISRAEL).hour in HOURS
            assert start.astimezone(ISRAEL).minute == 0
            meetings[lead] = ZoneInfo(zone), start
    taken = [start for _, start in meetings.values()]
    days = {start.astimezone(ISRAEL).date() for start in taken}
    assert min(days) < day < max(days) or day in days, "before, on and after the day of the change"
    assert all(taken.count(start) <= 2 for start in taken), "there are two of them"
    await check_reminders(advising, meetings)
    advising.forget_people()


async def check_reminders(bot: Bot, meetings: dict[Lead, tuple[ZoneInfo, datetime]]) -> None:
    """Each is reminded of their own, before it, with the hour as it is where they are."""
    for start in sorted({start for _, start in meetings.values()}):
        await bot.advance(to=start - timedelta(minutes=10))
        for lead, (zone, own) in meetings.items():
            if own != start:
                continue
            there = start.astimezone(zone)
            if there.hour in AWAKE:
                assert lead.sees("תזכורת", ever=True)
            said = [seen.text for seen in lead.messages if not seen.mine]
            reminders = [text for text in said if text.startswith(REMINDS)]
            assert all(f"{there:%-H:%M}" in text for text in reminders), (there, reminders)
