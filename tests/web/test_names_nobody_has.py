"""Addresses that name what no database can hold: there is no such thing, and nothing is out of order."""

import pytest

from tests.harness.site import KEY, serving

_REGISTERED = {"name": "Dana", "phone": "0501234567", "status": "registered"}
_ASKED = [
    ("GET", "/api/events/{}", None),
    ("GET", "/api/leads/{}", None),
    ("POST", "/api/events/{}/registrations", _REGISTERED),
    ("POST", "/api/checkins/{}/undo", {"at": "2026-12-01T10:00:00+00:00"}),
    ("POST", "/api/reviews/{}", {"status": "published", "why": "fits"}),
    ("POST", "/api/broadcasts/{}", {"action": "pause"}),
]
_NAMES = ["%00", "a%00b", "%ED%A0%80", "9" * 5000, "x" * 4000, "%F0%9F%98%80"]


@pytest.mark.parametrize("name", _NAMES)
async def test_no_name_in_an_address_is_taken_for_a_database_that_is_away(ready_url: str, name: str) -> None:
    key = {"authorization": f"Bearer {KEY}"}
    async with serving(ready_url) as site:
        for method, path, body in _ASKED:
            from_there = site.url + path.format(name)
            async with site.http.request(method, from_there, json=body, headers=key) as answer:
                assert answer.status in (404, 422), (method, path, await answer.text())
