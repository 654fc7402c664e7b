"""What was understood of an order is written down, and what was not is asked after, never nodded at."""

from datetime import timedelta

import pytest

from conversations.orders.kept.basket import Basket
from tests.orders.talking import orders, somebody, wanted

UNPLACED = [
    ("he", ("2 משפחתיות, חצי תירס וחצי בצל שתיהן", "לא שתיהן רק אחת כזאת והשניה רגילה")),
    ("en", ("a large with corn and a personal with tuna", "no onion like the other thing, only the half")),
]


@pytest.mark.parametrize(("language", "said"), UNPLACED)
def test_a_change_that_was_not_understood_is_asked_after(language: str, said: tuple[str, str]) -> None:
    person = somebody(language=language)
    orders(person, said[0])
    before = wanted(person)
    reply = person.says(said[1])
    assert wanted(person) != before or {"en": "What should I change", "he": "מה לשנות"}[language] in reply


@pytest.mark.parametrize("words", ["thanks, see you at 7", "ok great", "my wife says hi"])
def test_what_is_no_change_is_not_asked_after(words: str) -> None:
    person = somebody(language="en")
    orders(person, "a large with corn")
    assert "What should I change" not in person.says(words)


LINES = [
    ("he", "מגש אחד גדול עם זיתים ומגש קטן רגיל", "משפחתית עם זיתים; אישית"),
    ("he", "פיצה אחת גדולה וסלט", "משפחתית; סלט"),
    ("he", "6 משפחתיות לשעה 12:30 3 רגילות 2 תירס 1 טבעונית",
     "3 משפחתיות; 2 משפחתיות עם תירס; משפחתית עם גבינה טבעונית; 12:30"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "line"), LINES)
def test_first_lines_without_any_sign_between(language: str, words: str, line: str) -> None:
    person = somebody(language=language)
    orders(person, words)
    assert wanted(person) == line


def test_whose_it_is_by_us_and_hers() -> None:
    person = somebody(language="en")
    orders(
        person,
        "a regular large for us and a small gluten free one for her",
        "corn on ours",
        "make hers no cheese",
    )
    assert wanted(person) == "1 family pie with corn; 1 personal pizza with gluten-free dough, no cheese"


PAID = [
    ("en", "i've no cash so card", "card"),
    ("en", "cash. no wait, by card", "card"),
    ("he", "אין לי מזומן, אז ביט", "bit"),
    ("he", "באשראי, לא במזומן", "card"),
]


@pytest.mark.parametrize(("language", "words", "paid"), PAID)
def test_a_way_to_pay_that_they_have_not_got_is_not_theirs(language: str, words: str, paid: str) -> None:
    person = somebody(language=language)
    orders(person, {"en": "2 large to Hadar", "he": "2 משפחתיות להדר"}[language], words)
    assert person.lead[Basket].paid == paid


def test_the_address_in_a_question_of_the_sum_is_taken() -> None:
    person = somebody(language="en")
    reply = orders(person, "2 large with corn", "can you tell me how much it is to Ahuza, Horev 31?")
    assert person.lead[Basket].address == "Horev 31"
    assert "₪136" in reply


def test_who_sets_out_comes_for_it() -> None:
    person = somebody(language="en")
    orders(person, "a large with corn", "be there in 20")
    assert person.lead[Basket].way == "pickup"


PLACED = [
    ("en", "could you bring 3 large and a salad to the Technion", "don't deliver to", ""),
    ("en", "can you send 2 large to Ahuza, horev 12?", "Horev 12", "horev 12"),
]


@pytest.mark.parametrize(("language", "words", "told", "address"), PLACED)
def test_a_place_in_the_question_that_orders_is_where_it_goes(
    language: str, words: str, told: str, address: str
) -> None:
    person = somebody(language=language)
    assert told.casefold() in orders(person, words).casefold()
    assert person.lead[Basket].address == address


def test_a_street_behind_its_part_of_the_town() -> None:
    person = somebody(language="en")
    orders(person, "2 large with corn", "we're at my sister's, downtown, natanzon 7. how much is that")
    assert person.lead[Basket].address == "natanzon 7"


@pytest.mark.parametrize(
    ("language", "first", "again", "line"),
    [
        ("en", "2 large with corn and a coke", "same as last week but no coke. how much", "2 family pies with corn"),
        ("he", "משפחתית עם בצל וסלט", "היי אותו דבר כמו שבוע שעבר", "משפחתית עם בצל; סלט"),
    ],
)  # fmt: skip
def test_the_same_as_last_week_is_what_was_written_here(
    language: str, first: str, again: str, line: str
) -> None:
    person = somebody(language=language)
    orders(person, first)
    person.now += timedelta(days=7)
    orders(person, again)
    assert wanted(person) == line


def test_read_back_before_it_is_sent_sends_nothing() -> None:
    person = somebody(language="en")
    reply = orders(person, "2 large with corn to Hadar, herzl 8", "read it all back to me before you send it")
    assert "₪136" in reply
    assert not person.lead[Basket].passed


def test_a_street_before_its_floor() -> None:
    person = somebody(language="en")
    orders(person, "2 large, delivery", "nordau 14, 3rd floor. is there a lift?")
    assert person.lead[Basket].address == "nordau 14, 3rd floor"


@pytest.mark.parametrize(
    ("words", "line"), [("אפשר גם איזה סלט", "משפחתית; סלט"), ("תביאו עוד איזו פחית", "משפחתית; פחית")]
)
def test_some_more_of_something(words: str, line: str) -> None:
    person = somebody(language="he")
    orders(person, "משפחתית", words)
    assert wanted(person) == line


def test_the_sum_and_how_one_pays_in_one_question() -> None:
    assert "₪94" in orders(somebody(language="he"), "משפחתית וסלט", "כמה זה ואיך משלמים")
