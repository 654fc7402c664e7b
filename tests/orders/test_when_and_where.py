"""Of several hours the one it is wanted for, an address without what only opens it, and a place nothing goes to."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.dialogue.samples import meet_eater
from tests.orders.talking import orders, somebody, wanted

FIRST = {"en": "3 family pies please", "he": "3 משפחתיות בבקשה"}
HOURS = [
    ("he", "זה חייב להגיע ב12:30 לא ב1. המנכל מדבר ב1", "12:30"),
    ("he", "צריכה שזה יגיע ב12:45 בדיוק, ב13:15 יש להם פגישה. אפשר להתחייב?", "12:45"),
    ("he", "להביא עד 19:00, המשחק מתחיל ב20:00", "19:00"),
    ("he", "שיגיע בשבע, הילדים הולכים לישון בשמונה", "19:00"),
    ("he", "הסרט ב21:00 אז תביאו ב20:15", "20:15"),
    ("en", "champions league, kickoff is 10pm, want it here 9.30 latest", "21:30"),
    ("en", "it has to be here at 12:30, the boss speaks at 1", "12:30"),
    ("en", "not at 12, the break is 12:15", "12:15"),
    ("en", "bring it at 7, kids go to bed at 8", "19:00"),
    ("en", "the show starts at 9 so deliver at 8:15", "20:15"),
    ("en", "my bus is at 6, can it be ready at 5:30?", "17:30"),
]


@pytest.mark.parametrize(("language", "words", "hour"), HOURS)
def test_of_several_hours_it_is_the_one_it_is_wanted_for(language: str, words: str, hour: str) -> None:
    person = somebody(language=language)
    orders(person, FIRST[language], words)
    assert hour in wanted(person).split("; ")


ADDRESSES = [
    ("he", "יאללה לבוגרשוב 41 קומה 3", "בוגרשוב 41"),
    ("he", "יאללה להנשיא 12 כניסה ב", "הנשיא 12"),
    ("he", "טוב אז למסדה 14 קומה 2", "מסדה 14"),
    ("he", "סבבה תביאו להלל 22", "הלל 22"),
    ("he", "אוקיי לנורדאו 7 בבקשה", "נורדאו 7"),
    ("he", "מסדה 16 הדר", "מסדה 16"),
    ("he", "מסדה 16 חיפה", "מסדה 16"),
    ("he", "תעשו 4 למוריה 40", "מוריה 40"),
    ("he", "להלל 22 בחיפה בבקשה", "הלל 22"),
    ("en", "12 nordau haifa", "12 nordau"),
    ("en", "to 12 Nordau St in Haifa pls", "12 Nordau St"),
    ("he", "נורדאו 3 בהדר, דירה 5", "נורדאו 3"),
    ("en", "Nordau 9 hadar", "Nordau 9"),
    ("en", "Panorama 31 carmel, cash", "Panorama 31"),
]


@pytest.mark.parametrize(("language", "words", "street"), ADDRESSES)
def test_an_address_is_without_what_only_opens_the_sentence(language: str, words: str, street: str) -> None:
    person = somebody(language=language)
    orders(person, FIRST[language], words)
    assert any(part.startswith(street) for part in wanted(person).split("; ")), wanted(person)


LEFT_OFF = [
    ("he", ("מגש אחד חצי טונה חצי רגיל", "ובלי בצל על הטונה"), "משפחתית, חצי טונה, בלי בצל"),
    ("he", ("מגש אחד עם זיתים", "בלי בצל בבקשה על הזיתים"), "משפחתית עם זיתים, בלי בצל"),
    ("he", ("משפחתית אחת בבקשה", "אחותי טבעונית, מה יש בשבילה"), "משפחתית"),
    ("he", ("משפחתית אחת עם טונה", "אפשר במקום טונה תירס"), "משפחתית עם תירס"),
    ("en", ("a family pie, half tuna", "and no onion on the tuna please"), "1 family pie, half tuna, no onion"),
    ("en", ("a family pie with olives", "no corn on the olives"), "1 family pie with olives, no corn"),
    ("en", ("a family pie please", "my sister is vegan, what is there for her"), "1 family pie"),
    ("en", ("a family pie with tuna", "can I have corn instead of tuna"), "1 family pie with corn"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "line"), LEFT_OFF)
def test_what_is_left_off_or_asked_puts_nothing_on(language: str, said: tuple[str, ...], line: str) -> None:
    person = somebody(language=language)
    orders(person, *said)
    assert wanted(person) == line


OUTSIDE = [
    ("en", "send it to florentin, vital st", "Florentin"),
    ("en", "deliver to neve shaanan please", "Neve Shaanan"),
    ("en", "delivery to ramat aviv, dorms", "Ramat Aviv"),
    ("en", "delivery to rothschild boulevard", "Rothschild Boulevard"),
    ("en", "delivery to jaffa", "Jaffa"),
    ("he", "משלוח לרמת אביב מעונות", "רמת אביב"),
    ("he", "תשלחו ליד אליהו", "יד אליהו"),
    ("he", "משלוח לבוגרשוב 41", "בוגרשוב"),
    ("he", "תביאו לשינקין 12", "שינקין"),
    ("he", "משלוח לחולון", "חולון"),
    ("he", "תביאו לגבעתיים", "גבעתיים"),
]


@pytest.mark.parametrize(("language", "words", "place"), OUTSIDE)
def test_who_lives_where_nothing_is_brought_is_told_so(language: str, words: str, place: str) -> None:
    told = orders(somebody(language=language), FIRST[language], words)
    assert {"en": f"We don't deliver to {place}", "he": f"ל{place} אין משלוח"}[language] in told


@pytest.mark.parametrize("words", ["תודה אחי שבת שלום", "מעולה, שבת שלום", "תודה ושבת טובה"])
def test_who_wishes_a_good_saturday_orders_nothing_for_it(words: str) -> None:
    person = somebody(language="he")
    person.says("אישית אחת עם פטריות")
    assert "לשבת" not in person.says(words)


BOTH = [
    ("אני ברמת גן, עד מתי אפשר להזמין?", "לעיר אחרת לא", "22:45"),
    ("we're in Tel Aviv, until when can I order?", "Not to another city", "22:45"),
    ("אני בהדר, עד מתי אפשר להזמין?", "להדר ולעיר התחתית מגיעים", "22:45"),
    ("we're on the Carmel, how late do you take orders?", "the Carmel", "22:45"),
    ("אנחנו ברמת גן, כמה עולה משפחתית?", "לעיר אחרת לא", "₪62"),
]


@pytest.mark.parametrize(("words", "where", "told"), BOTH)
def test_where_they_are_and_what_they_ask_are_both_answered(words: str, where: str, told: str) -> None:
    reply = meet_eater("he" if words[0] >= "א" else "en").says(words)
    assert where in reply
    assert told in reply


@pytest.mark.parametrize(
    "words",
    ["I'm from Tel Aviv, how much is a family pie?", "I'm on the bus, until when are you open?",
     "אני בהדר, כמה עולה משפחתית?"],
)  # fmt: skip
def test_where_nothing_hangs_on_it_the_question_alone_is_answered(words: str) -> None:
    reply = meet_eater("he" if words[0] >= "א" else "en").says(words)
    assert "deliver" not in reply
    assert "מגיעים" not in reply


PARTS = [
    ("he", ("2 משפחתיות להיום לנורדאו 5", "לא להיום. למחר צהריים"), "נורדאו 5; 2027-03-13; noon"),
    ("he", ("2 משפחתיות לנורדאו 5", "מחר בערב", "ב-20:30"), "נורדאו 5; 2027-03-13; 20:30"),
    ("en", ("2 family pies to 5 Nordau", "for tomorrow lunch please"), "5 Nordau; 2027-03-13; noon"),
    (
        "en",
        ("2 family pies to 5 Nordau for 19:00", "sorry, tomorrow evening"),
        "5 Nordau; 2027-03-13; evening",
    ),
    ("en", ("Good evening, 2 family pies to 5 Nordau",), "5 Nordau"),
]


@pytest.mark.parametrize(("language", "said", "left"), PARTS)
def test_a_part_of_another_day_is_kept_until_an_hour_is_said(
    language: str, said: tuple[str, ...], left: str
) -> None:
    person = somebody(language=language)
    for words in said:
        person.says(words)
    assert wanted(person).endswith(left)


@pytest.mark.parametrize(
    ("words", "street"),
    [
        ("2 משפחתיות לנורדאו 5", "נורדאו 5"),
        ("משפחתית עם זיתים לשדרות הנשיא 12 קומה 3", "שדרות הנשיא 12"),
        ("2 משפחתיות לחמישי 8", ""),
        ("2 משפחתיות לארבעה ילדים 5", ""),
        ("2 משפחתיות לערב 8", ""),
        ("משפחתית לשולחן 4", ""),
    ],
)
def test_a_street_behind_what_is_wanted_is_where_to(words: str, street: str) -> None:
    person = somebody(language="he")
    person.says(words)
    assert person.lead[Basket].address.split(",")[0] == street


SPOTS = ["לחצר ולא לדירה", "תשאירו אצל השומר", "to the yard, not the apartment", "leave it with the guard"]


@pytest.mark.parametrize("words", SPOTS)
def test_a_spot_in_the_building_is_for_the_courier(words: str) -> None:
    person = somebody(language="he" if words[0] >= "א" else "en")
    person.says("2 משפחתיות לנורדאו 5" if words[0] >= "א" else "2 family pies to 5 Nordau")
    person.says(words)
    assert person.lead[Basket].notes == (words,)
    assert person.lead.handoff.open is None


@pytest.mark.parametrize(
    "words", ["יש שולחן בחצר?", "is there a table in the garden?", "can we sit in the yard?"]
)
def test_a_seat_outside_is_asked_for_and_no_note(words: str) -> None:
    person = somebody(language="he" if words[0] >= "א" else "en")
    person.says("2 משפחתיות לנורדאו 5" if words[0] >= "א" else "2 family pies to 5 Nordau")
    person.says(words)
    assert person.lead[Basket].notes == ()
