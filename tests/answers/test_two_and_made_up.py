"""Two who come together, a class made up with another group, and a child who has danced before hear what is of them."""

import pytest

from tests.harness.readers import open_sample
from tests.harness.studio import SUNDAY, Person, meet


def somebody(language: str) -> Person:
    person = meet(open_sample("dance_studio"))
    person.now = SUNDAY
    person.says({"en": "hi", "he": "היי"}[language])
    return person


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "2 people. me n my gf"),
        ("en", "it's for two, my boyfriend and me"),
        ("he", "אנחנו שניים, אני וחברה שלי"),
    ],
)
def test_two_who_come_together_hear_what_it_is_for_two(language: str, words: str) -> None:
    person = somebody(language)
    person.says({"en": "what are the salsa hours?", "he": "מה השעות של סלסה?"}[language])
    assert "460" in person.says(words)


@pytest.mark.parametrize(
    ("language", "words", "said"),
    [
        ("he", "ואם פספסתי אפשר להשלים בקבוצה אחרת?", "משלימים"),
        ("he", "אפשר להשלים בקבוצה אחרת אם לא באתי?", "משלימים"),
        ("en", "and if I missed one can I make it up in another group?", "another group"),
        ("he", "אפשר לעצור בכל חודש?", "לעצור"),
        ("en", "can I stop any month?", "stop"),
    ],
)
def test_a_missed_class_is_made_up_and_no_freeze(language: str, words: str, said: str) -> None:
    person = somebody(language)
    assert said in person.says(words)


@pytest.mark.parametrize(
    ("language", "first", "words", "said", "unsaid"),
    [
        ("he", "יש היפ הופ לבת 16?", "היא כבר רקדה 4 שנים במקום אחר אז לא מתחילים", "לכל גיל", "הפסקה"),
        ("he", "יש משהו לבן 10?", "הוא רוקד כבר שלוש שנים בסטודיו אחר", "לכל גיל", "הפסקה"),
        ("en", "anything for a 16 year old?", "she danced four years elsewhere", "each age", "years away"),
        ("he", "מתי סלסה?", "רקדתי לפני שנים", "", "לכל גיל"),
    ],
)  # fmt: skip
def test_a_child_who_danced_before_hears_of_their_group(
    language: str, first: str, words: str, said: str, unsaid: str
) -> None:
    person = somebody(language)
    person.says(first)
    reply = person.says(words)
    assert said in reply
    assert unsaid not in reply


@pytest.mark.parametrize(
    "words",
    [
        "Would the instructor come to my home in Ramat Aviv? I have the space.",
        "can the teacher come to my house for a private lesson",
        "could I have private lessons at home?",
        "המורה יכולה לבוא אליי הביתה לשיעור פרטי?",
        "אפשר שיעור פרטי אצלי בבית?",
    ],
)
def test_lessons_at_home_are_for_the_team_to_say(words: str) -> None:
    reply = somebody("he" if "א" <= words[0] <= "ת" else "en").says(words)
    assert "הצוות" in reply or "team" in reply
    assert "CV" not in reply
    assert "קורות" not in reply
