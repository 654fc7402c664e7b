"""Who calls themselves names blames nobody, who praises gets no apology, who takes it back reaches staff."""

from datetime import UTC, datetime

import pytest

from conversations.handoff.facts import HandoffOpened, StaffAsked
from tests.dialogue.samples import meet_eater
from tests.orders.talking import somebody

MONDAY = datetime(2027, 5, 24, 14, 35, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "ok so if we start the week after passover, is that enough time or are we idiots"),
        ("en", "sorry I'm an idiot, I wrote the wrong date"),
        ("en", "am I stupid or is the class at 18:30"),
        ("he", "סליחה אני מטומטם, כתבתי תאריך לא נכון"),
        ("he", "נשאר חודש, אנחנו משוגעים או שזה מספיק זמן?"),
        ("he", "איזה טיפש אני, שכחתי את השעה"),
    ],
)
def test_who_calls_themselves_names_blames_nobody(language: str, words: str) -> None:
    person = somebody("dance_studio", MONDAY, language)
    person.says(words)
    opened = [one.fact for one in person.notes() if isinstance(one.fact, HandoffOpened)]
    assert not {one.cause.name for one in opened} & {"complains", "angry"}


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "That was cracking, cheers"), ("en", "it was banging, thanks mate"), ("he", "היה פצצה, תודה"),
     ("he", "היה תענוג אתמול"), ("en", "the pizza was superb")],
)  # fmt: skip
def test_who_praises_in_any_words_gets_no_apology(language: str, words: str) -> None:
    person = meet_eater(language)
    said = person.says(words) or ""
    assert not person.notes(HandoffOpened)
    assert "sorry" not in said.lower()
    assert "סליחה" not in said


@pytest.mark.parametrize(
    "words",
    ["it was lovely until the driver shouted at my wife", "the pizza was superb but two were missing"],
)
def test_praise_that_is_taken_back_reaches_staff(words: str) -> None:
    person = meet_eater("en")
    person.says(words)
    assert person.notes(HandoffOpened) or person.notes(StaffAsked)
