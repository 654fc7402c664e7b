"""What could not be taken in is there to be looked at."""

from conversations.lead.addresses import Channel
from tests.harness.console import House, Visitor


async def test_it_is_told_on_the_front_page_and_shown_as_it_came(house: House, noa: Visitor) -> None:
    assert "could not read" not in (await noa.opens("/")).text
    assert "Everything was read" in (await noa.opens("/unread")).text
    body = b"<script>alert(1)</script>\x00\xff" + b"x" * 2_000_000
    await house.app.letters.bury(Channel.WHATSAPP, body, "unreadable")
    assert "One message came that the bot could not read" in (await noa.opens("/")).text
    await house.app.letters.bury(Channel.SMS, b"{", "ValueError")
    assert "2 messages came" in (await noa.opens("/")).text
    page = await noa.opens("/unread")
    assert "<script>alert" not in page.html
    assert "alert(1)" in page.text
    assert f"unreadable · {len(body)} B" in page.text
    assert "ValueError" in page.text
