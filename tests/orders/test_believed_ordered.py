"""Who closes the talk over a list that nobody ordered is told so, whatever else they say: nobody bakes it."""

import pytest

from tests.dialogue.samples import meet_eater

_LIST = {"he": "2 משפחתיות לאיסוף", "en": "2 family pies for pickup"}


def _language(words: str) -> str:
    return "he" if any("א" <= sign <= "ת" for sign in words) else "en"


@pytest.mark.parametrize(
    "words",
    ["סבבה מאשר את ההזמנה, תאחלו לנו בהצלחה", "מאשרת, תודה על הסבלנות!", "זהו, זה הכול מבחינתנו. תודה רבה",
     "מעולה, סגרנו. רונית, 052-555-0171", "זה הכל, אין שינויים נוספים. אתם אלופים",
     "great that's the lot, no more changes. Marcus, 058 555 0136", "all good, I confirm the order. wish us luck!",
     "that's everything from us, thank you so much", "perfect, we're all set then. Dana 058-555-0199",
     "nothing else, that's us done. thanks for being so patient"],
)  # fmt: skip
def test_words_that_close_it_get_the_truth(words: str) -> None:
    person = meet_eater(_language(words))
    person.says(_LIST[_language(words)])
    person.waits(minutes=3)
    reply = person.says(words)
    assert "555" in reply
    assert any(sign in reply for sign in ("עוד לא", "להזמין", "isn't ordered", "Nothing is ordered"))


@pytest.mark.parametrize("words", ["wish us luck, that's all from us!", "זהו, תאחלו לנו בהצלחה"])
def test_with_nothing_on_a_list_nothing_is_said_of_it(words: str) -> None:
    person = meet_eater(_language(words))
    person.waits(minutes=3)
    assert "555" not in person.says(words)
