"""Who calls themselves names blames nobody, and who is sorry for asking whether a person writes is told."""

from datetime import UTC, datetime

import pytest

from conversations.handoff.facts import HandoffOpened
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
