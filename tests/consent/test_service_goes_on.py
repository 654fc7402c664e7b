"""Who wants no advertising, and wishes to go on hearing of what they ordered or booked, hears of that alone."""

import pytest

from tests.dialogue.samples import meet_dancer, meet_eater

ONLY_PROMOS = [
    "no promos please, only confirmations",
    "no ads, just order updates",
    "don't send me deals, but reminders are fine",
    "only send me confirmations, no marketing",
    "בלי פרסומות, רק אישורים",
    "אל תשלחו מבצעים, רק תזכורות",
    "תורידו אותי מהדיוור, אבל אישורי הזמנה כן",
]


@pytest.mark.parametrize("words", ONLY_PROMOS)
@pytest.mark.parametrize("meet", [meet_eater, meet_dancer], ids=["pizza", "studio"])
def test_advertising_alone_is_stopped(meet: type, words: str) -> None:
    person = meet("he" if words[0] >= "א" else "en")
    reply = person.says(words)
    assert person.lead.consent.refused_at is None, "what they booked is still confirmed and reminded of"
    assert not person.lead.consent.allows_advertising()
    assert "no promotions" in reply or "בלי פרסומות" in reply
    assert not person.lead.handoff.open


@pytest.mark.parametrize(
    "words",
    [
        "no promos and no reminders", "no promos, stop the reminders too", "unsubscribe", "no more promos please",
        "no promos please, just confirm my table on monday", "בלי מבצעים ובלי תזכורות", "תפסיקו לשלוח לי הודעות",
    ],
)  # fmt: skip
def test_any_other_refusal_is_of_everything(words: str) -> None:
    person = meet_eater("he" if words[0] >= "א" else "en")
    person.says(words)
    assert person.lead.consent.refused_at is not None
