"""What was said before is pointed back at: what was left out, what a word of theirs stands for, which cheese it was."""

import pytest

from tests.orders.talking import orders, somebody, wanted

LEFT_OUT = [
    ("en", "one family with mushrooms and a salad", "you left out the vegan cheese",
     "1 family pie with mushrooms and vegan cheese; 1 salad"),
    ("en", "one family with mushrooms and a salad", "No stick with the pizza. But you left out the vegan cheese",
     "1 family pie with mushrooms and vegan cheese; 1 salad"),
    ("en", "one family with mushrooms", "hey you didn't add the olives", "1 family pie with mushrooms and olives"),
    ("en", "one family with mushrooms", "you forgot the 2 salads", "1 family pie with mushrooms; 2 salads"),
    ("he", "משפחתית עם פטריות וסלט", "לא רשמת את הגבינה הטבעונית", "משפחתית עם פטריות וגבינה טבעונית; סלט"),
    ("he", "משפחתית עם פטריות", "אבל שכחת את הזיתים", "משפחתית עם פטריות וזיתים"),
    ("he", "משפחתית עם פטריות", "שכחתם את הלחם שום", "משפחתית עם פטריות; לחם שום"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "first", "words", "comes"), LEFT_OUT)
def test_what_was_left_out_is_written_down(language: str, first: str, words: str, comes: str) -> None:
    person = somebody(language=language)
    reply = orders(person, first, words)
    assert wanted(person) == comes, reply
    assert "לא מצאתי" not in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "it came and you forgot the olives"), ("he", "הגיע עכשיו ושכחתם את הזיתים"),
        ("en", "did you forget the olives last time?"), ("he", "שכחתם את ההזמנה שלנו"),
    ],
)  # fmt: skip
def test_what_was_missing_in_what_came_is_not_ordered(language: str, words: str) -> None:
    person = somebody(language=language)
    orders(person, {"en": "one family with mushrooms", "he": "משפחתית עם פטריות"}[language])
    before = wanted(person)
    person.says(words)
    assert wanted(person) == before


THAT_KIND = [
    ("en", "do you have vegan cheese?", "one family with that cheese and mushrooms",
     "1 family pie with vegan cheese and mushrooms"),
    ("en", "My daughter is vegan. What can I send her?", "one family size with that cheese and mushrooms",
     "1 family pie with vegan cheese and mushrooms"),
    ("en", "is there gluten free dough?", "a personal with that dough and corn",
     "1 personal pizza with gluten-free dough and corn"),
    ("he", "יש גבינה טבעונית?", "משפחתית אחת עם הגבינה הזאת ופטריות", "משפחתית עם גבינה טבעונית ופטריות"),
    ("he", "יש בצק ללא גלוטן?", "אישית עם הבצק הזה", "אישית עם בצק ללא גלוטן"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "asked", "words", "comes"), THAT_KIND)
def test_that_cheese_is_the_one_that_was_spoken_of(language: str, asked: str, words: str, comes: str) -> None:
    person = somebody(language=language)
    reply = orders(person, asked, words)
    assert wanted(person) == comes, reply


MEANT = [
    ("en", "3 margherita, 2 mushroom, 2 veggie", "by veggie i meant onion and olives. all family size",
     "3 family pies; 2 family pies with mushrooms; 2 family pies with onion and olives"),
    ("en", "3 family margherita, 2 family mushroom, 2 family veggie", "by veggie i meant onion and olives",
     "3 family pies; 2 family pies with mushrooms; 2 family pies with onion and olives"),
    ("he", "3 מרגריטה, 2 פטריות, 2 צמחוניות", "בצמחוני התכוונתי בצל וזיתים. הכל משפחתי",
     "3 משפחתיות; 2 משפחתיות עם פטריות; 2 משפחתיות עם בצל וזיתים"),
    ("he", "3 משפחתיות מרגריטה, 2 משפחתיות צמחוניות", "בצמחוניות התכוונתי לבצל וזיתים",
     "3 משפחתיות; 2 משפחתיות עם בצל וזיתים"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "first", "words", "comes"), MEANT)
def test_what_their_word_stands_for_is_told_of_those_and_no_others(
    language: str, first: str, words: str, comes: str
) -> None:
    person = somebody(language=language)
    reply = orders(person, first, words)
    assert wanted(person) == comes, reply


def test_what_a_word_stands_for_leaves_the_pie_without_gluten_as_it_is() -> None:
    person = somebody(language="en")
    reply = orders(
        person,
        "3 margherita, 2 mushroom, 2 veggie also one person is gluten free, not celiac",
        "yes deliver to the downtown, 12 Palmer street. can you come at 12:50?",
        "by veggie i meant onion and olives. all family size, and the gf one can be personal",
    )
    assert "1 personal pizza with gluten-free dough;" in wanted(person)
    assert "₪514" in reply


HALVES = [
    ("he", "אישית מרגריטה לילדה, ועוד משפחתית אחת חצי זיתים חצי פטריות",
     "רגע בעצם תעשה את המשפחתית בלי פטריות, רק חצי זיתים והחצי השני רגיל", "אישית; משפחתית, חצי זיתים"),
    ("he", "משפחתית חצי זיתים חצי פטריות", "תעשה רק חצי זיתים והחצי השני רגיל", "משפחתית, חצי זיתים"),
    ("en", "a personal and a family half olives half mushrooms",
     "actually make the family without mushrooms, just half olives and the other half plain",
     "1 personal pizza; 1 family pie, half olives"),
    ("en", "a family half olives half mushrooms", "actually half plain, half corn", "1 family pie, half corn"),
    ("en", "a family half olives half mushrooms", "and another family half corn half plain",
     "1 family pie, half olives and half mushrooms; 1 family pie, half corn"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "first", "words", "comes"), HALVES)
def test_half_of_it_may_be_plain_again(language: str, first: str, words: str, comes: str) -> None:
    person = somebody(language=language)
    reply = orders(person, first, words)
    assert wanted(person) == comes, reply
