"""What a database holds after a while: the business's own rows, and of somebody who was erased nothing."""

from tests.harness.driver import Bot
from tests.harness.hours import begin_workday
from tests.harness.rows import read_tables
from tests.harness.waiting import until

BUSINESS = {"facts", "handoffs", "messages", "questions", "review_shows", "timers"}
"""Tables that grow with what people who are known say and hear."""
FOR_AN_HOUR = {"pgqueuer", "pgqueuer_log", "pgqueuer_statistics", "rate_windows"}
"""What workers were woken for, and places at providers: kept by time (`tests/runtime/test_queue.py`)."""


async def test_nothing_else_grows_with_the_messages(bot: Bot) -> None:
    people = [bot.lead("whatsapp", f"דנה {number}") for number in range(10)]

    async def talk() -> None:
        for asked in ("כמה זה עולה?", "יש חניה?", "מה הכתובת?"):
            for person in people:
                await person.says(asked)
            assert await until(lambda: all(one.status != "pending" for p in people for one in p.messages))
        assert await until(lambda: not bot.has_unsent())

    def grown() -> set[str]:
        after = {name: len(rows) for name, rows in read_tables(bot.database_url).items()}
        return {name for name, count in after.items() if count > before.get(name, 0)} - BUSINESS - FOR_AN_HOUR

    await talk()  # from here on they are known
    before = {name: len(rows) for name, rows in read_tables(bot.database_url).items()}
    await talk()
    await talk()
    assert await until(lambda: not grown()), grown()


async def test_of_somebody_who_is_erased_nothing_is_left_anywhere(bot: Bot) -> None:
    """Words, name, number, address: in no table, be it of what the bot is built on; on three networks."""
    await begin_workday(bot)
    dana = bot.lead("whatsapp", "זרובבלה")
    lead_id = await bot.signs_up(dana, email="zerubbabela@example.com", language="he")
    assert dana.sees("ואלס")
    await dana.says("יש לכם חניה לשמפניון?")
    assert dana.sees("")
    await dana.says("אפשר לדבר עם בן אדם?")
    assert bot.staff.sees("זרובבלה")
    await bot.staff.replies("היי זרובבלה, מה שלומך", to="זרובבלה")
    assert dana.sees("מה שלומך")
    assert await until(lambda: not bot.has_unsent())
    bot.delete(f"leads/{lead_id}")
    traces = ("זרובבל", "zerubbabel", "שמפניון", dana.phone.lstrip("+"), dana.phone[4:], lead_id)

    def left() -> list[tuple[str, str]]:
        hidden = [trace.encode().hex() for trace in traces]
        return [
            (name, row)
            for name, rows in read_tables(bot.database_url).items()
            for row in rows
            if any(trace in row for trace in (*traces, *hidden))
        ]

    assert await until(lambda: not left()), left()
