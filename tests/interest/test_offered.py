"""Times are offered, or days read out: any of them, none, one more person, another day, "I'll ask my husband"."""

from datetime import UTC, datetime, timedelta

import pytest

from conversations.meetings.kept.part import Appointments
from tests.harness.studio import Person
from tests.orders.talking import somebody
from tests.trials.test_trying import Says, booked, met, put_down

ROOM = {
    "he": "יש מקום לניסיון סלסה ביום שני ב-18:30?",
    "en": "is there room for a salsa trial on monday at 18:30?",
}
FREE = {"he": "לקבוע?", "en": "Shall I book it?"}
MONDAY = datetime(2027, 2, 15, 15, 20, tzinfo=UTC)


def on_monday(language: str, *said: str) -> Person:
    """The same talk on a Monday afternoon, with the evening's last class still ahead."""
    person = somebody("dance_studio", MONDAY, language)
    for words in said:
        person.says(words)
        person.now += timedelta(minutes=1)
    return person


@pytest.mark.parametrize("language", ["he", "en"])
def test_who_asks_whether_there_is_room_is_offered_it(language: str) -> None:
    assert FREE[language] in met(language, ROOM[language]).reads()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "לא, זה בסדר"),
        ("he", "בעצם לא"),
        ("he", "לא תודה"),
        ("en", "no, that's fine"),
        ("en", "hmm no, maybe next week"),
        ("en", "nah, not really"),
    ],
)
def test_a_no_books_nothing(language: str, words: str) -> None:
    assert booked(met(language, ROOM[language], words)) == ""


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "לא, אולי בשבוע הבא"), ("en", "hmm no, maybe next week"), ("en", "no, some other time")],
)
def test_a_no_to_the_day_shows_the_next_ones(language: str, words: str) -> None:
    assert met(language, ROOM[language], words).labels()


@pytest.mark.parametrize(
    ("language", "asks", "words"),
    [
        ("he", "אפשר לקבוע שיעור ניסיון?", "לא משנה לי"),
        ("he", "אפשר לקבוע שיעור ניסיון?", "מה שיש"),
        ("he", "שיעור ניסיון בסלסה ביום שני", "שניהם טובים"),
        ("en", "can I book a trial class?", "doesn't matter"),
        ("en", "a trial salsa class on monday", "either is fine"),
        ("en", "a trial salsa class on monday", "whichever"),
        ("en", "a trial salsa class on monday", "any of those"),
    ],
)
def test_where_any_will_do_the_first_is_taken(language: str, asks: str, words: str) -> None:
    assert booked(met(language, asks, words))


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", ("שיעור ניסיון לבת שלי בת 8", "מה שנוח לכם")),
        ("he", ("רוצה שיעור ניסיון לבת שלי", "8", "שניהם מתאימים")),
        ("en", ("a trial class for my daughter, she's 8", "either is fine")),
    ],
)
def test_of_a_childs_days_the_next_is_put_down(language: str, said: Says) -> None:
    assert "16:30" in put_down(met(language, *said))


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "אפשר ביום אחר?"), ("en", "any other day?")],
)
def test_who_asks_for_another_day_hears_that_there_is_none(language: str, words: str) -> None:
    first = {"he": "שיעור ניסיון לבת שלי בת 8", "en": "a trial class for my daughter, she's 8"}[language]
    assert {"he": "ורק אז", "en": "only then"}[language] in met(language, first, words).reads()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "אני צריכה לבדוק עם בעלי"),
        ("he", "רגע, אשאל את אשתי"),
        ("en", "I need to check with my husband"),
        ("en", "I'll ask my doctor"),
    ],
)
def test_who_asks_somebody_first_takes_their_time(language: str, words: str) -> None:
    first = {"he": "שיעור ניסיון לבת שלי בת 8", "en": "a trial class for my daughter, she's 8"}[language]
    person = met(language, first, words)
    assert {"he": ("אין לחץ", "בזמן שלך"), "en": ("no rush", "take your time")}[language][0] in person.reads()
    assert put_down(person) == ""


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "ואפשר שניים?"), ("he", "אני וחברה"), ("en", "can two of us come?"), ("en", "me and a friend")],
)
def test_one_more_is_gladly_counted_in(language: str, words: str) -> None:
    yes = {"he": "כן", "en": "yes"}[language]
    person = met(language, ROOM[language], words, yes)
    assert person.lead[Appointments].party == 2
    assert booked(person)


def test_an_hour_alone_is_of_the_day_that_was_offered() -> None:
    assert booked(on_monday("en", ROOM["en"], "actually 21:00")).endswith("22.02 19:00")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", (ROOM["he"], "כן", "אפשר להעביר?", "בעצם נשאיר")),
        ("en", (ROOM["en"], "yes", "can I move it?", "actually leave it")),
    ],
)
def test_what_was_to_be_moved_stays(language: str, said: Says) -> None:
    person = met(language, *said)
    assert {"he": "נשארים עם", "en": "keep it"}[language] in person.reads()
    assert booked(person).endswith("08.02 16:30")


def test_a_week_later_is_counted_from_what_is_booked() -> None:
    assert booked(on_monday("he", ROOM["he"], "כן", "אפשר להעביר?", "לשבוע אחרי")).endswith("01.03 16:30")


@pytest.mark.parametrize(("language", "words"), [("he", "עוד אחד לטנגו"), ("en", "another, for tango")])
def test_another_class_moves_nothing_that_is_booked(language: str, words: str) -> None:
    yes, again = {"he": ("כן", "אפשר לקבוע ניסיון?"), "en": ("yes", "can I book a trial?")}[language]
    person = met(language, ROOM[language], yes, again, words)
    assert booked(person).endswith("08.02 16:30")
    assert {"he": "מה מתאים", "en": "Which one suits"}[language] in person.reads()


@pytest.mark.parametrize(
    ("language", "words", "name"),
    [("he", "יום רביעי, נועה", "נועה"), ("en", "wednesday, her name is Maya", "Maya")],
)
def test_a_name_beside_the_day_is_put_down(language: str, words: str, name: str) -> None:
    first = {"he": "שיעור ניסיון לבת שלי בת 8", "en": "a trial class for my daughter, she's 8"}[language]
    assert name in put_down(met(language, first, words))


def test_a_name_before_the_day_is_noted() -> None:
    person = met("he", "שיעור ניסיון לבת שלי בת 8", "נועה כהן")
    assert person.reads().startswith("רשמתי: נועה כהן.")
    person.says("שני")
    assert "נועה כהן" in put_down(person)


@pytest.mark.parametrize(
    "words", ["ניסיון לבת שלי", "שיעור ניסיון לבן שלי, בן 10", "שיעור ניסיון לזוג", "ניסיון בבקשה"]
)
def test_a_trial_beside_whom_it_is_for_is_wanted(words: str) -> None:
    assert met("he", words).lead.dialogue.said.kind in ("trial", "meeting_times")


@pytest.mark.parametrize("words", ["כמה עולה שיעור ניסיון לבת שלי?", "קניתי שיעור ניסיון לאמא במתנה"])
def test_who_asks_or_tells_of_one_wants_none_yet(words: str) -> None:
    assert met("he", words).lead.dialogue.said.kind not in ("trial", "meeting_times")


@pytest.mark.parametrize(
    ("language", "age", "told"),
    [("he", "שמונה", "6–12"), ("he", "כמעט 6", "6–12"), ("he", "יש לי שתיים, 7 ו-10", "6–12"),
     ("en", "almost 6", "6-12"), ("en", "two of them, 7 and 10", "6-12"), ("en", "fifteen", "13-17")],
)  # fmt: skip
def test_the_age_that_was_asked_for_is_heard_in_any_words(language: str, age: str, told: str) -> None:
    first = {"he": "רוצה שיעור ניסיון לבת שלי", "en": "I'd like a trial class for my daughter"}[language]
    assert told in met(language, first, age).reads()
