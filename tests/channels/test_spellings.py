"""One person however their number, or their chat, is spelt: in whichever country, by whichever program."""

import pytest

from bot.channels.phones import normalise_phone, phone_of_digits
from bot.channels.whatsapp.chats import read_chat
from conversations.lead.addresses import phone_address


@pytest.mark.parametrize(
    ("chat", "form"),
    [
        ("5215512345678@c.us", "+52 55 1234 5678"), ("5491112345678@c.us", "+54 11 15 1234-5678"),
        ("551187654321@c.us", "+55 11 98765-4321"), ("22997123456@c.us", "+229 01 97 12 34 56"),
        ("22508123456@c.us", "+225 07 08 12 34 56"), ("22544123456@c.us", "+225 05 44 12 34 56"),
        ("22501123456@c.us", "+225 01 01 12 34 56"), ("2250708123456@c.us", "+225 08 12 34 56"),
        ("447911123456@c.us", "+44 (0)7911 123456"), ("491711234567@c.us", "0049 0171 1234567"),
    ],
)  # fmt: skip
def test_a_chat_and_a_form_of_one_number_are_one_person(chat: str, form: str) -> None:
    found, written = read_chat(chat), normalise_phone(form)
    assert found is not None
    assert found.phone is not None
    assert written is not None
    assert phone_address(found.phone) == phone_address(written)


@pytest.mark.parametrize("digits", ["22521123456", "2290197123456", "2292112345", "22527123456"])
def test_what_has_one_spelling_keeps_it(digits: str) -> None:
    """Fixed lines in Ivory Coast, and numbers that are new already."""
    assert phone_of_digits(digits) == f"+{digits}"


@pytest.mark.parametrize(
    "chat",
    [
        "972501234567.0:12@s.whatsapp.net", "972501234567_1:3@s.whatsapp.net", "+972501234567@c.us",
        " 972501234567@C.US ", "972501234567:99@hosted", "0972501234567@c.us", "00972501234567@c.us",
    ],
)  # fmt: skip
def test_a_device_of_a_person_is_the_person(chat: str) -> None:
    found = read_chat(chat)
    assert found is not None
    assert (found.id, found.phone) == ("972501234567@c.us", "+972501234567")


@pytest.mark.parametrize(
    "chat", ["190997547974788.1:4@lid", "190997547974788:4@c.us", "190997547974788_2@hosted.lid"]
)
def test_a_device_of_a_lid_is_the_lid(chat: str) -> None:
    found = read_chat(chat)
    assert found is not None
    assert (found.id, found.phone) == ("190997547974788@lid", None)
