"""Who comes, told in few words beside the day or a question: the name is kept, and all else is heard as well."""

import pytest

from conversations.meetings.kept.part import Appointments
from tests.trials.test_asked_beside import met as met_learned
from tests.trials.test_trying import Says, booked, met, put_down

TWO = [
    ("en", ("I'd like a trial class", "sunday, beginners, Rina and Yoav"), "Rina and Yoav", "07.02 16:30"),
    ("en", ("can we try salsa?", "monday 18:30 please, Gal and Tamar"), "Gal and Tamar", "08.02 16:30"),
    ("he", ("אפשר לנסות סלסה?", "שני 18:30, גלעד ורותם"), "גלעד ורותם", "08.02 16:30"),
    ("he", ("רוצים לבוא לניסיון", "שני, מתחילים, עופר ואביטל"), "עופר ואביטל", "08.02 16:30"),
]


@pytest.mark.parametrize(("language", "said", "names", "at"), TWO)
def test_two_by_name_are_booked_for_two(language: str, said: Says, names: str, at: str) -> None:
    person = met(language, *said)
    assert names in booked(person)
    assert "2 people" in booked(person) or "2 אנשים" in booked(person)
    assert booked(person).endswith(at)


@pytest.mark.parametrize(
    ("language", "wish", "words", "name", "answered"),
    [
        ("en", "I'd like to try salsa", "Yarden. is it free?", "Yarden", "₪50"),
        ("en", "I'd like to try salsa", "Yarden. is there parking?", "Yarden", "park"),
        ("he", "אפשר לנסות סלסה?", "ירדן. כמה זה עולה?", "ירדן", "₪50"),
        ("he", "אפשר לנסות סלסה?", "ירדן. יש חניה?", "ירדן", "חני"),
    ],
)
def test_a_name_and_a_question_are_both_heard(
    language: str, wish: str, words: str, name: str, answered: str
) -> None:
    person = met_learned(language, wish)
    reply = person.says(words)
    assert answered in reply
    assert name in reply
    assert person.lead[Appointments].who == name


@pytest.mark.parametrize(
    "words", ["מגניב, נבוא שנינו, אני ואשתי, ביום שני", "יאללה נגיע שתינו, יום שני, המוקדם"]
)
def test_what_says_who_comes_without_a_name_names_nobody(words: str) -> None:
    person = met("he", "אפשר לנסות סלסה?", words, "המוקדם")
    assert booked(person).startswith("שיעור ניסיון: סלסה, 2 אנשים")


COMPANY = [
    ("en", ("I'd like to try salsa", "Monday 18:30"), "may my sister come along?", "2 people"),
    (
        "en",
        ("I'd like to try salsa", "Monday 18:30"),
        "my flatmate and my friend want to join, is that ok?",
        "3 people",
    ),
    ("en", ("I'd like to try salsa", "Monday 18:30"), "can me and my dad both come?", "2 people"),
    ("he", ("אפשר לנסות סלסה?", "יום שני 18:30"), "אפשר שאחותי תבוא גם?", "2 אנשים"),
    ("he", ("אפשר לנסות סלסה?", "יום שני 18:30"), "מותר להביא את אשתי?", "2 אנשים"),
    ("he", ("אפשר לנסות סלסה?", "יום שני 18:30"), "אבא ודודה שלי גם באים", "3 אנשים"),
]


@pytest.mark.parametrize(("language", "said", "words", "count"), COMPANY)
def test_who_may_come_along_is_counted_in(language: str, said: Says, words: str, count: str) -> None:
    person = met(language, *said)
    person.says(words)
    assert count in booked(person)


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "do I have to bring a partner?"), ("he", "חייבים להביא בן זוג?"), ("en", "can I come alone?")],
)
def test_whether_one_must_is_no_company(language: str, words: str) -> None:
    said = {"en": ("I'd like to try salsa", "Monday 18:30"), "he": ("אפשר לנסות סלסה?", "יום שני 18:30")}
    person = met(language, *said[language])
    person.says(words)
    assert "2 people" not in booked(person)
    assert "2 אנשים" not in booked(person)


@pytest.mark.parametrize(
    ("language", "said", "at"),
    [
        ("en", ("a salsa trial for a beginner please", "not next week, the week after"), "22.02 16:30"),
        ("en", ("I'd like to try salsa", "Monday 18:30", "the week after next instead"), "22.02 16:30"),
        ("he", ("אשמח לניסיון בסלסה למתחילים", "שבוע הבא לא, בשבוע שאחריו"), "22.02 16:30"),
    ],
)
def test_the_week_after_the_next_is_meant(language: str, said: Says, at: str) -> None:
    assert booked(met(language, *said)).endswith(at)


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("en", "monday of that same week instead", "Monday 15 February"),
        ("he", "יום שני באותו שבוע במקום", "15.2"),
    ],
)
def test_another_day_of_its_week_is_put_to_the_team(language: str, said: str, told: str) -> None:
    before = {
        "en": ("hip hop for my son, he is 9. his name is Adam", "put him down for Wednesday 17.2"),
        "he": ("היפ הופ לבן שלי בן 9. קוראים לו נועם", "תרשמו אותו ליום רביעי 17.2"),
    }
    person = met(language, *before[language])
    person.says(said)
    assert told in put_down(person)


@pytest.mark.parametrize(
    ("language", "words", "when"),
    [("en", "please remind us the day before", "Tuesday at 9:30"), ("he", "תזכירו לנו יום לפני", "9:30")],
)
def test_a_reminder_is_counted_from_what_waits_for_the_team(language: str, words: str, when: str) -> None:
    before = {
        "en": ("hip hop for my son, he is 9. his name is Adam", "put him down for Wednesday"),
        "he": ("היפ הופ לבן שלי בן 9. קוראים לו נועם", "תרשמו אותו ליום רביעי"),
    }
    assert when in met(language, *before[language]).says(words)


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "can you remind me a day before?", "Nothing is booked"),
        ("he", "תזכירו לי יום לפני", "עוד לא נקבע"),
    ],
)
def test_and_where_nothing_is_booked_they_hear_why_not(language: str, words: str, told: str) -> None:
    assert told in met(language, "hi" if language == "en" else "היי").says(words)
