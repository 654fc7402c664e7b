"""What is asked or told of an order that stands: who comes for it, what if, a candle on it."""

import pytest

from conversations.orders.kept.basket import Basket
from conversations.turn.inputs import StaffPressed, StaffWrote
from tests.dialogue.samples import meet_eater
from tests.harness.studio import Person
from tests.orders.talking import orders, somebody, wanted

COLLECTED = [
    ("en", "2 family pies to 12 Masada, Hadar", "never mind, we'll swing by and get them", "how long?"),
    ("en", "a family pie with corn to Hadar", "my wife's around, I'll fetch it", "when will it be ready"),
    ("he", "2 משפחתיות למסדה 12 הדר", "טוב אז אני יקפוץ לקחת", "כמה זמן?"),
    ("he", "משפחתית עם תירס להדר", "בעצם אשתי תעבור לאסוף", "תוך כמה זה מוכן?"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "first", "comes", "asks"), COLLECTED)
def test_what_they_come_for_has_neither_fee_nor_time_of_a_delivery(
    language: str, first: str, comes: str, asks: str
) -> None:
    person = meet_eater(language)
    reply = orders(person, first, comes)
    assert {"en": "picked up", "he": "באיסוף"}[language] in reply
    assert not person.lead[Basket].notes
    told = person.says(asks)
    assert "40" not in told
    assert {"en": "Gurion", "he": "בן גוריון"}[language] in told
    assert "₪62" not in told


IFS = [
    ("en", "a family pie to Hadar",
     "if we take a salad do we still pay for delivery?", "₪106", "12", "add it", "salad"),
    ("en", "a family pie and a can to Hadar",
     "what if I get 3 garlic breads, is it delivered free?", "₪125", "free", "", ""),
    ("he", "משפחתית להדר", "אם אני מוסיף לחם שום המשלוח חינם?", "₪92", "12", "תוסיפו", "לחם שום"),
    ("he", "2 משפחתיות וסלט לכרמל", "ואם נוריד את הסלט כמה זה?", "₪124", "חינם", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("language", "first", "asks", "total", "fee", "agrees", "added"), IFS)
def test_what_it_would_come_to_is_told_and_changes_nothing(
    language: str, first: str, asks: str, total: str, fee: str, agrees: str, added: str
) -> None:
    person = somebody(language=language)
    person.says(first)
    before = wanted(person)
    reply = person.says(asks)
    assert total in reply
    assert fee in reply
    assert "★" not in reply
    assert wanted(person) == before
    if agrees:
        person.says(agrees)
        assert added in wanted(person)


@pytest.mark.parametrize(
    ("language", "first", "words"),
    [
        (
            "en",
            "a family pie and a chocolate pizza",
            "stick 2 candles on the chocolate pizza please, birthday",
        ),
        ("en", "a family pie and a chocolate pizza", "could you write happy birthday on the chocolate one?"),
        ("he", "משפחתית ופיצת שוקולד", "תשימו נר על פיצת השוקולד בבקשה"),
        ("he", "משפחתית ופיצת שוקולד", "אפשר לכתוב מזל טוב על פיצת השוקולד?"),
    ],
)
def test_a_candle_is_for_the_kitchen_to_say(language: str, first: str, words: str) -> None:
    person = somebody(language=language)
    person.says(first)
    before = wanted(person)
    reply = person.says(words)
    assert wanted(person) == before
    assert "₪" not in reply
    assert person.lead.handoff.open
    assert words in person.lead.handoff.open.questions


@pytest.mark.parametrize(
    ("language", "first", "words"),
    [
        ("en", "a family pie with corn and a personal", "no thanks, no cola"),
        ("en", "2 family pies", "no drinks, just the pizzas"),
        ("he", "משפחתית ואישית", "לא, בלי שתייה גדולה"),
    ],
)
def test_what_changes_nothing_is_nodded_to(language: str, first: str, words: str) -> None:
    person = somebody(language=language)
    person.says(first)
    before = wanted(person)
    reply = person.says(words)
    assert wanted(person) == before
    assert "•" not in reply
    assert len(reply.split()) < 14


def test_how_much_that_one_is_is_of_what_was_asked_about() -> None:
    person = somebody(language="en")
    for words in ("2 personals", "do you have a salad?"):
        person.says(words)
    assert "₪32" in person.says("and how much is that one, by the way")
    assert "salad" not in wanted(person)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "so what's the final?"), ("en", "what's the final list and what does it come to?"),
        ("he", "אז מה הסופי?"), ("he", "מה הרשימה הסופית וכמה זה יוצא?"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("is_let_down", [False, True])
def test_the_final_list_is_told_with_its_sum_and_no_price_list(
    language: str, words: str, is_let_down: bool
) -> None:
    person = somebody(language=language)
    person.says({"en": "2 family pies and a salad", "he": "2 משפחתיות וסלט"}[language])
    if is_let_down:
        person.says(
            {"en": "the last one came cold and soggy btw", "he": "הפיצה הקודמת הגיעה קרה ומגעילה"}[language]
        )
    reply = person.says(words)
    assert {"en": "2 family pies", "he": "2 משפחתיות"}[language] in reply
    assert "₪156" in reply
    assert "₪34" not in reply


def _promised(language: str, said: str) -> Person:
    person = somebody(language=language)
    person.says({"en": "can I talk to someone", "he": "אפשר לדבר עם מישהו"}[language])
    person.does(StaffWrote(said, "Sami"))
    person.does(StaffPressed("done", "Sami"))
    return person


@pytest.mark.parametrize(
    ("language", "said", "first", "asks", "named"),
    [
        ("en", "next time a salad is on us", "a family pie with corn",
         "and where's the salad Sami promised?", "1 salad (on us"),
        ("he", "בפעם הבאה סלט עלינו", "משפחתית עם תירס", "ומה עם הסלט שסמי הבטיח?", "סלט (עלינו"),
    ],
)  # fmt: skip
def test_who_asks_where_a_promise_stays_has_it_written_down_and_no_rest_of_it_asked(
    language: str, said: str, first: str, asks: str, named: str
) -> None:
    person = _promised(language, said)
    person.says(first)
    reply = person.says(asks)
    assert named in reply
    assert {"en": "isn't in the sum", "he": "לא נכנס לסכום"}[language] in reply
    assert person.lead.handoff.open
    assert all("?" not in one for one in person.lead.handoff.open.questions)
