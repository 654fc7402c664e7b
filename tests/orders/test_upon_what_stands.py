"""What is said upon an order that stands, of one thing of several, and of one more that is nearly the same."""

import pytest

from tests.orders.talking import orders, somebody, wanted

TALKS = [
    (
        ["משפחתית תירס וזיתים", "רגע, התירס רק על חצי, זיתים על הכל"],
        "משפחתית, חצי תירס, עם זיתים",
    ),
    (
        ["family with tuna and corn", "sorry, tuna only on half, the corn on all of it"],
        "1 family pie, half tuna, with corn",
    ),
    (
        ["large pizza with corn and half onion", "the same again but no onion"],
        "1 family pie, half onion, with corn; 1 family pie with corn",
    ),
    (
        ["one personal with tuna and corn", "another like that for my sister, without tuna"],
        "1 personal pizza with tuna and corn; 1 personal pizza with corn",
    ),
    (
        ["אישית עם תירס ובצל", "עוד אחת כזאת לבן שלי רק בלי בצל"],
        "אישית עם תירס ובצל; אישית עם תירס",
    ),
    (
        ["2 large, one corn one tuna", "plus a small plain just to be safe"],
        "1 family pie with corn; 1 family pie with tuna; 1 personal pizza",
    ),
    (["משפחתית עם תירס ואישית עם תירס", "ואת המשפחתית בלי כלום"], "משפחתית; אישית עם תירס"),
    (
        ["family with tuna and a small one with tuna", "actually the small one without anything"],
        "1 family pie with tuna; 1 personal pizza",
    ),
    (
        ["personal with corn and a bottle of coke", "make the coke 2 cans"],
        "1 personal pizza with corn; 2 cans of drink",
    ),
    (
        ["personal with corn and 2 cans", "make the coke 4 cans"],
        "1 personal pizza with corn; 4 cans of drink",
    ),
    (["אישית, בקבוק וסלט", "לא צריך תבקבוק"], "אישית; סלט"),
    (["we're 8 people, will 2 pies be enough?", "ok put me down for 2"], "2 family pies"),
    (["אנחנו 9, 3 מגשים מספיקים?", "אז תרשמי 3"], "3 משפחתיות"),
    (
        ["family pizza no sauce and tuna", "another one like that for dad but with sauce"],
        "1 family pie with tuna, no sauce; 1 family pie with tuna",
    ),
    (
        ["family with four cheeses and a family with corn", "skip the four cheeses, make it plain"],
        "1 family pie; 1 family pie with corn",
    ),
    (["אישית 4 גבינות ומשפחתית בלי גבינה", "בלי הארבע גבינות, תעשו אותה רגילה"], "אישית; משפחתית, בלי גבינה"),
    (["family with corn", "my husband said 7, after work"], "1 family pie with corn"),
    (["3 bottles please", "we'll choose pizzas once we arrive"], "3 1.5-litre bottles"),
    (["3 פחיות", "פיצה נבחר אחרי שנשב"], "3 פחיות"),
    (["2 אישיות עם תירס", "ביקשתי שתיים אבל עזוב מספיק אחת"], "אישית עם תירס"),
    (["4 family with tuna", "I asked for 4 but three is enough"], "3 family pies with tuna"),
    (
        ["3 family pies, one tuna, two plain", "my wife says 4. add another tuna"],
        "2 family pies with tuna; 2 family pies",
    ),
    (
        ["3 משפחתיות, אחת תירס ושתיים רגילות", "אשתי אומרת 4, תוסיף עוד תירס"],
        "2 משפחתיות עם תירס; 2 משפחתיות",
    ),
    (
        ["משפחתית לנו עם בצל, ולדודה משפחתית עם טונה", "הדודה לא תבוא, תבטלו את שלה"],
        "משפחתית עם בצל",
    ),
    (
        [
            "family with corn for us and a family with tuna for the roommate",
            "the roommate bailed, cancel his",
        ],
        "1 family pie with corn",
    ),
]


@pytest.mark.parametrize(("said", "left"), TALKS)
def test_one_thing_is_changed_and_the_others_stay(said: list[str], left: str) -> None:
    is_english = said[0].isascii()
    person = somebody(language="en" if is_english else "he")
    orders(person, *said)
    assert wanted(person) == left
