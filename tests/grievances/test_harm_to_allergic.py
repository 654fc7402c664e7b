"""Who was given what they may not eat hears a sorry and gets a person, not a line about the kitchen."""

import pytest

from tests.dialogue.samples import meet_eater


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "you sent me mushrooms last time and I'm allergic to them!"),
     ("en", "there were nuts in it and I told you I'm allergic"),
     ("he", "שלחתם לי פיצה עם פטריות ואני אלרגית אליהן"),
     ("he", "שמתם זיתים על הפיצה, והבן שלי אלרגי לזיתים!")],
)  # fmt: skip
def test_a_sorry_and_a_person(language: str, words: str) -> None:
    person = meet_eater(language)
    person.waits(minutes=3)
    assert ("sorry" if language == "en" else "סליחה") in person.says(words)
    assert person.lead.handoff.is_grieved()


@pytest.mark.parametrize(
    ("language", "words"), [("en", "my son is allergic to nuts"), ("he", "אני אלרגית לפטריות")]
)
def test_an_allergy_alone_is_no_grievance(language: str, words: str) -> None:
    person = meet_eater(language)
    person.waits(minutes=3)
    assert person.says(words)
    assert not person.lead.handoff.is_grieved()
