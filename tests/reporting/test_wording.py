"""A report's numbers in words."""

import pytest

from bot.reporting.wording import say_parts
from conversations.lead.content import Language
from conversations.reporting.metric import share
from conversations.reporting.metrics import METRICS


@pytest.mark.parametrize(
    ("language", "one", "many"),
    [
        ("he", "לקוח אחד מתוך ליד אחד", "2 לקוחות מתוך 43 לידים"),
        ("en", "1 customer of 1 lead", "2 customers of 43 leads"),
    ],
)
def test_a_single_one_is_told_as_one(language: Language, one: str, many: str) -> None:
    conversion = next(metric for metric in METRICS if metric.name == "conversion")
    assert say_parts(conversion, share(1, 1), language) == one
    assert say_parts(conversion, share(2, 43), language) == many
