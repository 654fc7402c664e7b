"""When the bot may write first, told apart from the bot's own calendar, and how a story comes to such a time."""

from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from tests.harness.driver import Bot
from tests.harness.holidays import CLOSED, STUDIOS_BREAK

ISRAEL = ZoneInfo("Asia/Jerusalem")
_OPENS, _CLOSES, _EVE_CLOSES = time(9), time(20), time(13)
_FRIDAY, _SATURDAY, _SUNDAY = 4, 5, 6
_SHUT = CLOSED | STUDIOS_BREAK


def is_open(moment: datetime) -> bool:
    """Whether a message nobody asked for may arrive in Israel now."""
    local = moment.astimezone(ISRAEL)
    today = local.date()
    if today.weekday() == _SATURDAY or today in _SHUT:
        return False
    is_eve = today.weekday() == _FRIDAY or today + timedelta(days=1) in CLOSED
    return _OPENS <= local.time() < (_EVE_CLOSES if is_eve else _CLOSES)


def next_workday(after: datetime, hour: int = 10) -> datetime:
    """The next moment at this hour, Israel's time, of a day that is no eve of anything."""
    day = after.astimezone(ISRAEL).date()
    while True:
        moment = datetime.combine(day, time(hour), ISRAEL)
        if moment > after and is_open(moment) and is_open(moment.replace(hour=19)):
            return moment.astimezone(UTC)
        day += timedelta(days=1)


async def begin_workday(bot: Bot, hour: int = 10) -> datetime:
    """Let it be this hour of a day that is no eve of anything; gives it."""
    return await bot.advance(to=next_workday(await bot.advance(minutes=1), hour))


async def begin_week(bot: Bot) -> datetime:
    """Let it be ten on a Sunday with nothing ahead for a fortnight but Fridays and Shabbat; gives it."""
    sunday = next_workday(await bot.advance(minutes=1))
    while sunday.astimezone(ISRAEL).weekday() != _SUNDAY or not _is_plain(sunday):
        sunday = next_workday(sunday)
    return await bot.advance(to=sunday)


def _is_plain(start: datetime) -> bool:
    day = start.astimezone(ISRAEL).date()
    return not any(day + timedelta(days=ahead) in _SHUT for ahead in range(15))


def proactive_of(timeline: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The advertising a lead really got, oldest first."""
    return [
        line
        for line in timeline
        if line["kind"] == "outbound" and line["message_kind"] == "advertising" and line["sent_at"]
    ]


def sent_at(line: dict[str, Any]) -> datetime:
    """When a message left, on the bot's clock."""
    return datetime.fromisoformat(line["sent_at"])
