"""When the bot may write first, told apart from the bot's own calendar: by hand, for the years the stories play in."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

ISRAEL = ZoneInfo("Asia/Jerusalem")
_OPENS, _CLOSES, _EVE_CLOSES = time(9), time(20), time(13)
_FRIDAY, _SATURDAY = 4, 5

CLOSED = {
    date(2027, 4, 22): "Passover",
    date(2027, 4, 28): "Seventh of Passover",
    date(2027, 5, 4): "Holocaust Day",
    date(2027, 5, 11): "Memorial Day",
    date(2027, 5, 12): "Independence Day",
    date(2027, 6, 11): "Shavuot",
    date(2027, 8, 12): "Tisha B'Av",
    date(2027, 10, 2): "Rosh Hashana",
    date(2027, 10, 3): "Rosh Hashana",
    date(2027, 10, 11): "Yom Kippur",
    date(2027, 10, 16): "Sukkot",
    date(2027, 10, 23): "Simchat Torah",
}
"""Israel's days without messages, from a printed calendar of 5787 and 5788."""


def is_open(moment: datetime) -> bool:
    """Whether a message nobody asked for may arrive in Israel now."""
    local = moment.astimezone(ISRAEL)
    today = local.date()
    if today.weekday() == _SATURDAY or today in CLOSED:
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
