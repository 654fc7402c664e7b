"""Staff who have only WhatsApp: an alert comes there, and is answered there."""

from collections.abc import Iterator

import pytest

from tests.harness.driver import Bot

NOA, MAYA, GIL = "+972541112233", "+972541112244", "+972541112255"


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    """A bot whose staff have three phones. Each story has a phone of its own, and somebody else who writes."""
    folder = tmp_path_factory.mktemp("bot")
    database = f"sqlite+aiosqlite:///{folder / 'waltz.db'}"
    with Bot(database, folder, settings={"WHATSAPP_STAFF_NUMBERS": f"{NOA},{MAYA},{GIL}"}) as bot:
        yield bot


async def test_a_number_typed_under_an_alert_presses_and_words_go_to_the_lead(shop: Bot) -> None:
    noa = shop.lead("whatsapp", "Noa", phone=NOA)
    dana = shop.lead("whatsapp", "דנה")
    await dana.says("אפשר לדבר עם בן אדם?")
    alert = noa.sees("דנה").found
    assert alert is not None
    assert "1." in alert.text

    await noa.says("1", quotes=alert)
    lead_id = shop.id_of(dana)
    assert shop.staff.sees("Noa")
    assert shop.api(f"leads/{lead_id}")["handoff"]["owner"] == "Noa"

    await noa.says("היי דנה, כאן נועה", quotes=alert)
    assert dana.sees("כאן נועה")
    assert not any(m.text == "1" for m in dana.messages)


async def test_a_bare_number_means_the_list_that_came_last(shop: Bot) -> None:
    maya = shop.lead("whatsapp", "Maya", phone=MAYA)
    ruti = shop.lead("whatsapp", "רותי")
    await ruti.says("אפשר לדבר עם בן אדם?")
    assert maya.sees("רותי")
    await maya.says("1")
    taken = maya.sees("טופל").found
    assert taken is not None
    line = next(line for line in taken.text.splitlines() if "טופל" in line)
    await maya.says("".join(letter for letter in line if letter.isdigit()))
    assert maya.sees("סגר")
    assert shop.api(f"leads/{shop.id_of(ruti)}")["handoff"] is None


async def test_words_that_name_nobody_are_answered_with_how_to_name_them(shop: Bot) -> None:
    gil = shop.lead("whatsapp", "Gil", phone=GIL)
    tali = shop.lead("whatsapp", "טלי")
    await tali.says("אפשר לדבר עם בן אדם?")
    assert gil.sees("טלי")
    await gil.says("כבר עונה לה")
    assert gil.sees("לא ברור למי מיועד")
    await gil.says("1")
    await gil.says("היי טלי, כאן גיל")
    assert tali.sees("כאן גיל")
