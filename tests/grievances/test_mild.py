"""What was not so good once is heard with a word and told to the team; what is spoilt right now is a complaint."""

import pytest

from conversations.grievances.mild import tells_mildly
from tests.dialogue.samples import meet_dancer, meet_eater

ONCE = [
    (meet_eater, "my last order was a little cold, just so you know"),
    (meet_eater, "the garlic bread was kind of burnt on Friday"),
    (meet_eater, "המגש אתמול הגיע קצת שרוף"),
    (meet_dancer, "the room was a bit too warm last week"),
    (meet_dancer, "the group on Monday was too crowded"),
    (meet_dancer, "we came on Thursday and I was a little let down, honestly"),
    (meet_dancer, "היינו אצלכם בשיעור הקודם וקצת התאכזבנו, סתם שתדעו"),
    (meet_dancer, "האולם היה קצת צפוף בשיעור הקודם, סתם שתדעו"),
    (meet_dancer, "היי הייתי היום. היה מקסים המורה ממש סבלנית! רק הרצפה חלקה נורא כמעט נפלתי עם הברך"),
    (meet_dancer, "הייתי בשיעור אתמול, הרצפה אצלכם מחליקה"),
    (meet_dancer, "loved the class but I almost slipped, the floor was slippery"),
]


@pytest.mark.parametrize(
    "words",
    ["is the floor slippery?", "הרצפה חלקה?", "what if I nearly fell?", "I almost fell in love with the place",
     "כמעט שכחתי לשאול", "אם הרצפה חלקה אני לא באה"],
)  # fmt: skip
def test_a_question_of_the_floor_tells_of_nothing(words: str) -> None:
    assert not tells_mildly(words)


@pytest.mark.parametrize(("meet", "words"), ONCE)
def test_who_makes_little_of_it_is_heard_and_no_case_is_opened(meet: type, words: str) -> None:
    person = meet("he" if any(sign >= "א" for sign in words) else "en")
    said = person.says(words)
    assert "team" in said or "צוות" in said
    assert any(sorry in said for sorry in ("Sorry", "pity", "סליחה", "לא נעים"))
    assert person.lead.handoff.open is None


def test_what_they_ask_beside_it_is_answered() -> None:
    said = meet_eater("en").says("the crust was a bit burnt last time. do you have tuna?")
    assert "Sorry" in said
    assert "tuna" in said


@pytest.mark.parametrize(
    "words",
    [
        "our pizza came freezing cold",
        "the pie just arrived and it's soggy",
        "הפיצה שלנו הגיעה קרה",
        "המגש שרוף",
    ],
)
def test_what_is_spoilt_now_is_a_complaint(words: str) -> None:
    person = meet_eater("he" if words[0] >= "א" else "en")
    person.says(words)
    assert person.lead.handoff.is_grieved()


@pytest.mark.parametrize(
    ("meet", "words"),
    [
        (meet_dancer, "the teacher was so cold to me on Monday that I cried"),
        (meet_eater, "the pizza yesterday was burnt black, inedible"),
        (meet_eater, "הבצק היה שרוף לגמרי אתמול, זרקנו הכול"),
    ],
)
def test_what_hurt_is_no_light_matter(meet: type, words: str) -> None:
    person = meet("he" if words[0] >= "א" else "en")
    said = person.says(words)
    assert "quite right" not in said
    assert "כמו שצריך, ותודה" not in said


@pytest.mark.parametrize(
    "words",
    ["the waltz was lovely on Sunday", "I was a bit late on Monday, sorry", "is the studio cold in winter?"],
)
def test_nothing_is_made_of_what_was_fine(words: str) -> None:
    said = meet_dancer("en").says(words)
    assert "quite right" not in said
    assert "a pity" not in said


def test_a_knee_that_is_told_in_it_is_no_question_of_health() -> None:
    said = meet_dancer("he").says("הייתי היום, היה מקסים! רק הרצפה חלקה נורא כמעט נפלתי עם הברך")
    assert "רופא" not in said
