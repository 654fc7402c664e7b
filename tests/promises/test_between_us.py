"""What they have between them is money and no secret; what is to stay between us is one."""

import pytest

from conversations.promises.confided import confides

SHARED = [
    "hmm 74 then. we got exactly 70 between us 😅 if we come get it ourselves its 62 right?",
    "we have 70 between us",
    "we've only got like 55 shekels between us lol",
    "between us we have 80",
    "between us we're six people",
    "theres about ₪70 in coins between us",
    "can we split it between us at the counter",
    "one family shared between us two",
    "we scraped 65 between us, is that enough?",
    "יש לנו 70 שקל בינינו",
    "בינינו יש 80 ₪",
    "אספנו 65 בינינו, זה מספיק?",
    "אפשר לחלק את החשבון בינינו?",
    "נשארו 40 שקל בינינו",
]
SECRET = [
    "it's a surprise, keep it between us",
    "this stays between us ok?",
    "just between us, she doesn't know a thing about it",
    "between you and me its a surprise for his 40th",
    "שישאר בינינו, זו הפתעה",
    "זה בינינו, כן?",
    "בינינו, היא לא יודעת על זה",
    "we have 70 between us, and not a word to Ben",
]


@pytest.mark.parametrize("words", SHARED)
def test_what_is_shared_is_no_secret(words: str) -> None:
    assert not confides(words)


@pytest.mark.parametrize("words", SECRET)
def test_what_stays_between_us_is_one(words: str) -> None:
    assert confides(words)
