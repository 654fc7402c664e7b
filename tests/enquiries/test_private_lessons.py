"""Who asks what a private lesson costs is told, and opens no case; who then names a day has begun one."""

import pytest

from conversations.enquiries.told.part import Planning
from tests.dialogue.samples import meet_dancer
from tests.harness.studio import Person

PRICE = "₪250"


def has_case(person: Person) -> bool:
    return person.lead.handoff.open is not None


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "how much is a private lesson?"),
        ("en", "private lesson how much?"),
        ("en", "what does a one on one cost"),
        ("en", "is the private lesson cheaper for a couple"),
        ("he", "כמה עולה שיעור פרטי לזוג?"),
        ("he", "שיעור פרטי כמה?"),
        ("he", "מה המחיר של שיעורים פרטיים"),
        ("he", "ושיעור פרטי לילד?"),
    ],
)
def test_a_question_of_price_is_answered_and_is_no_case(language: str, words: str) -> None:
    person = meet_dancer(language)
    assert PRICE in person.says(words)
    assert not has_case(person)


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("en", ("how much is a private lesson?", "friday at 10 works"), "Friday at 10:00"),
        ("en", ("private lesson how much?", "can we book one?", "friday 10"), "Friday at 10:00"),
        ("en", ("not a group, only the two of us with a teacher", "friday at 11"), "Friday at 11:00"),
        ("en", ("we're getting married in May", "how much are private lessons?", "friday 10 works"), "Friday at 10:00"),
        ("he", ("כמה עולה שיעור פרטי?", "שישי ב-10 מתאים"), "יום שישי ב־10:00"),
        ("he", ("שיעור פרטי כמה עולה?", "אפשר לקבוע אחד?", "שישי ב-10"), "יום שישי ב־10:00"),
        ("he", ("לא בקבוצה, רק שנינו עם מורה", "יום שישי ב-11"), "יום שישי ב־11:00"),
        ("he", ("אנחנו מתחתנים במאי", "כמה זה שיעורים פרטיים?", "שישי 10 מתאים"), "יום שישי ב־10:00"),
    ],
)  # fmt: skip
def test_the_day_that_follows_is_the_lessons(language: str, said: tuple[str, ...], told: str) -> None:
    person = meet_dancer(language)
    reply = [person.says(words) for words in said][-1]
    assert told in reply
    assert has_case(person)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("how much is a private lesson?", "and how much is the group class?", "Monday at 18:30")),
        ("en", ("how much is a private lesson?", "our wedding is on Sunday 30 May")),
        ("he", ("כמה עולה שיעור פרטי?", "וכמה קבוצה של סלסה?", "יום שני ב-18:30")),
        ("he", ("כמה עולה שיעור פרטי?", "החתונה שלנו ביום ראשון 30.5")),
    ],
)
def test_a_day_of_something_else_is_none_of_the_lessons(language: str, said: tuple[str, ...]) -> None:
    person = meet_dancer(language)
    for words in said:
        person.says(words)
    planned = person.lead[Planning].enquiry
    assert planned is None or planned.case is None


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "how long is it?"), ("he", "כמה זמן נמשך שיעור?")],
)
def test_while_it_is_planned_its_length_is_that_of_a_lesson(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says({"en": "I want a private lesson on Friday", "he": "אני רוצה שיעור פרטי ביום שישי"}[language])
    assert {"en": "A private lesson is an hour", "he": "שיעור פרטי הוא שעה"}[language] in person.says(words)


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        (
            "en",
            ("can we have a private lesson?", "do you have Friday?", "11:00 works for us"),
            "Friday at 11:00",
        ),
        ("he", ("אפשר שיעור פרטי?", "יש לכם ביום שישי הקרוב?", "ב-11 מתאים לנו"), "יום שישי ב־11:00"),
    ],
)
def test_an_hour_is_of_the_day_they_just_asked_about(language: str, said: tuple[str, ...], told: str) -> None:
    person = meet_dancer(language)
    assert told in [person.says(words) for words in said][-1]


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "can we do a private lesson on zoom?", "no Zoom"),
        ("he", "אפשר שיעור פרטי בזום?", "בזום"),
        ("en", "can I gift a private lesson?", "voucher"),
        ("he", "אפשר לתת שיעור פרטי במתנה?", "שובר"),
    ],
)
def test_what_some_words_tell_of_it_is_told_and_begins_none(language: str, words: str, told: str) -> None:
    person = meet_dancer(language)
    assert told in person.says(words)
    assert not has_case(person)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", ("אנחנו מתחתנים ב-20 במאי", "כמה עולה שיעור פרטי?", "אפשר ביום חמישי בערב?")),
        ("en", ("we're getting married on 20 May", "how much is a private lesson?", "can we do Thursday evening?")),
    ],
)  # fmt: skip
def test_a_time_that_is_asked_for_gets_no_second_answer(language: str, said: tuple[str, ...]) -> None:
    person = meet_dancer(language)
    reply = [person.says(words) for words in said][-1]
    assert {"he": "חמישי", "en": "Thursday"}[language] in reply
    assert {"he": "ערב פתוח", "en": "open evening"}[language] not in reply


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("en", ("I'd like a private lesson for two", "how much is it?"), "₪250 an hour"),
        ("en", ("I'd like a private lesson for two", "this Friday at 10?"), "Friday at 10:00"),
        ("en", ("I'd like a private lesson", "friday at 10", "ok what did we settle on?"), "Friday at 10:00"),
        ("he", ("אשמח לשיעור פרטי", "כמה זה עולה?"), "₪250 לשעה"),
        ("he", ("אשמח לשיעור פרטי", "יום שישי ב-10", "אז מה סיכמנו?"), "יום שישי ב־10:00"),
    ],
)  # fmt: skip
def test_what_is_asked_while_it_is_planned_is_of_it(language: str, said: tuple[str, ...], told: str) -> None:
    person = meet_dancer(language)
    assert told in [person.says(words) for words in said][-1]


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("en", ("we'd like a private lesson", "not on sundays"), "not Sunday"),
        ("en", ("we'd like a private lesson", "not on sundays", "monday at 10"), "Monday at 10:00"),
        ("en", ("can we have a private lesson", "sign us up please, Maya and Tom"), "Maya and Tom"),
        ("en", ("a private lesson please", "put me down then"), "which day and time"),
        ("he", ("רוצים שיעור פרטי", "לא ביום ראשון"), "לא ביום ראשון"),
        ("he", ("רוצים שיעור פרטי", "תרשמו אותנו, מאיה ותומר"), "מאיה ותומר"),
    ],
)
def test_who_wants_one_is_put_down_for_it_and_for_no_trial(
    language: str, said: tuple[str, ...], told: str
) -> None:
    person = meet_dancer(language)
    reply = [person.says(words) for words in said][-1]
    assert told in reply
    assert person.lead.handoff.open is not None
    assert person.lead[Planning].enquiry is not None
    assert "18:30" not in reply


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("a private lesson please", "actually put me down for salsa on monday at 18:30")),
        ("he", ("רוצה שיעור פרטי", "בעצם תרשמו אותי לסלסה ביום שני ב-18:30")),
    ],
)
def test_a_class_that_is_named_is_that_class(language: str, said: tuple[str, ...]) -> None:
    person = meet_dancer(language)
    assert "18:30" in [person.says(words) for words in said][-1]


@pytest.mark.parametrize(
    ("language", "said", "lesson", "feast"),
    [
        ("en", ("a private lesson for our wedding", "the wedding is 3 June", "wednesday evening"), "Wednesday", "June"),
        ("he", ("שיעור פרטי לקראת החתונה", "החתונה ב-3 ביוני", "רביעי בערב"), "יום רביעי", "3.6"),
    ],
)  # fmt: skip
def test_the_day_of_the_wedding_is_not_the_lessons(
    language: str, said: tuple[str, ...], lesson: str, feast: str
) -> None:
    person = meet_dancer(language)
    replies = [person.says(words) for words in said]
    assert lesson in replies[-1]
    assert feast not in "".join(replies[1:])


@pytest.mark.parametrize(
    ("language", "words", "noted"),
    [
        ("en", "evenings please, we're both at work till 7", "after 19:00"),
        ("he", "אפשר בערב? אנחנו עובדים עד 7", "אחרי 19:00"),
    ],
)
def test_who_works_till_an_hour_comes_after_it(language: str, words: str, noted: str) -> None:
    person = meet_dancer(language)
    person.says(
        {"en": "we want private lessons for our wedding", "he": "אנחנו רוצים שיעורים פרטיים לחתונה"}[language]
    )
    assert noted in person.says(words)


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "and can I quit after one month if I hate it?"), ("he", "ואם ארצה להפסיק אחרי חודש זה אפשרי?")],
)
def test_who_would_stop_after_a_month_may_and_hears_of_no_freezing(language: str, words: str) -> None:
    person = meet_dancer(language)
    said = person.says(words)
    assert {"en": "month by month", "he": "חודש בחודשו"}[language] in said
    assert {"en": "freeze", "he": "להקפיא"}[language] not in said
