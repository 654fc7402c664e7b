"""The number of a card is none of what is kept, in whatever way it is written; other long numbers stay."""

import pytest

from bot.channels.base import Inbound
from bot.decisions.arrivals import from_channel
from conversations.cards.masking import mask_cards
from conversations.lead.addresses import Channel
from conversations.turn.inputs import Said, Shared

CARDS = (
    "4580458045804580", "4580 4580 4580 4580", "4580-4580-4580-4580", "4580.4580.4580.4580", "5555555555554444",
    "2223003122003222", "3782 822463 10005", "36 2272 0627 1667", "6011111111111117", "4222222222222",
)  # fmt: skip


@pytest.mark.parametrize("number", CARDS)
def test_a_number_is_hidden_but_for_its_last_digits(number: str) -> None:
    last = "".join(filter(str.isdigit, number))[-4:]
    assert mask_cards(f"הכרטיס שלי {number}, תחייבו") == f"הכרטיס שלי •••• {last}, תחייבו"


def test_what_stands_on_the_back_goes_with_it() -> None:
    assert mask_cards("4580458045804580 12/29 cvv 123") == "•••• 4580 12/29 cvv •••"
    assert mask_cards("4580 4580 4580 4580 בתוקף 04/30, 3 ספרות 777, על שם דנה") == (
        "•••• 4580 בתוקף 04/30, 3 ספרות •••, על שם דנה"
    )


@pytest.mark.parametrize(
    "text",
    [
        "התקשרו אליי ל-0501234567 או 03-555-0142", "+972501234567", "+5215512345678", "+447911123456 anytime",
        "order 4580458045804581 please",  # its check digit is wrong
        "tracking 1234567812345670",  # no network's first digits
        "הזמנה 123, ב-19:30, ₪1,250", "IL62 0108 0000 0009 9999 999", "", "•••• 4580",
    ],
)  # fmt: skip
def test_what_is_no_card_stays_as_it_was_written(text: str) -> None:
    assert mask_cards(text) == text


def test_it_is_gone_before_anything_is_decided_or_kept() -> None:
    said = Inbound(Channel.WHATSAPP, "k1", "972501234567", Said("4580458045804580", Channel.WHATSAPP))
    assert from_channel(said).input == Said("•••• 4580", Channel.WHATSAPP)
    shared = Inbound(
        Channel.WHATSAPP, "k2", "972501234567", Shared("image", Channel.WHATSAPP, caption="4580458045804580")
    )
    assert from_channel(shared).input == Shared("image", Channel.WHATSAPP, caption="•••• 4580")
