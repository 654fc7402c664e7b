"""What is said in passing: hours ruled out, who falls out, a link that fails, how old somebody is, joy, an open day."""

from zoneinfo import ZoneInfo

import pytest

from conversations.answers.asked.company import names_company
from conversations.contact.bare_names import find_bare_names
from conversations.dialogue.passing.joys import tells_joy
from conversations.meetings.times.ruled_out import leave_ruled_out
from conversations.timetable.had import find_ages
from conversations.trials.heard.opening import asks_to_drop_in
from conversations.understanding.intents import signals
from conversations.wording.weekdays import find_asked_days
from tests.trials.test_trying import SUNDAY, Says, booked, met, put_down

# It is Sunday 7 February, noon. Beginners dance at 18:30, who goes on at 19:45, everybody at 21:00.
BOOKED = [
    (
        "en",
        ("I'd like to try salsa, tomorrow", "sorry can't on Mondays at 18:30 can I do the 21:00?"),
        "08.02 19:00",
    ),
    ("he", ("רוצה לנסות סלסה מחר", "18:30 מוקדם לי קצת, אפשר ב-21:00?", "כן"), "08.02 19:00"),
    ("en", ("total beginners, we want to try together", "we cant on mondays, only after 8"), ""),
    ("en", ("we want to try something on sunday 18:30", "tuesday then. and what to wear?"), "09.02 16:30"),
    (
        "en",
        ("I want to try waltz", "the booking link fails on my phone", "Sam", "the later one please"),
        "19:00",
    ),
]


@pytest.mark.parametrize(("language", "said", "when"), BOOKED)
def test_what_was_ruled_out_is_not_booked(language: str, said: Says, when: str) -> None:
    is_booked = booked(met(language, *said))
    assert is_booked.endswith(when) if when else is_booked == ""


OF_TEAM = [
    (
        "en",
        ("hey im 17 turning 18 in january, which class is mine", "ok put me down for teens on monday"),
        "17:30",
    ),
    ("he", ("יש לי ילדים בני 5, 8 ו-12", "נקבע ניסיון לבת ה-8 ברביעי, ואתם פתוחים בשישי?"), "10.2 ב־16:30"),
    (
        "he",
        ("היפ הופ לנכדים", "הם בני 7 ו-14", "אפשר רביעי?", "לגדולה קוראים תמר ולקטן יובל"),
        "תמר, גיל 14",
    ),
    (
        "en",
        (
            "a trial for my girl on Wednesday, she's 8",
            "her name is Noa. my 12 yr old wants to come along with her",
        ),
        "age 12",
    ),
]


@pytest.mark.parametrize(("language", "said", "told"), OF_TEAM)
def test_who_comes_is_put_down_as_they_told(language: str, said: Says, told: str) -> None:
    assert told in put_down(met(language, *said))


def test_who_falls_out_leaves_the_others_and_is_counted_off() -> None:
    person = met("en", "mum dad and me want to try tango", "tuesday 18:30 please")
    assert "3 people" in booked(person)
    person.says("dad chickened out. just mum and me then")
    assert "2 people" in booked(person)


def test_an_open_day_is_told_and_chooses_nothing() -> None:
    person = met("en", "put me down for salsa tomorrow at 21:00")
    assert "19:30" in person.says("can I still drop in on thursdays?")
    assert booked(person).endswith("08.02 19:00")


@pytest.mark.parametrize(
    ("is_so", "yes", "no"),
    [
        (
            tells_joy,
            ("they are SO excited!!", "mum is over the moon", "הילדים בעננים", "הוא סופר את הימים"),
            ("not that excited", "is she excited?", "קצת מתרגשת לפני", "היינו מאושרים, אבל"),
        ),
        (
            asks_to_drop_in,
            ("could I just pop in on Thursday?", "אפשר סתם לבוא בחמישי?"),
            ("I'll drop in on Thursday", "אפשר לקבוע לחמישי?"),
        ),
        (
            signals.asks_for_person,
            ("can I talk to somebody please",),
            ("me and my husband need to talk", "we'll talk at home and get back", "Adam"),
        ),
        (signals.refuses, ("take me off your list",), ("im 17 and a half will they throw me out",)),
        (names_company, ("for me and my wife", "לי ולבעלי"), ("how much is it for me", "כמה זה יעלה לי")),
    ],
)
def test_words_are_heard_for_what_they_are(is_so, yes: Says, no: Says) -> None:  # type: ignore[no-untyped-def]
    assert all(is_so(words) for words in yes)
    assert not any(is_so(words) for words in no)


def test_small_words_are_no_dates_and_no_names() -> None:
    assert find_ages("נקבע לבת ה-8") == (8,)
    assert find_bare_names("רק אני אגב") == ()
    assert leave_ruled_out("18:30 doesn't work") == "18:30 doesn't work"
    assert find_asked_days("אז שלישי ב-21:00", SUNDAY, ZoneInfo("UTC"), near=False) == [1]
