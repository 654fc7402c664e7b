"""When messages may go out."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from conversations.windows import PROACTIVE, find_closing, find_opening, is_open

TEL_AVIV = ZoneInfo("Asia/Jerusalem")


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=TEL_AVIV).astimezone(UTC)


@pytest.mark.parametrize(
    ("at", "opening"),
    [
        ("2026-11-22T08:59", "2026-11-22T09:00"),
        ("2026-11-22T09:00", "2026-11-22T09:00"),
        ("2026-11-22T19:59", "2026-11-22T19:59"),
        ("2026-11-22T20:00", "2026-11-23T09:00"),
        ("2026-11-27T12:59", "2026-11-27T12:59"),
        ("2026-11-27T13:00", "2026-11-29T09:00"),
        ("2026-11-28T12:00", "2026-11-29T09:00"),
        ("2026-03-26T21:00", "2026-03-27T09:00"),
        ("2026-10-24T22:00", "2026-10-25T09:00"),
    ],
    ids=[
        "early",
        "opens",
        "last minute",
        "closed",
        "friday",
        "friday noon",
        "saturday",
        "clocks forward",
        "clocks back",
    ],
)
def test_the_next_opening(at: str, opening: str) -> None:
    assert find_opening(PROACTIVE, local(at), TEL_AVIV) == local(opening)
    assert is_open(PROACTIVE, local(at), TEL_AVIV) == (at == opening)


def test_closing() -> None:
    assert find_closing(PROACTIVE, local("2026-11-27T10:00"), TEL_AVIV) == local("2026-11-27T13:00")
    assert find_closing(PROACTIVE, local("2026-11-28T10:00"), TEL_AVIV) is None


def test_no_hours_means_always() -> None:
    night = local("2026-11-28T03:00")
    assert find_opening({}, night, TEL_AVIV) == night
    assert is_open({}, night, TEL_AVIV)
