"""Who gives a gift is told its price, its own link, and what it is good for."""

import pytest

from tests.orders.talking import somebody
from tests.trials.test_trying import SUNDAY


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "אפשר לקנות שובר מתנה? להביא לה מתנה"),
        ("en", "is there a gift voucher? I wanted to get her a present with you"),
    ],
)
def test_a_gift_has_its_price(language: str, words: str) -> None:
    reply = somebody("dance_studio", SUNDAY, language).says(words)
    assert "260" in reply
    assert "50" in reply


def test_the_link_is_that_of_the_gift() -> None:
    person = somebody("dance_studio", SUNDAY, "he")
    person.says("אפשר לקנות שובר מתנה?")
    assert "קישור" in person.says("איפה הקישור? לא רואה")
    assert "trial" not in " ".join(str(choice) for send in person.sends() for choice in send.content.choices)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("he", "ואם היא לא תאהב אפשר להחליף במשהו? נעליים אולי"),
        ("en", "and if she doesn't like it can we exchange it for something? shoes maybe"),
    ],
)
def test_what_it_may_be_exchanged_for_is_no_matter_of_showers(language: str, words: str) -> None:
    person = somebody("dance_studio", SUNDAY, language)
    person.says({"he": "איך קונים שובר מתנה?", "en": "how do I buy a gift voucher?"}[language])
    reply = person.says(words)
    assert "מקלחות" not in reply
    assert "shower" not in reply.casefold()
