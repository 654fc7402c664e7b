"""What goes on from what was told is answered by it: what is nearest, how many until a day, the next level."""

import pytest

from tests.trials.test_trying import met

Says = tuple[str, ...]


def _ask(language: str, said: Says) -> str:
    return met(language, *said[:-1]).says(said[-1])


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("do you have kizomba?", "pity. and what's the most similar?")),
        ("en", ("bachata?", "which is the nearest then")),
        ("he", ("יש באצ'טה?", "אז מה הכי דומה לזה?")),
    ],
)
def test_the_nearest_of_what_is_not_had_is_a_class(language: str, said: Says) -> None:
    assert {"en": "The nearest we have: salsa", "he": "הכי קרוב אצלנו: סלסה"}[language] in _ask(
        language, said
    )


def test_the_nearest_station_is_no_class() -> None:
    assert "The nearest we have" not in _ask("en", ("bachata?", "what's the closest station?"))


@pytest.mark.parametrize(
    ("language", "said", "told"),
    [
        ("en", ("tango?", "I have until 20.2", "how many lessons can I take?"), "2: 9.2, 16.2"),
        ("en", ("how many Mondays of salsa are there before 12.2?",), "only one: 8.2"),
        ("he", ("סלסה", "אני טס ב-20.2", "כמה שיעורים אספיק עד אז?"), "2: 8.2, 15.2"),
    ],
)
def test_so_many_classes_until_a_day_are_counted_with_their_dates(
    language: str, said: Says, told: str
) -> None:
    assert told in _ask(language, said)


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "after how long does one pass to the next level?", "two or three months"),
        ("he", "תוך כמה זמן עוברים לקבוצת הממשיכים?", "שניים־שלושה חודשים"),
    ],
)
def test_when_one_goes_on_to_the_next_level(language: str, words: str, told: str) -> None:
    assert told in met(language).says(words)


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("en", "my uncle is 68, do you have anything for him?", "18 to 80"),
        ("he", "אמא שלי בת 65, יש משהו שמתאים לה?", "18 ועד 80"),
    ],
)
def test_somebody_old_is_not_told_of_children(language: str, words: str, told: str) -> None:
    assert told in met(language).says(words)
