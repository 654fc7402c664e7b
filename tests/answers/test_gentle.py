"""Who wants something gentle, and tells why, hears what is known of both; only what is not known goes to the team."""

import pytest

from tests.dialogue.samples import meet_dancer
from tests.harness.studio import Person

GENTLE = {"en": "waltz is the gentlest|The gentlest is waltz", "he": "ואלס הוא הרגוע|הכי רגוע הוא ואלס"}
SHOULDER = {"en": "sensitive shoulder", "he": "כתף, צוואר או יד"}
KNEE = {"en": "sensitive knee", "he": "ברך, גב, ירך"}


def is_told(reply: str, either: str) -> bool:
    return any(one in reply for one in either.split("|"))


def asks_team(person: Person) -> bool:
    return person.lead.handoff.open is not None


@pytest.mark.parametrize(
    ("language", "words", "of_body"),
    [
        ("en", "i'm 61 and looking for something gentle, i have a shoulder problem", SHOULDER),
        ("en", "i want something gentle, my shoulder hurts", SHOULDER),
        ("en", "which dance is the gentlest? my shoulder is frozen", SHOULDER),
        ("en", "looking for something gentle for my mom, bad knee", KNEE),
        ("he", "אני בת 61 מחפשת משהו עדין, יש לי בעיה בכתף", SHOULDER),
        ("he", "רוצה משהו רגוע, הכתף שלי כואבת", SHOULDER),
        ("he", "יש משהו עדין? הכתף שלי תפוסה", SHOULDER),
        ("he", "מחפשת משהו רגוע לברכיים", KNEE),
    ],
)
def test_both_the_dance_and_the_body_are_spoken_to(
    language: str, words: str, of_body: dict[str, str]
) -> None:
    person = meet_dancer(language)
    reply = person.says(words)
    assert is_told(reply, GENTLE[language])
    assert of_body[language] in reply
    assert not asks_team(person)


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("en", ("I have a shoulder problem", SHOULDER), ("my knee hurts too", KNEE)),
        ("en", ("I have a bad knee", KNEE), ("and my shoulder is stiff", SHOULDER)),
        ("he", ("יש לי בעיה בכתף", SHOULDER), ("וגם הברך שלי כואבת", KNEE)),
        ("he", ("יש לי בעיה בברך", KNEE), ("וגם הכתף שלי תפוסה", SHOULDER)),
    ],
)
def test_a_second_condition_is_told_what_is_known_of_it(
    language: str, first: tuple[str, dict[str, str]], second: tuple[str, dict[str, str]]
) -> None:
    person = meet_dancer(language)
    for words, told in (first, second):
        assert told[language] in person.says(words)
    assert not asks_team(person)


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "I have a bad knee and diabetes"), ("he", "יש לי בעיה בברך וגם סוכרת")],
)
def test_what_no_answer_speaks_of_goes_to_the_team(language: str, words: str) -> None:
    person = meet_dancer(language)
    person.says(words)
    assert asks_team(person)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "the teacher gave me the cold shoulder"),
        ("en", "is Noa gentle with the kids?"),
        ("he", "נועה עדינה עם הילדים?"),
    ],
)
def test_a_word_that_is_of_something_else_names_no_body(language: str, words: str) -> None:
    assert SHOULDER[language] not in meet_dancer(language).says(words)
