"""Who says "never mind" and wants something all the same is not told that all is well."""

import pytest

from tests.dialogue.samples import meet_dancer, meet_eater


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "עזבי, הוא כבר פה. הסלט חסר"),
        ("he", "לא משנה הוא הגיע. נשפך כל הרוטב"),
        ("en", "never mind, he's here. he forgot the salad"),
        ("en", "nvm it's here! one pizza is burnt"),
    ],
)
def test_what_is_wrong_with_what_came_is_with_the_team(language: str, words: str) -> None:
    person = meet_eater(language)
    person.says("where is my order??" if language == "en" else "איפה ההזמנה שלי??")
    reply = person.says(words)
    assert person.lead.handoff.open
    assert ("orry" if language == "en" else "סליחה") in reply


def test_what_is_to_be_done_instead_is_taken_up() -> None:
    person = meet_dancer("he")
    person.says("הוקפא כן או לא, שלחתי אתמול")
    person.says("לא משנה, כבר הסתדרנו בינינו. תקפיאו")
    assert person.lead.handoff.open
    assert person.lead.handoff.open.reason.values["request"] == "request_freeze"


def test_what_came_right_is_over() -> None:
    person = meet_eater("en")
    person.says("where is my order??")
    person.says("oh never mind, he's here. all good")
    assert person.lead.handoff.open is None
