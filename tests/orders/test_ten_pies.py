"""Many pies stay what they are while a guest, a change, an address or a candle is spoken of beside them."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.orders.talking import orders, somebody, wanted

WANTED = [
    ("en", "we need 12 pies for saturday, any discount?", "and 2 salads", "12 family pies; 2 salads"),
    (
        "en",
        "15 pizzas for the office, is there a deal?",
        "add a garlic bread",
        "15 family pies; 1 garlic bread",
    ),
    ("he", "צריכים 12 מגשים לאירוע, יש מבצע?", "ועוד 3 בקבוקים", "12 משפחתיות; 3 בקבוקים גדולים"),
]


@pytest.mark.parametrize(("language", "words", "more", "line"), WANTED)
def test_many_that_are_wanted_are_kept_though_a_deal_is_asked(
    language: str, words: str, more: str, line: str
) -> None:
    person = somebody(language=language)
    person.says(words)
    orders(person, more)
    assert wanted(person) == line


@pytest.mark.parametrize("words", ["is there a deal on 12 pies?", "יש הנחה על 12 מגשים?"])
def test_who_asks_for_a_deal_alone_wants_nothing_yet(words: str) -> None:
    person = somebody(language="he" if "א" <= words[0] <= "ת" else "en")
    person.says(words)
    assert not person.lead[Basket].is_open()


GUESTS = [
    ("en", "wait one boy is celiac. can you do a personal gluten free",
     "8 family pies; 3 family pies with corn; 1 personal pizza with gluten-free dough"),
    ("en", "actually one of the kids is vegan. add a small vegan one",
     "8 family pies; 3 family pies with corn; 1 personal pizza with vegan cheese"),
    ("he", "רגע, ילדה אחת צליאקית. אפשר אישית ללא גלוטן", "8 משפחתיות; 3 משפחתיות עם תירס; אישית עם בצק ללא גלוטן"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "line"), GUESTS)
def test_a_guest_who_eats_otherwise_is_none_of_the_pies(language: str, words: str, line: str) -> None:
    person = somebody(language=language)
    first = {"en": "8 large plain, 3 large with corn", "he": "8 משפחתיות רגילות, 3 משפחתיות עם תירס"}[
        language
    ]
    orders(person, first, words)
    assert wanted(person) == line


RESULTS = [
    "make one of the corn ones plain. so 9 and 2",
    "make one of the corn ones plain, actually. that makes 9 plain and 2 corn",
]


@pytest.mark.parametrize("words", RESULTS)
def test_how_many_there_are_by_a_change_changes_nothing_more(words: str) -> None:
    person = somebody(language="en")
    orders(person, "8 large plain, 3 large with corn", words)
    assert wanted(person) == "9 family pies; 2 family pies with corn"


BESIDE = [
    ("en", "4 large", "12 Masada st, Hadar, tomorrow 18:15. Dana Levi. and could you do a birthday candle",
     ("12 Masada st", "18:15", "Dana Levi")),
    ("he", "4 משפחתיות", "נורדאו 8 דירה 3. יעל. אפשר נרות?", ("נורדאו 8, דירה 3", "", "יעל")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "first", "words", "told"), BESIDE)
def test_where_when_and_whose_are_heard_beside_a_candle(
    language: str, first: str, words: str, told: tuple[str, str, str]
) -> None:
    person = somebody(language=language)
    reply = orders(person, first, words)
    basket = person.lead[Basket]
    assert (basket.address, basket.hour, basket.in_name) == told
    assert {"en": "kitchen", "he": "מטבח"}[language] in reply


def test_a_candle_alone_is_but_the_kitchens() -> None:
    person = somebody(language="en")
    orders(person, "4 large")
    assert "kitchen" in person.says("do you have candles?")


@pytest.mark.parametrize(
    ("words", "hour"),
    [
        ("bring it at 18:30, the ceremony is at 7", "18:30"),
        ("it comes at 17:15 and not 18:15 right? the party is at 6", "17:15"),
        ("תביאו ב17:30, העוגה ב18:00", "17:30"),
    ],
)
def test_an_hour_of_something_else_is_not_the_orders(words: str, hour: str) -> None:
    person = somebody(language="he" if "א" <= words[0] <= "ת" else "en")
    orders(person, {"he": "2 משפחתיות להדר", "en": "2 large to Hadar"}[person.language() or "en"], words)
    assert person.lead[Basket].hour == hour


@pytest.mark.parametrize(
    ("language", "said", "line"),
    [
        ("en", ("2 bottles of coke", "4 with olives"), "4 pizzas with olives; 2 1.5-litre bottles"),
        ("he", ("סלט", "2 עם תירס"), "2 פיצות עם תירס; סלט"),
    ],
)
def test_nothing_goes_on_a_drink(language: str, said: tuple[str, ...], line: str) -> None:
    person = somebody(language=language)
    orders(person, *said)
    assert wanted(person) == line
