"""Words as they come from a phone: slips, what is not to be on anything, and a change of an order made elsewhere."""

import pytest

from tests.orders.talking import orders, somebody, wanted

SLIPS = [
    ("he", "1 פצה משפחתית עם פיטריות ובצל", "משפחתית עם פטריות ובצל"),
    ("he", "2 משפחתיות עם זתים", "2 משפחתיות עם זיתים"),
    ("he", "אישית אחת עם פטריוות", "אישית עם פטריות"),
    ("en", "2 large pizzs with olivs pls", "2 family pies with olives"),
    ("en", "3 small margeritas pls", "3 personal pizzas"),
    ("en", "1 large mushrom and onoin", "1 family pie with mushrooms and onion"),
]


@pytest.mark.parametrize(("language", "words", "line"), SLIPS)
def test_a_slip_is_read_as_what_it_is_of(language: str, words: str, line: str) -> None:
    person = somebody(language=language)
    orders(person, words)
    assert wanted(person) == line


NONE_OF_IT = [
    ("en", "2 large and a personal with corn, no olives anywhere", "no olives"),
    ("en", "1 large with mushrooms, no onion please", "no onion"),
    ("en", "large w everything no tuna", "no tuna"),
    ("he", "משפחתית עם תירס, בלי בצל בבקשה", "בלי בצל"),
    ("he", "2 אישיות בלי זיתים", "בלי זיתים"),
]


@pytest.mark.parametrize(("language", "words", "told"), NONE_OF_IT)
def test_what_is_not_to_be_on_it_is_read_back(language: str, words: str, told: str) -> None:
    assert told in orders(somebody(language=language), words)


MADE = [
    ("en", "i ordered 10 minutes ago can i add a coke"),
    ("en", "just ordered, forgot to add a garlic bread"),
    ("en", "we placed an order a few minutes ago, can you make one without onion"),
    ("he", "הזמנתי דרך הקישור, אפשר להוסיף קולה?"),
    ("he", "הזמנו לפני 5 דקות, אפשר להחליף את הזיתים בתירס?"),
]


@pytest.mark.parametrize(("language", "words"), MADE)
def test_a_change_of_an_order_we_know_nothing_of_goes_to_the_team(language: str, words: str) -> None:
    person = somebody(language=language)
    reply = person.says(words)
    assert {"en": "passed the change", "he": "העברתי את השינוי"}[language] in reply
    assert person.lead.handoff.open
    assert wanted(person) == ""


GROUPS = [
    ("en", "14 of us, 3 vegans", "1 family pie with vegan cheese"),
    ("en", "how many pizzas for 12, 2 of them vegan?", "1 family pie with vegan cheese"),
    ("en", "hi we're 14 people, 3 of us vegan. what do you recommend?", "1 family pie with vegan cheese"),
    ("en", "we are 20, 2 gluten free and 5 vegan", "2 family pies with vegan cheese"),
    ("he", "היי אנחנו 14, 3 טבעונים", "משפחתית עם גבינה טבעונית"),
]


@pytest.mark.parametrize(("language", "words", "told"), GROUPS)
def test_what_some_of_them_eat_is_in_what_they_need(language: str, words: str, told: str) -> None:
    person = somebody(language=language)
    assert told in person.says(words)
    assert not person.lead.handoff.open
