"""Who wants it closed here has it passed to the team, and hears that nothing is ordered until they confirm it."""

from datetime import timedelta

import pytest

from conversations.orders.kept.basket import Basket
from conversations.orders.kept.prices import PriceList
from conversations.orders.replies.saying import tell
from conversations.turn.inputs import StaffWrote
from tests.dialogue.samples import meet_eater
from tests.harness.studio import Person
from tests.orders.talking import orders, somebody

FIRST = {"en": "2 family pies with corn and a big coke", "he": "2 משפחתיות עם תירס וקולה גדולה"}
UNTIL = {"en": "Nothing is ordered until they confirm", "he": "עד שהם מאשרים כאן, עוד לא הוזמן כלום"}


def _asked(person: Person) -> tuple[str, ...]:
    """What was put to staff and waits for an answer."""
    case = person.lead.handoff.open
    return case.questions if case else ()


def _for_staff(person: Person) -> str:
    """What they want, as staff read it."""
    prices = person.playbook.journey.own_part(PriceList)
    assert prices is not None
    return tell(person.lead[Basket], prices, "he")


@pytest.mark.parametrize(
    ("language", "words"), [("he", "סגור, תביאו"), ("he", "אוקיי תסגרו, תשלחו"), ("en", "ok close it, send")]
)
def test_what_is_to_be_done_with_it_is_nobodys_name(language: str, words: str) -> None:
    person = somebody(language=language)
    orders(person, FIRST[language], words)
    assert person.lead[Basket].in_name == ""


@pytest.mark.parametrize("words", ["נו, איפה זה?", "טוב, אז איפה זה?"])
def test_who_asks_where_it_is_wants_no_address(words: str) -> None:
    person = meet_eater("he")
    orders(person, FIRST["he"], "הרצל 12, במשלוח", "אם ככה תסגרו לי את זה")
    person.now += timedelta(minutes=50)
    assert "בן גוריון" not in person.says(words)


CLOSINGS = [
    ("en", "great, send it, Maya, third floor", "Maya", "third floor"),
    ("en", "yes place the order. Tom, apt 7", "Tom", "apt 7"),
    ("en", "ok close it, for Ruth Cohen, 2nd floor", "Ruth Cohen", "2nd floor"),
    ("en", "alright then order it, it's maya", "maya", ""),
    ("he", "טוב תשלחו, רון, קומה שנייה", "רון", "קומה שנייה"),
    ("he", "אם ככה תסגרו לי את זה, על שם מאיה", "מאיה", ""),
    ("he", "יאללה תזמין, שירה לוי, דירה 4", "שירה לוי", "דירה 4"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "name", "way_in"), CLOSINGS)
def test_what_is_told_with_it_is_kept_and_all_of_it_is_passed_on(
    language: str, words: str, name: str, way_in: str
) -> None:
    person = somebody(language=language)
    reply = orders(person, FIRST[language]) and person.says(words)
    assert UNTIL[language] in reply
    basket = person.lead[Basket]
    assert (basket.in_name, basket.address) == (name, way_in)
    assert not basket.notes
    (asked,) = _asked(person)
    assert name in asked
    assert way_in in asked
    assert _for_staff(person).split(";")[0] in asked


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "close it"), ("en", "perfect. confirm it please"), ("en", "ok put it through"),
        ("en", "if so, go ahead"),
        ("en", "can you place it for me?"), ("en", "cool, send it over"),
        ("he", "אם כן תסגרי"), ("he", "תסגור את ההזמנה"), ("he", "סבבה תשלח"), ("he", "אפשר לסגור את זה?"),
        ("he", "נו אז תזמינו"), ("he", "תעבירו את זה למטבח"),
    ],
)  # fmt: skip
def test_so_few_words_do_as_well(language: str, words: str) -> None:
    person = somebody(language=language)
    person.says(FIRST[language])
    reply = person.says(words)
    assert UNTIL[language] in reply
    assert "•" not in reply  # it was read back a moment ago
    assert reply.count("₪") == 1
    assert _asked(person) == (_for_staff(person),)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "how do I close it?"), ("en", "when do you close"), ("en", "send it to the back door please"),
        ("en", "send me the menu"), ("en", "is it ordered?"), ("en", "close it up with extra cheese? how much"),
        ("he", "עד מתי אפשר לסגור?"), ("he", "מתי אתם סוגרים"), ("he", "תשלח לי תפריט"), ("he", "איך סוגרים את זה?"),
    ],
)  # fmt: skip
def test_other_words_of_closing_pass_nothing_on(language: str, words: str) -> None:
    person = somebody(language=language)
    person.says(FIRST[language])
    person.says(words)
    assert _for_staff(person) not in _asked(person)


def test_it_is_said_but_once() -> None:
    person = somebody(language="en")
    first = orders(person, FIRST["en"]) and person.says("send it")
    again = person.says("close it")
    assert UNTIL["en"] in first
    assert UNTIL["en"] not in again
    assert "confirm" in again
    assert len(_asked(person)) == 1


@pytest.mark.parametrize(
    ("language", "closes", "change", "now"),
    [
        ("en", "ok send it", "and a garlic bread", "garlic bread"),
        ("he", "תסגור", "ועוד לחם שום", "לחם שום"),
        ("en", "place it", "I'll pick it up", "picked up"),
    ],
)
def test_what_is_changed_after_that_reaches_the_team_too(
    language: str, closes: str, change: str, now: str
) -> None:
    person = somebody(language=language)
    for words in (FIRST[language], closes):
        person.says(words)
    reply = person.says(change)
    assert now in reply
    assert len(_asked(person)) == 1
    assert any("🧺" in (one.content.text or "") for one in person.told())


def test_of_an_open_size_the_size_is_asked_first() -> None:
    person = somebody(language="en")
    person.says("two pizzas with corn")
    assert "size" in person.says("ok send it")
    assert not _asked(person)
    assert UNTIL["en"] in person.says("family")
    assert _asked(person) == (_for_staff(person),)


NOT_HERE = [
    ("en", "and where's the food?"), ("en", "still nothing??"), ("en", "not here yet"), ("en", "is it on its way?"),
    ("he", "עוד לא הגיע"), ("he", "איפה המשלוח?"), ("he", "נו איפה זה"), ("he", "מתי זה מגיע?"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words"), NOT_HERE)
def test_who_waits_for_what_nobody_confirmed_is_told_so_and_staff_are_alerted(
    language: str, words: str
) -> None:
    person = somebody(language=language)
    for said in (FIRST[language], {"en": "ok send it, Maya", "he": "תסגור, מאיה"}[language]):
        person.says(said)
    person.now += timedelta(minutes=45)
    reply = person.says(words)
    assert {"en": "hasn't confirmed", "he": "לא אישר"}[language] in reply
    assert {"en": "sorry", "he": "סליחה"}[language] in reply
    assert {"en": "+972", "he": "04-"}[language] in reply
    assert any(words in (one.content.text or "") for one in person.told())


@pytest.mark.parametrize(("language", "words"), [one for one in NOT_HERE if "מתי" not in one[1]])
def test_who_waits_for_what_was_never_closed_is_told_so_too(language: str, words: str) -> None:
    person = somebody(language=language)
    person.says(FIRST[language])
    person.now += timedelta(minutes=50)
    reply = person.says(words)
    assert {"en": "never ordered", "he": "לא הוזמן"}[language] in reply
    assert any(words in (one.content.text or "") for one in person.told())


def test_what_staff_answered_is_looked_for() -> None:
    person = somebody(language="en")
    for said in (FIRST["en"], "send it"):
        person.says(said)
    person.does(StaffWrote("Confirmed, 40 minutes", "Sami"))
    person.now += timedelta(minutes=55)
    reply = person.says("not here yet?")
    assert "confirmed" not in reply
    assert "the team" in reply
    assert person.lead.handoff.open


@pytest.mark.parametrize(
    ("language", "said", "street"),
    [
        ("en", ("ok send it, Maya, third floor", "14 Herzl St"), "14 Herzl St, third floor"),
        ("he", ("תסגור, מאיה, קומה 3", "הרצל 14"), "הרצל 14, קומה 3"),
    ],
)
def test_the_street_is_asked_where_but_the_floor_was_told(
    language: str, said: tuple[str, str], street: str
) -> None:
    person = somebody(language=language)
    person.says(FIRST[language])
    assert {"en": "Which street", "he": "באיזה רחוב"}[language] in person.says(said[0])
    person.says(said[1])
    assert person.lead[Basket].address == street
    assert street in _asked(person)[0]
