"""Who asks which group meets when is told it: a plain yes or no first, and what comes nearest."""

from datetime import UTC, datetime

import pytest
from pydantic import ValidationError

from conversations.journey.hebrew.saying import say_in_hebrew
from conversations.timetable.file import Timetable
from tests.harness.studio import Person
from tests.orders.talking import somebody
from tests.timetable.asking import asks, told

TUESDAY = datetime(2027, 3, 9, 15, 20, tzinfo=UTC)
"""Twenty past five of a Tuesday in Tel Aviv: tango is still to come."""

NO = [
    ("is there hip-hop on Thursday?", "Not on Thursday: hip-hop"),
    ("do you have salsa is on Sunday?", "Not on Sunday: salsa is on Mondays"),
    ("can we come for tango is on Wednesday?", "Not on Wednesday: tango is on Tuesdays"),
    ("bachata, and is Sunday possible?", "the nearest is salsa. Not on Sunday"),
    ("any waltz class on Friday?", "Not on Friday: waltz is on Sundays"),
    ("יש היפ הופ בחמישי?", "לא ביום חמישי: היפ־הופ"),
    ("יש סלסה גם ביום ראשון?", "לא ביום ראשון: סלסה בימי שני"),
    ("אפשר טנגו ברביעי?", "לא ביום רביעי: טנגו בימי שלישי"),
    ("יש ואלס בשישי?", "לא ביום שישי: ואלס בימי ראשון"),
    ("באצ'טה, ואפשר בראשון?", "הכי קרוב סלסה. לא ביום ראשון"),
]
YES = [
    (
        "is there salsa is on Monday?",
        "Yes: salsa is on Mondays at 18:30 (beginners), 19:45 (intermediates) and 21:00 (all levels).",
    ),
    ("do you have waltz is on Sundays?", "Yes: waltz is on Sundays"),
    ("is there tango is on Tuesday after 8?", "Yes: tango is on Tuesdays at 21:00"),
    ("do you have hip-hop on Wednesday?", "Yes: hip-hop for ages 6-12 on Wednesdays at 16:30"),
    ("יש סלסה בשני?", "כן: סלסה בימי שני, ב־18:30 (מתחילים), ב־19:45 (ממשיכים) וב־21:00 (כל הרמות)."),
    ("יש ואלס ביום ראשון?", "כן: ואלס בימי ראשון"),
    ("יש טנגו בשלישי אחרי 8?", "כן: טנגו בימי שלישי, ב־21:00"),
    ("יש היפ הופ ברביעי?", "כן: היפ־הופ לגילאי 6–12 בימי רביעי, ב־16:30"),
]
OTHERS = [
    ("not on Tuesday, what else is there?", "waltz on Sundays"),
    ("what's the earliest class?", "18:30"),
    ("which day are you open late?", "21:00–22:00"),
    ("anything tonight or tomorrow?", "Tonight: tango"),
    ("is there a class that ends before 8?", "18:30–19:30"),
    ("what time is the class for my girls of 7 and 10?", "In the same group: hip-hop for ages 6-12"),
    ("me and my grandson of 16, the same group on Monday?", "Not the same group. At 16: hip-hop for teens"),
    ("לא בשלישי, מה עוד יש?", "ואלס בימי ראשון"),
    ("מה הכי מוקדם שיש?", "18:30"),
    ("באיזה יום יש הכי מאוחר?", "21:00–22:00"),
    ("יש משהו הערב או מחר?", "הערב: טנגו"),
    ("יש שיעור שנגמר לפני 8?", "18:30–19:30"),
    ("באיזה יום יש לבנות 7 ו-10?", "באותה קבוצה: היפ־הופ לגילאי 6–12"),
    ("אני ונכד בן 16, אפשר באותה קבוצה ביום שני?", "לא באותה קבוצה. בגיל 16"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "reply"), [*NO, *YES, *OTHERS])
def test_what_the_timetable_tells_is_told(words: str, reply: str) -> None:
    person = at_studio(words)
    assert reply.casefold() in told(person, words).casefold()


@pytest.mark.parametrize("words", [words for words, _ in (*NO, *YES, *OTHERS)])
def test_such_a_question_is_known_as_one(words: str) -> None:
    assert asks(at_studio(words), words)


@pytest.mark.parametrize(
    "words",
    [
        "how much is salsa is on Monday?",
        "can I cancel the class on Monday?",
        "is there parking on Monday?",
        "where are you?",
        "כמה עולה סלסה בשני?",
        "אפשר לבטל את השיעור בשני?",
        "יש חניה ביום שני?",
        "איפה אתם?",
    ],
)
def test_a_day_that_stands_in_another_question_asks_no_timetable(words: str) -> None:
    assert not asks(at_studio(words), words)


def test_nothing_of_adults_is_told_for_a_child() -> None:
    person = at_studio("en")
    person.says("my daughter is 8")
    reply = told(person, "anything on Sunday?")
    assert "hip-hop for ages 6-12" in reply
    assert "waltz" not in reply


def test_who_comes_for_a_childrens_group_is_told_nothing_of_adults() -> None:
    person = at_studio("שלום")
    person.says("היפ הופ")
    assert told(person, "יש משהו בשלישי?").startswith("לא ביום שלישי: היפ־הופ")


@pytest.mark.parametrize(
    ("first", "asked", "no", "besides"),
    [
        ("is there salsa?", "There is class sunday?", "Not on Sunday: salsa is on Mondays", "On Sunday: waltz"),
        ("any tango", "only monday is free, anything?", "Not on Monday: tango is on Tuesdays", "On Monday: salsa"),
        ("יש סלסה?", "יש שיעור בראשון?", "", "ואלס בימי ראשון"),
        ("מלמדים טנגו?", "יש משהו בשני?", "", "סלסה בימי שני"),
    ],
)  # fmt: skip
def test_who_asks_about_a_day_at_large_hears_what_else_is_taught_then(
    first: str, asked: str, no: str, besides: str
) -> None:
    person = at_studio(first)
    person.says(first)
    reply = told(person, asked)
    assert no in reply
    assert besides in reply


@pytest.mark.parametrize(
    "told_of",
    [
        ("My daughter is getting married, I'd like a father daughter dance", "anything before noon?"),
        ("it's for my son's wedding, a dance with me", "Tuesday or Wednesday?"),
        ("הבת שלי מתחתנת ואני רוצה ריקוד אבא בת בחתונה", "יש משהו ברביעי?"),
    ],
)
def test_a_daughter_who_marries_is_no_child(told_of: tuple[str, str]) -> None:
    person = at_studio(told_of[0])
    person.says(told_of[0])
    reply = told(person, told_of[1])
    assert "hip-hop" not in reply
    assert "היפ" not in reply


def test_several_ages_told_once_are_asked_about_together() -> None:
    person = at_studio("en")
    person.says("I have two grandchildren, aged 9 and 14")
    assert told(person, "do they have anything on Sunday?").startswith("Nothing on Sunday. At 9: hip-hop")
    assert told(person, "is there a class for both at the same hour?").startswith("Not at the same hour.")


def test_who_is_busy_till_an_hour_comes_after_it() -> None:
    assert (
        told(at_studio("en"), "I work till 8, is there a later tango class?")
        == "Yes: tango is on Tuesdays at 21:00 (all levels)."
    )
    person = at_studio("שלום")
    assert told(person, "אני עובדת עד 8, יש טנגו יותר מאוחר?") == "כן: טנגו בימי שלישי, ב־21:00 (כל הרמות)."


def test_the_second_one_is_of_those_that_were_told() -> None:
    person = at_studio("en")
    told(person, "is there tango is on Tuesday?")
    assert "It ends at 20:45" in told(person, "the second one sounds good. what time does it end?")


def test_home_before_eight_goes_on_from_what_was_told() -> None:
    person = at_studio("en")
    person.says("is there waltz is on Sunday?")
    assert asks(person, "she goes to bed 8:30. We need be home before 8")
    assert told(person, "We need be home before 8").startswith("Waltz is on Sundays 18:30–19:30")


def test_without_a_timetable_nothing_is_told_from_it() -> None:
    person = somebody("pizza_place", TUESDAY, "en")
    assert told(person, "anything on Saturday?") == ""


MONDAY = [{"days": ["monday"], "at": "18:30"}]
WRONG = [
    ({"a": {"name": {"en": "a"}, "ages": {"least": 9, "most": 3}, "times": MONDAY}}, {}, "least is more than most"),
    ({"a": {"name": {"en": "a"}, "times": [MONDAY[0] | {"levels": ["b"]}]}}, {},
     "a is for the level b, which is not among the levels"),
    ({"a": {"name": {"en": "a"}, "times": MONDAY}}, {"c": {"words": {}, "reply": {"en": "no"}, "nearest": "d"}},
     "d, the nearest to c, is not among the groups"),
]  # fmt: skip


@pytest.mark.parametrize(("groups", "not_taught", "message"), WRONG)
def test_what_cannot_be_is_told_in_both_languages(
    groups: dict[str, object], not_taught: dict[str, object], message: str
) -> None:
    with pytest.raises(ValidationError, match=message):
        Timetable.model_validate({"groups": groups, "not_taught": not_taught})
    assert say_in_hebrew(message)


def at_studio(words: str) -> Person:
    is_hebrew = any("א" <= sign <= "ת" for sign in words)
    return somebody("dance_studio", TUESDAY, "he" if is_hebrew else "en")


@pytest.mark.parametrize(
    "asked",
    [
        "Until what hour do you have classes?",
        "עד איזו שעה יש שיעורים אצלכם?",
        "Is there a number one can call at night, rather than write?",
    ],
)
def test_nobody_who_named_nothing_reads_the_whole_week(asked: str) -> None:
    person = somebody("dance_studio", language="he" if "ש" in asked else "en")
    assert "16:30–17:30" not in person.says(asked)
    assert "16:30-17:30" not in person.reads()


@pytest.mark.parametrize(
    ("told_of", "asked", "reply"),
    [
        (
            "we are getting married in August",
            "can we do Friday?",
            "Private lessons on Fridays 9:00–13:00",
        ),
        ("our wedding is in May", "anything on Friday morning?", "Private lessons on Fridays"),
        (
            "we are getting married, with hip hop in the middle",
            "is there Sunday morning?",
            "The nearest: waltz is on Sundays",
        ),
        ("אנחנו מתחתנים במאי", "אפשר בשישי?", "שיעורים פרטיים בימי שישי, ב־9:00–13:00"),
        ("החתונה שלנו באוגוסט, אנחנו רק אחרי 8 בערב", "שישי אם יש", "שיעורים פרטיים בימי שישי"),
        ("אנחנו מתחתנים ורוצים גם היפ הופ באמצע", "יש משהו בשישי בבוקר?", "שיעורים פרטיים"),
    ],
)
def test_a_couple_before_its_wedding_hears_of_lessons_of_its_own(
    told_of: str, asked: str, reply: str
) -> None:
    person = at_studio(told_of)
    person.says(told_of)
    said = told(person, asked)
    assert reply.casefold() in said.casefold()
    assert "6-12" not in said
    assert "6–12" not in said


@pytest.mark.parametrize(
    ("words", "reply"),
    [
        (
            "what hour is the beginners one?",
            "For beginners: salsa is on Mondays at 18:30. 21:00 is for every level.",
        ),
        (
            "when do the intermediates meet",
            "For intermediates: salsa is on Mondays at 19:45. 21:00 is for every level.",
        ),
        (
            "which day is for beginners?",
            "For beginners: salsa is on Mondays at 18:30. 21:00 is for every level.",
        ),
        ("באיזו שעה המתחילים?", "למתחילים: סלסה בימי שני, ב־18:30. ב־21:00 זה לכל"),
        ("מתי הממשיכים?", "לממשיכים: סלסה בימי שני, ב־19:45. ב־21:00 זה לכל"),
        ("באיזה שעות יש למתחילים", "למתחילים: סלסה בימי שני, ב־18:30. ב־21:00 זה לכל"),
    ],
)
def test_the_hours_of_a_level_are_asked_for(words: str, reply: str) -> None:
    person = at_studio(words)
    person.says("סלסה" if words[0] >= "א" else "salsa")
    assert asks(person, words)
    assert reply in told(person, words)


@pytest.mark.parametrize(
    ("words", "is_of_days"),
    [
        ("Right. Which evenings? Not Friday obviously", True),
        ("which days are they", True),
        ("what evenings do you have?", True),
        ("באילו ימים?", True),
        ("באיזה ימים זה", True),
        ("which evening is quieter?", False),
        ("באיזה ערב הכי פחות צפוף?", False),
    ],
)
def test_the_days_themselves_are_asked_for_or_what_they_are_like(words: str, is_of_days: bool) -> None:
    assert asks(at_studio(words), words) == is_of_days


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("i have a bagrut on wednesday so not this week", "Wednesday"),
        ("I've got a night shift on Monday", "Monday"),
        ("Monday I have an exam", "Monday"),
        ("יש לי מבחן ברביעי", "רביעי"),
        ("ביום שני יש לי משמרת", "שני"),
    ],
)
def test_a_day_with_something_else_in_it_is_not_noted_as_theirs(words: str, day: str) -> None:
    person = at_studio(words)
    person.says("היפ הופ" if words[-1] >= "א" or "יש לי" in words else "hip hop")
    assert day not in person.says(words).split(".")[0]


@pytest.mark.parametrize(
    ("first", "asked"),
    [
        ("which day is waltz", "My friend wants salsa, the same evening possible?"),
        ("when is tango", "is there salsa on the same evening?"),
        ("מתי ואלס?", "וחברה שלי רוצה סלסה, אפשר באותו ערב?"),
        ("באיזה יום טנגו?", "יש סלסה באותו ערב?"),
    ],
)
def test_whether_two_go_on_one_evening_is_answered_by_no_yes_to_one(first: str, asked: str) -> None:
    person = at_studio(first)
    person.says(first)
    reply = told(person, asked)
    assert not reply.startswith(("Yes", "כן"))
