"""The early or the late one is taken wherever it is said; a story asks to move; what is on is all there is on a day."""

import pytest

from conversations.meetings.kept.part import Appointments
from conversations.meetings.times.asked_move import find_asked_move
from conversations.timetable.whats_on import asks_whats_on
from conversations.trials.told.places import find_named_place
from conversations.trials.told.was_there import tells_was_there
from tests.trials.test_trying import Says, booked, met


@pytest.mark.parametrize(
    ("language", "said", "at"),
    [
        ("en", ("when is the salsa?", "put me down for monday, the late one, lab till 8"), "08.02 19:00"),
        ("he", ("מתי הסלסה?", "תרשמו אותי לניסיון במאוחר של יום שני, אני עובד עד 8"), "08.02 19:00"),
        (
            "en",
            ("put me down for salsa on monday at 18:30", "waltz on sunday then. but the late one pls I sleep till 4"),
            "07.02 19:00",
        ),
        (
            "he",
            ("תרשמו אותי לסלסה ביום שני ב-21:00", "אז ואלס ביום ראשון, אבל בשיעור המוקדם בבקשה כי אני קמה מוקדם"),
            "07.02 16:30",
        ),
    ],
)  # fmt: skip
def test_the_late_one_is_late_whatever_stands_beside_it(language: str, said: Says, at: str) -> None:
    assert booked(met(language, *said)).endswith(at)


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("the later class please, the one after work", -1),
        ("נבוא לשיעור המאוחר", -1),
        ("I'd take the early group", 0),
        ("is the late one full?", None),
        ("I can't make the late one", None),
        ("the early one or the late one, you choose", None),
        ("המאוחרת כבר לא מתאימה לי", None),
        ("מאוחר יותר אכתוב לכם", None),
        ("it's getting late", None),
    ],
)
def test_which_of_a_day_is_named(words: str, place: int | None) -> None:
    assert find_named_place(words) == place


@pytest.mark.parametrize(
    ("words", "is_asked"),
    [
        (
            "omg so sorry its me again\nmy son has 39 fever and his dad is only back tuesday\ncan I move it AGAIN",
            True,
        ),
        ("סליחה סליחה, הילד עם חום ואין לי עם מי להשאיר אותו. אפשר להזיז את זה לשבוע הבא?", True),
        ("they put me on an evening shift, so I need to reschedule", True),
        ("would you mind moving my class to another week", True),
        ("we move house in May, will there still be classes?", False),
        ("I can't move my knee much, is it still fine?", False),
        ("אנחנו עוברים דירה בחודש הבא, צריכים להעביר דירה קודם", False),
        ("do people change partners in class?", False),
    ],
)
def test_a_story_asks_to_move_what_is_booked(words: str, is_asked: bool) -> None:
    assert bool(find_asked_move(words)) == is_asked


@pytest.mark.parametrize(
    "story", ["my son has a fever, can I move it?", "הבן שלי חולה, אפשר להזיז את השיעור?"]
)
def test_a_move_for_a_childs_sake_is_no_yes(story: str) -> None:
    language = "en" if story.isascii() else "he"
    person = met(
        language,
        {"en": "put me down for salsa tomorrow at 21:00", "he": "תרשמו אותי לסלסה מחר ב-21:00"}[language],
    )
    told = person.says(story)
    assert {"en": "let's move it", "he": "נעביר"}[language] in told
    assert {"en": "see you", "he": "נתראה"}[language] not in told


@pytest.mark.parametrize(
    ("words", "is_asked"),
    [
        ("whats on tuesday", True),
        ("so salsa is out. what do you have on sunday", True),
        ("which dances do you teach on tuesdays?", True),
        ("ומה יש לכם ברביעי?", True),
        ("איזה שיעורים יש ביום ראשון", True),
        ("what should I wear on sunday", False),
        ("what time is it on sunday?", False),
        ("what do I have on sunday?", False),
        ("מה לובשים ביום ראשון?", False),
        ("מה יש לי ביום ראשון?", False),
    ],
)
def test_what_is_on(words: str, is_asked: bool) -> None:
    assert asks_whats_on(words) == is_asked


@pytest.mark.parametrize(
    ("language", "said", "told", "never"),
    [
        (
            "en",
            ("when is the salsa?", "salsa is out then. what do you have on sunday?"),
            "altz",
            "Not on Sunday",
        ),
        ("he", ("מתי הסלסה?", "טוב, סלסה לא יוצא לי. מה יש לכם ביום ראשון?"), "ואלס", "לא ביום ראשון"),
    ],
)
def test_all_there_is_on_a_day_is_told(language: str, said: Says, told: str, never: str) -> None:
    person = met(language, *said[:-1])
    reply = person.says(said[-1])
    assert told in reply
    assert never not in reply


@pytest.mark.parametrize(
    ("words", "is_told"),
    [
        ("sooo we went. it was so fun", True),
        ("hi! so we did come in the end", True),
        ("היינו אצלכם ביום ראשון, איזה כיף", True),
        ("we come on sunday", False),
        ("I went to a wedding yesterday", False),
        ("הייתי אתמול בעבודה", False),
        ("אבוא ביום ראשון", False),
    ],
)
def test_who_was_there(words: str, is_told: bool) -> None:
    assert tells_was_there(words) == is_told


def test_a_goodbye_of_who_was_there_books_nothing() -> None:
    person = met("he", "מתי הוואלס?", "תרשמו אותי בבקשה ליום ראשון הקרוב", "הייתי אתמול, נהניתי מאוד")
    person.says("תודה רבה, להתראות ביום ראשון בשעה שש וחצי")
    assert not person.lead[Appointments].meetings
