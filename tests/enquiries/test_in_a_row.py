"""Lessons of several weeks in a row are all noted; one is moved, or asked about; what many plan is told but once."""

import re

import pytest

from conversations.enquiries.told.part import Planning
from tests.dialogue.samples import meet_dancer
from tests.harness.studio import Person


def begun(language: str, *said: str) -> Person:
    person = meet_dancer(language)
    for words in said:
        person.says(words)
    return person


def noted(person: Person) -> str:
    enquiry = person.lead[Planning].enquiry
    return enquiry.told.get("day", "") if enquiry else ""


IN_A_ROW = [
    ("he", ("כמה עולה שיעור פרטי?", "שישי ב10 אפשר? ארבע שבועות ברצף")),
    ("he", ("כמה עולה שיעור פרטי?", "שישי ב-10, ארבעה שבועות ברצף")),
    ("he", ("כמה עולה שיעור פרטי?", "נרצה ארבעה ימי שישי ב-10")),
    ("he", ("כמה עולה שיעור פרטי?", "שישי ב-10 מתאים", "וארבעתם כן? כל שישי")),
    ("he", ("כמה עולה שיעור פרטי?", "שישי ב-10, 4 שיעורים ברצף")),
    ("en", ("how much is a private lesson?", "friday at 10, four weeks in a row")),
    ("en", ("how much is a private lesson?", "can we have four fridays at 10?")),
    ("en", ("how much is a private lesson?", "friday at 10, 4 lessons in a row please")),
]


@pytest.mark.parametrize(("language", "said"), IN_A_ROW)
def test_all_the_weeks_are_noted(language: str, said: tuple[str, ...]) -> None:
    assert noted(begun(language, *said)).count(".") == 4


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", ("כמה עולה שיעור פרטי?", "שישי ב-10 מתאים")),
        ("he", ("כמה עולה שיעור פרטי?", "אפשר בעוד ארבעה שבועות, בשישי ב-10?")),
        ("he", ("כמה עולה שיעור פרטי?", "שישי ב-10, אנחנו ארבעה אנשים")),
        ("en", ("how much is a private lesson?", "friday at 10 works")),
        ("en", ("how much is a private lesson?", "in four weeks, on friday at 10")),
    ],
)
def test_a_single_day_is_one(language: str, said: tuple[str, ...]) -> None:
    assert noted(begun(language, *said)).count(".") <= 1


def dates(person: Person) -> list[str]:
    return re.findall(r"\d+\.\d+", noted(person))


@pytest.mark.parametrize(("language", "said"), [IN_A_ROW[0], IN_A_ROW[5]])
def test_one_of_them_is_moved_and_the_others_stay(language: str, said: tuple[str, ...]) -> None:
    person = begun(language, *said)
    first, second, third, last = dates(person)
    gone = third.split(".")[0]
    told = person.says(
        {
            "he": f"רגע יש לי בעיה, ב{gone} לא נוכל. אפשר 28.5 במקום?",
            "en": f"we can't make the {gone}th, could it be 28.5 instead?",
        }[language]
    )
    assert dates(person) == [first, second, last, "28.5"]
    assert all(day in told for day in (first, second, last, "28.5"))
    kept = person.says(
        {"he": f"רגע, ה{first.split('.')[0]} נשאר כן?", "en": f"does {first} still stay?"}[language]
    )
    assert first in kept
    assert {"he": "כן", "en": "Yes"}[language] in kept
    assert dates(person) == [first, second, last, "28.5"]


@pytest.mark.parametrize(
    ("language", "said", "asked"),
    [
        (*IN_A_ROW[0], "לא ענית לי אם נרשמו כל ארבעת ימי השישי או רק הראשון?"),
        (*IN_A_ROW[0], "רשמת את כל הארבעה?"),
        (*IN_A_ROW[0], "זה ארבעה שיעורים או אחד?"),
        (*IN_A_ROW[5], "did you put down all four or only the first?"),
        (*IN_A_ROW[5], "are all four noted?"),
    ],
)
def test_what_was_noted_is_read_back(language: str, said: tuple[str, ...], asked: str) -> None:
    person = begun(language, *said)
    told = person.says(asked)
    assert all(day in told for day in dates(person))
    assert person.lead.handoff.open
    assert not person.lead.handoff.open.questions


@pytest.mark.parametrize(
    ("language", "said", "paid"),
    [(*IN_A_ROW[0], "תגידו צריך מקדמה?"), (*IN_A_ROW[5], "do you need a deposit?")],
)
def test_a_deposit_for_private_lessons_is_known(language: str, said: tuple[str, ...], paid: str) -> None:
    assert {"he": "אחד אחד", "en": "one by one"}[language] in begun(language, *said).says(paid)


PLANS = [
    ("he", ("רוצים סדנה לצוות שלנו", "נהיה 20 אנשים, ב26.3 בשישי בצהריים, אצלנו")),
    ("en", ("we'd like a workshop for our team", "20 people, on 26.3 at noon, at our place")),
]


@pytest.mark.parametrize(
    ("language", "said", "asked"),
    [
        (*PLANS[0], "ואם גשם והכל מתבטל מחזירים כסף?"), (*PLANS[0], "מה אם נצטרך לבטל? מחזירים את הכסף?"),
        (*PLANS[0], "מה תנאי הביטול?"), (*PLANS[1], "and if it rains, do we get our money back?"),
        (*PLANS[1], "what if we have to cancel?"), (*PLANS[1], "what are the cancellation terms?"),
    ],
)  # fmt: skip
def test_terms_of_a_workshop_come_with_the_quote(language: str, said: tuple[str, ...], asked: str) -> None:
    assert {"he": "בהצעה", "en": "quote"}[language] in begun(language, *said).says(asked)


@pytest.mark.parametrize(
    ("language", "said", "changed"),
    [
        (*PLANS[0], "אופס טעיתי לא 26 אלא 27 בשבת בערב"), (*PLANS[0], "בעצם בשבת 27.3"),
        (*PLANS[1], "actually, make it Saturday 27.3"),
    ],
)  # fmt: skip
def test_a_closed_day_leaves_what_stands(language: str, said: tuple[str, ...], changed: str) -> None:
    told = begun(language, *said).says(changed)
    assert "26.3" in told
    assert {"he": "בשמחה", "en": "With pleasure"}[language] not in told


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", ("יש אצלכם סדנאות?", "ואולי מורה שיבוא אלינו הביתה ל20 אורחים?", "אז סדנה ב26.3 בשישי בצהריים")),
        (
            "en",
            ("do you run workshops?", "could a teacher come to our place, for 20 guests?", "a workshop on 26.3 then"),
        ),
    ],
)  # fmt: skip
def test_how_many_was_told_in_a_question(language: str, said: tuple[str, ...]) -> None:
    enquiry = begun(language, *said).lead[Planning].enquiry
    assert enquiry
    assert enquiry.told.get("people") == "20"


NUMBERED = [
    ("en", "thx. and all 4 in a row, {} pls"),
    ("en", "great, can we have {}"),
    ("he", "תודה. ואת כל ה-4 ברצף, {} בבקשה"),
    ("he", "מעולה, אז {}"),
]


@pytest.mark.parametrize(("language", "words"), NUMBERED)
def test_a_row_of_numbers_is_a_row_of_days(language: str, words: str) -> None:
    person = begun(language, {"en": "how much is a private lesson?", "he": "כמה עולה שיעור פרטי?"}[language],
                   {"en": "friday 5.3 at 10 works", "he": "שישי 5.3 ב-10 מתאים"}[language])  # fmt: skip
    told = person.says(words.format({"en": "5 12 19 and 26", "he": "5 12 19 ו-26"}[language]))
    assert dates(person) == ["5.3", "12.3", "19.3", "26.3"]
    assert "26.3" in told
    kept = person.says({"en": "did u get the dates?", "he": "קיבלתם את התאריכים?"}[language])
    assert "19.3" in kept
    person.says(
        {"en": "the 19th is a no, could it be 2.4 instead?", "he": "בעצם ב-19 לא נוכל, אפשר 2.4 במקום?"}[
            language
        ]
    )
    assert dates(person) == ["5.3", "12.3", "26.3", "2.4"]
    enquiry = person.lead[Planning].enquiry
    assert enquiry
    assert "10:00" in enquiry.told["hour"]


OTHER_NUMBERS = [
    ("en", "thanks! my kids are 5 12 and 18"),
    ("he", "תודה! הילדים שלי בני 5 12 ו-18"),
]


@pytest.mark.parametrize(("language", "words"), OTHER_NUMBERS)
def test_other_numbers_are_no_days(language: str, words: str) -> None:
    person = begun(language, {"en": "how much is a private lesson?", "he": "כמה עולה שיעור פרטי?"}[language],
                   {"en": "friday 12.3 at 10 works", "he": "שישי 12.3 ב-10 מתאים"}[language], words)  # fmt: skip
    assert dates(person) == ["12.3"]
