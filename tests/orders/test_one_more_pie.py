"""One more pie leaves those that are there as they are: somebody else's, or the third of three; what is drunk goes."""

import pytest

from conversations.orders.heard.hours import find_told_hour
from tests.orders.talking import orders, somebody, wanted

ONE_MORE = [
    ("en", "a personal with vegan cheese and mushrooms",
     [("husband wants a personal with tuna and hot pepper. normal cheese",
       "1 personal pizza with vegan cheese and mushrooms; 1 personal pizza with tuna and hot pepper"),
      ("my husband wants a personal with olives instead",
       "1 personal pizza with vegan cheese and mushrooms; 1 personal pizza with olives"),
      ("normal cheese on mine after all", "1 personal pizza with mushrooms; 1 personal pizza with olives")]),
    ("en", "family with olives and a family with corn",
     [("make it 3, the third onion and tuna",
       "1 family pie with olives; 1 family pie with corn; 1 family pie with onion and tuna"),
      ("a big bottle too, coke zero if you have", "1 family pie with onion and tuna; 1 1.5-litre bottle"),
      ("drinks off please, he brings his own",
       "1 family pie with olives; 1 family pie with corn; 1 family pie with onion and tuna")]),
    ("he", "2 משפחתיות אחת רגילה ואחת חצי זיתים חצי פטריות",
     [("רגע\nתעשה 3. השלישית בצל ופלפל חריף",
       "משפחתית; משפחתית, חצי זיתים וחצי פטריות; משפחתית עם בצל ופלפל חריף"),
      ("ובקבוק גדול. קולה זירו אם יש, אם לא אז מה שיש", "משפחתית עם בצל ופלפל חריף; בקבוק גדול"),
      ("את החצי חצי תעשה זיתים על כולה\nוהשתיה תוריד הוא מביא מהבית",
       "משפחתית; משפחתית עם זיתים; משפחתית עם בצל ופלפל חריף")]),
    ("he", "אישית טבעונית",
     [("אשתי רוצה אישית עם גבינה רגילה וטונה", "אישית עם גבינה טבעונית; אישית עם טונה"),
      ("ולבן אישית עם תירס", "אישית עם גבינה טבעונית; אישית עם טונה; אישית עם תירס")]),
    ("en", "a personal", [("my son wants a personal with tuna", "1 personal pizza with tuna")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "first", "then"), ONE_MORE)
def test_what_is_there_stays_as_it_is(language: str, first: str, then: list[tuple[str, str]]) -> None:
    person = somebody(language=language)
    orders(person, first)
    for words, line in then:
        assert orders(person, words)
        assert wanted(person).endswith(line), words


@pytest.mark.parametrize(
    ("words", "hour"),
    [
        ("not before 7:30 please, she gets off the bus at 7", "19:30"), ("dont bring it before eight", "20:00"),
        ("רק לא לפני 7 וחצי בבקשה היא יורדת מהאוטובוס ב7", "19:30"), ("אל תביאו לפני 8, חוזרים רק ב7", "20:00"),
        ("not before 4 of us eat", ""), ("רק אחרי 10 דקות", ""), ("not before friday", ""),
    ],
)  # fmt: skip
def test_not_before_an_hour_is_that_hour_whatever_happens_earlier(words: str, hour: str) -> None:
    assert find_told_hour(words) == hour


AGAIN = [
    ("en", "list my order again"), ("en", "can you write it all out once more so I can check?"),
    ("he", "זהו סופי. תרשום לי עוד פעם מה יש שאני אראה"), ("he", "תכתבי לי שוב את כל ההזמנה"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words"), AGAIN)
def test_it_is_read_once_more_and_not_closed(language: str, words: str) -> None:
    person = somebody(language=language)
    reply = orders(person, {"en": "a family with olives", "he": "משפחתית עם זיתים"}[language], words)
    assert "₪68" in reply
    assert not person.lead.handoff.open


THAT_ONE = [
    ("en", "How big is the small one. I dont eat like I used to", "That one then. Anchovies and onion",
     "1 personal pizza with anchovies and onion"),
    ("en", "do you have a vegan personal?", "ok that one with corn", "1 personal pizza with vegan cheese and corn"),
    ("en", "how big is the small one", "that one looks nice", ""),
    ("he", "מה הגודל של האישית?", "טוב אז כזאת, עם זיתים", "אישית עם זיתים"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "asked", "words", "line"), THAT_ONE)
def test_that_one_is_of_the_size_they_asked_about(language: str, asked: str, words: str, line: str) -> None:
    person = somebody(language=language)
    orders(person, asked, words)
    assert wanted(person) == line
