"""A dough of its own is on the pie that it was told of, whole, and is the ordinary one again when they say so."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.dialogue.samples import meet_eater
from tests.orders.talking import orders, somebody, wanted

ASKED = [
    ("he", "יש אצלכם בצק בלי גלוטן?", "סבבה אז משפחתית כזאת וסלט", "משפחתית עם בצק ללא גלוטן; סלט"),
    ("he", "אפשר טבעונית?", "אישית כזו בבקשה", "אישית עם גבינה טבעונית"),
    ("en", "can you do gluten free?", "great, a personal like that and 2 cokes",
     "1 personal pizza with gluten-free dough; 2 cans of drink"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "asked", "taken", "line"), ASKED)
def test_one_like_that_is_one_with_what_they_asked_about(
    language: str, asked: str, taken: str, line: str
) -> None:
    person = somebody(language=language)
    person.says(asked)
    orders(person, taken)
    assert wanted(person) == line


def test_one_of_those_beside_what_is_wanted_already() -> None:
    person = somebody(language="en")
    orders(person, "a family pie with corn")
    person.says("do you have gluten free dough?")
    orders(person, "ok one of those, personal")
    assert wanted(person) == "1 family pie with corn; 1 personal pizza with gluten-free dough"


def test_what_was_asked_about_longer_ago_is_on_nothing() -> None:
    person = somebody(language="he")
    person.says("יש בצק ללא גלוטן?")
    person.says("עד מתי אתם פתוחים היום?")
    orders(person, "משפחתית עם זיתים")
    assert wanted(person) == "משפחתית עם זיתים"


WHOLE = [
    ("en", "2 large. one with the special dough. corn on half of the regular one",
     "1 family pie with gluten-free dough; 1 family pie, half corn"),
    ("en", "a family pie half gluten free half tuna", "1 family pie, half tuna, with gluten-free dough"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "line"), WHOLE)
def test_half_a_dough_is_none(language: str, words: str, line: str) -> None:
    person = somebody(language=language)
    orders(person, words)
    assert wanted(person) == line


REGULAR = [
    ("en", ("a personal gluten free and a family with corn", "half onion on the regular one"),
     "1 personal pizza with gluten-free dough; 1 family pie, half onion, with corn"),
    ("he", ("אישית ללא גלוטן ומשפחתית עם בצל", "על הרגילה חצי טונה"),
     "אישית עם בצק ללא גלוטן; משפחתית, חצי טונה, עם בצל"),
    ("he", ("אישית טבעונית ומשפחתית", "תוסיפו תירס לרגילה"), "אישית עם גבינה טבעונית; משפחתית עם תירס"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "line"), REGULAR)
def test_the_regular_one_is_the_one_that_is_made_as_they_come(
    language: str, said: tuple[str, str], line: str
) -> None:
    person = somebody(language=language)
    orders(person, *said)
    assert wanted(person) == line


ORDINARY = [
    ("en", "a family pie gluten free and a family pie with corn", "regular dough on both then, she isn't coming",
     "1 family pie; 1 family pie with corn"),
    ("he", "משפחתית ללא גלוטן ואישית עם תירס", "בעצם בצק רגיל לשתיהן", "משפחתית; אישית עם תירס"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "first", "then", "line"), ORDINARY)
def test_ordinary_dough_takes_the_other_off(language: str, first: str, then: str, line: str) -> None:
    person = somebody(language=language)
    orders(person, first, then)
    assert wanted(person) == line


@pytest.mark.parametrize(
    ("language", "words", "line"),
    [
        ("en", "2 large and a green salad. no wait, the greek one, he doesn't like lettuce", "2 family pies; 1 salad"),
        ("he", "משפחתית וסלט יווני, בעצם ירוק", "משפחתית; סלט"),
    ],
)  # fmt: skip
def test_another_sort_of_a_salad_is_no_pizza(language: str, words: str, line: str) -> None:
    person = somebody(language=language)
    orders(person, words)
    assert wanted(person) == line


COLLECTED = [
    ("he", "בסביבות 8 אני אצלכם לקחת", "pickup", ""),
    ("he", "בערך ב8 אנחנו אצלכם\nכמה זה", "pickup", "20:00"),
    ("he", "אבוא לקחת ב19", "pickup", "19:00"),
    ("en", "i'll be there around 7. whats the total", "pickup", "19:00"),
]


@pytest.mark.parametrize(("language", "words", "way", "hour"), COLLECTED)
def test_who_says_when_they_are_there_comes_for_it(language: str, words: str, way: str, hour: str) -> None:
    person = somebody(language=language)
    orders(person, {"en": "2 large", "he": "2 משפחתיות"}[language], words)
    assert person.lead[Basket].way == way
    assert person.lead[Basket].hour == hour or not hour


@pytest.mark.parametrize(
    ("language", "first", "words", "told"),
    [
        ("en", "2 large with corn to Hadar", "do we pay extra for delivery?", "free delivery"),
        ("he", "משפחתית להדר", "אני צריכה לשלם על המשלוח?", "₪12"),
        ("en", "a personal with corn and a salad", "remind me what i ordered", "1 salad"),
        ("he", "אישית עם תירס וסלט", "תזכירו לי מה הזמנתי", "סלט"),
    ],
)
def test_what_is_asked_of_it_is_read_from_it(language: str, first: str, words: str, told: str) -> None:
    assert told in orders(somebody(language=language), first, words)


@pytest.mark.parametrize(
    ("language", "first", "words"),
    [
        ("en", "2 large to Hadar, Herzl 8, cash", "yes that's it. how long?"),
        ("he", "2 משפחתיות להדר, הרצל 8", "כן סגור. תוך כמה זמן?"),
    ],
)
def test_an_order_is_closed_beside_how_long_it_takes(language: str, first: str, words: str) -> None:
    person = somebody(language=language)
    orders(person, first)
    reply = person.says(words)
    assert person.lead[Basket].passed
    assert "40" in reply


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("how much is a small gf one with corn", "with gluten-free dough and corn"),
        ("my niece is celiac so a personal one for her with onion", "with gluten-free dough and onion"),
        (
            "one guest eats gluten free, so can we have a personal for him, plain",
            "1 personal pizza with gluten-free dough",
        ),
    ],
)
def test_one_told_behind_its_size_or_for_who_eats_none_is_one(said: str, line: str) -> None:
    eater = meet_eater("en")
    eater.says("hello")
    reply = eater.says(said)
    assert line in reply
    assert reply.count("personal pizza") == 1
