"""Leads of before the console are found in it: what it looks for is copied out of their documents."""

import alembic.command
import alembic.config
from sqlalchemy import Connection, text

from bot.web.console.pages.leads import read_wanted
from conversations.lead.addresses import Channel, Reach
from conversations.lead.lead import Consent
from storage import lead_search
from storage.database import MIGRATIONS, Database
from storage.leads import _encode
from tests.harness.people import HOUR, NOON, lead

_OLD = ("id", "created_at", "updated_at", "name", "phone", "stage", "state")


def _begin_old(connection: Connection) -> None:
    config = alembic.config.Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    alembic.command.upgrade(config, "0001")


async def test_leads_from_before_are_found(database_url: str) -> None:
    database = Database(database_url)
    dana = lead(
        "dana", email="dana@example.com", phone="+972501234567", consents=[Consent(True, "yes", NOON, "form")],
        reach=[
            Reach(Channel.WHATSAPP, "a@c.us", NOON), Reach(Channel.TELEGRAM, "7", NOON + HOUR),
            Reach(Channel.SMS, "x"),
        ],
    )  # fmt: skip
    omer = lead("omer", reach=[])
    async with database.begin() as tx:
        await tx.run_sync(_begin_old)
        moment = NOON if database.is_postgresql else 0
        for one in (dana, omer):
            values = (one.id, moment, moment, one.name, one.phone, one.stage.value, _encode(one).decode())
            places = ", ".join(f":{name}" for name in _OLD)
            insert = f"INSERT INTO leads ({', '.join(_OLD)}) VALUES ({places})"
            await tx.execute(text(insert), dict(zip(_OLD, values, strict=True)))
    await database.migrate()
    async with database.read() as connection:
        for asked in ({"q": "dana@ex"}, {"channel": "telegram"}, {"consented": "yes"}):
            found = await lead_search.find(connection, read_wanted(asked))
            assert [one.id for one in found.leads] == ["dana"], asked
        assert len((await lead_search.find(connection, read_wanted({}))).leads) == 2
    await database.close()
