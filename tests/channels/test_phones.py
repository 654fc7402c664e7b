"""Phone numbers as people write them."""

import re
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels import phones
from bot.channels.phones import chat_id, mask_phone, normalise_phone, phone_of


@pytest.mark.parametrize(
    "written",
    [
        "050-1234567", "0501234567", "050 123 4567", "(050) 123-4567", "+972501234567", "+972 50-123-4567",
        "+972 (0)50-1234567", "972501234567", "00972501234567", "501234567", "\u202a+972 50-123-4567\u202c",
        "050\u2011123\u20114567", "050.123.4567", " 050/1234567\n",
    ],
)  # fmt: skip
def test_every_way_to_write_it_is_one_number(written: str) -> None:
    assert normalise_phone(written) == "+972501234567"


@pytest.mark.parametrize(
    "written",
    [
        "", "+", "050ABC4567", "٠٥٠١٢٣٤٥٦٧", "05012345", "5012345", "050-123-4567 x2", "050-12345678",
        "++972501234567", "972", "call me", "1234", "0" * 50, "+999123456789", "1800123456",
        "05\u202e01234567a",
    ],
)  # fmt: skip
def test_what_is_no_whole_number_is_none(written: str) -> None:
    assert normalise_phone(written) is None


def test_other_numbers() -> None:
    assert normalise_phone("03-1234567") == "+97231234567"
    assert normalise_phone("+1 212 555 2368") == "+12125552368"
    assert normalise_phone("212 555 2368", region="US") == "+12125552368"


@given(written=st.text(alphabet="0123456789+- ()", max_size=20) | st.text(max_size=10))
def test_a_number_stays_what_it_is(written: str) -> None:
    phone = normalise_phone(written)
    assert phone is None or normalise_phone(phone) == phone == phone_of(chat_id(phone))


@given(number=st.from_regex(r"(\+972|00972|972|0|\+9720|)[0-9]{7,10}", fullmatch=True))
def test_what_is_plainly_a_number_here_reads_as_the_library_reads_it(number: str) -> None:
    with mock.patch.object(phones, "_IN_ISRAEL", re.compile("(?!)")):
        read = normalise_phone(number)
    assert normalise_phone(number) == read


def test_chat_ids() -> None:
    assert chat_id("+972501234567") == "972501234567@c.us"
    assert phone_of("972501234567@s.whatsapp.net") == "+972501234567"
    for other in ("8155@lid", "120363@g.us", "972501234567", "", "x@c.us"):
        assert phone_of(other) is None


def test_logs_show_the_last_three_digits() -> None:
    masked = mask_phone("to +972 50-123-4567 and 972507654321@c.us, room 12345")
    assert masked == "to …567 and …321@c.us, room 12345"
