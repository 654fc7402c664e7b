"""The door's page: who may open it, what its phones are given, and what they may ask for."""

import io
from pathlib import Path

import aiohttp
from PIL import Image

from tests.harness.cameras import film
from tests.harness.console import House
from tests.harness.doors import Venue


async def test_a_link_that_never_was_and_one_that_is_over(
    venue: Venue, simple_house: House, http: aiohttp.ClientSession
) -> None:
    good, over = await venue.opens(), await venue.opens(hours=-1)
    for path in ("", "/tickets"):
        for key, status in ((good, 200), (over, 410), ("never", 404), ("%00", 404), ("%ff", 404), ("א", 404)):
            async with http.get(f"{simple_house.url}/door/{key}{path}") as answer:
                assert answer.status == status, (key, path)


async def test_a_phone_is_given_no_more_than_it_needs(
    venue: Venue, simple_house: House, http: aiohttp.ClientSession
) -> None:
    code = await venue.sells("דנה לוי", phone="+972501234567")
    async with http.get(f"{simple_house.url}/door/{await venue.opens()}/tickets") as answer:
        told, page = await answer.json(), await answer.text()

    assert [one[1:] for one in told["tickets"]] == [["דנה", "r", None]]
    assert told["to_come"] == 1
    assert code.lower() not in page.lower()
    assert "501234567" not in page
    assert "לוי" not in page


async def test_names_and_numbers_are_looked_for_where_the_link_may(
    venue: Venue, simple_house: House, http: aiohttp.ClientSession
) -> None:
    await venue.sells("דנה לוי", phone="+972501234567")
    await venue.sells("Noa Cohen", phone="+972529876543")
    address = f"{simple_house.url}/door/{await venue.opens()}/search"

    async def names(asked: object) -> list[str] | int:
        async with http.post(address, json={"q": asked}) as answer:
            return (
                [one[1] for one in (await answer.json())["found"]] if answer.status == 200 else answer.status
            )

    assert await names("לוי") == ["דנה לוי"]
    assert await names("noa coh") == ["Noa Cohen"]
    assert await names("052-987") == ["Noa Cohen"]
    await venue.sells("צ׳רלי בן־גוריון", phone="+972541112233")
    await venue.sells("Łukasz Nowak", phone="+48512345678")
    for asked in (
        "צרלי",
        "צ'רלי",
        "בן גוריון",
        "בנגוריון צרלי",
        "+972 54 111 2233",
        "054-111-2233",
        "(054) 1112233",
    ):
        assert await names(asked) == ["צ׳רלי בן־גוריון"], asked
    for asked in ("lukasz", "Łukasz", "nowak ŁUKASZ"):
        assert await names(asked) == ["Łukasz Nowak"], asked
    assert await names("%") == await names("\x00") == await names("") == await names("x" * 90) == []
    assert await names(5) == await names(None) == 422
    async with http.post(
        f"{simple_house.url}/door/{await venue.opens(rights='scan')}/search", json={"q": "לוי"}
    ) as answer:
        assert answer.status == 403


async def test_a_frame_is_read_and_nonsense_is_no_code(
    venue: Venue, simple_house: House, http: aiohttp.ClientSession, tmp_path: Path
) -> None:
    address = f"{simple_house.url}/door/{await venue.opens()}/frame"
    drawn = io.BytesIO()
    raw = film("https://waltz.example/t/k7m2", tmp_path / "one.y4m", 1).read_bytes()
    Image.frombytes("L", (640, 480), raw.split(b"FRAME\n", 1)[1][: 640 * 480]).save(drawn, "JPEG", quality=60)
    good = drawn.getvalue()

    async def reads(body: bytes) -> object:
        async with http.post(address, data=body) as answer:
            assert answer.status == 200
            return (await answer.json())["text"]

    assert await reads(good) == "HTTPS://WALTZ.EXAMPLE/T/K7M2"
    huge = io.BytesIO()
    Image.new("L", (9000, 9000)).save(huge, "PNG")
    for broken in (
        b"",
        b"x" * 999,
        good[: len(good) // 2],
        good[:20] + bytes(200) + good[220:],
        huge.getvalue(),
    ):
        await reads(broken)
    async with http.post(address, data=bytes(600_000)) as answer:
        assert answer.status == 413
