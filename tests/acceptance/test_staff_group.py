"""The staff's group: one bad line blocks no other, one that is lost or moved is followed, answers find their lead."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.harness.driver import STAFF_CHAT, Bot, Lead
from tests.harness.hours import begin_workday
from tests.harness.waiting import until

NOA = "+972541112233"
MOVED = STAFF_CHAT - 77


@pytest.fixture(params=["sqlite", "postgresql"])
def own(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bot]:
    """A bot of this story's own, whose staff have a phone beside the group."""
    url = f"sqlite+aiosqlite:///{tmp_path / 'waltz.db'}"
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres_server").create_database()
    with Bot(url, tmp_path, settings={"WHATSAPP_STAFF_NUMBERS": NOA}) as running:
        yield running


async def wants_a_person(lead: Lead) -> None:
    await lead.says("אפשר לדבר עם בן אדם?")
    assert lead.sees("הצוות" if lead.channel == "sms" else "צוות")


async def test_an_alert_that_fails_on_and_on_blocks_none_about_others(bot: Bot) -> None:
    await begin_workday(bot)
    bot.fails("telegram", 500, times=None, address=str(STAFF_CHAT), words="דנה אגוזי")
    dana, noa = bot.lead("whatsapp", "דנה אגוזי"), bot.lead("whatsapp", "נועה תמר")
    await wants_a_person(dana)
    await wants_a_person(noa)
    assert bot.staff.sees("נועה תמר", ever=True)
    bot.heals()
    await bot.advance(minutes=6)
    assert bot.staff.sees("דנה אגוזי", ever=True)


async def test_an_answer_to_a_lead_does_not_wait_for_the_group_s_limit(bot: Bot) -> None:
    """Telegram asks to leave the group alone, again and again: people on Telegram are answered all the same."""
    await begin_workday(bot)
    bot.fails("telegram", 429, times=None, address=str(STAFF_CHAT), retry_after=1)
    dana, noa = bot.lead("telegram", "דנה שקד"), bot.lead("telegram", "נועה")
    await wants_a_person(dana)
    await noa.says("כמה זה עולה?")
    assert noa.sees("260")
    bot.heals()
    await bot.advance(minutes=6)
    assert bot.staff.sees("דנה שקד", ever=True)


async def test_quick_answers_reach_the_lead_in_their_order(bot: Bot) -> None:
    await begin_workday(bot)
    dana = bot.lead("whatsapp", "דנה ערמון")
    await wants_a_person(dana)
    assert bot.staff.sees("דנה ערמון")
    await bot.staff.presses("אני על זה", on="דנה ערמון")
    quick = [f"תשובה {number}" for number in range(12)]
    for one in quick:
        await bot.staff.replies(one, to="דנה ערמון")
    assert dana.sees(quick[-1], ever=True)
    assert [one.text for one in dana.messages if not one.mine and "תשובה" in one.text] == quick


async def test_ids_are_of_a_chat_an_answer_reaches_who_it_is_about(bot: Bot) -> None:
    """Twenty people on Telegram have a first, a second and a third message each, as the group has."""
    await begin_workday(bot)
    others = [bot.lead("telegram", f"נועה {number}") for number in range(20)]
    dana = bot.lead("telegram", "דנה לוז")
    await wants_a_person(dana)
    assert bot.staff.sees("דנה לוז")
    for one in others:
        await one.says("כמה זה עולה?")
    assert all(one.sees("260") for one in others)
    await bot.staff.replies("בשש בערב", to="דנה לוז")
    assert dana.sees("בשש בערב")
    assert not any("בשש" in message.text for one in others for message in one.messages)


async def test_a_group_that_threw_the_bot_out_is_told_on_a_phone(own: Bot) -> None:
    await begin_workday(own)
    own.fails("telegram", 403, times=None, address=str(STAFF_CHAT))
    phone, dana = own.lead("whatsapp", "Noa", phone=NOA), own.lead("whatsapp", "דנה")
    await wants_a_person(dana)
    assert phone.sees("דנה")
    log = own.processes[0].log
    assert await until(lambda: "staff could not be told" in log.read_text("utf-8"))


@pytest.mark.parametrize("told", [True, False], ids=["told", "found out"])
async def test_a_group_that_became_a_supergroup_is_followed(own: Bot, told: bool) -> None:
    """Alerts, buttons and answers: also when the service message never came, and after a restart."""
    await begin_workday(own)
    own.control("upgrade", {"id": MOVED, "told": told})
    dana = own.lead("whatsapp", "דנה")
    await wants_a_person(dana)
    assert own.staff.sees("דנה", ever=True)
    await own.staff.presses("אני על זה", on="דנה")
    assert own.staff.sees("Noa")
    await own.staff.replies("כאן נועה", to="דנה")
    assert dana.sees("כאן נועה")
    await asyncio.to_thread(own.stop)
    await asyncio.to_thread(own.start)
    await dana.says("יש חניה?")
    assert own.staff.sees("יש חניה?")
