"""What a story reads on a phone: the words of a message, and not the port that our own links happen to have."""

from datetime import UTC, datetime

import pytest

from tests.harness.phones import Seen

GREETING = "היי, דנה!\n1. קביעת שיעור: http://127.0.0.1:12602/go/ut7qq/book"


def _see(text: str) -> Seen:
    return Seen(1, text, False, ("מחירים",), "read", "p", datetime(2026, 12, 1, tzinfo=UTC), "text")


@pytest.mark.parametrize("price", ["260", "12602", "602"])
def test_a_port_is_no_price(price: str) -> None:
    assert not _see(GREETING).holds(price)


def test_words_links_and_buttons_are_read() -> None:
    seen = _see(GREETING)
    assert all(seen.holds(words) for words in ("דנה", "/go/ut7qq", "מחירים"))
    assert seen.holds("http://127.0.0.1:12602/go")
    assert _see("שיעור שבועי: ₪260 לחודש").holds("260")
