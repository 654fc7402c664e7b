"""What there is for children is answered in whatever open words it is asked: food, chairs and crayons, and parties."""

import pytest

from tests.orders.talking import somebody


@pytest.mark.parametrize(
    ("language", "asked"),
    [
        ("he", "יש לכם משהו לילדים?"),
        ("he", "יש משהו לקטנים?"),
        ("he", "מה יש לכם לילדים?"),
        ("en", "anything for kids?"),
        ("en", "do you have anything for the kids?"),
        ("en", "got something for my little ones?"),
    ],
)
def test_what_there_is_for_children_is_told_and_nobody_is_asked(language: str, asked: str) -> None:
    person = somebody(language=language)
    told = person.says(asked)
    assert "₪34" in told
    assert {"he": "צבעים", "en": "crayons"}[language] in told
    assert "₪45" in told
    assert not person.lead.handoff.open


@pytest.mark.parametrize(
    ("language", "asked", "told"),
    [
        ("en", "any crayons for the kids?", "No play corner"),
        ("en", "anything for a kid with a nut allergy?", "one kitchen"),
        ("he", "מה אתם מציעים ליום הולדת של ילדים?", "עד 20 ילדים"),
    ],
)
def test_what_of_it_is_asked_by_name_is_answered_by_its_own_answer(
    language: str, asked: str, told: str
) -> None:
    assert told in somebody(language=language).says(asked)
