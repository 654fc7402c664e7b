"""Of several children one alone is put down; a fever moves it where another day is asked for, and so does a week."""

import pytest

from tests.trials.test_trying import met, put_down

TWO = {
    "en": ("is there hip hop? my son Adam is 8 and my daughter Mia is 14",),
    "he": ("יש היפ הופ? הבן שלי בן 8", "ויש גם אחותו בת 12"),
}


@pytest.mark.parametrize(
    ("language", "words", "age", "other"),
    [
        ("en", "let's start with just Adam, a trial on wednesday", "Adam, age 8", "14"),
        ("en", "only Mia for now please, put her down for a trial monday", "Mia, age 14", "age 8"),
        ("he", "נרשום בינתיים רק את נועם לניסיון, ברביעי", "נועם, גיל 8", "12"),
    ],
)
def test_one_of_two_is_put_down_alone(language: str, words: str, age: str, other: str) -> None:
    down = put_down(met(language, *TWO[language], words))
    assert age in down
    assert ", גיל 12" not in down
    assert other not in down.replace("6–12", "").replace("6-12", "")


DOWN = {
    "en": ("hip hop for my son Adam, he is 8", "put him down for a trial on monday"),
    "he": ("היפ הופ לבן שלי, הוא בן 8 וקוראים לו נועם", "תרשמו אותו לניסיון ביום שני"),
}


@pytest.mark.parametrize(
    ("language", "words", "day"),
    [
        ("en", "adam is sick, we can't come on monday, could we do wednesday?", "Wednesday"),
        ("en", "he's got a fever so we won't make it on monday, maybe wednesday", "Wednesday"),
        ("en", "can we push it by a week?", "Monday 15 February"),
        ("he", "הוא חולה, לא נוכל להגיע בשני אולי רביעי", "רביעי"),
        ("he", "אפשר לדחות את זה בשבוע?", "15.2"),
    ],
)
def test_a_move_is_a_move_and_no_calling_off(language: str, words: str, day: str) -> None:
    person = met(language, *DOWN[language])
    said = person.says(words)
    assert day in put_down(person)
    is_ill = any(word in words for word in ("sick", "fever", "חולה"))
    assert any(word in said for word in ("Get well", "רפואה שלמה")) == is_ill


@pytest.mark.parametrize(("language", "name"), [("en", "Adam Stone"), ("he", "נועם לוי")])
def test_the_whole_name_is_told_later(language: str, name: str) -> None:
    assert name in put_down(met(language, *DOWN[language], name))
