"""An allergy of people who are yet to come or to eat is an allergy told: nobody is sent to call 101 for it."""

import pytest

from tests.dialogue.samples import meet_eater


@pytest.mark.parametrize(
    "words",
    ["five of them don't eat gluten and one is allergic to nuts, and I need to know about the kosher certificate",
     "for Sunday's party: two of the guests are allergic to sesame. is it kosher?",
     "there will be 12 of us, one of the kids is allergic to nuts, and are you kosher?",
     "חמישה מהם לא אוכלים גלוטן ואחד אלרגי לאגוזים, ואני צריכה לדעת על תעודת כשרות",
     "ביום ראשון יבואו 12 איש, אחת מהן אלרגית לשומשום. יש תעודת כשרות?",
     "לאירוע שלנו: שניים מהאורחים אלרגיים לאגוזים, ומה לגבי כשרות?"],
)  # fmt: skip
def test_with_a_complaint_open_it_is_answered(words: str) -> None:
    hebrew = any("א" <= sign <= "ת" for sign in words)
    person = meet_eater("he" if hebrew else "en")
    person.says("הבאתם לנו פיצה לא נכונה" if hebrew else "you brought us the wrong pizza")
    person.waits(minutes=5)
    reply = person.says(words)
    assert "101" not in reply
    assert ("אלרגי" in reply or "המטבח" in reply) if hebrew else ("allerg" in reply or "kitchen" in reply)
    assert "כשר" in reply if hebrew else "kosher" in reply.lower()


@pytest.mark.parametrize(
    "words",
    [
        "nobody answers the phone at your place, it's been ringing for an hour!",
        "אף אחד לא עונה אצלכם כבר שעה!",
    ],
)
def test_nothing_was_eaten_where_only_a_call_was_missed(words: str) -> None:
    hebrew = "א" <= words[0] <= "ת"
    person = meet_eater("he" if hebrew else "en")
    person.says(words)
    assert person.lead.handoff.is_grieved()
    person.waits(minutes=5)
    assert "101" not in person.says("הבן שלי אלרגי לאגוזים" if hebrew else "my son is allergic to nuts")


@pytest.mark.parametrize(
    "words",
    ["one of the guests is allergic to nuts and she already ate half a slice",
     "אחת מהן אלרגית לאגוזים והיא כבר אכלה מזה"],
)  # fmt: skip
def test_who_has_eaten_comes_first_all_the_same(words: str) -> None:
    hebrew = "א" <= words[0] <= "ת"
    person = meet_eater("he" if hebrew else "en")
    person.says("הבאתם לנו פיצה לא נכונה" if hebrew else "you brought us the wrong pizza")
    assert "101" in person.says(words)


@pytest.mark.parametrize(
    "words",
    ["one of us is allergic to nuts", "my daughter has a sesame allergy", "אחד הילדים אלרגי לאגוזים"],
)  # fmt: skip
def test_who_sits_before_the_wrong_food_is_asked_after(words: str) -> None:
    hebrew = "א" <= words[0] <= "ת"
    person = meet_eater("he" if hebrew else "en")
    person.says("הבאתם לנו פיצה לא נכונה" if hebrew else "you brought us the wrong pizza")
    assert "101" in person.says(words)
