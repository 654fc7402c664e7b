"""Who tells of several things at once hears each of them named, and what may make somebody ill before them all."""

import pytest

from tests.dialogue.samples import meet_eater


@pytest.mark.parametrize(
    ("language", "words", "named"),
    [("en", "we waited 70 minutes\nthe pie was cold\nand the salad is missing", ("wait", "food", "missing")),
     ("he", "חיכינו שעה ורבע\nהפיצה קרה\nוחסר הסלט", ("ההמתנה", "האוכל", "שחסר"))],
)  # fmt: skip
def test_each_is_named(language: str, words: str, named: tuple[str, ...]) -> None:
    person = meet_eater(language)
    reply = person.says(words)
    assert all(one in reply for one in named)
    assert not any(of_late in reply for of_late in ("מכאן אי אפשר לראות", "can't see")), "it came"
    assert person.lead.handoff.is_grieved()


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "waited 65 minutes\nI asked for onion and got tuna\nmy daughter is allergic to fish"),
     ("he", "חיכינו שעה וחצי\nביקשתי בצל וקיבלתי טונה\nאלרגי לדגים"),
     ("he", "חיכינו שעה וחצי\nהפיצה קרה\nוחסר הסלט\nהבן שלי אלרגי לדגים!"),
     ("he", "הביאו לנו עם אנשובי במקום תירס\nלבעלי יש אלרגיה לדגים\nואף אחד לא עונה בטלפון"),
     ("en", "order took 80 mins\nwrong one\nit has fish on it and my girl is allergic")],
)  # fmt: skip
def test_an_allergy_comes_first(language: str, words: str) -> None:
    reply = meet_eater(language).says(words)
    allergy, sorry = ("allergy", "sorry") if language == "en" else ("האלרגיה", "סליחה")
    assert 0 <= reply.find(allergy) < reply.find(sorry)
    assert "101" in reply
    assert "all right?" in reply or "בסדר?" in reply, "how they are is asked before anything else"


@pytest.mark.parametrize(
    ("language", "question"),
    [("en", "and when do I see my money?"), ("he", "תוך כמה זמן ההחזר מגיע?"),
     ("en", "who's in charge over there?"), ("he", "איך קוראים למנהל שלכם?")],
)  # fmt: skip
def test_when_money_is_back_and_who_leads_is_put_to_people(language: str, question: str) -> None:
    person = meet_eater(language)
    person.says("I ordered corn and got anchovies" if language == "en" else "ביקשתי תירס ושלחתם אנשובי")
    person.waits(minutes=3)
    reply = person.says(question)
    assert (
        ("team" in reply or "in charge" in reply)
        if language == "en"
        else ("הצוות" in reply or "אחראי" in reply)
    )
    assert not any(bit in reply for bit in ("Bit", "ביט"))


@pytest.mark.parametrize(
    "words", ["two cold cokes please\nand I'm allergic to nuts", "משפחתית בלי זיתים\nאני אלרגי לזיתים"]
)
def test_an_order_with_an_allergy_is_no_grievance(words: str) -> None:
    person = meet_eater("he" if "א" <= words[-1] <= "ת" else "en")
    person.says(words)
    assert not person.lead.handoff.is_grieved()
