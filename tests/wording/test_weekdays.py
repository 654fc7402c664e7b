"""Days of the week, as people name them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from conversations.wording.weekdays import find_asked_days, find_named_days

THURSDAY = datetime(2026, 11, 26, 8, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Jerusalem")
MON, TUE, WED, THU, FRI, SAT, SUN = range(7)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("חמישי", [THU]),
        ("אפשר ביום ראשון?", [SUN]),
        ("לא סדנה, סתם לשבת לאכול ביום שלישי", [TUE]),
        ("בא לנו לשבת לאכול ב17:30", []),
        ("נשמח לשבת אצלכם ביום חמישי", [THU]),
        ("רוצות לשבת ולשתות משהו", []),
        ("נבוא לשבת, איזה 9 אנשים", []),
        ("שולחן לשבת בערב", [SAT]),
        ("אפשר להזמין לשבת?", [SAT]),
        ("יש מקום פנוי לשבת הקרובה", [SAT]),
        ("ב׳ או ד׳", [MON, WED]),
        ("שני לא יכול, רביעי רק אחרי 8", [WED]),
        ("חמישי לא\nבעצם חמישי כן", [THU]),
        ("ראשון אי אפשר. שלישי אפשר", [TUE]),
        ("mondays or wednesdays after 7", [MON, WED]),
        ("any day except thursday", []),
        ("tue", [TUE]),
        ("Tuesday is no good any more, could we make it Wednesday", [WED]),
        ("can we come Wednesday rather than Tuesday", [WED]),
        ("Fridays are out", []),
        ("sunday evenings aren't great. monday?", [MON]),
        ("רביעי כבר לא מסתדר, אפשר בשני?", [MON]),
        ("במקום ביום ראשון אפשר ביום שלישי?", [TUE]),
        ("שני פחות מתאים לי", []),
        ("יש לי שני ילדים", []),
        ("הבן השני שלי", []),
        ("בשיעור הראשון אין לי ניסיון", []),
        ("אני לומדת בשני מקומות", []),
        ("what do you mean", []),
        ("we met last year", []),
    ],
)
def test_days_that_are_asked_for(words: str, days: list[int]) -> None:
    assert sorted(find_asked_days(words, THURSDAY, ZONE, near=False)) == days


def test_today_and_tomorrow_are_days_too() -> None:
    assert find_asked_days("פתוחים היום?", THURSDAY, ZONE, near=True) == [THU]
    assert find_asked_days("open tomorrow?", THURSDAY, ZONE, near=True) == [FRI]
    assert find_asked_days("פתוחים היום?", THURSDAY, ZONE, near=False) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("ראשון עד רביעי 11:00-23:00, שישי 10:00-15:00", {SUN, MON, TUE, WED, FRI}),
        ("Sun-Wed 11:00-23:00, Thu until 23:30", {SUN, MON, TUE, WED, THU}),
        ("ואלס בראשון, סלסה בשני", {SUN, MON}),
        ("Salsa is on Mondays", {MON}),
        ("במוצאי שבת מ־20:30", {SAT}),
        ("260 בחודש", set()),
    ],
)
def test_days_that_a_text_names(text: str, days: set[int]) -> None:
    assert find_named_days(text) == days


@pytest.mark.parametrize("words", ["תודה אחי שבת שלום", "שבת שלום ומבורך", "שבת טובה לכם", "אז שבת נעימה"])
def test_who_wishes_a_good_saturday_names_no_day(words: str) -> None:
    assert find_named_days(words) == frozenset()


@pytest.mark.parametrize("words", ["יש לכם בשבת?", "שבת שלום, נגיע בשבת הבאה", "רק שבת מתאים"])
def test_a_saturday_that_is_meant_is_one(words: str) -> None:
    assert find_named_days(words) == {5}
