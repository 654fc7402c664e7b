"""So many in all are no more beside those that are wanted; the rest of them is not lost."""

import pytest

from tests.orders.talking import somebody, wanted

REST = [
    ("he", "3 משפחתיות", "תעשו שתיים עם פטריות והשאר רגיל", "2 משפחתיות עם פטריות; משפחתית"),
    ("he", "5 משפחתיות", "תעשו שלוש תירס והיתר רגילות", "3 משפחתיות עם תירס; 2 משפחתיות"),
    ("he", "4 מגשים", "תעשי אחת זיתים אחת תירס והשאר בלי כלום",
     "משפחתית עם זיתים; משפחתית עם תירס; 2 משפחתיות"),
    ("he", "3 משפחתיות", "תעשו שתיים עם פטריות והשאר עם בצל", "2 משפחתיות עם פטריות; משפחתית עם בצל"),
    ("he", "3 משפחתיות", "שתיים תעשו עם פטריות והשאר רגיל", "2 משפחתיות עם פטריות; משפחתית"),
    ("he", "3 משפחתיות", "בעצם תעשו 5, שתיים עם פטריות והשאר רגיל", "2 משפחתיות עם פטריות; 3 משפחתיות"),
    ("en", "3 family pies", "make two with mushrooms and the rest plain",
     "2 family pies with mushrooms; 1 family pie"),
    ("en", "3 large pizzas", "make two mushroom and the rest plain", "2 family pies with mushrooms; 1 family pie"),
    ("en", "4 family pies", "make one corn, one olives and the rest plain",
     "1 family pie with corn; 1 family pie with olives; 2 family pies"),
    ("en", "3 family pies", "make it 5, two mushroom and the rest plain",
     "2 family pies with mushrooms; 3 family pies"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "first", "words", "line"), REST)
def test_the_rest_of_them_is_not_lost(language: str, first: str, words: str, line: str) -> None:
    person = somebody(language=language)
    person.says(first)
    person.says(words)
    assert wanted(person) == line


DEALS = [
    ("he", "6 משפחתיות", "ואם אני לוקחת 10 יש הנחה?", "550"),
    ("he", "6 משפחתיות", "ואם ניקח 10 זה יותר זול?", "550"),
    ("he", "6 משפחתיות", "יש הנחה על 10?", "550"),
    ("he", "6 משפחתיות", "אם אני מוסיפה עוד 4 יש הנחה?", "550"),
    ("he", "6 משפחתיות", "ואם אני לוקחת 8 יש הנחה", "496"),
    ("he", "3 מרגריטה, אחת זיתים, אחת תירס, כמה יוצא?", "ואם אני לוקחת 10 יש הנחה?", "550"),
    ("en", "6 family pies", "and if I take 10 is there a discount?", "550"),
    ("en", "6 family pies", "any discount if we get 12", "660"),
    ("en", "6 family pies", "if I get 4 more do I get a deal?", "550"),
    ("en", "6 family pies", "do we get a discount for 10?", "550"),
    ("en", "hi there", "if I take 10 do I get a discount?", "550"),
]


@pytest.mark.parametrize(("language", "first", "words", "total"), DEALS)
def test_a_deal_on_so_many_is_of_so_many_in_all(language: str, first: str, words: str, total: str) -> None:
    person = somebody(language=language)
    person.says(first)
    before = wanted(person)
    reply = person.says(words)
    assert f"₪{total}" in reply, reply
    assert "₪55" in reply, reply
    assert wanted(person) == before


OTHERS = [
    ("he", "2 משפחתיות", "אם אני לוקח שתיים יש הנחה על השנייה?"),
    ("he", "2 משפחתיות", "יש הנחה לחיילים?"),
    ("he", "6 משפחתיות", "אם אני לוקחת 2 סלטים יש הנחה?"),
    ("en", "2 family pies", "is there a discount on tuesday for the 2nd pie?"),
    ("en", "6 family pies", "if I add 2 cokes is there a discount?"),
]


@pytest.mark.parametrize(("language", "first", "words"), OTHERS)
def test_another_deal_is_no_deal_on_so_many(language: str, first: str, words: str) -> None:
    person = somebody(language=language)
    person.says(first)
    assert "₪55" not in person.says(words)


IN_ALL = [
    ("he", "16 משפחתיות", "אמרתי 10 סה״כ, לא עוד 10", "10 משפחתיות"),
    ("he", "16 משפחתיות", "לא, התכוונתי ל10 ביחד ולא 10 נוספות", "10 משפחתיות"),
    ("he", "16 משפחתיות", "ביקשתי 10 בסך הכל, לא עוד 10", "10 משפחתיות"),
    ("en", "16 pies", "I said 10 in total, not 10 more", "10 family pies"),
    ("en", "16 pies", "no, I meant 10 altogether, not another 10", "10 family pies"),
]


@pytest.mark.parametrize(("language", "first", "words", "line"), IN_ALL)
def test_so_many_in_all_puts_a_wrong_sum_right(language: str, first: str, words: str, line: str) -> None:
    person = somebody(language=language)
    person.says(first)
    person.says(words)
    assert wanted(person) == line


TAKEN = [
    ("he", "אם אני לוקח 2 עם השותף כמה יוצא כולל משלוח לנווה שאנן", ("2 פיצות", "לנווה שאנן אין משלוח", "₪124")),
    ("he", "אם ניקח 3 ביחד כמה יעלה", ("3 פיצות", "₪186")),
    ("he", "אם אני לוקח 2 סלטים כמה זה?", ("2 סלטים", "₪64")),
    ("he", "אם אני לוקחת 2 משפחתיות כמה זה עם משלוח לכרמל?", ("2 משפחתיות", "₪124", "חינם")),
    ("en", "if I take 2, how much with delivery to Neve Shaanan?", ("2 pizzas", "don't deliver to Neve", "₪124")),
    ("en", "if we get 3 how much is it", ("3 pizzas", "₪186")),
    ("en", "if I take 2 family pies how much is it with delivery to Hadar?", ("₪124", "free delivery")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "told"), TAKEN)
def test_what_so_many_would_come_to_is_told_with_where_nothing_is_brought(
    language: str, words: str, told: tuple[str, ...]
) -> None:
    reply = somebody(language=language).says(words)
    assert all(one in reply for one in told), reply


@pytest.mark.parametrize(
    "words", ["אם נזמין 2 ילדים כמה זה", "אם ניקח 3 שעות כמה זה?", "if we take 2 hours how much?"]
)
def test_so_many_of_something_else_are_no_pizzas(words: str) -> None:
    person = somebody(language="he" if "א" <= words[0] <= "ת" else "en")
    person.says(words)
    assert not wanted(person)
