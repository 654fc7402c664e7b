"""More than a table holds ask whether there is room: what they told is put down, and only what is missing is asked."""

import pytest

from tests.dialogue.samples import meet_eater

ASKED = [
    ("he", "אנחנו 9 אנשים ליום שלישי, יש מקום?", ("9 אנשים", "יום שלישי", "באיזו שעה")),
    (
        "he",
        "רוצים לחגוג לעומר יומולדת 5 אצלכם ביום שלישי, אנחנו 9 עם סבא וסבתא ועוד חבר מהגן. יש מקום?",
        ("9 אנשים", "יום שלישי", "באיזו שעה"),
    ),
    ("en", "we're 9 people on Tuesday, do you have room?", ("9 people", "Tuesday", "time")),
]


@pytest.mark.parametrize(("language", "words", "told"), ASKED)
def test_what_was_told_is_not_asked_again(language: str, words: str, told: tuple[str, ...]) -> None:
    reply = meet_eater(language).says(words)
    assert all(one in reply for one in told), reply
    assert "כותבים כאן יום" not in reply


def test_to_sit_and_more_of_them_change_what_was_put_down() -> None:
    person = meet_eater("he")
    person.says("אנחנו 9 אנשים ליום שלישי, יש מקום?")
    sat = person.says("סתם לשבת לאכול. ב17:30 בערך")
    assert "שבת," not in sat
    assert "יום שלישי ב־17:30" in sat
    assert "11 אנשים, יום שלישי ב־17:30" in person.says("השולחן ביום שלישי, היינו 9 ועכשיו 11")
