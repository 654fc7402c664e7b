"""What the bot asks of an order is replied to in a word or two, and heard as the reply, whatever else it is like."""

import pytest

from conversations.orders.kept.basket import Basket
from tests.dialogue.samples import meet_eater
from tests.harness.studio import Person
from tests.orders.talking import somebody, wanted


def after(language: str, *said: str) -> Person:
    person = somebody(language=language)
    for words in said:
        person.says(words)
    return person


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "אליי"), ("he", "תביאו אליי הביתה"), ("he", "עם שליח"), ("he", "כן, הביתה בבקשה"),
     ("en", "delivery"), ("en", "bring it to me"), ("en", "to my place please")],
)  # fmt: skip
def test_to_mine_is_by_courier(language: str, words: str) -> None:
    person = after(language, {"he": "משפחתית עם זיתים", "en": "a family pie with olives"}[language])
    reply = person.says(words)
    assert "₪80" in reply, reply
    assert person.lead[Basket].way == "delivery"
    assert person.lead.handoff.open is None


@pytest.mark.parametrize(
    ("language", "words", "size"),
    [("he", "בינוני", "אישית"), ("he", "בינונית בבקשה", "משפחתית"), ("en", "medium", "personal"),
     ("en", "a medium one please", "family")],
)  # fmt: skip
def test_a_size_that_there_is_not_is_said_and_the_size_stays_asked(
    language: str, words: str, size: str
) -> None:
    person = after(language, {"he": "שתי פיצות מרגריטה", "en": "two margherita pizzas"}[language])
    assert size in person.says(words)
    assert {"he": "אין", "en": "no medium"}[language] in person.reads()
    person.says({"he": "אישית", "en": "personal"}[language])
    assert ("personal", 2) in [(one.item, one.count) for one in person.lead[Basket].wanted]


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "אני באה"), ("he", "נקפוץ"), ("he", "לבד"), ("en", "I'll come over"), ("en", "myself")],
)
def test_who_comes_picks_it_up(language: str, words: str) -> None:
    person = after(language, {"he": "משפחתית עם זיתים", "en": "a family pie with olives"}[language])
    person.says(words)
    assert person.lead[Basket].way == "pickup"


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "עוד לא יודעת"), ("he", "נראה"), ("en", "not sure yet"), ("en", "it depends")],
)
def test_who_has_not_decided_keeps_the_list(language: str, words: str) -> None:
    person = after(language, {"he": "משפחתית עם זיתים", "en": "a family pie with olives"}[language])
    before = wanted(person)
    assert person.says(words).startswith(("אין לחץ, הרשימה", "No rush. Your list"))
    assert wanted(person) == before


@pytest.mark.parametrize(
    ("language", "words"), [("he", "לא"), ("he", "לא, לא שם"), ("en", "no"), ("en", "nope")]
)
def test_who_is_not_there_is_asked_where(language: str, words: str) -> None:
    lines = {"he": ("משפחתית עם זיתים", "משלוח"), "en": ("a family pie with olives", "delivery")}[language]
    reply = after(language, *lines).says(words)
    assert reply.startswith(("אז לאיזו כתובת?", "Where to, then?")), reply


@pytest.mark.parametrize(
    ("language", "words", "size"),
    [("he", "לשניים", "משפחתית"), ("he", "רק בשבילי", "אישית"),
     ("he", "הכי זול", "אישית"), ("he", "לא משנה", "משפחתית"),
     ("en", "for two people", "family"), ("en", "just for me", "personal"), ("en", "whatever's cheaper", "personal")],
)  # fmt: skip
def test_a_size_is_told_by_whom_it_is_for(language: str, words: str, size: str) -> None:
    person = after(language, {"he": "פיצה עם זיתים", "en": "a pizza with olives"}[language])
    person.says(words)
    assert size in wanted(person)


@pytest.mark.parametrize(("language", "words"), [("he", "אחת ואחת"), ("en", "one of each")])
def test_of_two_one_is_of_each_size(language: str, words: str) -> None:
    person = after(language, {"he": "שתי מרגריטות", "en": "two margheritas"}[language])
    assert "₪96" in person.says(words)


def test_what_the_difference_is_is_told() -> None:
    person = after("en", "two margheritas")
    assert "personal" in person.says("what's the difference?")
    assert not any(one.item for one in person.lead[Basket].wanted)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "לא משנה"),
        ("he", "בלי"),
        ("he", "אז כלום"),
        ("en", "never mind then"),
        ("en", "leave it off"),
        ("en", "ok plain"),
    ],
)
def test_what_is_not_on_the_list_is_left_off(language: str, words: str) -> None:
    person = after(language, {"he": "משפחתית עם ארטישוק", "en": "a family pie with artichoke"}[language])
    reply = person.says(words)
    assert "₪62" in reply
    assert not any(one.open for one in person.lead[Basket].wanted)
    assert person.lead.handoff.open is None


@pytest.mark.parametrize(
    ("language", "asked", "words", "hour"),
    [("he", "אפשר למועד מאוחר יותר?", "שמונה", "20:00"), ("he", "אפשר ליום ראשון?", "12", "12:00"),
     ("he", "אפשר ליום ראשון?", "אחת", "13:00"), ("en", "can I have it on Sunday?", "noon", "12:00"),
     ("en", "can I get it later?", "8", "20:00"), ("en", "can I get it later?", "in an hour", "13:20"),
     ("he", "אפשר למועד מאוחר יותר?", "בעוד חצי שעה", "12:50")],
)  # fmt: skip
def test_a_bare_number_upon_when_is_an_hour(language: str, asked: str, words: str, hour: str) -> None:
    person = after(language, {"he": "משפחתית, איסוף", "en": "a family pie, pickup"}[language], asked)
    person.says(words)
    assert person.lead[Basket].hour == hour
    assert [one.count for one in person.lead[Basket].wanted] == [1]


def test_a_number_upon_nothing_of_the_kind_is_how_many() -> None:
    person = after("he", "משפחתית, איסוף")
    person.says("2")
    assert not person.lead[Basket].hour


@pytest.mark.parametrize(("language", "words"), [("he", "בערב"), ("en", "in the evening")])
def test_when_we_are_closed_is_told_with_the_hours(language: str, words: str) -> None:
    lines = {
        "he": ("משפחתית, איסוף", "אפשר ליום שישי הבא?"),
        "en": ("a family pie, pickup", "can I have it next Friday?"),
    }
    reply = after(language, *lines[language]).says(words)
    assert "10:00" in reply, reply
    assert "15:00" in reply


@pytest.mark.parametrize(("language", "words"), [("he", "בערב"), ("en", "tonight")])
def test_this_evening_is_asked_for_its_hour(language: str, words: str) -> None:
    lines = {
        "he": ("משפחתית, איסוף", "אפשר למועד מאוחר יותר?"),
        "en": ("a family pie, pickup", "can I get it later?"),
    }
    assert (
        after(language, *lines[language])
        .says(words)
        .startswith(("אין בעיה, לאיזו שעה", "No problem. What time"))
    )


@pytest.mark.parametrize(
    ("language", "words", "then"),
    [("en", "on one of the plain ones", "1 family pie with mushrooms; 1 family pie; 1 family pie with olives"),
     ("en", "all of them", "2 family pies with mushrooms; 1 family pie with olives and mushrooms"),
     ("en", "on the olive one", "2 family pies; 1 family pie with olives and mushrooms"),
     ("he", "על אחת מהרגילות", "משפחתית עם פטריות; משפחתית; משפחתית עם זיתים"),
     ("he", "על כולן", "2 משפחתיות עם פטריות; משפחתית עם זיתים ופטריות")],
)  # fmt: skip
def test_what_was_named_by_itself_goes_on_those_that_are_told_now(
    language: str, words: str, then: str
) -> None:
    lines = {
        "he": ("שלוש משפחתיות, אחת עם זיתים", "עם פטריות גם"),
        "en": ("three family pies, one with olives", "mushrooms too"),
    }
    person = after(language, *lines[language])
    person.says(words)
    assert wanted(person) == then


def test_a_street_that_is_called_after_a_town_is_here() -> None:
    person = after("en", "a family pie with olives", "40 Jaffa Road, second floor")
    assert person.lead[Basket].way == "delivery"
    assert not person.lead[Basket].outside


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "כן אשמח להזמין"), ("he", "להזמין"), ("he", "אני רעבה מאוד"), ("en", "I'd like to order"),
     ("en", "I'm starving")],
)  # fmt: skip
def test_who_would_order_upon_the_greeting_is_asked_what(language: str, words: str) -> None:
    reply = somebody(language=language).says(words)
    assert reply.endswith({"he": "מה להזמין?", "en": "What shall it be?"}[language])


@pytest.mark.parametrize(
    ("language", "words"), [("he", "פיצה"), ("he", "פיצה בבקשה"), ("en", "pizza"), ("en", "pizza please")]
)
def test_a_pizza_and_nothing_more_is_one(language: str, words: str) -> None:
    person = somebody(language=language)
    assert {"he": "איזה גודל", "en": "Which size"}[language] in person.says(words)
    assert [one.count for one in person.lead[Basket].wanted] == [1]


def test_what_we_are_and_shall_it_be_an_order_is_replied_to() -> None:
    person = somebody(language="he")
    person.says("אשמח לפרטים")
    assert person.says("כן") == "בשמחה! מה להזמין?"


def test_a_street_that_they_live_in_is_kept_before_anything_is_wanted() -> None:
    person = meet_eater("he")
    assert "הלל 12" in person.says("אני גרה בהלל 12")
    assert "מרגריטה" in person.says("מה יש לכם?")
    person.says("שתי משפחתיות")
    assert "הלל 12" in wanted(person)


@pytest.mark.parametrize(
    ("language", "words"), [("he", "חבל"), ("he", "רחוק לי"), ("en", "that's too far for me")]
)
def test_where_nothing_is_brought_a_pity_is_one(language: str, words: str) -> None:
    person = after(
        language, {"he": "משפחתית עם זיתים לנשר", "en": "a family pie with olives to Nesher"}[language]
    )
    assert person.says(words).startswith(("חבל גם לנו", "I'm sorry about that"))


def test_who_comes_in_half_an_hour_hears_nothing_of_a_courier() -> None:
    person = after("en", "a family pie with olives to Nesher")
    assert "Delivery" not in person.says("yes, in half an hour")
    assert person.lead[Basket].hour == "12:50"


def test_to_one_is_to_one_of_those_that_are_there() -> None:
    person = after("he", "שתי משפחתיות ואישית", "תוסיפו זיתים לאחת")
    assert wanted(person) == "משפחתית עם זיתים; משפחתית; אישית"
