"""A group that orders: how many it is by now, what they need then, and what each of them pays."""

import pytest

from tests.orders.talking import somebody, wanted

CHANGED = [
    ("en", ("24 people at the office, how many trays?", "if it's 28 people, do the trays change?"), ("28", "7 family")),
    ("en", ("17 ppl, ordering lunch", "actually 19, two interns joined. same trays?"), ("19", "5 family")),
    ("en", ("17 ppl, ordering lunch", "two more joined"), ("19", "5 family")),
    ("en", ("we are 12, how many pizzas?", "three more are coming along"), ("15", "4 family")),
    ("he", ("אנחנו 14 במשרד, רוצים להזמין פיצות", "בעצם 18"), ("18", "5 משפחתיות")),
    ("he", ("אנחנו 14 במשרד, רוצים להזמין פיצות", "24 איש, המגשים משתנים?"), ("24", "6 משפחתיות")),
    ("he", ("ל14 איש, כמה מגשים?", "שניים נוספים הצטרפו"), ("16", "4 משפחתיות")),
    ("he", ("ל14 איש, כמה מגשים?", "עכשיו אנחנו 20. אותו מספר מגשים?"), ("20", "5 משפחתיות")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "told"), CHANGED)
def test_a_group_of_another_number_needs_another_number(
    language: str, said: tuple[str, ...], told: tuple[str, ...]
) -> None:
    person = somebody(language=language)
    for words in said:
        reply = person.says(words)
    assert all(one in reply for one in told), reply


@pytest.mark.parametrize(
    "words", ["the pizzas at 12:30 please", "can the trays come at 12:30", "הפיצות ב-12:30 בבקשה"]
)
def test_what_they_need_is_spoken_of_and_not_ordered_anew(words: str) -> None:
    person = somebody(language="he" if words[0] >= "א" else "en")
    person.says(
        "אנחנו 14 במשרד, רוצים להזמין" if words[0] >= "א" else "14 people in the office, want to order"
    )
    person.says(words)
    assert "14" in wanted(person)


@pytest.mark.parametrize(
    ("said", "words", "left"),
    [
        ("2 family pies", "actually 3", "3 family pies"),
        ("2 family pies", "make it 4", "4 family pies"),
        ("14 people, we want to order", "now 2 large with olives", "2 family pies with olives"),
        ("14 people, we want to order", "actually 12:30", "for 14 people"),
    ],
)
def test_a_number_of_pies_or_an_hour_is_no_number_of_people(said: str, words: str, left: str) -> None:
    person = somebody(language="en")
    person.says(said)
    person.says(words)
    assert left in wanted(person)


EACH = [
    ("en", ("24 people at the office, how many trays?", "how much per person?"), "₪16"),
    ("en", ("we are 5, 2 family pies with olives please", "so how much each?"), "₪28"),
    ("en", ("24 people at the office, how many trays?", "I'm collecting the money from everyone"), "₪16"),
    ("he", ("אנחנו 14 במשרד, רוצים להזמין פיצות", "אני אוסף מכולם, כמה יוצא לאדם?"), "₪18"),
    ("he", ("אנחנו 14 במשרד, רוצים להזמין פיצות", "כמה זה לכל אחד?"), "₪18"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "told"), EACH)
def test_what_each_of_them_pays_is_told(language: str, said: tuple[str, ...], told: str) -> None:
    person = somebody(language=language)
    for words in said:
        reply = person.says(words)
    assert told in reply, reply


@pytest.mark.parametrize(
    "words", ["how much is each topping?", "כמה עולה כל תוספת?", "how much is a can of coke each?"]
)
def test_what_each_thing_costs_is_its_price(words: str) -> None:
    person = somebody(language="he" if words[0] >= "א" else "en")
    person.says(
        "אנחנו 14 במשרד, רוצים להזמין" if words[0] >= "א" else "14 people in the office, want to order"
    )
    reply = person.says(words)
    assert "each." not in reply or "about" not in reply, reply
    assert "לאדם" not in reply
