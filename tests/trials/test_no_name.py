"""Interjections, sums and "the first month" put nobody down; of several classes the one that is named is meant."""

import pytest

from conversations.meetings.kept.part import Appointments
from tests.trials.test_trying import booked, met, put_down

HAGGLED = [
    ("en", ("which would suit a 67 year old?", "I'd love to learn salsa",
            "what about waltz on Sundays or tango on Tuesdays?"),
     "Ha. So 208 the first month. Better than Herzl"),
    ("en", ("what days is salsa?", "see you Monday then"), "Haha. Right, 208 for two classes the first month"),
    ("he", ("באיזה ימים סלסה?", "נתראה בשני"), "חח. אז 208 החודש הראשון. יותר טוב מהרצל"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "words"), HAGGLED)
def test_a_laugh_and_a_sum_book_nothing(language: str, said: tuple[str, ...], words: str) -> None:
    person = met(language, *said)
    person.says(words)
    assert (booked(person), put_down(person)) == ("", "")
    assert not person.lead[Appointments].who
    assert person.lead[Appointments].party == 1


TWO = [
    ("en", ("I'd like to try the salsa, Monday 18:30", "another one, for tango, Tuesday 18:30"),
     "And I never asked for tango on Tuesday, I have no idea where it came from, please cancel that one",
     "what have I got now?", "salsa"),
    ("he", ("אני רוצה לנסות סלסה, שני ב-18:30", "ועוד שיעור ניסיון, לטנגו, ביום שלישי ב-18:30"),
     "בכלל לא ביקשתי טנגו ביום שלישי ואין לי מושג מאיפה זה הגיע אליכם, תבטלו בבקשה", "מה יש לי עכשיו?", "סלסה"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "said", "words", "asks", "left"), TWO)
def test_of_two_the_one_that_is_named_is_called_off(
    language: str, said: tuple[str, ...], words: str, asks: str, left: str
) -> None:
    person = met(language, *said)
    assert len(person.lead[Appointments].meetings) == len(said)
    both = person.says(asks)
    assert all(one.title in both for one in person.lead[Appointments].meetings)
    person.says(words)
    ahead = [one for one in person.lead[Appointments].meetings if one.is_ahead(person.now)]
    assert [left in one.title for one in ahead] == [True]
    assert left in person.says(asks)
