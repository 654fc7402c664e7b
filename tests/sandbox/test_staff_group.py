"""The staff's group with a topic for each lead: words and files go both ways, from every channel to every channel."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.harness.driver import Bot, Lead
from tests.harness.phones import FILES, Channel


def forum(folder: Path, **more: Any) -> Bot:
    """A bot whose staff have a group with topics."""
    return Bot(f"sqlite+aiosqlite:///{folder / 'waltz.db'}", folder, sandbox={"staff_forum": "true"}, **more)


@pytest.fixture(scope="module")
def bot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    """One for all stories in which nothing is the group's fault. People have names of their own: topics go by them."""
    with forum(tmp_path_factory.mktemp("bot")) as running:
        yield running


async def asks_for_a_person(lead: Lead) -> None:
    if lead.channel == "telegram":
        await lead.starts()
    await lead.says("אפשר לדבר עם בן אדם?")


def look_at(link: str) -> tuple[bytes, str]:
    """What is behind a link: its bytes and MIME type."""
    with urlopen(link, timeout=60) as answer:
        return answer.read(), answer.headers["content-type"]


async def test_each_lead_has_a_topic_and_what_is_written_there_reaches_them(bot: Bot) -> None:
    dana, gil = bot.lead("whatsapp", "דנה כהן"), bot.lead("telegram", "גיל לוי")
    had = len(bot.calls("telegram", "createForumTopic"))
    for lead in (dana, gil):
        await asks_for_a_person(lead)
    topic, other = bot.staff.in_topic(dana), bot.staff.in_topic(gil)
    assert topic.sees("דנה כהן", ever=True)
    assert topic.thread != other.thread
    await topic.says("היי דנה, נועה כאן")
    assert dana.sees("נועה כאן")
    assert not any("נועה כאן" in m.text for m in gil.messages)
    await dana.says("סוף סוף! כמה זה עולה?")
    assert topic.sees("סוף סוף")
    assert dana.sees_nothing()
    assert bot.api(f"leads/{bot.id_of(dana)}")["handoff"]["owner"] == "Noa"

    await topic.says("/help")
    await bot.staff.says("מישהו רוצה קפה?")  # in General, to nobody in particular
    assert dana.sees_nothing()

    await topic.presses("טופל")
    assert topic.sees("סגר")
    await dana.says("אפשר נציג?")
    assert len(bot.calls("telegram", "createForumTopic")) == had + 2, "the topic is kept"


async def test_a_topic_somebody_deleted_is_made_anew(bot: Bot) -> None:
    dana = bot.lead("whatsapp", "נועם בר")
    await asks_for_a_person(dana)
    topic = bot.staff.in_topic(dana)
    await topic.presses("אני על זה")
    await topic.disappears()
    await dana.says("הלו?")
    assert bot.staff.sees("הלו?")
    again = bot.staff.in_topic(dana)
    assert again.thread != topic.thread
    assert again.sees("הלו?", ever=True)
    await again.says("כן, כאן")
    assert dana.sees("כן, כאן")


async def test_without_the_right_to_make_topics_everything_goes_to_the_chat_itself(tmp_path: Path) -> None:
    with forum(tmp_path) as bot:
        bot.fails("telegram", 400, method="createForumTopic", times=None)
        dana, gil = bot.lead("whatsapp", "דנה כהן"), bot.lead("whatsapp", "גיל לוי")
        await asks_for_a_person(dana)
        await asks_for_a_person(gil)
        assert bot.staff.sees("דנה כהן", ever=True)
        assert bot.staff.sees("גיל לוי", ever=True)
        await bot.staff.replies("היי", to="דנה כהן")
        assert dana.sees("היי")
        log = bot.processes[0].log.read_text()
        assert log.count("no topic could be made") == 1


async def test_a_prompt_asks_for_the_words_and_its_answer_reaches_the_lead(tmp_path: Path) -> None:
    with Bot(f"sqlite+aiosqlite:///{tmp_path / 'waltz.db'}", tmp_path) as bot:
        dana = bot.lead("whatsapp", "דנה כהן")
        await asks_for_a_person(dana)
        assert bot.staff.sees("דנה כהן")
        await bot.staff.presses("להשיב", on="דנה כהן")
        prompt = bot.staff.sees("מה לענות").found
        assert prompt
        assert prompt.asks
        await bot.staff.replies("אנחנו פתוחים עד שמונה", to="מה לענות")
        assert dana.sees("עד שמונה")


@pytest.mark.parametrize("channel", ["telegram", "whatsapp", "sms"])
async def test_pictures_go_both_ways(bot: Bot, channel: Channel) -> None:
    dana = bot.lead(channel, f"תמר {channel}")
    await asks_for_a_person(dana)
    topic = bot.staff.in_topic(dana)
    await topic.presses("אני על זה")
    sent = await topic.sends_photo("ככה זה נראה")
    seen = dana.sees("ככה זה נראה").found
    assert seen
    content = FILES["image"][2]
    if channel == "sms":
        link = seen.text.split()[-1]
        assert look_at(link) == (content, "image/png")
        with pytest.raises(HTTPError, match="404"):
            look_at(link[:-3] + "xyz")
    else:
        assert seen.kind == "image"
        assert seen.media
        assert bot.fetch(seen.media) == content
    media = bot.upload("mine.png", "image/png", content)
    await dana.shares("image", "וזה אצלי", media)
    theirs = topic.sees("וזה אצלי").found
    assert theirs
    assert theirs.kind == "image"
    assert theirs.media
    assert bot.fetch(theirs.media) == content
    assert sent != media
    for token in ("123456:driver", "driver-green"):
        assert all(token not in m.text for m in (*dana.messages, *topic.messages))
        assert token not in bot.processes[0].log.read_text()


async def test_a_picture_telegram_cannot_fetch_reaches_staff_as_a_link(bot: Bot) -> None:
    dana = bot.lead("whatsapp", "רותם גל")
    await asks_for_a_person(dana)
    topic = bot.staff.in_topic(dana)
    await topic.presses("אני על זה")
    bot.fails("telegram", 400, method="sendPhoto")
    media = bot.upload("mine.png", "image/png", b"a picture")
    await dana.shares("image", "תראו", media)
    seen = topic.sees("תראו").found
    assert seen
    assert media in seen.text
