"""Every text that a caller gives fits where it is kept, or is refused with the field's name. On both databases."""

import json
import urllib.error
import urllib.request
from typing import Any

import pytest

from bot.web.api.lead_body import LeadBody
from bot.web.api.purchases import PurchaseBody
from tests.harness.driver import Bot

HEADERS = {"Authorization": "Bearer driver-key", "Content-Type": "application/json"}
LONGEST = {
    "lead": {
        "name": 200, "source": 200, "campaign": 200, "interest": 200, "external_id": 150, "email": 254, "tags": 200,
        "consent.text": 2000, "consent.source": 200, "phone": 200, "timezone": 200, "channel": 8, "language": 35,
        "birthday": 40, "variant": 200, "referral": 200,
    },
    "purchase": {"order_id": 120, "item": 200, "currency": 3, "lead_id": 200, "phone": 200, "email": 254,
                 "name": 200, "code": 100, "status": 9},
}  # fmt: skip
"""Characters each field may have."""
FREE = {"name", "source", "campaign", "variant", "interest", "external_id", "referral", "email", "tags", "consent.text",
        "consent.source", "order_id", "item"}  # fmt: skip
"""Fields that take any words."""


def post(bot: Bot, path: str, body: dict[str, Any]) -> tuple[int, list[str]]:
    """Gives the status, and the fields that are said not to fit."""
    request = urllib.request.Request(bot.url + path, json.dumps(body).encode(), HEADERS)
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, []
    except urllib.error.HTTPError as refused:
        with refused:
            told = json.loads(refused.read())
        return refused.code, [error["field"] for error in told.get("errors", [])]


def send(bot: Bot, kind: str, field: str, value: str, number: int) -> tuple[int, list[str]]:
    """A body that is all right but for one field."""
    if kind == "purchase":
        lead = {"name": "Dana", "phone": f"+97252111{number:04}"}
        assert post(bot, "/api/leads", lead)[0] < 300
        order = {
            "phone": lead["phone"],
            "order_id": f"F{number}",
            "amount": 1,
            "currency": "ILS",
            "item": "x",
        }
        return post(bot, "/api/purchases", order | {field: value})
    body: dict[str, Any] = {"name": "Dana", "phone": f"+97252111{number:04}"}
    if field.startswith("consent."):
        body["consent"] = {"marketing": True, field.partition(".")[2]: value}
    else:
        body[field] = [value] if field == "tags" else value
    return post(bot, "/api/leads", body)


def fill(field: str, length: int) -> str:
    return "x" * (length - 2) + "@x" if field == "email" else "א" * length


def spoil(field: str, letter: str) -> str:
    return f"a{letter}b" + ("@x.il" if field == "email" else "")


@pytest.mark.parametrize("kind", ["lead", "purchase"])
async def test_each_at_its_longest_one_more_and_with_what_no_database_takes(
    simple_bot: Bot, kind: str
) -> None:
    number = 0 if kind == "lead" else 500
    for field, longest in LONGEST[kind].items():
        number += 10
        asked = {
            "longest": fill(field, longest), "longer": fill(field, longest + 1), "nul": spoil(field, "\x00"),
            "half": spoil(field, "\ud800"),
        }  # fmt: skip
        answers = {name: send(simple_bot, kind, field, value, number + place)
                   for place, (name, value) in enumerate(asked.items())}  # fmt: skip
        assert not {name: got for name, got in answers.items() if got[0] not in (200, 201, 404, 422)}, field
        assert answers["longer"][0] == 422, field
        assert answers["half"] == (422, [f"{field}.0" if field == "tags" else field]), field
        if field in FREE:
            assert answers["longest"][0] in (200, 201), (field, answers["longest"])


def test_our_own_number_is_nobodys(simple_bot: Bot) -> None:
    assert post(simple_bot, "/api/leads", {"name": "Dana", "phone": "055-0000000"}) == (422, ["phone"])


def test_no_field_is_left_out() -> None:
    names = {name.partition(".")[0] for name in LONGEST["lead"]}
    assert names == LeadBody.model_fields.keys()
    assert (
        LONGEST["purchase"].keys() | {"amount", "at", "refunded_amount"} == PurchaseBody.model_fields.keys()
    )
