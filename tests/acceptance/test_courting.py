"""Three weeks of silence, as seen from outside: who is courted, how often, when and with which words."""

import asyncio
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from tests.harness.driver import Bot, Lead
from tests.harness.hours import begin_week, begin_workday, is_open, proactive_of, sent_at

AGREED = {"marketing": True, "text": "אשמח לקבל עדכונים", "at": "2026-01-01T00:00:00Z", "source": "form"}


async def comes_and_goes_quiet(bot: Bot, lead: Lead, **form: Any) -> str:
    """Leaves details, agrees to advertising, asks what it costs and is heard of no more."""
    lead_id = await bot.signs_up(lead, consent=AGREED, **{"language": "he", **form})
    await lead.says("כמה זה עולה?" if form.get("language") != "en" else "how much is it?")
    assert lead.sees("260")
    return lead_id


def buys(bot: Bot, lead_id: str) -> None:
    """The shop reports an order of theirs."""
    order = {"lead_id": lead_id, "order_id": f"o-{lead_id}", "amount": 260, "currency": "ILS", "item": "מנוי"}
    bot.api("purchases", order)


def check_courting(bot: Bot, lead_id: str, sender: str) -> list[dict[str, Any]]:
    """What holds for every touch of every lead; gives the touches."""
    touches = proactive_of(bot.timeline(lead_id))
    moments = [sent_at(line) for line in touches]
    assert all(is_open(moment) for moment in moments), moments
    assert all(later - earlier >= timedelta(hours=23, minutes=59) for earlier, later in pairwise(moments))
    assert not any(moments[n + 3] - moments[n] < timedelta(days=7) for n in range(len(moments) - 3))
    assert len({line["text"] for line in touches}) == len(touches)
    assert all(line["why"] for line in touches)
    assert all(sender in line["text"] for line in touches)
    return touches


async def test_three_weeks_of_quiet(simple_bot: Bot) -> None:
    bot = simple_bot
    await begin_workday(bot)
    dana, noam = bot.lead("whatsapp", "דנה"), bot.lead("sms", "נועם", has_whatsapp=False)
    john, buyer = bot.lead("whatsapp", "John"), bot.lead("whatsapp", "יעל")
    leaver, nobody = bot.lead("whatsapp", "רון"), bot.lead("whatsapp", "עדי")
    ids = {
        "dana": await comes_and_goes_quiet(bot, dana),
        "noam": await comes_and_goes_quiet(bot, noam, channel="sms"),
        "john": await comes_and_goes_quiet(bot, john, language="en"),
        "buyer": await comes_and_goes_quiet(bot, buyer),
        "leaver": await comes_and_goes_quiet(bot, leaver),
    }
    await nobody.says("כמה זה עולה?")
    assert nobody.sees("260")
    await bot.advance(hours=2)
    await asyncio.to_thread(buys, bot, ids["buyer"])
    await leaver.says("די כבר, תורידו אותי")
    assert leaver.sees("הוסרת")

    await bot.advance(days=21)

    for who in ("dana", "noam"):
        touches = check_courting(bot, ids[who], "סטודיו ואלס")
        assert len(touches) >= 3
        assert all(line["text"].startswith("פרסומת") for line in touches)
        assert all("הסר" in line["text"] for line in touches)
    english = check_courting(bot, ids["john"], "Studio Waltz")
    assert len(english) >= 3
    assert all(line["text"].startswith("Advertisement") and "STOP" in line["text"] for line in english)
    assert [
        m.text for m in dana.messages if "פרסומת" in m.text
    ]  # they came to the phone, not only to the books
    assert len([m for m in noam.messages if m.text.startswith("פרסומת")]) >= 3

    for who in ("buyer", "leaver"):
        assert not proactive_of(bot.timeline(ids[who])), who
    assert not proactive_of(bot.timeline(nobody))
    held = [line for line in bot.timeline(nobody) if line["kind"] == "held"]
    assert held
    assert all(line["why"] for line in held)


async def test_a_reply_pauses_and_a_purchase_ends_it(simple_bot: Bot) -> None:
    bot = simple_bot
    await begin_workday(bot)
    dana = bot.lead("whatsapp", "דנה")
    lead_id = await comes_and_goes_quiet(bot, dana)
    await bot.advance(days=2)
    assert len(proactive_of(bot.timeline(lead_id))) == 1

    await bot.advance(hours=1)
    await dana.says("מתי יש שיעורים?")
    assert dana.sees("ראשון")
    answered = datetime.fromisoformat(bot.timeline(lead_id)[-1]["at"])
    await bot.advance(days=9)
    later = proactive_of(bot.timeline(lead_id))[1:]
    assert later
    assert sent_at(later[0]) - answered >= timedelta(days=2, hours=12)

    await asyncio.to_thread(buys, bot, lead_id)
    had = len(proactive_of(bot.timeline(lead_id)))
    await bot.advance(days=21)
    assert len(proactive_of(bot.timeline(lead_id))) == had
    assert [line for line in bot.timeline(lead_id) if line["kind"] == "purchase"]


async def test_what_is_planned_tells_in_words_why_it_comes_later(simple_bot: Bot) -> None:
    """A day after they were here it is night again."""
    await begin_workday(simple_bot)
    await simple_bot.advance(hours=12)
    lead_id = await comes_and_goes_quiet(simple_bot, simple_bot.lead("whatsapp", "דנה"))
    [planned] = simple_bot.api(f"leads/{lead_id}/export")["planned"]
    assert (planned["key"], planned["purpose"]) == ("sequence:courting", "sequence")
    assert planned["data"]["moved"].startswith(("too early or too late", "it is", "closed", "the eve of"))


async def test_the_same_order_twice_is_one_purchase(simple_bot: Bot) -> None:
    dana = simple_bot.lead("whatsapp", "דנה")
    lead_id = await comes_and_goes_quiet(simple_bot, dana)
    for _ in range(3):
        await asyncio.to_thread(buys, simple_bot, lead_id)
    assert len([line for line in simple_bot.timeline(lead_id) if line["kind"] == "purchase"]) == 1
    assert dana.sees("הכול אצלנו")
    assert len([m for m in dana.messages if "הכול אצלנו" in m.text]) == 1


async def test_after_a_day_without_the_provider_there_is_no_burst(simple_bot: Bot) -> None:
    """Five people came over an afternoon; the provider is down while their first touch falls due, and then back."""
    bot = simple_bot
    start = await begin_week(bot)
    ids = []
    for number in range(5):
        await bot.advance(to=start + timedelta(minutes=45 * number))
        person = bot.lead("whatsapp", f"דנה {number}")
        await bot.signs_up(person, consent=AGREED, language="he")
        assert person.sees("ואלס")
        await person.says("היי")
        ids.append(bot.id_of(person))
    bot.fails("whatsapp", 500, times=None)
    healed = await bot.advance(days=1, hours=0.5)
    assert not any(proactive_of(bot.timeline(lead_id)) for lead_id in ids)
    bot.heals()
    await bot.advance(days=12)

    moments = []
    for lead_id in ids:
        touches = check_courting(bot, lead_id, "סטודיו ואלס")
        lost = [line for line in bot.timeline(lead_id) if line["status"] in ("lapsed", "held", "dropped")]
        assert len(touches) + len(lost) >= 3
        assert all(line["why"] or line.get("error") for line in lost)
        moments.append(sent_at(touches[0]))
    soon = sorted(moment for moment in moments if moment - healed < timedelta(days=1))
    assert soon  # a touch stays worth sending for four days
    crowds = [sum(moment <= other < moment + timedelta(minutes=5) for other in soon) for moment in soon]
    # Each has a moment of its own by chance: four of five fall together once in a hundred times, all once in thousands.
    assert max(crowds) < len(ids), soon
