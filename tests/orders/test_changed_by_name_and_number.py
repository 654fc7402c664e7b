"""A basket that is corrected in the chat is what somebody behind the counter would have by then."""

import pytest

from tests.orders.talking import somebody, wanted

CHANGED = [
    ("he", ["משפחתית עם תירס ו3 פחיות ספרייט", "שתי פחיות יספיקו"], "משפחתית עם תירס; 2 פחיות"),
    ("en", ["family pie with corn and 3 cans of coke", "2 cans will do"], "1 family pie with corn; 2 cans of drink"),
    ("he", ["4 משפחתיות ולחם שום", "תוריד ל3"], "3 משפחתיות; לחם שום"),
    ("en", ["seven family pies and four with olives", "sorry, six plain"], "6 family pies; 4 family pies with olives"),
    ("he", ["משפחתית, לחם שום וסלט", "וותר על הלחם שום"], "משפחתית; סלט"),
    ("en", ["family pie, garlic bread, salad", "take the garlic bread off"], "1 family pie; 1 salad"),
    ("en", ["family pie with corn and onion", "hold the onion"], "1 family pie with corn"),
    ("he", ["אישית עם תירס", "ולחם שום"], "אישית עם תירס; לחם שום"),
    ("en", ["family pie, garlic bread", "lose the garlic bread, a salad instead"], "1 family pie; 1 salad"),
    ("he", ["משפחתית ופחית", "במקום הפחית בקבוק גדול"], "משפחתית; בקבוק גדול"),
    ("en", ["personal pizza with tuna", "forget all that, just 2 salads"], "2 salads"),
    ("en", ["two cokes and a salad", "only one coke"], "1 can of drink; 1 salad"),
    ("he", ["משפחתית עם זיתים", "תשנה לאישית"], "אישית עם זיתים"),
    ("en", ["a family pie with tuna and corn", "she wants olives, not tuna"], "1 family pie with corn and olives"),
    ("en", ["half tuna half corn family pie", "half olives half onion"], "1 family pie, half olives and half onion"),
]  # fmt: skip
POINTED = [
    ("en", "the second one half corn half onion",
     "1 family pie with olives; 1 family pie, half corn and half onion"),
    ("en", "drop the olive one", "1 family pie with tuna"),
    ("en", "make the tuna one a personal", "1 family pie with olives; 1 personal pizza with tuna"),
    ("en", "add onion to the olive one", "1 family pie with olives and onion; 1 family pie with tuna"),
]  # fmt: skip
NAMED = [
    ("he", "משפחתית ובקבוק גדול של פאנטה", "משפחתית; בקבוק גדול"),
    ("en", "a family pie and two large bottles of sprite", "1 family pie; 2 1.5-litre bottles"),
    ("he", "אישית ו5 פחיות, 3 קולה ו2 ספרייט", "אישית; 5 פחיות"),
    ("en", "a personal pizza and 4 cans, mix of coke and sprite", "1 personal pizza; 4 cans of drink"),
    ("he", "שלוש פיצות שוקולד", "3 פיצות שוקולד"),
    ("he", "שני מגשים, אחד לבנים עם תירס ואחד רגיל", "משפחתית עם תירס; משפחתית"),
    ("en", "family pie half corn and onion, half tuna", "1 family pie, half corn, half onion and half tuna"),
    ("en", "my aunt came over by surprise and the fridge is bare, so save me with a family pie and a salad",
     "1 family pie; 1 salad"),
    ("he", "השכנה הגיעה פתאום ואין לי כלום בבית, אז תצילו אותי עם משפחתית וסלט", "משפחתית; סלט"),
    ("he", "שלום רב, אבקש אישית עם תירס וסלט. תודה רבה", "אישית עם תירס; סלט"),
    ("he", "יש פה מישהו? תרשמו לי משפחתית עם תירס", "משפחתית עם תירס"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "basket"), CHANGED)
def test_a_change_is_of_what_it_names(language: str, said: list[str], basket: str) -> None:
    person = somebody(language=language)
    for words in said:
        person.says(words)
    assert wanted(person) == basket


@pytest.mark.parametrize(("language", "words", "basket"), POINTED)
def test_one_of_them_is_pointed_at(language: str, words: str, basket: str) -> None:
    person = somebody(language=language)
    person.says("two family pies, one with olives, one with tuna")
    person.says(words)
    assert wanted(person) == basket


@pytest.mark.parametrize(("language", "words", "basket"), NAMED)
def test_what_is_named_is_there_once(language: str, words: str, basket: str) -> None:
    person = somebody(language=language)
    person.says(words)
    assert wanted(person) == basket


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "הזמנתי מכם אתמול משפחתית והיא הגיעה קרה, אז מה עושים עם שתי פחיות שחסרות?"),
        ("en", "my order came cold so you owe me a family pie and two cans"),
        ("en", "the pizza you sent was burnt, so what about my garlic bread and salad"),
    ],
)
def test_what_was_delivered_is_complained_of_and_not_ordered(language: str, words: str) -> None:
    person = somebody(language=language)
    person.says(words)
    assert wanted(person) == ""
