"""A form's body as form builders send it: what was left out may come as a blank."""

from typing import Any

import pytest
from pydantic import ValidationError

from bot.web.api.lead_body import LeadBody

DANA: dict[str, Any] = {"name": "Dana", "phone": "050-1234567"}


@pytest.mark.parametrize(
    "blank",
    [dict.fromkeys(("email", "source", "channel", "language", "birthday", "timezone", "external_id", "interest"), ""),
     {"email": " ", "tags": "", "consent": {}}, {"tags": None, "consent": None}, {"tags": ["", " ", None]},
     {"consent": {"marketing": "", "text": "", "at": "", "source": ""}}],
)  # fmt: skip
def test_a_blank_field_was_left_out(blank: dict[str, Any]) -> None:
    assert LeadBody.model_validate(DANA | blank) == LeadBody.model_validate(DANA)


@pytest.mark.parametrize(
    ("told", "known"),
    [("d@x.example - d@x.example", "d@x.example"), ("mailto:d@x.example", "d@x.example"),
     (" d@x.example ", "d@x.example"),
     ("Dana <d@x.example>", "d@x.example"), ("d@x.example; e@x.example", "d@x.example"), ("אין", None), ("N/A", None),
     ("-", None), ("\u200fd@x.example", "d@x.example")],
)  # fmt: skip
def test_an_address_may_come_as_it_was_copied(told: str, known: str | None) -> None:
    """Somebody who has none writes so, and is a lead all the same."""
    assert LeadBody.model_validate(DANA | {"email": told}).email == known


@pytest.mark.parametrize("told", ["dana", "@", "d@", "a@b@c", 7])
def test_what_is_no_address_is_said_in_words(told: object) -> None:
    with pytest.raises(ValidationError) as refused:
        LeadBody.model_validate(DANA | {"email": told})
    assert "pattern" not in str(refused.value)


@pytest.mark.parametrize(("told", "known"), [("he-IL", "he"), ("HE_il", "he"), ("iw", "he"), ("en-US", "en")])
def test_a_language_may_come_with_its_country(told: str, known: str) -> None:
    assert LeadBody.model_validate(DANA | {"language": told}).language == known


def test_a_birthday_is_written_day_first_and_is_no_number_of_seconds() -> None:
    assert str(LeadBody.model_validate(DANA | {"birthday": "29/02/2000"}).birthday) == "2000-02-29"
    for wrong in (951782400, "951782400", "30/02/2000"):
        with pytest.raises(ValidationError):
            LeadBody.model_validate(DANA | {"birthday": wrong})


def test_tags_may_be_a_text() -> None:
    assert LeadBody.model_validate(DANA | {"tags": "expo, vip"}).tags == ["expo", "vip"]


def test_another_system_s_id_may_be_a_number_and_a_channel_in_capitals() -> None:
    body = LeadBody.model_validate(
        {"name": "Dana", "phone": "0501234567", "external_id": 4711, "channel": "WhatsApp"}
    )
    assert (body.external_id, body.channel) == ("4711", "whatsapp")
