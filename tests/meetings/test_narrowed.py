"""What is said to times that were offered chooses the next ones: what is ruled out is never shown again."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from conversations.meetings.kept.part import Appointments
from conversations.meetings.offered.spans import find_span, read_span
from tests.harness.studio import Person
from tests.orders.talking import somebody
from tests.trials.test_trying import booked

THURSDAY = datetime(2027, 1, 21, 12, tzinfo=UTC)
TEL_AVIV = ZoneInfo("Asia/Jerusalem")


def offered(language: str, dance: str = "salsa") -> Person:
    """Somebody to whom the times of next week were offered."""
    person = somebody("dance_studio", THURSDAY, language)
    named = {"salsa": "סלסה", "tango": "טנגו"}[dance]
    told = person.says({"he": f"אני רוצה לנסות {named}", "en": f"I'd like to try {dance}"}[language])
    assert told
    person.waits(minutes=2)
    return person


def shown(person: Person) -> list[str]:
    choosing = person.lead[Appointments].choosing
    return [f"{at.astimezone(TEL_AVIV):%d.%m %H:%M}" for at in choosing.shown] if choosing else []


STRETCHES = [
    ("en", "I'm sent to Eilat until 2 February so not next week. the first half of Feb, a Monday after 19:30?",
     ["08.02 21:00"]),
    ("en", "I'm abroad till 6 February. Monday after 8pm would be great", ["08.02 21:00"]),
    ("en", "not next week, something in early February on a Monday after 20:00",
     ["01.02 21:00", "08.02 21:00"]),
    ("he", "שלחו אותי לאילת עד ה-2 בפברואר, אז לא שבוע הבא. בחצי הראשון של פברואר, שני אחרי 20:00", ["08.02 21:00"]),
    ("he", "אני בחו״ל עד 6.2, אפשר ביום שני אחרי 20:00?", ["08.02 21:00"]),
    ("he", "לא בשבוע הבא, אפשר בתחילת פברואר ביום שני אחרי 20:00", ["01.02 21:00", "08.02 21:00"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "times"), STRETCHES)
def test_what_is_ruled_out_and_asked_for_chooses_the_new_offer(
    language: str, words: str, times: list[str]
) -> None:
    person = offered(language)
    person.says(words)
    assert shown(person) == times
    assert booked(person) == ""


@pytest.mark.parametrize(
    ("language", "words", "far"),
    [
        ("en", "I'm away until 1 March, not next week. a Monday in March please", "too far ahead"),
        ("he", "אני בחו״ל עד ה-1 במרץ. אפשר ביום שני בתחילת מרץ?", "רחוק מדי"),
    ],
)
def test_what_is_too_far_ahead_is_said_to_be(language: str, words: str, far: str) -> None:
    person = offered(language)
    assert far in person.says(words)
    assert "25.01 18:30" not in shown(person)


@pytest.mark.parametrize(
    ("language", "words", "none"),
    [
        (
            "en",
            "I'm away until 2 February. anything in the first half of Feb on a Wednesday?",
            "no tango then",
        ),
        ("he", "אני במילואים עד ה-2 בפברואר. יש משהו במחצית הראשונה של פברואר ביום רביעי?", "אין טנגו"),
    ],
)
def test_where_nothing_fits_what_there_is_instead_is_told(language: str, words: str, none: str) -> None:
    person = offered(language, "tango")
    before = shown(person)
    assert none in person.says(words)
    assert shown(person) == ["09.02 18:30", "09.02 21:00"]
    assert not set(before) & set(shown(person))


@pytest.mark.parametrize(
    ("language", "words", "hour"),
    [
        ("en", "could I pay for one intermediate evening next week?", "19:45"),
        ("he", "אפשר לשלם על שיעור בודד של ממשיכים בשבוע הבא?", "19:45"),
    ],
)
def test_a_level_that_is_none_of_the_offer_is_not_answered_by_it(
    language: str, words: str, hour: str
) -> None:
    person = offered(language)
    told = person.says(words)
    assert hour in told
    assert "18:30" not in told
    assert person.lead.handoff.open


@pytest.mark.parametrize(
    ("language", "words", "named"),
    [
        ("he", "שני או שלישי בערב, מה שיש פנוי למתחילות", "דנה כהן 0521234567"),
        ("he", "יש משהו למתחילים בערב ביום שני?", "נועה לוי, 052-765-4321"),
        ("en", "Monday or Tuesday evening, whatever is free for beginners", "Dana Cohen 0521234567"),
        ("en", "what do you have for beginners on Monday evening?", "Dana Cohen, +972 52 123 4567"),
    ],
)
def test_the_beginners_one_is_left_and_a_name_with_a_number_takes_it(
    language: str, words: str, named: str
) -> None:
    person = offered(language)
    person.says(words)
    assert shown(person) == ["25.01 18:30"]
    person.waits(minutes=2)
    assert "18:30" in person.says(named)
    assert booked(person).endswith("25.01 16:30")


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("early February please", "2027-02-01", "2027-02-10"),
        ("באמצע פברואר", "2027-02-10", "2027-02-20"),
        ("I'm stuck at work until Sunday", "2027-01-25", ""),
        ("נוסעת עד יום ראשון", "2027-01-25", ""),
        ("I'm back on 4 February", "2027-02-04", ""),
        ("I'm only here until 4 February", "", "2027-02-04"),
        ("is that valid until 4 February?", "", ""),
        ("Tuesday 2 February at 18:30", "", ""),
        ("ביום שני 2 בפברואר", "", ""),
        ("we may come on Monday", "", ""),
    ],
)
def test_a_stretch_of_days_is_read(words: str, first: str, last: str) -> None:
    span = find_span(words, date(2027, 1, 21))
    assert (str(span.first or ""), str(span.last or "")) == (first, last)


def test_hours_and_days_are_read_beside_it() -> None:
    read = read_span("away until 2 February, then Monday after 19:30", THURSDAY, TEL_AVIV)
    assert read is not None
    assert str(read[1].days[0]) == "2027-02-08"
    assert f"{read[1].after:%H:%M}" == "19:30"
