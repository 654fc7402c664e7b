"""What is written down after each turn is what somebody behind the counter would have written."""

import pytest

from tests.orders.talking import orders, somebody, wanted

PLACES = [
    (("3 large pies", "first one corn, second one onion, third one plain"),
     "1 family pie with corn; 1 family pie with onion; 1 family pie"),
    (("3 large pies", "first one corn, second one onion, third one just cheese", "make the second one feta"),
     "1 family pie with corn; 1 family pie with feta; 1 family pie"),
    (("שלוש משפחתיות", "ראשונה תירס, שנייה רגילה, שלישית פטריות", "בשלישית טונה במקום פטריות"),
     "משפחתית עם תירס; משפחתית; משפחתית עם טונה"),
    (("one family with corn", "add another one plain", "scrap the first, just the plain one"), "1 family pie"),
    (("one family with corn", "add another one plain", "forget the second one, just the corn"),
     "1 family pie with corn"),
    (("משפחתית עם תירס ומשפחתית רגילה", "תוותרו על הראשונה, רק הרגילה"), "משפחתית"),
    (("2 אישיות, אחת עם בצל ואחת עם טונה", "תעשו את של הטונה משפחתית"), "אישית עם בצל; משפחתית עם טונה"),
]  # fmt: skip
SORTS = [
    (("a large green one and a large plain one", "drop the green one"), "1 family pie"),
    (("משפחתית ירוקה ומשפחתית ארבע גבינות", "תורידו את הירוקה"), "משפחתית עם ארבע גבינות"),
    (("a family four cheese, and a family with corn", "cancel the four cheese"), "1 family pie with corn"),
    (("a family vegan, and a family with corn", "no vegan cheese after all"), "1 family pie; 1 family pie with corn"),
    (("a large pie, black olives on half of it",), "1 family pie, half olives"),
    (("משפחתית עם זיתים ירוקים",), "משפחתית עם זיתים"),
    (("two gluten-free personals, one with corn and one plain",),
     "1 personal pizza with gluten-free dough and corn; 1 personal pizza with gluten-free dough"),
    (("3 vegan large pies, one with onion",),
     "2 family pies with vegan cheese; 1 family pie with vegan cheese and onion"),
    (("שתי אישיות טבעוניות, אחת עם פטריות ואחת עם בצל",),
     "אישית עם גבינה טבעונית ופטריות; אישית עם גבינה טבעונית ובצל"),
    (("2 large with corn and one with olives",), "2 family pies with corn; 1 family pie with olives"),
]  # fmt: skip
INSTEAD = [
    (("2 garlic breads and a family with olives", "oops 1 not 2"), "1 garlic bread; 1 family pie with olives"),
    (("4 פחיות ומשפחתית עם תירס", "סליחה 3 לא 4"), "3 פחיות; משפחתית עם תירס"),
    (("a family, 2 waters", "not 2 waters, 3"), "1 family pie; 3 waters"),
    (("משפחתית, אישית עם בצל, 2 מים", "לא 2 מים, 3"), "משפחתית; אישית עם בצל; 3 בקבוקי מים"),
    (("a family and 3 cans", "swap the cans for a big bottle"), "1 family pie; 1 1.5-litre bottle"),
    (("a family and 3 cans", "replace the cans with water"), "1 family pie; 3 waters"),
    (("משפחתית ו-2 פחיות", "תחליפו את הפחיות בבקבוק גדול"), "משפחתית; בקבוק גדול"),
    (("family pie with pepperoni and onion", "ok instead of the pepperoni put corn"),
     "1 family pie with onion and corn"),
    (("משפחתית עם אננס ובצל", "אז במקום האננס פטריות"), "משפחתית עם בצל ופטריות"),
]  # fmt: skip
ALIKE = [
    (("one personal with corn for me, one with tuna for my wife, and the same as hers for the baby",),
     "1 personal pizza with corn; 2 personal pizzas with tuna"),
    (("אישית עם תירס לי, אישית עם זיתים לדנה, ולבת שלי אותו דבר כמו לדנה",), "אישית עם תירס; 2 אישיות עם זיתים"),
    (("a personal with corn for me, one with tuna for my wife", "and for my mum same as me"),
     "2 personal pizzas with corn; 1 personal pizza with tuna"),
    (("a family with tuna and a coke", "the same for my neighbour"), "2 family pies with tuna; 2 cans of drink"),
    (("אישית עם טונה", "ולאחותי אותו דבר"), "2 אישיות עם טונה"),
    (("2 personals with corn and a family with onion", "for my boss the same"),
     "2 personal pizzas with corn; 2 family pies with onion"),
    (("משפחתית עם טונה ופחית", "עוד אחת אותו דבר"), "2 משפחתיות עם טונה; פחית"),
]  # fmt: skip
BESIDE = [
    (("a family with olives", "add a salad too so that delivery's free"), "1 family pie with olives; 1 salad"),
    (("משפחתית עם זיתים", "תוסיפו סלט שיהיה משלוח חינם"), "משפחתית עם זיתים; סלט"),
    (("צריכים למסיבה של הבת 11 מגשים",), "11 משפחתיות"),
    (("3 משפחתיות בבקשה. גאולה 22 קומה 1",), "3 משפחתיות; גאולה 22, קומה 1"),
]  # fmt: skip
MORE = [
    (("a family with mushrooms", "actually two. the second with feta"),
     "1 family pie with mushrooms; 1 family pie with feta"),
    (("a personal with tuna", "wait, two. second one plain"), "1 personal pizza with tuna; 1 personal pizza"),
    (("a family with olives", "oh wait two. one with tuna"), "1 family pie with olives; 1 family pie with tuna"),
    (("משפחתית עם פטריות", "רגע, שתיים. השנייה עם בולגרית"), "משפחתית עם פטריות; משפחתית עם בולגרית"),
    (("משפחתית עם זיתים", "רגע שתיים. אחת עם תירס"), "משפחתית עם זיתים; משפחתית עם תירס"),
    (("a family with tuna", "he lives with two friends so better make it two. the second one plain"),
     "1 family pie with tuna; 1 family pie"),
    (("10 משפחתיות, 5 רגילות ו5 תירס", "תורידו 2 מהרגילות", "עזבו, תחזירו ל10"), "5 משפחתיות; 5 משפחתיות עם תירס"),
    (("10 family pies, 5 plain and 5 corn", "take off 2 plain ones", "forget it, put it back to 10"),
     "5 family pies; 5 family pies with corn"),
    (("4 plain, 4 with corn, 3 with tuna, all family. any sausage?",),
     "4 family pies; 4 family pies with corn; 3 family pies with tuna"),
]  # fmt: skip
WHO_EATS_IT = [
    (("a family pie half corn", "and the other half plain for the little one"), "1 family pie, half corn"),
    (("משפחתית אחת חצי תירס", "וחצי בלי כלום בשביל הקטנה"), "משפחתית, חצי תירס"),
    (("משפחתית עם תירס", "הייתי רגע עם הקטן במקלחת. איפה היינו"), "משפחתית עם תירס"),
    (("a gluten free family one with corn", "and a regular one for the rest of us with tuna and onion"),
     "1 family pie with gluten-free dough and corn; 1 family pie with tuna and onion"),
    (("משפחתית ללא גלוטן עם תירס", "ורגילה לכל השאר עם טונה"), "משפחתית עם בצק ללא גלוטן ותירס; משפחתית עם טונה"),
    (("a family and a coke", "I only have a 200 note, is there change?"),
     "1 family pie; 1 can of drink; cash; change from ₪200"),
    (("could the courier bring a can of coke with it?",), "1 can of drink"),
]  # fmt: skip
ONE_BY_ONE = [
    (("משפחתית", "אוקיי אז 10. 4 רגילות, 3 זיתים, 2 פטריות ואחת בולגרית"),
     "4 משפחתיות; 3 משפחתיות עם זיתים; 2 משפחתיות עם פטריות; משפחתית עם בולגרית"),
    (("משפחתית", "אז 6\n3 רגילות, 2 תירס\nואחת טונה"), "3 משפחתיות; 2 משפחתיות עם תירס; משפחתית עם טונה"),
    (("a large please", "let's do tuna and onion on it. and that chocolate pizza"),
     "1 family pie with tuna and onion; 1 chocolate pizza"),
    (("a large please", "make it tuna and onion. and the salad"), "1 family pie with tuna and onion; 1 salad"),
    (("a large with corn and a large with tuna", "take off the corn, he can't stand it. put onion"),
     "1 family pie with onion; 1 family pie with tuna"),
    (("משפחתית עם אנשובי וזיתים ומשפחתית רגילה", "תעזוב אנשובי הרופא אמר לי בלי מלח. שים בצל"),
     "משפחתית עם זיתים ובצל; משפחתית"),
]  # fmt: skip
NEVER_MIND = [
    (("could I get a large half vegan half regular?",
      "ok never mind, a personal vegan with corn and a personal with tuna"),
     "1 personal pizza with vegan cheese and corn; 1 personal pizza with tuna"),
    (("אפשר משפחתית חצי טבעונית חצי רגילה?", "טוב עזבו, אישית טבעונית עם תירס ואישית עם טונה"),
     "אישית עם גבינה טבעונית ותירס; אישית עם טונה"),
    (("משפחתית עם אנשובי וזיתים", "תעזוב אנשובי, שים בצל"), "משפחתית עם זיתים ובצל"),
    (("משפחתית עם טונה וזיתים", "תעזבו את הטונה. שימו תירס"), "משפחתית עם זיתים ותירס"),
]  # fmt: skip
TOLD = [*PLACES, *SORTS, *INSTEAD, *ALIKE, *BESIDE, *MORE, *WHO_EATS_IT, *ONE_BY_ONE, *NEVER_MIND]


@pytest.mark.parametrize(("said", "line"), TOLD)
def test_it_is_written_down_as_they_mean_it(said: tuple[str, ...], line: str) -> None:
    person = somebody(language="he" if any("א" <= sign <= "ת" for sign in said[0]) else "en")
    orders(person, *said)
    assert wanted(person) == line


@pytest.mark.parametrize(
    "asked", ["could you do a pizza without cheese?", "can you make a pizza with no sauce?"]
)
def test_who_asks_whether_it_is_made_has_ordered_nothing(asked: str) -> None:
    person = somebody(language="en")
    person.says(asked)
    assert wanted(person) == ""


def test_a_note_of_money_is_no_number_of_pizzas() -> None:
    person = somebody(language="he")
    orders(person, "משפחתית ואישית", "אשלם במזומן, יש לי רק שטר של 100. יש עודף?")
    assert wanted(person).startswith("משפחתית; אישית")


@pytest.mark.parametrize(
    "said", ["we need pizzas for tomorrow, a big meeting", "צריכים פיצות למחר לישיבה גדולה"]
)
def test_what_else_is_large_is_no_pizza(said: str) -> None:
    person = somebody(language="he" if said[0] == "צ" else "en")
    person.says(said)
    assert "1 family" not in wanted(person)
    assert "משפחתית" not in wanted(person)


@pytest.mark.parametrize("asked", ["how much are both of them?", "how much cash should I have ready?"])
def test_what_it_comes_to_is_told_however_they_ask(asked: str) -> None:
    person = somebody(language="en")
    assert "₪80" in orders(person, "2 personals, one with corn and one with tuna", asked)


def test_who_goes_over_it_once_more_reads_all_of_it() -> None:
    person = somebody(language="he")
    assert "תירס" in orders(person, "אישית עם תירס וסלט", "תעברו איתי רגע על הכל?")


def test_ten_told_one_by_one_are_no_ten_people() -> None:
    person = somebody(language="he")
    reply = orders(person, "אנחנו 40 איש, כמה מגשים צריך?", "אז 10\n5 רגילות, 3 זיתים\n2 עם בצל")
    assert wanted(person) == "5 משפחתיות; 3 משפחתיות עם זיתים; 2 משפחתיות עם בצל"
    assert "₪580" in reply


def test_an_order_of_many_lines_beside_a_question_is_kept_and_changed() -> None:
    person = somebody(language="en")
    first = orders(person, "6 plain, 3 with corn and 2 with tuna. got any salami?")
    assert "₪635" in first
    assert "day ahead" in first
    assert "₪580" in orders(person, "cut it to 10, drop one plain")
    assert wanted(person) == "5 family pies; 3 family pies with corn; 2 family pies with tuna"


@pytest.mark.parametrize(
    "said",
    [
        ("we'd like a table for 4 on sunday at 20:00", "could we bring our own bottle of wine?"),
        ("we'd like a table for 4 on sunday at 20:00", "we'd bring a bottle"),
        ("שולחן ל-4 ביום ראשון ב20:00", "אפשר להביא בקבוק יין?"),
        ("שולחן ל-4 ביום ראשון ב20:00", "נביא בקבוק"),
    ],
)
def test_what_guests_bring_along_is_no_order(said: tuple[str, ...]) -> None:
    person = somebody(language="he" if said[0][0] == "ש" else "en")
    orders(person, *said)
    assert wanted(person) == ""


@pytest.mark.parametrize(
    ("said", "line"),
    [
        (
            ("a family half olives half corn", "no sauce on the corn half"),
            "half olives, half corn and half no sauce",
        ),
        (("משפחתית חצי טונה חצי תירס", "בלי גבינה על הצד של הטונה"), "חצי טונה, חצי תירס וחצי בלי גבינה"),
    ],
)
def test_what_is_left_out_on_one_side_is_not_put_on_all_of_it(said: tuple[str, ...], line: str) -> None:
    person = somebody(language="he" if said[0][0] == "מ" else "en")
    orders(person, *said)
    assert line in wanted(person)
    assert said[1].split()[-1] in wanted(person)  # which side it is
