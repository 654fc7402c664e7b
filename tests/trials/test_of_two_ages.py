"""Two of different ages who want to try are told of two classes, and put down each for their own."""

import pytest

from tests.trials.test_trying import Says, met, put_down

BOTH = [
    ("en", ("my mom is 68 and my nephew's 9", "can they both come for a trial?", "mom on Sunday, nephew on Monday")),
    ("en", ("it's for my mother, 68, and my daughter who is 9", "a trial for both please",
            "Sunday for mum and Monday for the kid")),
    ("he", ("אמא שלי בת 68 והאחיין שלי בן 9", "אפשר ניסיון לשניהם?", "אמא בראשון, האחיין בשני")),
    ("he", ("סבתא בת 68 והנכד בן 9", "רוצים לנסות שניהם", "סבתא ביום ראשון, הנכד ביום שני")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said"), BOTH)
def test_what_there_is_for_each_is_told(language: str, said: Says) -> None:
    person = met(language, said[0])
    reply = person.says(said[1])
    assert "16:30" in reply
    assert "18:30" in reply


@pytest.mark.parametrize(("language", "said"), BOTH)
def test_each_is_put_down_for_a_class_of_their_own(language: str, said: Says) -> None:
    person = met(language, *said)
    person.says({"en": "18:30 for mum", "he": "18:30 לאמא"}[language])
    down = put_down(person)
    assert {"en": "age 9", "he": "גיל 9"}[language] in down
    assert {"en": "age 68", "he": "גיל 68"}[language] in down


@pytest.mark.parametrize(
    ("language", "said", "days"),
    [
        (
            "en",
            ("my kids are 9 and 14, a hip hop trial for both next Wednesday", "actually a week later"),
            "24 February",
        ),
        ("he", ("הילדים שלי בני 9 ו-14, ניסיון היפ הופ לשניהם ברביעי הבא", "בעצם שבוע אחרי"), "24.2"),
    ],
)
def test_all_of_them_are_moved_a_week_on(language: str, said: Says, days: str) -> None:
    assert put_down(met(language, *said)).count(days) == 2


def test_her_brother_is_no_name() -> None:
    person = met("he", "הבת שלי בת 12, תרשמו אותה לניסיון ביום רביעי", "גם לאח שלה, בן 8")
    assert "שלה" not in put_down(person)
    assert "גיל 8" in put_down(person) or "גיל 8" in person.lead.dialogue.recent[-1].text


@pytest.mark.parametrize(
    ("language", "said", "age"),
    [
        (
            "en",
            (
                "my kids are 9 and 14, a hip hop trial for both next Wednesday",
                "and me? salsa on Monday 18:30",
            ),
            "salsa",
        ),
        (
            "he",
            ("הילדים שלי בני 9 ו-14, ניסיון היפ הופ לשניהם ברביעי הבא", "ואני? סלסה ביום שני 18:30"),
            "סלסה",
        ),
    ],
)
def test_who_writes_may_come_beside_them(language: str, said: Says, age: str) -> None:
    down = put_down(met(language, *said))
    assert down.count("16:30") == down.count("17:30") == 1
    assert age in down


def test_what_there_is_instead_is_a_whole_sentence() -> None:
    person = met("en", "my mom is 68 and my nephew's 9", "can they both come for a trial?")
    reply = person.says("mom on Monday for waltz, nephew on Monday")
    assert "there is Waltz is" not in reply
