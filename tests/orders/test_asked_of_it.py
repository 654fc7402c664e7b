"""What is asked of an order while it is but a list, where it goes, and what is only said beside it."""

from datetime import timedelta

import pytest

from conversations.orders.kept.basket import Basket
from conversations.turn.inputs import StaffPressed, StaffWrote
from tests.orders.talking import orders, somebody, wanted

FREE = [
    (
        "en",
        "a personal pizza with feta and one with corn",
        "how much more till delivery is free?",
        ("₪20", "₪80"),
    ),
    ("en", "a family pie and a personal, plain", "am i close to free delivery", ("₪4 more", "water")),
    ("en", "2 family pies", "how far are we from free delivery", ("already", "₪124")),
    ("he", "אישית עם בולגרית ואישית עם תירס", "כמה עוד צריך בשביל משלוח חינם?", ("₪20", "₪80")),
    ("he", "שתי משפחתיות", "אני רחוק ממשלוח חינם?", ("כבר חינם", "₪124")),
]


@pytest.mark.parametrize(("language", "order", "asked", "told"), FREE)
def test_how_far_it_is_from_being_brought_for_nothing(
    language: str, order: str, asked: str, told: tuple[str, ...]
) -> None:
    person = somebody(language=language)
    reply = orders(person, order, asked)
    assert all(part in reply for part in told), reply


CHEAPER = [
    ("en", "9 family pies", "is it cheaper if we get 10?", ("Yes", "₪550", "₪558", "₪8")),
    ("en", "7 family pies", "would 10 cost less? like if i take 10", ("No", "₪550", "₪434")),
    ("he", "9 משפחתיות", "יוצא יותר משתלם אם ניקח 10?", ("כן", "₪550", "₪558")),
    ("he", "8 משפחתיות", "זה זול יותר אם נזמין 10?", ("לא", "₪550", "₪496")),
]


@pytest.mark.parametrize(("language", "order", "asked", "told"), CHEAPER)
def test_whether_more_of_them_cost_less(language: str, order: str, asked: str, told: tuple[str, ...]) -> None:
    person = somebody(language=language)
    before = orders(person, order) and wanted(person)
    reply = orders(person, asked)
    assert all(part in reply for part in told), reply
    assert wanted(person) == before


NOT_YET = [
    ("en", "has anyone confirmed it?"), ("en", "is the food on its way"), ("en", "did you guys get the order?"),
    ("he", "מישהו ראה את ההזמנה?"), ("he", "זה כבר בדרך?"), ("he", "אישרתם את זה?"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "asked"), NOT_YET)
def test_while_it_is_but_a_list_it_is_told_so_and_how_it_is_ordered(language: str, asked: str) -> None:
    person = somebody(language=language)
    first = {"en": "a family pie with corn to 12 Hillel street", "he": "משפחתית עם תירס להרצל 41"}[language]
    person.says(first)
    reply = person.says(asked)
    assert {"en": "nothing is ordered", "he": "לא הוזמן כלום"}[language] in reply
    assert {"en": "the link", "he": "בקישור"}[language] in reply
    assert not person.lead.handoff.open


@pytest.mark.parametrize(
    ("language", "asked"),
    [
        ("en", "can you read me the full list?"), ("en", "what's the final order and the price"),
        ("he", "תקריא לי את הרשימה"), ("he", "מה ההזמנה הסופית וכמה זה?"),
    ],
)  # fmt: skip
def test_all_of_it_is_read_back(language: str, asked: str) -> None:
    person = somebody(language=language)
    first = {"en": "a family pie with corn and two waters", "he": "משפחתית עם תירס ושתי פחיות"}[language]
    reply = orders(person, first, asked)
    assert "₪82" in reply or "₪86" in reply


@pytest.mark.parametrize(
    ("language", "asked"),
    [("en", "how long realistically?"), ("en", "honestly, how long will it take"), ("he", "כמה זמן? אבל תכלס"),
     ("he", "כמה זמן באמת ייקח? תגידו את האמת")],
)  # fmt: skip
def test_how_long_it_really_takes_is_how_long_bringing_it_does(language: str, asked: str) -> None:
    person = somebody(language=language)
    first = {"en": "a family pie with corn to 12 Hillel street", "he": "משפחתית עם תירס להרצל 41"}[language]
    orders(person, first)
    assert "40" in person.says(asked)


ELSEWHERE = [
    (
        "en",
        "do you deliver to bat galim?",
        "and if I'm at my sister's in Ahuza?",
        "2 personal pizzas with tuna",
    ),
    ("en", "can you bring it to matam", "what about downtown then", "2 personal pizzas with tuna"),
    ("he", "מגיעים לנווה שאנן?", "ומה אם אני אצל אמא באחוזה?", "שתי אישיות עם טונה"),
]


@pytest.mark.parametrize(("language", "first", "then", "order"), ELSEWHERE)
def test_another_place_takes_the_place_of_one_that_is_not_served(
    language: str, first: str, then: str, order: str
) -> None:
    person = somebody(language=language)
    reply = orders(person, first, then, order)
    assert "₪92" in reply, reply
    basket = person.lead[Basket]
    assert (basket.way, basket.outside) == ("delivery", "")


REMARKS = [
    ("en", "no onion please, he only throws it away"), ("en", "drop the onion, no one here likes it"),
    ("en", "without onion, my cousin keeps nagging"), ("he", "בלי בצל, הילדים סתם מוציאים אותו"),
    ("he", "תורידו את הבצל, אמא שלי בדיאטה"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words"), REMARKS)
def test_a_side_remark_is_nothing_for_the_courier(language: str, words: str) -> None:
    person = somebody(language=language)
    first = {"en": "a family pie with onion to 12 Hillel street", "he": "משפחתית עם בצל להרצל 41"}[language]
    orders(person, first, words)
    assert person.lead[Basket].notes == ()
    assert wanted(person).split(";")[0] in ("1 family pie", "משפחתית")


NOTES = [
    ("en", "and a can, leave it at the door", "leave it at the door"),
    ("en", "add corn. the buzzer says Levi", "the buzzer says Levi"),
    ("he", "תוסיפו פחית, והקוד הוא 2210", "והקוד הוא 2210"),
    ("he", "ועוד פחית. התינוקת ישנה אז בלי פעמון", "התינוקת ישנה אז בלי פעמון"),
]


@pytest.mark.parametrize(("language", "words", "note"), NOTES)
def test_what_is_meant_for_the_courier_is_kept(language: str, words: str, note: str) -> None:
    person = somebody(language=language)
    first = {"en": "a family pie to 12 Hillel street", "he": "משפחתית להרצל 41"}[language]
    orders(person, first, words)
    assert person.lead[Basket].notes == (note,)


@pytest.mark.parametrize(
    ("language", "promise", "words", "line", "total"),
    [
        ("en", "So sorry about that. The garlic bread is on us tonight.", "great, then a garlic bread as well",
         "1 garlic bread (on us, as the team promised)", "₪68"),
        ("he", "סליחה! הסלט עלינו הפעם", "תודה, אז תוסיפו סלט", "סלט (עלינו, כמו שהצוות הבטיח)", "₪68"),
    ],
)  # fmt: skip
def test_what_staff_give_is_written_as_theirs_and_not_summed(
    language: str, promise: str, words: str, line: str, total: str
) -> None:
    person = somebody(language=language)
    person.says({"en": "a family pie with corn", "he": "משפחתית עם תירס"}[language])
    person.says({"en": "can I talk to a person", "he": "אפשר לדבר עם נציג"}[language])
    person.does(StaffWrote(promise, "Sami"))
    person.does(StaffPressed("done", "Sami"))
    person.now += timedelta(minutes=2)
    reply = person.says(words)
    assert line in reply
    assert total in reply
    more = person.says({"en": "and another salad and garlic bread", "he": "ועוד סלט אחד"}[language])
    assert {"en": "₪118", "he": "₪100"}[language] in more
