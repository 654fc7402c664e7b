"""Who wants a membership put on hold is asked only for what they did not tell."""

import pytest

from tests.dialogue.samples import meet_dancer
from tests.harness.studio import Person

ASKS_WHEN = ("from when", "until when", "ממתי", "עד מתי")
ASKS_WHO = ("whose name", "על שם מי")
TAKEN = {"en": "passed your freeze to the team", "he": "העברתי לצוות את בקשת ההקפאה"}


def met(language: str) -> Person:
    person = meet_dancer(language)
    person.lead.contact.name = ""
    return person


def requested(person: Person) -> str:
    handoff = person.lead.handoff.open
    return str(handoff.reason.values.get("request", "")) if handoff else ""


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "please freeze my membership from 1 march until 15 april, Noam Levi"),
        ("en", "i want to freeze my membership for a month, from march, name is Noam Levi"),
        ("en", "can you pause my subscription from sunday for 3 weeks? it's under Noam Levi"),
        ("he", "תקפיאו לי בבקשה את המנוי מ-1.3 עד 15.4, נועם לוי"),
        ("he", "אפשר להקפיא את המנוי שלי לחודש מרץ? השם נועם לוי"),
        ("he", "אני נועם לוי, צריך להקפיא את המנוי לחודש, מ-1 למרץ"),
    ],
)
def test_nothing_is_asked_of_who_told_it_all(language: str, words: str) -> None:
    person = met(language)
    reply = person.says(words)
    assert TAKEN[language] in reply
    assert not any(asks in reply for asks in (*ASKS_WHEN, *ASKS_WHO))
    assert requested(person) == "request_freeze"


@pytest.mark.parametrize(
    ("language", "said", "asks", "asks_not"),
    [
        ("en", ("please freeze my membership from 1 march until 15 april",), ASKS_WHO, ASKS_WHEN),
        ("en", ("please freeze my membership, Noam Levi",), ASKS_WHEN, ASKS_WHO),
        ("en", ("i need to freeze my membership for 3 weeks", "from next sunday"), ASKS_WHO, ASKS_WHEN),
        ("he", ("תקפיאו בבקשה את המנוי מ-1.3 עד 15.4",), ASKS_WHO, ASKS_WHEN),
        ("he", ("רוצה להקפיא את המנוי על שם נועם לוי",), ASKS_WHEN, ASKS_WHO),
        ("he", ("אני צריך להקפיא את המנוי לשלושה שבועות", "מיום ראשון הבא"), ASKS_WHO, ASKS_WHEN),
    ],
)
def test_what_is_missing_is_asked_and_nothing_else(
    language: str, said: tuple[str, ...], asks: tuple[str, ...], asks_not: tuple[str, ...]
) -> None:
    person = met(language)
    reply = [person.says(words) for words in said][-1].casefold()
    assert any(one in reply for one in asks)
    assert not any(one in reply for one in asks_not)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("i need to freeze my membership for 3 weeks", "from next sunday", "Noam Levi")),
        ("he", ("אני רוצה להקפיא את המנוי", "מ-1.3 עד 1.4", "נועם לוי")),
    ],
)
def test_piece_by_piece_it_is_complete(language: str, said: tuple[str, ...]) -> None:
    person = met(language)
    assert TAKEN[language] in [person.says(words) for words in said][-1]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "can i freeze my membership?"),
        ("en", "how long can i freeze for"),
        ("en", "what if i travel, can i freeze?"),
        ("he", "אפשר להקפיא את המנוי?"),
        ("he", "איך מקפיאים מנוי אם אני נוסע לחודש?"),
        ("he", "כמה עולה המנוי לחודש מרץ?"),
    ],
)
def test_who_asks_how_that_is_opens_no_case(language: str, words: str) -> None:
    person = met(language)
    person.says(words)
    assert requested(person) == ""
