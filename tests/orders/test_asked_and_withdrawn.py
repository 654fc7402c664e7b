"""What is withdrawn in the same breath leaves the rest as it was; what is only asked orders and cancels nothing."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.orders.talking import somebody, wanted

TWO_HE = "2 משפחתיות, אחת חצי זיתים ואחת עם תירס"
TWO_EN = "2 family pies, one with corn and one half olives"
LEFT_HE, LEFT_EN = "משפחתית, חצי זיתים; משפחתית עם תירס", "1 family pie with corn; 1 family pie, half olives"
WITHDRAWN = [
    ("he", TWO_HE, "אז תוסיפי 2 לימונדות. בעצם בלי, יש לנו בבית שתיה. רק הפיצות וסלט אחד", f"{LEFT_HE}; סלט"),
    ("he", TWO_HE, "תוסיפו 2 קולה, בעצם לא צריך, רק הפיצות ולחם שום", f"{LEFT_HE}; לחם שום"),
    ("he", TWO_HE, "תוסיפי סלט. בעצם לא", LEFT_HE),
    ("he", TWO_HE, "תוסיפו קולה. בעצם בלי", LEFT_HE),
    ("he", TWO_HE, "רק הפיצות וסלט אחד", f"{LEFT_HE}; סלט"),
    ("en", TWO_EN, "add 2 lemonades. actually no, just the pizzas and one salad", f"{LEFT_EN}; 1 salad"),
    (
        "en",
        TWO_EN,
        "add 2 cokes. wait no, forget it, only the pizzas and a garlic bread",
        f"{LEFT_EN}; 1 garlic bread",
    ),
    ("en", TWO_EN, "add a salad. actually no", LEFT_EN),
]


@pytest.mark.parametrize(("language", "first", "words", "line"), WITHDRAWN)
def test_what_is_withdrawn_leaves_the_pizzas_as_they_were(
    language: str, first: str, words: str, line: str
) -> None:
    person = somebody(language=language)
    person.says(first)
    reply = person.says(words)
    assert wanted(person) == line
    assert "?" not in reply.split("₪")[-1] or "כתובת" in reply or "delivery" in reply


KEPT = [
    ("he", TWO_HE, "תוסיפו קולה. בעצם בלי בצל על אחת", "פחית"),
    ("en", "2 family pies", "add 2 cokes. no onion on one", "2 cans of drink"),
    ("he", TWO_HE, "תוסיפו 2 לימונדות", "2 פחיות"),
]


@pytest.mark.parametrize(("language", "first", "words", "part"), KEPT)
def test_what_is_not_withdrawn_comes(language: str, first: str, words: str, part: str) -> None:
    person = somebody(language=language)
    person.says(first)
    person.says(words)
    assert part in wanted(person)


ASKED = [
    ("he", "ואם מישהו יבטל ונרצה להוריד מגש מחר בבוקר, עד מתי אפשר"),
    ("he", "עד מתי אפשר לבטל הזמנה?"),
    ("he", "עד איזו שעה אפשר להוריד מגש"),
    ("he", "אם נרצה לבטל את ההזמנה עד מתי אפשר"),
    ("he", "עד מתי אפשר להוסיף סלט"),
    ("en", "until when can I cancel the order?"),
    ("en", "if somebody cancels and we want to take one off tomorrow, until when can we?"),
    ("en", "how late can we still drop a pie"),
    ("en", "by when do we have to remove one"),
]


@pytest.mark.parametrize(("language", "words"), ASKED)
def test_who_asks_till_when_takes_nothing_off(language: str, words: str) -> None:
    person = somebody(language=language)
    person.says({"he": "6 משפחתיות", "en": "6 family pies"}[language])
    before = wanted(person)
    person.says(words)
    assert wanted(person) == before


@pytest.mark.parametrize(("language", "words"), [("he", "לבטל את ההזמנה"), ("en", "cancel the order")])
def test_who_cancels_cancels(language: str, words: str) -> None:
    person = somebody(language=language)
    person.says({"he": "6 משפחתיות", "en": "6 family pies"}[language])
    person.says(words)
    assert not wanted(person)


THEIRS = [
    ("he", "הקטן רוצה לשים עליה קורנפלקס ושוקולד 😅 אצלכם יש משהו מתוק?"),
    ("he", "הילדים רוצים לשים עליה שוקולד"),
    ("en", "the little one wants to put chocolate on it, do you have anything sweet?"),
    ("en", "my son is putting chocolate on his haha"),
]


@pytest.mark.parametrize(("language", "words"), THEIRS)
def test_what_they_put_on_their_own_is_no_order(language: str, words: str) -> None:
    person = somebody(language=language)
    person.says(words)
    assert not person.lead[Basket].wanted


STAYS = [
    ("he", "הבנתי. נישאר עם 6. צריך חשבונית על שם החברה, אפשר?", "6 משפחתיות", "372"),
    ("he", "אז נישאר על 6", "6 משפחתיות", "372"),
    ("he", "טוב נשאר עם 5", "5 משפחתיות", "310"),
    ("en", "got it. we'll stay with 6. do I get an invoice?", "6 family pies", "372"),
    ("en", "ok we will stick with 4", "4 family pies", "248"),
]


@pytest.mark.parametrize(("language", "words", "line", "total"), STAYS)
def test_so_many_that_stay_move_no_date(language: str, words: str, line: str, total: str) -> None:
    person = somebody(language=language)
    person.says({"he": "6 משפחתיות", "en": "6 family pies"}[language])
    reply = person.says(words)
    assert f"₪{total}" in reply
    assert wanted(person) == line


MAKES = [
    ("he", "2 משפחתיות לברנר 14 וסלט", "יווני", "יווני"),
    ("he", "2 משפחתיות לברנר 14 וסלט", "יווני. הפעמון לא עובד שיתקשר כשהוא למטה", "יווני"),
    ("en", "2 family pies and a salad to 14 Brenner st", "greek please", "greek"),
]


@pytest.mark.parametrize(("language", "first", "words", "make"), MAKES)
def test_which_salad_is_no_note_for_the_courier(language: str, first: str, words: str, make: str) -> None:
    person = somebody(language=language)
    person.says(first)
    person.says(words)
    basket = person.lead[Basket]
    assert basket.makes == {make: 1}
    assert not any(make in note for note in basket.notes)


def test_what_is_told_beside_so_many_that_stay_is_heard_too() -> None:
    person = somebody(language="he")
    person.says("6 משפחתיות")
    reply = person.says("נישאר עם 5. תביאו לברנר 14")
    assert wanted(person) == "5 משפחתיות; ברנר 14"
    assert reply.count("₪") == 1


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("he", "יש לנו ישיבה מחר ב12:30, 22 איש. מה מזמינים?", "6 משפחתיות"),
        ("he", "אנחנו 5, מה נזמין?", "2 משפחתיות"),
        ("en", "we have a meeting tomorrow at 12:30, 22 people. what shall we order?", "6 family pies"),
    ],
)
def test_who_asks_what_to_order_for_so_many_is_told(language: str, words: str, told: str) -> None:
    assert told in somebody(language=language).says(words)
