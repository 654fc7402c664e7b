"""Who must not eat what came: how they are comes first, then what to do, then what was wrong; no line for buyers."""

import pytest

from tests.dialogue.samples import meet_eater
from tests.harness.studio import Person

FOR_BUYERS = ("before you order", "לפני שמזמינים", "לפני ההזמנה", "one kitchen", "המטבח משותף")


def _language(words: str) -> str:
    return "he" if any("א" <= sign <= "ת" for sign in words) else "en"


def _is_cared_for(person: Person, reply: str) -> bool:
    asks = "all right?" in reply or "בסדר?" in reply
    return asks and "101" in reply and not any(line in reply for line in FOR_BUYERS)


@pytest.mark.parametrize(
    ("words", "who"),
    [("my partner is allergic to tuna and she had a slice", "she"), ("our boy has a nut allergy", "he"),
     ("I've got celiac and I already ate half", "you"),
     ("it's full of sesame and we have an allergy here", "everybody"),
     ("אבא שלי אלרגי לאנשובי", "הוא"), ("הבת טעמה ויש לה אלרגיה לשומשום", "היא"), ("אני חולת צליאק", "אצלך")],
)  # fmt: skip
def test_after_the_wrong_pizza_the_one_who_must_not_eat_it_comes_first(words: str, who: str) -> None:
    language = _language(words)
    person = meet_eater(language)
    person.says("you brought us the wrong pizza" if language == "en" else "הבאתם לנו פיצה לא נכונה")
    reply = person.says(words)
    assert _is_cared_for(person, reply)
    assert who in reply.split("?")[0]


@pytest.mark.parametrize(
    "words",
    ["I asked for corn and there's anchovy all over it. I'm allergic to fish!",
     "ordered olives, got nuts. my kid has a nut allergy", "ביקשתי פטריות ושמתם אגוזים, יש לי אלרגיה לאגוזים",
     "קיבלנו טונה במקום זיתים והבן אלרגי לדגים"],
)  # fmt: skip
def test_and_so_in_the_first_words(words: str) -> None:
    person = meet_eater(_language(words))
    assert _is_cared_for(person, person.says(words))
    assert person.lead.handoff.is_grieved()


@pytest.mark.parametrize(
    "words",
    ["it's got tuna, my wife is allergic but she hasn't touched it", "אשתי אלרגית לדגים, היא לא נגעה בזה"],
)
def test_that_nobody_had_any_is_a_relief(words: str) -> None:
    language = _language(words)
    person = meet_eater(language)
    person.says("this isn't my order" if language == "en" else "זאת לא ההזמנה שלי")
    reply = person.says(words)
    assert reply.startswith(("What a relief", "איזה מזל"))


@pytest.mark.parametrize(
    "words", ["she is really allergic to fish you know", "היא ממש אלרגית לדגים, אתם מבינים"]
)
def test_what_to_do_is_said_once(words: str) -> None:
    language = _language(words)
    person = meet_eater(language)
    person.says("this isn't my order" if language == "en" else "זאת לא ההזמנה שלי")
    person.says("my wife is allergic to fish" if language == "en" else "אשתי אלרגית לדגים")
    person.waits(minutes=2)
    reply = person.says(words)
    assert "101" not in reply
    assert "urgent" in reply or "כדחוף" in reply


@pytest.mark.parametrize(
    "words",
    ["is there fish on the margherita? my son is allergic", "I'm allergic to nuts, what can I have?",
     "we ate at yours and loved it, and my son is allergic to nuts", "הבת אלרגית לשומשום, מה מתאים לה?",
     "משפחתית עם זיתים בבקשה, ואני אלרגית לדגים"],
)  # fmt: skip
def test_who_asks_before_an_order_is_not_asked_how_they_are(words: str) -> None:
    person = meet_eater(_language(words))
    assert "101" not in person.says(words)
    assert not person.lead.handoff.is_grieved()


def _asked_how_she_is(language: str) -> Person:
    person = meet_eater(language)
    person.says(
        "my daughter is allergic to nuts and there were nuts on the pizza"
        if language == "en"
        else "הזמנתי בלי אגוזים והבת שלי אלרגית והיה שם אגוזים"
    )
    assert "101" in person.reads()
    return person


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "no, she has a rash"), ("en", "she's vomiting"), ("en", "her lips are swollen"),
     ("en", "not really"), ("en", "no"), ("he", "לא"),
     ("he", "לא, היא מתנפחת"), ("he", "קצת אדומה"), ("he", "היא לא מרגישה טוב")],
)  # fmt: skip
def test_asked_how_they_are_and_not_well_the_ambulance_comes_first(language: str, words: str) -> None:
    assert "101" in _asked_how_she_is(language).says(words)


@pytest.mark.parametrize(
    ("language", "words"), [("en", "we're at the ER"), ("he", "אנחנו במיון"), ("he", "התקשרנו ל־101")]
)
def test_who_is_looked_after_is_wished_well_and_no_more(language: str, words: str) -> None:
    reply = _asked_how_she_is(language).says(words)
    assert reply.startswith(("I'm glad somebody", "טוב שיש מי"))


@pytest.mark.parametrize(
    ("language", "words"), [("en", "she didn't eat it"), ("he", "היא לא אכלה"), ("en", "nobody touched it")]
)
def test_that_nobody_had_any_is_a_relief_later_too(language: str, words: str) -> None:
    assert _asked_how_she_is(language).says(words).startswith(("What a relief", "איזה מזל"))


@pytest.mark.parametrize(
    ("language", "words"), [("en", "yes she's fine"), ("he", "כן היא בסדר"), ("en", "no swelling, she's ok")]
)
def test_that_they_are_well_is_good_to_hear(language: str, words: str) -> None:
    reply = _asked_how_she_is(language).says(words)
    assert "101" not in reply
    assert reply
