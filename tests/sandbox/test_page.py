"""The phone page: what it is served, what it may do, and what it hears."""

import asyncio
import json
import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox import page
from conversations.capabilities import CAPABILITIES
from tests.harness.fakebot import Playground, playground
from tests.harness.fakeview import FakeView

STATIC = Path(page.__file__).parent / "static"


async def _get(play: Playground, path: str) -> tuple[int, Any]:
    async with play.http.get(f"{play.url}/sandbox/{path}") as answer:
        return answer.status, await answer.json(content_type=None)


async def _post(play: Playground, path: str, **body: Any) -> tuple[int, Any]:
    async with play.http.post(f"{play.url}/sandbox/{path}", json=body) as answer:
        return answer.status, await answer.json(content_type=None)


async def test_the_shell_speaks_the_language_asked_for_or_remembered() -> None:
    async with playground() as play:
        for query, cookie, direction, name in (
            ("", "", "rtl", "סטודיו לריקוד"),
            ("?lang=en", "", "ltr", "A dance studio"),
            ("", "sandbox_language=en", "ltr", "A dance studio"),
            ("?lang=xx", "", "rtl", "סטודיו לריקוד"),
        ):
            url = f"{play.url}/sandbox/{query}"
            async with play.http.get(url, headers={"Cookie": cookie} if cookie else {}) as answer:
                html = await answer.text()
            assert f'dir="{direction}"' in html
            assert name in html
            assert "script-src 'self'" in answer.headers["Content-Security-Policy"]


async def test_the_shell_needs_nothing_inline_and_nothing_from_elsewhere() -> None:
    async with playground() as play:
        async with play.http.get(f"{play.url}/sandbox/") as answer:
            html = await answer.text()
        assert not re.search(r"<style|style=|\son\w+=|javascript:", html)
        assert all("src=" in tag for tag in re.findall(r"<script[^>]*>", html))
        for address in re.findall(r'(?:src|href)="([^"#]+)"', html):
            assert address.startswith(("static/", "?lang=", "door?lang=")), address
            if address.startswith("static/"):
                async with play.http.get(f"{play.url}/sandbox/{address}") as answer:
                    assert answer.status == 200, address


def test_every_word_is_there_in_both_languages() -> None:
    words = page.words()
    assert words["he"].keys() == words["en"].keys()
    scripts = "".join(path.read_text("utf-8") for path in STATIC.glob("*.js"))
    template = (STATIC.parent / "templates" / "phones.html").read_text("utf-8")
    used = {*re.findall(r'say\("(\w+)"', scripts), *re.findall(r"w\.(\w+)", template)}
    assert used <= words["he"].keys(), used - words["he"].keys()
    assert not [
        key for key, word in words["en"].items() if re.search("[א-ת]", word) and key != "other_language"
    ]


def test_every_kind_of_line_on_a_timeline_is_called_something() -> None:
    lines = {kind.line for one in CAPABILITIES for kind in one.facts if kind.line}
    assert {"sequence", "purchase", "handoff"} <= lines
    assert {f"kind_{line}" for line in lines} <= page.words()["en"].keys()


def test_scripts_build_no_html_from_text() -> None:
    for path in STATIC.glob("*.js"):
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", path.read_text()
        ), path


async def test_a_page_without_a_bot_says_so() -> None:
    async with playground() as play:
        status, state = await _get(play, "page/state")
        assert (status, state["connected"]) == (200, False)
        play.world.person("Dana")
        assert (await _get(play, "page/why/Dana"))[0] == 503


async def test_a_form_goes_to_the_bot_with_the_persons_details() -> None:
    async with playground() as play:
        view = play.sandbox.view = FakeView()
        dana = play.world.person("דנה", phone="+972501234567")
        assert await _post(play, "page/lead", person=dana.id, campaign="spring") == (200, {"id": "lead-1"})
        (sent,) = view.submitted
        assert sent == {"name": "דנה", "phone": "+972501234567", "language": "he", "campaign": "spring"}

        view.refuses = {"errors": [{"field": "phone", "reason": "not a phone number"}]}
        status, told = await _post(play, "page/lead", person=dana.id, phone="12")
        assert (status, told) == (422, {"error": "phone not a phone number"})


async def test_moving_the_clock_moves_the_phones() -> None:
    async with playground() as play:
        play.sandbox.view = FakeView()
        dana = play.world.person("Dana")
        first = await play.world.says(dana, "whatsapp", "now")
        status, moved = await _post(play, "page/clock", by=86400)
        assert status == 200
        second = await play.world.says(dana, "whatsapp", "a day later")
        assert 86_390 < (second.at - first.at).total_seconds() < 86_410
        status, again = await _post(play, "page/clock", next_thing=True)
        assert again["now"] > moved["now"]
        assert (await _post(play, "page/clock", by="a while"))[0] == 422


async def test_one_person_may_be_two_leads() -> None:
    async with playground() as play:
        view = play.sandbox.view = FakeView()
        dana = play.world.person("Dana", lid="77@lid")
        view.leads = {
            dana.phone: {"id": "1"},
            f"{dana.phone[1:]}@c.us": {"id": "1"},
            str(dana.telegram_id): {"id": "2"},
        }
        _, why = await _get(play, f"page/why/{dana.id}")
        assert [(e["lead"]["id"], e["channels"]) for e in why["leads"]] == [
            ("1", ["whatsapp", "sms"]),
            ("2", ["telegram"]),
        ]


async def test_the_stream_tells_what_happens_and_ends_when_told() -> None:
    async with playground() as play, play.http.get(f"{play.url}/sandbox/page/events") as stream:
        assert (await stream.content.readline()).startswith(b"retry:")
        dana = play.world.person("Dana")
        await play.world.says(dana, "whatsapp", "שלום \ud800")
        events: list[dict[str, Any]] = []
        async with asyncio.timeout(30):
            while len(events) < 2:
                line = await stream.content.readline()
                if line.startswith(b"data: "):
                    events.append(json.loads(line[6:]))
        assert [event["kind"] for event in events] == ["people", "message"]
        assert events[1]["message"]["text"].startswith("שלום")
        play.sandbox.end_streams()
        async with asyncio.timeout(30):
            await stream.content.read()


async def test_a_picture_is_kept_and_can_be_fetched() -> None:
    async with playground() as play:
        url = f"{play.url}/sandbox/page/files/me.png"
        async with play.http.post(url, data=b"\x89PNG", headers={"Content-Type": "image/png"}) as answer:
            name = (await answer.json())["media"]
        assert name.endswith(".png")
        async with play.http.get(f"{play.url}/sandbox/media/{name}") as answer:
            assert await answer.read() == b"\x89PNG"
            assert answer.headers["Content-Security-Policy"] == "sandbox"
        async with play.http.post(url, data=b"<script>", headers={"Content-Type": "text/html"}) as answer:
            assert answer.status == 422


@pytest.mark.parametrize(
    ("action", "body", "status"),
    [
        ("say", {"person": "nobody", "channel": "sms", "text": "x"}, 404),
        ("say", {"person": "Dana", "channel": "fax", "text": "x"}, 422),
        ("say", {"person": "Dana"}, 422),
        ("press", {"person": "Dana", "channel": "sms", "message": "1", "button": "x"}, 404),
        ("staff", {"message": "1", "button": "x"}, 404),
    ],
)
async def test_what_can_not_be_done_is_refused(action: str, body: dict[str, Any], status: int) -> None:
    async with playground() as play:
        play.world.person("Dana")
        assert (await _post(play, f"control/{action}", **body))[0] == status


async def test_other_sites_can_not_post_here() -> None:
    async with playground() as play:
        play.world.person("Dana")
        body = '{"person": "Dana", "channel": "sms", "text": "x"}'
        async with play.http.post(
            f"{play.url}/sandbox/control/say", data=body, headers={"Content-Type": "text/plain"}
        ) as answer:
            assert answer.status == 415


async def test_the_page_is_told_that_nothing_is_planned_and_time_stands_still() -> None:
    async with playground() as play:
        view = play.sandbox.view = FakeView()
        dana = play.world.person("Dana")
        view.has_plans = False
        status, told = await _post(play, "page/clock", next_thing=True, person=dana.id)
        assert (status, told["nothing_planned"], view.offset) == (200, True, timedelta())
