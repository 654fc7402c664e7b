"""How many a group needs is told with what it comes to, and is no question for the team as well."""

import pytest

from tests.orders.talking import somebody


@pytest.mark.parametrize(
    ("words", "then"),
    [
        ("באים 6 חברים, כמה מגשים צריך", "וכמה זה יעלה בערך"),
        ("אנחנו 6, כמה פיצות להזמין?", "אז כמה זה יעלה"),
        ("יש לנו ישיבה, 6 איש. כמה מגשים צריך?", "כמה זה יוצא בערך?"),
        ("6 friends are coming, how many pizzas do we need", "and how much would it be roughly"),
        ("we are 6 people, how many pies do we need?", "how much is that"),
    ],
)
def test_a_group_is_told_and_the_sum_after_it(words: str, then: str) -> None:
    person = somebody(language="he" if "א" <= then[0] <= "ת" else "en")
    assert "124" in person.says(words)
    assert not person.lead.handoff.open
    assert "124" in person.says(then)
    assert not person.lead.handoff.open
