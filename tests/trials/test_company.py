"""Who comes may change: one joins, one stays away, only one of them comes, somebody is taken back in."""

import pytest

from conversations.meetings.kept.part import Appointments
from conversations.trials.told.part import Trying
from tests.trials.test_trying import Says, booked, met, put_down

# It is Sunday 7 February, noon. Hip-hop for children is on Mondays and Wednesdays.
CHILDREN = [
    (
        "en",
        (
            "my daughter Mia is 8, I'd like her to try hip-hop",
            "wednesday please",
            "my son Leo, he's 14, can he come too?",
        ),
        ("Mia, age 8", "Leo, age 14"),
    ),
    (
        "en",
        ("what is there for kids?", "Ella, 7, on monday please", "her friend Zoe comes along, same age"),
        ("Ella, age 7", "Zoe, age 7"),
    ),
    (
        "en",
        (
            "my daughter Mia is 8, I'd like her to try hip-hop",
            "wednesday please",
            "and my son Leo, 14",
            "drop Leo, Mia still comes",
        ),
        ("Mia, age 8",),
    ),
    (
        "en",
        (
            "what is there for kids?",
            "Ella, 7, on monday please",
            "her friend Zoe comes along, same age",
            "only Zoe then, Ella is sick",
        ),
        ("Zoe, age 7",),
    ),
    (
        "en",
        ("I'd like to bring my three kids, 6, 9 and 14", "monday works"),
        ("age 6", "age 9", "age 14"),
    ),
    (
        "he",
        ("הבן שלי בן 7, מתי ההיפ הופ?", "מעולה, ברביעי", "שמו איתמר", "חבר שלו עידו רוצה להצטרף, גם בן 7"),
        ("איתמר, גיל 7", "עידו, גיל 7"),
    ),
    (
        "he",
        (
            "הבן שלי בן 7, מתי ההיפ הופ?",
            "מעולה, ברביעי",
            "שמו איתמר",
            "גם אחותו נגה, בת 9",
            "נגה לא תגיע אבל איתמר כן",
        ),
        ("איתמר, גיל 7",),
    ),
    (
        "he",
        (
            "הנכדה שלי בת 9 רוצה לנסות היפ הופ",
            "ביום שני",
            "קוראים לה תמר",
            "גם אחיה יובל בן 7 רוצה",
            "תמר חולה",
            "היא מרגישה כבר טוב, תחזירו אותה",
        ),
        ("יובל, גיל 7", "תמר, גיל 9"),
    ),
    (
        "en",
        (
            "my Mia, 7, wants hip hop and so does Leo, 14",
            "wednesday's great, both of them. just the trial for now, we're not signing up for the month yet",
        ),
        ("Mia, age 7", "Leo, age 14"),
    ),
    (
        "he",
        (
            "נועה בת 7 וחצי רוצה היפ הופ, איתמר בן 14 אותו דבר",
            "רביעי מעולה, לשניהם. לניסיון, לא נרשמים לחודש עדיין",
        ),
        ("נועה, גיל 7", "איתמר, גיל 14"),
    ),
]


@pytest.mark.parametrize(("language", "said", "who"), CHILDREN)
def test_the_children_who_come_are_those_of_whom_it_was_said_last(
    language: str, said: Says, who: Says
) -> None:
    down = put_down(met(language, *said))
    assert down.count({"en": "trial class", "he": "שיעור ניסיון"}[language]) == len(who)
    assert all(one in down for one in who)


GROWN = [
    ("en", ("put me down for salsa tomorrow at 21:00", "my flatmate wants to come too"), 2),
    (
        "en",
        ("put me down for salsa tomorrow at 21:00", "my flatmate wants to come too", "and her boyfriend"),
        3,
    ),
    (
        "en",
        (
            "put me down for salsa tomorrow at 21:00",
            "my cousin would like to join",
            "he can't make it after all",
        ),
        1,
    ),
    ("en", ("put me down for salsa tomorrow at 21:00", "do I have to bring my husband?"), 1),
    ("en", ("put me down for salsa tomorrow at 21:00", "can my dad come too? he only wants to watch"), 1),
    (
        "en",
        (
            "put me down for salsa tomorrow at 21:00",
            "mum and dad come too",
            "dad chickened out. just mum and me then",
        ),
        2,
    ),
    ("he", ("תרשמי אותי לסלסה מחר ב-21:00", "אמא שלי תבוא איתי, היא רק רוצה לשבת בצד"), 1),
    ("en", ("put me down for salsa tomorrow at 21:00", "what if my sister can't come?"), 1),
    ("he", ("תרשמי אותי לסלסה מחר ב-21:00", "גם הבן זוג שלי יבוא"), 2),
    ("he", ("תרשמי אותי לסלסה מחר ב-21:00", "גם הבן זוג שלי יבוא", "הוא ביטל, אני אבוא לבד"), 1),
    ("en", ("hi, salsa monday. my mate Jo might come", "ok book us for the 21:00 tomorrow"), 2),
    ("he", ("אני ואחותי רוצות לנסות סלסה", "מחר ב-21:00", "אחותי לא באה", "אפשר להחזיר אותה?"), 2),
]


@pytest.mark.parametrize(("language", "said", "count"), GROWN)
def test_as_many_are_booked_as_come(language: str, said: Says, count: int) -> None:
    person = met(language, *said)
    assert booked(person).endswith("08.02 19:00")
    assert person.lead[Appointments].party == count


@pytest.mark.parametrize(
    ("language", "said", "what"),
    [
        (
            "en",
            ("can i try salsa and my husband tango?", "monday 9pm for me, tuesday 7:45 for him"),
            (
                "salsa, tomorrow, Monday 8 February, at 21:00",
                "tango, Tuesday 9 February at 19:45, your husband",
            ),
        ),
        (
            "he",
            (
                "אני והבת שלי בת 12 רוצות לבוא. היא היפ הופ ואני סלסה",
                "שני הקרוב, שתינו",
                "אני במתחילים ב18:30",
                "אני סיגל והיא עדי",
            ),
            ("ב־16:30, עדי, גיל 12", "סלסה, מחר, יום שני 8.2, ב־18:30, סיגל"),
        ),
        (
            "he",
            (
                "בעלי ואני רוצים לנסות. הוא טנגו ואני ואלס",
                "הוא בשלישי ב-21:00, אני בראשון ב-18:30",
                "בעלי ביטל, רק אני",
            ),
            ("ואלס, היום, יום ראשון 7.2, ב־18:30",),
        ),
    ],
)
def test_each_has_a_dance_of_their_own(language: str, said: Says, what: Says) -> None:
    down = put_down(met(language, *said))
    assert all(one in down for one in what)
    assert down.count({"en": "trial class", "he": "שיעור ניסיון"}[language]) == len(what)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            ("book me for salsa tomorrow at 21:00", "sorry, cancel it", "actually, can you put me back in?"),
        ),
        ("he", ("תרשמו אותי לסלסה מחר ב-21:00", "צריכה לבטל", "בעצם אני כן יכולה, אפשר להחזיר אותי?")),
    ],
)
def test_who_called_it_off_is_taken_back_in(language: str, said: Says) -> None:
    assert booked(met(language, *said)).endswith("08.02 19:00")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "I danced salsa in Leeds and my wife did tango. what level are we?"),
        ("he", "אני רוקדת סלסה כבר שנה ובעלי טנגו. כמה עולה לחודש?"),
    ],
)
def test_what_two_people_dance_is_no_wish(language: str, words: str) -> None:
    person = met(language)
    assert {"en": "put down", "he": "לרשום"}[language] not in person.says(words)
    assert not put_down(person)


SUMS = [
    ("en", ("Mia, 7, and Leo, 14, want hip hop", "wednesday's great, both of them"), "how much is it altogether"),
    ("he", ("נועה בת 7 רוצה היפ הופ, איתמר בן 14 אותו דבר", "רביעי מעולה, לשניהם"), "וכמה יוצאים שני הניסיונות?"),
    ("en", ("book me for salsa tomorrow at 21:00", "my wife comes too"), "what's that in total for both of us?"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "asked"), SUMS)
def test_what_all_of_it_comes_to_is_reckoned(language: str, said: Says, asked: str) -> None:
    assert "₪100" in met(language, *said).says(asked)


def test_what_both_cost_puts_nobody_down_and_a_but_is_no_child() -> None:
    person = met(
        "he",
        "הבן שלי בן 7, יש היפ הופ?",
        "יש לי גם ילדה, היא בת 12 אבל בת 13 בעוד חודש",
        "וכמה זה עולה לשניהם",
    )
    assert "לרשום" not in person.lead.dialogue.recent[-1].text
    assert [one.name for one in person.lead[Trying].met] == ["", ""]
