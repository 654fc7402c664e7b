"""A question gets its answer, the review of somebody who asked the same, and an offer that really ends."""

import re

import pytest

from tests.harness.driver import Bot, Channel
from tests.harness.waiting import until

CODE = re.compile(r"WALTZ-[A-Z0-9]{5}")


@pytest.mark.parametrize("channel", ["whatsapp", "telegram", "sms"])
async def test_a_question_gets_its_answer_and_a_doubt_a_code(bot: Bot, channel: Channel) -> None:
    dana = bot.lead(channel, "דנה")
    await dana.says("כמה זה עולה?")
    assert dana.sees("₪260 לחודש" if channel != "sms" else "260")
    assert not CODE.search(dana.messages[-1].text)
    await dana.says("יקר לי")
    assert dana.sees("WALTZ-")
    assert CODE.search(dana.messages[-1].text)
    assert "20:00" in dana.messages[-1].text


async def test_the_offer_ends_when_it_says_and_is_not_made_again(bot: Bot) -> None:
    dana = bot.lead("whatsapp", "דנה")
    await dana.says("כמה זה עולה?")
    assert dana.sees("★")
    first_review = re.search(r"★+ [^:]+:", dana.messages[-1].text)
    await dana.says("יקר לי")
    assert dana.sees("WALTZ-")
    await bot.advance(days=3)
    await dana.says("כמה עולה מנוי?")
    assert dana.sees("★")
    assert not CODE.search(dana.messages[-1].text)
    assert first_review is not None
    assert first_review.group() not in dana.messages[-1].text


async def test_a_number_a_tap_and_the_words_mean_the_same(sqlite_bot: Bot) -> None:
    for channel in ("whatsapp", "telegram", "sms"):
        for way in ("number", "words", "tap"):
            dana = sqlite_bot.lead(channel, "דנה")
            await sqlite_bot.signs_up(dana, language="he", channel=channel) if channel != "telegram" else (
                await dana.starts()
            )
            assert dana.sees("מחירים")
            if way == "tap":
                await dana.presses("מחירים")
            else:
                await dana.says({"number": "2", "words": "מחירים"}[way])
            assert dana.sees("₪"), (channel, way)


async def test_the_purchase_link_is_counted(sqlite_bot: Bot) -> None:
    dana = sqlite_bot.lead("telegram", "דנה")
    await dana.says("כמה זה עולה?")
    assert dana.sees("★")
    lead_id = sqlite_bot.id_of(dana)
    link = f"{sqlite_bot.url}/go/{lead_id}/join"
    follow(link)
    assert any(line["kind"] == "click" for line in sqlite_bot.timeline(lead_id))
    assert sqlite_bot.api(f"leads/{lead_id}")["stage"] == "decision"


def follow(link: str) -> str:
    """Open a link as a browser would; gives where it leads."""
    import http.client
    from urllib.parse import urlsplit

    parts = urlsplit(link)
    connection = http.client.HTTPConnection(parts.netloc, timeout=60)
    connection.request("GET", parts.path, headers={"user-agent": "Mozilla/5.0"})
    answer = connection.getresponse()
    connection.close()
    assert answer.status == 302
    return answer.headers["location"]


async def test_two_misses_in_a_row_bring_a_person_and_no_fallback_is_repeated(bot: Bot) -> None:
    tali = bot.lead("whatsapp", "טלי")
    await tali.says("היי")
    assert tali.sees("ואלס")
    await tali.says("בננה צהובה על הירח")
    assert tali.sees("")
    first = tali.messages[-1].text
    await tali.says("קוקוריקו דלעת סגולה")
    assert tali.sees("")
    assert tali.messages[-1].text != first
    assert bot.staff.sees("טלי")
    await bot.staff.presses("טופל", on="טלי")


async def test_staff_are_told_and_their_words_arrive(bot: Bot) -> None:
    gila = bot.lead("whatsapp", "גילה")
    await gila.says("אפשר לדבר עם נציג אנושי בבקשה")
    assert bot.staff.sees("גילה")
    await bot.staff.replies("היי גילה, כאן נועה. איך אפשר לעזור?", to="גילה")
    assert gila.sees("כאן נועה")
    await gila.says("כמה זה עולה?")
    assert bot.staff.sees("כמה זה עולה?")
    assert gila.sees_nothing()
    await bot.staff.presses("טופל", on="גילה")
    assert gila.sees("₪260"), "what staff left open is answered"
    await gila.says("איפה אתם?")
    assert gila.sees("לינקולן 14")


async def test_an_answer_from_the_business_s_own_phone_silences_the_bot(sqlite_bot: Bot) -> None:
    rina = sqlite_bot.lead("whatsapp", "רינה")
    await rina.says("היי")
    assert rina.sees("ואלס")
    sqlite_bot.control("owner", {"person": rina.person, "text": "היי רינה, כאן נועה מהסטודיו"})
    assert sqlite_bot.api(f"leads/{sqlite_bot.id_of(rina)}")
    assert await until(lambda: any(line["kind"] == "staff" for line in sqlite_bot.timeline(rina)))
    await rina.says("כמה זה עולה?")
    assert rina.sees_nothing(within=1)


async def test_a_shared_number_makes_two_records_one_person(sqlite_bot: Bot) -> None:
    dana = sqlite_bot.lead("whatsapp", "דנה")
    lead_id = await sqlite_bot.signs_up(dana, language="he", source="instagram")
    assert dana.sees("ואלס")
    here = dana.on("telegram")
    await here.says("כמה זה עולה?")
    assert here.sees("★")
    await here.shares("contact", name="דנה", phone=dana.phone, own=True)
    assert here.sees("")
    assert await until(lambda: sqlite_bot.id_of(here) == lead_id)
    kinds = [line["kind"] for line in sqlite_bot.timeline(lead_id)]
    assert "merge" in kinds
    assert kinds.count("outbound") >= 2
