"""Who wants to come and try is put down, booked or with the team; it is changed, called off and asked about."""

from datetime import UTC, datetime, timedelta

import pytest

from conversations.meetings.kept.part import Appointments
from conversations.trials.told.part import Trying
from tests.harness.studio import Person
from tests.orders.talking import somebody

SUNDAY = datetime(2027, 2, 7, 12, 0, tzinfo=UTC)
"""Two in the afternoon in Tel Aviv, of a Sunday."""
Says = tuple[str, ...]


def met(language: str, *said: str) -> Person:
    person = somebody("dance_studio", SUNDAY, language)
    for words in said:
        person.says(words)
        person.now += timedelta(minutes=1)
    return person


def booked(person: Person) -> str:
    """What is booked for them, as the calendar has it; "" for nothing."""
    ahead = person.lead[Appointments].ahead(person.now)
    return f"{ahead.title} {ahead.starts_at:%d.%m %H:%M}" if ahead else ""


def put_down(person: Person) -> str:
    """What the team has; "" for nothing."""
    return person.lead.handoff.open.taken if person.lead.handoff.open else ""


AT_ONCE = [
    ("en", ("can we come and try first? this monday 18:30 suits",)),
    ("en", ("I'd like to try the salsa", "Monday 18:30")),
    ("en", ("when is the salsa?", "Monday at 18:30 works for us")),
    ("en", ("book me in for the trial, Monday 18:30 please",)),
    ("en", ("how much is a trial?", "we'll come on Monday at half past six")),
    ("en", ("what days is the salsa for beginners?", "see you Monday then", "18:30")),
    ("he", ("אפשר לבוא לניסיון? יום שני ב-18:30 מתאים לנו",)),
    ("he", ("אני רוצה לנסות סלסה", "יום שני 18:30")),
    ("he", ("מתי הסלסה?", "נבוא ביום שני ב-18:30")),
    ("he", ("רשמו אותנו לניסיון ביום שני ב18:30",)),
    ("he", ("כמה עולה ניסיון?", "תרשמי אותי ליום שני בשש וחצי")),
    ("he", ("באיזה יום סלסה?", "אז נתראה ביום שני", "18:30")),
]


@pytest.mark.parametrize(("language", "said"), AT_ONCE)
def test_a_day_and_hour_of_the_meeting_are_booked_in_the_chat(language: str, said: Says) -> None:
    person = met(language, *said)
    title = {"en": "Trial class: salsa", "he": "שיעור ניסיון: סלסה"}[language]
    assert booked(person).startswith(title)
    assert booked(person).endswith("08.02 16:30")


COMING = [
    ("he", ("אני רוצה לנסות סלסה", "ביום שני הקרוב ב-18:30")),
    ("en", ("I'd like to try the salsa", "this coming Monday at 18:30")),
]


@pytest.mark.parametrize(("language", "said"), COMING)
def test_on_a_monday_the_coming_monday_is_a_week_away(language: str, said: Says) -> None:
    person = somebody("dance_studio", SUNDAY + timedelta(days=1), language)
    for words in said:
        person.says(words)
    assert booked(person).endswith("15.02 16:30")


TOO_SOON = [
    ("he", ("אני רוצה לנסות סלסה", "יום שני 18:30")),
    ("en", ("I'd like to try the salsa", "Monday at 18:30")),
]


@pytest.mark.parametrize(("language", "said"), TOO_SOON)
def test_where_it_is_too_soon_today_the_next_week_is_offered(language: str, said: Says) -> None:
    person = somebody("dance_studio", SUNDAY + timedelta(days=1, hours=3, minutes=20), language)
    replies = [person.says(words) for words in said]
    assert "18:30" in replies[-1]
    assert {"he": "15.2", "en": "15 February"}[language] in replies[-1]


CHILD = [
    ("en", ("my son is 9", "can he try Wednesday at 4:30? his name is Adam")),
    ("en", ("can my son come for a trial on Wednesday?", "he's nine, his name is Adam")),
    ("en", ("hip hop for my boy, he is 9", "we'd like to come to a trial", "Wednesday", "Adam")),
    ("he", ("אפשר לבוא לניסיון ביום רביעי? קוראים לו נועם", "בן 9")),
    ("he", ("הבן שלי בן 9, היפ הופ", "נבוא ביום רביעי לניסיון", "נועם")),
    ("he", ("בשביל הבן שלי", "רוצה לקבוע לו שיעור ניסיון", "בן 9", "רביעי", "נועם")),
]


@pytest.mark.parametrize(("language", "said"), CHILD)
def test_a_child_is_put_down_with_the_team_by_name_age_group_and_day(language: str, said: Says) -> None:
    person = met(language, *said)
    assert booked(person) == ""
    named = {"en": ("Adam, age 9", "Wednesday 10 February at 16:30"), "he": ("נועם, גיל 9", "10.2 ב־16:30")}
    assert all(one in put_down(person) for one in named[language])
    assert person.lead.handoff.open
    assert person.lead.handoff.open.gravity == "request"


CHANGES = [
    ("en", "actually Monday", "Monday 8 February"),
    ("en", "sorry, he's ten not nine", "age 10"),
    ("en", "make it two of them, both of them come", "2 people"),
    ("en", "can we switch to the week after?", "Wednesday 17 February"),
    ("en", "actually make it Monday instead", "Monday 8 February"),
    ("he", "בעצם עדיף ביום שני", "יום שני 8.2"),
    ("he", "טעות שלי, הוא בן עשר", "גיל 10"),
    ("he", "תרשמו את שניהם", "2 אנשים"),
    ("he", "אפשר לדחות לשבוע אחרי?", "17.2"),
    ("he", "סליחה, התכוונתי לשני", "יום שני 8.2"),
]
BEFORE = {
    "en": ("hip hop for my son, he is 9. his name is Adam", "put him down for Wednesday"),
    "he": ("היפ הופ לבן שלי בן 9. קוראים לו נועם", "תרשמו אותו ליום רביעי"),
}


@pytest.mark.parametrize(("language", "words", "now"), CHANGES)
def test_another_thought_changes_what_the_team_has(language: str, words: str, now: str) -> None:
    person = met(language, *BEFORE[language])
    said = person.says(words)
    assert now in put_down(person)
    assert put_down(person) in said


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "did you put us down?"), ("en", "when was it again?"), ("en", "are we booked or not"),
     ("he", "רשמתם אותנו?"), ("he", "באיזו שעה זה היה?"), ("he", "אז אנחנו רשומים?")],
)  # fmt: skip
def test_how_it_stands_and_when_it_is_are_told_as_they_are(language: str, words: str) -> None:
    person = met(language, *BEFORE[language])
    said = person.says(words)
    assert put_down(person) in said
    assert {"en": "confirm", "he": "מאשרים"}[language] in said


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "we can't make it, he's sick"), ("en", "call it off please"), ("en", "sorry, cancel that"),
     ("he", "לא נוכל להגיע, הוא חולה"), ("he", "תבטלו בבקשה את הניסיון"), ("he", "לא נבוא בסוף")],
)  # fmt: skip
def test_what_was_put_down_is_called_off_and_nobody_is_unsubscribed(language: str, words: str) -> None:
    person = met(language, *BEFORE[language])
    said = person.says(words)
    assert {"en": "called it off", "he": "ביטלתי"}[language] in said
    assert person.lead.handoff.open is None
    assert person.lead.consent.refused_at is None
    trial = person.lead[Trying].trial
    assert trial
    assert trial.off


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "see you Monday!"), ("en", "great, we'll come"), ("en", "see you then"),
     ("he", "אז נבוא"), ("he", "נתראה ביום שני"), ("he", "מגיעים!")],
)  # fmt: skip
def test_nobody_is_expected_who_is_not_put_down(language: str, words: str) -> None:
    person = met(language, {"en": "is there salsa?", "he": "יש סלסה?"}[language])
    said = person.says(words)
    assert booked(person) == ""
    assert any(one in said for one in ("Nothing is down", "Which one", "לא נרשם כלום", "מה מתאים"))


@pytest.mark.parametrize(
    ("language", "words", "now"),
    [("en", "can we switch to the week after, same time", "15.02 16:30"),
     ("en", "actually Tuesday at 21:00", "09.02 19:00"),
     ("he", "אפשר להעביר לשבוע אחרי, אותה שעה?", "15.02 16:30"),
     ("he", "בעצם עדיף ביום שלישי ב-21:00", "09.02 19:00")],
)  # fmt: skip
def test_what_is_booked_moves_to_the_time_they_name(language: str, words: str, now: str) -> None:
    person = met(language, *{"en": AT_ONCE[1][1], "he": AT_ONCE[7][1]}[language], words)
    if not booked(person).endswith(now):
        person.says({"en": "yes", "he": "כן"}[language])
    assert booked(person).endswith(now)


@pytest.mark.parametrize(("language", "words"), [("en", "make it two of us"), ("he", "תעשו שנינו")])
def test_how_many_come_is_part_of_what_is_booked(language: str, words: str) -> None:
    person = met(language, *{"en": AT_ONCE[1][1], "he": AT_ONCE[7][1]}[language])
    said = person.says(words)
    assert {"en": "2 people", "he": "2 אנשים"}[language] in said
    assert {"en": "2 people", "he": "2 אנשים"}[language] in booked(person)


ASKS_ONLY = [
    ("en", "how much is a trial?"), ("en", "what happens at a trial class?"), ("en", "is the trial paid?"),
    ("en", "I tried to call you"), ("en", "do I need a partner for the trial?"),
    ("he", "כמה עולה שיעור ניסיון?"), ("he", "מה עושים בשיעור ניסיון?"), ("he", "אין לי ניסיון בריקוד"),
    ("he", "יש לי קצת ניסיון"), ("he", "אחרי הניסיון חייבים להירשם?"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words"), ASKS_ONLY)
def test_who_only_asks_about_it_is_put_down_for_nothing(language: str, words: str) -> None:
    person = met(language, words)
    assert booked(person) == ""
    assert person.lead[Trying].trial is None


@pytest.mark.parametrize(
    ("language", "said", "not_offered"),
    [("en", ("we can only do Sundays", "can we come and try?"), "Tomorrow"),
     ("en", ("I must be back home by 8pm", "I want to try the salsa"), "21:00"),
     ("he", ("אנחנו יכולים רק בימי ראשון", "אפשר לבוא לנסות?"), "מחר"),
     ("he", ("חייבת להיות בבית עד שמונה", "אשמח לנסות סלסה"), "21:00")],
)  # fmt: skip
def test_hours_that_they_cannot_come_at_are_not_offered(language: str, said: Says, not_offered: str) -> None:
    person = met(language, *said[:-1])
    person.says(said[-1])
    assert not any(not_offered in label for label in person.labels())


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("is there salsa for two beginners?", "great, so put us both for the try. Thiago and Marina")),
        ("en", ("when is salsa", "ok let's say Monday")),
        ("he", ("מתי הסלסה", "סבבה בוא נקבע לשני הקרוב")),
        ("he", ("מתי יש סלסה למתחילים?", "אז נסגור על יום שני")),
    ],
)
def test_who_settles_on_it_in_such_words_is_put_down_too(language: str, said: Says) -> None:
    person = met(language, *said)
    assert booked(person) or put_down(person) or "18:30" in str(person.lead.dialogue.choices)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("we are getting married in August", "can we do Friday?", "book us Friday at 10")),
        ("he", ("אנחנו מתחתנים במאי", "אפשר בשישי?", "סבבה בוא נקבע שישי הקרוב")),
        ("he", ("החתונה שלנו ביוני", "יש משהו בשישי בבוקר?", "תרשמו אותנו לשישי")),
    ],
)
def test_a_couple_before_its_wedding_is_put_down_for_no_class_of_many(language: str, said: Says) -> None:
    person = met(language, *said)
    assert not booked(person)
    assert person.lead[Trying].trial is None
    assert put_down(person), "the team arranges its lessons"
