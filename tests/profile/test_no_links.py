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
