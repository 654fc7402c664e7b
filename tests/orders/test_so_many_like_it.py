"""So many like the one that stands are wanted; and what was ordered by the link is asked after."""

import pytest

from tests.dialogue.samples import meet_eater
from tests.orders.talking import orders, somebody, wanted

LIKE = [
    ("en", "how much is a family pizza with mushrooms?", "ok two of those", "2 family pies with mushrooms"),
    (
        "en",
        "how much is a family pizza with mushrooms?",
        "can I have 3 like that please",
        "3 family pies with mushrooms",
    ),
    ("en", "a personal pizza", "I'd like 2 of them", "2 personal pizzas"),
    ("en", "a family pie with corn", "two of those to 40 moriah", "2 family pies with corn; 40 moriah"),
    ("he", "כמה עולה משפחתית עם פטריות?", "שתיים כאלה", "2 משפחתיות עם פטריות"),
    ("he", "כמה עולה משפחתית עם פטריות?", "אוקיי אז 3 כאלה למוריה 40", "3 משפחתיות עם פטריות; מוריה 40"),
    ("he", "כמה עולה אישית עם זיתים?", "סבבה ניקח 4 כאלו בבקשה", "4 אישיות עם זיתים"),
]
LEFT = [
    ("en", ("2 family pies",), "one of those with corn please", "1 family pie with corn"),
    ("he", ("2 משפחתיות",), "אחת מאלה עם תירס", "משפחתית עם תירס"),
]


@pytest.mark.parametrize(("language", "first", "words", "order"), LIKE)
def test_so_many_like_it_are_wanted(language: str, first: str, words: str, order: str) -> None:
    person = somebody(language=language)
    orders(person, first, words)
    assert wanted(person) == order


@pytest.mark.parametrize(("language", "first", "words", "line"), LEFT)
def test_one_of_several_that_is_to_be_otherwise_is_no_other_number(
    language: str, first: tuple[str, ...], words: str, line: str
) -> None:
    person = somebody(language=language)
    orders(person, *first, words)
    assert line in wanted(person).split("; ")


THROUGH = [
    ("en", "i just ordered through the link, did it go through?"),
    ("en", "ordered online 5 min ago, did you get my order?"),
    ("en", "I paid on the site. have you received it"),
    ("he", "הזמנתי בקישור, קיבלתם?"),
    ("he", "עשיתי הזמנה באתר עכשיו, נקלטה?"),
    ("he", "שילמתי בלינק, אתם רואים את זה"),
]


@pytest.mark.parametrize(("language", "words"), THROUGH)
@pytest.mark.parametrize("first", [{"en": "hi", "he": "היי"}, {"en": "2 family pies", "he": "2 משפחתיות"}])
def test_who_ordered_by_the_link_hears_how_to_tell_whether_it_came_through(
    language: str, words: str, first: dict[str, str]
) -> None:
    person = meet_eater(language)
    person.says(first[language])
    told = person.says(words)
    assert {"en": "confirmation with an order number", "he": "הודעת אישור עם מספר הזמנה"}[language] in told
    assert not any(one in told for one in ("isn't ordered", "עוד לא"))
    assert wanted(person) == ""


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "I ordered online an hour ago, did you get it?"), ("he", "הזמנתי באתר לפני שעה, קיבלתם בכלל?")],
)
def test_who_waits_for_long_is_put_to_people(language: str, words: str) -> None:
    person = meet_eater(language)
    person.says({"en": "hi", "he": "היי"}[language])
    person.says(words)
    assert person.lead.handoff.open
