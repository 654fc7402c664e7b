"""What is said over a counter is written down as somebody good behind it would: the last word on each thing counts."""

import pytest

from tests.orders.talking import orders, somebody, wanted

WRITTEN = [
    # what is taken off, in whatever words and wherever they stand
    (("family with olives please", "and a salad", "hmm take the salad off"), "1 family pie with olives"),
    (("family with olives please", "and a salad", "nvm the salad"), "1 family pie with olives"),
    (("family with olives and tuna please", "leave off the tuna"), "1 family pie with olives"),
    (("מגש עם תירס ולחם שום בבקשה", "ותוריד את הלחם שום"), "משפחתית עם תירס"),
    (("מגש עם תירס ולחם שום בבקשה", "תוותר על הלחם שום"), "משפחתית עם תירס"),
    (("3 מגשים, אחד זיתים אחד תירס אחד טונה", "את זה של הטונה תוריד"), "משפחתית עם זיתים; משפחתית עם תירס"),
    # so many and no more
    (("family pie and 5 cans please", "3 cans are enough"), "1 family pie; 3 cans of drink"),
    (("מגש ו4 פחיות בבקשה", "פחית אחת מספיק"), "משפחתית; פחית"),
    (("family pie and 2 cokes please", "actually only one coke"), "1 family pie; 1 can of drink"),
    (("7 family pies plain and 4 with corn", "actually 6 plain"), "6 family pies; 4 family pies with corn"),
    # one thing is counted once
    (("2 family pies and a big bottle of Fanta please",), "2 family pies; 1 1.5-litre bottle"),
    (("מגש ושני בקבוקי ספרייט גדולים בבקשה",), "משפחתית; 2 בקבוקים גדולים"),
    (("family pie and 6 cans mix of coke and sprite please",), "1 family pie; 6 cans of drink"),
    (("מגש, חמש פחיות 3 קולה 2 זירו",), "משפחתית; 5 פחיות"),
    (("five cokes, two zeros and a salad please",), "5 cans of drink; 2 cans of drink; 1 salad"),
    (("salad x2 garlic bread x1 coke x3",), "2 salads; 1 garlic bread; 3 cans of drink"),
    (("שתי פיצות שוקולד בבקשה",), "2 פיצות שוקולד"),
    # which one is meant
    (
        ("one family with olives, one family with corn please", "add onion to the corn one"),
        "1 family pie with olives; 1 family pie with corn and onion",
    ),
    (
        ("three family pies: one tuna, one corn and one margherita",),
        "1 family pie with tuna; 1 family pie with corn; 1 family pie",
    ),
    (("מגש ופחית ספרייט בבקשה", "את הספרייט תחליף בבקבוק מים"), "משפחתית; מים"),
    (("family pie and a water please", "scratch the water, make it a coke"), "1 family pie; 1 can of drink"),
    (("family pie please", "one more margherita please"), "2 family pies"),
    # halves
    (("מגש חצי טונה ובצל, חצי תירס",), "משפחתית, חצי טונה, חצי בצל וחצי תירס"),
    # an order at the end of a story
    (("just a personal margherita and a garlic bread",), "1 personal pizza; 1 garlic bread"),
    (("my wife can't stand olives, so a family with olives on half only",), "1 family pie, half olives"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "written"), WRITTEN)
def test_it_is_written_down_as_it_was_said(said: tuple[str, ...], written: str) -> None:
    person = somebody(language="he" if said[0][-1] in "אבגדהוזחטיכלמנסעפצקרשתםןףץך" else "en")
    orders(person, *said)
    assert wanted(person) == written


ASKED = [
    ("family pie with corn please", "do you have high chairs btw?"),
    ("מגש עם תירס בבקשה", "יש לכם כיסא תינוק?"),
]


@pytest.mark.parametrize("said", ASKED)
def test_a_question_in_between_changes_nothing(said: tuple[str, str]) -> None:
    person = somebody(language="he" if said[0][-1] in "אבגדהוזחטיכלמנסעפצקרשתםןףץך" else "en")
    orders(person, said[0])
    before = wanted(person)
    orders(person, said[1])
    assert wanted(person) == before != ""
