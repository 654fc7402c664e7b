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


MADE = [
    ("he", "כמה עולה פיצה עם גבינה טבעונית", "עם גבינה טבעונית: משפחתית ₪62, אישית ₪34."),
    ("he", "כמה פיצה עם פטריות ותירס?", "עם פטריות ותירס: משפחתית ₪74, אישית ₪46."),
    ("en", "how much is a pizza with olives", "With olives: family pie ₪68, personal pizza ₪40."),
    ("en", "price of a gluten free pizza?", "With gluten-free dough: family pie ₪72, personal pizza ₪44."),
]


@pytest.mark.parametrize(("language", "words", "told"), MADE)
def test_a_pizza_with_what_goes_on_it_is_told_in_each_size(language: str, words: str, told: str) -> None:
    assert told in meet_eater(language).says(words)


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "כמה עולה פיצה"), ("en", "how much is a pizza"), ("en", "do you have a pizza with olives?"),
     ("he", "יש פיצה עם זיתים?"), ("en", "how much are 2 pizzas with olives and a coke"),
     ("he", "כמה זמן לוקחת פיצה עם זיתים")],
)  # fmt: skip
def test_what_asks_another_thing_is_told_no_such_sums(language: str, words: str) -> None:
    assert "₪68, " not in meet_eater(language).says(words)


def test_two_like_what_was_asked_about_are_ordered_and_their_size_is_asked() -> None:
    eater = meet_eater("he")
    eater.says("כמה עולה פיצה עם זיתים")
    eater.says("ומשלוח לכרמל?")
    assert "איזה גודל" in eater.says("אוקיי אז שתיים כאלה למוריה 40")
    eater.says("משפחתיות")
    assert wanted(eater) == "2 משפחתיות עם זיתים; מוריה 40"
