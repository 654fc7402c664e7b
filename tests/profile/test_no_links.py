"""Who can't open links is shown none, and is told of the phone."""

import pytest

from tests.harness.studio import Person
from tests.orders.talking import somebody

SAYS = [
    ("en", "i cant open links on this phone"), ("en", "sorry, i cant do the link, no signal"),
    ("he", "אני לא יכול לפתוח קישורים בטלפון הזה"), ("he", "יש לי טלפון כשר"),
]  # fmt: skip


def _orders(person: Person, language: str) -> str:
    return person.says(
        {"en": "one family with mushrooms and a salad", "he": "משפחתית עם פטריות וסלט"}[language]
    )


def _links(person: Person) -> bool:
    return "/go/" in repr(person.latest)


@pytest.mark.parametrize(("language", "words"), SAYS)
def test_what_they_order_comes_without_a_link(language: str, words: str) -> None:
    person = somebody(language=language)
    person.says(words)
    reply = _orders(person, language)
    assert "0187" in reply.replace("-", "")
    assert "link" not in reply
    assert "בקישור" not in reply
    assert not _links(person)


@pytest.mark.parametrize("language", ["en", "he"])
def test_everybody_else_gets_the_link(language: str) -> None:
    person = somebody(language=language)
    assert ("link" if language == "en" else "בקישור") in _orders(person, language)
    assert _links(person)


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("he", "אני לא יודעת ללחוץ על הקישורים האלה. אפשר בלי", "אין צורך בקישורים"),
        ("he", "בלי קישורים בבקשה", "אין צורך בקישורים"),
        ("en", "i can't open links. can I do without?", "no links needed"),
        ("en", "I don't use links", "no links needed"),
    ],
)
def test_who_would_do_without_is_told_that_none_are_needed(language: str, words: str, told: str) -> None:
    person = somebody("dance_studio", language=language)
    assert told in person.says(words)
    assert person.lead.handoff.open is None


@pytest.mark.parametrize(
    ("language", "words"),
    [("he", "הקישור לא עובד"), ("en", "your link is broken"), ("en", "can I use the link?")],
)
def test_a_link_of_ours_that_fails_is_another_thing(language: str, words: str) -> None:
    told = somebody("dance_studio", language=language).says(words)
    assert "no links needed" not in told
    assert "אין צורך בקישורים" not in told
