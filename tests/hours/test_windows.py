"""When messages may go out."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from conversations.hours.holidays import Calendar
from conversations.hours.windows import WritingHours, find_closing, find_opening, is_open
from conversations.journey.model.business import Opening
from conversations.journey.model.rules import Rules
from conversations.journey.model.usual_hours import PROACTIVE
from conversations.lead.content import Language
from conversations.lead.reason import Reason, reason
from conversations.timeline.telling import Telling
from tests.harness.holidays import CLOSED as COUNTED
from tests.harness.studio import prepare

pytestmark = pytest.mark.hours

TEL_AVIV = ZoneInfo("Asia/Jerusalem")
HERE = (TEL_AVIV,)
ISRAEL = WritingHours(Rules(), "IL")
TELLING = prepare().index(Telling)


def local(text: str, zone: ZoneInfo = TEL_AVIV) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


def told(why: Reason | None, language: Language | None = None) -> str:
    """As it is read: in a language, or plainly by a script."""
    return TELLING.why((why,), language) if why else ""


@pytest.mark.parametrize(
    ("at", "opening"),
    [
        ("2026-11-22T08:59", "2026-11-22T09:00"),
        ("2026-11-22T09:00", "2026-11-22T09:00"),
        ("2026-11-22T19:59", "2026-11-22T19:59"),
        ("2026-11-22T20:00", "2026-11-23T09:00"),
        ("2026-11-27T12:59", "2026-11-27T12:59"),
        ("2026-11-27T13:00", "2026-11-29T09:00"),
        ("2026-11-28T12:00", "2026-11-29T09:00"),
        ("2026-03-26T21:00", "2026-03-27T09:00"),
        ("2026-10-24T22:00", "2026-10-25T09:00"),
    ],
    ids=[
        "early",
        "opens",
        "last minute",
        "closed",
        "friday",
        "friday noon",
        "saturday",
        "clocks forward",
        "clocks back",
    ],
)
def test_the_next_opening(at: str, opening: str) -> None:
    assert find_opening(PROACTIVE, local(at), TEL_AVIV) == local(opening)
    assert is_open(PROACTIVE, local(at), TEL_AVIV) == (at == opening)
    assert ISRAEL.find_opening(local(at), HERE) == local(opening)


def test_closing() -> None:
    assert find_closing(PROACTIVE, local("2026-11-27T10:00"), TEL_AVIV) == local("2026-11-27T13:00")
    assert find_closing(PROACTIVE, local("2026-11-28T10:00"), TEL_AVIV) is None


def test_no_hours_means_always() -> None:
    night = local("2026-11-28T03:00")
    assert find_opening({}, night, TEL_AVIV) == night
    assert is_open({}, night, TEL_AVIV)


@pytest.mark.parametrize(
    ("at", "opening", "why", "hebrew"),
    [
        ("2026-09-11T12:59", None, None, None),
        ("2026-09-11T13:00", "2026-09-14T09:00", "It is Friday afternoon", "יום שישי אחר הצהריים"),
        ("2026-09-12T10:00", "2026-09-14T09:00", "Nothing goes out on Rosh Hashanah", "ראש השנה"),
        ("2026-09-20T12:59", None, None, None),
        ("2026-09-20T13:00", "2026-09-22T09:00", "The eve of Yom Kippur", "ערב יום כיפור"),
        ("2026-09-28T10:00", None, None, None),
        ("2027-04-27T14:00", "2027-04-29T09:00", "The eve of the seventh day of Passover", "שביעי של פסח"),
        ("2026-04-14T10:00", "2026-04-15T09:00", "Nothing goes out on Holocaust Remembrance Day", "השואה"),
        ("2026-04-20T13:00", "2026-04-23T09:00", "The eve of Yom HaZikaron", "ערב יום הזיכרון"),
        ("2026-04-22T10:00", "2026-04-23T09:00", "Nothing goes out on Independence Day", "יום העצמאות"),
        ("2026-07-23T10:00", "2026-07-24T09:00", "Nothing goes out on Tisha B'Av", "תשעה באב"),
        ("2026-11-28T10:00", "2026-11-29T09:00", "It is Shabbat", "שבת"),
        ("2026-11-22T20:00", "2026-11-23T09:00", "Too early or too late in their day", "מאוחר"),
        ("2026-11-27T08:00", "2026-11-27T09:00", "Too early or too late in their day", "מוקדם"),
    ],
    ids=["eve on friday, in time", "eve on friday", "new year", "eve, in time", "eve of kippur", "the days between",
         "eve of the seventh", "shoah", "eve of memorial day", "independence", "tisha b'av", "shabbat", "evening",
         "friday morning"],
)  # fmt: skip
def test_israeli_days(at: str, opening: str | None, why: str | None, hebrew: str | None) -> None:
    closed = ISRAEL.why_closed(local(at), HERE)
    assert ISRAEL.find_opening(local(at), HERE) == local(opening or at)
    assert (ISRAEL.find_closing(local(at), HERE) is None) == (opening is not None)
    if why and hebrew:
        assert told(closed, "en") == why
        assert hebrew in told(closed, "he")
    else:
        assert closed is None


@pytest.mark.parametrize(
    ("year", "closed"),
    [
        (2026, "04-02 04-08 04-14 04-21 04-22 05-22 07-23 09-12 09-13 09-21 09-26 10-03"),
        (2027, "04-22 04-28 05-04 05-11 05-12 06-11 08-12 10-02 10-03 10-11 10-16 10-23"),
        (2028, "04-11 04-17 04-24 05-01 05-02 05-31 08-01 09-21 09-22 09-30 10-05 10-12"),
    ],
    ids=["2026", "2027", "2028"],
)
def test_closed_all_day_in_israel(year: int, closed: str) -> None:
    """Yom HaZikaron and Independence Day move to Monday and Tuesday in 2028; all dates as the calendars print them."""
    calendar, first = Calendar("IL", Rules()), date(year, 1, 1)
    days = [first + timedelta(days=n) for n in range(366)]
    assert " ".join(f"{d:%m-%d}" for d in days if d.year == year and calendar.name_closed(d)) == closed


def test_the_years_to_come_are_kept_as_counted_by_hand() -> None:
    calendar, first, last = Calendar("IL", Rules()), min(COUNTED), max(COUNTED)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    assert [day for day in days if calendar.name_closed(day)] == sorted(COUNTED)


@pytest.mark.parametrize(("year", "day"), [(2021, 8), (2024, 6), (2025, 24)])
def test_holocaust_day_keeps_off_shabbat(year: int, day: int) -> None:
    """27 Nisan on a Friday is kept on Thursday, on a Sunday on Monday."""
    calendar = Calendar("IL", Rules())
    month = 5 if year == 2024 else 4
    assert calendar.name_closed(date(year, month, day)) == "yom_hashoah"


def test_the_journey_says_otherwise() -> None:
    august = date(2027, 8, 15)
    own = Rules(
        hours={"saturday": Opening(opens=time(20), closes=time(22))},
        holidays=False,
        closed={august + timedelta(days=6): {"he": "חופשת קיץ", "en": "Summer break"}},
    )
    hours = WritingHours(own, "IL")
    assert hours.find_opening(local("2026-09-12T12:00"), HERE) == local("2026-09-12T20:00")  # Rosh Hashanah
    assert hours.find_opening(local("2027-08-20T12:00"), HERE) == local("2027-08-28T20:00")
    assert hours.why_closed(local("2027-08-21T20:30"), HERE) == reason("closed_day", day="2027-08-21")
    assert told(hours.why_closed(local("2027-08-22T20:30"), HERE)) == "a day without hours for writing"


def test_a_later_eve() -> None:
    hours = WritingHours(Rules(eve_closes=time(15)), "IL")
    assert hours.find_closing(local("2026-09-20T10:00"), HERE) == local("2026-09-20T15:00")
    assert hours.find_closing(local("2026-09-11T10:00"), HERE) == local("2026-09-11T13:00"), (
        "a Friday as ever"
    )


def test_elsewhere_the_week_is_another_and_so_are_the_holidays() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    hours = WritingHours(Rules(), "DE")
    assert hours.find_opening(local("2026-11-22T12:00", berlin), (berlin,)) == local(
        "2026-11-23T09:00", berlin
    )
    assert hours.find_closing(local("2026-11-28T12:00", berlin), (berlin,)) == local(
        "2026-11-28T18:00", berlin
    )
    christmas = local("2026-12-25T12:00", berlin)
    assert told(hours.why_closed(christmas, (berlin,))) == "closed for Christmas Day"
    assert hours.why_closed(christmas - timedelta(days=1), (berlin,)) is None
    assert hours.find_opening(christmas, (berlin,)) == local("2026-12-28T09:00", berlin), (
        "both days and a Sunday"
    )


def test_a_country_nobody_knows_keeps_no_holidays() -> None:
    hours = WritingHours(Rules(), "XX")
    assert hours.find_opening(local("2026-12-25T12:00"), HERE) == local("2026-12-25T12:00")


def test_open_in_every_zone() -> None:
    both = (TEL_AVIV, ZoneInfo("America/New_York"))
    assert ISRAEL.find_opening(local("2026-11-22T09:00"), both) == local("2026-11-22T16:00")
    assert ISRAEL.find_closing(local("2026-11-22T17:00"), both) == local("2026-11-22T20:00")
    assert ISRAEL.find_closing(local("2026-11-22T12:00"), both) is None
    assert told(ISRAEL.why_closed(local("2026-11-22T12:00"), both)) == "too early or too late in their day"
    assert ISRAEL.find_opening(local("2026-11-27T12:00"), both) == local("2026-11-29T16:00"), "no Friday fits"


def test_zones_that_are_never_open_together() -> None:
    apart = (TEL_AVIV, ZoneInfo("Pacific/Honolulu"))
    assert ISRAEL.find_opening(local("2026-11-22T12:00"), apart) is None


def test_people_are_not_there_on_holidays_either() -> None:
    noon = local("2026-09-21T12:00")
    assert is_open(PROACTIVE, noon, TEL_AVIV)
    assert not is_open(PROACTIVE, noon, TEL_AVIV, ISRAEL.calendar)
    assert find_opening(PROACTIVE, noon, TEL_AVIV, ISRAEL.calendar) == local("2026-09-22T09:00")
    assert is_open({}, noon, TEL_AVIV, ISRAEL.calendar), "no hours were given: somebody is always there"
