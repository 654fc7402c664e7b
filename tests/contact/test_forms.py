"""Details as forms, form builders and CRMs send them."""

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from bot.web.api.lead_body import LeadBody

DANA = {"name": "Dana", "phone": "050-1234567"}


def test_what_is_left_blank_is_left_out() -> None:
    blank = dict.fromkeys(LeadBody.model_fields.keys() - {"name", "phone", "tags"}, "  ")
    assert LeadBody.model_validate(DANA | blank) == LeadBody.model_validate(DANA)


@pytest.mark.parametrize(
    ("written", "read"),
    [("he-IL", "he"), ("HE", "he"), ("iw", "he"), ("en_US", "en"), ("Hebrew", "he"), ("עברית", "he"), ("en", "en")],
)  # fmt: skip
def test_languages_of_a_place_are_languages(written: str, read: str) -> None:
    assert LeadBody.model_validate(DANA | {"language": written}).language == read


@pytest.mark.parametrize(
    "wrong",
    [{"language": "fr"}, {"birthday": 951782400}, {"birthday": "951782400"}, {"birthday": 951782400.5},
     {"phone": "9.72501E+11"}, {"phone": True}, {"phone": None}, {"phone": 1.5}, {"email": "a\x00b@x.il"},
     {"external_id": "a\x00b"}, {"email": "no"}, {"birthday": True}],
)  # fmt: skip
def test_what_can_not_be_meant_is_refused(wrong: dict[str, Any]) -> None:
    [field] = wrong
    with pytest.raises(ValidationError) as refused:
        LeadBody.model_validate(DANA | wrong)
    assert [problem["loc"][0] for problem in refused.value.errors()] == [field]


def test_a_number_may_be_a_number() -> None:
    assert LeadBody.model_validate(DANA | {"phone": 972501234567}).phone == "+972501234567"


def test_a_birthday_of_a_form() -> None:
    assert LeadBody.model_validate(DANA | {"birthday": "2000-02-29"}).birthday == date(2000, 2, 29)
