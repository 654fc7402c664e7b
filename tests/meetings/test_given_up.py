"""A date that is given up is kept no more: "from the 15th to the 22nd", "the 12th doesn't suit", "you wrote 8.2"."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from conversations.lead.content import Language
from conversations.meetings.times.days import find_days
from tests.orders.talking import somebody
from tests.trials.test_moved_and_back import BOOKED
from tests.trials.test_trying import SUNDAY, Says, booked, met, put_down

ZONE = ZoneInfo("Asia/Jerusalem")
THURSDAY = datetime(2027, 3, 4, 12, tzinfo=ZONE)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("להעביר את הניסיון שלי מה15 ל22", date(2027, 3, 22)),
        ("תעביר מ-15.3 ל22.3", date(2027, 3, 22)),
        ("ה12.3 לא מסתדר לדניאל, אפשר לדחות לשישי אחרי?", date(2027, 3, 19)),
        ("לא יכולה ב12.3, אולי 19.3", date(2027, 3, 19)),
        ("רגע כתבתם 8.3, אני ביקשתי את השני הקרוב 25.3", date(2027, 3, 25)),
        ("22.3 ולא 15.3", date(2027, 3, 22)),
        ("move my trial from the 15th to the 22nd", date(2027, 3, 22)),
        ("move it from 15.3 to 22.3", date(2027, 3, 22)),
        ("the 12th doesn't work, can we do the friday after?", date(2027, 3, 19)),
        ("can't make the 12th, the 19th?", date(2027, 3, 19)),
        ("you wrote 8.3, i asked for 25.3", date(2027, 3, 25)),
    ],
)
def test_the_day_is_the_one_that_takes_its_place(words: str, day: date) -> None:
    assert find_days(words, THURSDAY, ZONE)[0] == (day,)


@pytest.mark.parametrize("words", ["רק יותם בן ה8", "הבת בת ה-12", "12.3 לא מסתדר", "the 12th is no good"])
def test_an_age_is_no_date_and_what_does_not_suit_is_no_wish(words: str) -> None:
    assert find_days(words, THURSDAY, ZONE)[0] == ()


@pytest.mark.parametrize(
    ("language", "said", "at"),
    [
        ("he", ("לא הבנת, להעביר את הניסיון שלי מה15 ל22",), "22.02 16:30"),
        ("he", ("להעביר את הניסיון מה15 ל22", "לא הבנת, להעביר מה15 ל22"), "22.02 16:30"),
        ("he", ("אין לי 22 אנשים אחי אני לבד!! תעביר לתאריך 22.2",), "22.02 16:30"),
        ("he", ("קיבלתי צו ל15 לחודש אפשר לעבור לשבוע אחרי?",), "22.02 16:30"),
        ("he", ("תעביר ל22.2", "כתבתם 22.2, אני ביקשתי 15.2"), "15.02 16:30"),
        ("en", ("no, move my trial from the 15th to the 22nd",), "22.02 16:30"),
        ("en", ("I'm not 22 people! it's just me, move it to the 22nd",), "22.02 16:30"),
        ("en", ("I got called up for the 15th, can I move to the week after?",), "22.02 16:30"),
        ("en", ("move it to the 22nd", "you wrote the 22nd, I asked for the 15th"), "15.02 16:30"),
    ],
)
def test_what_is_booked_goes_to_the_date_that_is_meant(language: str, said: Says, at: str) -> None:
    person = met(language, BOOKED[language], {"en": "yes", "he": "כן"}[language], *said)
    assert booked(person).endswith(at)
    assert "22 " not in booked(person)


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        (
            "he",
            ("הבן שלי בן 8", "אפשר לרשום אותו לניסיון ביום שני?", "לא, תעזבי את הקטנה. רק יותם בן ה8"),
            "8.2",
        ),
        (
            "he",
            ("הבן שלי בן 8", "אפשר לרשום אותו לניסיון ב-22.2?", "כתבתם 22.2, ביקשתי את השני הקרוב 8.2. קוראים לו יותם"),
            "8.2",
        ),
        (
            "en",
            (
                "can you put my son down for hip hop on the 22nd? he is 8",
                "you wrote the 22nd, I asked for the 8th. his name is Yotam",
            ),
            "8 February",
        ),
    ],
)  # fmt: skip
def test_a_childs_day_is_mended_as_they_say(language: str, said: Says, told: str) -> None:
    assert told in put_down(met(language, *said))


@pytest.mark.parametrize(
    ("language", "wish", "words", "day"),
    [
        ("he", "אפשר שיעור פרטי לחתונה ביום שישי 12.2 ב-10?", "ה12.2 לא מסתדר, אפשר לדחות לשישי אחרי?", "19.2"),
        ("en", "can we have a private lesson on Friday 12.2 at 10?",
         "the 12th doesn't work, could we do the Friday after?", "19.2"),
    ],
)  # fmt: skip
def test_a_lesson_that_is_planned_leaves_the_date(
    language: Language, wish: str, words: str, day: str
) -> None:
    person = somebody("dance_studio", SUNDAY, language)
    person.says(wish)
    person.says(words)
    assert day in put_down(person)
