"""What a month costs is told to who asks for it, beside whatever else is told or was spoken of before."""

import pytest

from tests.orders.talking import somebody
from tests.trials.test_trying import SUNDAY, Says


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("he", ("היי, רקדתי אצלכם לפני 8 שנים", "איזה כיף. כמה היום לחודש? אצל אחרים ליד הבית זה 220")),
        ("he", ("ויש לי גם בת 14, היפ הופ בשביל הגיל שלה?", "רגע כמה חודש למבוגר? לא אמרתם לי מחיר")),
        ("he", ("מתי הסלסה?", "כמה זה לחודש")),
        ("en", ("hi, I danced with you 8 years ago", "lovely. how much is a month? the place near me takes 220")),
        ("en", ("I've a daughter of 14, is there hip hop for her?", "wait, how much is a month for an adult?")),
        ("en", ("when is salsa?", "how much is it a month")),
    ],
)  # fmt: skip
def test_the_price_of_a_month_is_told(language: str, said: Says) -> None:
    person = somebody("dance_studio", SUNDAY, language)
    for words in said[:-1]:
        person.says(words)
    assert "260" in person.says(said[-1])
    assert person.lead.handoff.open is None


def test_where_no_month_is_sold_it_is_no_answer() -> None:
    person = somebody("pizza_place", SUNDAY, "en")
    assert "month" not in person.says("how much is it a month")
