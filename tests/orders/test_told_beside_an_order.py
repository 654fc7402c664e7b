"""What somebody tells beside what they order is none of it, and what they say stays is no second one."""

import pytest

from tests.orders.talking import orders, somebody, wanted

FOUR = "a personal with onion, a chocolate pizza and 2 cans"
STOOD = "1 personal pizza with onion; 1 chocolate pizza; 2 cans of drink"
SWAPPED = "1 personal pizza with onion; 2 cans of drink; 1 salad"


@pytest.mark.parametrize(
    ("language", "first", "then", "now"),
    [
        ("en", "family with corn", "make it two, mum turns 70 tomorrow", "2 family pies with corn"),
        ("en", "family with corn", "and a salad, I slept 4 hours", "1 family pie with corn; 1 salad"),
        ("en", "family with corn", "change it to tuna. my twins are 4 and fussy", "1 family pie with tuna"),
        ("en", "family with corn", "tuna makes me sad lol", "1 family pie with corn"),
        ("en", "family with corn", "my ex adored mushrooms, go figure", "1 family pie with corn"),
        ("en", "one salad, just for one", "and 2 cans. family dinner at last", "1 salad; 2 cans of drink"),
        ("en", FOUR, "add a bottle and the chocolate stays", f"{STOOD}; 1 1.5-litre bottle"),
        ("en", FOUR, "no chocolate pizza. a salad in its place", SWAPPED),
        ("en", "family with corn", "water\n3\nand a salad", "1 family pie with corn; 3 waters; 1 salad"),
        ("he", "משפחתית עם תירס", "תחליף לטונה, אנחנו אצלכם 15 שנה", "משפחתית עם טונה"),
        ("he", "משפחתית עם תירס ו2 פחיות", "תעיף ת'פחיות, אחותי בת 30 והולכת על 3", "משפחתית עם תירס"),
        ("he", "משפחתית עם תירס ו2 פחיות", "הפחיות מיותרות. במקומן בקבוק", "משפחתית עם תירס; בקבוק גדול"),
        ("he", "משפחתית עם תירס", "הבוס שלי חלם על פטריות", "משפחתית עם תירס"),
        (
            "he",
            "משפחתית עם תירס",
            "נועה טבעונית. תוסיף לה אישית עם גבינה טבעונית",
            "משפחתית עם תירס; אישית עם גבינה טבעונית",
        ),
    ],
)  # fmt: skip
def test_what_they_tell_beside_it_changes_nothing(language: str, first: str, then: str, now: str) -> None:
    person = somebody(language=language)

    orders(person, first, then)

    assert wanted(person) == now
