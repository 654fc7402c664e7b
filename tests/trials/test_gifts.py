"""A voucher that was spoken of a week ago goes on upon a yes; nobody is put down for a class."""

import pytest

from tests.trials.test_trying import met, put_down


@pytest.mark.parametrize(
    ("language", "said", "words"),
    [
        ("en", ("gift voucher for my mum?", "ok let me check with my sister. get back to you"),
         "yes lets do it"),
        ("he", ("היי, מחפש מתנה להורים. יש לכם שוברי מתנה?", "אתייעץ עם אחותי ואחזור אליכם"), "יאללה נלך על זה"),
    ],
)  # fmt: skip
def test_a_yes_a_week_later_is_to_the_voucher(language: str, said: tuple[str, ...], words: str) -> None:
    person = met(language, *said)
    person.waits(days=7)
    reply = person.says(words)
    assert {"en": "voucher", "he": "שובר"}[language] in reply
    assert put_down(person) == ""
    assert "18:30" not in reply
