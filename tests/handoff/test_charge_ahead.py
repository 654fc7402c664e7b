"""A charge that is still to come is no wrong one: it is urgent. What falls through for a student goes to the team."""

import pytest

from tests.dialogue.samples import meet_dancer


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "בוקר טוב. עדיין מחכה. מחר יורד החיוב"), ("he", "זה חייב להיות לפני החיוב"),
     ("en", "still waiting, and I'll be charged tomorrow"), ("en", "the payment goes out tomorrow")],
)  # fmt: skip
def test_a_charge_to_come_is_urgent_and_not_wrong(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says("I want to talk to a person" if language == "en" else "אני רוצה לדבר עם בן אדם")
    person.waits(minutes=5)
    reply = person.says(words)
    assert "דחוף" in reply or "urgent" in reply
    assert not person.lead.handoff.is_grieved()


@pytest.mark.parametrize(("language", "words"), [("he", "חייבתם אותי פעמיים"), ("en", "I was charged twice")])
def test_a_charge_that_was_wrong_is(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says("I want to talk to a person" if language == "en" else "אני רוצה לדבר עם בן אדם")
    person.waits(minutes=5)
    person.says(words)
    assert person.lead.handoff.is_grieved()


@pytest.mark.parametrize(
    ("language", "known", "moves", "falls", "asks"),
    [("he", "היי אני דנה מהואלס של שני בערב", "אפשר להזיז את השיעור של היום לרביעי?",
      "טעות שלי, ברביעי יש לי אסיפת הורים", "אפשר במקום חמישי? או פשוט שני הבא כרגיל"),
     ("en", "hi, I'm Dana from the Monday waltz class", "can you move today's lesson to Wednesday?",
      "my mistake, I can't do Wednesdays", "could it be Thursday instead? or just next Monday as usual")],
)  # fmt: skip
def test_what_was_arranged_and_falls_through_goes_back_to_the_team(
    language: str, known: str, moves: str, falls: str, asks: str
) -> None:
    person = meet_dancer(language)
    for words in (known, moves):
        person.says(words)
        person.waits(minutes=1)
    person.staff("take")
    person.staff("done")
    person.waits(minutes=30)
    reply = person.says(falls)
    assert "לצוות" in reply or "team" in reply
    assert "18:30" not in reply
    assert person.lead.handoff.open is not None
    person.waits(minutes=1)
    reply = person.says(asks)
    assert "18:30" not in reply
    assert "12" not in reply


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "I've seen no message. Did she write?"), ("en", "has anyone answered?"), ("he", "הצוות ענה?")],
)
def test_who_was_promised_an_answer_hears_that_it_has_not_come(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says("I want to talk to a person" if language == "en" else "אני רוצה לדבר עם בן אדם")
    person.staff("take")
    person.staff("done")
    person.waits(hours=2)
    reply = person.says(words)
    assert "סליחה" in reply or "sorry" in reply
    assert person.lead.handoff.open is not None
