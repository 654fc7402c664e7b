"""The driver itself: one short story, told to the real bot as a real process."""

from pathlib import Path

import pytest

from tests.harness.driver import Bot, Mode


@pytest.mark.parametrize("mode", ["webhook", "polling"])
async def test_a_lead_is_answered_on_every_channel_and_by_staff(tmp_path: Path, mode: Mode) -> None:
    with Bot(f"sqlite+aiosqlite:///{tmp_path / 'waltz.db'}", tmp_path, mode=mode) as bot:
        dana = bot.lead("whatsapp", "דנה")
        await dana.says("כמה זה עולה?", repeats=3)
        assert dana.sees("★")
        assert len(dana.news) == 1
        assert [entry["kind"] for entry in bot.timeline(dana)].count("inbound") == 1

        omer = bot.lead("sms", "עומר")
        await omer.says("איפה אתם?")
        assert omer.sees("לינקולן")

        noa = bot.lead("telegram", "נועה")
        await noa.starts()
        assert noa.sees("נועה")
        await noa.presses("לדבר עם מישהו")
        assert bot.staff.sees("נועה")
        await bot.staff.replies("היי, כאן מיכל מהסטודיו", to="נועה")
        assert noa.sees("כאן מיכל")

        bot.kill()
        await omer.says("מה המחיר?")
        bot.start()
        assert omer.sees("260"), "what was said while the bot was dead is answered"
        bot.stop()


def test_what_was_looked_for_in_vain_is_told(tmp_path: Path) -> None:
    with Bot(f"sqlite+aiosqlite:///{tmp_path / 'waltz.db'}", tmp_path) as bot:
        dana = bot.lead("whatsapp")
        sight = dana.sees("★", within=0)
        assert not sight
        assert repr(sight) == "no '★' came; what came: nothing"
        with pytest.raises(AssertionError, match="nobody"):
            bot.id_of(dana)
