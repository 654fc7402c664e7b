"""Who plans something that the team must settle tells it bit by bit, corrects it, and is told how it stands."""

from datetime import UTC, datetime, timedelta

import pytest
from pydantic import ValidationError

from conversations.enquiries.guests import find_bare_name
from conversations.enquiries.saying import list_told
from conversations.enquiries.told.details import read_details
from conversations.enquiries.told.file import Enquiries
from conversations.enquiries.told.part import Planning
from conversations.enquiries.told.when import Here
from conversations.turn.given import Given
from conversations.turn.turn import Turn
from tests.harness.studio import Numbered, Person
from tests.orders.talking import somebody

MONDAY = datetime(2027, 5, 24, 14, 35, tzinfo=UTC)
"""Twenty-five to six of a Monday in Tel Aviv; staff are there until eight."""

BEGINS = [
    ("he", "מחפשת ערב גיבוש לצוות מורות סוף שנה, משהו של ריקוד אבל מכובד"),
    ("he", "רוצות לעשות מסיבת רווקות לאחותי"),
    ("he", "אנחנו 20 נשים מהקיבוץ, רובן לא רקדו כלום"),
    ("he", "אפשר לארגן אצלכם יום כיף לעובדים שלנו?"),
    ("he", "צריכה הפעלה לבת מצווה של הבת שלי"),
    ("en", "hi! im organizing a hen party for my sister"),
    ("en", "looking for a team building idea for our office"),
    ("en", "we are 15 girls and want something special"),
    ("en", "can you arrange a workshop for our team?"),
    ("en", "my daughter's bat mitzvah is coming up and i want a dance hour for her friends"),
]


def plans(person: Person) -> str:
    """What they plan as far as it is known, in one line; "" for nothing."""
    planned = person.lead[Planning].enquiry
    turn = Turn(person.playbook, person.lead, Given(person.now, {}, "", Numbered(1)))
    return list_told(turn, planned.told) if planned and planned.case else ""


@pytest.mark.parametrize(("language", "words"), BEGINS)
def test_who_tells_that_they_want_one_is_asked_what_is_needed(language: str, words: str) -> None:
    person = somebody("dance_studio", MONDAY, language)
    said = person.says(words)
    assert {"he": "שעה או שעה וחצי", "en": "60-90 minutes"}[language] in said
    assert {"he": "באיזה יום", "en": "which day"}[language] in said
    assert person.lead.handoff.open is not None
    assert person.lead.handoff.open.gravity == "request"


BEGINS_NOT = [
    ("he", "הסדנה שהייתה אצלכם בשבוע שעבר הייתה מעולה"),
    ("he", "אני לא מחפשת סדנה, רק שיעור"),
    ("he", "כמה אתם בקבוצה?"),
    ("he", "יש לכם סדנאות?"),
    ("he", "אנחנו שתיים"),
    ("he", 'רקדתי ואלס עם אשתי ז"ל ארבעים שנה'),
    ("he", "חיכיתי לזה עשרים שנה"),
    ("en", "I danced with my late wife for forty years"),
    ("en", "waited for this for 20 years"),
    ("he", "כמה עולה שיעור פרטי?"),
    ("en", "the workshop we had was great"),
    ("en", "not looking for a workshop, just a class"),
    ("en", "do you do workshops?"),
    ("en", "how many are in a group?"),
    ("en", "we are 2"),
]


@pytest.mark.parametrize(("language", "words"), BEGINS_NOT)
def test_who_asks_about_one_or_tells_of_another_has_begun_none(language: str, words: str) -> None:
    person = somebody("dance_studio", MONDAY, language)
    person.says(words)
    assert plans(person) == ""


TOLD = {
    "he": [
        ("מחפשת ערב גיבוש לצוות", ""),
        ("אנחנו בערך 20 נשים, גילאים 25 עד 60", "כ־20 נשים"),
        ("חשבנו על יום שלישי בערב אחרי 8", "כ־20 נשים, יום שלישי אחרי 20:00"),
        ("סליחה, התכוונתי לרביעי. שלישי יש אסיפת הורים", "כ־20 נשים, יום רביעי אחרי 20:00"),
        ("אפשר שתבואו אלינו? אנחנו ברמת גן", "כ־20 נשים, יום רביעי אחרי 20:00, אצלכם (רמת גן)"),
        ("ירדנו ל-14", "14 נשים, יום רביעי אחרי 20:00, אצלכם (רמת גן)"),
    ],
    "en": [
        ("im organizing a hen party for my sister", ""),
        ("we're 11 girls", "11 girls"),
        ("friday 4th of june around noon", "11 girls, Friday 4.6 at noon"),
        (
            "can you come to our place? it's close by",
            "11 girls, Friday 4.6 at noon, at your place",
        ),
        ("sorry, 12 girls, my cousin joins", "12 girls, Friday 4.6 at noon, at your place"),
        ("actually make it 6pm", "12 girls, Friday 4.6 at 18:00, at your place"),
    ],
}


@pytest.mark.parametrize("language", ["he", "en"])
def test_it_is_told_bit_by_bit_and_read_back_as_it_stands(language: str) -> None:
    person = somebody("dance_studio", MONDAY, language)
    for words, stands in TOLD[language]:
        said = person.says(words)
        person.now += timedelta(minutes=2)
        assert plans(person) == stands
        assert stands in said


def test_what_is_asked_meanwhile_is_answered_for_what_they_plan() -> None:
    person = somebody("dance_studio", MONDAY, "en")
    person.says("looking for a team building evening, we're 14 people")
    assert "exact quote" in person.says("how much would that be?")
    assert "Carlebach" in person.says("where are you?")
    said = person.says("we are 12 now. how much is it then?")
    assert "12 people" in said
    assert "exact quote" in said


def test_who_asks_whether_it_stands_hears_that_the_team_has_not_confirmed() -> None:
    person = somebody("dance_studio", MONDAY, "he")
    person.says("רוצים יום כיף לעובדים שלנו, 16 איש, ביום חמישי ב-17:00 אצלכם בסטודיו")
    assert "עוד אין אישור" in person.says("שריינתם לנו?")


ALONE = [
    ("he", "יש מצב לשיעורים פרטיים באינטנסיב", "₪250"),
    ("he", "אפשר שיעור פרטי לפני החתונה?", "₪250"),
    ("he", "רוצים שיעור פרטי לשנינו", "₪250"),
    ("en", "could we have a private lesson?", "₪250"),
    ("en", "I'd like one on one sessions before the show", "₪250"),
]


@pytest.mark.parametrize(("language", "words", "told"), ALONE)
def test_a_private_lesson_is_told_of_and_asked_when(language: str, words: str, told: str) -> None:
    person = somebody("dance_studio", MONDAY, language)
    said = person.says(words)
    assert told in said
    assert {"he": "באיזה יום ושעה", "en": "which day and time"}[language] in said
    person.says({"he": "שישי בבוקר", "en": "friday morning"}[language])
    assert plans(person).endswith({"he": "יום שישי בבוקר", "en": "Friday in the morning"}[language])


def test_the_same_thing_is_asked_for_twice_at_most() -> None:
    person = somebody("dance_studio", MONDAY, "en")
    asked = [person.says("a hen do for my best friend please"), person.says("we'll be 9 girls")]
    assert all("which day and time" in said for said in asked)
    assert "which day" not in person.says("at your place")


def test_so_few_people_book_a_table_by_themselves_and_many_ask_the_team() -> None:
    few, many = somebody("pizza_place", MONDAY, "en"), somebody("pizza_place", MONDAY, "en")
    few.says("can you hold a table for 4 on wednesday at 7pm?")
    many.says("We are nine. Can you hold one table")
    assert few.lead[Planning].enquiry is None
    assert plans(many) == "9 people"
    many.says("Wednesday. Twelve thirty. We need to be back by 4")
    many.says("Two more want to come so 11. Same time")
    assert plans(many) == "11 people, Wednesday at 12:30"


def test_who_first_says_that_they_come_and_then_how_many_has_begun_one() -> None:
    person = somebody("pizza_place", MONDAY, "he")
    person.says("אנחנו מקהלה ורוצים לבוא לאכול אחרי הקונצרט ביום חמישי")
    said = person.says("נהיה בערך 18")
    assert "מחברים שולחנות" in said
    assert plans(person) == "כ־18 אנשים, יום חמישי"
    person.says("נגיע סביב תשע וחצי")
    assert plans(person) == "כ־18 אנשים, יום חמישי ב־21:30"
    person.says("על שם מקהלת הגליל")
    assert plans(person).endswith("מקהלת הגליל")


def test_who_was_let_down_meanwhile_is_asked_for_no_details() -> None:
    person = somebody("dance_studio", MONDAY, "en")
    person.says("looking for a team evening, 14 people")
    person.says("this is outrageous, nobody answers me, terrible service")
    assert "14 people" not in person.says("we are 12")


def test_an_old_plan_is_none_any_more() -> None:
    person = somebody("dance_studio", MONDAY, "en")
    person.says("looking for something for our team, 14 people")
    person.now += timedelta(days=20)
    person.says("on thursday at 7")
    assert plans(person) == "14 people"


NUMBERS = [
    ("en", "twelve thirty", {"hour": "at 12:30"}),
    ("en", "It will be one o'clock", {"hour": "at 13:00"}),
    ("en", "ages 25 to 60", {}),
    ("en", "about 20 people", {"people": "about 20", "called": "people"}),
    ("en", "under Brubaker", {"name": "Brubaker"}),
    ("en", "I come alone", {}),
    ("he", "אני בא לבד", {}),
    ("he", "נגיע סביב תשע וחצי", {"hour": "ב־9:30"}),
    ("he", "בני 8", {}),
    ("en", "Would you seat 22 at 10pm or are you closing by then", {"people": "22", "hour": "at 22:00"}),
    ("en", "some are dropping out, 17 now", {"people": "17"}),
    ("en", "is there parking for 2 vans", {}),
    ("en", "could we bring 2 kids", {}),
    ("he", "אפשר ביום רביעי ב-18:00?", {"day": "יום רביעי", "hour": "ב־18:00"}),
    ("he", "ירדנו ל-14", {"people": "14"}),
    ("he", "אפשר להביא 2 ילדים?", {}),
    ("he", "נהיה בערך 18", {"people": "כ־18"}),
    ("he", "ונהיה 21 בסוף", {"people": "21"}),
    ("he", "על שם מקהלת הגליל", {"name": "מקהלת הגליל"}),
]


@pytest.mark.parametrize(("language", "words", "told"), NUMBERS)
def test_hours_and_ages_are_no_people(language: str, words: str, told: dict[str, str]) -> None:
    person = somebody("dance_studio", MONDAY)
    assert read_details(words, Here(MONDAY, person.playbook.zone, "he" if language == "he" else "en")) == told


def test_two_kinds_of_one_answer_are_a_mistake() -> None:
    kind = {"title": {"en": "it"}, "answer": "seating", "reply": {"en": "Gladly."}}
    with pytest.raises(ValidationError, match="two kinds belong to the answer seating"):
        Enquiries.model_validate({"kinds": {"one": kind, "two": kind}})


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", ("היינו 12 איש בסדנה אצל מישהו אחר וזה היה נורא", "יום ראשון בשש וחצי מתאים")),
        (
            "en",
            (
                "we were 12 people at a workshop elsewhere and it was awful",
                "sunday at half past six suits me",
            ),
        ),
        ("he", ("יש לכם סדנאות?", "כמה עולה חודש לזוג?", "יש חניה?", "יום ראשון בשש וחצי מתאים")),
        ("en", ("do you do workshops?", "is there parking?", "sunday at half past six suits me")),
    ],
)
def test_a_day_told_after_something_else_is_of_no_workshop(language: str, said: tuple[str, ...]) -> None:
    person = somebody("dance_studio", MONDAY, language)
    for words in said:
        person.says(words)
    assert plans(person) == ""


BESIDE = [
    ("he", ("אפשר להזמין מקום להערב?", "הראל. 9 איש"), ("9 איש", "הראל", "שני")),
    ("he", ("שולחן לחמישי בשמונה", "הראל. 9 איש"), ("9 איש", "הראל", "חמישי", "20:00")),
    ("he", ("אפשר להזמין מקום ל-9 הערב?", "20:00 על שם הראל"), ("9", "הראל", "20:00")),
    ("en", ("can I book a spot for tonight?", "Harel. 9 of us"), ("9 of us", "Harel", "Monday")),
    ("en", ("a table on Thursday at 8pm", "Harel, 9 people"), ("9 people", "Harel", "Thursday", "20:00")),
]


@pytest.mark.parametrize(("language", "said", "told"), BESIDE)
def test_a_name_beside_how_many_they_are_is_taken_with_it(
    language: str, said: tuple[str, ...], told: tuple[str, ...]
) -> None:
    person = somebody("pizza_place", MONDAY, language)
    for words in said:
        person.says(words)
    assert all(one in plans(person) for one in told), plans(person)


@pytest.mark.parametrize(
    ("words", "told"),
    [("הערב. 9 איש", ""), ("Dinner, 9 people", ""), ("חברים, 9 איש", ""), ("דחוף. 9 איש", "")],
)
def test_a_word_beside_it_is_no_name(words: str, told: str) -> None:
    assert find_bare_name(words) == told


@pytest.mark.parametrize(("language", "words"), [("en", "table for 9 tonight"), ("he", "שולחן ל-9 להערב")])
def test_a_table_for_so_many_tonight_is_of_so_many(language: str, words: str) -> None:
    person = somebody("pizza_place", MONDAY, language)
    person.says(words)
    assert "9" in plans(person)


@pytest.mark.parametrize(
    ("language", "first", "then", "day"),
    [
        (
            "en",
            "a table for 9 on Wednesday at 19:00, name of Ruth",
            "Wednesday is no good after all. could we do Sunday at 20:00 instead?",
            "Sunday",
        ),
        (
            "en",
            "a table for 9 on Wednesday at 19:00, name of Ruth",
            "can we come Monday rather than Wednesday",
            "Monday",
        ),
        (
            "he",
            "שולחן ל-9 ביום רביעי ב-19:00, על שם רות",
            "רביעי כבר לא מסתדר לנו, אפשר בראשון ב-20:00 במקום?",
            "ראשון",
        ),
    ],
)
def test_the_day_that_does_not_suit_is_not_kept(language: str, first: str, then: str, day: str) -> None:
    person = somebody("pizza_place", MONDAY, language)
    person.says(first)
    person.says(then)
    assert day in plans(person)
    assert "Wednesday" not in plans(person)
    assert "רביעי" not in plans(person)
