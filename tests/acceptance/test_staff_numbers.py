"""Staff who have only WhatsApp: an alert comes there, and is answered there."""

from pathlib import Path

from tests.harness.driver import Bot

NOA = "+972541112233"


async def test_a_number_typed_under_an_alert_presses_and_words_go_to_the_lead(tmp_path: Path) -> None:
    database = f"sqlite+aiosqlite:///{tmp_path / 'waltz.db'}"
    with Bot(database, tmp_path, settings={"WHATSAPP_STAFF_NUMBERS": NOA}) as bot:
        noa = bot.lead("whatsapp", "Noa", phone=NOA)
        dana = bot.lead("whatsapp", "דנה")
        await dana.says("אפשר לדבר עם בן אדם?")
        alert = noa.sees("דנה").found
        assert alert is not None
        assert "1." in alert.text

        await noa.says("1", quotes=alert)
        lead_id = bot.id_of(dana)
        assert bot.staff.sees("Noa")
        assert bot.api(f"leads/{lead_id}")["handoff"]["owner"] == "Noa"

        await noa.says("היי דנה, כאן נועה", quotes=alert)
        assert dana.sees("כאן נועה")
        assert not any(m.text == "1" for m in dana.messages)


async def test_a_bare_number_means_the_list_that_came_last(tmp_path: Path) -> None:
    database = f"sqlite+aiosqlite:///{tmp_path / 'waltz.db'}"
    with Bot(database, tmp_path, settings={"WHATSAPP_STAFF_NUMBERS": NOA}) as bot:
        noa = bot.lead("whatsapp", "Noa", phone=NOA)
        dana = bot.lead("whatsapp", "דנה")
        await dana.says("אפשר לדבר עם בן אדם?")
        assert noa.sees("דנה")
        await noa.says("1")
        taken = noa.sees("טופל").found
        assert taken is not None
        line = next(line for line in taken.text.splitlines() if "טופל" in line)
        await noa.says("".join(letter for letter in line if letter.isdigit()))
        assert noa.sees("סגר")
        assert bot.api(f"leads/{bot.id_of(dana)}")["handoff"] is None


async def test_words_that_name_nobody_are_answered_with_how_to_name_them(tmp_path: Path) -> None:
    database = f"sqlite+aiosqlite:///{tmp_path / 'waltz.db'}"
    with Bot(database, tmp_path, settings={"WHATSAPP_STAFF_NUMBERS": NOA}) as bot:
        noa = bot.lead("whatsapp", "Noa", phone=NOA)
        dana = bot.lead("whatsapp", "דנה")
        await dana.says("אפשר לדבר עם בן אדם?")
        assert noa.sees("דנה")
        await noa.says("כבר עונה לה")
        assert noa.sees("לא ברור למי מיועד")
        await noa.says("1")
        await noa.says("היי דנה, כאן נועה")
        assert dana.sees("כאן נועה")
