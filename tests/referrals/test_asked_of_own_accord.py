"""A customer who asks what they get for bringing somebody hears it with their own link."""

import pytest

from conversations.referrals.asking import is_wish

WISHES = [
    "is there anything for me if i bring my neighbor?", "what do i get for bringing a friend?",
    "what do i get if i refer a friend", "any bonus for bringing a friend", "do you have a referral program",
    "תגידי מה מקבלים אם מביאים חברה?", "יש משהו בשבילי אם אביא את השכנה?", "יש הטבה על חבר מביא חבר",
    "מה יוצא לי אם אני מביאה חברים", "יש הנחה אם מביאים חבר?", "קישור לחברה",
    "do i get anything if my friend joins?", "אני מקבלת משהו אם חברה שלי נרשמת?",
]  # fmt: skip
OTHERS = [
    "can i bring a friend to class?", "my friend is coming with me", "what do i get for 62?", "אפשר להגיע עם חברה?",
    "אני מביאה חברה לשיעור", "is there anything vegan for my friend", "what happens if i bring a friend to the trial",
    "if i bring my neighbor can she watch", "יש משהו טבעוני בשבילי?",
]  # fmt: skip


@pytest.mark.parametrize("words", WISHES)
def test_who_asks_what_they_get_wants_a_link(words: str) -> None:
    assert is_wish(words)


@pytest.mark.parametrize("words", OTHERS)
def test_who_merely_brings_somebody_does_not(words: str) -> None:
    assert not is_wish(words)
