"""Where a lead's clock stands."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from conversations.hours.zones import read_zones, write_zones, zones_of
from conversations.journey.model.business import Business
from conversations.lead.lead import Lead

STUDIO = Business(name={"he": "סטודיו"}, languages=("he",), timezone="Asia/Jerusalem", phone="+97231234567")


def lead(phone: str | None = None, timezone: str | None = None) -> Lead:
    return Lead(id="dana", created_at=datetime(2026, 11, 22, tzinfo=UTC), phone=phone, timezone=timezone)


@pytest.mark.parametrize(
    ("phone", "timezone", "zones"),
    [
        (None, None, "Asia/Jerusalem"),
        ("+972501234567", None, "Asia/Jerusalem"),
        ("+972501234567", "Europe/Paris", "Europe/Paris"),
        ("+972501234567", "Moon/Crater", "Asia/Jerusalem"),
        ("+972501234567", "../etc", "Asia/Jerusalem"),
        ("+12125550123", None, "America/New_York"),
        ("+12125550123", "nowhere", "America/New_York"),
        ("+33612345678", None, "Europe/Paris"),
        ("+447700900123", None, "Europe/Guernsey,Europe/Isle_of_Man,Europe/London"),
        ("+999123", None, "Asia/Jerusalem"),
        ("+x", None, "Asia/Jerusalem"),
    ],
)
def test_zones(phone: str | None, timezone: str | None, zones: str) -> None:
    found = zones_of(lead(phone, timezone), STUDIO)
    assert write_zones(found) == zones
    assert read_zones(zones, STUDIO) == found


def test_a_number_of_many_zones() -> None:
    assert len(zones_of(lead("+79161234567"), STUDIO)) > 5


def test_a_business_abroad() -> None:
    paris = STUDIO.model_copy(update={"country": "fr", "timezone": "Europe/Paris"})
    assert zones_of(lead("+33612345678"), paris) == (ZoneInfo("Europe/Paris"),)
    assert zones_of(lead("+972501234567"), paris) == (ZoneInfo("Asia/Jerusalem"),)


def test_names_nobody_knows_are_the_business_s() -> None:
    assert read_zones("Moon/Crater,", STUDIO) == (ZoneInfo("Asia/Jerusalem"),)
    assert read_zones("", STUDIO) == (ZoneInfo("Asia/Jerusalem"),)
